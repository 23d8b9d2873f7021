// What comes too late: an extension after the deadline (rules 0.1), and an act that is open only until a
// clock runs out, such as a return within one working day of receipt (rules 0.2).

import { listOf } from "../define/parts.ts";
import { basis, basisInEnglish } from "./basis.ts";
import type { Matter } from "./matter.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction } from "./registry.ts";

/**
 * Why the act comes too late, on a matter whose expiries are settled. `history`: what was done in time is
 * not known of the past, so only extensions are asked about.
 */
export function tooLate(
  plan: Plan,
  step: PlannedAction,
  matter: Matter | null,
  at: number,
  history: boolean,
): Refusal | undefined {
  const late = step.extends.find(
    clock => matter?.clocks[clock]?.expired && matter.clocks[clock]?.end === null,
  );
  if (late !== undefined) return lateExtension(plan, step, late);
  if (step.action.within === undefined || history) return undefined;
  const closed = listOf(step.action.within).find(clock => isClosed(matter, clock, at));
  return closed === undefined ? undefined : lateAct(plan, step, closed, matter?.clocks[closed] === undefined);
}

/** It never started, ran out, or stopped in time long ago: its deadline is past all the same. */
function isClosed(matter: Matter | null, clock: string, at: number): boolean {
  const face = matter?.clocks[clock];
  return face === undefined || face.expired || (face.due !== null && at >= face.due);
}

/** Overdue can never be cured by a later extension (rules 0.1). */
function lateExtension(plan: Plan, step: PlannedAction, late: string): Refusal {
  const clock = plan.mechanism.clocks?.[late];
  const rests = step.action.basis ?? clock?.basis;
  return new Refusal("clock_expired", {
    zh: `“${clock?.title}”已经逾期，不能再延期：延期须在到期前提出。请尽快办结。${basis(rests)}`,
    en:
      `“${plan.english.clocks[late]}” has expired. An extension must be asked for before the deadline.` +
      basisInEnglish(rests),
  });
}

function lateAct(plan: Plan, step: PlannedAction, closed: string, unstarted: boolean): Refusal {
  const clock = plan.mechanism.clocks?.[closed];
  const rests = step.action.basis ?? clock?.basis;
  const [title, en] = [step.action.title, plan.english.actions[step.name]];
  const said = unstarted
    ? {
        zh: `“${clock?.title}”还没有起算，现在不能“${title}”。请等起算后再办。`,
        en: `“${plan.english.clocks[closed]}” has not started, so “${en}” cannot be taken yet.`,
      }
    : {
        zh: `“${clock?.title}”的期限已过，不能再“${title}”。请改办其他可办的事项。`,
        en:
          `The time of “${plan.english.clocks[closed]}” is over, so “${en}” can no longer be taken.` +
          " Take another step.",
      };
  return new Refusal("clock_expired", {
    zh: `${said.zh}${basis(rests)}`,
    en: `${said.en}${basisInEnglish(rests)}`,
  });
}
