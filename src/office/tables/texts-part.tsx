import type { TableNotice, TableText } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

interface TextsProps {
  /** Where they stand. */
  readonly of: readonly TableText[];
  readonly texts: readonly string[];
  readonly defects: readonly TableNotice[];
  readonly readOnly: boolean;
  write(at: number, text: string): void;
  enter(): void;
}

/** The expressions beside the tables: how hits become a result. */
export function Texts({ of, texts, defects, readOnly, write, enter }: TextsProps) {
  const { tables: say } = useWords();
  if (of.length === 0) return null;
  return (
    <section aria-label={say.texts.title}>
      <SectionHead title={say.texts.title} />
      <p className="note">{say.texts.hint}</p>
      <div className="tables__texts">
        {of.map(({ decision, entry }, at) => {
          const name = entry === "" ? decision : `${decision} · ${entry}`;
          const text = texts[at] ?? "";
          const wrong = defects.find(
            one => one.decision === decision && one.row === null && (one.cell ?? "") === entry,
          );
          return readOnly ? (
            <p key={`${at} ${name}`}>
              <b>{name}</b>
              <br />
              {text}
            </p>
          ) : (
            <label key={`${at} ${name}`}>
              <b>{name}</b>
              <textarea
                rows={2}
                value={text}
                spellCheck={false}
                aria-invalid={wrong !== undefined}
                onFocus={enter}
                onChange={event => write(at, event.target.value)}
              />
            </label>
          );
        })}
      </div>
    </section>
  );
}
