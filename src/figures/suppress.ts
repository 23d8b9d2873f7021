// Small numbers. A cell of 1 … k−1 is hidden; when only one in its row of siblings is hidden, or they add up
// to less than k, the next smallest goes too, or it could be subtracted from the total. A zero stays: nobody
// is in it.
//
// Where cells add up to one above them (units of a district, months of a quarter) the same holds on every
// level, and below a hidden cell everything is hidden, or it could be added up again. Not covered: what two
// breakdowns tell together (by unit and by month at once), and editions that somebody kept from earlier days.

/** group → how it is written instead of its number: "<5", or "…" for the one that hides with it. */
export function suppress(siblings: ReadonlyMap<string, number>, k: number): ReadonlyMap<string, string> {
  const small = [...siblings].filter(([, n]) => n > 0 && n < k);
  const hidden = new Map(small.map(([group]) => [group, `<${k}`]));
  const sum = small.reduce((total, [, n]) => total + n, 0);
  if (small.length === 1 || (small.length > 0 && sum < k)) {
    const [next] = [...siblings].filter(([, n]) => n >= k).toSorted(([, a], [, b]) => a - b);
    if (next) hidden.set(next[0], "…");
  }
  return hidden;
}

/**
 * The same in a tree of cells; `above` gives the cell that one adds up to, if that is among them. What a cell
 * holds besides those below it is a sibling of theirs.
 */
export function suppressTree(
  cells: ReadonlyMap<string, number>,
  above: (cell: string) => string | null,
  k: number,
): ReadonlyMap<string, string> {
  const byUpper = Map.groupBy(cells.keys(), cell => {
    const upper = above(cell);
    return upper !== null && cells.has(upper) ? upper : null;
  });
  const hidden = new Map<string, string>();
  const number = (cell: string) => cells.get(cell) ?? 0;
  const hide = (upper: string | null, all: boolean): void => {
    const below = byUpper.get(upper) ?? [];
    if (below.length === 0) return;
    const sum = below.reduce((total, cell) => total + number(cell), 0);
    const rest = upper === null ? 0 : Math.max(0, number(upper) - sum);
    const siblings = new Map([...below.map(cell => [cell, number(cell)] as const), ["", rest] as const]);
    const few = suppress(siblings, k);
    for (const cell of below) {
      const instead = few.get(cell) ?? (all && number(cell) > 0 ? "…" : undefined);
      if (instead !== undefined) hidden.set(cell, instead);
      hide(cell, instead !== undefined);
    }
  };
  hide(null, false);
  return hidden;
}
