import { type MouseEvent, type RefObject, memo } from "react";
import type { MatterRow } from "../../http/types.ts";
import { Light, PlaceLink } from "../parts/marks.tsx";
import { go } from "../route.ts";
import { useLanguage } from "../words/language.tsx";
import { type SheetColumn, cellText } from "./columns.ts";
import { type HeadProps, SheetHead } from "./sheet-head.tsx";

/** The height of a row, px; the style sheet has the same. */
export const rowHeight = 28;

interface SheetProps extends HeadProps {
  readonly caption: string;
  /** Rows that the whole list has, as far as is known, and those in sight. */
  readonly length: number;
  readonly first: number;
  readonly last: number;
  readonly rows: ReadonlyMap<number, MatterRow>;
  readonly picked: ReadonlyMap<string, MatterRow>;
  pick(rows: readonly MatterRow[], on: boolean): void;
  readonly tableRef: RefObject<HTMLTableElement | null>;
}

function Title({ row }: { row: MatterRow }) {
  const { words: say } = useLanguage();
  return (
    <>
      {row.title}
      {row.urged > 0 ? <b className="urged">{say.ledger.urged(row.urged)}</b> : null}
    </>
  );
}

function Cell({ column, row }: { column: SheetColumn; row: MatterRow }) {
  const { lang, words: say } = useLanguage();
  const { id, mechanism, number } = row;
  if (column.key === "@number") {
    return (
      <th scope="row" className="sheet__number">
        <PlaceLink to={{ page: "matter", mechanism, id, act: null }}>{number}</PlaceLink>
      </th>
    );
  }
  if (column.key === "@light") {
    return (
      <td>
        <Light light={row.light} />
      </td>
    );
  }
  if (column.key === "@title") {
    return (
      <td title={row.title}>
        <Title row={row} />
      </td>
    );
  }
  const text = cellText(column, row, lang);
  const was = row.was?.[column.key];
  const before = was === undefined ? "" : say.matter.was(was);
  return (
    <td
      className={column.right ? "is-number" : undefined}
      title={before || text.length > 12 ? [before, text].filter(Boolean).join(" ") : undefined}
    >
      {before ? <del className="was">{before}</del> : null} {before ? <ins>{text}</ins> : text}
    </td>
  );
}

interface RowProps {
  readonly row: MatterRow;
  readonly at: number;
  readonly columns: readonly SheetColumn[];
  readonly chosen: boolean;
  pick(rows: readonly MatterRow[], on: boolean): void;
}

const Row = memo(function Row({ row, at, columns, chosen, pick }: RowProps) {
  const { words: say } = useLanguage();
  const { id, mechanism, number } = row;
  const clicked = (event: MouseEvent) => {
    // A click on the row opens it, unless it was meant for what stands in it, or selected text.
    const meant = event.target instanceof Element && event.target.closest("a, input, label");
    if (!meant && !getSelection()?.toString()) go({ page: "matter", mechanism, id, act: null });
  };
  return (
    <tr onClick={clicked} className={chosen ? "is-picked" : undefined} data-row={at} aria-rowindex={at + 2}>
      <td className="sheet__pick">
        <input
          type="checkbox"
          aria-label={say.ledger.pick(number)}
          checked={chosen}
          onChange={event => pick([row], event.target.checked)}
        />
      </td>
      {columns.map(column => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </tr>
  );
});

/** Room for rows that are out of sight, so that the scroll bar tells the truth. */
function Room({ rows, across }: { rows: number; across: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="sheet__room">
      <td colSpan={across} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

/** The rows in sight as a sheet: head and number stay while the rest scrolls. */
export function Sheet(props: SheetProps) {
  const { columns, length, first, last, rows, picked, pick, widthOf, tableRef } = props;
  const span = Array.from(
    { length: Math.max(0, Math.min(last, length - 1) - first + 1) },
    (_, at) => first + at,
  );
  const loaded = [...rows.values()];
  const width = columns.reduce((sum, column) => sum + widthOf(column), 40);
  return (
    <table className="sheet" ref={tableRef} style={{ width }} aria-rowcount={length + 1}>
      <caption className="unseen">{props.caption}</caption>
      <colgroup>
        <col style={{ width: 40 }} />
        {columns.map(column => (
          <col key={column.key} style={{ width: widthOf(column) }} />
        ))}
      </colgroup>
      <SheetHead
        {...props}
        all={loaded.length > 0 && loaded.every(({ id }) => picked.has(id))}
        pickAll={on => pick(loaded, on)}
      />
      <tbody>
        <Room rows={first} across={columns.length + 1} />
        {span.map(at => {
          const row = rows.get(at);
          return row ? (
            <Row key={row.id} row={row} at={at} columns={columns} chosen={picked.has(row.id)} pick={pick} />
          ) : (
            <Room key={`room ${at}`} rows={1} across={columns.length + 1} />
          );
        })}
        <Room rows={length - 1 - Math.min(last, length - 1)} across={columns.length + 1} />
      </tbody>
    </table>
  );
}
