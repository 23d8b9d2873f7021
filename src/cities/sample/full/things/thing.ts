// One kind of thing that citizens write about, told in a row of a table: what is so, what it does to them,
// what they want, what the unit found and did.

import type { Topic } from "../../texts/case.ts";
import type { PlaceKind } from "../places/place.ts";
import type { Season } from "../seasons.ts";

export type AppealKind = "consult" | "help" | "complaint" | "report" | "advice";

export interface Thing {
  readonly key: string;
  /** What it is called in a list. */
  readonly name: string;
  readonly topic: Topic;
  readonly kind: AppealKind;
  /** Who answers: the street of the place, or a department or section by key. */
  readonly by: "street" | `dept.${string}`;
  readonly at: readonly PlaceKind[];
  readonly season: Season;
  /** {p} is the place, {n} a number from 2 to 9. */
  readonly facts: readonly string[];
  readonly harms: readonly string[];
  readonly wishes: readonly string[];
  readonly found: readonly string[];
  readonly done: readonly string[];
}

/** key and name, kind, who answers ("street" or a department), kinds of place; then what is said, by "|". */
export type ThingRow = readonly [
  named: string,
  kind: AppealKind,
  by: string,
  at: string,
  facts: string,
  harms: string,
  wishes: string,
  found: string,
  done: string,
  season?: Season,
];

const parts = (list: string) => list.split("|");

/** The things of a topic out of their rows. */
export const thingsOf = (topic: Topic, rows: readonly ThingRow[]): readonly Thing[] =>
  rows.map(([named, kind, by, at, facts, harms, wishes, found, done, season = "always"]) => {
    const [key = "", name = ""] = named.split(" ");
    return {
      key,
      name,
      topic,
      kind,
      by: by === "street" ? by : `dept.${by}`,
      at: at.split(" ") as PlaceKind[],
      season,
      facts: parts(facts),
      harms: parts(harms),
      wishes: parts(wishes),
      found: parts(found),
      done: parts(done),
    };
  });
