// What must be done by when. In the law of 2023 only 三日、五日、七日、十日 are working days (Art 88); thirty and
// sixty days are natural and move off a holiday on which they end (民事诉讼法第八十五条).

import { resting, running } from "./states.ts";

const working = { on: "procedure" } as const;

export const clocks = {
  // Silence means accepted, on the last day of the five (Art 30).
  check: {
    title: "审查受理",
    basis: "行政复议法第三十、三十一条",
    limit: "5 working days",
    since: "countsFrom",
    runs: "applied",
    onExpiry: "deem",
  },
  supply: {
    title: "补正",
    basis: "行政复议法第三十一条",
    limit: "10 working days",
    runs: "supplementing",
    extends: { by: "allow", days: "moreDays" },
    onExpiry: "forgo",
  },
  copy: {
    title: "发送副本",
    basis: "行政复议法第四十八、五十四条",
    limit: { ...working, ordinary: "7 working days", simple: "3 working days" },
    since: "acceptedOn",
    runs: "accepted",
    pauses: resting,
  },
  reply: {
    title: "被申请人答复",
    basis: "行政复议法第四十八、五十四、七十条",
    limit: { ...working, ordinary: "10 working days", simple: "5 working days" },
    since: "copyServed",
    runs: "replying",
    pauses: resting,
    onExpiry: "silent",
  },
  // Converting the simple procedure (Art 55) gives the thirty days that the ordinary one has more.
  decide: {
    title: "作出决定",
    basis: "行政复议法第六十二条",
    limit: { ...working, ordinary: "60 days", simple: "30 days" },
    since: "acceptedOn",
    runs: running,
    pauses: resting,
    extends: { by: ["extend", "convert"], days: "moreDays" },
  },
  lapsing: {
    title: "中止满六十日",
    basis: "行政复议法第四十一条",
    limit: "60 days",
    runs: "lapsing",
    onExpiry: "lapse",
  },
  hearing: { title: "听证", limit: { until: "hearingDate" }, runs: "hearing" },
  performance: {
    title: "履行决定",
    basis: "行政复议法第七十七条",
    limit: { until: "performBy" },
    runs: "served",
  },
  order: { title: "责令履行", basis: "行政复议法第七十七条", limit: { until: "orderBy" }, runs: "ordered" },
  fixing: {
    title: "反馈意见书",
    basis: "行政复议法第七十六条",
    limit: "60 days",
    since: "adviceServed",
    runs: "advised",
  },
} as const;
