// A selection of cases whose online vote is open on the script's last day, so that whoever looks at the city
// can vote on a telephone.

import { dayOf, startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf, yearOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { organPost, reformPost } from "../posts.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { type SampleCase, cases } from "./cases.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const reform = first(reformPost.key);
const organ = first(organPost.key);
const name = "selection-of-the-year";

/** An hour so many days before the last. */
const on = (last: Day, days: number, hours: number) => startOfDay(china, last - days) + hours * hour;

const method = [
  "一、三类案例：行业、部门、县市区，每类名额 2 个；末位同分并列、特别推荐可以超出，写明理由。",
  "二、网络投票：手机号登录，每人每天每类投一次，最多选 5 个，同一案例最多投 3 天；得分为票数除以本类最高票数乘以 100。",
  "三、查刷票：同一网络、号码相连、账号同批、间隔均匀等迹象同时出现的，由人核查，作废要写理由并公布票数；票数不是唯一依据。",
  "四、专家评审：种子公布以后从专家库抽签 7 人，本单位的案例回避；主要做法 40 分、实际成效 40 分、推广价值 20 分，满五张票去掉一个最高分和一个最低分。",
  "五、领导评议：评分办法与专家相同。三部分各保留两位小数，按 20、50、30 合成总分，最后四舍五入到两位小数，同分并列。",
  "六、名单公示不少于五个工作日，异议逐件核查；弄虚作假的，命名以后也撤销。",
].join("\n");

function caseSteps(last: Day, one: SampleCase, at: number): readonly Step[] {
  const { key, category, unit, title: called, summary, practice, effect, spread } = one;
  const telling = new Telling(key, "nomination");
  telling.does(first(`${unit}.lead`), "file", on(last, 26 - (at % 4), 10 + at / 2), {
    selection: { matter: name },
    category,
    unit: { org: unit },
    title: called,
    summary,
    practice,
    effect,
    spread,
    evidence: [{ picture: `${key}-evidence`, share: 70 }],
    pictures: [{ picture: key, share: 100 }],
  });
  telling.does(reform, "qualify", on(last, 14, 9 + at / 3));
  return telling.steps;
}

function planSteps(last: Day, title: string): readonly Step[] {
  const telling = new Telling(name, "selection");
  const of = (category: SampleCase["category"]) =>
    cases.filter(one => one.category === category).map(({ key }) => ({ matter: key }));
  telling.does(reform, "plan", on(last, 40, 9.5), {
    year: String(yearOf(last)),
    title,
    method,
    webWeight: 20,
    expertWeight: 50,
    leaderWeight: 30,
    industryQuota: 2,
    departmentQuota: 2,
    areaQuota: 2,
    filingCloses: dateOf(last - 18),
    votingOpens: dateOf(last - 5),
    votingCloses: dateOf(last + 9),
    expertCount: 7,
    seedSource: `${dateOf(last + 9)} 当晚福利彩票双色球开奖号码，依次连写`,
  });
  telling.does(organ, "publish", on(last, 37, 15));
  telling.does(reform, "openFiling", on(last, 36, 9));
  telling.does(reform, "shortlist", on(last, 12, 10), {
    industryCases: of("industry"),
    departmentCases: of("department"),
    areaCases: of("area"),
  });
  telling.does(reform, "show", on(last, 12, 11));
  telling.does(reform, "openVoting", on(last, 5, 9));
  return telling.steps;
}

/** The selection of the year in which the script ends, with its cases. */
export const selectionStory = (end: number): readonly Step[] => {
  const last = dayOf(china, end);
  const title = `${yearOf(last)} 年度全市改革典型案例评选`;
  return [...planSteps(last, title), ...cases.flatMap((one, at) => caseSteps(last, one, at))];
};
