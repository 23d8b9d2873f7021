// What must be done by when, from where a limit comes, and what happens when it runs out.

import { promised } from "./states.ts";

export const clocks = {
  // 热线条例第二十条：五个工作日；咨询一个工作日、水电气暖应急 24 小时为通行做法；市场监管投诉调解四十五个工作日
  // （市监投诉办法）；信访事项六十日（信访工作条例第三十四条）。等诉求人补充和依法中止的时间不计（rules 0.1）。
  answer: {
    title: "办理答复",
    basis: "热线条例第二十条",
    limit: {
      on: "limitKind",
      ordinary: "5 working days",
      consultation: "1 working day",
      urgent: "24 hours",
      market: "45 working days",
      petition: "60 days",
    },
    runs: promised,
    pauses: ["waiting", "paused"],
    extends: { by: "extend", amount: "5 working days" },
    onExpiry: "escalate",
    lift: { above: "handler", into: "supervisor" },
  },
  accept: { title: "签收", limit: "1 working day", runs: ["dispatched", "forwarded"] },
  // 市场监管投诉七个工作日内告知是否受理（市监投诉办法）；信访事项十五日内告知（信访工作条例第二十二条）。
  contact: {
    title: "首次联系",
    limit: {
      on: "limitKind",
      ordinary: "1 working day",
      consultation: "1 working day",
      urgent: "2 hours",
      market: "7 working days",
      petition: "15 days",
    },
    runs: ["dispatched", "forwarded", "signed"],
  },
  // Co-handlers report to the lead well before the lead must answer (rules 0.2).
  joint: {
    title: "协办反馈",
    limit: {
      on: "limitKind",
      ordinary: "2 working days",
      consultation: "4 hours",
      urgent: "4 hours",
      market: "10 working days",
      petition: "15 days",
    },
    notAfter: "answer",
    runs: "joint",
    onExpiry: "gather",
  },
  review: { title: "复核不予受理", limit: "3 working days", runs: "declined" },
  rule: { title: "裁定异议", limit: "1 working day", runs: "objected" },
  approval: { title: "审批终止", limit: "1 working day", runs: "ending" },
  // 诉求人逾期未补充的，按已有情况继续办理，办理时限不会无限期停下去。
  supplement: { title: "等待补充", limit: "5 working days", runs: "waiting", onExpiry: "proceed" },
  pause: { title: "中止到期", limit: { until: "pauseUntil" }, runs: "paused", onExpiry: "resume" },
  plan: { title: "计划到期", limit: { until: "planDate" }, runs: "planned", onExpiry: "returnPlan" },
  rate: { title: "回访评价", limit: "5 working days", runs: "answered", onExpiry: "lapse" },
  unsolved: { title: "重办或者提级", limit: "1 working day", runs: "unsolved" },
  // How long an asker may come back to what was closed. Nobody is called to account for it: nothing warns.
  reopen: {
    title: "可以重新提出",
    limit: "30 days",
    runs: ["solved", "closed"],
    warns: "1 minute",
    onExpiry: "archive",
  },
} as const;
