// Who asks about what, where and when, and how it will go: the plan of one appeal before its acts.

import { dayOf } from "../../define/calendar.ts";
import { type Day, dateOf } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { streets } from "./areas.ts";
import type { SampleCitizen } from "./people.ts";
import type { Chance } from "./random.ts";
import { whenWritten } from "./rhythm.ts";
import type { Case, Topic } from "./texts/case.ts";
import { casesIn, topicWeights } from "./texts/cases.ts";

/** Most call; the desk types what they say. */
const channels = {
  hotline: 46,
  portal: 36,
  streetLine: 5,
  miniProgram: 4,
  mayorMailbox: 3,
  messageBoard: 2,
  microblog: 2,
  counter: 2,
} as const;
export type Channel = keyof typeof channels | "weeklySession";

/** How it goes: told in the words of the pages, all of them on the way to an answer or to none. */
export type Course =
  | "prompt"
  | "paused"
  | "late"
  | "returned"
  | "extended"
  | "stuck"
  | "checking"
  | "instant"
  | "declined"
  | "ended"
  | "unreached"
  | "unsigned"
  | "waiting";
export type Rating = "satisfied" | "fair" | "dissatisfied" | "none";

export interface AppealTale {
  readonly key: string;
  readonly citizen: SampleCitizen;
  readonly case: Case;
  /** The key of the street or town, which lies in its district. */
  readonly street: string;
  readonly lodged: number;
  readonly course: Course;
  readonly rating: Rating;
  /** Whether the citizen judges the reform that it led to; asked only where one was finished. */
  readonly judges: boolean;
  /** The way in: written on the portal by the asker, or told to the desk. */
  readonly channel: Channel;
  /** The session in which it was raised, by its name in the script. */
  readonly themed?: string;
}

// People live where the town is; counties write less.
// prettier-ignore
const districtWeights: Readonly<Record<string, number>> = {
  shiqiao: 18, lanjiang: 16, binhai: 13, donghu: 12, beiping: 10, lingang: 8, yunling: 8, qinghe: 6,
  heyang: 5, wangshan: 4,
};

// About nine in ten answered in time, as hotlines report it; the rest is what the platform is for.
const courses: Readonly<Record<Course, number>> = {
  prompt: 66,
  paused: 13,
  late: 5,
  returned: 2.5,
  extended: 2,
  stuck: 0.8,
  instant: 7,
  declined: 1.5,
  ended: 2,
  unreached: 0,
  checking: 0,
  unsigned: 0,
  waiting: 1,
};
const ratings: Readonly<Record<Rating, number>> = { satisfied: 60, fair: 18, dissatisfied: 9, none: 13 };
const judging = 0.72;

const monthOf = (at: number): number => Number(dateOf(dayOf(china, at)).slice(5, 7));

/** A street of a district by chance. */
export const streetIn = (draw: Chance, district: string): string =>
  draw.pick(streets.filter(({ parent }) => parent === district)).key;

/** A day between two days, both included; weekends half as often. */
export function dayBetween(draw: Chance, first: Day, last: Day): Day {
  const day = draw.whole(first, last);
  return china.isWorkday(day) || draw.happens(0.55) ? day : draw.whole(first, last);
}

interface Known {
  readonly key: string;
  readonly citizen: SampleCitizen;
  readonly first: Day;
  readonly last: Day;
  readonly case?: Case;
}

/** An appeal by chance, of a given case or of any that fits the month, lodged between two days. */
export function appealTale(draw: Chance, known: Known): AppealTale {
  const lodged = whenWritten(draw, dayBetween(draw, known.first, known.last));
  const found = known.case ?? draw.pick(casesIn(draw.weighted<Topic>(topicWeights), monthOf(lodged)));
  const course = draw.weighted(courses);
  return {
    key: known.key,
    citizen: known.citizen,
    case: found,
    street: streetIn(draw, draw.weighted(districtWeights)),
    lodged,
    // What raises a task is neither answered at once nor ended.
    course: known.case && ["instant", "declined", "ended"].includes(course) ? "prompt" : course,
    rating: draw.weighted(ratings),
    judges: draw.happens(judging),
    channel: draw.weighted(channels),
  };
}
