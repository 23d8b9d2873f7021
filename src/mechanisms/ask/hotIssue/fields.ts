// What a hot issue holds. Its appeals are named one by one; what they say stays with them, since it is theirs
// and leaves with them.

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { topics } from "../topics.ts";

/** As many appeals as one hot issue holds; the list is part of each event that changes it. */
const most = { max: 2000 } as const;

const subject = {
  title: text("热点名称", "public", { min: 4, max: 60, hint: "何处何事，不写姓名、门牌和单位以外的人。" }),
  topic: choice("诉求类别", "public", topics),
  area: org("所在区县", "public", { level: "district" }),
  street: org("所在镇街", "public", { level: "street" }),
};

/** Which appeals are in it: those of one act, and all that are there. */
const members = {
  added: list("归入的诉求", "staff", "matter", { ...most, hint: "填写诉求编号，可填多件。" }),
  removed: list("移出的诉求", "staff", "matter", { ...most, hint: "移出的不会再自动归入。" }),
  members: list("同类诉求", "staff", "matter", most),
  gone: list("移出过的诉求", "staff", "matter", most),
  parted: otherMatter("从哪个热点拆出", "staff"),
  into: otherMatter("并入的热点", "public"),
};

/** What the engine measures. People are counted, not rows; only it knows who asked. */
const measured = {
  matters: number("诉求（件）", "staff", { min: 0 }),
  people: number("诉求人（人）", "staff", { min: 0 }),
  heat: number("热度", "staff", { min: 0, hint: "近60天，每人一件新诉求计1，半月减半。" }),
  earliest: date("最早一件", "staff"),
  latest: date("最近一件", "staff"),
  since: number("办成后又来的诉求（件）", "staff", { min: 0 }),
};

const assessed = {
  analysis: text("研判意见", "staff", {
    long: true,
    min: 10,
    max: 1000,
    hint: "共性在哪里、为什么反复、谁有职责。",
  }),
  proposal: choice("列入建议", "staff", {
    livelihood: "区办实事",
    key: "重点任务",
    campaign: "专项治理",
    none: "不列入",
  }),
  organ: org("决定机关", "public"),
  assessedMatters: number("研判时诉求（件）", "staff", { min: 0 }),
  assessedPeople: number("研判时诉求人（人）", "staff", { min: 0 }),
  assessedHeat: number("研判时热度", "staff", { min: 0 }),
  // Below five the number alone might tell who: then the public reads none.
  shownMatters: number("同类诉求（件）", "public", { min: 5 }),
  shownPeople: number("反映人数（人）", "public", { min: 5 }),
};

/** Kept by the engine: what came of it for those who asked (rules 2.2). */
const heard = {
  toTell: number("应回告的诉求（件）", "staff", { min: 0 }),
  told: number("已回告的诉求（件）", "staff", { min: 0 }),
  judged: number("诉求人已评判（件）", "staff", { min: 0 }),
};

const decided = {
  decision: choice("决定", "public", {
    livelihood: "列入区办实事",
    key: "列入重点任务",
    campaign: "列入专项治理",
    none: "不列入",
  }),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
  task: otherMatter("办理的任务或者实事", "public"),
  tasks: list("办理的各项任务、实事", "public", "matter", { max: 20 }),
  finished: list("已办成的任务、实事", "public", "matter", { max: 20 }),
  projects: number("列入的任务、实事（项）", "public", { min: 0 }),
  standing: choice("任务进展", "public", { some: "还有任务未销号", all: "任务都已销号", none: "没有任务" }),
  result: text("成效", "public", { long: true, max: 1000 }),
  concluded: date("办成日期", "public"),
  effect: choice("评估结论", "public", { settled: "已根治", eased: "明显缓解", recurred: "反复，重新研判" }),
  opinion: text("评估意见", "public", { long: true, min: 5, max: 500 }),
};

export const fields = { ...subject, ...members, ...measured, ...assessed, ...decided, ...heard };
