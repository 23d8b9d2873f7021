// The year overview on the script's last day: drafted, reviewed and approved, and published by whoever loads
// the city (cli/sample-overview.ts), since its numbers are read from the log. In the small city another one
// is still being written.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { organPost, reformPost } from "../posts.ts";
import { type Doer, type Slot, type Step, Telling } from "../step.ts";
import { type Citing, citing, codeOf } from "./cite.ts";
import { fullText } from "./full-text.ts";
import { editorPost } from "./posts.ts";
import { briefText, smallText } from "./small-text.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });

/** Figures that others have published: the shapes of those that cities cite, with invented sources. */
const outsideFigures = (year: string): readonly Readonly<Record<string, Slot>>[] => [
  {
    title: "改革热度在全国地级以上城市的位次",
    value: 11,
    unit: "位",
    of: 337,
    bound: "exact",
    from: `${year}-01-01`,
    to: `${year}-06-30`,
    source: "样例改革传播研究中心",
    document: `《城市改革热度榜》${year}年上半年`,
    page: "第3页表1",
    note: "按媒体报道量排名，不反映办理质量。",
  },
  {
    title: "1至9月减税降费",
    value: 58.62,
    unit: "亿元",
    bound: "exact",
    from: `${year}-01-01`,
    to: `${year}-09-30`,
    source: "澜城市税务局（样例）",
    document: `澜税函〔${year}〕12号`,
  },
  {
    title: "民生支出占一般公共预算支出的比重",
    value: 80,
    unit: "%",
    bound: "atLeast",
    from: `${year}-01-01`,
    to: `${year}-09-30`,
    source: "澜城市财政局（样例）",
    document: `澜财预〔${year}〕31号`,
  },
];

function outsideSteps(last: Day, { year }: Citing): readonly Step[] {
  return outsideFigures(year).flatMap((figure, at) => {
    const telling = new Telling(`outside-${at + 1}`, "outsideFigure");
    const registered = startOfDay(china, last - 9) + (10 + at) * hour;
    telling.does(first(reformPost.key), "record", registered, {
      ...figure,
      code: codeOf(year, at + 1),
      published: dateOf(last - 20),
    });
    telling.does(first(editorPost.key), "confirm", registered + 5 * hour);
    return telling.steps;
  });
}

/** The matter that whoever loads the city publishes. */
const report = "overview-year";

function reportSteps(last: Day, title: string, year: string, body: string): readonly Step[] {
  const telling = new Telling(report, "overview");
  const at = (hours: number) => startOfDay(china, last) + hours * hour;
  telling.does(first(reformPost.key), "draft", at(8.6), { title, year, body });
  telling.does(first(reformPost.key), "submit", at(9.2));
  telling.does(first(editorPost.key), "review", at(10.5));
  telling.does(first(organPost.key), "approve", at(14.4));
  return telling.steps;
}

function briefSteps(last: Day, cited: Citing): readonly Step[] {
  const telling = new Telling("overview-brief", "overview");
  telling.does(first(reformPost.key), "draft", startOfDay(china, last) + 15.5 * hour, {
    title: `澜城市${cited.year}年改革工作快报（起草中）`,
    year: cited.year,
    body: briefText(cited),
  });
  return telling.steps;
}

/** Overviews and the outside figures that they cite, before and on the last day. */
export function overviewStory(last: Day, size: "small" | "full"): readonly Step[] {
  const cited = citing(last);
  const title = `澜城市${cited.year}年全面深化改革综述`;
  const body = size === "full" ? fullText(cited) : smallText(cited);
  const whole = [...outsideSteps(last, cited), ...reportSteps(last, title, cited.year, body)];
  return size === "full" ? whole : [...whole, ...briefSteps(last, cited)];
}
