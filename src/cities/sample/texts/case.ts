// One kind of thing that goes wrong in a city: how people put it, and what the unit finds, does and asks.

import type { topics } from "../../../mechanisms/ask/topics.ts";

export type Topic = keyof typeof topics;
export type PlaceKind = "road" | "estate" | "village" | "school" | "park" | "shop";

/** What is so, its harm, the wish; what the unit found and did. {place} and {n} are filled in. */
export type Thread = readonly [fact: string, harm: string, wish: string, found: string, done: string];

export interface Case {
  readonly key: string;
  readonly topic: Topic;
  readonly kind: "consult" | "help" | "complaint" | "report" | "advice";
  /** Who answers: the street of the place, or a department or section by key. */
  readonly by: "street" | `dept.${string}`;
  readonly at: PlaceKind;
  readonly threads: readonly Thread[];
  /** What the unit asks the citizen, and what the citizen adds. */
  readonly question: string;
  readonly addition: string;
  /** 1 to 12, where it happens in some months only. */
  readonly months?: readonly number[];
}
