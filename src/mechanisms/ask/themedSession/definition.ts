// A3 themed session: one topic, an hour at the telephone, every appeal of it followed to its end.
// 专题问政（星期三问城管）：选题、预告、接线、转单、反馈、回顾公布（rules 2.3）。办结几件由指标核数，不由人填写。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { preparing } from "./rules/preparing.ts";
import { reviewing } from "./rules/reviewing.ts";
import { relations, roles, states } from "./states.ts";

export const definition = defineMechanism({
  name: "themedSession",
  room: "ask",
  title: "专题问政",
  purpose: "每期问政收到的诉求件件跟到底，办结多少如实公布。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["series", "issue", "subject"],
  actions,

  clocks: {
    // 至少提前三天预告，是对市民的约定，没有法定时限。
    announce: {
      title: "预告",
      limit: { until: "announceBy" },
      runs: "proposed",
      warns: "1 working day",
    },
    hold: { title: "按期举行", limit: { until: "date" }, runs: "announced", warns: "1 working day" },
    // 忘了收线的，当天结束时自动收线，第二天的来电不会算进这一期。
    line: {
      title: "收线",
      limit: { until: "date" },
      runs: "live",
      warns: "1 minute",
      onExpiry: "hangUp",
    },
    // 五个工作日与一般诉求的答复时限一致（热线条例第二十条），到期没有办结的逐件说明，不等。
    review: { title: "公布回顾", limit: "5 working days", runs: "tracking" },
  },

  links: {
    appeal: { title: "说明未办结", field: "appeal", to: "appeal", edge: "part-of" },
  },

  // 取消的也公布：期次不留没有说明的缺号。
  publishes: { in: ["announced", "live", "tracking", "reviewed", "archived", "cancelled"] },
  sheet: ["series", "issue", "subject", "topic", "date", "opens", "host", "received", "closed"],
  figures,
  rules: { ...preparing, ...reviewing },
});
