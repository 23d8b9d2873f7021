// What a visitor finds waiting on the first day: open matters of the demo accounts, whatever the seed.

import type { Day } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { startOfDay } from "../../define/calendar.ts";
import type { AppealTale, Course, Rating } from "./appeal-tale.ts";
import type { SampleCitizen } from "./people.ts";
import { workdayAfter } from "./rhythm.ts";
import { caseOf } from "./texts/cases.ts";

/** case, working days before the end, course, rating: what the street of the demo handler has on its desk. */
type Waiting = readonly [string, number, Course, Rating];

// prettier-ignore
const onTheDesk: readonly Waiting[] = [
  ["blocking", 9, "stuck", "none"], ["pavement", 5, "stuck", "none"], ["bins", 4, "stuck", "none"],
  ["shed", 3, "waiting", "none"], ["relief", 2, "stuck", "none"], ["window", 1, "unsigned", "none"],
  ["dance", 1, "unsigned", "none"], ["shed", 4, "checking", "none"], ["pavement", 3, "checking", "none"],
];
/** What came in on the last working day and was not dispatched yet: for the desk. */
// prettier-ignore
const atTheDoor: readonly Waiting[] = [
  ["lamp", 0, "unreached", "none"], ["wages", 0, "unreached", "none"], ["refill", 0, "unreached", "none"],
  ["dogs", 0, "unreached", "none"],
];
// prettier-ignore
const ofTheCitizen: readonly Waiting[] = [
  ["estate", 14, "prompt", "satisfied"], ["lift", 5, "prompt", "none"], ["fund", 4, "waiting", "none"],
];

/** The working day so many working days before a day; 0: that day, or the last working day before it. */
function workdayBefore(day: Day, count: number): Day {
  let at = day;
  while (!china.isWorkday(at)) at -= 1;
  for (let left = count; left > 0;) if (china.isWorkday(--at)) left -= 1;
  return at;
}

/** The open matters of the demo accounts at the end of the script. */
export function forcedTales(last: Day, demo: SampleCitizen, other: SampleCitizen): readonly AppealTale[] {
  const tale =
    (citizen: SampleCitizen, name: string) =>
    (one: Waiting, at: number): AppealTale => {
      const [key, workdays, course, rating] = one;
      const day = workdayAfter(workdayBefore(last, workdays), 0);
      const lodged = startOfDay(china, day) + (9 * 60 + 7 * at) * 60_000 + 11_000 * (at + 1);
      const common = {
        citizen,
        case: caseOf(key),
        street: "shiqiao.shiqiao",
        judges: false,
        channel: "portal",
      } as const;
      return { ...common, key: `${name}-${at}`, lodged, course, rating };
    };
  return [
    ...onTheDesk.map(tale(other, "desk")),
    ...atTheDoor.map(tale(other, "door")),
    ...ofTheCitizen.map(tale(demo, "demo")),
  ];
}
