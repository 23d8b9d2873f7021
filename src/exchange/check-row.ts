// Plays a row through the engine in memory before anything is written, so that a row enters whole or stays
// out whole.

import { type Act, type World, decide } from "../engine/act.ts";
import { type Matter, system } from "../engine/matter.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Plan } from "../engine/registry.ts";
import type { PlannedRow, RowAct, RowProblem } from "./row.ts";

/**
 * The act of a row as the engine takes it: history, by nobody who is known, for the org that the record
 * names.
 */
export const historyAct = ({ action, at, org, input }: RowAct): Act => ({
  action,
  input,
  at,
  origin: "import",
  actor: { ...system, roles: [], org: org as Act["actor"]["org"] },
});

/** What the engine would refuse in this row; empty when every act would be accepted. */
export function refusedRow(plan: Plan, world: World, { acts }: PlannedRow): readonly RowProblem[] {
  let matter: Matter | null = null;
  for (const act of acts) {
    try {
      matter = decide(world, plan, 1, matter, historyAct(act)).after;
    } catch (error) {
      if (error instanceof Refusal) return problemsOf(error, act);
      throw error;
    }
  }
  return [];
}

/** The engine's refusal as lines of the report. */
export function problemsOf({ code, zh, en, fields }: Refusal, { action }: RowAct): readonly RowProblem[] {
  const said = fields.length > 0 ? fields : [{ field: action, code, zh, en }];
  return said.map(one => ({ code: one.code, column: one.field, value: "", zh: one.zh, en: one.en }));
}
