// A small grant for tests: a decision table settles what it can when it is applied for, a clerk the rest.

import { inEnglish } from "../english.ts";
import { choice, date, flag, number, text } from "../fields.ts";
import { defineMechanism } from "../mechanism.ts";

export const grant = defineMechanism({
  name: "grant",
  room: "serve",
  title: "补贴申请",
  purpose: "试验用。",
  revision: 1,
  roles: { citizen: "申请人", clerk: "经办人" },
  relations: { applicant: { title: "申请人", person: "apply" } },
  states: {
    granted: { title: "已批准", done: "closed" },
    waiting: "待人工办理",
  },
  fields: {
    purpose: choice("用途", "public", { child: "育儿", rent: "租房" }),
    members: number("家庭人数", "staff", { min: 1 }),
    since: date("落户日期", "staff"),
    insured: flag("已参保", "staff"),
    income: text("家庭收入", "parties", { personal: "sensitive" }),
    verdict: choice("结论", "parties", { approved: "符合", person: "转人工" }),
    amount: number("金额", "parties", { min: 0 }),
  },
  headline: ["purpose"],
  imports: ["verdict"],
  actions: {
    apply: {
      title: "申请",
      by: "citizen",
      from: "new",
      to: { on: "verdict", approved: "granted", person: "waiting" },
      asks: ["purpose", "members", "since", "insured?", "income"],
    },
    settle: { title: "人工办结", by: "clerk", from: "waiting", to: "granted" },
  },
  decisions: {
    eligible: {
      title: "是否符合",
      of: "补贴条件",
      at: "apply",
      assessed: "2026-05-06",
      given: { 人数: "members", 落户: "since", 参保: "insured", 收入档: "income" },
      into: "verdict",
      person: "person",
      output: "结论",
      also: { 金额: "amount" },
    },
  },
});

export const grantEnglish = inEnglish(grant, {
  title: "Grant",
  purpose: "For trials.",
  roles: { citizen: "Applicant", clerk: "Clerk" },
  relations: { applicant: "Applicant" },
  states: { granted: "Granted", waiting: "For a person" },
  fields: {
    purpose: { label: "Purpose", options: { child: "Child", rent: "Rent" } },
    members: "Members",
    since: "Settled since",
    insured: "Insured",
    income: "Income",
    verdict: { label: "Verdict", options: { approved: "Approved", person: "For a person" } },
    amount: "Amount",
  },
  actions: { apply: "Apply", settle: "Settle" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
  decisions: { eligible: "Whether it fits" },
});
