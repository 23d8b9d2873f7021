// J1 debrief: one head of a unit reports on a year of reform under six headings, is scored on the spot, and
// puts right what was found wanting.
// 述职评议（一人一件）：六项内容、主任点评、当场打分、通报全市、整改、下年回看（rules 1.9，states.md J1）。

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

/** On to the work when every problem stands on the list. */
const once = { on: "listed", waiting: "listing", whole: "rectifying" } as const;

interface Listing {
  readonly issues?: readonly string[];
  readonly entered?: readonly string[];
  readonly missed?: readonly string[];
}
/** Counting the one that is told now. */
const standing = ({ issues = [], entered = [], missed = [] }: Listing) =>
  entered.length + missed.length + 1 < issues.length ? "waiting" : "whole";

/** A heading of the report, of which everybody may read what was written. */
const heading = (label: string) => text(label, "public", { long: true, min: 10, max: 2000 });
const six = ["duty", "tasks", "exploration", "highlights", "problems", "plans"] as const;
const columns = ["year", "league", "unit"] as const;

export const definition = defineMechanism({
  name: "debrief",
  room: "judge",
  title: "述职",
  purpose: "抓改革的“一把手”一年干了什么，当众说、当场评、全市看、逐条改。",
  revision: 2,

  roles: { reform: "改革办", leader: "市领导", lead: "述职单位联系人" },
  relations: { unit: { title: "述职单位", org: "unit" } },

  states: {
    listed: "待报材料",
    submitted: "材料已报",
    scored: "已评分",
    listing: "正在列入问题清单",
    rectifying: "整改中",
    rectified: "整改待验收",
    closed: { title: "整改完成", done: "verified" },
    struck: "不再述职",
  },

  fields: {
    year: text("年度", "public", { min: 4, max: 4 }),
    league: choice("赛道", "public", { areas: "县市区、功能区", departments: "市直部门" }),
    unit: org("述职单位", "public"),
    reporter: text("述职人", "public", { min: 2, max: 40, hint: "职务和姓名" }),
    dueDay: date("材料报送截止日", "public"),
    // 六项内容（rules 1.9）。
    duty: heading("主体责任"),
    tasks: heading("重点任务"),
    exploration: heading("自主探索"),
    highlights: heading("亮点典型"),
    problems: heading("存在问题"),
    plans: heading("下步打算"),
    advice: text("退回意见", "parties", { long: true, min: 4, max: 500 }),
    remark: text("主任现场点评", "parties", { long: true, min: 4, max: 2000 }),
    score: number("得分", "public", { min: 0, max: 100 }),
    place: number("名次", "public", { min: 1, max: 500 }),
    issues: list("问题清单", "public", "text", { max: 20, hint: "一行一个问题，逐个整改、逐个销号。" }),
    issue: otherMatter("问题", "public"),
    entered: list("列入清单的问题", "public", "matter", { max: 20 }),
    unlisted: text("没有列入的问题", "public"),
    missed: list("没有列入的问题", "public", "text", { max: 20 }),
    listed: choice("列入清单", "public", { waiting: "没有列完", whole: "已列完" }),
    unsettled: number("没有销号的问题（个）", "public", { min: 0 }),
    measures: text("整改措施", "public", { long: true, min: 4, max: 2000 }),
    fixBy: date("整改完成日", "public"),
    outcome: text("整改情况", "public", { long: true, min: 4, max: 2000 }),
    lookBack: text("下年回看", "public", { long: true, min: 4, max: 1000 }),
    reason: text("理由", "public", { long: true, min: 4, max: 500 }),
  },

  headline: ["year", "unit", "reporter"],
  sheet: ["year", "league", "unit", "reporter", "dueDay", "score", "place", "unsettled", "fixBy"],
  // 述职报告评议前公开，成绩公布后一并可查。
  publishes: { in: ["submitted", "scored", "listing", "rectifying", "rectified", "closed"] },

  // prettier-ignore
  actions: {
    enlist:   { title: "列入述职名单", by: "reform", from: "new", to: "listed", asks: ["year", "league", "unit", "reporter", "dueDay"] },
    submit:   { title: "报送述职材料", by: "lead", as: "unit", from: "listed", to: "submitted", asks: six },
    sendBack: { title: "退回补充", by: "reform", from: "submitted", to: "listed", asks: ["advice"], optional: true },
    comment:  { title: "记录主任点评", by: ["leader", "reform"], from: ["submitted", "scored"], to: "same", asks: ["remark"] },
    scored:   { title: "公布得分和名次", by: "system", from: "submitted", to: "scored", asks: ["score", "place"] },
    commit:   { title: "报送整改方案", by: "lead", as: "unit", from: "scored", to: "listing", asks: ["issues", "measures", "fixBy"] },
    enter:    { title: "列入问题清单", by: "system", from: "listing", asks: ["issue"], fills: ["entered", "listed"], to: once },
    leaveOut: { title: "没有列入问题清单", by: "system", from: "listing", asks: ["unlisted"], fills: ["missed", "listed"], to: once },
    report:   { title: "报告整改完成", by: "lead", as: "unit", from: "rectifying", to: "rectified", asks: ["outcome"] },
    accept:   { title: "验收通过", by: "reform", otherThan: "report", from: "rectified", to: "closed" },
    reject:   { title: "验收不通过", by: "reform", otherThan: "report", from: "rectified", to: "rectifying", asks: ["reason"] },
    review:   { title: "下年回看", by: "reform", from: "closed", to: "same", asks: ["lookBack"], optional: true },
    strike:   { title: "不再述职", by: "reform", from: ["listed", "submitted"], to: "struck", asks: ["reason"], optional: true },
  },

  clocks: {
    materials: { title: "报送材料", limit: { until: "dueDay" }, runs: "listed" },
    // 期限由方案定，法规没有规定（默认值）。
    commitment: { title: "报送整改方案", limit: "10 working days", runs: "scored" },
    fix: { title: "整改", limit: { until: "fixBy" }, runs: ["listing", "rectifying", "rectified"] },
  },

  // 逐条整改：每个问题由系统列入问题清单，各自销号。
  links: {
    issues: {
      title: "问题清单",
      field: "entered",
      to: "issue",
      edge: "led-to",
      opens: {
        in: "listing",
        act: "fromDebrief",
        each: "issues",
        with: { title: "entry", owner: "unit", due: "fixBy", debrief: "matter" },
        opened: { act: "enter", child: "issue" },
        refused: { act: "leaveOut", entry: "unlisted" },
      },
    },
  },
  echoes: { unsettled: { unit: "个", of: "issue", link: "debrief", when: { in: ["open", "reported"] } } },

  // prettier-ignore
  figures: {
    scored:    { title: "参加述职评议", count: "件", first: "scored", by: columns },
    score:     { title: "得分中位数", median: "score", first: "scored", by: columns },
    fixed:     { title: "整改完成", count: "件", among: "scored", in: "closed", by: columns },
    fixedShare: { title: "整改完成率", share: "fixed", of: "scored" },
    late:      { title: "材料逾期", count: "件", first: "submit", clock: { materials: "late" }, by: columns },
  },

  rules: {
    enlist: {
      refuse: ({ input, today }) =>
        input.dueDay < today && {
          zh: "材料报送截止日不能早于今天，请改到今天或以后。",
          en: "The day by which the report is due cannot lie in the past.",
          field: "dueDay",
        },
    },
    commit: {
      refuse: ({ input, today }) =>
        input.fixBy <= today && {
          zh: "整改完成日应晚于今天，请按实际需要填写。",
          en: "The day by which it will be put right must lie after today.",
          field: "fixBy",
        },
    },
    enter: { compute: ({ matter }) => ({ listed: standing(matter) }) },
    leaveOut: {
      compute: ({ matter, input }) => ({
        missed: [...(matter.missed ?? []), input.unlisted],
        listed: standing(matter),
      }),
    },
    accept: {
      refuse: ({ matter }) =>
        (matter.unsettled ?? 0) > 0 && {
          zh: `问题清单里还有 ${matter.unsettled} 个问题没有销号，请先逐个回看。`,
          en: `${matter.unsettled} of its problems are not settled yet. Look back on each first.`,
          field: "unsettled",
        },
    },
  },
});
