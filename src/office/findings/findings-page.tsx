import { Button } from "antd";
import { useState } from "react";
import type { DetectionView, FindingCount, FindingRow, FindingsView, SessionView } from "../../http/types.ts";
import { finding, useFindings, useLook } from "../api/findings.ts";
import { Light, PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayDay, sayMoment } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Evidence } from "./evidence.tsx";
import { Hands } from "./hands.tsx";

/** The roles whose posts check findings or look them over again; the server asks again. */
const roles = ["inspector", "urger", "reform", "leader", "auditor"];

export const mayCheck = ({ post }: SessionView): boolean =>
  post?.roles.some(role => roles.includes(role)) ?? false;

function Looked({ looked, mayLook }: { looked: DetectionView | null; mayLook: boolean }) {
  const words = useWords();
  const { findings: say } = words;
  const { lang } = useLanguage();
  const look = useLook();
  const tell = useTell();
  const isLooking = looked !== null && looked.running;
  const ask = () =>
    look.mutate(undefined, {
      onSuccess: () => tell(say.asked),
      onError: error => tell(sayRefusal(words, error)),
    });
  const { begun, since, events, opened, share } = looked ?? {
    begun: 0,
    since: 0,
    events: 0,
    opened: 0,
    share: 0,
  };
  const sentence = isLooking
    ? say.looking(Math.round(share * 100))
    : say.looked(sayMoment(begun), sayDay(since, lang), events, opened);
  return (
    <div className="findings__bar">
      <span role="status">{looked === null ? say.never : sentence}</span>
      {mayLook ? (
        <Button disabled={isLooking || look.isPending} onClick={ask}>
          {say.look}
        </Button>
      ) : null}
    </div>
  );
}

interface KindsProps {
  readonly counts: readonly FindingCount[];
  readonly chosen: string | null;
  choose(kind: string | null): void;
}

function Kinds({ counts, chosen, choose }: KindsProps) {
  const { findings: say } = useWords();
  const one = (kind: string | null, title: string, note: string) => (
    <button
      key={title}
      type="button"
      className="findings__kind"
      aria-pressed={kind === chosen}
      onClick={() => choose(kind)}
    >
      <b>{title}</b> <span className="note">{note}</span>
    </button>
  );
  const sum = (of: "open" | "upheld" | "concluded") => counts.reduce((all, count) => all + count[of], 0);
  return (
    <div className="findings__kinds" role="group" aria-label={say.kinds}>
      {one(null, say.all, say.counts(sum("open"), sum("upheld"), sum("concluded")))}
      {counts.map(({ kind, title, open, upheld, concluded }) =>
        one(kind, title, say.counts(open, upheld, concluded)),
      )}
    </div>
  );
}

const usual = ({ expected }: FindingRow): string =>
  expected === null ? "" : expected < 0.1 ? "< 0.1" : expected.toFixed(1);

function Row({ of, view, open }: { of: FindingRow; view: FindingsView; open: boolean }) {
  const { findings: say } = useWords();
  const { row, detector, unit, begins, ends, seen, reason } = of;
  return (
    <>
      <tr className={open ? "is-chosen" : undefined}>
        <th scope="row">
          <PlaceLink to={{ page: "matter", mechanism: finding, id: row.id, act: null }}>{detector}</PlaceLink>
          <p className="note">{say.numbers(seen, usual(of))}</p>
        </th>
        <td>{unit}</td>
        <td className="is-whole">
          {begins}
          <br />
          {ends}
        </td>
        <td className="findings__reason">{reason}</td>
        <td>
          <Light light={row.light} /> {row.stateTitle}
          {row.left ? <p className="note">{row.left}</p> : null}
        </td>
        <td>
          <PlaceLink to={{ page: "findings", id: open ? null : row.id }}>
            {open ? say.close : say.open}
          </PlaceLink>
          <Hands of={of} grounds={view.grounds} />
        </td>
      </tr>
      {open ? (
        <tr className="findings__open">
          <td colSpan={6}>
            <Evidence id={row.id} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function List({ view, id }: { view: FindingsView; id: string | null }) {
  const { findings: say } = useWords();
  const [kind, setKind] = useState<string | null>(null);
  const [unit, setUnit] = useState("");
  const units = [...new Set(view.findings.map(one => one.unit))].toSorted((a, b) => a.localeCompare(b, "zh"));
  const shown = view.findings.filter(
    one => (kind === null || one.kind === kind) && (unit === "" || one.unit === unit),
  );
  const { what, unit: whose, span, reason, state, hands } = say.columns;
  return (
    <>
      <Kinds counts={view.counts} chosen={kind} choose={setKind} />
      <label className="findings__unit">
        {say.unit}
        <select value={unit} onChange={event => setUnit(event.target.value)}>
          <option value="">{say.anyUnit}</option>
          {units.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {view.total > view.findings.length ? (
        <p className="note">{say.shown(view.findings.length, view.total)}</p>
      ) : null}
      {shown.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <WideTable label={say.nav} heads={[what, whose, span, reason, state, hands]}>
          {shown.map(one => (
            <Row key={one.row.id} of={one} view={view} open={one.row.id === id} />
          ))}
        </WideTable>
      )}
    </>
  );
}

/** What seems better than the work was, by kind and unit; its evidence opens under it. */
export function FindingsPage({ id }: { id: string | null }) {
  const { findings: say } = useWords();
  const findings = useFindings();
  useTitle(say.nav);
  return (
    <Read what={say.nav} of={findings} whole>
      {view => (
        <div className="findings">
          <h1>{say.nav}</h1>
          <p className="note">{say.lead}</p>
          <Looked looked={view.looked} mayLook={view.mayLook} />
          <List view={view} id={id} />
        </div>
      )}
    </Read>
  );
}
