// Permission = role of the post × relation to the matter × state. Derived from the definition, decided here
// and nowhere else; a button that is grey and a refused request have the same reason.

import { listOf, stateTitle } from "../define/parts.ts";
import { basis, basisInEnglish } from "./basis.ts";
import { type Actor, type Matter, nameIn } from "./matter.ts";
import { type Orgs, actsFor } from "./orgs.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction } from "./registry.ts";
import { isUnseated, refusedSignature } from "./rounds.ts";

/**
 * Whether the actor stands in a relation to the matter: took its act, is named in its field, or is of the org
 * in its field.
 */
export function related(plan: Plan, matter: Matter, relation: string, actor: Actor, orgs: Orgs): boolean {
  const declared = plan.relations.get(relation);
  if (!declared) return false;
  if ("person" in declared) {
    const names = [nameIn(actor, matter.id), ...(actor.inPlaceOf ?? [])];
    const named = declared.named === undefined ? undefined : matter.fields[declared.named];
    if (names.some(name => named === name)) return true;
    return listOf(declared.person).some(act => names.some(name => matter.takers[act]?.includes(name)));
  }
  const value = matter.fields[declared.org];
  const wanted = Array.isArray(value) ? value : [value];
  return actsFor(actor, orgs).some(org => wanted.includes(org));
}

/** Every relation in which the actor stands to the matter. */
export const relationsOf = (plan: Plan, matter: Matter, actor: Actor, orgs: Orgs): readonly string[] =>
  [...plan.relations.keys()].filter(relation => related(plan, matter, relation, actor, orgs));

/**
 * The relation that a role must stand in for an action; undefined when the role suffices, as the engine's
 * does.
 */
export function wantedRelation({ action }: PlannedAction, role: string): string | undefined {
  if (role === "system") return undefined;
  return typeof action.as === "string" ? action.as : action.as?.[role as never];
}

/**
 * Why this actor may not take this action now, in the fixed order of the catalogue; undefined when they may.
 * `history`: the record says who acted, so only the moment is checked.
 */
export function refusedAct(
  plan: Plan,
  step: PlannedAction,
  matter: Matter | null,
  actor: Actor,
  orgs: Orgs,
  history = false,
): Refusal | undefined {
  if (history) return wrongMoment(plan, step, matter, history);
  return (
    wrongActor(plan, step, matter, actor, orgs) ??
    wrongMoment(plan, step, matter, history) ??
    sameEyes(plan, step, matter, actor) ??
    (matter === null ? undefined : refusedSignature(plan, step, matter, actor, orgs))
  );
}

function wrongActor(plan: Plan, step: PlannedAction, matter: Matter | null, actor: Actor, orgs: Orgs) {
  const roles = actor.roles.filter(role => step.by.has(role));
  const { title, en } = said(plan, step);
  if (roles.length === 0) {
    const may = [...step.by].map(role => plan.mechanism.roles[role]).filter(Boolean);
    const mayEn = [...step.by].map(role => plan.english.roles[role]).filter(Boolean);
    return new Refusal("wrong_role", {
      zh: may.length
        ? `“${title}”由${may.join("、")}办理，您的岗位没有这项权限。请换用有权限的岗位。`
        : `“${title}”由系统自动办理。`,
      en: mayEn.length
        ? `“${en}” is taken by: ${mayEn.join(", ")}. Choose a post with that role.`
        : `“${en}” is taken by the system.`,
    });
  }
  if (matter === null) return undefined;
  const stands = roles.some(role => {
    const wanted = wantedRelation(step, role);
    return wanted === undefined || related(plan, matter, wanted, actor, orgs);
  });
  const unseated = stands ? isUnseated(plan, step, matter, actor, orgs) : undefined;
  if (unseated !== undefined) {
    return new Refusal("not_yours", {
      zh: `“${title}”由“${plan.mechanism.fields[unseated.seats]?.label}”里的单位办理，本单位不在其中。`,
      en: `“${en}” is taken by the units that were asked to sign, and yours is not among them.`,
    });
  }
  if (stands) return undefined;
  const wanted = roles.map(role => wantedRelation(step, role)!);
  return new Refusal("not_yours", {
    zh: `只有本件的${wanted.map(one => plan.relations.get(one)!.title).join("、")}才能“${title}”。`,
    en: `Only this matter's ${wanted.map(one => plan.english.relations[one]).join(", ")} may take “${en}”.`,
  });
}

/** A record of the past has no date for every step. A step without a date is skipped, never invented. */
const skipsTo = (plan: Plan, state: string, step: PlannedAction): boolean =>
  [...step.from].some(from => from !== "new" && plan.ahead.get(state)?.has(from));

function wrongMoment(
  plan: Plan,
  step: PlannedAction,
  matter: Matter | null,
  history: boolean,
): Refusal | undefined {
  const { mechanism, english } = plan;
  const { title, en } = said(plan, step);
  const state = matter?.state ?? "new";
  const fits = step.from.has(state) || (history && matter !== null && skipsTo(plan, state, step));
  if (!fits) {
    const named = (one: string) => `“${stateTitle(mechanism.states[one]) ?? "尚未提交"}”`;
    const namedEn = (one: string) => `“${english.states[one] ?? "not yet filed"}”`;
    const from = [...step.from];
    return new Refusal("wrong_state", {
      zh: `目前是${named(state)}；“${title}”在${from.map(named).join("")}时办理。${basis(step.action.basis)}`,
      en:
        `Now ${namedEn(state)}. “${en}” is taken in ${from.map(namedEn).join(" or ")}.` +
        basisInEnglish(step.action.basis),
    });
  }
  const taken = matter?.passed[step.name]?.[0] ?? 0;
  if (step.action.times === undefined || taken < step.action.times) return undefined;
  return new Refusal("too_often", {
    zh: `每件最多“${title}” ${step.action.times} 次，已经用完。${basis(step.action.basis)}`,
    en:
      `“${en}” may be taken ${step.action.times} time(s) on a matter, and has been.` +
      basisInEnglish(step.action.basis),
  });
}

function sameEyes(plan: Plan, step: PlannedAction, matter: Matter | null, actor: Actor): Refusal | undefined {
  const { mechanism, english } = plan;
  const { title, en } = said(plan, step);
  const same = step.otherThan.find(act => matter?.takers[act]?.includes(nameIn(actor, matter.id)));
  if (same === undefined) return undefined;
  return new Refusal("four_eyes", {
    zh: `您已办理过本件的“${mechanism.actions[same]?.title}”，“${title}”须由另一个人办理。`,
    en: `You took “${english.actions[same]}” on this matter, so somebody else must take “${en}”.`,
  });
}

const said = ({ english }: Plan, { name, action }: PlannedAction) => ({
  title: action.title,
  en: english.actions[name] ?? name,
});
