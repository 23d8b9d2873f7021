import { useRef, useState } from "react";
import type { FileView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";

const isPicture = ({ type }: FileView): boolean => type.startsWith("image/");

/** 812 KB, 3.4 MB. */
const sizeOf = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** A picture, small; whole in a window of the page's own, which Esc or a click closes. */
function Picture({ file: { href, name } }: { file: FileView }) {
  const say = useWords();
  const whole = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    whole.current?.showModal();
  };
  return (
    <>
      <button type="button" className="thumb" aria-label={say.matter.whole(name)} onClick={open}>
        <img src={href} alt={name} loading="lazy" />
      </button>
      <dialog ref={whole} className="whole" aria-label={name} onClick={() => whole.current?.close()}>
        {opened ? <img src={href} alt={name} /> : null}
        <button type="button" className="link">
          {say.matter.closeWhole}
        </button>
      </dialog>
    </>
  );
}

/** Files of a matter: pictures as such, others to download. */
export function Files({ files }: { files: readonly FileView[] }) {
  return (
    <span className="files">
      {files.map(file =>
        isPicture(file) ? (
          <Picture key={file.file} file={file} />
        ) : (
          <a key={file.file} href={file.href}>
            {file.name} <span className="note">{sizeOf(file.size)}</span>
          </a>
        ),
      )}
    </span>
  );
}
