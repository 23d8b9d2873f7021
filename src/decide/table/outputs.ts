// What a row gives: its outputs, checked against what the table says that it gives.

import { type Compiling, at, cell, checkFor, expression, tell } from "../compiling.ts";
import type { Compiled } from "../feel/compiled.ts";
import type { Run, Scope, Slots } from "../feel/scope.ts";
import type { Cell } from "../feel/tests.ts";
import { plain, same } from "../feel/values.ts";
import { EvaluationFault } from "../defect.ts";
import type { OutputClause, Table } from "../model.ts";
import { type Check, type Type, anything, wrong } from "../types.ts";

interface Column {
  readonly clause: OutputClause;
  readonly check: Check;
  /** The listed values in their order, the weightiest first. */
  readonly ranks: readonly unknown[];
  readonly entries: readonly Run[];
  readonly otherwise: Run | undefined;
}

export interface Outputs {
  readonly of: (row: number, slots: Slots) => unknown;
  readonly otherwise: Run | undefined;
  /** Whether any output has listed values, so that one is weightier than another. */
  readonly ranked: boolean;
  readonly rankOf: (output: unknown) => readonly number[];
}

function misfit(label: string): EvaluationFault {
  const zh = `算出的“${label}”与表说明的类型或可取的值不符；请由工作人员办理，并修改表。`;
  const en = `what was computed for “${label}” is not of the type or among the values that the table states.`;
  return new EvaluationFault("decision_wrong_type", { zh, en }, { cell: label });
}

/** A known entry is checked now and told; another one in each evaluation. */
function entryOf(here: Compiling, { run, constant }: Compiled, check: Check, label: string): Run {
  if (!constant) {
    return slots => {
      const value = check(run(slots));
      if (value === wrong) throw misfit(label);
      return value;
    };
  }
  const value = check(constant.value);
  if (value === wrong) {
    const said = JSON.stringify(plain(constant.value));
    const zh = `${said} 不是本列说明的类型，或不在可取的值里；请改单元格，或改列的说明。`;
    const en = `${said} is not of the column's type or not among its values; change the cell or the column.`;
    tell(here, "decision_cell_type", { zh, en });
  }
  return () => value;
}

const valuesOf = (listed: Cell | undefined): readonly unknown[] =>
  (listed?.spans ?? []).flatMap(span => (span.kind === "equal" ? [span.value] : []));

function columnOf(compiling: Compiling, table: Table, n: number, scope: Scope, whole: Type): Column {
  const clause = table.outputs[n]!;
  const { label } = clause;
  const here = at(compiling, { cell: label });
  const type = clause.type === undefined ? implied(table, n, whole) : here.types.named(clause.type, label);
  const check = checkFor(here, clause.values === undefined ? type : { ...type, values: clause.values });
  const listed = clause.values ?? type.values;
  const compiled = (text: string, row?: number) => {
    const place = at(here, row === undefined ? {} : { row: row + 1 });
    return entryOf(place, expression(place, text, scope), check, label);
  };
  return {
    clause,
    check,
    ranks: valuesOf(listed === undefined ? undefined : cell(here, listed, type, scope)),
    entries: table.rows.map(({ outputs }, row) =>
      compiled(outputs[n] === "" ? "null" : (outputs[n] ?? "null"), row),
    ),
    otherwise: clause.otherwise === undefined ? undefined : compiled(clause.otherwise),
  };
}

/** Without a type of its own a column has the decision's; a policy of several rows makes a list of it. */
function implied({ hit, aggregation, outputs }: Table, n: number, whole: Type): Type {
  const each = "ROC".includes(hit) || aggregation ? (whole.element ?? anything) : whole;
  return outputs.length === 1 ? each : (each.parts?.get(outputs[n]!.name) ?? anything);
}

const rank = (ranks: readonly unknown[], value: unknown): number => {
  const found = ranks.findIndex(listed => same(listed, value) === true);
  return found < 0 ? ranks.length : found;
};

/** Compiles the outputs; `whole` is the type of what the table's decision gives. */
export function outputsOf(compiling: Compiling, table: Table, scope: Scope, whole: Type): Outputs {
  const columns = table.outputs.map((_, n) => columnOf(compiling, table, n, scope, whole));
  const [only] = columns;
  const ranked = columns.some(({ ranks }) => ranks.length > 0);
  if (columns.length === 1 && only) {
    return {
      ranked,
      of: (row, slots) => only.entries[row]!(slots),
      otherwise: only.otherwise,
      rankOf: output => [rank(only.ranks, output)],
    };
  }
  const together = (runOf: (column: Column) => Run | undefined, slots: Slots) =>
    Object.fromEntries(columns.map(column => [column.clause.name, runOf(column)?.(slots) ?? null]));
  return {
    ranked,
    of: (row, slots) => together(({ entries }) => entries[row], slots),
    otherwise: columns.some(({ otherwise }) => otherwise)
      ? slots => together(({ otherwise }) => otherwise, slots)
      : undefined,
    rankOf: output =>
      columns.map(({ clause, ranks }) =>
        ranks.length === 0 ? 0 : rank(ranks, (output as Record<string, unknown>)[clause.name]),
      ),
  };
}
