// What in the full city looks better than the work was, planted so that whoever looks for it has something to
// find (rules 0.4): in one month four units each do one thing that others do not.

import { addMonths, dateOf, dayFromDate, type Day } from "../../../../define/civil.ts";
import { dayOf, startOfDay } from "../../../../define/calendar.ts";
import { china } from "../../../calendar.ts";
import type { Chance } from "../../random.ts";
import { workdayAfter } from "../../rhythm.ts";

/** Closed minutes before the limit; one text for all; closer and checker swap posts; rated all at once. */
export type Oddity = "rushed" | "copied" | "swapped" | "praised";

/** Who does what. */
export const oddUnits: Readonly<Record<string, Oddity>> = {
  "dept.gardens": "rushed",
  "dept.housing": "copied",
  "dept.civil-affairs": "swapped",
  "dept.streetworks": "praised",
};

const minute = 60_000;

export class Oddities {
  /** The month before last, in which all of it happens. */
  readonly month: { readonly from: Day; readonly to: Day };

  constructor(last: Day) {
    const first = dayFromDate(`${dateOf(last).slice(0, 7)}-01`);
    this.month = { from: addMonths(first, -2), to: addMonths(first, -1) };
  }

  /** What of an appeal is odd: it is lodged early enough in the month to be closed within it. */
  of({ handler, at }: { readonly handler: string; readonly at: number }): Oddity | null {
    const day = dayOf(china, at);
    const early = day >= this.month.from && day < this.month.to - 8;
    return early ? (oddUnits[handler] ?? null) : null;
  }

  /** The evening on which ratings of one unit come all at once, from half past eight, ms. */
  get evening(): number {
    return startOfDay(china, workdayAfter(this.month.from + 17, 0)) + 20.5 * 60 * minute;
  }
}

/** What is said to everybody, whatever they asked. */
export const sameAnswer =
  "您好，您反映的问题我局高度重视，经核实已列入工作计划，责任科室按照有关规定督促整改，预计近期完成，感谢您对住房保障工作的理解和支持。";

/** When a limit of five working days runs out that began at a moment, ms. */
export const limitOf = (from: number): number => startOfDay(china, workdayAfter(dayOf(china, from), 5) + 1);

/** Moments so many minutes before another, never the same two. */
export const minutesBefore = (draw: Chance, at: number, least: number, most: number): number =>
  at - draw.whole(least, most) * minute - draw.whole(0, 59_000);

/** One thing cut into four tasks of next year's plan, drafted on four days. */
export const splitTitles = ["一", "二", "三", "四"].map(batch => `背街小巷整治提升工程（第${batch}批）`);
