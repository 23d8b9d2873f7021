// A mechanism as the office and the portal know it: its words, its states, its moves, what the reader may
// open.

import { doneAs, moves } from "../../define/derive.ts";
import { isApart } from "../../define/fields.ts";
import { publicationOf } from "../../define/version.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Lang, MechanismView } from "../types.ts";
import { openingsFor } from "./action.ts";
import { ledgerOf } from "./ledger.ts";
import { actionTitle, fieldLabel, mechanismTitle, pick, stateTitle } from "./words.ts";

const rolesOf = ({ mechanism, english }: Plan, lang: Lang): Record<string, string> =>
  lang === "zh" ? { ...mechanism.roles } : { ...english.roles };

export const statesOf = (plan: Plan, lang: Lang): MechanismView["states"] =>
  Object.keys(plan.mechanism.states).map(name => ({
    name,
    title: stateTitle(plan, name, lang),
    done: doneAs(plan.mechanism, name) ?? null,
    final: plan.final.has(name),
  }));

/** Its moves, each with whether people take it or the engine alone. */
export const movesOf = (plan: Plan, lang: Lang): MechanismView["moves"] =>
  moves(plan.mechanism).map(move => ({
    ...move,
    title: actionTitle(plan, move.action, lang),
    engine: [...plan.actions.get(move.action)!.by].every(role => role === "system"),
  }));

const ownActs = (plan: Plan, roles: readonly string[]): readonly string[] =>
  [...plan.actions.values()].filter(({ by }) => roles.some(role => by.has(role))).map(({ name }) => name);

/** What a list can show: public values that stand in the log; to everybody only what is published of them. */
const columnsOf = (plan: Plan, lang: Lang, official: boolean): MechanismView["columns"] =>
  Object.entries(plan.mechanism.fields)
    .filter(([, field]) => field.audience === "public" && !isApart(field))
    .filter(([name]) => official || (plan.mechanism.publishes?.fields?.includes(name) ?? true))
    .map(([name, field]) => ({ name, label: fieldLabel(plan, name, lang), kind: field.kind }));

const figuresOf = ({ mechanism, english }: Plan, lang: Lang): MechanismView["figures"] =>
  Object.entries(mechanism.figures ?? {})
    .filter(([, figure]) => figure.audience !== "staff")
    .map(([name, { title }]) => ({
      name: `${mechanism.name}.${name}`,
      title: pick(lang, title, english.figures[name] ?? title),
    }));

/** The mechanism in the caller's language, with the openings that they may take. */
export function mechanismView(context: Context, plan: Plan, caller: Caller): MechanismView {
  const { mechanism, english, version } = plan;
  const { lang, actor } = caller;
  const official = actor !== null && actor.org !== null;
  return {
    name: mechanism.name,
    room: mechanism.room,
    title: mechanismTitle(plan, lang),
    plural: pick(lang, mechanism.title, english.plural ?? english.title),
    purpose: pick(lang, mechanism.purpose, english.purpose),
    version,
    publication: publicationOf(mechanism),
    roles: rolesOf(plan, lang),
    states: statesOf(plan, lang),
    actions: Object.fromEntries([...plan.actions.keys()].map(name => [name, actionTitle(plan, name, lang)])),
    own: ownActs(plan, actor?.roles ?? []),
    moves: movesOf(plan, lang),
    columns: columnsOf(plan, lang, official),
    ledger: ledgerOf(plan, caller),
    figures: figuresOf(plan, lang),
    ballots: Object.entries(mechanism.ballots ?? {}).map(([name, ballot]) => ({
      name,
      title: pick(lang, ballot?.title ?? name, english.ballots?.[name] ?? name),
    })),
    polls: Object.entries(mechanism.polls ?? {}).map(([name, poll]) => ({
      name,
      title: pick(lang, poll?.title ?? name, english.polls?.[name] ?? name),
    })),
    openings: openingsFor(context, plan, caller),
  };
}
