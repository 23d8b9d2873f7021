import type { FigureCell, FigureView } from "../../http/types.ts";
import type { FigureAsked } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

/**
 * Bars start at 0. Shares of 92 to 98 % look alike from there, so a share's bar is what is missing of it;
 * the share itself stands beside as a number.
 */
function barsOf(figure: FigureView, rows: readonly FigureCell[]) {
  const share = figure.denominator !== null;
  const length = ({ numerator, denominator, value }: FigureCell) =>
    share ? (denominator ? 1 - (numerator ?? 0) / denominator : 0) : (value ?? 0);
  const most = Math.max(...rows.map(length), Number.MIN_VALUE);
  return { share, width: (cell: FigureCell) => (100 * length(cell)) / most };
}

interface TableProps {
  readonly figure: FigureView;
  readonly rows: readonly FigureCell[];
  readonly column: string;
  /** Looks at the orgs below one. */
  open(key: string): void;
}

function Table({ figure, rows, column, open }: TableProps) {
  const say = useWords();
  const { share, width } = barsOf(figure, rows);
  return (
    <table className="plain-table">
      <caption className="unseen">{figure.title}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          {share ? (
            <th scope="col" className="is-number">
              {say.figure.columns.of}
            </th>
          ) : null}
          <th scope="col" className="is-number">
            {say.figure.columns.value}
          </th>
          <th scope="col">{share ? say.figure.missing : say.figure.compared}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(cell => (
          <tr key={`${cell.key} ${cell.acrossKey ?? ""}`}>
            <th scope="row">
              {cell.opens ? (
                <button type="button" className="link" onClick={() => open(cell.key)}>
                  {cell.label}
                </button>
              ) : (
                cell.label
              )}
              {cell.acrossLabel === null ? null : ` / ${cell.acrossLabel}`}
            </th>
            {share ? (
              <td className="is-number">
                {cell.numerator ?? "—"} / {cell.denominator ?? "—"}
              </td>
            ) : null}
            <td className="is-number">{cell.text}</td>
            <td className="bar-cell">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={width(cell)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
