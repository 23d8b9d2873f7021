// Why an act that was taken could not have been taken under the change. Who took it held the right to: what
// is asked is the moment alone.

import { stateTitle } from "../define/parts.ts";
import type { EventBody } from "../engine/event.ts";
import type { Matter } from "../engine/matter.ts";
import type { Plan, PlannedAction } from "../engine/registry.ts";
import { tooLate } from "../engine/too-late.ts";
import type { RefusedAct } from "./recorded.ts";

export type Reason = Pick<RefusedAct, "code" | "zh" | "en">;

/** The reason, or nothing. `drawn`: whether the lot still falls on who acted. */
export function refusedNow(
  plan: Plan,
  step: PlannedAction,
  matter: Matter | null,
  { happened, body, drawn }: { readonly happened: number; readonly body: EventBody; readonly drawn: boolean },
): Reason | undefined {
  if (body.origin === "import" || matter === null) return undefined;
  if (!drawn) return notDrawn(plan, step);
  return elsewhere(plan, step, matter) ?? tooOften(plan, step, matter) ?? late(plan, step, matter, happened);
}

const said = (plan: Plan, { name, action }: PlannedAction) => ({
  title: action.title,
  en: plan.english.actions[name] ?? name,
});

function elsewhere(plan: Plan, step: PlannedAction, { state }: Matter): Reason | undefined {
  if (step.from.has(state)) return undefined;
  const { title, en } = said(plan, step);
  return {
    code: "wrong_state",
    zh: `那时这件已是“${stateTitle(plan.mechanism.states[state]) ?? state}”，“${title}”接不上。`,
    en: `By then the matter was “${plan.english.states[state] ?? state}”, where “${en}” has no place.`,
  };
}

function tooOften(plan: Plan, step: PlannedAction, { passed }: Matter): Reason | undefined {
  const { times } = step.action;
  if (times === undefined || (passed[step.name]?.[0] ?? 0) < times) return undefined;
  const { title, en } = said(plan, step);
  return {
    code: "too_often",
    zh: `“${title}”每件最多 ${times} 次，这一次超出。`,
    en: `“${en}” could be taken ${times} time(s), and this was one more.`,
  };
}

function late(plan: Plan, step: PlannedAction, matter: Matter, at: number): Reason | undefined {
  const refusal = tooLate(plan, step, matter, at, false);
  if (refusal === undefined) return undefined;
  const { code, zh, en } = refusal;
  return { code, zh, en };
}

function notDrawn(plan: Plan, step: PlannedAction): Reason {
  const { title, en } = said(plan, step);
  return {
    code: "not_drawn",
    zh: `按这个比例，这件没有被抽中，“${title}”不会发生。`,
    en: `At this rate the matter would not have been drawn, so “${en}” would not have been taken.`,
  };
}
