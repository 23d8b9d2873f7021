// G12 benefits for firms: who gets what on which conditions, from what budget, and what happens when it ends.
// 惠企政策事项：对象、条件、标准、预算上限、期限、部门都写明；额度用完排队还是按比例，公布在前（rules 5；公平竞争审查条例）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { changing } from "./rules/changing.ts";
import { paying } from "./rules/paying.ts";
import { publishing } from "./rules/publishing.ts";
import { funded, relations, roles, states } from "./states.ts";

const columns = ["unit", "table", "way", "ending"] as const;
const shownIn = ["published", "open", "exhausted", "closed", "suspended", "stopped", "evaluated"] as const;

/** A claim is told what it is measured and timed by. */
const facts = {
  code: "code",
  benefitTitle: "title",
  document: "document",
  year: "planYear",
  way: "way",
  ending: "ending",
} as const;
/** 公布调整以后申报的，受理时就知道. */
const changed = { change: "change", changeKind: "changeKind", changeOn: "changeOn" } as const;
const limits = { cap: "cap", reviewDays: "reviewDays", payDays: "payDays", unit: "unit" } as const;

export const definition = defineMechanism({
  name: "policyBenefit",
  room: "grow",
  title: "惠企政策事项",
  purpose: "给谁、凭什么、给多少、钱有多少、用完怎么办，公布在前，一户一户兑现。",
  revision: 4,
  roles,
  relations,
  states,
  fields,
  headline: ["title", "planYear"],
  // prettier-ignore
  sheet: ["code", "title", "planYear", "unit", "table", "way", "budget", "drawn", "returned", "cap", "ending", "opens", "closes", "received",
          "waiting", "reviewDays", "payDays", "verdict", "changeKind", "changeOn", "onward"],
  publishes: { in: shownIn },
  actions,
  dispatches: { by: "draft", lead: "unit" },
  clocks: {
    // 审查和公布的期限没有法定规定，是默认值。
    review: { title: "公平竞争审查", limit: "10 working days", runs: "drafted" },
    publish: { title: "公布", limit: "10 working days", runs: "reviewed" },
    start: { title: "开始受理", limit: { until: "eve" }, runs: "published", onExpiry: "start" },
    window: { title: "受理期", limit: { until: "closes" }, runs: ["open", "exhausted"], onExpiry: "close" },
    evaluate: { title: "绩效评价", limit: "3 months", runs: "closed" },
  },
  links: {
    heard: {
      title: "受理的兑现",
      field: "heard",
      to: "claim",
      edge: "part-of",
      comes: { in: "heard", act: "accept", with: { ...facts, ...limits, ...changed } },
    },
    grants: {
      title: "落实额度的兑现",
      field: "grantees",
      to: "claim",
      edge: "part-of",
      comes: { in: "grantees", act: "grant", with: { granted: { each: "shares" } } },
    },
    queue: {
      title: "排队的兑现",
      field: "queued",
      to: "claim",
      edge: "part-of",
      comes: { in: "queued", act: "enqueue", with: { ahead: "waiting" } },
    },
    pool: {
      title: "待分配的兑现",
      field: "pooled",
      to: "claim",
      edge: "part-of",
      comes: { in: "pooled", act: "gather" },
    },
    changes: {
      title: "公布以后的调整",
      field: "changed",
      to: "policyChange",
      edge: "part-of",
      comes: { in: "changed", act: "confirm" },
    },
  },
  // prettier-ignore
  figures: {
    benefits:  { title: "公布的惠企政策事项", count: "项", first: "publish", by: columns },
    direct:    { title: "免申即享的政策事项", count: "项", first: "publish", where: { way: "direct" }, by: columns },
    open:      { title: "正在受理的政策事项", count: "项", in: ["open", "exhausted"], by: columns },
    exhausted: { title: "额度用完、有企业排队的政策事项", count: "项", in: "exhausted", by: columns },
    budget:    { title: "惠企政策预算", sum: "budget", in: shownIn, by: columns },
    drawn:     { title: "惠企政策已落实额度", sum: "drawn", in: [...funded, "evaluated"], by: columns },
    drawnShare: { title: "惠企政策预算执行率", share: "drawn", of: "budget" },
    failed:    { title: "公平竞争审查没有通过", count: "次", each: "review", where: { verdict: "fail" }, by: columns, audience: "staff" },
  },
  rules: { ...publishing, ...paying, ...changing },
});
