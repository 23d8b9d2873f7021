// What an action asks for, as a form is drawn from it.

import { type Field, levelsOf, type OrgLevel } from "../../define/fields.ts";
import type { Ask, Plan, PlannedAction } from "../../engine/registry.ts";
import { listOf } from "../../define/parts.ts";
import { sayWhen } from "../../define/when-said.ts";
import { holds } from "../../define/when.ts";
import type { Values } from "../../engine/event.ts";
import type { Context } from "../context.ts";
import type { AskView, Lang } from "../types.ts";
import { fieldHint, fieldLabel, optionLabel } from "./words.ts";

function orgOptions({ orgs }: Context, levels: readonly OrgLevel[], lang: Lang): AskView["options"] {
  const found = orgs.all().filter(org => levels.includes(org.level));
  return found.map(({ ref, name, english }) => ({ value: ref, label: lang === "zh" ? name : english }));
}

function optionsOf(
  context: Context,
  plan: Plan,
  name: string,
  field: Field,
  lang: Lang,
  held: Values,
): AskView["options"] {
  const listed = field.kind === "list" && field.among !== undefined ? held[field.among] : undefined;
  if (Array.isArray(listed)) return listed.map(String).map(value => ({ value, label: value }));
  if (field.kind === "choice") {
    return Object.keys(field.options).map(value => ({ value, label: optionLabel(plan, name, value, lang) }));
  }
  const levels = field.kind === "org" ? levelsOf(field) : undefined;
  return levels === undefined ? undefined : orgOptions(context, levels, lang);
}

const kindOf = (field: Field): AskView["kind"] =>
  field.kind === "text" && field.long ? "longtext" : field.kind;

function limitsOf(field: Field): Pick<AskView, "min" | "max" | "of"> {
  if (field.kind === "choice") return {};
  if (field.kind === "list") return { of: field.of, max: field.max ?? 200 };
  const most = field.max ?? (field.kind === "text" ? 500 : undefined);
  const least = field.min === undefined ? {} : { min: field.min };
  return most === undefined ? least : { ...least, max: most };
}

/** Which matters a field takes: those that its link leads to. */
function leadsTo({ links }: Plan, name: string): Pick<AskView, "leadsTo"> {
  const link = Object.values(links).find(one => one.field === name);
  return link === undefined ? {} : { leadsTo: link.to };
}

/** A district is a place as well; where a department may be chosen, an office is meant. */
const addressed = (field: Field): Pick<AskView, "office"> =>
  field.kind === "org" && levelsOf(field)?.includes("department") ? { office: true } : {};

function askView(
  context: Context,
  plan: Plan,
  { name, field, required }: Ask,
  lang: Lang,
  held: Values,
): AskView {
  const hint = fieldHint(plan, name, lang);
  const options = optionsOf(context, plan, name, field, lang, held);
  return {
    name,
    label: fieldLabel(plan, name, lang),
    kind: kindOf(field),
    required,
    ...limitsOf(field),
    ...leadsTo(plan, name),
    ...addressed(field),
    ...(hint === undefined ? {} : { hint }),
    ...(options === undefined ? {} : { options }),
  };
}

/** Whether an opening names in this field the unit that the matter will concern. */
const concerns = ({ relations }: Plan, { from }: PlannedAction, { name, field }: Ask): boolean =>
  from.has("new") &&
  field.kind === "org" &&
  [...relations.values()].some(relation => "org" in relation && relation.org === name);

/** What a question depends on within its own form; what the matter holds already is settled. */
function whenOf(plan: Plan, step: PlannedAction, { field }: Ask, lang: Lang): Pick<AskView, "when" | "only"> {
  const own = Object.entries(field.when ?? {}).filter(([on]) => step.asks.has(on));
  if (own.length === 0) return {};
  const when = Object.fromEntries(
    own.map(([on, wanted]) => [on, typeof wanted === "boolean" ? wanted : listOf(wanted)]),
  );
  return { when, only: sayWhen(plan.mechanism, plan.english, when)[lang] };
}

/** Whether what the matter holds leaves the question open; what is asked with it is not known yet. */
function isOpen(step: PlannedAction, { field }: Ask, held: Values): boolean {
  const before = Object.entries(field.when ?? {}).filter(([on]) => !step.asks.has(on));
  return holds(Object.fromEntries(before), held);
}

/** The form of an action on a matter that holds these values, in the order of its definition. */
export const formOf = (
  context: Context,
  plan: Plan,
  step: PlannedAction,
  lang: Lang,
  held: Values = {},
): readonly AskView[] =>
  [...step.asks.values()]
    .filter(ask => isOpen(step, ask, held))
    .map(ask => ({
      ...askView(context, plan, ask, lang, held),
      ...whenOf(plan, step, ask, lang),
      ...(step.replies.some(([, confirm]) => confirm === ask.name) ? { confirms: true as const } : {}),
      ...(concerns(plan, step, ask) ? { alike: plan.mechanism.name } : {}),
    }));
