// Gaps, overlaps and rows that never decide, found by laying the columns' bits over one another stretch by
// stretch. A table whose cells are computed can't be looked at so; that is remarked too.

import { type Compiling, at } from "../compiling.ts";
import { type Place, type RemarkCode, type Said, defect } from "../defect.ts";
import type { Table } from "../model.ts";
import type { Asked } from "./inputs.ts";
import type { Mask } from "./masks.ts";
import { type Way, cellOver, together, waysOf } from "./ways.ts";

/** Nobody reads more of a kind; the first ones show what is wrong. */
const shown = 10;
/** Steps after which a table counts as too wide to be looked at whole. */
const budget = 20_000;

interface Path {
  readonly said: Said;
  readonly column: number;
  readonly cell: string;
  readonly before: Path | undefined;
}

const bitsOf = (mask: Mask): readonly number[] =>
  [...mask].flatMap((word, n) =>
    [...Array(32).keys()].filter(bit => word & (1 << bit)).map(bit => 32 * n + bit),
  );

const over = (a: Mask, b: Mask): Mask => a.map((word, n) => word & b[n]!);

function sayPath(path: Path | undefined): Said {
  const parts: Said[] = [];
  for (let one = path; one; one = one.before) parts.unshift(one.said);
  if (parts.length === 0) return { zh: "任何情形", en: "in every case" };
  return { zh: parts.map(({ zh }) => zh).join("，"), en: parts.map(({ en }) => en).join(", ") };
}

/** The cells of a row that covers a path and no more. */
function cellsOf(path: Path | undefined, count: number): readonly string[] {
  const cells = Array.from({ length: count }, () => "-");
  for (let one = path; one; one = one.before) cells[one.column] = one.cell;
  return cells;
}

/** The ways of one column grouped by the rows that they leave: neighbours alone where there is an order. */
function grouped(ways: readonly Way[], standing: Mask): readonly (readonly [Mask, readonly Way[]])[] {
  const groups: [Mask, Way[]][] = [];
  const byRows = new Map<string, [Mask, Way[]]>();
  for (const way of ways) {
    const mask = over(standing, way.mask);
    const key = String(mask);
    const known = way.named ? byRows.get(key) : groups.at(-1);
    if (known && String(known[0]) === key) known[1].push(way);
    else {
      const group: [Mask, Way[]] = [mask, [way]];
      groups.push(group);
      byRows.set(key, group);
    }
  }
  return groups;
}

interface Case {
  readonly said: Said;
  readonly cells: readonly string[];
}
interface Found {
  readonly gaps: Case[];
  readonly overlaps: (Case & { readonly rows: readonly number[] })[];
  readonly decided: Set<number>;
  whole: boolean;
}

/** Walks through all columns; each set of rows that is left is looked at once for each column. */
function walk(table: Table, asked: readonly Asked[], ways: readonly (readonly Way[])[], every: Mask): Found {
  const found: Found = { gaps: [], overlaps: [], decided: new Set(), whole: true };
  const seen = new Set<string>();
  const outputs = table.rows.map(row => row.outputs.join("\u0000"));
  let steps = 0;
  const caseOf = (path: Path | undefined): Case => ({
    said: sayPath(path),
    cells: cellsOf(path, asked.length),
  });
  const end = (mask: Mask, path: Path | undefined) => {
    const rows = bitsOf(mask);
    for (const row of table.hit === "F" ? rows.slice(0, 1) : rows) found.decided.add(row);
    const clash = table.hit === "U" || (table.hit === "A" && new Set(rows.map(row => outputs[row])).size > 1);
    if (rows.length > 1 && clash) found.overlaps.push({ rows, ...caseOf(path) });
  };
  const visit = (column: number, mask: Mask, path: Path | undefined) => {
    // Nothing is behind a gap, so that each is told by its own way.
    if (mask.every(word => word === 0)) {
      if (found.gaps.length < shown) found.gaps.push(caseOf(path));
      return;
    }
    steps += 1;
    const key = `${column} ${String(mask)}`;
    if (steps > budget || seen.has(key)) return;
    seen.add(key);
    if (column === ways.length) end(mask, path);
    else {
      const { label } = asked[column]!;
      for (const [left, group] of grouped(ways[column]!, mask)) {
        const { zh, en } = together(group);
        const free = ways[column]!.length === group.length;
        const said = { zh: `${label} ${zh}`, en: `${label} ${en}` };
        const cell = cellOver(group, asked[column]!);
        visit(column + 1, left, free ? path : { said, column, cell, before: path });
      }
    }
  };
  visit(0, every, undefined);
  found.whole = steps <= budget;
  return found;
}

const firstOf = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, shown);

/** Remarks on what the rows leave open or say twice. */
export function remarkOn(
  compiling: Compiling,
  table: Table,
  asked: readonly Asked[],
  every: Mask,
  defaulted: boolean,
): void {
  const say = (
    code: RemarkCode,
    zh: string,
    en: string,
    further: Partial<Place> = {},
    cells?: readonly string[],
  ) => {
    const remark = defect(code, at(compiling, further).place, { zh, en });
    compiling.remark(cells === undefined ? remark : { ...remark, cells });
  };
  const unexamined = () => {
    const zh = "有的单元格要现算，或表太宽，查不全缺口和重叠；请另用往例试算。";
    const en =
      "some cells are computed, or the table is too wide: try it on past cases for gaps and overlaps.";
    say("decision_unexamined", zh, en);
  };
  const ways = asked.map(waysOf);
  if (ways.some(({ length }) => length === 0)) return unexamined();
  const { gaps, overlaps, decided, whole } = walk(table, asked, ways, every);
  if (!whole) unexamined();
  if ("UAPF".includes(table.hit) && !defaulted) {
    for (const { said, cells } of gaps) {
      const zh = `${said.zh} 时没有一行管到；请补一行，或写明默认结果。`;
      say("decision_gap", zh, `no row covers: ${said.en}; add a row or a default result.`, {}, cells);
    }
  }
  for (const { rows, said, cells } of firstOf(overlaps)) {
    const numbers = rows.map(row => row + 1);
    const zh = `${said.zh} 时第 ${numbers.join("、")} 行同时命中；请改窄其中的条件。`;
    const en = `rows ${numbers.join(", ")} are hit together: ${said.en}; narrow one of them.`;
    say("decision_overlap", zh, en, { row: numbers[1]! }, cells);
  }
  if (!whole) return;
  for (const row of firstOf([...table.rows.keys()].filter(n => !decided.has(n)))) {
    const zh = "这一行永远不会起作用；请调整次序，或删去。";
    say("decision_unreachable_row", zh, "this row never decides; move it or take it out.", { row: row + 1 });
  }
}
