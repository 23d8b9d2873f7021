import { Button, DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { useRef, useState } from "react";
import type { MatterView } from "../../http/types.ts";
import { useAct, useOpening, useRefresh } from "../api/act.ts";
import { newKey } from "../api/client.ts";
import { decisionTable } from "../api/tables.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";

interface DraftPartProps {
  /** The file to keep; undefined while it is wrong or being checked. */
  readonly xml: string | undefined;
  readonly wrong: boolean;
  readonly from: string;
  setFrom(from: string): void;
  /** The draft that is changed; a new one otherwise. */
  readonly matter?: MatterView;
  done(): void;
}

const textOf = (matter: MatterView | undefined, name: string): string =>
  matter?.fields.find(field => field.name === name)?.text ?? "";

interface AnswersProps {
  readonly from: string;
  readonly reason: string;
  readonly basis: string;
  setFrom(from: string): void;
  setReason(reason: string): void;
  setBasis(basis: string): void;
}

function Answers({ from, reason, basis, setFrom, setReason, setBasis }: AnswersProps) {
  const { draft: say } = useWords().tables;
  return (
    <div className="tables__column">
      <label>
        <span>{say.from}</span>
        <DatePicker
          aria-label={say.from}
          format={["YYYY-MM-DD", "YYYYMMDD", "YYYY/M/D", "YYYY.M.D"]}
          value={from ? dayjs(from) : null}
          onChange={picked => setFrom(picked ? dayjs(picked).format("YYYY-MM-DD") : "")}
        />
      </label>
      <label>
        <span>{say.reason}</span>
        <Input.TextArea
          rows={2}
          maxLength={1000}
          placeholder={say.reasonHint}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </label>
      <label>
        <span>{say.basis}</span>
        <Input
          maxLength={200}
          placeholder={say.basisHint}
          value={basis}
          onChange={event => setBasis(event.target.value)}
        />
      </label>
    </div>
  );
}

/** From which day, why, and on what ground; then it is kept. */
export function DraftPart({ xml, wrong, from, setFrom, matter, done }: DraftPartProps) {
  const words = useWords();
  const say = words.tables.draft;
  const tell = useTell();
  const refresh = useRefresh();
  const open = useOpening(decisionTable);
  const act = useAct(decisionTable, matter?.id ?? "");
  const key = useRef(newKey());
  const [reason, setReason] = useState(textOf(matter, "reason"));
  const [basis, setBasis] = useState(textOf(matter, "basis"));
  const [failed, setFailed] = useState<unknown>();
  const keep = async () => {
    const input = { xml: xml!, reason, ...(basis.trim() === "" ? {} : { basis }) };
    setFailed(undefined);
    try {
      const kept = matter ? await act("revise", input, key.current) : await open("draft", input, key.current);
      tell(say.saved);
      await refresh();
      done();
      go({ page: "table", of: "draft", key: kept.number }, matter !== undefined);
    } catch (error) {
      setFailed(error);
    }
    key.current = newKey();
  };
  return (
    <section aria-label={say.title}>
      <SectionHead title={say.title} />
      <Answers {...{ from, reason, basis, setFrom, setReason, setBasis }} />
      {failed === undefined ? null : (
        <p className="error" role="alert">
          {sayRefusal(words, failed)}
        </p>
      )}
      <div className="tables__tools">
        <Button type="primary" disabled={xml === undefined} onClick={() => void keep()}>
          {matter ? say.revise : say.save}
        </Button>
        {xml === undefined ? <span className="note">{wrong ? say.mend : say.wait}</span> : null}
      </div>
    </section>
  );
}
