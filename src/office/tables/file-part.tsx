import { Button } from "antd";
import { useRef } from "react";
import type { TableFileView } from "../../http/types.ts";
import { useTableCheckOnce } from "../api/tables.ts";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

/** As the field of a version's file takes it. */
const mostCharacters = 80_000;

function save(xml: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([xml], { type: "application/xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface FilePartProps {
  readonly xml: string;
  readonly model: string;
  readonly from: string;
  take(file: TableFileView): void;
}

/** The file as a whole, out and in. */
export function FilePart({ xml, model, take, from }: FilePartProps) {
  const words = useWords();
  const say = words.tables.file;
  const tell = useTell();
  const field = useRef<HTMLInputElement>(null);
  const check = useTableCheckOnce();
  const read = async (file: File) => {
    if (file.size > 4 * mostCharacters) return tell(say.tooLarge);
    const text = await file.text();
    if (text.length > mostCharacters) return tell(say.tooLarge);
    if (text.trim() === "") return tell(say.unread);
    try {
      take(await check({ xml: text, grids: [], texts: [], from }));
    } catch (error) {
      tell(sayRefusal(words, error));
    }
  };
  return (
    <span className="tables__group">
      <input
        ref={field}
        type="file"
        hidden
        accept=".dmn,.xml"
        aria-label={say.upload}
        onChange={event => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void read(file);
        }}
      />
      <Button onClick={() => field.current?.click()}>{say.upload}</Button>
      <Button onClick={() => save(xml, `${model}.dmn`)}>{say.download}</Button>
    </span>
  );
}
