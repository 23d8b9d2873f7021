// The catalogue in the full city: 1,500 items entered on the first morning, a tenth of them cut since, and
// some hundred applications spread over the eighteen months.

import { startOfDay } from "../../../define/calendar.ts";
import type { Day } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { askerOf } from "../full/askers.ts";
import { chance } from "../random.ts";
import { whenWritten, workdayAfter } from "../rhythm.ts";
import type { Step } from "../step.ts";
import { applicationSteps, type Course } from "./applications.ts";
import { wholeCatalogue } from "./generated.ts";
import type { ListedItem } from "./listed.ts";
import { type Change, itemSteps } from "./story.ts";

/** So many besides are applied for; what is approved in seconds is a mechanism of its own. */
const applications = 400;
const courses: Readonly<Record<Course, number>> = {
  approved: 62,
  late: 4,
  corrected: 12,
  gap: 6,
  surveyed: 5,
  reviewed: 2,
  silent: 1,
  denied: 3,
  rejected: 2,
  withdrawn: 3,
  examining: 0,
  received: 0,
};

/** Every tenth item that has steps or days to spare is cut by one of each. */
function changeOf(item: ListedItem, at: number): Change | undefined {
  if (at % 10 !== 7 || item.instant || item.promisedDays < 3 || item.stepCount < 2) return undefined;
  const cuts = { nextDays: item.promisedDays - 1, nextStepCount: item.stepCount - 1 };
  return { after: 20 + (at % 200), cuts, why: "环节合并，承诺时限再压减。" };
}

/** A course that the item allows: a paper may follow, or be corrected, only where there is one. */
function courseOf(wanted: Course, item: ListedItem): Course {
  if (wanted === "gap" && (item.mayLack.length === 0 || item.promisedDays < 3)) return "approved";
  return wanted === "corrected" && item.materials.length === 0 ? "approved" : wanted;
}

export function* fullItems(seed: string, first: Day, last: Day): Generator<readonly Step[]> {
  const entered = workdayAfter(first, 0);
  const nine = startOfDay(china, entered) + 9 * 3_600_000;
  const catalogue = wholeCatalogue();
  for (const [at, item] of catalogue.entries()) {
    yield itemSteps(item, at + 1, nine + at * 15_000, entered, changeOf(item, at));
  }
  const open = catalogue.filter(({ instant }) => !instant);
  for (let at = 0; at < applications; at += 1) {
    const draw = chance(`application ${seed} ${at}`);
    const item = draw.pick(open);
    const ago = draw.whole(2, last - entered - 5);
    yield applicationSteps(seed, {
      key: `application-${at}`,
      item,
      applicant: askerOf(seed, 300 + at),
      number: at + 12,
      course: courseOf(draw.weighted(courses), item),
      applied: whenWritten(draw, workdayAfter(last - ago, 0)),
    });
  }
}
