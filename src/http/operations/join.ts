// Joining another matter (并件), checked before the act is taken: what can be known now is said now. The other
// matter may still change before it is asked; then this one is set back by the engine.

import type { Matter } from "../../engine/matter.ts";
import { refusedAct } from "../../engine/permission.ts";
import { type FieldProblem, Refusal, type Sentence } from "../../engine/refusal.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { numberOf, planOf } from "../views/row.ts";
import { fieldLabel, stateTitle } from "../views/words.ts";

const refer = (value: unknown): number | undefined => {
  const id = typeof value === "string" ? /^matter:([1-9]\d{0,13})$/.exec(value)?.[1] : undefined;
  return id === undefined ? undefined : Number(id);
};

/** Why nothing can join this matter now; undefined when it can. */
function reasonOf(context: Context, plan: Plan, into: Matter): Sentence | undefined {
  const { merges, fields } = plan.mechanism;
  if (merges === undefined) return undefined;
  const number = numberOf(context, into.id);
  const joined = into.fields[merges.children];
  const list = fields[merges.children];
  const most = list?.kind === "list" ? (list.max ?? 200) : 0;
  if (!plan.actions.get(merges.join)?.from.has(into.state)) {
    const further = into.passed[merges.by] ? refer(into.fields[merges.into]) : undefined;
    const its = further === undefined ? undefined : numberOf(context, further);
    const [zh, en] = [stateTitle(plan, into.state, "zh"), stateTitle(plan, into.state, "en")];
    const waits = plan.actions.get(merges.refused)?.from.has(into.state) ?? false;
    return waits && its !== undefined
      ? {
          zh: `${number} 已并入 ${its}，请直接并入 ${its}。`,
          en: `${number} has joined ${its}. Join ${its} instead.`,
        }
      : {
          zh: `${number} 现为“${zh}”，不能再并入，请单独办理本件或并入另一件。`,
          en: `${number} is “${en}”, and nothing can join it any more. Join another, or handle this alone.`,
        };
  }
  return Array.isArray(joined) && joined.length >= most
    ? {
        zh: `${number} 已并入 ${most} 件，已经满了，请并入另一件。`,
        en: `${most} matters have joined ${number}, which is the most. Join another.`,
      }
    : undefined;
}

/**
 * Throws `invalid_input` where a link would lead to the matter itself: merged into itself it would be over,
 * with nothing to go on from. `input` holds references already.
 */
export function refuseItself(
  context: Context,
  plan: Plan,
  step: PlannedAction | undefined,
  matter: Matter,
  input: Readonly<Record<string, unknown>>,
  { actor }: Caller,
): void {
  if (step === undefined || actor === null) return;
  const problems = Object.values(plan.links)
    .filter(
      ({ field }) => step.asks.has(field) && [input[field]].flat().some(one => refer(one) === matter.id),
    )
    .map(({ field }): FieldProblem => ({
      field,
      code: "itself",
      zh: `“${fieldLabel(plan, field, "zh")}”不能填写本件自己的编号，请填写另一件的编号。`,
      en: `“${fieldLabel(plan, field, "en")}” names this matter itself. Give the number of another.`,
    }));
  const [first] = problems;
  if (first === undefined || refusedAct(plan, step, matter, actor, context.orgs) !== undefined) return;
  throw new Refusal("invalid_input", { zh: first.zh, en: first.en }, problems);
}

/** Throws `invalid_input` where an act would join what cannot be joined; `input` holds references already. */
export async function refuseJoining(
  context: Context,
  plan: Plan,
  step: PlannedAction | undefined,
  matter: Matter,
  input: Readonly<Record<string, unknown>>,
  { actor }: Caller,
): Promise<void> {
  const { merges } = plan.mechanism;
  if (merges === undefined || step?.name !== merges.by || actor === null) return;
  // Who may not take the act, or not now, is told so by the engine; and a repetition gets its first answer.
  if (refusedAct(plan, step, matter, actor, context.orgs) !== undefined) return;
  const id = refer(input[merges.into]);
  const into = id === undefined ? undefined : await context.readers.matter(id);
  if (into === undefined) return;
  const reason = reasonOf(context, planOf(context, into), into);
  if (reason === undefined) return;
  const problem: FieldProblem = { field: merges.into, code: "cannot_join", ...reason };
  throw new Refusal("invalid_input", reason, [problem]);
}
