import { Button, Input, Popconfirm, Radio } from "antd";
import { type FormEvent, useState } from "react";
import type { OfficeWordView, WordKindName } from "../../http/types.ts";
import { useWordChange } from "../api/texts.ts";
import { FieldFrame } from "../form/field-frame.tsx";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";

const kinds = ["synonyms", "word", "stop"] as const;

/** As people part words: by commas of either script, 、 or blanks. */
const parted = (text: string): readonly string[] => text.split(/[\s,，、;；]+/u).filter(Boolean);

interface FormProps {
  /** The entry that is changed; a new one when left out. */
  readonly entry?: OfficeWordView;
  /** What stands in it already. */
  readonly words?: string;
  done(): void;
}

/** Adds an entry or changes one; what is wrong with it is said under the words. */
export function EntryForm({ entry, words = "", done }: FormProps) {
  const say = useWords();
  const { keep } = useWordChange();
  const [kind, setKind] = useState<WordKindName>(entry?.kind ?? "synonyms");
  const [typed, setTyped] = useState(entry ? entry.words.join(say.comma) : words);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault("");
    try {
      await keep(entry?.id ?? null, { kind, words: parted(typed) });
      setTyped("");
      done();
    } catch (error) {
      setFault(sayRefusal(say, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="words__form" onSubmit={event => void send(event)} noValidate>
      {entry ? null : (
        <Radio.Group
          aria-label={say.texts.kind}
          value={kind}
          onChange={event => setKind(event.target.value as WordKindName)}
          options={kinds.map(value => ({ value, label: say.texts.kinds[value] }))}
        />
      )}
      <FieldFrame
        id={`words-${entry?.id ?? "new"}`}
        label={say.texts.words}
        hint={say.texts.hints[kind]}
        error={fault}
      >
        {wiring => (
          <Input
            {...wiring}
            autoComplete="off"
            maxLength={500}
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </FieldFrame>
      <p className="post__acts">
        <Button type="primary" htmlType="submit" loading={busy} disabled={parted(typed).length === 0}>
          {entry ? say.texts.save : say.texts.add}
        </Button>
        {entry ? <Button onClick={done}>{say.texts.cancel}</Button> : null}
      </p>
    </form>
  );
}

function EntryLine({ entry }: { entry: OfficeWordView }) {
  const say = useWords();
  const tell = useTell();
  const { drop } = useWordChange();
  const [changing, setChanging] = useState(false);
  const said = entry.words.join(say.comma);
  const remove = () => void drop(entry.id).catch((error: unknown) => tell(sayRefusal(say, error)));
  if (changing) {
    return (
      <li>
        <EntryForm entry={entry} done={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li>
      <span>{said}</span>
      <button type="button" className="words__act" onClick={() => setChanging(true)}>
        {say.texts.change}
      </button>
      <Popconfirm
        title={say.texts.removeAsk(said)}
        okText={say.texts.remove}
        cancelText={say.texts.cancel}
        onConfirm={remove}
      >
        <button type="button" className="words__act">
          {say.texts.remove}
        </button>
      </Popconfirm>
    </li>
  );
}

/** Entries of one kind. */
export function EntryList({ entries }: { entries: readonly OfficeWordView[] }) {
  const say = useWords();
  if (entries.length === 0) return <p className="note">{say.texts.empty}</p>;
  return (
    <ul className="words__list">
      {entries.map(entry => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}
