// A mechanism is one object literal: data first, functions (`rules`) last.
// Everything outside `rules` is JSON: it can be stored, diffed, drawn and published as it stands.

import type { ChoiceField, EntityKind, Field, Fields, ListField, NumberKind, SimpleField } from "./fields.ts";
import type {
  AnyKinds,
  Asked,
  BranchOf,
  DateFieldOf,
  Having,
  HeadFieldOf,
  Held,
  Keys,
  Kinds,
  KindsOf,
  MatterFieldOf,
  OrgFieldOf,
  OrgListOf,
  PersonFieldOf,
} from "./field-names.ts";
import type { Figure, Names } from "./figure.ts";
import type { Action, Clock, Dispatch, Link, Notice, OneOrMore, Relation, StateOf } from "./parts.ts";
import type { Ballot } from "./balloted.ts";
import type { OpenPoll } from "./polled.ts";
import type { Check } from "./checked.ts";
import type { Consultation } from "./decided.ts";
import type { Detector } from "./detector.ts";
import type { Drive } from "./driven.ts";
import type { Echo, Merge, Round, Sample } from "./joint.ts";
import type { Baseline, Concealment, Document, Publication } from "./shown.ts";
import type { Reply, Suggestion } from "./suggested.ts";
import type { Unique } from "./unique.ts";
import type { AnyRules, RulesOf } from "./rules.ts";

/**
 * The names that figures of this mechanism may use: no personal field, no column that has no values to list.
 */
export interface FigureNames<S extends string, A extends string, C extends string, F, G extends string> {
  state: S;
  action: A;
  clock: C;
  figure: G;
  where: { readonly [K in Held<F>]?: Asked<F[K]> };
  dimension: Held<F> &
    Having<F, ChoiceField | SimpleField<"flag" | "org" | "text" | "matter" | "creditCode">>;
  number: Held<F> & Having<F, SimpleField<NumberKind>>;
  entity: Held<F> & Having<F, SimpleField<EntityKind | "text"> | ListField | ChoiceField>;
}

/**
 * Inferred literals escape the compiler's check for unknown keys; this puts it back, and checks names of
 * actions.
 */
type Checked<A, C extends string, F> = {
  readonly [K in keyof A]: { readonly [P in Exclude<keyof A[K], keyof Action>]: never } & {
    readonly otherThan?: OneOrMore<Keys<A>>;
    readonly within?: OneOrMore<C>;
    readonly behalf?: {
      readonly phone: Having<F, SimpleField<"phone">>;
      readonly into: PersonFieldOf<F>;
    };
  };
};

// ── the whole ───────────────────────────────────────────────────────────────────────────────────
/** What a mechanism declares: every name that the rest may refer to. */
interface Declares<
  S extends string,
  R extends string,
  L extends string,
  F,
  A,
  Act extends string = string,
  OrgField extends string = string,
  PersonField extends string = string,
> {
  /** Its name in addresses and code, one lower-case word or camelCase. */
  readonly name: string;
  /** The room of the loop that it belongs to. */
  readonly room: Room;
  readonly title: string;
  readonly purpose: string;
  /** Raised by its author when `rules` change; the rest of the version is a hash. */
  readonly revision: number;
  readonly roles: Readonly<Record<R, string>>;
  readonly relations: Readonly<Record<L, Relation<Act, OrgField, PersonField>>>;
  readonly states: Readonly<Record<S, StateOf>>;
  readonly fields: F;
  readonly actions: A;
}

export type Room = "ask" | "plan" | "serve" | "grow" | "govern" | "judge";

/** What it builds on those names. Left out, each name is any string: that is the erased form. */
interface Builds<
  State extends string = string,
  Act extends string = string,
  Rel extends string = string,
  FieldName extends string = string,
  HeadField extends string = string,
  OrgField extends string = string,
  OrgList extends string = string,
  DateField extends string = string,
  MatterField extends string = string,
  C extends string = string,
  G extends string = string,
  N extends Names = Names,
  E extends string = string,
  T extends string = string,
  Role extends string = string,
  B extends Kinds = AnyKinds,
  Rd extends string = string,
  Sm extends string = string,
  Dc extends string = string,
  Dt extends string = string,
  Ck extends string = string,
  Bl extends string = string,
  Cs extends string = string,
  Po extends string = string,
  Dr extends string = string,
> {
  /** The public fields that make a matter's title in lists, in this order. */
  readonly headline: readonly HeadField[];
  /** Fields that a row of history may state at its opening although no dated act set them (import only). */
  readonly imports?: readonly FieldName[];
  readonly clocks?: Readonly<Record<C, Clock<State, Act, OrgField, DateField, B["limits"], B["number"]>>>;
  readonly dispatches?: Dispatch<Act, OrgField, OrgList>;
  readonly links?: Readonly<Record<E, Link<State, MatterField, FieldName>>>;
  readonly notices?: Readonly<Record<T, Notice<Act, Rel>>>;
  readonly figures?: { readonly [K in G]: Figure<N> };
  readonly rounds?: Readonly<Record<Rd, Round<State, Act, OrgList>>>;
  readonly samples?: Readonly<Record<Sm, Sample<State, Act, Role, OrgField, B["person"], B["flag"]>>>;
  readonly merges?: Merge<State, Act, B["matter"], B["matters"], FieldName>;
  /** Left out, everybody sees the public fields from the first act on. */
  readonly publishes?: Publication<State, FieldName>;
  readonly conceals?: Concealment<Role, FieldName, B["options"]>;
  readonly documents?: Readonly<
    Record<Dc, Document<Act, OrgField, OrgList, B["text"], FieldName, B["options"]>>
  >;
  /** The act by which somebody urges (催办): lists show how often it was taken. */
  readonly urges?: Act;
  readonly baseline?: Baseline<Act, FieldName>;
  /** What one act says and these acts tell: until then only officials read it. */
  readonly withholds?: { readonly [K in FieldName]?: OneOrMore<Act> };
  /** The fields of its forms that are helped with, learned from closed matters. */
  readonly suggests?: {
    readonly [K in B["chosen"]]?: Suggestion<Act, B["text"], FieldName, B["shown"], B["number"]>;
  };
  /** Its texts that answer somebody, questioned where they say nothing. */
  readonly replies?: { readonly [K in B["text"]]?: Reply<Act, B["flag"], OrgField> };
  /** What in its log looks better than the work was: each opens a finding that a human decides on. */
  readonly detects?: { readonly [K in Dt]: Detector<Act, NoInfer<C>, B["text"], OrgField> };
  /** What its acts ask shared data about a person, for a stated purpose. */
  readonly checks?: Readonly<Record<Ck, Check<Act, B["subject"], FieldName, B["flag"], B["answer"]>>>;
  /** The columns of its ledger, in this order; the fields of the log that staff read when left out. */
  readonly sheet?: readonly FieldName[];
  /** Its numbers that count linked matters elsewhere. */
  readonly echoes?: { readonly [K in B["number"]]?: Echo };
  /** Who votes on what, how papers count, and when the urn is open. */
  readonly ballots?: { readonly [K in Bl]: Ballot<State, Act, Role, B["matters"], B["number"], FieldName> };
  /** What citizens vote on in the open, within which limits, and who decides what looks stuffed. */
  readonly polls?: { readonly [K in Po]: OpenPoll<State, Act, B["matters"], B["number"], FieldName> };
  /** What one act here makes the engine do to every matter elsewhere that names this one. */
  readonly drives?: {
    readonly [K in Dr]: Drive<State, Act, B["number"], B["flag"], B["text"], B["matter"], FieldName>;
  };
  /** What no two of its matters have in common. */
  readonly unique?: Unique<State, FieldName>;
  /** The decision tables that its acts consult; what they cannot decide is for a person. */
  readonly decisions?: Readonly<Record<Cs, Consultation<Act, FieldName, B["choice"]>>>;
}

/** Any mechanism, for code that serves them all: the engine, the derivations, the checks. */
export interface AnyMechanism
  extends Declares<string, string, string, Fields, Readonly<Record<string, Action>>>, Builds {
  readonly rules?: AnyRules;
}

/** A mechanism that knows its own names. `NoInfer`: a name is declared once, elsewhere only checked. */
export interface Mechanism<
  S extends string,
  R extends string,
  L extends string,
  F,
  A,
  C extends string,
  G extends string,
  E extends string,
  T extends string,
  Rd extends string,
  Sm extends string,
  Dc extends string,
  Dt extends string,
  Ck extends string = never,
  Bl extends string = never,
  Cs extends string = never,
  Po extends string = never,
  Dr extends string = never,
>
  extends
    Declares<S, R, L, F, A, Keys<A>, OrgFieldOf<F> | OrgListOf<F>, PersonFieldOf<F>>,
    Builds<
      NoInfer<S>,
      NoInfer<Keys<A>>,
      NoInfer<L>,
      NoInfer<Keys<F>>,
      NoInfer<HeadFieldOf<F>>,
      NoInfer<OrgFieldOf<F>>,
      NoInfer<OrgListOf<F>>,
      NoInfer<DateFieldOf<F>>,
      NoInfer<MatterFieldOf<F>>,
      C,
      G,
      FigureNames<NoInfer<S>, NoInfer<Keys<A>>, NoInfer<C>, NoInfer<F>, NoInfer<G>>,
      E,
      T,
      NoInfer<R>,
      KindsOf<NoInfer<F>>,
      Rd,
      Sm,
      Dc,
      Dt,
      Ck,
      Bl,
      Cs,
      Po,
      Dr
    > {
  readonly rules?: RulesOf<NoInfer<S>, NoInfer<F>, NoInfer<A>>;
}

type ActionsOf<S extends string, R extends string, L extends string, F> = Readonly<
  Record<string, Action<S, R, L, Keys<F>, BranchOf<S, F>>>
>;

/** Gives the literal its types. It adds nothing at run time: what you wrote is what the engine reads. */
export function defineMechanism<
  const S extends string,
  const R extends string,
  const L extends string,
  const F extends Fields,
  const A extends ActionsOf<S, R, L, F>,
  const G extends string = never,
  const C extends string = never,
  const E extends string = never,
  const T extends string = never,
  const Rd extends string = never,
  const Sm extends string = never,
  const Dc extends string = never,
  const Dt extends string = never,
  const Ck extends string = never,
  const Bl extends string = never,
  const Cs extends string = never,
  const Po extends string = never,
  const Dr extends string = never,
>(
  mechanism: Mechanism<S, R, L, F, A, C, G, E, T, Rd, Sm, Dc, Dt, Ck, Bl, Cs, Po, Dr> & {
    readonly actions: Checked<A, NoInfer<C>, NoInfer<F>>;
  },
): Mechanism<S, R, L, F, A, C, G, E, T, Rd, Sm, Dc, Dt, Ck, Bl, Cs, Po, Dr> {
  return mechanism;
}

export type { Field };
