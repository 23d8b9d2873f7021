// What looks like a figure made better than the work (防虚假办结, rules 0.4, 1.4, 1.10), as plain data that an
// official can read aloud. A detector accuses nobody: it opens a finding, and a human decides.

import type { Duration } from "./duration.ts";
import type { OneOrMore } from "./parts.ts";

/** The mechanism that findings are matters of, by the names that whoever looks for them acts with. */
export const findings = {
  mechanism: "finding",
  /** Opens one. */
  open: "find",
  /** Adds what came since, while it is not decided. */
  grow: "grow",
} as const;

/** How often something may come by chance before it is worth a look: once in so many. */
type Chance = { readonly rarerThan: number };
type Score = {
  /** How much of two texts is the same, 0 … 1. */
  readonly score: number;
};

interface Looks<Kind extends string, OrgField extends string> {
  readonly title: string;
  readonly kind: Kind;
  /** The unit that is asked: a field of the matter, or the org for which the act was taken. */
  readonly by: OrgField | "actor";
  /** Fewer than these in one period are no finding. */
  readonly atLeast: number;
  readonly per: Period;
}

export type Period = "month" | "quarter";

/** Closed in the last minutes before the limit, more often than chance and than others do. */
export interface LastMinute<Act extends string = string, C extends string = string, O extends string = string>
  extends Looks<"lastMinute", O>, Chance {
  readonly acts: OneOrMore<Act>;
  readonly clock: C;
  readonly within: Duration;
}

/** The same words in many matters, more often than others do. */
export interface SameText<Act extends string = string, T extends string = string, O extends string = string>
  extends Looks<"sameText", O>, Chance, Score {
  readonly acts: OneOrMore<Act>;
  readonly text: T;
}

/** A report that tells the one before again. */
export interface CopiedReport<
  Act extends string = string,
  T extends string = string,
  O extends string = string,
>
  extends Looks<"copiedReport", O>, Score {
  readonly acts: OneOrMore<Act>;
  readonly text: T;
}

/** Recorded long after it is said to have happened. What was imported is told late by its nature. */
export interface BackDated<Act extends string = string, O extends string = string> extends Looks<
  "backDated",
  O
> {
  /** Left out: any act that a person takes. */
  readonly acts?: OneOrMore<Act>;
  readonly after: Duration;
}

/** One thing cut into many: opened for one unit within days, with nearly the same title. */
export interface SplitTasks<Act extends string = string, T extends string = string, O extends string = string>
  extends Looks<"splitTasks", O>, Score {
  readonly acts: OneOrMore<Act>;
  readonly text: T;
  readonly within: Duration;
}

/**
 * Whoever closed it also verified it: by themselves, at the same post, or by two who sat at each other's
 * posts.
 */
export interface SelfVerified<Act extends string = string, O extends string = string> extends Looks<
  "selfVerified",
  O
> {
  readonly closes: OneOrMore<Act>;
  readonly verifies: OneOrMore<Act>;
}

/** Many ratings within minutes: of one unit, by one asker, or typed in by one official. */
export interface RatingBurst<Act extends string = string, O extends string = string>
  extends Looks<"ratingBurst", O>, Chance {
  readonly acts: OneOrMore<Act>;
  readonly within: Duration;
  readonly of: "unit" | "asker" | "recorder";
}

export type Detector<
  Act extends string = string,
  C extends string = string,
  TextField extends string = string,
  OrgField extends string = string,
> =
  | LastMinute<Act, C, OrgField>
  | SameText<Act, TextField, OrgField>
  | CopiedReport<Act, TextField, OrgField>
  | BackDated<Act, OrgField>
  | SplitTasks<Act, TextField, OrgField>
  | SelfVerified<Act, OrgField>
  | RatingBurst<Act, OrgField>;
