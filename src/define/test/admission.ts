// A small school admission for tests: a child's household and a guardian's property are checked when it is
// filed, the guardian's insurance when a clerk asks.

import { answerOfCheck, checkAnswersInEnglish } from "../checked.ts";
import { inEnglish } from "../english.ts";
import { choice, date, flag, identity, text } from "../fields.ts";
import { defineMechanism } from "../mechanism.ts";

export const admission = defineMechanism({
  name: "admission",
  room: "serve",
  title: "入学登记",
  purpose: "试验用。",
  revision: 1,
  roles: { citizen: "家长", clerk: "经办人" },
  relations: { guardian: { title: "家长", person: "apply" } },
  states: {
    ready: "资料齐备",
    waiting: "待人工核对",
    placed: { title: "已录取", done: "closed" },
  },
  fields: {
    school: choice("学校", "public", { north: "北区小学", south: "南区小学" }),
    child: identity("孩子证件号码", "parties"),
    guardian: identity("家长证件号码", "parties"),
    address: text("家庭住址", "parties", { personal: "personal" }),
    since: date("迁入日期", "staff"),
    agrees: flag("同意核对", "staff"),
    home: answerOfCheck("户籍核验", "parties"),
    property: answerOfCheck("房产核验", "parties"),
    insured: answerOfCheck("社保核验", "parties"),
  },
  headline: ["school"],
  imports: ["home"],
  actions: {
    apply: {
      title: "登记",
      by: "citizen",
      from: "new",
      to: { on: "home", yes: "ready", no: "waiting", unknown: "waiting" },
      asks: ["school", "child", "guardian", "address", "since?", "agrees?"],
    },
    look: { title: "核对社保", by: "clerk", from: ["ready", "waiting"], to: "same" },
    prove: { title: "补充证明", by: "clerk", from: "waiting", to: "ready" },
    place: { title: "录取", by: "clerk", from: "ready", to: "placed" },
  },
  checks: {
    household: {
      title: "户籍",
      of: "household",
      asks: "livesAt",
      purpose: "enrolment",
      at: "apply",
      about: "child",
      given: { address: "address" },
      consent: "agrees",
      into: "home",
    },
    estate: {
      title: "房产",
      of: ["property", "housingBureau"],
      asks: "owns",
      purpose: "enrolment",
      at: "apply",
      about: "guardian",
      given: { address: "address" },
      consent: "agrees",
      into: "property",
    },
    insurance: {
      title: "社保",
      of: "insurance",
      asks: "insured",
      purpose: "enrolment",
      at: "look",
      about: "guardian",
      consent: "agrees",
      into: "insured",
    },
  },
});

export const admissionEnglish = inEnglish(admission, {
  title: "Admission",
  purpose: "For trials.",
  roles: { citizen: "Parent", clerk: "Clerk" },
  relations: { guardian: "Parent" },
  states: { ready: "Ready", waiting: "For a person to look at", placed: "Placed" },
  fields: {
    school: { label: "School", options: { north: "North", south: "South" } },
    child: "The child's identity number",
    guardian: "The guardian's identity number",
    address: "Address",
    since: "Since",
    agrees: "Agrees to be checked",
    home: { label: "Household", options: checkAnswersInEnglish },
    property: { label: "Property", options: checkAnswersInEnglish },
    insured: { label: "Insurance", options: checkAnswersInEnglish },
  },
  actions: { apply: "Apply", look: "Check insurance", prove: "Add proof", place: "Place" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
  checks: { household: "Household", estate: "Property", insurance: "Insurance" },
});
