// The main line of a matter for those who wait for it: what it has passed, where it stands, and the usual way
// from there to a good end.

import { doneAs, targets } from "../../define/derive.ts";
import type { Plan } from "../../engine/registry.ts";
import type { WayStep } from "../../portal/way.tsx";
import type { Lang, MatterView } from "../types.ts";
import { stateTitle } from "../views/words.ts";

/** A state that a matter came into, and when, in ms. */
export interface Entered {
  readonly state: string;
  readonly at: number;
}

/** Without its detours: where a matter came back to a state, what lay between is left out. */
export function straight(entered: readonly Entered[]): readonly Entered[] {
  const line: Entered[] = [];
  for (const step of entered) {
    const known = line.findIndex(({ state }) => state === step.state);
    if (known < 0) line.push(step);
    else line.length = known + 1;
  }
  return line;
}

const isGood = ({ mechanism }: Plan, state: string): boolean =>
  ["solved", "verified"].includes(doneAs(mechanism, state) ?? "");

/** Where an act leads: to a good end where it can; nowhere that is known where it is decided only then. */
function usualTarget(plan: Plan, action: string, state: string): string | undefined {
  const others = targets(plan.mechanism, action, state).filter(to => to !== state);
  return others.find(to => isGood(plan, to)) ?? (others.length === 1 ? others[0] : undefined);
}

/**
 * What usually comes next: where the first act of people leads that is not taken by exception; of a detour,
 * where the engine ends it, or else back to the line.
 */
function nextOf(plan: Plan, state: string, passed: ReadonlySet<string>): string | undefined {
  const leads = [...plan.actions.values()].flatMap(({ name, from, by, action }) => {
    const to = from.has(state) ? usualTarget(plan, name, state) : undefined;
    return to === undefined ? [] : [{ to, optional: action.optional === true, people: !by.has("system") }];
  });
  const usual = leads.filter(({ optional }) => !optional);
  const next =
    usual.find(({ people }) => people) ??
    usual.find(({ to }) => doneAs(plan.mechanism, to) !== undefined) ??
    leads.find(({ to }) => passed.has(to));
  return next?.to;
}

/** The states still ahead, up to where the matter is over; what was passed is not passed again on paper. */
export function aheadOf(plan: Plan, here: string, passed: ReadonlySet<string>): readonly string[] {
  const ahead: string[] = [];
  const walked = new Set<string>();
  const isEnd = (state: string) =>
    plan.final.has(state) || isGood(plan, state) || doneAs(plan.mechanism, state) === "closed";
  for (let at = here; !isEnd(at) && !walked.has(at);) {
    walked.add(at);
    const next = nextOf(plan, at, passed);
    if (next === undefined || walked.has(next)) break;
    if (!passed.has(next)) ahead.push(next);
    at = next;
  }
  return ahead;
}

/** The main line with its dates, the last state entered being where the matter stands. */
export function wayOf(plan: Plan, entered: readonly Entered[], lang: Lang): readonly WayStep[] {
  const line = straight(entered);
  const here = line.at(-1);
  if (here === undefined) return [];
  const title = (state: string) => stateTitle(plan, state, lang);
  const passed = line.slice(0, -1);
  return [
    ...passed.map(({ state, at }) => ({ title: title(state), at, is: "past" as const })),
    { title: title(here.state), at: here.at, is: "now" },
    ...aheadOf(plan, here.state, new Set(passed.map(({ state }) => state))).map(state => ({
      title: title(state),
      at: null,
      is: "ahead" as const,
    })),
  ];
}

/** The main line of a view, whose story says its states in words. */
export function wayOfView(plan: Plan, { story }: Pick<MatterView, "story">, lang: Lang): readonly WayStep[] {
  const names = new Map(
    Object.keys(plan.mechanism.states).map(state => [stateTitle(plan, state, lang), state]),
  );
  const entered = story.flatMap(({ state, at }) => {
    const name = names.get(state);
    return name === undefined ? [] : [{ state: name, at }];
  });
  return wayOf(plan, entered, lang);
}
