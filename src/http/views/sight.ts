// What a reader may see of one matter: derived from the definition, as permission to act is. Every way out
// asks here: views, rows, the story, notices, the chain, what is revealed, papers and sheets.

import { concealedIn } from "../../define/derive.ts";
import type { EventBody, Values } from "../../engine/event.ts";
import { listOf } from "../../define/parts.ts";
import type { Actor, Matter } from "../../engine/matter.ts";
import type { Orgs } from "../../engine/orgs.ts";
import { relationsOf } from "../../engine/permission.ts";
import type { Plan } from "../../engine/registry.ts";
import { auditorRole } from "../../people/changes.ts";

/**
 * `party`: who asked, and sees public and parties' values in clear. `staff`: orgs concerned and officials
 * who oversee the mechanism, who see everything, personal values masked. `public`: everybody else.
 */
export type Level = "public" | "party" | "staff";

/** What decides how a value is shown. */
export interface Eyes {
  readonly level: Level;
  /** The fields of this matter that stay hidden from these eyes, whatever their audience. */
  readonly hidden: ReadonlySet<string>;
  /** What they see masked they may not ask for in clear either: an auditor (rules 0.8). */
  readonly masks?: boolean;
}

export interface Sight extends Eyes {
  /** The names of the relations in which the reader stands. */
  readonly relations: readonly string[];
  /** Whether the matter is there at all for this reader: nobody else sees one that is not published. */
  readonly open: boolean;
}

type Seen = Pick<Matter, "state" | "fields">;
const nothing: ReadonlySet<string> = new Set();

/** Whether everybody may see matters in this state. */
export const isPublished = ({ mechanism: { publishes } }: Plan, state: string): boolean =>
  publishes === undefined || publishes.in.includes(state);

/** The fields that are known to one role alone, by what was chosen on the matter (热线条例第十一条). */
export const concealed = ({ mechanism }: Plan, fields: Values): readonly string[] =>
  concealedIn(mechanism, fields);

const unpublished = ({ mechanism: { publishes, fields } }: Plan): readonly string[] =>
  publishes?.fields === undefined
    ? []
    : Object.keys(fields).filter(name => !publishes.fields!.includes(name));

/** As everybody sees a matter. */
export const publicEyes = (plan: Plan, { fields }: Seen): Eyes => ({
  level: "public",
  hidden: new Set([...concealed(plan, fields), ...unpublished(plan)]),
});

/** As a list shows it to those who see more than the public: public values, whether published or not. */
export const rowEyes = (plan: Plan, { fields }: Seen): Eyes => ({
  level: "public",
  hidden: new Set(concealed(plan, fields)),
});

/** As officials with these roles see it. */
const staffEyes = (plan: Plan, { fields }: Seen, roles: readonly string[]): Eyes => {
  const { conceals } = plan.mechanism;
  const knows = conceals === undefined || listOf(conceals.but).some(role => roles.includes(role));
  return { level: "staff", hidden: knows ? nothing : new Set(concealed(plan, fields)) };
};

/**
 * A role oversees a mechanism when it may act on any matter of it: dispatchers, deciders, inspectors.
 * Handlers are bound to their own matters by a relation, citizens only open.
 */
function oversees({ actions }: Plan, role: string): boolean {
  return [...actions.values()].some(({ action, by, from }) => {
    const bound = typeof action.as === "string" ? action.as : action.as?.[role as never];
    const onOpenMatters = [...from].some(state => state !== "new");
    return by.has(role) && bound === undefined && onOpenMatters;
  });
}

/** An auditor's post reads every matter as staff does, masked, and changes nothing (rules 0.8). */
export const isAuditor = (actor: Actor | null): boolean =>
  actor !== null && actor.org !== null && actor.roles.includes(auditorRole);

/** Whether an official sees every matter of the mechanism. */
export const overseesAny = (plan: Plan, actor: Actor | null): boolean =>
  isAuditor(actor) ||
  (actor?.org !== undefined && actor.org !== null && actor.roles.some(role => oversees(plan, role)));

/** What this reader sees of the matter; null stands for somebody who is not signed in. */
export function sightOf(plan: Plan, matter: Matter, actor: Actor | null, orgs: Orgs): Sight {
  const relations = actor === null ? [] : relationsOf(plan, matter, actor, orgs);
  const eyes = eyesOf(plan, matter, actor, relations);
  return { ...eyes, relations, open: eyes.level !== "public" || isPublished(plan, matter.state) };
}

function eyesOf(plan: Plan, matter: Matter, actor: Actor | null, relations: readonly string[]): Eyes {
  if (actor === null) return publicEyes(plan, matter);
  if (isAuditor(actor)) return { ...staffEyes(plan, matter, []), masks: true };
  // Who is concerned by their post reads as staff does, even where they are named in person: what is in clear
  // for the one who asked is masked for everybody else.
  const hasRole = actor.org !== null && actor.roles.some(role => role in plan.mechanism.roles);
  if (hasRole && (relations.length > 0 || overseesAny(plan, actor))) {
    return staffEyes(plan, matter, actor.roles);
  }
  const inPerson = relations.some(relation => "person" in plan.relations.get(relation)!);
  return actor.org === null && inPerson ? { level: "party", hidden: nothing } : publicEyes(plan, matter);
}

/** How a field is shown: in clear, masked, or not at all. */
export function shown(plan: Plan, name: string, { level, hidden }: Eyes): "clear" | "masked" | "hidden" {
  const field = plan.mechanism.fields[name];
  if (field === undefined || hidden.has(name)) return "hidden";
  if (level === "staff") return field.personal === "none" ? "clear" : "masked";
  if (level === "party") return field.audience === "staff" ? "hidden" : "clear";
  return field.audience === "public" && field.personal === "none" ? "clear" : "hidden";
}

/** Fields that decisions of an event read: their values stand in it, though earlier acts set them. */
const consulted = (
  { mechanism: { decisions = {} } }: Plan,
  told: EventBody["decisions"],
): readonly string[] =>
  Object.keys(told ?? {}).flatMap(name => {
    const given = decisions[name]?.given;
    // A decision that this version of the definition does not know: nobody can say what it read.
    return given === undefined ? [unknownField] : Object.values(given);
  });
const unknownField = "";

/** Whether everything that the text of an event holds may be read. */
export function legible(
  plan: Plan,
  { input, set, decisions }: Pick<EventBody, "input" | "set" | "decisions">,
  eyes: Eyes,
): boolean {
  const held = Object.keys({ ...input, ...set }).filter(name => Object.hasOwn(plan.mechanism.fields, name));
  return [...held, ...consulted(plan, decisions)].every(name => shown(plan, name, eyes) !== "hidden");
}

/** The acts that stand behind a relation of persons, for telling who spoke. */
export const actsOfRelation = (plan: Plan, relation: string): readonly string[] => {
  const declared = plan.relations.get(relation);
  return declared && "person" in declared ? listOf(declared.person) : [];
};
