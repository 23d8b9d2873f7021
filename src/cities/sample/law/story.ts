// The law in the small city: one reconsideration of each course and a few suits, some still open, in the last
// ninety days.

import type { Day } from "../../../define/civil.ts";
import { demoCitizen, type SampleCitizen } from "../people.ts";
import { chance } from "../random.ts";
import { china } from "../../calendar.ts";
import { whenWorked, whenWritten } from "../rhythm.ts";
import type { Step } from "../step.ts";
import { type ReviewCourse, reviewSteps } from "./review-steps.ts";
import { type Seat, suitSteps } from "./suit-steps.ts";
import { matters } from "./words.ts";

/** Course, matter, and how many days before the end it was applied for; the first is the demo citizen's. */
// prettier-ignore
const reviews: readonly (readonly [ReviewCourse, number, number])[] = [
  ["heard", 4, 34], ["corrected", 0, 80], ["silent", 1, 76], ["upheld", 2, 70], ["mediated", 7, 66],
  ["suspended", 6, 62], ["withdrawn", 5, 48], ["extended", 12, 58], ["corrected", 8, 44],
  ["declined", 13, 30], ["abandoned", 3, 40], ["upheld", 9, 22], ["corrected", 10, 12], ["upheld", 11, 6],
  ["upheld", 3, 2],
];
type Suit = readonly [seats: readonly Seat[], matter: number, ago: number, lost: boolean];
const suits: readonly Suit[] = [
  [["chief"], 1, 84, true],
  [["deputy"], 6, 78, false],
  [["leader"], 7, 72, false],
  [["deputy"], 5, 40, false],
  [["chief"], 2, 12, false],
];

/** The day itself, or the last one before it that was worked. */
function workdayUpTo(day: Day): Day {
  let found = day;
  while (!china.isWorkday(found)) found -= 1;
  return found;
}

/** Every act of them, beyond the end as well. */
export function lawStory(seed: string, last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const told = reviews.flatMap(([course, matter, ago], at) => {
    const draw = chance(`review ${seed} ${at}`);
    const applicant = at === 0 ? demoCitizen : citizens[(at * 13) % citizens.length]!;
    const applied = whenWritten(draw, workdayUpTo(last - ago));
    return reviewSteps(seed, { key: `review-${at}`, applicant, matter: matters[matter]!, course, applied });
  });
  const sued = suits.flatMap(([seats, matter, ago, lost], at) => {
    const draw = chance(`suit ${seed} ${at}`);
    const served = whenWorked(draw, (workdayUpTo(last - ago) * 24 - 8) * 3_600_000, 0);
    const { called } = citizens[(at * 31 + 7) % citizens.length]!;
    return suitSteps(seed, { key: `suit-${at}`, called, matter: matters[matter]!, served, seats, lost });
  });
  return [...told, ...sued];
}
