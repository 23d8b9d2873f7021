import type { FigureCell, FigureView } from "../../http/types.ts";
import type { FigureAsked } from "../api/read.ts";
import { Bars } from "../parts/bars.tsx";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

interface TableProps {
  readonly figure: FigureView;
  readonly rows: readonly FigureCell[];
  readonly column: string;
  /** Looks at the orgs below one. */
  open(key: string): void;
}

const missingOf = ({ numerator, denominator }: FigureCell): number =>
  denominator ? 1 - (numerator ?? 0) / denominator : 0;

/**
 * Bars start at 0. Shares of 92 to 98 % look alike from there, so a share's bar is what is missing of it;
 * the share itself stands beside as a number.
 */
function Table({ figure, rows, column, open }: TableProps) {
  const { figure: say } = useWords();
  const share = figure.denominator !== null;
  const { of, value } = say.columns;
  const lines = rows.map(cell => ({
    key: `${cell.key} ${cell.acrossKey ?? ""}`,
    name: (
      <>
        {cell.opens ? (
          <button type="button" className="link" onClick={() => open(cell.key)}>
            {cell.label}
          </button>
        ) : (
          cell.label
        )}
        {cell.acrossLabel === null ? null : ` / ${cell.acrossLabel}`}
      </>
    ),
    numbers: share ? [`${cell.numerator ?? "—"} / ${cell.denominator ?? "—"}`, cell.text] : [cell.text],
    amount: share ? missingOf(cell) : (cell.value ?? 0),
  }));
  const heads = share ? [column, of, value, say.missing] : [column, value, say.compared];
  return <Bars title={figure.title} heads={heads} lines={lines} headed />;
}

/** The figure of each unit, the best first, by a column that the reader chooses. */
export function ByUnit(props: { figure: FigureView; asked: FigureAsked; ask(asked: FigureAsked): void }) {
  const { figure, asked, ask } = props;
  const say = useWords();
  const { table, columns } = figure;
  const shown = table?.column;
  if (columns.length === 0) return <p className="note">{say.figure.noColumns}</p>;
  const rows = (table?.rows ?? []).toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
  return (
    <>
      <nav className="tabs" aria-label={say.figure.byUnit}>
        {columns.map(({ name, label }) => (
          <PlaceLink key={name} to={{ page: "figure", name: figure.name, by: name }} current={name === shown}>
            {label}
          </PlaceLink>
        ))}
      </nav>
      {figure.within.map(({ column, label, text }) => (
        <p key={column} className="note">
          {say.figure.onlyWithin} {label} <b>{text}</b>{" "}
          <button type="button" className="link" onClick={() => ask({ ...asked, within: "" })}>
            {say.figure.wholeAgain}
          </button>
        </p>
      ))}
      {rows.length ? (
        <Table
          figure={figure}
          rows={rows}
          column={columns.find(({ name }) => name === shown)?.label ?? ""}
          open={key => ask({ ...asked, within: `${shown}:${key}` })}
        />
      ) : (
        <p className="note">{shown ? say.figure.noRows : say.figure.chooseColumn}</p>
      )}
    </>
  );
}
