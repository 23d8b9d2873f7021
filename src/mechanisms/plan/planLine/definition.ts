// A line of a plan's version: a battle, a goal or a task, where it comes from and what became of it.
// 方案条目：来自上一版哪一条、去了下一版哪里；与其他方案重叠的，由指挥部办公室裁定保留、合并、移交（rules 1.5）。

import { choice, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";
import { followed, misshapen, taken, union } from "./rules/origin.ts";

const origins = {
  base: "首次入库",
  added: "新增",
  kept: "保留",
  merged: "合并而来",
  split: "拆分而来",
} as const;

const by = ["programme", "release"] as const;

export const definition = defineMechanism({
  name: "planLine",
  room: "plan",
  title: "方案条目",
  purpose: "每一条写明来自哪里、去了哪里、为什么，合并、拆分、压减、转出都查得到。",
  revision: 1,

  roles: { reform: "改革办", headquarters: "指挥部办公室" },
  relations: { lead: { title: "牵头单位", org: "lead" } },

  states: {
    drafted: "拟列入",
    overlapping: "与其他方案重叠，待裁定",
    misplaced: "来源有误，待改正",
    withdrawn: "未列入",
    listed: "在册",
    left: { title: "已随版本更替", done: "closed" },
  },

  fields: {
    version: otherMatter("所属版本", "public"),
    level: choice("层级", "public", { battle: "攻坚战", goal: "目标", task: "任务" }),
    code: text("编号", "public", { max: 20 }),
    title: text("名称", "public", { min: 4, max: 160 }),
    parent: otherMatter("上一级", "public"),
    lead: org("牵头单位", "public"),
    indicator: text("目标指标", "public", { long: true, max: 500 }),
    lineage: choice("来源", "public", origins),
    from: list("来自上一版哪几条", "public", "matter", { max: 20 }),
    reason: text("来源说明", "public", { long: true, min: 5, max: 500 }),
    programme: text("方案", "public", { max: 60 }),
    release: text("版本", "public", { max: 4 }),
    successor: otherMatter("下一版的条目", "public"),
    heir: choice("下一版怎么来的", "public", origins),
    successors: list("去了下一版哪几条", "public", "matter", { max: 20 }),
    fate: choice("去向", "public", {
      open: "未定",
      kept: "保留",
      merged: "合并",
      split: "拆分",
      cut: "压减",
      moved: "转出",
    }),
    fateReason: text("去向说明", "public", { long: true, min: 5, max: 500 }),
    next: otherMatter("下一版", "public"),
    movedTo: text("转到哪个方案", "public", { min: 2, max: 60 }),
    other: otherMatter("重叠的条目", "public"),
    likeness: number("相似度（%）", "public", { min: 0, max: 100 }),
    ruling: choice("裁定", "public", {
      keep: "保留，各自推进",
      merge: "合并，并入对方",
      transfer: "移交，由对方承担",
    }),
    rulingReason: text("裁定理由", "public", { long: true, min: 5, max: 500 }),
    ruled: list("已裁定的重叠条目", "public", "matter", { max: 60 }),
    task: otherMatter("下达的任务", "public"),
  },

  headline: ["code", "title"],
  // prettier-ignore
  sheet: ["programme", "release", "level", "code", "title", "parent", "lead", "indicator", "lineage", "from", "reason", "fate", "successors",
          "fateReason", "movedTo", "ruling"],
  publishes: { in: ["listed", "left"] },

  // prettier-ignore
  actions: {
    draft:     { title: "拟列入一条", by: "reform", from: "new", to: "drafted", fills: ["fate"],
                 asks: ["version", "level", "code?", "title", "parent?", "lead?", "indicator?", "lineage", "from?", "reason?"] },
    admit:     { title: "编入版本", by: "system", from: ["drafted", "overlapping", "misplaced"], to: "same", asks: ["programme", "release"] },
    misplace:  { title: "来源或者版本不符", by: "system", from: "drafted", to: "misplaced" },
    mend:      { title: "改正来源", by: "reform", from: "misplaced", to: "drafted", asks: ["lineage", "from?", "reason"] },
    withdraw:  { title: "不列入", by: "reform", from: ["drafted", "misplaced"], to: "withdrawn", asks: ["reason"] },
    overlap:   { title: "发现与其他方案重叠", by: "system", from: "drafted", to: "overlapping", asks: ["other", "likeness"] },
    rule:      { title: "裁定重叠", by: "headquarters", otherThan: "draft", from: "overlapping", asks: ["ruling", "rulingReason"], fills: ["ruled"],
                 to: { on: "ruling", keep: "drafted", merge: "withdrawn", transfer: "withdrawn" } },
    issue:     { title: "随版本印发", by: "system", from: "drafted", to: "listed" },
    succeeded: { title: "下一版有了后续条目", by: "system", from: "listed", to: "same", asks: ["successor", "heir", "next"], fills: ["successors", "fate"] },
    released:  { title: "下一版的后续条目撤下", by: "system", from: "listed", to: "same", asks: ["successor"], fills: ["successors", "fate"] },
    explain:   { title: "说明去向", optional: true, by: "reform", from: "listed", to: "same", asks: ["fateReason"] },
    cut:       { title: "拟压减", by: "reform", from: "listed", to: "same", asks: ["next", "fateReason"], fills: ["fate"] },
    move:      { title: "拟转出", by: "reform", from: "listed", to: "same", asks: ["next", "movedTo", "fateReason"], fills: ["fate"] },
    close:     { title: "新版本印发", by: "system", from: "listed", to: "left" },
    bind:      { title: "关联下达的任务", optional: true, by: "reform", from: "listed", to: "same", asks: ["task"] },
  },

  // 裁定的天数没有规定，十个工作日是我们的默认值。
  clocks: { rule: { title: "裁定重叠", limit: "10 working days", runs: "overlapping" } },

  links: {
    version: {
      title: "所属版本",
      field: "version",
      to: "planVersion",
      edge: "part-of",
      tells: {
        drafted: { act: "enter", with: { line: "matter" }, refused: "misplace" },
        withdrawn: { act: "leave", with: { line: "matter" } },
      },
    },
    from: {
      title: "来自上一版",
      field: "from",
      to: "planLine",
      edge: "led-to",
      tells: {
        drafted: {
          act: "succeeded",
          with: { successor: "matter", heir: "lineage", next: "version" },
          refused: "misplace",
        },
        misplaced: { act: "released", with: { successor: "matter" } },
        withdrawn: { act: "released", with: { successor: "matter" } },
      },
    },
    parent: { title: "上一级", field: "parent", to: "planLine", edge: "part-of" },
    next: { title: "下一版", field: "next", to: "planVersion", edge: "led-to" },
    other: { title: "重叠的条目", field: "other", to: "planLine", edge: "duplicate-of" },
    task: { title: "下达的任务", field: "task", to: "task", edge: "led-to" },
  },

  // prettier-ignore
  figures: {
    lineage:   { title: "现行方案任务的来源", count: "项", in: "listed", where: { level: "task" }, by: ["lineage", ...by, "lead"] },
    fates:     { title: "上一版任务的去向", count: "项", in: "left", where: { level: "task" }, by: ["fate", ...by, "lead"] },
    overlaps:  { title: "发现与其他方案重叠", count: "项", each: "overlap", by: ["lead"] },
    rulings:   { title: "裁定重叠", count: "项", each: "rule", by: ["ruling", "lead"] },
    overdue:   { title: "逾期没有裁定的重叠", count: "项", in: "overlapping", clock: { rule: "overdue" }, by: ["lead"] },
  },

  rules: {
    draft: {
      refuse: ({ input }) =>
        (input.level !== "battle" &&
          input.parent === undefined && {
            zh: "目标要写明属于哪场攻坚战，任务要写明属于哪个目标。",
            en: "Say which battle a goal belongs to, and which goal a task.",
            field: "parent",
          }) ||
        (input.level === "task" &&
          (input.lead === undefined || !input.indicator) && {
            zh: "任务要写明牵头单位和目标指标，才能与其他方案比对。",
            en: "A task names its lead unit and its indicator, so that it can be compared with other programmes.",
            field: input.lead === undefined ? "lead" : "indicator",
          }) ||
        misshapen(input),
      compute: () => ({ fate: "open" as const }),
    },
    mend: { refuse: ({ input }) => misshapen(input) },
    rule: {
      compute: ({ matter }) => ({
        ruled: matter.other === undefined ? (matter.ruled ?? []) : union(matter.ruled, matter.other),
      }),
    },
    succeeded: {
      refuse: ({ matter, input }) =>
        taken(matter, input.successor, input.heir) && {
          zh: "上一版的这一条已经定了去向，不能再作为另一条的来源。",
          en: "This line of the version before has its fate already and cannot be the origin of another.",
          field: "successor",
        },
      compute: ({ matter, input }) => ({
        successors: union(matter.successors, input.successor),
        fate: input.heir === "merged" || input.heir === "split" ? input.heir : "kept",
      }),
    },
    released: {
      refuse: ({ matter, input }) =>
        !matter.successors?.includes(input.successor) && {
          zh: "下一版的这一条本来不是它的后续。",
          en: "That line of the next version did not follow this one.",
          field: "successor",
        },
      compute: ({ matter, input }) => {
        const successors = (matter.successors ?? []).filter(one => one !== input.successor);
        return { successors, fate: successors.length === 0 ? "open" : (matter.fate ?? "open") };
      },
    },
    cut: { refuse: ({ matter }) => followed(matter), compute: () => ({ fate: "cut" as const }) },
    move: { refuse: ({ matter }) => followed(matter), compute: () => ({ fate: "moved" as const }) },
  },
});
