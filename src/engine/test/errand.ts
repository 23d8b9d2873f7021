// A narrow errand that has every kind of limit: by the kind of request, within a working day of receipt, and
// a report by the 25th of each month. It is here to try the clocks, not to be used.

import { choice, text } from "../../define/fields.ts";
import { defineMechanism } from "../../define/mechanism.ts";

export const errand = defineMechanism({
  name: "errand",
  room: "ask",
  title: "交办件",
  purpose: "交办、退回、按月报告、办结。",
  revision: 1,
  roles: { desk: "派单员", unit: "承办单位" },
  relations: {},
  states: {
    sent: "已交办",
    handling: "办理中",
    waiting: "等待补充",
    behind: { title: "滞后", light: "late" },
    stuck: { title: "逾期未改", light: "over" },
    closed: { title: "已办结", done: "closed" },
  },
  fields: {
    kind: choice("类型", "public", { consult: "咨询", urgent: "应急", help: "求助" }),
    note: text("说明", "staff"),
  },
  headline: ["kind"],
  // prettier-ignore
  actions: {
    send:     { title: "交办", by: "desk", from: "new", to: "sent", asks: ["kind"] },
    take:     { title: "签收", by: "unit", from: "sent", to: "handling" },
    // rules 0.2：退回须在签收后一个工作日内。
    giveBack: { title: "退回", by: "unit", from: ["sent", "handling"], to: "sent", asks: ["note"],
                within: "receipt", basis: "热线条例第二十二条" },
    ask:      { title: "请补充", by: "unit", from: "handling", to: "waiting" },
    add:      { title: "补充", by: "desk", from: "waiting", to: "handling" },
    retype:   { title: "改类", by: "desk", from: "handling", to: "same", asks: ["kind"], times: 2 },
    extend:   { title: "延期", by: "desk", from: "handling", to: "same" },
    report:   { title: "报告进展", by: "unit", from: "handling", to: "same", asks: ["note?"] },
    lag:      { title: "亮黄牌", by: "desk", from: "handling", to: "behind" },
    warn:     { title: "亮红牌", by: "desk", from: "behind", to: "stuck" },
    mend:     { title: "整改", by: "unit", from: ["behind", "stuck"], to: "handling" },
    close:    { title: "办结", by: "unit", from: ["handling", "behind"], to: "closed" },
  },
  clocks: {
    receipt: { title: "退回期限", limit: "1 working day", runs: ["sent", "handling"] },
    answer: {
      title: "办理期限",
      // 咨询一个工作日，应急二十四小时，其余五个工作日（rules 2.1）。
      limit: { on: "kind", consult: "1 working day", urgent: "24 hours", help: "5 working days" },
      runs: ["sent", "handling"],
      pauses: "waiting",
      extends: { by: "extend", amount: "5 working days" },
      basis: "热线条例第二十条",
    },
    report: {
      title: "月报",
      limit: { monthly: 25 },
      runs: ["handling", "behind", "stuck"],
      renews: "report",
    },
  },
});

export const errandInEnglish = {
  title: "Errand",
  purpose: "An errand is sent, given back, reported on each month and closed.",
  roles: { desk: "Desk", unit: "Unit" },
  relations: {},
  states: {
    sent: "Sent",
    handling: "In hand",
    waiting: "Waiting",
    behind: "Behind",
    stuck: "Not mended",
    closed: "Closed",
  },
  fields: {
    kind: { label: "Kind", options: { consult: "Question", urgent: "Urgent", help: "Help" } },
    note: "Note",
  },
  actions: {
    send: "Send",
    take: "Take",
    giveBack: "Give back",
    ask: "Ask",
    add: "Add",
    retype: "Change the kind",
    extend: "Extend",
    report: "Report",
    lag: "Yellow card",
    warn: "Red card",
    mend: "Mend",
    close: "Close",
  },
  clocks: { receipt: "Time to give back", answer: "Time to answer", report: "Monthly report" },
  figures: {},
  links: {},
  notices: {},
};
