import { Button } from "antd";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import type { ColumnKindView, TableGrid, TableNotice, TableView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";
import { type At, cellOf, cellsIn, columnsOf, insertRow, labelOf, moveRow, paste, setCell } from "./edit.ts";
import { listedIn, tidyCell } from "./tidy-cell.ts";

export interface GridProps {
  readonly grid: TableGrid;
  readonly kinds: TableView["kinds"];
  readonly decision: string;
  /** What is wrong with this table. */
  readonly defects: readonly TableNotice[];
  /** Rows that the version in force does not have. */
  readonly fresh: ReadonlySet<number>;
  readonly readOnly: boolean;
  /** Marks the fields of this table on the page. */
  readonly id: string;
  edit(grid: TableGrid, typing?: string): void;
  undo(): void;
  redo(): void;
  /** Which row is worked on. */
  enter(row: number): void;
  column(at: At): void;
}

const fieldId = (id: string, row: number, column: number) => `${id}-${row}-${column}`;

/** Puts the cursor into a cell once the page has drawn it. */
export function enterCell(id: string, row: number, column: number): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(fieldId(id, row, column));
    if (field instanceof HTMLTextAreaElement) {
      field.focus();
      field.select();
    }
  });
}

const kindOf = (kinds: TableView["kinds"], { part, column }: At): ColumnKindView | undefined =>
  part === "notes" ? undefined : kinds[part][column];

/** What a key does to the table; undefined where it is the field's own. */
function keyed(props: GridProps, event: KeyboardEvent<HTMLTextAreaElement>, row: number, at: number) {
  const { grid, id, edit, undo, redo } = props;
  const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent, currentTarget } = event;
  const last = grid.rows.length - 1;
  if (nativeEvent.isComposing) return undefined;
  const to =
    (next: number, column = at) =>
    () =>
      enterCell(id, next, column);
  if ((ctrlKey || metaKey) && key.toLowerCase() === "z") return shiftKey ? redo : undo;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "y") return redo;
  if (key === "Enter" && !shiftKey && !altKey) {
    if (row < last) return to(row + 1);
    return () => {
      edit(insertRow(grid, row + 1));
      enterCell(id, row + 1, 0);
    };
  }
  if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
    const next = row + (key === "ArrowUp" ? -1 : 1);
    if (next < 0 || next > last) return () => {};
    return () => {
      edit(moveRow(grid, row, next));
      enterCell(id, next, at);
    };
  }
  if (key === "ArrowUp" && row > 0) return to(row - 1);
  if (key === "ArrowDown" && row < last) return to(row + 1);
  const { selectionStart, selectionEnd, value } = currentTarget;
  if (key === "ArrowLeft" && selectionEnd === 0 && at > 0) return to(row, at - 1);
  if (key === "ArrowRight" && selectionStart === value.length && at < columnsOf(grid).length - 1)
    return to(row, at + 1);
  return undefined;
}

/** A text as FEEL writes it. */
const literal = /^\s*"([^"]*)"\s*$/;

interface CellProps {
  readonly of: GridProps;
  readonly row: number;
  readonly at: At;
  /** The place among all columns. */
  readonly n: number;
}

const wrongId = (id: string, row: number, n: number) => `${id}-wrong-${row}-${n}`;

/** The cell as a field: tidied once it is left, a block from Excel spread over its neighbours. */
function Field({ of: props, row, at, n, wrong }: CellProps & { readonly wrong: boolean }) {
  const { tables: say } = useWords();
  const { grid, kinds, id, edit, enter } = props;
  const text = cellOf(grid.rows[row]!, at);
  const kind = kindOf(kinds, at);
  const typed = useRef(false);
  const leave = () => {
    if (!typed.current) return;
    typed.current = false;
    const tidy = tidyCell(text, at.part, kind);
    if (tidy !== text) edit(setCell(grid, row, at, tidy), `${row} ${n}`);
  };
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const clip = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(clip.trim())) return;
    event.preventDefault();
    const columns = columnsOf(grid).slice(n);
    const tidy = (cell: string, right: number) => {
      const column = columns[right];
      return column === undefined ? cell : tidyCell(cell, column.part, kindOf(kinds, column));
    };
    edit(
      paste(
        grid,
        row,
        at,
        cellsIn(clip).map(line => line.map(tidy)),
      ),
    );
  };
  return (
    <textarea
      id={fieldId(id, row, n)}
      rows={1}
      value={text}
      spellCheck={false}
      aria-label={say.grid.cell(row + 1, labelOf(grid, at))}
      aria-invalid={wrong}
      aria-describedby={wrong ? wrongId(id, row, n) : undefined}
      title={kind === undefined ? "" : listedIn(kind).join("、")}
      onFocus={() => enter(row)}
      onChange={event => {
        typed.current = true;
        edit(setCell(grid, row, at, event.target.value), `${row} ${n}`);
      }}
      onBlur={leave}
      onPaste={pasted}
      onKeyDown={event => {
        const act = keyed(props, event, row, n);
        if (act === undefined) return;
        event.preventDefault();
        act();
      }}
    />
  );
}

function Cell(props: CellProps) {
  const { of, row, at, n } = props;
  const { grid, kinds, id, readOnly, defects } = of;
  const text = cellOf(grid.rows[row]!, at);
  const label = labelOf(grid, at);
  const wrong =
    at.part === "notes" ? undefined : defects.find(one => one.row === row + 1 && one.cell === label);
  const title = kindOf(kinds, at)?.options?.[literal.exec(text)?.[1] ?? ""];
  if (readOnly) {
    return (
      <td className={`is-${at.part}`}>
        {text} {title === undefined ? null : <span className="note">{title}</span>}
      </td>
    );
  }
  return (
    <td className={`is-${at.part}${wrong ? " is-wrong" : ""}`}>
      <Field {...props} wrong={wrong !== undefined} />
      {title === undefined ? null : <p className="tables__means">{title}</p>}
      {wrong ? (
        <p id={wrongId(id, row, n)} className="tables__wrong">
          {wrong.text.slice(wrong.text.indexOf("：") + 1)}
        </p>
      ) : null}
    </td>
  );
}

function Heads({ of: { grid, kinds, readOnly, column } }: { of: GridProps }) {
  const { tables: say } = useWords();
  return (
    <tr>
      <th scope="col" className="is-number">
        {say.grid.row}
      </th>
      {columnsOf(grid).map(at => {
        const label = labelOf(grid, at);
        const kind = kindOf(kinds, at);
        const said =
          kind && [say.column.types[kind.type] ?? kind.type, kind.values].filter(Boolean).join(" ");
        return (
          <th key={`${at.part} ${at.column}`} scope="col" className={`is-${at.part}`}>
            {readOnly ? (
              label
            ) : (
              <Button type="link" size="small" aria-label={say.column.edit(label)} onClick={() => column(at)}>
                {label || say.grid.notes}
              </Button>
            )}
            {said ? <div className="note">{said}</div> : null}
          </th>
        );
      })}
    </tr>
  );
}

/** The table, cell by cell; each is a field of its own, and what is wrong with it stands under it. */
export function GridTable(props: GridProps) {
  const { tables: say } = useWords();
  const { grid, decision, fresh } = props;
  const columns = columnsOf(grid);
  return (
    <div className="wide-table tables__grid" tabIndex={0} role="region" aria-label={say.grid.name(decision)}>
      <table className="plain-table">
        <thead>
          <tr>
            <td />
            {grid.inputs.length > 0 ? <th colSpan={grid.inputs.length}>{say.grid.when}</th> : null}
            <th colSpan={Math.max(1, grid.outputs.length)} className="is-outputs">
              {say.grid.result}
            </th>
            {grid.notes.length > 0 ? <th colSpan={grid.notes.length}>{say.grid.notes}</th> : null}
          </tr>
          <Heads of={props} />
        </thead>
        <tbody>
          {grid.rows.map((_, row) => (
            <tr key={row} className={fresh.has(row) ? "is-fresh" : undefined}>
              <th scope="row" className="is-number" title={fresh.has(row) ? say.grid.changedRow : undefined}>
                {row + 1}
                {fresh.has(row) ? (
                  <>
                    *<span className="unseen">{say.grid.changedRow}</span>
                  </>
                ) : null}
              </th>
              {columns.map((at, n) => (
                <Cell key={`${at.part} ${at.column}`} of={props} row={row} at={at} n={n} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
