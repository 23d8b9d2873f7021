// What follows from an event's course: what must be done by when, who hears of it, the slip, who signs.

import { limits } from "./limits.ts";
import { handling } from "./states.ts";

const byLevel = { on: "level" } as const;

export const clocks = {
  settle: {
    title: "处置时限",
    limit: { ...byLevel, ...limits.settle },
    runs: handling,
    onExpiry: "escalate",
    lift: { above: "handler", into: "supervisor" },
  },
  // Counted from the act that raised the level; the first limit is never outlasted.
  raised: {
    title: "提级后的处置时限",
    limit: { on: "raised", ...limits.raised },
    notAfter: "settle",
    runs: handling,
    onExpiry: "escalate",
    lift: { above: "handler", into: "supervisor" },
  },
  verify: {
    title: "社区核实",
    limit: { ...byLevel, ...limits.verify },
    runs: "reported",
    onExpiry: "lifted",
  },
  grid: { title: "网格自办", limit: { ...byLevel, ...limits.grid }, runs: "grid", onExpiry: "passed" },
  community: {
    title: "社区先办",
    limit: { ...byLevel, ...limits.community },
    runs: "community",
    onExpiry: "lifted",
  },
  arrive: {
    title: "部门报到",
    limit: { ...byLevel, ...limits.arrive },
    basis: "《北京市接诉即办工作条例》第三十三条",
    runs: "whistled",
    onExpiry: "missed",
  },
  feedback: {
    title: "部门反馈",
    limit: { ...byLevel, ...limits.feedback },
    notAfter: "settle",
    runs: "joint",
    onExpiry: "silent",
  },
  check: { title: "核查", limit: "2 working days", runs: "checking" },
} as const;

export const rounds = {
  arrival: {
    title: "报到",
    in: "whistled",
    order: "all",
    seats: "departments",
    signed: "present",
    sign: "arrive",
    done: "gathered",
  },
  feedback: {
    title: "部门反馈",
    in: "joint",
    order: "all",
    seats: "onSite",
    signed: "disposed",
    sign: "dispose",
    done: "disposedOf",
  },
} as const;

// prettier-ignore
export const notices = {
  taken:     { title: "收到告知", after: "report", to: "reporter",
               says: "您反映的情况已收到，编号 {number}，由 {community} 到现场核实，最迟 {due.settle} 处置。" },
  dismissed: { title: "核实结果告知", after: ["verify", "dismiss"], to: "reporter",
               says: "您反映的情况（{number}）社区已经到现场核实：{truth}。说明请凭编号查看。" },
  lifted:    { title: "上报告知", after: ["lift", "lifted"], to: "reporter",
               says: "您反映的情况（{number}）社区办不了，已上报 {handler}，最迟 {due.settle} 处置。" },
  checked:   { title: "办结告知", after: "check", to: "reporter",
               says: "您反映的情况（{number}）核查结果：{conclusion}。请您看一看并评价。" },
} as const;

/** 吹哨报到单：主送主办部门，抄送协办部门。 */
export const documents = {
  call: {
    title: "吹哨报到单",
    kind: "单",
    after: ["whistle", "coordinate"],
    from: "handler",
    to: "lead",
    copies: "helpers",
    heading: "吹哨报到单",
    says: [
      "{community}发生“{kind}”，社区、镇街现有力量不能解决，请你单位到现场共同处置。",
      "请于 {due.arrive} 前报到；对职责有不同意见的，先报到、后提出。",
      "吹哨事由：{whistleNote}",
    ],
    table: ["kind", "level", "community", "place", "lead", "helpers"],
    audience: "staff",
  },
} as const;
