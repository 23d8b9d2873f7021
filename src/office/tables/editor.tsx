import { Radio } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { TableFileView, TableNotice } from "../../http/types.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { ColumnForm } from "./column-form.tsx";
import { type At, columnsOf, gapRow, insertRow, labelOf, newRows } from "./edit.ts";
import { FilePart } from "./file-part.tsx";
import { GridTable, enterCell } from "./grid-table.tsx";
import { GridTools } from "./grid-tools.tsx";
import { Notices } from "./notices.tsx";
import { Texts } from "./texts-part.tsx";
import { type Draft, useDraft } from "./use-draft.ts";

interface Checked {
  /** The file as it is now; undefined while it is wrong or being checked. */
  readonly xml: string | undefined;
  readonly wrong: boolean;
  readonly from: string;
  setFrom(from: string): void;
}

interface EditorProps {
  readonly file: TableFileView;
  /** The version in force, against which rows are marked. */
  readonly present: TableFileView | undefined;
  readonly readOnly: boolean;
  /** What stands under the table. */
  children(checked: Checked): ReactNode;
}

interface SheetProps {
  readonly draft: Draft;
  /** Which table of the file. */
  readonly table: number;
  readonly present: TableFileView | undefined;
  readonly readOnly: boolean;
}

const idOf = (table: number): string => `table-${table}`;

/** One table with what is done to it. */
function Sheet({ draft, table, present, readOnly }: SheetProps) {
  const { tables: say } = useWords();
  const { base, history, change, view } = draft;
  const [row, setRow] = useState(0);
  const [column, setColumn] = useState<At>();
  const grid = history.grids[table];
  const decision = base.tables[table]?.decision ?? "";
  const before = present?.tables.find(one => one.decision === decision)?.grid;
  const fresh = useMemo(() => (grid && before ? newRows(grid, before) : new Set<number>()), [grid, before]);
  if (grid === undefined) return <p>{say.file.other}</p>;
  const edit = (next: typeof grid, typing?: string) =>
    change({ kind: "edit", table, grid: next, ...(typing === undefined ? {} : { typing }) });
  const does = { edit, undo: () => change({ kind: "undo" }), redo: () => change({ kind: "redo" }) };
  const gone = before ? newRows(before, grid).size : 0;
  const enter = (at: number) => {
    setRow(at);
    change({ kind: "enter" });
  };
  return (
    <>
      {readOnly ? (
        <p className="note">{say.grid.hits[grid.hit]}</p>
      ) : (
        <GridTools
          grid={grid}
          row={Math.min(row, Math.max(0, grid.rows.length - 1))}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          {...does}
          go={to => enterCell(idOf(table), to, 0)}
        />
      )}
      <GridTable
        id={idOf(table)}
        grid={grid}
        decision={decision}
        kinds={view.tables[table]?.kinds ?? { inputs: [], outputs: [] }}
        defects={view.defects.filter(one => one.decision === decision)}
        fresh={fresh}
        readOnly={readOnly}
        {...does}
        enter={enter}
        column={setColumn}
      />
      {gone > 0 ? <p className="note">{say.grid.gone(gone)}</p> : null}
      {readOnly ? null : <p className="note">{say.grid.keys}</p>}
      {column ? <ColumnForm grid={grid} at={column} edit={edit} close={() => setColumn(undefined)} /> : null}
    </>
  );
}

/** Which table is open, and the ways from a notice to its place. */
function useWays({ base, history: { grids }, change }: Draft) {
  const [chosen, choose] = useState(0);
  const tableOf = ({ decision }: TableNotice) => base.tables.findIndex(one => one.decision === decision);
  return {
    table: Math.min(chosen, Math.max(0, grids.length - 1)),
    choose,
    toCell(notice: TableNotice) {
      const to = Math.max(0, tableOf(notice));
      const grid = grids[to];
      if (grid === undefined) return;
      choose(to);
      const column = columnsOf(grid).findIndex(at => labelOf(grid, at) === notice.cell);
      enterCell(idOf(to), (notice.row ?? 1) - 1, Math.max(0, column));
    },
    openRow(notice: TableNotice) {
      const to = tableOf(notice);
      const grid = grids[to];
      if (grid === undefined) return;
      const { length } = grid.rows;
      change({ kind: "edit", table: to, grid: insertRow(grid, length, gapRow(grid, notice.cells)) });
      choose(to);
      enterCell(idOf(to), length, grid.inputs.length);
    },
  };
}

/** A file's tables, one at a time, with what is wrong with each; what is made of them stands under it. */
export function Editor({ file, present, readOnly, children }: EditorProps) {
  const words = useWords();
  const draft = useDraft(file, readOnly);
  const { base, from, setFrom, history, change, view, settled, error, take } = draft;
  const { table, choose, toCell, openRow } = useWays(draft);
  const { defects, remarks } = view;
  const wrong = defects.length > 0;
  return (
    <>
      {history.grids.length > 1 ? (
        <Radio.Group
          aria-label={words.tables.file.tables}
          value={table}
          optionType="button"
          options={base.tables.map((one, value) => ({ value, label: one.decision }))}
          onChange={event => choose(Number(event.target.value))}
        />
      ) : null}
      {readOnly ? null : (
        <div className="tables__tools">
          <FilePart xml={view.xml} model={view.model} from={from} take={take} />
        </div>
      )}
      <Sheet key={table} draft={draft} table={table} present={present} readOnly={readOnly} />
      <Texts
        of={base.texts}
        texts={history.texts}
        defects={defects}
        readOnly={readOnly}
        write={(at, text) => change({ kind: "write", at, text })}
        enter={() => change({ kind: "enter" })}
      />
      {error ? (
        <p className="error" role="alert">
          {sayRefusal(words, error)}
        </p>
      ) : null}
      <Notices {...{ defects, remarks, readOnly }} checking={!settled} go={toCell} open={openRow} />
      {children({ xml: settled && !wrong ? view.xml : undefined, wrong, from, setFrom })}
    </>
  );
}
