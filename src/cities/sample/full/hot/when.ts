// On which days of the script a hot issue is written about.

import { type Day, dateOf, dayFromDate, yearOf } from "../../../../define/civil.ts";
import { type Chance, chance } from "../../random.ts";
import { nextAsker } from "../askers.ts";
import { type HotIssue, hotIssues } from "./issues.ts";

export interface PlannedHot {
  readonly issue: HotIssue;
  readonly from: Day;
  /** Its last day, included. */
  readonly to: Day;
  /** How many are lodged on each day that has any. */
  readonly onDay: ReadonlyMap<Day, number>;
  /** The one who files again and again. */
  readonly loudest: number;
}

/**
 * The first time within the script that an issue's season lies whole in it. Throws a RangeError that names
 * an issue for which there is no room: the script is shorter than a year and the issue's days.
 */
function seasonOf(issue: HotIssue, first: Day, last: Day): Day {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    const from = dayFromDate(`${year}-${issue.begins}`);
    if (from >= first && from + issue.days - 1 <= last) return from;
  }
  throw new RangeError(`${issue.name} does not fit between ${dateOf(first)} and ${dateOf(last)}.`);
}

/** Word spreads fast and dies down slowly: half of them in the first third of its days. */
const passedOf = (draw: Chance, days: number) => Math.floor(draw.fraction() ** 1.6 * days);

function plan(seed: string, issue: HotIssue, first: Day, last: Day): PlannedHot {
  const draw = chance(`hot ${seed} ${issue.name}`);
  const from = seasonOf(issue, first, last);
  const onDay = new Map<Day, number>();
  for (let number = 0; number < issue.appeals; number += 1) {
    const day = from + passedOf(draw, issue.days);
    onDay.set(day, (onDay.get(day) ?? 0) + 1);
  }
  return { issue, from, to: from + issue.days - 1, onDay, loudest: nextAsker(draw) };
}

/** Every hot issue between two days, both included. */
export const plannedHot = (seed: string, first: Day, last: Day): readonly PlannedHot[] =>
  hotIssues.map(issue => plan(seed, issue, first, last));
