// A small mechanism for what a matter's page and a leader's screen show: an order with a limit, signed by
// several units, with values that were passed once and changed since, urged, and checked by somebody who was
// drawn.

import { date, flag, list, org, person, text } from "../../../../src/define/fields.ts";
import { defineMechanism } from "../../../../src/define/mechanism.ts";

export const definition = defineMechanism({
  name: "order",
  room: "plan",
  title: "督办",
  purpose: "试验用：会签、基线、催办、抽查。",
  revision: 1,
  roles: { reform: "改革办", lead: "承办单位", inspector: "督查员" },
  relations: {
    unit: { title: "承办单位", org: "unit" },
    joint: { title: "会签单位", org: "seats" },
    checker: { title: "抽中的督查员", person: [], named: "checker" },
  },
  states: {
    issued: "已下达",
    signing: "会签中",
    running: "办理中",
    reported: "已报结",
    stuck: { title: "黄牌转红牌", light: "over" },
    closed: { title: "已办结", done: "verified" },
  },
  fields: {
    title: text("事项", "public", { min: 2, max: 40 }),
    unit: org("承办单位", "public"),
    due: date("完成时限", "public"),
    seats: list("会签单位", "staff", "org"),
    signed: list("已签单位", "staff", "org"),
    drawn: flag("抽中复核", "staff"),
    checker: person("复核人", "staff"),
  },
  headline: ["title"],
  // prettier-ignore
  actions: {
    issue:  { title: "下达", by: "reform", from: "new", to: "issued", asks: ["title", "unit", "due", "seats?"] },
    send:   { title: "送会签", by: "reform", from: "issued", to: "signing" },
    sign:   { title: "会签", by: "lead", as: "joint", from: "signing", to: "same" },
    settle: { title: "会签完成", by: "system", from: "signing", to: "running" },
    accept: { title: "签收", by: "lead", as: "unit", from: "issued", to: "running" },
    change: { title: "调整", by: "reform", from: ["issued", "running"], to: "same", asks: ["title?", "due?"] },
    urge:   { title: "催办", by: "inspector", from: ["issued", "running"], to: "same" },
    report: { title: "报结", by: "lead", as: "unit", from: "running", to: "reported" },
    block:  { title: "亮红牌", by: "inspector", from: "running", to: "stuck" },
    close:  { title: "核销", by: "inspector", from: ["reported", "stuck"], to: "closed" },
  },
  clocks: { due: { title: "办理", limit: { until: "due" }, runs: ["issued", "running"] } },
  rounds: {
    joint: {
      title: "会签",
      in: "signing",
      order: "turn",
      seats: "seats",
      signed: "signed",
      sign: "sign",
      done: "settle",
    },
  },
  samples: {
    check: {
      title: "随机复核",
      on: "reported",
      perMille: 1000,
      from: "inspector",
      drawn: "drawn",
      into: "checker",
    },
  },
  urges: "urge",
  baseline: { at: "issue", fields: ["title", "due"] },
  figures: { issued: { title: "下达的督办", count: "件", first: "issue", by: ["unit"] } },
});
