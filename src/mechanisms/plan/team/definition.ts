// P8 special team: a city leader, members by unit, a rhythm of meetings, its tasks and its problems.
// 专班：市领导牵头、成员单位、会议节奏、问题清单；任务都办结了就解散（rules 1.3）。

import { choice, date, list, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

const and = <T>(all: readonly T[] = [], one: T): readonly T[] => [...new Set([...all, one])];

export const definition = defineMechanism({
  name: "team",
  room: "plan",
  title: "专班",
  purpose: "攻坚任务由专班牵头，定期调度，问题不过夜，任务都办结即解散。",
  revision: 1,

  roles: { reform: "改革办", leader: "市领导", lead: "牵头单位联系人" },
  relations: { member: { title: "成员单位", org: "members" }, lead: { title: "牵头单位", org: "lead" } },

  states: { proposed: "拟组建", running: "运行中", dissolved: { title: "已解散", done: "closed" } },

  fields: {
    title: text("专班名称", "public", { min: 4, max: 80 }),
    head: text("组长（市领导）", "public", { max: 30 }),
    lead: org("牵头单位", "public"),
    members: list("成员单位", "public", "org", { max: 40 }),
    tasks: list("负责的任务", "public", "matter", { max: 100 }),
    finished: list("已办结的任务", "public", "matter", { max: 100 }),
    rhythm: choice("调度节奏", "public", { weekly: "每周", biweekly: "每两周", monthly: "每月" }),
    met: date("会议日期", "public"),
    minutes: text("会议议定事项", "staff", { long: true, min: 5, max: 3000 }),
    task: otherMatter("办结的任务", "public"),
    rest: choice("任务是否都已办结", "public", { some: "还有", none: "都已办结" }),
    issue: otherMatter("问题", "public"),
    issues: list("问题清单", "public", "matter", { max: 200 }),
    mended: list("已整改的问题", "public", "matter", { max: 200 }),
    reason: text("理由", "public", { long: true, min: 4, max: 500 }),
  },

  headline: ["title"],
  sheet: ["title", "head", "lead", "members", "tasks", "finished", "rhythm", "met", "issues", "mended"],
  publishes: { in: ["running", "dissolved"] },

  // prettier-ignore
  actions: {
    propose:  { title: "提出组建", by: "reform", from: "new", to: "proposed", asks: ["title", "head", "lead", "members", "tasks", "rhythm"] },
    form:     { title: "批准组建", by: "leader", otherThan: ["propose", "change"], from: "proposed", to: "running" },
    decline:  { title: "不批准", by: "leader", otherThan: ["propose", "change"], from: "proposed", to: "dissolved", asks: ["reason"] },
    meet:     { title: "记录调度会", by: ["reform", "lead"], as: { lead: "lead" }, from: "running", to: "same", asks: ["met", "minutes"] },
    change:   { title: "申请调整", by: "reform", from: "running", to: "proposed", asks: ["head?", "members?", "tasks?", "rhythm?", "reason"] },
    listed:   { title: "问题列入清单", by: "system", from: ["proposed", "running"], to: "same", asks: ["issue"], fills: ["issues"] },
    mend:     { title: "问题已整改", by: "system", from: ["proposed", "running", "dissolved"], to: "same", asks: ["issue"], fills: ["mended"] },
    finish:   { title: "任务办结", by: "system", from: "running", asks: ["task"], fills: ["finished", "rest"],
                to: { on: "rest", some: "running", none: "dissolved" } },
    dissolve: { title: "解散", by: "leader", from: "running", to: "dissolved", asks: ["reason"] },
  },

  clocks: {
    meeting: {
      title: "下次调度",
      limit: { on: "rhythm", weekly: "7 days", biweekly: "14 days", monthly: "31 days" },
      runs: "running",
      renews: "meet",
    },
  },

  links: {
    tasks: {
      title: "负责任务",
      field: "tasks",
      to: "task",
      edge: "part-of",
      tells: { running: { act: "assigned", with: { team: "matter" } } },
    },
  },

  // prettier-ignore
  figures: {
    running:  { title: "运行中的专班", count: "个", in: "running", by: ["lead"] },
    meetings: { title: "专班调度会", count: "次", each: "meet", by: ["lead"] },
    missed:   { title: "到期未调度的专班", count: "个", in: "running", clock: { meeting: "overdue" }, by: ["lead"] },
  },

  rules: {
    propose: {
      refuse: ({ input }) =>
        input.tasks.length === 0 && {
          zh: "专班要写明负责哪些任务，任务都办结时才知道该解散。",
          en: "Name the tasks of the team: it is dissolved when they are done.",
          field: "tasks",
        },
    },
    meet: {
      refuse: ({ input, today }) =>
        input.met > today && {
          zh: "会议日期不能晚于今天，请按实际日期填写。",
          en: "The meeting cannot lie in the future. Write the day on which it was held.",
          field: "met",
        },
    },
    listed: { compute: ({ matter, input }) => ({ issues: and(matter.issues, input.issue) }) },
    mend: { compute: ({ matter, input }) => ({ mended: and(matter.mended, input.issue) }) },
    // 任务都办结即解散（rules 1.3）。
    finish: {
      compute: ({ matter, input }) => {
        const finished = and(matter.finished, input.task);
        const open = (matter.tasks ?? []).filter(task => !finished.includes(task));
        return { finished, rest: open.length > 0 ? "some" : "none" };
      },
    },
  },
});
