import { Button, Radio } from "antd";
import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { TableFileView, TableGrid, TableNotice } from "../../http/types.ts";
import { type TableDraft, useTableCheck, useTableCheckOnce } from "../api/tables.ts";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { ColumnForm } from "./column-form.tsx";
import { type At, begun, changed, columnsOf, insertRow, labelOf, newRows, sheetOf } from "./edit.ts";
import { GridTable, enterCell } from "./grid-table.tsx";
import { GridTools } from "./grid-tools.tsx";
import { Notices } from "./notices.tsx";
import { Texts } from "./texts-part.tsx";

export interface Checked {
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

const pause = 400;
/** As the field of a version's file takes it. */
const mostCharacters = 80_000;

/** The value once it has rested. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function save(xml: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([xml], { type: "application/xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface FilePartProps {
  readonly xml: string;
  readonly model: string;
  take(file: TableFileView): void;
  readonly from: string;
}

/** The file as a whole, out and in. */
function FilePart({ xml, model, take, from }: FilePartProps) {
  const words = useWords();
  const say = words.tables.file;
  const tell = useTell();
  const field = useRef<HTMLInputElement>(null);
  const check = useTableCheckOnce();
  const read = async (file: File) => {
    if (file.size > 4 * mostCharacters) return tell(say.tooLarge);
    const text = await file.text();
    if (text.length > mostCharacters) return tell(say.tooLarge);
    if (text.trim() === "") return tell(say.unread);
    try {
      take(await check({ xml: text, grids: [], texts: [], from }));
    } catch (error) {
      tell(sayRefusal(words, error));
    }
  };
  return (
    <span className="tables__group">
      <input
        ref={field}
        type="file"
        hidden
        accept=".dmn,.xml"
        aria-label={say.upload}
        onChange={event => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void read(file);
        }}
      />
      <Button onClick={() => field.current?.click()}>{say.upload}</Button>
      <Button onClick={() => save(xml, `${model}.dmn`)}>{say.download}</Button>
    </span>
  );
}

/** The draft as it is typed, and what the check found in it. */
function useDraft(file: TableFileView, readOnly: boolean) {
  const [base, setBase] = useState(file);
  const [from, setFrom] = useState(file.from ?? "");
  const [history, change] = useReducer(changed, begun(sheetOf(file)));
  const { grids, texts } = history;
  const draft = useMemo<TableDraft>(
    () => ({ xml: base.xml, grids, texts, from }),
    [base, grids, texts, from],
  );
  const rested = useRested(draft);
  const check = useTableCheck(rested, !readOnly);
  const view = readOnly ? file : (check.data ?? base);
  const settled =
    readOnly || (draft === rested && !check.isFetching && !check.isPlaceholderData && check.isSuccess);
  const take = (taken: TableFileView) => {
    setBase(taken);
    if (taken.from) setFrom(taken.from);
    change({ kind: "load", ...sheetOf(taken) });
  };
  return { base, from, setFrom, history, change, view, settled, error: check.error, take };
}

/** A file's tables, one at a time, with what is wrong with each; what is made of them stands under it. */
export function Editor({ file, present, readOnly, children }: EditorProps) {
  const words = useWords();
  const say = words.tables;
  const { base, from, setFrom, history, change, view, settled, error, take } = useDraft(file, readOnly);
  const [chosen, setTable] = useState(0);
  const [row, setRow] = useState(0);
  const [column, setColumn] = useState<At>();
  const table = Math.min(chosen, Math.max(0, history.grids.length - 1));
  const grid = history.grids[table];
  const decision = base.tables[table]?.decision ?? "";
  const before = present?.tables.find(one => one.decision === decision)?.grid;
  const fresh = useMemo(() => (grid && before ? newRows(grid, before) : new Set<number>()), [grid, before]);
  const id = `table-${table}`;
  const own = (notice: TableNotice) => notice.decision === decision;
  const edit = (next: TableGrid, typing?: string) =>
    change({ kind: "edit", table, grid: next, ...(typing === undefined ? {} : { typing }) });
  const undo = () => change({ kind: "undo" });
  const redo = () => change({ kind: "redo" });
  const toCell = ({ decision: name, row: at, cell }: TableNotice) => {
    const found = base.tables.findIndex(one => one.decision === name);
    const to = found < 0 ? table : found;
    setTable(to);
    const columns = columnsOf(history.grids[to]!);
    const n = columns.findIndex(one => labelOf(history.grids[to]!, one) === cell);
    enterCell(`table-${to}`, (at ?? 1) - 1, Math.max(0, n));
  };
  const openRow = ({ cells = [], decision: name }: TableNotice) => {
    const to = base.tables.findIndex(one => one.decision === name);
    const of = history.grids[to];
    if (of === undefined) return;
    const made = {
      inputs: of.inputs.map((_, n) => cells[n] ?? "-"),
      outputs: of.outputs.map(() => ""),
      notes: of.notes.map(() => ""),
    };
    change({ kind: "edit", table: to, grid: insertRow(of, of.rows.length, made) });
    setTable(to);
    enterCell(`table-${to}`, of.rows.length, of.inputs.length);
  };
  const { defects, remarks } = view;
  const gone = grid && before ? newRows(before, grid).size : 0;
  return (
    <>
      {history.grids.length > 1 ? (
        <Radio.Group
          aria-label={say.file.tables}
          value={table}
          optionType="button"
          options={base.tables.map((one, value) => ({ value, label: one.decision }))}
          onChange={event => setTable(Number(event.target.value))}
        />
      ) : null}
      {readOnly ? null : (
        <div className="tables__tools">
          <FilePart xml={view.xml} model={view.model} from={from} take={take} />
        </div>
      )}
      {grid === undefined ? (
        <p>{say.file.other}</p>
      ) : (
        <>
          {readOnly ? (
            <p className="note">{say.grid.hits[grid.hit]}</p>
          ) : (
            <GridTools
              grid={grid}
              row={Math.min(row, Math.max(0, grid.rows.length - 1))}
              canUndo={history.past.length > 0}
              canRedo={history.future.length > 0}
              edit={edit}
              undo={undo}
              redo={redo}
              go={to => enterCell(id, to, 0)}
            />
          )}
          <GridTable
            id={id}
            grid={grid}
            decision={decision}
            kinds={view.tables[table]?.kinds ?? { inputs: [], outputs: [] }}
            defects={defects.filter(own)}
            fresh={fresh}
            readOnly={readOnly}
            edit={edit}
            undo={undo}
            redo={redo}
            enter={at => {
              setRow(at);
              change({ kind: "enter" });
            }}
            column={setColumn}
          />
          {gone > 0 ? <p className="note">{say.grid.gone(gone)}</p> : null}
          {readOnly ? null : <p className="note">{say.grid.keys}</p>}
          {column === undefined ? null : (
            <ColumnForm grid={grid} at={column} edit={edit} close={() => setColumn(undefined)} />
          )}
        </>
      )}
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
      <Notices
        defects={defects}
        remarks={remarks}
        checking={!settled}
        readOnly={readOnly}
        go={toCell}
        open={openRow}
      />
      {children({
        xml: settled && defects.length === 0 ? view.xml : undefined,
        wrong: defects.length > 0,
        from,
        setFrom,
      })}
    </>
  );
}
