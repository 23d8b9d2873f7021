// The acts of each idle plot, from the survey to the day on which it is cleared; what lies ahead of the
// script's end is cut off there.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { type Plot, plots, type Reason, reusedPlots } from "./plots.ts";
import { approverPost, governmentPost, officerPost, verifierPost } from "./posts.ts";

const minute = 60_000;
/** Working days from the survey of a plot to its verification, and a few more until it is cleared. */
const whole = 44;

const first = ({ key }: { readonly key: string }): Doer => ({ person: holdersOf(key)[0]!, post: key });

const agreedBefore: Readonly<Record<Reason, number>> = { oneYear: 600, twoYears: 900, stopped: 1_500 };
const ways: Readonly<Record<Reason, string>> = { oneYear: "graft", twoYears: "takeBack", stopped: "swap" };
const schemes: Readonly<Record<Reason, string>> = {
  oneYear: "征缴土地闲置费，由权利人转让给配对项目，三个月内开工。",
  twoYears: "听证后依法无偿收回，注销登记，重新供应给配对项目。",
  stopped: "规划调整造成停工，协商置换到园区北片，原地块供应给配对项目。",
};
const results: Readonly<Record<Reason, string>> = {
  oneYear: "已完成转让登记，配对项目进场施工。",
  twoYears: "已收回并注销登记，重新出让给配对项目。",
  stopped: "已签订置换协议，配对项目进场施工。",
};

/** What was found on the plot: nobody began, or a fifth was built when the plan was changed. */
function found({ reason, area }: Plot, day: Day): Step["input"] {
  if (reason !== "stopped") return { started: false, cause: "holder" };
  return {
    started: true,
    cause: "replanned",
    stoppedOn: dateOf(day - 500),
    startedArea: Math.floor(area / 5),
    requiredArea: area,
    invested: 180_000_000,
    investment: 1_000_000_000,
  };
}

function told(plot: Plot, day: Day): readonly Step[] {
  const telling = new Telling(plot.key, "idleLand");
  const { reason, area, price } = plot;
  const officer = first(officerPost);
  const does = (by: Doer, action: string, workdays: number, input: Step["input"] = {}) => {
    const at = startOfDay(china, workdayAfter(day, workdays)) + (9 * 60 + 30 + (area % 300)) * minute;
    telling.does(by, action, at, input);
  };
  const { parcel, location, use } = plot;
  const place = { district: { org: plot.district }, street: { org: plot.street } };
  does(officer, "survey", 0, { parcel, location, use, ...place });
  does(officer, "file", 1, {
    holders: [plot.holder],
    given: plot.given,
    unit: plot.unit,
    price,
    agreedStart: dateOf(day - agreedBefore[reason]),
  });
  does(officer, "inquire", 3);
  does(officer, "examine", 12, found(plot, day));
  does(first(approverPost), "determine", 15);
  does(officer, "classify", 16, { way: ways[reason] });
  const wanted = { projectUse: use, projectNeed: Math.floor(area * 0.9) };
  does(officer, "propose", 19, { plan: schemes[reason], planDue: dateOf(day + 180) });
  if (reason !== "stopped") does(officer, "inform", 20);
  does(first(governmentPost), "approve", 24);
  if (reason === "oneYear") does(officer, "collect", 27, { feePaid: Math.round(price / 5) });
  does(officer, "match", 30, { project: plot.project, ...wanted, projectDistrict: { org: plot.district } });
  does(officer, "finish", 38, { result: results[reason] });
  does(first(verifierPost), "verify", 41, { verifiedArea: area });
  does(first(approverPost), "clear", 43);
  return telling.steps;
}

function workdayBefore(last: Day, count: number): Day {
  let [day, left] = [last, count];
  while (left > 0) if (china.isWorkday(--day)) left -= 1;
  return day;
}

/**
 * Every act of the plots up to and beyond the last day of the script. The small city has a few of each,
 * the full one all; `gap` working days lie between the beginnings.
 */
export function landStory(last: Day, size: "small" | "full"): readonly Step[] {
  const all = plots();
  const [done, open] = [all.slice(0, reusedPlots), all.slice(reusedPlots)];
  const [few, gap, openGap] = size === "full" ? [reusedPlots, 7, 5] : [4, 2, 12];
  return [
    ...done.slice(-few).flatMap((plot, at) => told(plot, workdayBefore(last, whole + at * gap))),
    ...open.slice(0, few).flatMap((plot, at) => told(plot, workdayBefore(last, 4 + at * openGap))),
  ];
}

/** How many plots the small city has. */
export const smallPlots = 8;
