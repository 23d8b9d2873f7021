// The appeals of eighteen months, one after the other as they are written: who, where, what about, by which
// channel and in which words. Nothing is kept but each asker's last matter, so that a city of any size can be
// told lazily.

import { addMonths, type Day } from "../../../define/civil.ts";
import { dayOf } from "../../../define/calendar.ts";
import { china } from "../../calendar.ts";
import { chance } from "../random.ts";
import { dayWeight, momentOf, monthOf } from "./hours.ts";
import { type HotIssue, hotIssues } from "./hot/issues.ts";
import { type PlannedHot, plannedHot } from "./hot/when.ts";
import { type FullAppeal, Writers } from "./writers.ts";
import { thingOf, thingsIn } from "./things/all.ts";
import type { Thing } from "./things/thing.ts";

export interface FullCity {
  readonly seed: string;
  /** The script's first day. */
  readonly first: Day;
  /** How many appeals in all, the hot ones among them. */
  readonly appeals: number;
}

const months = 18;

/** The script's last day, included. */
export const lastDay = ({ first }: FullCity): Day => addMonths(first, months) - 1;

const planted = hotIssues.reduce((sum, one) => sum + one.appeals, 0);

interface Slot {
  readonly at: number;
  readonly thing: Thing;
  readonly hot: PlannedHot | null;
}

/** How many appeals that belong to no hot issue are lodged on each day; exact in sum. */
function* usualByDay(city: FullCity): Generator<readonly [Day, number]> {
  const days = Array.from({ length: lastDay(city) - city.first + 1 }, (_, at) => city.first + at);
  // The line grows better known: an eighth more is written at the end than at the beginning.
  const weights = days.map((day, at) => dayWeight(day) * (1 + at / days.length / 8));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [passed, told] = [0, 0];
  for (const [at, day] of days.entries()) {
    passed += weights[at]!;
    const until = Math.round(((city.appeals - planted) * passed) / total);
    yield [day, until - told];
    told = until;
  }
}

/** A day's appeals in the order of their moments. */
function slotsOf(seed: string, day: Day, usual: number, hot: readonly PlannedHot[]): readonly Slot[] {
  const draw = chance(`day ${seed} ${day}`);
  const now = thingsIn(monthOf(day));
  const slots: Slot[] = [];
  for (let number = 0; number < usual; number += 1) {
    const thing = now.draw(draw);
    slots.push({ at: momentOf(draw, day, thing), thing, hot: null });
  }
  for (const planned of hot) {
    const thing = thingOf(planned.issue.thing);
    for (let number = planned.onDay.get(day) ?? 0; number > 0; number -= 1) {
      slots.push({ at: momentOf(draw, day, thing), thing, hot: planned });
    }
  }
  return slots.toSorted((one, other) => one.at - other.at);
}

/**
 * Every appeal, oldest first; the same for the same city. Throws a RangeError when there are to be fewer than
 * the hot issues have.
 */
export function* fullAppeals(city: FullCity): Generator<FullAppeal> {
  if (city.appeals < planted) throw new RangeError(`The hot issues alone have ${planted} appeals.`);
  const hot = plannedHot(city.seed, city.first, lastDay(city));
  const writers = new Writers(city.seed);
  for (const [day, usual] of usualByDay(city)) {
    for (const slot of slotsOf(city.seed, day, usual, hot)) yield writers.write(slot);
  }
}

/** What a search for hot issues has to find: name, topic, places, days, how many. */
export interface HotTruth extends Pick<HotIssue, "name" | "places" | "appeals"> {
  readonly topic: Thing["topic"];
  readonly from: Day;
  readonly to: Day;
}
export const hotTruth = (city: FullCity): readonly HotTruth[] =>
  plannedHot(city.seed, city.first, lastDay(city)).map(({ issue, from, to }) => ({
    name: issue.name,
    places: issue.places,
    appeals: issue.appeals,
    topic: thingOf(issue.thing).topic,
    from,
    to,
  }));

/** The day on which an appeal is lodged. */
export const lodgedOn = ({ at }: FullAppeal): Day => dayOf(china, at);
