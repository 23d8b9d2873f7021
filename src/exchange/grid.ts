// The cells of a sheet as text, and how a head of several rows becomes the names of columns.

/** A rectangle of cells that are one; rows and columns count from 1. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly name: string;
  /** rows[0] is line 1; a missing cell is "". Merged cells are filled already. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly width: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** The sheet itself is hidden. */
  readonly hidden: boolean;
  /** Cells with a formula whose value was never computed: they are read as empty. */
  readonly uncomputed: number;
}

/** The lines of the head, from 1, both counted. */
export interface Head {
  readonly first: number;
  readonly last: number;
}

/** How far down a head is looked for; above it stand titles, units and notes. */
const searched = 20;
const levelsMost = 5;

const filled = (row: readonly string[] | undefined): number =>
  (row ?? []).filter((cell, at) => cell !== "" && cell !== row?.[at - 1]).length;

/**
 * Where the head stands: the first line of at least two names, each a text, down to where its merged cells
 * end. A title over the whole table is one cell however wide it is.
 */
export function findHead({ rows, merges, width }: Pick<Grid, "rows" | "merges" | "width">): Head {
  const among = rows.slice(0, searched);
  const wanted = Math.min(2, width);
  const names = (row: readonly string[]) =>
    filled(row) >= wanted && row.every(cell => !/^[\d.,%]+$/.test(cell));
  const most = Math.max(...among.map(filled), 1);
  // A line of units and dates above the head has a few cells; the head has most of them.
  const found = among.findIndex(row => names(row) && filled(row) * 2 >= most);
  const first = found < 0 ? 1 : found + 1;
  const from = (line: number) => merges.filter(({ top, bottom }) => top <= line && bottom >= line);
  let last = first;
  while (last - first < levelsMost - 1) {
    const covers = from(last).filter(({ top }) => top >= first);
    const groups = covers.some(
      ({ left, right, top, bottom }) => right > left && bottom === last && top >= first,
    );
    const down = Math.max(
      last,
      ...covers.filter(({ right, left }) => right === left).map(({ bottom }) => bottom),
    );
    const next = Math.max(down, groups && rows[last] !== undefined ? last + 1 : last);
    if (next === last || next - first >= levelsMost) break;
    last = next;
  }
  return { first, last: Math.min(last, rows.length || 1) };
}

/** The names of the columns: the levels of the head joined by a slash, what repeats said once. */
export function columnNames(
  rows: readonly (readonly string[])[],
  { first, last }: Head,
  width: number,
): string[] {
  return Array.from({ length: width }, (_, at) => {
    const levels = rows.slice(first - 1, last).map(row => (row[at] ?? "").replace(/\s+/g, ""));
    const said = levels.filter((name, level) => name !== "" && name !== levels[level - 1]);
    return said.length === 0 ? `第${at + 1}列` : said.join("/");
  });
}

/** A line that adds up the others is no record. */
export const isTotal = (row: readonly string[]): boolean =>
  /^(合计|总计|小计|共计|total|sum)[:：]?$/i.test((row.find(cell => cell !== "") ?? "").replace(/\s/g, ""));
