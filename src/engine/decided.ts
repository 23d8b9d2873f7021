// What decisions came to, as a step records it: the snapshot of what they read, the version that decided, the
// rows that were hit. Pure: the decider is the world's, and time is the act's.

import type { Consultation, Consulted } from "../define/decided.ts";
import type { Value } from "../define/fields.ts";
import { sayValueProblem } from "../define/value.ts";
import { holds } from "../define/when.ts";
import type { Origin, Values } from "./event.ts";
import type { Matter } from "./matter.ts";
import type { DecisionResult } from "./ports.ts";
import type { Plan, PlannedAction } from "./registry.ts";
import { today } from "./situation.ts";
import type { World } from "./take.ts";

interface DecidingAct {
  readonly origin: Origin;
  readonly at: number;
  readonly input: { readonly held: Values; readonly apart: Readonly<Record<string, unknown>> };
}

/** Consultations by name. */
export type Decisions = Readonly<Record<string, Consulted>>;

/** A city without decision tables: everything is for a person. */
const nobody: DecisionResult = { value: null, version: null, fault: "decision_unknown", hits: [] };

/** Whether an output may stand in the field that takes it. */
function takes(world: World, { mechanism }: Plan, name: string, given: unknown, at: number): boolean {
  const field = mechanism.fields[name]!;
  const known = { orgs: world.orgs, today: today(world, at) };
  return sayValueProblem(field, given, name, known).problem === undefined;
}

function outputsOf(
  { output, into, also = {} }: Consultation,
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (output === undefined) return { [into]: value };
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const others = Object.entries(also).map(([name, field]) => [field, given[name]] as const);
  return { [into]: given[output], ...Object.fromEntries(others) };
}

/** What the outputs fill, without what is nothing; undefined where one does not fit its field. */
function filledBy(
  world: World,
  plan: Plan,
  one: Consultation,
  value: unknown,
  at: number,
): Values | undefined {
  const outputs = Object.entries(outputsOf(one, value)).filter(
    ([, given]) => given !== null && given !== undefined,
  );
  if (!outputs.some(([field]) => field === one.into)) return undefined;
  return outputs.every(([field, given]) => takes(world, plan, field, given, at))
    ? (Object.fromEntries(outputs) as Values)
    : undefined;
}

function consult(
  world: World,
  plan: Plan,
  one: Consultation,
  values: Readonly<Record<string, unknown>>,
  apart: Readonly<Record<string, unknown>>,
  at: number,
): { readonly told: Consulted; readonly set: Values } {
  const context: Record<string, unknown> = {};
  const read: Record<string, Value | null> = {};
  const hidden: string[] = [];
  for (const [input, field] of Object.entries(one.given)) {
    if (plan.apart.has(field)) {
      context[input] = apart[field];
      hidden.push(input);
    } else {
      context[input] = values[field];
      read[input] = (values[field] ?? null) as Value | null;
    }
  }
  const { value, version, fault, hits } = world.decisions?.decide(one.of, context, at) ?? nobody;
  const set = fault === null ? filledBy(world, plan, one, value, at) : undefined;
  const why = fault ?? (set === undefined ? "decision_no_option" : null);
  const told = { version, fault: why, read, apart: hidden, hits };
  return { told, set: set ?? { [one.into]: one.person } };
}

/** A choice that none of its decisions was consulted for is for a person. */
const leftOut = (
  all: PlannedAction["decisions"],
  consulted: PlannedAction["decisions"],
): Readonly<Record<string, string>> => {
  const filled = new Set(consulted.map(([, { into }]) => into));
  return Object.fromEntries(
    all.flatMap(([, { into, person }]) => (filled.has(into) ? [] : [[into, person] as const])),
  );
};

/**
 * What the decisions of a step came to, and the fields that they fill; `set` is what checks answered before.
 * Undefined where it consults none. History is not decided again: what its row does not state is a person's.
 */
export function decisionsOf(
  world: World,
  plan: Plan,
  { decisions }: PlannedAction,
  matter: Matter | null,
  { origin, input, at }: DecidingAct,
  set: Values = {},
): { readonly told?: Decisions; readonly set: Values } | undefined {
  if (decisions.length === 0) return undefined;
  if (origin === "import") {
    const unstated = decisions.filter(([, { into }]) => input.held[into] === undefined);
    return { set: Object.fromEntries(unstated.map(([, { into, person }]) => [into, person])) };
  }
  const values = { ...matter?.fields, ...input.held, ...set };
  const consulted = decisions.filter(([, { when }]) => holds(when, values));
  const made = consulted.map(
    ([name, one]) => [name, consult(world, plan, one, values, input.apart, at)] as const,
  );
  return {
    told: Object.fromEntries(made.map(([name, { told }]) => [name, told])),
    set: Object.assign(leftOut(decisions, consulted), ...made.map(([, one]) => one.set)) as Values,
  };
}
