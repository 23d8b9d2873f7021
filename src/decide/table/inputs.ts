// The columns that a table asks: what each reads, and the bits of its cells.

import { type Compiling, at, cell, checkFor, expression, tell } from "../compiling.ts";
import { normal } from "../feel/parse.ts";
import type { Run, Scope } from "../feel/scope.ts";
import { type Cell, type Span, inSpan } from "../feel/tests.ts";
import { kindOf, plain } from "../feel/values.ts";
import { EvaluationFault } from "../defect.ts";
import type { InputClause, Table } from "../model.ts";
import { type Type, sayType, wrong } from "../types.ts";
import { type Column, columnOf } from "./masks.ts";

export interface Asked {
  readonly label: string;
  readonly run: Run;
  /** Where the value lies while computed cells are asked. */
  readonly slot: number;
  readonly cells: readonly Cell[];
  readonly column: Column;
  readonly type: Type;
  /** The values that the column may take, as its author listed them. */
  readonly allowed: Cell | undefined;
}

const values = (span: Span): readonly unknown[] =>
  (span.kind === "range" ? [span.low, span.high] : [span.value]).filter(value => value !== null);

const show = (value: unknown): string => JSON.stringify(plain(value));

/** A cell that no value of the column's type can ever fit was meant otherwise. */
function checkCell(compiling: Compiling, { spans }: Cell, type: Type, allowed: Cell | undefined): void {
  for (const span of spans ?? []) {
    for (const value of values(span)) {
      const kind = type.kind;
      if (kind !== "any" && kind !== "list" && kindOf(value) !== kind) {
        const zh = `${show(value)} 与本列的类型“${sayType(type)}”不符；请改单元格，或改列的类型。`;
        const en = `${show(value)} is not of the column's type “${type.name}”; change the cell or the type.`;
        return tell(compiling, "decision_cell_type", { zh, en });
      }
      const outside = allowed?.spans?.every(one => inSpan(one, value) !== true) === !allowed?.not;
      if (span.kind === "equal" && allowed?.spans && outside) {
        const zh = `${show(value)} 不在本列可取的值里；请改单元格，或补上可取的值。`;
        const en = `${show(value)} is not among the column's values; change the cell or list the value.`;
        return tell(compiling, "decision_value", { zh, en });
      }
    }
  }
}

/** The clause's expression with its value checked, unless its name says what it is. */
function checked(compiling: Compiling, clause: InputClause, type: Type, sure: boolean, run: Run): Run {
  const { label } = clause;
  const limited = clause.values === undefined ? type : { ...type, values: clause.values };
  if (limited.values === undefined && (sure || limited.kind === "any")) return run;
  if (sure && limited.values === type.values) return run;
  const check = checkFor(compiling, limited);
  return slots => {
    const value = check(run(slots));
    if (value !== wrong) return value;
    const zh = `“${label}”的值与表要求的类型或可取的值不符；请核对后由工作人员办理。`;
    const en = `the value of “${label}” is not of the table's type or among its values; check it.`;
    throw new EvaluationFault("decision_wrong_type", { zh, en }, { cell: label });
  };
}

/** Compiles one column of a table. */
export function askedOf(compiling: Compiling, table: Table, n: number, scope: Scope, words: number): Asked {
  const clause = table.inputs[n]!;
  const { label } = clause;
  const here = at(compiling, { cell: label });
  const bound = scope.find(normal(clause.expression));
  const declared = here.types.named(clause.type, label);
  const type = declared.kind === "any" ? (bound?.type ?? declared) : declared;
  const { run } = expression(here, clause.expression, scope);
  const slot = scope.frame.next();
  const listed = clause.values ?? type.values;
  const allowed = listed === undefined ? undefined : cell(here, listed, type, scope);
  const cells = table.rows.map(({ inputs }, row) => {
    const place = at(compiling, { row: row + 1, cell: label });
    const made = cell(place, inputs[n] ?? "", type, scope, slot);
    checkCell(place, made, type, allowed);
    return made;
  });
  const sure = bound !== undefined && bound.type.kind === type.kind && type.kind !== "any";
  const given = checked(here, clause, type, sure, run);
  return { label, run: given, slot, cells, column: columnOf(cells, words), type, allowed };
}
