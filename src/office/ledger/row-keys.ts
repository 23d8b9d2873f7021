import type { MatterRow } from "../../http/types.ts";
import { useKeys } from "../keys.ts";

/** The links that open the rows; the one with the focus is where the keyboard stands. */
const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".sheet tbody th a")];

const focused = (): number => links().findIndex(link => link === document.activeElement);

function step(by: 1 | -1): void {
  const all = links();
  all[Math.min(Math.max(focused() + by, 0), all.length - 1)]?.focus();
}

/** j and k go from row to row, Enter opens the row as any link, x chooses it where rows can be chosen. */
export function useRowKeys(rows: readonly MatterRow[], choose: ((row: MatterRow) => void) | null): void {
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const row = rows[focused()];
      if (row) choose?.(row);
    },
  });
}
