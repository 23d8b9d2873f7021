import { Image } from "antd";
import type { FileView } from "../../http/types.ts";

const isPicture = ({ type }: FileView): boolean => type.startsWith("image/");
const thumbSize = 72;

/** 812 KB, 3.4 MB. */
const sizeOf = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** Files of a matter: pictures small, whole at a click; others to download. */
export function Files({ files }: { files: readonly FileView[] }) {
  const pictures = files.filter(isPicture);
  const others = files.filter(file => !isPicture(file));
  return (
    <span className="files">
      <Image.PreviewGroup>
        {pictures.map(({ file, href, name }) => (
          <Image key={file} src={href} alt={name} width={thumbSize} height={thumbSize} />
        ))}
      </Image.PreviewGroup>
      {others.map(({ file, href, name, size }) => (
        <a key={file} href={href}>
          {name} <span className="note">{sizeOf(size)}</span>
        </a>
      ))}
    </span>
  );
}
