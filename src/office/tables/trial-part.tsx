import { Button, InputNumber } from "antd";
import { useState } from "react";
import type { MatterRow, TrialView } from "../../http/types.ts";
import { useRefresh } from "../api/act.ts";
import { useTrial } from "../api/tables.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

function Which({ matters, count }: { matters: readonly MatterRow[]; count: number | null }) {
  const { tables: say } = useWords();
  if (matters.length === 0) return <span className="note">{say.trial.hidden}</span>;
  return (
    <details>
      <summary>
        {matters[0]!.number} {matters.length > 1 || (count ?? 0) > 1 ? "…" : ""}
      </summary>
      <ul>
        {matters.map(({ id, mechanism, number, title }) => (
          <li key={id}>
            <PlaceLink to={{ page: "matter", mechanism, id, act: null }}>{number}</PlaceLink> {title}
          </li>
        ))}
      </ul>
    </details>
  );
}

function One({ of }: { of: TrialView }) {
  const { tables: say } = useWords();
  const { was, becomes, count, matters } = say.trial;
  const beside =
    of.beside.count !== 0 && (of.beside.count !== null || of.changed !== null || of.shifts.length > 0);
  return (
    <div className="tables__trial">
      <p>
        <b>{say.trial.of(of.title, of.asks)}</b>{" "}
        {of.cases === 0 ? say.trial.noCases : say.trial.counted(of.cases, of.changed)}
      </p>
      {of.shifts.length > 0 || beside ? (
        <WideTable
          label={say.trial.of(of.title, of.asks)}
          heads={[was, becomes, count, matters]}
          numbers={[count]}
        >
          {of.shifts.map(shift => (
            <tr key={`${shift.was} ${shift.becomes}`}>
              <td>{shift.was}</td>
              <td>{shift.becomes}</td>
              <td className="is-number">{shift.count ?? say.trial.few}</td>
              <td>
                <Which {...shift} />
              </td>
            </tr>
          ))}
          {beside ? (
            <tr>
              <td colSpan={2}>{say.trial.same}</td>
              <td className="is-number">{of.beside.count ?? say.trial.few}</td>
              <td>
                <Which {...of.beside} />
              </td>
            </tr>
          ) : null}
        </WideTable>
      ) : null}
      {of.lost !== null && of.lost > 0 ? <p className="note">{say.trial.lost(of.lost)}</p> : null}
      {of.undecided !== null && of.undecided > 0 ? (
        <p className="note">{say.trial.undecided(of.undecided)}</p>
      ) : null}
    </div>
  );
}

interface TrialPartProps {
  /** The draft as it is checked; undefined while it is wrong or being checked. */
  readonly xml: string | undefined;
  /** The number of a version whose trial is recorded. */
  readonly number?: string;
}

/** A draft on the latest cases: what would come out otherwise. */
export function TrialPart({ xml, number }: TrialPartProps) {
  const words = useWords();
  const say = words.tables;
  const tell = useTell();
  const refresh = useRefresh();
  const attempt = useTrial();
  const [most, setMost] = useState(200);
  const [running, setRunning] = useState(false);
  const [found, setFound] = useState<readonly TrialView[]>();
  const [failed, setFailed] = useState<unknown>();
  const run = async (of: { readonly xml: string } | { readonly number: string }) => {
    setRunning(true);
    setFailed(undefined);
    try {
      setFound(await attempt(of, most));
      if ("number" in of) {
        tell(say.trial.recorded);
        await refresh();
      }
    } catch (error) {
      setFailed(error);
    }
    setRunning(false);
  };
  return (
    <section aria-label={say.trial.title}>
      <SectionHead title={say.trial.title} />
      <p className="note">{say.trial.hint}</p>
      <div className="tables__tools">
        <label>
          {say.trial.most}{" "}
          <InputNumber min={50} max={1000} value={most} onChange={value => setMost(value ?? 200)} />
        </label>
        <Button disabled={xml === undefined || running} onClick={() => void run({ xml: xml! })}>
          {say.trial.run}
        </Button>
        {number === undefined ? null : (
          <Button type="primary" disabled={running} onClick={() => void run({ number })}>
            {say.trial.record}
          </Button>
        )}
      </div>
      <div role="status">{running ? say.trial.running : null}</div>
      {failed === undefined ? null : (
        <p className="error" role="alert">
          {sayRefusal(words, failed)}
        </p>
      )}
      {found?.map(one => (
        <One key={`${one.mechanism} ${one.asks}`} of={one} />
      ))}
    </section>
  );
}
