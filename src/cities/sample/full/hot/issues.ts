// The 26 hot issues planted in the full sample city: one subject at one place or a few, for some weeks, told
// by many people in their own words. This is what a search for hot issues has to find; no matter says that
// it belongs to one.

import { placeNamed } from "../places/place.ts";
import { thingOf } from "../things/all.ts";
import { rows } from "./rows.ts";

export interface HotIssue {
  readonly name: string;
  readonly thing: string;
  readonly places: readonly string[];
  /** The day of the year on which it begins, "MM-DD", and how many days it lasts. */
  readonly begins: string;
  readonly days: number;
  readonly appeals: number;
  /** The share of its appeals that one asker files again and again. */
  readonly loud: number;
  readonly facts: readonly string[];
  readonly harms: readonly string[];
  readonly wishes: readonly string[];
}

export const hotIssues: readonly HotIssue[] = rows.map(([name, thing, places, when, ...said]) => {
  const [begins, days, appeals, loud] = when;
  const [facts = [], harms = [], wishes = []] = said.map(list => list.split("|"));
  // Both throw by name where a row is mistaken, at the start and not at the issue's first appeal.
  places.split(" ").forEach(placeNamed);
  return {
    name,
    thing: thingOf(thing).key,
    places: places.split(" "),
    begins,
    days,
    appeals,
    loud,
    facts,
    harms,
    wishes,
  };
});
