// A figure by two columns at once, as a table that has the one down and the other across.

import type { FigureCell, FigureView } from "../../http/types.ts";
import type { FigureProps } from "./figure-units.tsx";
import { figureHref } from "./figure-words.ts";

interface Head {
  key: string;
  label: string;
}

/** The values of one column, those with the greatest numbers first. */
function headsOf(rows: readonly FigureCell[], head: (cell: FigureCell) => Head): readonly Head[] {
  const byKey = Map.groupBy(rows, cell => head(cell).key);
  const weight = (cells: readonly FigureCell[]) =>
    cells.reduce((sum, { value, denominator }) => sum + (denominator ?? value ?? 0), 0);
  return [...byKey.values()].toSorted((a, b) => weight(b) - weight(a)).map(cells => head(cells[0]!));
}

const down = ({ key, label }: FigureCell): Head => ({ key, label });
const across = ({ acrossKey, acrossLabel }: FigureCell): Head => ({
  key: acrossKey ?? "",
  label: acrossLabel ?? "",
});

/** Each number leads to its own matters; nothing stands where nothing was counted. */
export function Cross({ figure, question, period }: FigureProps & { figure: FigureView }) {
  const { table, columns, name } = figure;
  if (!table || table.across === null) return null;
  const labelOf = (column: string | null) => columns.find(one => one.name === column)?.label ?? "";
  const cells = new Map(table.rows.map(cell => [`${cell.key} ${cell.acrossKey}`, cell]));
  const heads = headsOf(table.rows, across);
  const hrefOf = (row: Head, head: Head) => {
    const within = `${table.column}:${row.key},${table.across}:${head.key}`;
    return `${figureHref(name, { period, by: table.column, asOf: question.asOf, within })}#behind`;
  };
  return (
    <div className="scroll cross" tabIndex={0} role="region" aria-label={figure.title}>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{labelOf(table.column)}</th>
            {heads.map(head => (
              <th key={head.key} scope="col" className="is-number">
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headsOf(table.rows, down).map(row => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {heads.map(head => {
                const cell = cells.get(`${row.key} ${head.key}`);
                return (
                  <td key={head.key} className="is-number">
                    {cell ? <a href={hrefOf(row, head)}>{cell.text.replace(/ .*$/, "")}</a> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
