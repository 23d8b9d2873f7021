import { type RefObject, useRef } from "react";
import type { MatterRow } from "../../http/types.ts";
import { useKeys } from "../keys.ts";
import { rowHeight } from "./sheet.tsx";

interface SheetKeys {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: ReadonlyMap<number, MatterRow>;
  readonly length: number;
  choose(row: MatterRow): void;
  help(): void;
}

const across = 160;

/** The row that the keyboard stands on: the one whose link has the focus. */
const focusedRow = (): number | null => {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-row]");
  return row ? Number(row.dataset["row"]) : null;
};

/**
 * Arrows, j and k go from row to row, Page Up and Down by a screen, Home and End to the ends; Enter opens the
 * row as any link, x chooses it, f opens the filter of the matter's words, ? shows the keys. Whoever comes to
 * a row that is not read yet stands on it as soon as it is.
 */
export function useSheetKeys({ room, table, rows, length, choose, help }: SheetKeys): void {
  const at = useRef<number | null>(null);
  const focus = (row: number, tries = 40): void => {
    const link = table.current?.querySelector<HTMLElement>(`tr[data-row="${row}"] th a`);
    if (link) return link.focus({ preventScroll: true });
    if (tries > 0 && at.current === row) setTimeout(() => focus(row, tries - 1), 50);
  };
  const to = (row: number): void => {
    const box = room.current;
    if (!box || length === 0) return;
    const wanted = Math.min(Math.max(row, 0), length - 1);
    at.current = wanted;
    const head = table.current?.tHead?.offsetHeight ?? 0;
    const top = wanted * rowHeight;
    const seen = box.clientHeight - head;
    if (top < box.scrollTop) box.scrollTo({ top });
    else if (top + 2 * rowHeight > box.scrollTop + seen) box.scrollTo({ top: top + 2 * rowHeight - seen });
    focus(wanted);
  };
  const now = () => focusedRow() ?? at.current;
  const step = (by: number) => {
    const row = now();
    to(row === null ? 0 : row + by);
  };
  const screen = () => Math.max(1, Math.floor((room.current?.clientHeight ?? 0) / rowHeight) - 2);
  const scroll = (by: number) => room.current?.scrollBy({ left: by });
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    ArrowLeft: () => scroll(-across),
    ArrowRight: () => scroll(across),
    PageDown: () => step(screen()),
    PageUp: () => step(-screen()),
    Home: () => to(0),
    End: () => to(length - 1),
    x: () => {
      const row = rows.get(now() ?? -1);
      if (row) choose(row);
    },
    f: () => table.current?.querySelector<HTMLElement>("thead th:nth-child(3) .sheet__filter")?.click(),
    "?": help,
  });
}
