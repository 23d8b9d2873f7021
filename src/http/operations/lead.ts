// One leader's screen: the worst reds by name, units by reds, what changed this week. What a list shows is
// asked of the lists; each question is bounded, so the screen costs the same at any size of the ledger.

import { type Calendar, dayOf, startOfDay } from "../../define/calendar.ts";
import type { Plan } from "../../engine/registry.ts";
import { lightToken, stateToken, tokenKey } from "../../store/listing/tokens.ts";
import { redsMost, redsQuery, standingMost, weekQuery } from "../../store/readers/standing.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { LeadChange, LeadCount, LeadRed, LeadUnit, LeadView } from "../types.ts";
import { moverOf } from "../views/mover.ts";
import { matterRow, namesOf, planOf } from "../views/row.ts";
import { overseesAny, sightOf } from "../views/sight.ts";
import { mechanismTitle, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";

const roles = ["leader", "reform", "auditor"];
const worstShown = 5;

/** The figures of the top of the screen: of each line the first that the city has. */
const onTop = [
  ["appeal.onTimeShare"],
  ["appeal.solvedShare", "appeal.satisfiedShare"],
  ["task.onTrackShare", "task.verifiedShare"],
] as const;

interface Reading {
  readonly context: Context;
  readonly caller: Caller;
  readonly plans: readonly Plan[];
}

/** The field that names the unit in charge: of the dispatch, else of the first relation of orgs. */
export function unitField({ mechanism: { dispatches, relations, fields } }: Plan): string | undefined {
  const related = Object.values(relations).flatMap(one => ("org" in one ? [one.org] : []));
  return dispatches?.lead ?? related.find(name => fields[name]?.kind === "org");
}

/**
 * Mechanisms whose every matter the reader may see; of the rest what is published is named, and all is
 * counted.
 */
const wholly = (plan: Plan, { actor }: Caller): boolean =>
  plan.mechanism.publishes === undefined || overseesAny(plan, actor);

const cardsOf = ({ mechanism: { states } }: Plan): readonly string[] =>
  Object.entries(states).flatMap(([name, state]) =>
    typeof state === "object" && state.light === "over" ? [name] : [],
  );

/** The moment at which this week's Monday began; 1970 began on a Thursday. */
const mondayOf = (calendar: Calendar, now: number): number => {
  const day = dayOf(calendar, now);
  return startOfDay(calendar, day - ((day + 3) % 7));
};

/** The worst of one mechanism, the earliest deadline first; what has none stands last. */
async function worstOf({ context, caller }: Reading, plan: Plan) {
  const { name, publishes } = plan.mechanism;
  const shown = wholly(plan, caller)
    ? []
    : [(publishes?.in ?? []).map(state => tokenKey(stateToken(name, state)))];
  const { ids } = await context.lists.page({
    mechanism: name,
    groups: [[tokenKey(lightToken(name, "over"))], ...shown],
    ranges: [],
    sort: "due",
    descending: false,
    limit: worstShown,
  });
  return context.readers.matters(ids);
}

async function worst(reading: Reading): Promise<readonly LeadRed[]> {
  const { context, caller, plans } = reading;
  const { lang, now, actor } = caller;
  const found = (await Promise.all(plans.map(plan => worstOf(reading, plan)))).flat();
  const reds = found.flatMap(matter => {
    const plan = planOf(context, matter);
    const sight = sightOf(plan, matter, actor, context.orgs);
    if (!sight.open) return [];
    const row = matterRow(context, matter, now, lang, sight.level !== "public", sight);
    return row.light === "over" ? [{ row, plan, mover: moverOf(plan, matter, context.orgs, now) }] : [];
  });
  const five = reds
    .toSorted((one, other) => (one.row.due ?? Infinity) - (other.row.due ?? Infinity))
    .slice(0, worstShown);
  const ids = five.flatMap(({ mover: { person } }) => (person ? [person.slice("person:".length)] : []));
  const people = await context.people.accounts.names([...new Set(ids)]);
  return five.map(({ row, plan, mover: { org, person } }) => ({
    matter: row,
    mechanismTitle: mechanismTitle(plan, lang),
    unit: org === null ? "" : namesOf(context).org(org, lang),
    person: person === null ? "" : (people.get(person.slice("person:".length)) ?? ""),
  }));
}

interface Tally {
  readonly mechanism: string;
  readonly org: string | null;
  readonly reds: number;
}

async function tally({ context, caller }: Reading, plan: Plan): Promise<readonly Tally[]> {
  const mechanism = plan.mechanism.name;
  const asked = { mechanism, unit: unitField(plan) ?? "", cards: cardsOf(plan), now: caller.now };
  const rows = await context.query(...redsQuery(asked));
  return rows.map(({ org, reds }) => ({
    mechanism,
    org: org === null || org === undefined ? null : String(org),
    reds: Number(reds),
  }));
}

const walkedOf = (tallies: readonly Tally[], mechanism: string): number =>
  tallies.reduce((sum, one) => sum + (one.mechanism === mechanism ? one.reds : 0), 0);

function unitsOf({ context, caller }: Reading, tallies: readonly Tally[]): readonly LeadUnit[] {
  const named = tallies.filter(one => one.org !== null);
  const units = [...Map.groupBy(named, ({ org }) => org!)].map(([org, own]) => ({
    org,
    name: namesOf(context).org(org, caller.lang),
    reds: own.reduce((sum, { reds }) => sum + reds, 0),
    mechanism: own.toSorted((one, other) => other.reds - one.reds)[0]!.mechanism,
  }));
  return units.toSorted((one, other) => other.reds - one.reds || one.name.localeCompare(other.name, "zh"));
}

async function weekOf({ context, caller }: Reading, plan: Plan, from: number): Promise<LeadChange> {
  const { name } = plan.mechanism;
  const [row = {}] = await context.query(...weekQuery({ mechanism: name, from, now: caller.now }));
  const number = (column: string) => Number(row[column] ?? 0);
  const exact = number("walked") < standingMost;
  const counted = (column: string): LeadCount => ({
    count: number(column),
    before: number(`${column}_before`),
    exact: column === "settled" ? exact : number(column) < standingMost,
  });
  return {
    mechanism: name,
    title: pick(caller.lang, plan.mechanism.title, plan.english.plural ?? plan.english.title),
    opened: counted("opened"),
    settled: counted("settled"),
    overdue: { count: number("overdue"), before: null, exact: number("overdue") < standingMost },
  };
}

/** The screen of a leader, the reform office or an auditor. Throws `sign_in_needed`, `not_for_your_post`. */
export async function leadView(context: Context, caller: Caller): Promise<LeadView> {
  const actor = signedIn(caller);
  if (!actor.roles.some(role => roles.includes(role))) throw new Fault("not_for_your_post");
  const plans = [...context.registry.current.values()].filter(({ clocks, mechanism }) => {
    return (
      clocks.length > 0 ||
      Object.values(mechanism.states).some(state => typeof state === "object" && state.light)
    );
  });
  const reading: Reading = { context, caller, plans };
  // The lists first: they see to it that nothing that was acted is missing from what is counted.
  const reds = await worst(reading);
  const from = mondayOf(context.calendar, caller.now);
  const [tallies, changes] = await Promise.all([
    Promise.all(plans.map(plan => tally(reading, plan))).then(all => all.flat()),
    Promise.all(plans.map(plan => weekOf(reading, plan, from))),
  ]);
  const count = tallies.reduce((sum, one) => sum + one.reds, 0);
  const has = (figure: string) => {
    const [mechanism = "", name = ""] = figure.split(".");
    return context.registry.current.get(mechanism)?.mechanism.figures?.[name] !== undefined;
  };
  const figures = onTop.flatMap(names => (names as readonly string[]).find(has) ?? []);
  const [first] = figures;
  const by = first && unitField(context.registry.current.get(first.split(".")[0]!)!);
  return {
    at: caller.now,
    figures,
    ranked: first && by ? { figure: first, by } : null,
    reds: { count, exact: tallies.every(({ mechanism }) => walkedOf(tallies, mechanism) < redsMost) },
    worst: reds,
    units: unitsOf(reading, tallies),
    week: { from, mechanisms: changes },
  };
}
