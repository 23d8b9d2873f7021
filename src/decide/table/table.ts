// A decision table: the masks of its columns are laid over one another, and the policy says what is made of
// the rows that stand.

import { type Compiling, at, tell } from "../compiling.ts";
import type { Run, Scope, Slots } from "../feel/scope.ts";
import type { Cell } from "../feel/tests.ts";
import { plain } from "../feel/values.ts";
import type { Table } from "../model.ts";
import { type Step, tracerOf } from "../trace.ts";
import type { Type } from "../types.ts";
import { remarkOn } from "./cover.ts";
import { givesOf } from "./hits.ts";
import { type Asked, askedOf } from "./inputs.ts";
import type { Mask } from "./masks.ts";
import { outputsOf } from "./outputs.ts";

/** Whether the table has a shape that can be compiled; tells what is missing. */
function wellShaped(compiling: Compiling, { hit, aggregation, inputs, outputs, rows }: Table): boolean {
  const defects: (() => void)[] = [];
  const found = (zh: string, en: string, row?: number) =>
    defects.push(() =>
      tell(row === undefined ? compiling : at(compiling, { row }), "decision_shape", { zh, en }),
    );
  if (outputs.length === 0) found("没有输出列；请至少加一列。", "there is no output column; add one.");
  if (aggregation && hit !== "C")
    found("只有 C 策略能合计；请改命中策略。", "only policy C aggregates; change it.");
  if (aggregation && outputs.length > 1) {
    found("合计只能有一个输出列；请拆成几张表。", "an aggregation has one output column; split the table.");
  }
  if (outputs.length > 1 && outputs.some(({ name }) => name === "")) {
    found("有几个输出列时，每列都要有名称。", "with several output columns each needs a name.");
  }
  for (const [n, row] of rows.entries()) {
    if (row.inputs.length === inputs.length && row.outputs.length === outputs.length) continue;
    const [has, wants] = [row, { inputs, outputs }].map(one => [one.inputs.length, one.outputs.length]);
    const zh = `有 ${has![0]} 个条件格、${has![1]} 个结果格，应为 ${wants![0]} 个和 ${wants![1]} 个；请补齐。`;
    const en = `it has ${has!.join(" condition and ")} result cells; it should have ${wants!.join(" and ")}.`;
    found(zh, en, n + 1);
  }
  for (const say of defects) say();
  return defects.length === 0;
}

interface Doubt {
  readonly slot: number;
  readonly cell: Cell;
}

/** Of each row, the cells that have to be computed. */
function doubtsOf(asked: readonly Asked[], rows: number): readonly (readonly Doubt[])[] {
  return Array.from({ length: rows }, (_, row) =>
    asked.flatMap(({ slot, cells }) => {
      const cell = cells[row];
      return cell === undefined || cell.any || cell.spans ? [] : [{ slot, cell }];
    }),
  );
}

/** A bit for each row. */
function everyRow(count: number): Mask {
  const every = new Int32Array(Math.max(1, Math.ceil(count / 32)));
  for (let row = 0; row < count; row += 1) every[row >> 5]! |= 1 << (row & 31);
  return every;
}

/**
 * Lays the columns' masks over one another, each column read once; gives what is left standing. Loops are
 * counted here: who checks a whole city comes by some hundred million times.
 */
function layOver(asked: readonly Asked[], every: Mask, keep: boolean): (slots: Slots) => Mask {
  // One evaluation at a time: a table never stands within its own cells, since a circle does not load.
  const standing = every.slice();
  const words = every.length;
  const runs = asked.map(({ run }) => run);
  const masks = asked.map(({ column }) => column.maskOf);
  return slots => {
    for (let word = 0; word < words; word += 1) standing[word] = every[word]!;
    for (let n = 0; n < asked.length; n += 1) {
      const value = runs[n]!(slots) ?? null;
      if (keep) slots[asked[n]!.slot] = value;
      const mask = masks[n]!(value);
      for (let word = 0; word < words; word += 1) standing[word]! &= mask[word]!;
    }
    return standing;
  };
}

/** The lowest row of a word that is not empty. */
const lowest = (word: number): number => 31 - Math.clz32(word & -word);

function rowsIn(standing: Mask): number[] {
  const rows: number[] = [];
  for (let n = 0; n < standing.length; n += 1) {
    for (let left = standing[n]!; left !== 0; left &= left - 1) rows.push(32 * n + lowest(left));
  }
  return rows;
}

const nobody = -1;
const many = -2;

/** The only row that stands, or with `first` the first of them; else `nobody` or `many`. */
function oneIn(standing: Mask, first: boolean): number {
  let found = nobody;
  for (let n = 0; n < standing.length; n += 1) {
    const word = standing[n]!;
    if (word === 0) continue;
    if (first) return 32 * n + lowest(word);
    if (found !== nobody || (word & (word - 1)) !== 0) return many;
    found = 32 * n + lowest(word);
  }
  return found;
}

function step(
  name: string,
  table: Table,
  asked: readonly Asked[],
  rows: readonly number[],
  slots: Slots,
): Step {
  return {
    decision: name,
    asked: asked.map(({ label, run }) => ({ label, value: plain(run(slots) ?? null) })),
    hits: rows.map(row => ({ row: row + 1, notes: table.rows[row]!.notes })),
    value: null,
  };
}

/** Compiles a table; `whole` is the type of what its decision gives. What is wrong with it is told. */
export function compileTable(compiling: Compiling, table: Table, scope: Scope, whole: Type): Run {
  if (!wellShaped(compiling, table)) return () => null;
  const every = everyRow(table.rows.length);
  const asked = table.inputs.map((_, n) => askedOf(compiling, table, n, scope, every.length));
  const outputs = outputsOf(compiling, table, scope, whole);
  if ("PO".includes(table.hit) && !outputs.ranked) {
    const zh = "按优先级命中，却没有列出输出可取的值；请列出，重的在前。";
    const en = "it goes by priority and lists no output values; list them, the weightiest first.";
    tell(compiling, "decision_priority", { zh, en });
  }
  remarkOn(compiling, table, asked, every, outputs.otherwise !== undefined);
  const doubts = doubtsOf(asked, table.rows.length);
  const sure = doubts.every(({ length }) => length === 0);
  const standingFor = layOver(asked, every, !sure);
  const gives = givesOf(table.hit, table.aggregation);
  const { of, rankOf, otherwise } = outputs;
  const given = (slots: Slots, rows: readonly number[]) =>
    gives({
      rows,
      rankOf,
      outputOf: row => of(row, slots),
      otherwise: otherwise && (() => otherwise(slots)),
    });
  const holding = (slots: Slots, standing: Mask) => {
    const rows = rowsIn(standing);
    if (sure) return rows;
    return rows.filter(row => doubts[row]!.every(({ slot, cell }) => cell.holds(slots, slots[slot])));
  };
  const alone = sure && !table.aggregation && "UAPF".includes(table.hit);
  const first = table.hit === "F";
  const name = compiling.place.decision ?? "";
  return slots => {
    const standing = standingFor(slots);
    const tracer = tracerOf(slots);
    if (tracer === undefined) {
      const row = alone ? oneIn(standing, first) : many;
      if (row >= 0) return of(row, slots);
      return row === many ? given(slots, holding(slots, standing)) : otherwise ? otherwise(slots) : null;
    }
    const held = holding(slots, standing);
    const rows = first ? held.slice(0, 1) : held;
    const told = step(name, table, asked, rows, slots);
    // Told before the result is made, so that a fault leaves behind which rows were hit.
    const place = tracer.push(told) - 1;
    const value = given(slots, rows);
    tracer[place] = { ...told, value: plain(value) };
    return value;
  };
}
