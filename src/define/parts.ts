// The parts of a definition: plain data, each generic over the NAMES that it may use (`State`, `Role`, …).
// With plain `string` names a part is its own erased form, and error messages list the allowed names.

import type { Duration } from "./duration.ts";
import type { Opening } from "./opening.ts";
import type { When } from "./when.ts";

export type OneOrMore<T extends string> = T | readonly T[];

/**
 * The four meanings of "done" (rules 0.4), kept apart: replied to, closed by the unit, solved in the asker's
 * words, checked off by the superior.
 */
export type Done = "answered" | "closed" | "solved" | "verified";

export type StateOf =
  | string
  | {
      readonly title: string;
      readonly done?: Done;
      /** A state that is itself a card (rules 0.3): 滞后 or 逾期, whatever the clocks say. */
      readonly light?: "late" | "over";
    };

/**
 * Who an org or a person is to one matter: the person who took one of these acts or is named in a field, or
 * the orgs in a field.
 */
export type Relation<
  Act extends string = string,
  OrgField extends string = string,
  PersonField extends string = string,
> =
  | { readonly title: string; readonly person: OneOrMore<Act>; readonly named?: PersonField }
  | { readonly title: string; readonly org: OrgField };

export interface Action<
  State extends string = string,
  Role extends string = string,
  Rel extends string = string,
  Field extends string = string,
  Branch = Readonly<Record<string, string>>,
> {
  readonly title: string;
  /** The roles of the post that may take it; "system" is the engine itself (expiry, link, delivery). */
  readonly by: OneOrMore<Role | "system">;
  /**
   * The relation to the matter that the actor must stand in; by role where roles differ. None: any post of
   * the role.
   */
  readonly as?: Rel | { readonly [R in Role]?: Rel };
  /** Four eyes: nobody who took one of these acts on this matter may take this one. */
  readonly otherThan?: OneOrMore<string>;
  readonly from: OneOrMore<State | "new">;
  /**
   * The next state; `"same"` to stay; or a branch on a choice, answered or computed, naming a state for every
   * option.
   */
  readonly to: State | "same" | Branch;
  /** The fields that this action asks for; a trailing `?` makes an answer optional. */
  readonly asks?: readonly (Field | `${Field}?`)[];
  /**
   * The fields that its `compute` rule or a clock's lift fills, so the dictionary knows where every value
   * comes from.
   */
  readonly fills?: readonly Field[];
  /** At most this many times per matter. */
  readonly times?: number;
  /**
   * Only from the start of these clocks until one of them has run out: a return within a working day of
   * receipt (rules 0.2).
   */
  readonly within?: OneOrMore<string>;
  /**
   * The act is taken for somebody who is not at the keyboard: the person of this telephone number becomes the
   * one named in `into`, and follows the matter as if they had acted themselves. Only where a matter opens.
   */
  readonly behalf?: { readonly phone: string; readonly into: string };
  /** The article that it rests on, shown beside it and in its refusals: "热线条例第二十二条". */
  readonly basis?: string;
  /** A way that stands open but that nobody waits for: it never puts a matter on a to-do list. */
  readonly optional?: true;
  /** The asks on several short pages of the portal's form, in this order. */
  readonly pages?: readonly (readonly Field[])[];
}

/**
 * A limit from its start; until the end of the civil day that a date field holds; the end of that day (1 to
 * 28) of each month, on to the next working day; as many working days as a number of the matter says (承诺时限
 * of an item); or another limit for each option of a choice. The last two are read when the clock starts:
 * while the matter holds no answer, it does not.
 */
export type Limit<
  DateField extends string = string,
  Branch = LimitBranch,
  NumberField extends string = string,
> =
  | Duration
  | { readonly until: DateField }
  | { readonly monthly: number }
  | { readonly workingDays: NumberField }
  | Branch;
export type LimitBranch = { readonly on: string } & Readonly<Record<string, string>>;

export interface Clock<
  State extends string = string,
  Act extends string = string,
  OrgField extends string = string,
  DateField extends string = string,
  Branch = LimitBranch,
  NumberField extends string = string,
> {
  readonly title: string;
  readonly limit: Limit<DateField, Branch, NumberField>;
  /**
   * It counts from this civil day where one is held that lies before the act: the day on which a paper came
   * in or was served, as the clerk wrote it down.
   */
  readonly since?: DateField;
  /** The article that fixes the limit: "热线条例第二十条". */
  readonly basis?: string;
  /**
   * A clock declared above this one: while it runs, what starts is due with it at the latest. A co-handler's
   * own limit (rules 0.2) never outlasts the lead's.
   */
  readonly notAfter?: string;
  /**
   * This act ends the run in time and the next begins at once: a monthly report. A clock that renews begins
   * anew as well after it has run out.
   */
  readonly renews?: Act;
  /**
   * Starts with the first act that leads into one of these states; stops when the matter leaves runs and
   * pauses.
   */
  readonly runs: OneOrMore<State>;
  /** In these states the time is not counted (中止, rules 0.1). */
  readonly pauses?: OneOrMore<State>;
  /** The light turns 临期 this long before the deadline; left out: in the last fifth of the time. */
  readonly warns?: Duration;
  /**
   * The acts that move the deadline (延期): by this much, by as many days of the limit's own unit as the number
   * in this field, or to the date that they ask for; never after expiry.
   */
  readonly extends?: {
    readonly by: OneOrMore<Act>;
    readonly amount?: Duration;
    readonly days?: NumberField;
  };
  /**
   * The act that the engine takes at the deadline. Without one, the expiry is still an event, named `expire`.
   */
  readonly onExpiry?: Act;
  /** A time that is waited out (登记期、公示期): nobody is late when it is over. */
  readonly window?: true;
  /** On expiry this field gets the next org above the handler: the matter is lifted. */
  readonly lift?: { readonly above: OrgField; readonly into: OrgField };
}

/** A dispatch down the tree: exactly one lead, any number of co-handlers (rules 0.2). */
export interface Dispatch<
  Act extends string = string,
  OrgField extends string = string,
  OrgList extends string = string,
> {
  readonly by: Act;
  readonly lead: OrgField;
  readonly helpers?: OrgList;
}

export type Edge = "led-to" | "duplicate-of" | "part-of" | "answers";

/** Of a list that runs beside the list of matters: to each of them the value at its own place. */
export interface EachOwn<Field extends string = string> {
  readonly each: Field;
}

/** The other matters that one act names, and the engine's act on each of them. */
export interface Passing<MatterField extends string = string, Field extends string = string> {
  /** The list in which an act names those that come or go by it. */
  readonly in: MatterField;
  readonly act: string;
  readonly with?: Readonly<Record<string, Field | "matter" | EachOwn<Field>>>;
}

/** A typed edge to other matters, and what a step here makes happen there. */
export interface Link<
  State extends string = string,
  MatterField extends string = string,
  Field extends string = string,
> {
  readonly title: string;
  /** The field that names the other matters. */
  readonly field: MatterField;
  /** The mechanism of the other matters. */
  readonly to: string;
  /** Read from the other matter to this one: the appeal *led to* the task. */
  readonly edge: Edge;
  /**
   * Entering this state here → an act of the engine there, with values of this matter (`"matter"` is this
   * matter).
   */
  readonly tells?: {
    readonly [S in State]?: {
      readonly act: string;
      readonly with?: Readonly<Record<string, Field | "matter">>;
      /** The act of the engine here when the other matter refuses. */
      readonly refused?: string;
    };
  };
  /**
   * Where the other matters come and go a few at a time, while `field` holds all that are there: each that
   * comes or goes is told at once, whatever the state.
   */
  readonly comes?: Passing<MatterField, Field>;
  readonly goes?: Passing<MatterField, Field>;
  /** The matters that the engine opens over there; `field` holds those that were opened. */
  readonly opens?: Opening<State, Field>;
}

/**
 * A message to a person related to the matter. It counts as told when it was delivered, not when it was
 * queued.
 */
export interface Notice<Act extends string = string, Rel extends string = string> {
  readonly title: string;
  readonly after: OneOrMore<Act>;
  /** Only where the matter's choices and flags are so. */
  readonly when?: When;
  readonly to: Rel;
  /** `{number}`, `{field}`, `{due.clock}` are filled in; no personal field may be named. */
  readonly says: string;
  /** The act that the engine takes when the message has been delivered. */
  readonly delivered?: Act;
}

/** `"received"` or `["received", "closed"]`: read both the same way. */
export const listOf = <T extends string>(value: OneOrMore<T> | undefined): readonly T[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

/** The name without the mark of an optional answer. */
export const asked = (ask: string): string => (ask.endsWith("?") ? ask.slice(0, -1) : ask);

export const stateTitle = (state: StateOf | undefined): string | undefined =>
  typeof state === "string" ? state : state?.title;

/** A limit for each option of a choice; `on` is no option, so it tells a branch from the rest. */
export const isBranch = (limit: Limit): limit is LimitBranch => typeof limit !== "string" && "on" in limit;

export const isMonthly = (limit: Limit): limit is { readonly monthly: number } =>
  typeof limit !== "string" && !isBranch(limit) && "monthly" in limit;

export const isNumbered = (limit: Limit): limit is { readonly workingDays: string } =>
  typeof limit !== "string" && !isBranch(limit) && "workingDays" in limit;

/** The limit of one run in days, hours or months: the clock's own, or the one that the run began with. */
export const durationOf = (
  { limit }: Clock,
  run: { readonly limit?: Duration } | undefined,
): Duration | undefined => run?.limit ?? (typeof limit === "string" ? limit : undefined);
