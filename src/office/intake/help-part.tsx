import { Button } from "antd";
import { type ReactNode, useDeferredValue } from "react";
import type { EntryView, IntakeForm } from "../../http/types.ts";
import { useEntries, useNear } from "../api/intake.ts";
import type { Draft } from "../form/draft.ts";
import { HintsPart } from "../texts/hints-part.tsx";
import { SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { FewRows } from "./caller-part.tsx";

const textIn = (draft: Draft, name: string | null): string => {
  const value = name === null ? undefined : draft[name];
  return typeof value === "string" ? value : "";
};

function Entry({
  entry,
  chosen,
  use,
}: {
  entry: EntryView;
  chosen: boolean;
  use?: (() => void) | undefined;
}) {
  const say = useWords();
  const { title, answer, owner, reviewOn, stale } = entry;
  return (
    <li>
      <b>{title}</b>
      <p className="intake__answer">{answer}</p>
      <p className="note">{say.intake.owner(owner, reviewOn)}</p>
      {stale ? <p className="error">{say.intake.stale}</p> : null}
      {use ? (
        <Button size="small" aria-pressed={chosen} onClick={use}>
          {say.intake.use}
        </Button>
      ) : null}
      {chosen ? <p role="status">{say.intake.used}</p> : null}
    </li>
  );
}

interface HelpProps {
  readonly form: IntakeForm;
  readonly said: Draft;
  /** The number of the entry that was chosen. */
  readonly chosen: string;
  /** Undefined where the desk cannot reply by itself. */
  readonly use: ((entry: EntryView) => void) | undefined;
  /** The number of the earlier matter that was chosen to be joined. */
  readonly joined: string;
  /** Undefined where the desk joins none. */
  readonly join: ((number: string) => void) | undefined;
  /** What is suggested for the form: beside it, so that nothing moves under whoever types. */
  readonly children: ReactNode;
}

/** Beside the form: what may answer the caller at once, and what is open at the same place already. */
export function HelpPart({ form, said, chosen, use, joined, join, children }: HelpProps) {
  const say = useWords();
  const words = useDeferredValue(textIn(said, form.content).trim());
  const entries = useEntries(words);
  const wanted = Object.fromEntries(form.near.map(name => [name, textIn(said, name)]));
  const whole = form.near.length > 0 && Object.values(wanted).every(Boolean);
  const near = useNear(form.mechanism, wanted, whole);
  const place = form.opening.form.find(({ name, kind }) => kind === "org" && form.near.includes(name));
  return (
    <aside className="intake__help">
      {children}
      <HintsPart
        mechanism={form.mechanism}
        text={words}
        area={textIn(said, place?.name ?? null)}
        chosen={joined}
        join={join}
      />
      <SectionHead title={say.intake.entries} />
      {words.length >= 2 && entries.data && entries.data.length > 0 ? (
        <ul className="intake__rows">
          {entries.data.map(entry => (
            <Entry
              key={entry.id}
              entry={entry}
              chosen={chosen === entry.number}
              use={use && (() => use(entry))}
            />
          ))}
        </ul>
      ) : (
        <p className="note">{words.length >= 2 ? say.intake.entriesHint : say.intake.noEntries}</p>
      )}
      {whole ? (
        <>
          <SectionHead title={say.intake.near} />
          {near.data && near.data.items.length > 0 ? (
            <>
              <p className="note">{say.intake.nearHint}</p>
              <FewRows rows={near.data.items} />
            </>
          ) : (
            <p className="note">{say.intake.noneNear}</p>
          )}
        </>
      ) : null}
    </aside>
  );
}
