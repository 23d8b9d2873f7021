// G12 an objection to what a firm is to be paid: anybody, while it is shown; a matter of its own, so that the objector
// sees what the notice shows and no more, and the firm never who objected.
// 兑现公示异议：公示期内谁都可以提，查清以前不拨付，结论和理由告知双方（rules 5：公示）。

import { choice, date, files, org, otherMatter, text, phone, yuan } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

const by = ["unit", "subject", "kind"] as const;
const told = { objection: "matter", upheld: "upheld", finding: "finding" } as const;

export const definition = defineMechanism({
  name: "claimObjection",
  room: "grow",
  title: "兑现公示异议",
  purpose: "公示不是走过场：谁都可以提异议，查清再付钱；提的人受保护，被提的企业听得到结论。",
  revision: 1,

  roles: {
    citizen: "群众、企业",
    claimOfficer: "政策主管部门兑现经办",
    claimReviewer: "政策主管部门审核人",
  },
  relations: {
    objector: { title: "提异议的人", person: "lodge" },
    unit: { title: "主管部门", org: "unit" },
  },
  states: {
    lodged: "已提交",
    received: "核查中",
    decided: { title: "已答复", done: "answered" },
    missed: "不在公示期内",
    withdrawn: "已撤回",
  },

  fields: {
    claim: otherMatter("对哪件兑现", "parties", { hint: "从公示页面进来的已经填好。" }),
    kind: choice("哪里不对", "public", {
      unfit: "不符合条件",
      untrue: "材料不实",
      amount: "金额不对",
      other: "其他",
    }),
    content: text("异议内容", "parties", {
      personal: "personal",
      long: true,
      min: 10,
      max: 2000,
      hint: "哪里与事实不符，您怎么知道的。企业看不到这些内容，也看不到是谁提的。",
    }),
    proof: files("线索、凭证", "parties", { max: 10, personal: "personal" }),
    identityMode: choice("身份是否保密", "parties", {
      known: "可以让核查人员知道我是谁",
      secret: "请保密，核查人员也不要知道",
    }),
    name: text("怎么称呼您", "parties", { personal: "personal", max: 30 }),
    phone: phone("联系电话", "parties", "只用于核查和答复这件异议。"),
    filed: date("提出日期", "parties"),
    subject: text("政策事项", "public", { max: 80 }),
    firmName: text("公示的企业", "public", { max: 80 }),
    amount: yuan("公示的金额", "public"),
    unit: org("主管部门", "public"),
    upheld: choice("核查结果", "parties", { yes: "异议成立", no: "异议不成立", withdrawn: "异议已撤回" }),
    finding: text("核查理由", "parties", {
      long: true,
      min: 10,
      max: 1000,
      hint: "双方都看得到：查了什么、凭什么这样认定；不写异议人的身份，不写企业的账户和经营数据。",
    }),
  },

  headline: ["subject", "kind"],
  sheet: ["subject", "kind", "firmName", "amount", "unit", "filed", "identityMode", "upheld"],
  publishes: { in: [] },
  // 要求保密的，只有登记的经办看得到是谁（保护举报人）.
  conceals: { fields: ["name", "phone"], when: { identityMode: ["secret"] }, but: "claimOfficer" },
  dispatches: { by: "enrol", lead: "unit" },

  // prettier-ignore
  actions: {
    lodge:    { title: "提出异议", optional: true, by: "citizen", from: "new", to: "lodged",
                asks: ["claim", "kind", "content", "proof?", "identityMode", "name?", "phone?"], fills: ["filed"],
                pages: [["claim", "kind", "content", "proof"], ["identityMode", "name", "phone"]] },
    register: { title: "登记来信来访的异议", optional: true, by: "claimOfficer", from: "new", to: "lodged",
                asks: ["claim", "kind", "content", "proof?", "identityMode", "name?", "phone?"], fills: ["filed"] },
    enrol:    { title: "登记", by: "system", from: "lodged", to: "received", asks: ["subject", "firmName?", "amount", "unit"] },
    miss:     { title: "不在公示期内，不予登记", by: "system", from: "lodged", to: "missed" },
    decide:   { title: "答复", by: "claimReviewer", as: "unit", otherThan: "register", from: "received", to: "decided", asks: ["upheld", "finding"] },
    withdraw: { title: "撤回异议", optional: true, by: "citizen", as: "objector", from: "received", to: "withdrawn", fills: ["upheld"] },
  },

  // 核查的期限没有法定规定，是默认值。
  clocks: { check: { title: "异议核查", limit: "10 working days", runs: "received" } },

  links: {
    claim: {
      title: "对哪件兑现",
      field: "claim",
      to: "claim",
      edge: "part-of",
      tells: {
        lodged: { act: "object", with: { objection: "matter", objected: "filed" }, refused: "miss" },
        decided: { act: "settle", with: told },
        withdrawn: { act: "settle", with: told },
      },
    },
  },

  // prettier-ignore
  notices: {
    enrolled: { title: "异议登记告知", after: "enrol", to: "objector",
                says: "您对“{subject}”公示的异议已登记，编号 {number}，最迟 {due.check} 答复。查清以前不拨付，企业看不到是谁提的。" },
    missed:   { title: "未登记告知", after: "miss", to: "objector", says: "您的异议 {number} 没有登记：公示期已过。知道有虚假申报的，可以从“我要反映”提出。" },
    decided:  { title: "异议答复告知", after: "decide", to: "objector", says: "您对“{subject}”公示的异议（{number}）已核查：{upheld}。理由请凭编号查看。" },
  },

  // prettier-ignore
  figures: {
    received:    { title: "兑现公示期异议", count: "件", first: "enrol", by },
    decided:     { title: "已答复的公示期异议", count: "件", first: "decide", by },
    upheld:      { title: "成立的公示期异议", count: "件", first: "decide", where: { upheld: "yes" }, by },
    upheldShare: { title: "公示期异议成立率", share: "upheld", of: "decided" },
    late:        { title: "逾期没有答复的公示期异议", count: "件", in: "received", clock: { check: "overdue" }, by },
  },

  rules: {
    lodge: { compute: ({ today }) => ({ filed: today }) },
    register: { compute: ({ today }) => ({ filed: today }) },
    decide: {
      refuse: ({ input }) =>
        input.upheld === "withdrawn" && {
          zh: "撤回由提异议的人自己办。请选择成立或者不成立。",
          en: "Whoever objected withdraws it. Say whether it is justified.",
          field: "upheld",
        },
    },
    withdraw: { compute: () => ({ upheld: "withdrawn" as const }) },
  },
});
