// The only functions in a definition, and what they see. Types follow from the fields and from what the
// action asks.

import type { Duration } from "./duration.ts";
import type { Checked } from "./checked.ts";
import type { Consulted } from "./decided.ts";
import type { Apart, Conditional, OrgLevel, OrgRef, PersonRef, ValueOf } from "./fields.ts";

type Names<T> = keyof T & string;
type Held<F> = { [K in Names<F>]: F[K] extends Apart ? never : K }[Names<F>];

/**
 * What a matter holds so far: any of its fields, none of them certain. Values that stand apart from the log
 * are not seen.
 */
export type Values<F> = { readonly [K in Held<F>]?: ValueOf<F[K]> };

type Asked<X> = X extends { readonly asks: readonly (infer Q extends string)[] } ? Q : never;
type Required<Q extends string> = Q extends `${string}?` ? never : Q;
type Optional<Q extends string> = Q extends `${infer Name}?` ? Name : never;

/** Of the answers that are required, those that every matter is asked for. */
type Always<F, Q extends string> = {
  [K in Required<Q>]: K extends keyof F ? (F[K] extends Conditional ? never : K) : K;
}[Required<Q>];

/**
 * The input of an action: required answers, then optional ones and those that only some matters are asked
 * for; nothing at all when it asks nothing.
 */
export type Input<F, X> = [Asked<X>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [K in Always<F, Asked<X>>]: K extends keyof F ? ValueOf<F[K]> : never } & {
      readonly [
        K in Exclude<Required<Asked<X>>, Always<F, Asked<X>>> | Optional<Asked<X>>
      ]?: K extends keyof F ? ValueOf<F[K]> : never;
    };

/** The tree as a rule may ask it. */
export interface OrgTree {
  /** The orgs above this one, nearest first. */
  above(org: OrgRef): readonly OrgRef[];
  name(org: OrgRef): string | undefined;
  level(org: OrgRef): OrgLevel | undefined;
  /** Whether it is an organ of the party: its slips are 督察, not 督查 (rules 0.3). */
  party(org: OrgRef): boolean;
  /** Whether government has named it to inspect others (政府督查工作条例第七条). */
  inspects(org: OrgRef): boolean;
}

/** How a clock stands: none that never started. */
export type ClockStanding = "running" | "paused" | "overdue" | "met" | "late";

export interface Situation<State extends string, F, X> {
  readonly matter: Values<F>;
  readonly state: State | "new";
  readonly input: Input<F, X>;
  /** Milliseconds since 1970, the time of the act. */
  readonly now: number;
  /** The civil day of the act in the city's calendar, "2026-11-20". */
  readonly today: string;
  readonly actor: { readonly person: string; readonly org: OrgRef | null };
  readonly orgs: OrgTree;
  /**
   * The last civil day of a limit that starts on a civil day (not counted), by the city's calendar: whether
   * something came in time, from when a hearing may be held. Days and working days only.
   */
  ends(limit: Duration, from: string): string;
  /** Who holds a post with this role at the time of the act, each once, ordered: those who can be drawn. */
  holders(role: string): readonly PersonRef[];
  /** How a clock of the matter stands before this act. */
  clock(name: string): ClockStanding | undefined;
  /** How often an act was taken on the matter before. */
  times(action: string): number;
  /** What a check of this very act answered; undefined while the act is only looked at, and of history. */
  check(name: string): Checked | undefined;
  /** What a decision of this very act came to; undefined while the act is only looked at, and of history. */
  decision(name: string): Consulted | undefined;
}

/** A reason for refusing, in both languages, in words that the actor will read: the rule and the way out. */
export interface Reason {
  readonly zh: string;
  readonly en: string;
  /** The field that the sentence is about, so that the form can show it there. */
  readonly field?: string;
}

/** Pure: no clock, no database, no randomness. */
export interface Rule<State extends string, F, X> {
  /** The reason for refusing; nothing means go ahead. */
  refuse?(situation: Situation<State, F, X>): Reason | false | undefined;
  /** The values that the action `fills`, recorded besides the answers. */
  compute?(situation: Situation<State, F, X>): Filled<F, X>;
}

// The compiler lets an arrow return more than it was asked for, so what an action does not fill is forbidden
// by name.
type Filled<F, X> = X extends { readonly fills: readonly (infer N)[] }
  ? Pick<Values<F>, N & Held<F>> & { readonly [K in Exclude<Names<F>, N>]?: never }
  : Record<string, never>;

/** A rule whose mechanism is not known, or not yet correct. */
export interface AnyRule {
  // What it sees depends on its mechanism, which is not known here.
  // oxlint-disable-next-line typescript/no-explicit-any
  refuse?(situation: any): Reason | false | undefined;
  // oxlint-disable-next-line typescript/no-explicit-any
  compute?(situation: any): Readonly<Record<string, unknown>>;
}
export type AnyRules = Readonly<Record<string, AnyRule | undefined>>;

/**
 * One optional rule per action. A mistake in `actions` leaves rules untyped, so only the mistake itself is
 * reported.
 */
export type RulesOf<State extends string, F, A> = string extends keyof A
  ? AnyRules
  : { readonly [K in keyof A]?: Rule<State, F, A[K]> };
