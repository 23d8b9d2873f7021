// What follows from a task's course: what must be done by when, who hears of it, the papers.

import { active } from "./states.ts";

export const clocks = {
  opinions: { title: "会签", limit: "5 working days", runs: "consulting" },
  // 提请调整的，审定机关五个工作日内答复；等答复期间黄牌整改期不计。
  adjust: { title: "调整审定", limit: "5 working days", runs: "adjusting" },
  // 逾期即红牌，也不能再延期（rules 0.1、0.3）。
  due: {
    title: "完成时限",
    limit: { until: "due" },
    runs: [...active, "adjusting"],
    extends: { by: "extend" },
    onExpiry: "overrun",
  },
  // 每月25日前报送进展；不报即黄牌（rules 1.4，日期可随城市改）。
  report: {
    title: "本月报送",
    limit: { monthly: 25 },
    runs: active,
    warns: "3 working days",
    renews: "report",
    onExpiry: "missReport",
  },
  // 黄牌不理即转红牌（rules 0.3），整改期十个工作日是我们的默认值。
  fix: {
    title: "预警整改",
    limit: "10 working days",
    runs: "warned",
    pauses: "adjusting",
    onExpiry: "redden",
  },
  // 核验、销号的天数是我们的默认值。
  verify: { title: "核验", limit: "10 working days", runs: "reported" },
  clear: { title: "销号", limit: "5 working days", runs: "checked" },
} as const;

export const links = {
  sources: {
    title: "来自诉求",
    field: "appeals",
    to: "appeal",
    edge: "led-to",
    tells: {
      approved: { act: "adopt", with: { task: "matter" } },
      verified: { act: "conclude", with: { task: "matter", result: "result" } },
      ended: { act: "drop", with: { task: "matter" } },
    },
  },
  // 热点诉求列入的任务：经热点告知其中每一位诉求人。
  hot: {
    title: "来自热点诉求",
    field: "hot",
    to: "hotIssue",
    edge: "led-to",
    tells: {
      approved: { act: "adopt", with: { task: "matter" } },
      verified: { act: "conclude", with: { task: "matter", result: "result" } },
      ended: { act: "drop", with: { task: "matter" } },
    },
  },
  area: { title: "所属方面", field: "area", to: "workpoint", edge: "part-of" },
  carried: { title: "结转自", field: "carried", to: "task", edge: "led-to" },
  merged: { title: "并入、拆成或结转为", field: "into", to: "task", edge: "duplicate-of" },
  // 任务都办结，专班就解散（rules 1.3）。
  team: {
    title: "所属专班",
    field: "team",
    to: "team",
    edge: "part-of",
    tells: {
      verified: { act: "finish", with: { task: "matter" } },
      ended: { act: "finish", with: { task: "matter" } },
    },
  },
} as const;

/** 办成之后回到群众：来源诉求中已回告、已评判的件数。 */
const sources = { unit: "件", of: "appeal", link: "sources", kept: "tasks" } as const;
export const echoes = {
  told: { ...sources, when: { passed: "told" } },
  judged: { ...sources, when: { passed: "judge" } },
} as const;

export const documents = {
  order: {
    title: "任务交办单",
    kind: "单",
    after: "dispatch",
    from: "organ",
    to: "lead",
    copies: "copied",
    number: { series: "交", into: "orderNumber", act: "numbered" },
    heading: "改革任务交办单",
    says: [],
    // prettier-ignore
    table: ["code", "title", "area", "source", "lead", "participants", "leader", "contact", "due", "roadmap", "first", "second", "third", "fourth",
            "deliverable", "standard"],
    audience: "staff",
  },
  clearance: {
    title: "任务销号表",
    kind: "单",
    after: "clear",
    from: "actor",
    to: "lead",
    heading: "改革任务销号表",
    says: [],
    table: ["code", "title", "lead", "due", "deliverable", "standard", "result", "conclusion", "opinion"],
    audience: "staff",
  },
} as const;
