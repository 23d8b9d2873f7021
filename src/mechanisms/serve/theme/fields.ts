// What a theme says of itself: for whom, at what moment of life, which items in which order, in how many
// days.

import { choice, date, flag, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { audiences, forms, stages } from "../life.ts";

const long = { long: true, min: 4, max: 2000 } as const;
const days = { min: 1, max: 365 } as const;
const count = { min: 0, max: 200 } as const;
const step = { max: 12 } as const;

const guide = {
  title: text("一件事", "public", { min: 4, max: 60 }),
  code: text("主题编码", "public", { min: 2, max: 20 }),
  audience: choice("面向", "public", audiences),
  stage: choice("什么时候办", "public", stages),
  form: choice("用哪张表", "public", forms),
  conditions: text("适用情形", "public", { ...long, hint: "谁、什么情况下可以一次办。" }),
  lead: org("牵头单位", "public"),
  units: list("协同单位", "public", "org", { max: 20 }),
  first: list("第一步并联的事项", "public", "matter", { ...step, hint: "互不等待的放在同一步。" }),
  second: list("第二步并联的事项", "public", "matter", { ...step, hint: "要等第一步办成才能办的。" }),
  third: list("第三步并联的事项", "public", "matter", { ...step, hint: "要等第二步办成才能办的。" }),
  firstDays: number("第一步最长的承诺时限（工作日）", "public", days),
  secondDays: number("第二步最长的承诺时限（工作日）", "public", days),
  thirdDays: number("第三步最长的承诺时限（工作日）", "public", days),
  materials: list("合并后的材料", "public", "text", { max: 60, hint: "各事项的材料去掉重复的，一行一份。" }),
  merged: flag("一业一证", "public"),
  certificate: text("合并成的证", "public", {
    min: 2,
    max: 40,
    hint: "一业一证的填写，如“行业综合许可证”。",
  }),
} as const;

/** What doing them one by one took: stated once, so that what a case saves can be counted. */
const apart = {
  visits: number("跑动次数", "public", count),
  visitsBefore: number("分别办的跑动次数", "public", count),
  formsBefore: number("分别办要填的表", "public", count),
  materialsBefore: number("分别办要交的材料", "public", count),
  daysBefore: number("分别办的承诺时限合计（工作日）", "public", { min: 1, max: 2000 }),
} as const;

/** What a change proposes; what is left out stays. */
const next = {
  nextFirst: list("调整后：第一步", "public", "matter", step),
  nextSecond: list("调整后：第二步", "public", "matter", step),
  nextThird: list("调整后：第三步", "public", "matter", step),
  nextFirstDays: number("调整后：第一步时限（工作日）", "public", days),
  nextSecondDays: number("调整后：第二步时限（工作日）", "public", days),
  nextThirdDays: number("调整后：第三步时限（工作日）", "public", days),
  nextUnits: list("调整后：协同单位", "public", "org", { max: 20 }),
  nextMaterials: list("调整后：合并后的材料", "public", "text", { max: 60 }),
} as const;

const kept = {
  limit: number("一件事时限（工作日）", "public", { min: 1, max: 1095 }),
  itemCount: number("事项数", "public", { min: 1, max: 36 }),
  edition: number("版本", "public", { min: 1 }),
  publishedOn: date("发布日期", "public"),
  changedOn: date("最近调整日期", "public"),
  approval: text("原发布文号或者依据", "public", { max: 120, hint: "录入平台启用以前已经公布的主题。" }),
  verdict: choice("审核结论", "public", { fits: "可以发布", amend: "需要修改" }),
  opinion: text("审核意见", "staff", long),
  reason: text("理由", "public", { long: true, min: 4, max: 500 }),
  arrived: list("刚到的办件", "staff", "matter", { max: 1 }),
  filed: otherMatter("办件", "staff"),
  asked: choice("办件用的表", "staff", forms),
} as const;

export const fields = { ...guide, ...apart, ...next, ...kept };

/** What everybody reads; what a change proposes is read when it is in force. */
export const told = [
  ...(Object.keys({ ...guide, ...apart }) as (keyof typeof guide | keyof typeof apart)[]),
  "limit",
  "itemCount",
  "edition",
  "publishedOn",
  "changedOn",
  "reason",
] as const;
