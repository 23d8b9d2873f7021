import { Popover } from "antd";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useWords } from "../words/language.tsx";
import type { ColumnFilter, SheetColumn } from "./columns.ts";
import { FilterBox } from "./filter-box.tsx";

export interface HeadProps {
  readonly columns: readonly SheetColumn[];
  readonly sort: string;
  readonly filter: Readonly<Record<string, string>>;
  widthOf(column: SheetColumn): number;
  sortBy(sort: string): void;
  filterBy(word: string, text: string): void;
  resize(key: string, width: number): void;
}

const least = 60;
const most = 800;
const stepPx = 16;

/** The edge that is drawn to make a column wider; with the keyboard by steps. */
function Edge({
  column,
  width,
  resize,
}: {
  column: SheetColumn;
  width: number;
  resize: HeadProps["resize"];
}) {
  const say = useWords();
  const to = (px: number) => resize(column.key, Math.round(Math.min(most, Math.max(least, px))));
  const drawn = (down: PointerEvent<HTMLElement>) => {
    down.preventDefault();
    const handle = down.currentTarget;
    const from = down.clientX;
    handle.setPointerCapture(down.pointerId);
    const moved = (event: globalThis.PointerEvent) => to(width + event.clientX - from);
    const ended = () => handle.removeEventListener("pointermove", moved);
    handle.addEventListener("pointermove", moved);
    handle.addEventListener("pointerup", ended, { once: true });
    handle.addEventListener("pointercancel", ended, { once: true });
  };
  const pressed = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -stepPx, ArrowRight: stepPx }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    to(width + by);
  };
  return (
    <span
      className="sheet__edge"
      role="separator"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={say.ledger.width(column.label)}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drawn}
      onKeyDown={pressed}
    />
  );
}

function Filter({
  column,
  filter,
  filterBy,
}: Pick<HeadProps, "filter" | "filterBy"> & {
  column: SheetColumn & { readonly filter: ColumnFilter };
}) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const { word } = column.filter;
  const text = filter[word] ?? "";
  const done = (said: string) => {
    setOpen(false);
    if (said !== text) filterBy(word, said);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<FilterBox column={column} text={text} done={done} />}
    >
      <button
        type="button"
        className={text ? "sheet__filter is-on" : "sheet__filter"}
        aria-label={say.ledger.filterBy(column.label)}
        aria-expanded={open}
        onKeyDown={event => event.key === "Escape" && setOpen(false)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 2h10L7.3 6.4V10L4.7 11V6.4z" />
        </svg>
      </button>
    </Popover>
  );
}

const hasFilter = (column: SheetColumn): column is SheetColumn & { readonly filter: ColumnFilter } =>
  column.filter !== null;

function Cell(props: HeadProps & { column: SheetColumn }) {
  const { column, sort, sortBy } = props;
  const say = useWords();
  const by = column.sort;
  const up = by !== null && sort === by;
  const down = by !== null && sort === `-${by}`;
  const sorted = up ? "ascending" : down ? "descending" : undefined;
  const className = [column.right ? "is-number" : "", column.key === "@number" ? "sheet__number" : ""];
  return (
    <th scope="col" className={className.join(" ").trim() || undefined} aria-sort={sorted}>
      <span className="sheet__head">
        {by === null ? (
          <span className="sheet__label">{column.label}</span>
        ) : (
          <button
            type="button"
            className="sheet__label"
            title={say.ledger.sortBy(column.label)}
            onClick={() => sortBy(down ? by : `-${by}`)}
          >
            {column.label}
            <span aria-hidden="true">{up ? " ↑" : down ? " ↓" : ""}</span>
          </button>
        )}
        {hasFilter(column) ? (
          <Filter column={column} filter={props.filter} filterBy={props.filterBy} />
        ) : null}
      </span>
      <Edge column={column} width={props.widthOf(column)} resize={props.resize} />
    </th>
  );
}

/** The head of the sheet: what a column is, the order, the filter and the width. */
export function SheetHead(props: HeadProps & { all: boolean; pickAll: ((on: boolean) => void) | null }) {
  const say = useWords();
  const { all, pickAll } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {pickAll ? (
          <th scope="col" className="sheet__pick">
            <input
              type="checkbox"
              aria-label={say.ledger.pickAll}
              checked={all}
              onChange={event => pickAll(event.target.checked)}
            />
          </th>
        ) : null}
        {props.columns.map(column => (
          <Cell key={column.key} {...props} column={column} />
        ))}
      </tr>
    </thead>
  );
}
