// P3 version of a plan: 1.0, 2.0, 3.0 of one programme, each with its lines, and for each line of the one before
// it what became of it. 方案版本：逐条写明来龙去脉，压减率由条目数算出，与其他方案的重叠先裁定（rules 1.5）。

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

// Only the organ that passed it may change it; the reason and the old row stay (rules 1.1).
const only = "只有原审定机关可以决定";
const lines = { unit: "项", of: "planLine", link: "version" } as const;
const standing = ["drafted", "overlapping", "listed", "left"] as const;
const decided = ["kept", "merged", "split", "cut", "moved"] as const;
const inForce = ["issued", "settled"] as const;
const by = ["programme", "release"] as const;

export const definition = defineMechanism({
  name: "planVersion",
  room: "plan",
  title: "方案版本",
  purpose: "方案每出一版，上一版的每项任务去了哪里、为什么，一目了然；压减多少由系统算。",
  revision: 1,

  roles: { reform: "改革办", organ: "审定机关" },
  relations: { organ: { title: "审定机关", org: "organ" } },

  states: {
    drafted: "编制中",
    passed: "已审定",
    issued: "现行",
    settled: "现行，去向已定",
    superseded: { title: "已被新版本代替", done: "closed" },
    ended: "已终止",
  },

  fields: {
    programme: text("方案", "public", { min: 2, max: 60, hint: "同一方案各版本用同一名称。" }),
    release: text("版本", "public", { min: 3, max: 4, hint: "如 3.0。" }),
    title: text("文件名称", "public", { min: 4, max: 120 }),
    organ: org("审定机关", "public"),
    previous: otherMatter("上一版", "public"),
    next: otherMatter("下一版", "public"),
    line: otherMatter("条目", "staff"),
    entered: list("刚编入的条目", "staff", "matter", { max: 1 }),
    lines: list("编入的条目", "staff", "matter", { max: 600 }),
    // 由系统计数：层级不同，不相加。
    battles: number("攻坚战（场）", "public", { min: 0 }),
    goals: number("目标（项）", "public", { min: 0 }),
    tasks: number("任务（项）", "public", { min: 0 }),
    former: number("上一版已定去向的任务（项）", "public", { min: 0 }),
    placed: number("已定去向的任务（项）", "public", { min: 0 }),
    contested: number("待裁定、待改正的条目（项）", "public", { min: 0 }),
    formerTasks: number("上一版的任务（项）", "public", { min: 0 }),
    freshness: choice("重叠检查", "public", { fresh: "已查清", stale: "未查清" }),
    checked: date("重叠检查日期", "public"),
    programmes: number("比对的其他方案（个）", "public", { min: 0 }),
    compared: number("比对的其他条目（项）", "public", { min: 0 }),
    found: number("本次发现重叠（项）", "public", { min: 0 }),
    passed: date("审定日期", "public"),
    meeting: text("审定会议", "public", { min: 4, max: 80 }),
    reason: text("理由", "public", { long: true, min: 5, max: 500 }),
  },

  headline: ["programme", "release"],
  // prettier-ignore
  sheet: ["programme", "release", "title", "organ", "battles", "goals", "tasks", "formerTasks", "former", "placed", "contested", "checked", "passed"],
  publishes: { in: ["issued", "settled", "superseded"] },

  // prettier-ignore
  actions: {
    draft:      { title: "编制新版本", by: "reform", from: "new", to: "drafted", asks: ["programme", "release", "title", "organ", "previous?"] },
    unfounded:  { title: "上一版不是现行版本", by: "system", from: "drafted", to: "ended" },
    followed:   { title: "开始编制下一版", by: "system", from: "issued", to: "same", asks: ["next"] },
    enter:      { title: "编入一条", by: "system", from: "drafted", to: "same", asks: ["line"], fills: ["entered", "lines", "freshness"] },
    leave:      { title: "撤下一条", by: "system", from: "drafted", to: "same", asks: ["line"], fills: ["lines"] },
    check:      { title: "检查与其他方案的重叠", by: "reform", from: "drafted", to: "same" },
    compare:    { title: "记录重叠检查", by: "system", from: "drafted", to: "same", asks: ["programmes", "compared", "found"],
                  fills: ["checked", "freshness"] },
    settle:     { title: "上报去向已定", by: "reform", from: "issued", to: "settled" },
    inherit:    { title: "上一版去向已定", by: "system", from: "drafted", to: "same", asks: ["formerTasks"] },
    pass:       { title: "审定", by: "organ", as: "organ", otherThan: "draft", from: "drafted", to: "passed", asks: ["passed", "meeting"] },
    issue:      { title: "印发", by: "reform", otherThan: "pass", from: "passed", to: "issued" },
    supersede:  { title: "新版本印发", by: "system", from: ["issued", "settled"], to: "superseded" },
    end:        { title: "终止", by: "organ", as: "organ", from: ["drafted", "passed"], to: "ended", asks: ["reason"], basis: only },
  },

  links: {
    previous: {
      title: "上一版",
      field: "previous",
      to: "planVersion",
      edge: "led-to",
      tells: {
        drafted: { act: "followed", with: { next: "matter" }, refused: "unfounded" },
        issued: { act: "supersede" },
      },
    },
    next: {
      title: "下一版",
      field: "next",
      to: "planVersion",
      edge: "led-to",
      tells: { settled: { act: "inherit", with: { formerTasks: "tasks" } } },
    },
    lines: {
      title: "编入的条目",
      field: "lines",
      to: "planLine",
      edge: "part-of",
      comes: { in: "entered", act: "admit", with: { programme: "programme", release: "release" } },
      tells: { issued: { act: "issue" }, superseded: { act: "close" } },
    },
  },

  echoes: {
    battles: { ...lines, when: { in: standing, where: { level: "battle" } } },
    goals: { ...lines, when: { in: standing, where: { level: "goal" } } },
    tasks: { ...lines, when: { in: standing, where: { level: "task" } } },
    contested: { ...lines, when: { in: ["overlapping", "misplaced"] } },
    placed: { ...lines, when: { where: { level: "task", fate: decided } } },
    former: { ...lines, link: "next", when: { where: { level: "task", fate: decided } } },
  },

  // prettier-ignore
  figures: {
    // Rows 3 and 4：4 场攻坚战、21 项目标、92 项任务；试点在任务之外，不在这里数。
    versions: { title: "印发的方案版本", count: "版", first: "issue", by },
    battles:  { title: "现行方案的攻坚战", sum: "battles", in: inForce, by },
    goals:    { title: "现行方案的目标", sum: "goals", in: inForce, by },
    tasks:    { title: "现行方案的任务", sum: "tasks", in: inForce, by },
    former:   { title: "现行方案上一版的任务", sum: "former", in: inForce, by },
    // 只比有上一版的：首次入库的没有可比，不拉低压减率。
    renewed:  { title: "换过版本的方案现在的任务", sum: "tasks", in: inForce, where: { previous: "filled" }, by },
    cutShare: { title: "任务压减率", cut: "renewed", from: "former" },
  },

  rules: {
    draft: {
      refuse: ({ input }) =>
        (!/^[1-9]\.\d$/.test(input.release) && {
          zh: "版本请写成“3.0”这样的数字。",
          en: "Write the version as a number such as 3.0.",
          field: "release",
        }) ||
        (input.release !== "1.0" &&
          input.previous === undefined &&
          !input.title.includes("首次入库") && {
            zh: "不是 1.0 的，请填写上一版；上一版不在系统里的，先把它入库（文件名称注明“首次入库”）。",
            en: "Name the version before this one. One that comes in from outside says 首次入库 in its title.",
            field: "previous",
          }),
    },
    enter: {
      compute: ({ matter, input }) => ({
        entered: [input.line],
        lines: [...new Set([...(matter.lines ?? []), input.line])],
        freshness: matter.lines?.includes(input.line) ? (matter.freshness ?? "stale") : "stale",
      }),
    },
    leave: {
      compute: ({ matter, input }) => ({ lines: (matter.lines ?? []).filter(one => one !== input.line) }),
    },
    // 发现的重叠裁定以后要再比对一次，没有新的发现才算查清。
    compare: {
      compute: ({ input, today }) => ({ checked: today, freshness: input.found === 0 ? "fresh" : "stale" }),
    },
    settle: {
      refuse: ({ matter }) => {
        const left = (matter.tasks ?? 0) - (matter.placed ?? 0);
        return (
          (matter.next === undefined && {
            zh: "还没有编制下一版，不用定去向。",
            en: "There is no next version yet, so nothing has to be placed.",
          }) ||
          (left > 0 && {
            zh: `还有 ${left} 项任务没有写明去向：保留、合并、拆分、压减还是转出。请逐项写明理由。`,
            en: `${left} task(s) have no fate yet: kept, merged, split, cut or moved. Say of each which, and why.`,
          })
        );
      },
    },
    pass: {
      refuse: ({ matter, input, today }) =>
        (input.passed > today && {
          zh: "审定日期不能晚于今天，请按会议实际日期填写。",
          en: "The day of passing cannot lie in the future. Write the day of the meeting.",
          field: "passed",
        }) ||
        ((matter.tasks ?? 0) === 0 && {
          zh: "方案里还没有任务，不能审定。",
          en: "There is no task in it, so it cannot be passed.",
        }) ||
        (matter.freshness !== "fresh" && {
          zh: "与其他方案的重叠还没有查清：编入条目、裁定重叠以后，都要再“检查与其他方案的重叠”，直到没有新的发现。",
          en: "Overlaps are not cleared. After lines entered or were ruled on, check again until none is found.",
        }) ||
        ((matter.contested ?? 0) > 0 && {
          zh: `还有 ${matter.contested} 条重叠待裁定或者来源待改正，不能审定。`,
          en: `${matter.contested} line(s) wait for a ruling or for their origin to be mended.`,
        }) ||
        (matter.previous !== undefined &&
          (matter.formerTasks === undefined || matter.former !== matter.formerTasks) && {
            zh: `上一版的任务有 ${matter.formerTasks ?? "若干"} 项，已定去向 ${matter.former ?? 0} 项。全部定了去向、上一版“上报去向已定”后才能审定。`,
            en: `Of the former ${matter.formerTasks ?? "?"} tasks ${matter.former ?? 0} have their fate. All need it first.`,
          }),
    },
  },
});
