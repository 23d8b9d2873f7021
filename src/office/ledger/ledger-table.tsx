import type { MouseEvent } from "react";
import type { MatterRow, MechanismView } from "../../http/types.ts";
import { Light, PlaceLink } from "../parts/marks.tsx";
import { go } from "../route.ts";
import { sayDue, sayMoment } from "../time.ts";
import { useLanguage } from "../words/language.tsx";

interface LedgerTableProps {
  readonly view: MechanismView;
  readonly rows: readonly MatterRow[];
  readonly picked: ReadonlyMap<string, MatterRow>;
  /** Null where nothing can be made of chosen rows, so that none are to be chosen. */
  readonly toggle: ((rows: readonly MatterRow[], on: boolean) => void) | null;
}

const numbers = new Set(["number", "yuan", "mu"]);

type Columns = MechanismView["columns"];

function Head({ columns, rows, picked, toggle }: LedgerTableProps & { columns: Columns }) {
  const { words: say } = useLanguage();
  const all = rows.length > 0 && rows.every(({ id }) => picked.has(id));
  const { number, title, light, state, due, handler, opened } = say.ledger.columns;
  return (
    <thead>
      <tr>
        {toggle ? (
          <th scope="col" className="sheet__pick">
            <input
              type="checkbox"
              aria-label={say.ledger.pickAll}
              checked={all}
              onChange={event => toggle(rows, event.target.checked)}
            />
          </th>
        ) : null}
        <th scope="col" className="sheet__number">
          {number}
        </th>
        <th scope="col">{title}</th>
        <th scope="col">{light}</th>
        <th scope="col">{state}</th>
        <th scope="col">{due}</th>
        <th scope="col">{handler}</th>
        {columns.map(({ name, label, kind }) => (
          <th key={name} scope="col" className={numbers.has(kind) ? "is-number" : undefined}>
            {label}
          </th>
        ))}
        <th scope="col">{opened}</th>
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<LedgerTableProps, "picked" | "toggle"> {
  readonly row: MatterRow;
  readonly columns: Columns;
}

function Row({ row, columns, picked, toggle }: RowProps) {
  const { lang, words: say } = useLanguage();
  const { id, mechanism, number } = row;
  const place = { page: "matter", mechanism, id, act: null } as const;
  const clicked = (event: MouseEvent) => {
    // A click on the row opens it, unless it was meant for what stands in it, or selected text.
    const meant = event.target instanceof Element && event.target.closest("a, input, label");
    if (!meant && !getSelection()?.toString()) go(place);
  };
  return (
    <tr onClick={clicked} className={picked.has(id) ? "is-picked" : undefined}>
      {toggle ? (
        <td className="sheet__pick">
          <input
            type="checkbox"
            aria-label={say.ledger.pick(number)}
            checked={picked.has(id)}
            onChange={event => toggle([row], event.target.checked)}
          />
        </td>
      ) : null}
      <th scope="row" className="sheet__number">
        <PlaceLink to={place}>{number}</PlaceLink>
      </th>
      <td className="sheet__title">{row.title}</td>
      <td>
        <Light light={row.light} />
      </td>
      <td>{row.stateTitle}</td>
      <td>
        {row.due === null ? "" : `${sayDue(row.due, lang)} `}
        <span className="note">{row.left}</span>
      </td>
      <td>{row.handler}</td>
      {columns.map(({ name, kind }) => (
        <td key={name} className={numbers.has(kind) ? "is-number" : undefined}>
          <div className="sheet__cell">{row.columns[name]}</div>
        </td>
      ))}
      <td>{sayMoment(row.opened)}</td>
    </tr>
  );
}

/** The definition's columns without those that the title's and the handler's column show already. */
function columnsOf({ columns }: MechanismView, rows: readonly MatterRow[]) {
  const repeated = (name: string, shown: (row: MatterRow) => readonly string[]) =>
    rows.some(row => row.columns[name]) &&
    rows.every(row => !row.columns[name] || shown(row).includes(row.columns[name]));
  return columns.filter(
    ({ name }) =>
      !repeated(name, row => row.title.split(" · ")) &&
      !repeated(name, row => (row.handler ? [row.handler] : [])),
  );
}

/** The rows as a sheet: head and number stay in sight while the rest scrolls. */
export function LedgerTable(props: LedgerTableProps) {
  const columns = columnsOf(props.view, props.rows);
  return (
    <table className={props.toggle ? "sheet" : "sheet sheet--plain"}>
      <caption className="unseen">{props.view.title}</caption>
      <Head {...props} columns={columns} />
      <tbody>
        {props.rows.map(row => (
          <Row key={row.id} row={row} columns={columns} picked={props.picked} toggle={props.toggle} />
        ))}
      </tbody>
    </table>
  );
}
