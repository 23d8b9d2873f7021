// A mechanism that uses every word a figure can name, and a tally for every measure, time and condition.

import {
  choice, creditCode, date, flag, list, number, org, person, text, yuan,
} from "../../src/define/fields.ts";
import type { Tally } from "../../src/define/figure.ts";
import { defineMechanism } from "../../src/define/mechanism.ts";

const relief = defineMechanism({
  name: "relief",
  room: "serve",
  title: "惠企兑付",
  purpose: "每一笔补贴按时到账。",
  revision: 1,
  roles: { firm: "企业", clerk: "经办人" },
  relations: { payer: { title: "兑付单位", org: "payer" } },
  states: { lodged: "已受理", going: "办理中", waiting: "待补正", paid: "已兑付", closed: "已办结", merged: "已并案" },
  fields: {
    topic: choice("政策类别", "public", { rent: "房租", tax: "税费", loan: "贷款" }),
    payer: org("兑付单位", "public"),
    helpers: list("会办单位", "public", "org"),
    firm: creditCode("企业", "public"),
    firms: list("涉及企业", "public", "creditCode"),
    tags: list("标签", "public", "text"),
    clerk: person("经办人", "staff"),
    paid: yuan("兑付金额", "public"),
    touches: number("人工次数", "public"),
    urgent: flag("加急", "public"),
    rating: choice("满意度", "public", { good: "满意", bad: "不满意" }),
    until: date("承诺日期", "public"),
    street: text("街道", "public"),
  },
  headline: ["topic"],
  // prettier-ignore
  actions: {
    lodge:   { title: "申请", by: "firm", from: "new", to: "lodged", asks: ["topic", "firm?", "firms?", "tags?", "urgent?", "street?"] },
    send:    { title: "派件", by: "clerk", from: ["lodged", "going"], to: "going", asks: ["payer", "helpers?", "touches?"], fills: ["clerk"] },
    ask:     { title: "请补正", by: "clerk", from: "going", to: "waiting" },
    mend:    { title: "补正", by: "firm", from: "waiting", to: "going", asks: ["tags?"] },
    promise: { title: "承诺", by: "clerk", from: "going", to: "same", asks: ["until"] },
    pay:     { title: "兑付", by: "clerk", from: ["going", "paid"], to: "paid", asks: ["paid"], fills: ["touches"] },
    rate:    { title: "评价", by: "firm", from: "paid", asks: ["rating"], to: { on: "rating", good: "closed", bad: "going" } },
    merge:   { title: "并案", by: "clerk", from: ["lodged", "going"], to: "merged" },
    lift:    { title: "提级", by: "system", from: ["lodged", "going"], to: "same", fills: ["payer"] },
  },
  clocks: {
    pay: { title: "兑付", limit: "5 working days", runs: ["lodged", "going"], pauses: "waiting", onExpiry: "lift" },
    first: { title: "首次派件", limit: "2 hours", runs: "lodged", extends: { by: "send", amount: "1 hour" } },
    rate: { title: "等待评价", limit: "5 days", runs: "paid" },
  },
});

const head = { title: "甲" };

/** The erased mechanism, with the tallies below as its figures. */
export const tallies = {
  standing: { ...head, count: "件", in: ["lodged", "going", "waiting"], by: ["payer", "topic"] },
  open: { ...head, count: "件", except: { in: ["closed", "merged"] }, by: ["street", "urgent"] },
  all: { ...head, count: "件" },
  every: { ...head, count: "件次", each: "lodge", by: ["topic"] },
  several: { ...head, count: "件次", each: ["pay", "mend"], by: ["payer"] },
  firstPaid: { ...head, count: "件", first: "pay", where: { urgent: false }, by: ["payer", "topic"] },
  onTime: { ...head, count: "件", first: ["pay", "merge"], clock: { pay: "met" }, by: ["payer"] },
  late: { ...head, count: "件", first: ["pay", "merge"], clock: { pay: "late" }, by: ["payer"] },
  overdue: { ...head, count: "件", clock: { pay: "overdue" }, by: ["payer"] },
  running: { ...head, count: "件", clock: { pay: ["running", "met"], rate: "running" }, by: ["topic"] },
  asked: { ...head, count: "件次", each: "ask", clock: { pay: ["running", "overdue"] } },
  promised: { ...head, count: "件次", each: ["promise", "send"], clock: { pay: "overdue" }, where: { until: "filled" } },
  lodged: { ...head, count: "件", among: "lodge", except: { in: "merged", passed: "merge" }, by: ["topic"] },
  solved: { ...head, count: "件", among: "lodge", in: "closed", where: { rating: "good" }, by: ["topic", "payer"] },
  mended: { ...head, count: "件", among: "send", passed: ["mend", "rate"], clock: { pay: ["late", "overdue"] } },
  money: { ...head, sum: "paid", each: "pay", by: ["payer"] },
  held: { ...head, sum: "paid", in: ["going", "paid"], where: { touches: { atLeast: 2, below: 5 } }, by: ["topic"] },
  cohortMoney: { ...head, sum: "paid", among: "lodge", where: { touches: 0 }, by: ["urgent"] },
  clerks: { ...head, distinct: "clerk", unit: "人", each: ["send", "pay"], per: "year", by: ["payer"], audience: "staff" },
  firmsNow: { ...head, distinct: "firm", unit: "家", in: ["lodged", "going"], by: ["topic", "payer"] },
  firmsLodged: { ...head, distinct: "firms", unit: "家", among: "lodge", per: "month", by: ["topic", "tags"] },
  topics: { ...head, distinct: "topic", unit: "类", first: "send", by: ["payer"] },
  tagged: { ...head, count: "件", where: { tags: "filled", topic: ["rent", "loan"] }, by: ["tags"] },
  helped: { ...head, count: "件", among: "send", by: ["helpers", "topic"] },
  unhelped: { ...head, count: "件", except: { where: { helpers: "filled" } }, by: ["helpers"] },
  speed: { ...head, median: "time of pay", first: ["pay", "merge"], by: ["payer"] },
  quick: { ...head, p90: "time of first", among: "lodge", by: ["topic"] },
  medianPaid: { ...head, median: "paid", in: "paid", by: ["helpers"] },
  slow: { ...head, p90: "paid", each: "pay", where: { urgent: true } },
} satisfies Readonly<Record<string, Tally>>;

export { relief };
