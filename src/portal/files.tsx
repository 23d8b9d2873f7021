import type { FileView } from "../http/types.ts";
import { sayBytes } from "./saying.ts";
import type { Lang } from "./words.ts";

const isPicture = ({ type }: FileView): boolean => type.startsWith("image/");

/** Files of a matter: pictures as such, each leading to the whole of it; others by name and size. */
export function FileList({ files, lang }: { files: readonly FileView[]; lang: Lang }) {
  return (
    <ul className="files">
      {files.map(file => (
        <li key={file.file}>
          <a href={file.href}>
            {isPicture(file) ? <img src={file.href} alt={file.name} loading="lazy" /> : file.name}
          </a>
          {isPicture(file) ? null : <small className="note">{sayBytes(file.size, lang)}</small>}
        </li>
      ))}
    </ul>
  );
}
