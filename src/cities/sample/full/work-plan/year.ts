// A plan year: when its work points are drafted, passed and issued. They are issued on 30 April; until then
// the city works on what was carried over from the year before (rules 1.1).

import { type Day, dateOf, dayFromDate, yearOf } from "../../../../define/civil.ts";
import { startOfDay } from "../../../../define/calendar.ts";
import { china } from "../../../calendar.ts";
import { holdersOf } from "../../people.ts";
import { inspectorPost, leaderPost, organPost, reformPost, governmentInspectorPost } from "../../posts.ts";
import type { Chance } from "../../random.ts";
import { workdayAfter } from "../../rhythm.ts";
import type { Doer } from "../../step.ts";
import { type WorkTask, workTasks } from "./plan.ts";

export interface PlanYear {
  readonly year: number;
  /** The day on which drafting begins; passed and issued some weeks later. */
  readonly begins: Day;
  readonly issued: Day;
  readonly tasks: readonly WorkTask[];
  /** Whether it is the year before, of which what is not done is carried over. */
  readonly former: boolean;
}

const hour = 3_600_000;

/** A time within an office day, the same for the same draw; a day without office is the next one with. */
export function office(draw: Chance, day: Day): number {
  const minutes = draw.happens(0.5)
    ? draw.whole(8 * 60 + 35, 11 * 60 + 40)
    : draw.whole(13 * 60 + 45, 17 * 60 + 20);
  return startOfDay(china, workdayAfter(day, 0)) + minutes * 60_000 + draw.whole(0, 59_999);
}

/** An office day so many working days after the first of drafting: each step of it has a day of its own. */
export const draftingDay = ({ begins }: PlanYear, days: number): Day =>
  workdayAfter(workdayAfter(begins, 0), days);

/** The same clock on every machine: `hours` after the beginning of a day. */
export const at = (day: Day, hours: number): number => startOfDay(china, day) + hours * hour;

const one = (draw: Chance, post: string): Doer => ({ person: draw.pick(holdersOf(post)), post });
export const reform = (draw: Chance): Doer => one(draw, reformPost.key);
export const organ = (draw: Chance): Doer => one(draw, organPost.key);
export const leader = (draw: Chance): Doer => one(draw, leaderPost.key);
export const leadOf = (draw: Chance, org: string): Doer => one(draw, `${org}.lead`);
/** What the reform office leads itself, others inspect. */
export const inspectorFor = (draw: Chance, lead: string): Doer =>
  one(draw, lead === "reform-office" ? governmentInspectorPost.key : inspectorPost.key);
export const chiefOf = (draw: Chance, org: string): Doer => one(draw, `${org}.principal`);

const april = (year: number): Day => dayFromDate(`${year}-04-30`);

/** Of the former year every fourth task ran on, as its second stage. */
const stageOf = (task: WorkTask, year: number): WorkTask => ({
  ...task,
  key: task.key.replace("task", `task ${year}`),
  title: `${task.title}（${year}年度）`,
});

/** The two plan years of a script: the whole one whose April lies last in it, and the one before. */
export function planYears(first: Day, last: Day, cut = workTasks.length): readonly PlanYear[] {
  const year = april(yearOf(last)) < last ? yearOf(last) : yearOf(last) - 1;
  const former = year - 1;
  const inTime = april(former) - 56 > first;
  const issued = inTime ? april(former) : workdayAfter(first + 20, 0);
  const tasks = workTasks.slice(0, cut);
  return [
    {
      year: former,
      begins: inTime ? april(former) - 55 : first + 1,
      issued,
      tasks: tasks.filter((_, number) => number % 4 === 1).map(task => stageOf(task, former)),
      former: true,
    },
    { year, begins: april(year) - 55, issued: workdayAfter(april(year), 0), tasks, former: false },
  ];
}

export const dated = (day: Day): string => dateOf(day);
