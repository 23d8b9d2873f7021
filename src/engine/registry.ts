// The mechanisms of this instance, compiled once: what `act` looks up for each step stands ready in maps and
// sets.

import type { Check } from "../define/checked.ts";
import type { Consultation } from "../define/decided.ts";
import { apartFields, finalStates, linksOf, statesAhead } from "../define/derive.ts";
import type { AnyEnglish } from "../define/english.ts";
import type { Field } from "../define/fields.ts";
import type { Round } from "../define/joint.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import {
  type Action,
  type Clock,
  type Link,
  type Notice,
  type OneOrMore,
  type Relation,
  asked,
  listOf,
} from "../define/parts.ts";
import type { AnyRule } from "../define/rules.ts";
import type { Suggestion } from "../define/suggested.ts";
import { versionOf } from "../define/version.ts";
import type { When } from "../define/when.ts";
import { type Watch, watchesOf } from "./echoes.ts";
import { joining } from "./joining.ts";

import type { PlannedSample } from "./samples.ts";
export interface Ask {
  readonly name: string;
  readonly field: Field;
  readonly required: boolean;
}

export interface PlannedAction {
  readonly name: string;
  readonly action: Action;
  readonly by: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly asks: ReadonlyMap<string, Ask>;
  readonly otherThan: readonly string[];
  readonly rule: AnyRule | undefined;
  readonly extends: readonly string[];
  readonly notices: readonly (readonly [name: string, notice: Notice])[];
  /** The fields of its form that something is suggested for. */
  readonly suggests: readonly (readonly [field: string, suggestion: Suggestion])[];
  /** Its texts that answer somebody, with the flag that confirms one without substance. */
  readonly replies: readonly (readonly [field: string, confirm: string])[];
  /** What it asks shared data. */
  readonly checks: readonly (readonly [name: string, check: Check])[];
  /** The decisions that it consults. */
  readonly decisions: readonly (readonly [name: string, consultation: Consultation])[];
}

export interface PlannedClock {
  readonly name: string;
  readonly clock: Clock;
  readonly runs: ReadonlySet<string>;
  readonly pauses: ReadonlySet<string>;
}

export interface Plan {
  readonly mechanism: AnyMechanism;
  readonly english: AnyEnglish;
  readonly version: string;
  readonly actions: ReadonlyMap<string, PlannedAction>;
  readonly clocks: readonly PlannedClock[];
  readonly relations: ReadonlyMap<string, Relation>;
  /** Its own links and those of its merge. */
  readonly links: Readonly<Record<string, Link>>;
  /** The round that waits in a state. */
  readonly rounds: ReadonlyMap<string, Round>;
  /** What is drawn when a matter enters a state. */
  readonly samples: ReadonlyMap<string, readonly PlannedSample[]>;
  readonly apart: ReadonlySet<string>;
  readonly final: ReadonlySet<string>;
  /** What no two of its matters have in common, and the states in which one has let go. */
  readonly unique:
    | {
        readonly of: readonly string[];
        readonly except: ReadonlySet<string>;
        readonly keeps: { readonly when: When; readonly in: ReadonlySet<string> } | undefined;
      }
    | undefined;
  /** state → the fields with the org that its steps are bound to; of what is dispatched, always the lead. */
  readonly movers: ReadonlyMap<string, readonly string[]>;
  /** state → the states that acts can lead to from there, in any number of steps. */
  readonly ahead: ReadonlyMap<string, ReadonlySet<string>>;
  /** Acts whose takers are remembered, because a relation or four eyes asks for them. */
  readonly remembered: ReadonlySet<string>;
}

/** Current definitions by name, and every version that running matters may still need. */
export interface Registry {
  readonly current: ReadonlyMap<string, Plan>;
  /** By mechanism: what others count of its matters. */
  readonly watches: ReadonlyMap<string, readonly Watch[]>;
  version(mechanism: string, version: string): Plan | undefined;
}

/** Those of the parts that belong to an act. */
const at = <Part extends { readonly at: OneOrMore<string> }>(
  parts: Readonly<Record<string, Part | undefined>> | undefined,
  action: string,
): (readonly [string, Part])[] =>
  Object.entries(parts ?? {}).flatMap(([name, part]) =>
    part !== undefined && listOf(part.at).includes(action) ? [[name, part] as const] : [],
  );

function planAction(mechanism: AnyMechanism, name: string, action: Action): PlannedAction {
  const clocks = Object.entries(mechanism.clocks ?? {});
  const notices = Object.entries(mechanism.notices ?? {});
  const asks = (action.asks ?? []).map((ask): Ask => {
    const field = mechanism.fields[asked(ask)]!;
    return { name: asked(ask), field, required: !ask.endsWith("?") };
  });
  return {
    name,
    action,
    by: new Set(listOf(action.by)),
    from: new Set(listOf(action.from)),
    asks: new Map(asks.map(ask => [ask.name, ask])),
    otherThan: listOf(action.otherThan),
    rule: joining(mechanism, name),
    extends: clocks.filter(([, clock]) => listOf(clock.extends?.by).includes(name)).map(([clock]) => clock),
    notices: notices.filter(([, notice]) => listOf(notice.after).includes(name)),
    suggests: at(mechanism.suggests, name),
    checks: at(mechanism.checks, name),
    decisions: at(mechanism.decisions, name),
    replies: at(mechanism.replies, name).map(([field, { confirm }]) => [field, confirm] as const),
  };
}

/** The org fields by which the steps from a state are bound to somebody. */
function moversIn({ dispatches, actions, relations }: AnyMechanism, state: string): readonly string[] {
  if (dispatches !== undefined) return [dispatches.lead];
  const waiting = Object.values(actions).filter(
    ({ from, optional, by }) =>
      listOf(from).includes(state) && optional === undefined && listOf(by).some(role => role !== "system"),
  );
  const wanted = waiting.flatMap(({ as = {} }) => (typeof as === "string" ? [as] : Object.values(as)));
  const orgs = wanted.flatMap(name => {
    const relation = relations[name as string];
    return relation !== undefined && "org" in relation ? [relation.org] : [];
  });
  return [...new Set(orgs)];
}

/** Compiles a definition. Call `problems` first: a plan trusts its definition. */
export function plan(mechanism: AnyMechanism, english: AnyEnglish): Plan {
  const actions = Object.entries(mechanism.actions);
  const relations = Object.entries(mechanism.relations);
  const asksForPerson = relations.flatMap(([, relation]) =>
    "person" in relation ? listOf(relation.person) : [],
  );
  const samples = Object.entries(mechanism.samples ?? {}).map(([name, sample]) => ({ name, sample }));
  return {
    mechanism,
    english,
    version: versionOf(mechanism),
    actions: new Map(actions.map(([name, action]) => [name, planAction(mechanism, name, action)])),
    clocks: Object.entries(mechanism.clocks ?? {}).map(([name, clock]) => ({
      name,
      clock,
      runs: new Set(listOf(clock.runs)),
      pauses: new Set(listOf(clock.pauses)),
    })),
    relations: new Map(relations),
    links: linksOf(mechanism),
    rounds: new Map(Object.values(mechanism.rounds ?? {}).map(round => [round.in, round])),
    samples: Map.groupBy(samples, ({ sample }) => sample.on),
    apart: apartFields(mechanism),
    final: finalStates(mechanism),
    unique: mechanism.unique && {
      of: listOf(mechanism.unique.of),
      except: new Set(listOf(mechanism.unique.except)),
      keeps: mechanism.unique.keeps && {
        when: mechanism.unique.keeps.when,
        in: new Set(listOf(mechanism.unique.keeps.in)),
      },
    },
    ahead: statesAhead(mechanism),
    movers: new Map(Object.keys(mechanism.states).map(state => [state, moversIn(mechanism, state)])),
    remembered: new Set([
      ...asksForPerson,
      ...actions.flatMap(([, { otherThan }]) => listOf(otherThan)),
      ...samples.flatMap(({ sample }) => listOf(sample.otherThan)),
    ]),
  };
}

/** A registry of current plans and older ones that still run. */
export function registry(current: readonly Plan[], older: readonly Plan[] = []): Registry {
  const versions = new Map([...older, ...current].map(one => [`${one.mechanism.name}/${one.version}`, one]));
  return {
    current: new Map(current.map(one => [one.mechanism.name, one])),
    watches: watchesOf(current.map(({ mechanism }) => mechanism)),
    version: (mechanism, version) => versions.get(`${mechanism}/${version}`),
  };
}
