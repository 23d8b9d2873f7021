// The debrief meeting of the half-year, from the list to the problems that were put right: four units report,
// eighteen people mark them, the result is announced the same day, one count is made again, and of what was
// found wanting all is settled but one problem.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf, yearOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { organPost, reformPost } from "../posts.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { type HalfYear, halfYear } from "./half-year.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const reform = first(reformPost.key);
const organ = first(organPost.key);

/** Acts of whose effects the same day goes on. */
export const debriefHeard = ["call", "close", "recount"].map(act => `debriefMeeting ${act}`);

/** When: at this hour of so many working days after the story began. */
interface Times {
  at(workdays: number, hours: number): number;
  date(workdays: number): string;
  readonly year: string;
}

const dueAfter = 6;
const meetsAfter = 12;

function reported({ at, date, year }: Times, { key, league, unit, reporter, six, remark, mended }: HalfYear) {
  const telling = new Telling(key, "debrief");
  const lead = first(`${unit}.lead`);
  const dueDay = date(dueAfter);
  telling.does(reform, "enlist", at(1, 9.5), { year, league, unit: { org: unit }, reporter, dueDay });
  telling.does(lead, "submit", at(5, 15.3), six);
  telling.does(reform, "comment", at(meetsAfter, 10.2), { remark });
  telling.does(lead, "commit", at(16, 16), {
    issues: mended.map(({ issue }) => issue),
    measures: mended.map(({ measure }) => measure).join(""),
    fixBy: date(38),
  });
  if (mended.some(({ finding }) => finding === undefined)) return telling.steps;
  telling.does(lead, "report", at(35, 11), { outcome: mended.map(({ measure }) => measure).join("") });
  telling.does(reform, "accept", at(37, 10));
  return telling.steps;
}

/** What became of each problem that a unit promised to put right. */
function settled({ at }: Times, { key, unit, mended }: HalfYear): readonly Step[] {
  return mended.flatMap(({ measure, finding }, place) => {
    const telling = new Telling(`${key}/${place}`, "issue", { of: key, field: "entered", place });
    telling.does(first(`${unit}.lead`), "report", at(28, 9 + place), { measure });
    if (finding !== undefined) {
      telling.does(reform, "look", at(33, 10 + place), { finding: "settled", opinion: finding });
    }
    return telling.steps;
  });
}

/** The marks of one judge, a little to either side of what the report was worth. */
function marksOf(name: string, judge: number): Readonly<Record<string, number>> {
  const { worth } = halfYear.find(({ key }) => key === name)!;
  const share = (worth + ((judge * 7) % 5) - 2) / 100;
  const of = (most: number) => Math.min(most, Math.round(share * most * 10) / 10);
  const points = { duty: 20, tasks: 30, exploration: 15, highlights: 15, problems: 10, plans: 10 };
  return Object.fromEntries(Object.entries(points).map(([name, most]) => [name, of(most)]));
}

function met({ at, date, year }: Times): readonly Step[] {
  const telling = new Telling("debrief-half-year", "debriefMeeting");
  const of = (league: HalfYear["league"]) =>
    halfYear.filter(one => one.league === league).map(({ key }) => ({ matter: key }));
  telling.does(reform, "propose", at(1, 10), {
    year,
    title: `${year} 年上半年改革述职评议会`,
    day: date(meetsAfter),
    place: "市级机关会议中心一楼",
    rules:
      "述职人按六项内容报告，主任现场点评，到会人员当场用手机打分。六项满分依次为 20、30、15、15、10、10 分，留空不算 0 分。" +
      "每组满五张票去掉一个最高分和一个最低分后取平均，三组按 40、30、30 合成，最后保留两位小数；同分并列。本单位的人回避。",
    leaderWeight: 40,
    memberWeight: 30,
    delegateWeight: 30,
  });
  const lists = { areaReports: of("areas"), departmentReports: of("departments") };
  telling.does(reform, "enlist", at(6, 16), lists);
  telling.does(organ, "publish", at(7, 10.4));
  telling.does(reform, "call", at(meetsAfter, 9));
  telling.casts(at(meetsAfter, 10.5), {
    ballot: "scoring",
    cases: halfYear.map(({ key }) => key),
    marks: marksOf,
  });
  telling.does(reform, "close", at(meetsAfter, 11.5));
  telling.does(organ, "recount", at(meetsAfter, 14), {
    reason: "一位评分人询问去高去低的算法，当场复核一遍。",
  });
  telling.does(organ, "announce", at(meetsAfter, 16));
  return telling.steps;
}

/** The debriefs of the half-year, listed on the first working day after this one, and their meeting. */
export function finishedDebriefs(after: Day): readonly Step[] {
  const day = (workdays: number) => workdayAfter(after, workdays);
  const times: Times = {
    at: (workdays, hours) => startOfDay(china, day(workdays)) + hours * hour,
    date: workdays => dateOf(day(workdays)),
    year: String(yearOf(after)),
  };
  return [...halfYear.flatMap(one => [...reported(times, one), ...settled(times, one)]), ...met(times)];
}
