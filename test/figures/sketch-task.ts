// A work point with the acts and fields that rules.md §9 rows 1 and 42 are counted from: levels, plan year,
// cards and their putting right. Its figures are those rows.

import { choice, date, org, text } from "../../src/define/fields.ts";
import { defineMechanism } from "../../src/define/mechanism.ts";

export const sketchTask = defineMechanism({
  name: "sketchTask",
  room: "plan",
  title: "工作要点",
  purpose: "统计口径的样例。",
  revision: 1,
  roles: { reform: "改革办", lead: "牵头单位", inspector: "督查员" },
  relations: { lead: { title: "牵头单位", org: "lead" } },
  states: {
    drafted: "拟定",
    issued: "已下达",
    running: "推进中",
    reported: "自评完成",
    cleared: "已销号",
    ended: "已终止",
  },
  fields: {
    level: choice("层级", "public", { plan: "要点", action: "行动", area: "方面", task: "任务" }),
    planYear: text("计划年度", "public", { min: 4, max: 4 }),
    lead: org("牵头单位", "public"),
    due: date("完成时限", "public"),
    card: choice("牌色", "public", { yellow: "黄牌", red: "红牌" }),
  },
  headline: ["level"],
  // prettier-ignore
  actions: {
    draft:   { title: "拟定", by: "reform", from: "new", to: "drafted", asks: ["level", "planYear", "lead", "due"] },
    issue:   { title: "下达", by: "reform", from: "drafted", to: "issued" },
    start:   { title: "启动", by: "lead", from: "issued", to: "running" },
    extend:  { title: "调整时限", by: "reform", from: ["issued", "running"], to: "same", asks: ["due"] },
    warn:    { title: "发牌", by: "inspector", from: ["issued", "running"], to: "same", asks: ["card"] },
    mend:    { title: "整改到位", by: "inspector", from: "running", to: "reported" },
    report:  { title: "自评完成", by: "lead", from: "running", to: "reported" },
    clear:   { title: "销号", by: "inspector", from: "reported", to: "cleared" },
    end:     { title: "终止", by: "reform", from: ["drafted", "issued", "running"], to: "ended" },
  },
  clocks: {
    due: { title: "完成时限", limit: { until: "due" }, runs: ["issued", "running"] },
    fix: {
      title: "整改",
      limit: "10 working days",
      runs: "running",
      extends: { by: "warn", amount: "5 working days" },
    },
  },
  // prettier-ignore
  figures: {
    // Row 1: ten actions, 33 areas, 185 tasks; one plan year by `within=planYear:2021`.
    items:        { title: "改革任务", count: "项", in: ["issued", "running", "reported", "cleared"], by: ["level", "planYear", "lead"] },
    itemsLate:    { title: "逾期任务", count: "项", in: ["issued", "running"], clock: { due: "overdue" }, by: ["level", "planYear", "lead"] },
    itemsRunning: { title: "在期任务", count: "项", in: ["issued", "running"], clock: { due: "running" }, by: ["level", "planYear", "lead"] },

    // Row 42. A task may get several cards: they are 张, and the tasks that got one are 项.
    cards:         { title: "红黄牌", count: "张", each: "warn", by: ["lead", "card", "level"] },
    carded:        { title: "被发牌任务", count: "项", among: "warn", by: ["lead", "card", "level"] },
    mended:        { title: "按期整改", count: "项", among: "warn", clock: { fix: "met" }, by: ["lead", "card", "level"] },
    mendedShare:   { title: "整改率", share: "mended", of: "carded" },
    issued:        { title: "下达任务", count: "项", among: "issue", by: ["lead", "level", "planYear"] },
    cleared:       { title: "已销号任务", count: "项", among: "issue", in: "cleared", by: ["lead", "level", "planYear"] },
    clearedShare:  { title: "销号率", share: "cleared", of: "issued" },
    extended:      { title: "调整过时限的任务", count: "项", among: "issue", passed: "extend", by: ["lead", "level", "planYear"] },
    extendedShare: { title: "延期率", share: "extended", of: "issued" },
  },
});
