// A narrow draft that orgs sign before it is issued: in any order, one for all, or in turn; with seats added,
// taken away and passed on. It is here to try rounds, not to be used.

import type { OrgRef } from "../../define/fields.ts";
import type { Round } from "../../define/joint.ts";
import { choice, files, list, org } from "../../define/fields.ts";
import { defineMechanism } from "../../define/mechanism.ts";

const without = (seats: readonly OrgRef[] | undefined, one: OrgRef | null) =>
  (seats ?? []).filter(seat => seat !== one);

const fields = {
  kind: choice("文种", "public", { notice: "通知", report: "报告" }),
  view: choice("会签意见", "staff", { agree: "同意", back: "退回" }),
  seats: list("会签单位", "staff", "org"),
  signed: list("已签单位", "staff", "org"),
  other: org("另一单位", "staff"),
  basis: files("依据材料", "staff"),
};

/** The draft, signed in this order. */
export const circular = (order: Round["order"]) =>
  defineMechanism({
    name: "circular",
    room: "plan",
    title: "会签稿",
    purpose: "会签、或签、依次签，加签、减签、转办。",
    revision: 1,
    roles: { clerk: "拟稿人", signer: "会签人", sender: "发文人" },
    relations: { unit: { title: "会签单位", org: "seats" } },
    states: {
      drafted: "拟稿",
      signing: "会签中",
      returned: "退回修改",
      signed: "会签完成",
      issued: { title: "已印发", done: "closed" },
    },
    fields,
    headline: ["kind"],
    // prettier-ignore
    actions: {
      draft:   { title: "拟稿", by: "clerk", from: "new", to: "drafted", asks: ["kind"] },
      submit:  { title: "送签", by: "clerk", from: ["drafted", "returned"], to: "signing", asks: ["seats?"] },
      sign:    { title: "签署意见", by: "signer", from: "signing", asks: ["view", "basis?"],
                 to: { on: "view", agree: "signing", back: "returned" } },
      add:     { title: "加签", by: "clerk", from: "signing", to: "same", asks: ["other"], fills: ["seats"] },
      remove:  { title: "减签", by: "clerk", from: "signing", to: "same", asks: ["other"], fills: ["seats"] },
      pass:    { title: "转办", by: "signer", as: "unit", from: "signing", to: "same", asks: ["other"],
                 fills: ["seats"] },
      recall:  { title: "撤回", by: "clerk", from: "signing", to: "drafted" },
      settle:  { title: "会签完成", by: "system", from: "signing", to: "signed" },
      lapse:   { title: "到期送签", by: "system", from: "drafted", to: "signing" },
      issue:   { title: "印发", by: "sender", from: "signed", to: "issued" },
    },
    clocks: { draft: { title: "拟稿", limit: "5 working days", runs: "drafted", onExpiry: "lapse" } },
    rounds: {
      joint: {
        title: "会签",
        in: "signing",
        order,
        seats: "seats",
        signed: "signed",
        sign: "sign",
        done: "settle",
      },
    },
    rules: {
      add: {
        compute: ({ matter, input }) => ({ seats: [...without(matter.seats, input.other), input.other] }),
      },
      remove: { compute: ({ matter, input }) => ({ seats: without(matter.seats, input.other) }) },
      pass: {
        compute: ({ matter, input, actor }) => ({
          seats: [...new Set((matter.seats ?? []).map(seat => (seat === actor.org ? input.other : seat)))],
        }),
      },
    },
  });

export const circularInEnglish = {
  title: "Draft",
  purpose: "Signed by several units.",
  roles: { clerk: "Drafter", signer: "Signer", sender: "Sender" },
  relations: { unit: "Unit that signs" },
  states: {
    drafted: "Drafted",
    signing: "Being signed",
    returned: "Returned",
    signed: "Signed",
    issued: "Issued",
  },
  fields: {
    kind: { label: "Kind", options: { notice: "Notice", report: "Report" } },
    view: { label: "View", options: { agree: "Agreed", back: "Returned" } },
    seats: "Units that sign",
    signed: "Units that have signed",
    other: "Another unit",
    basis: "Material",
  },
  actions: {
    draft: "Draft",
    submit: "Send round",
    sign: "Sign",
    add: "Add a unit",
    remove: "Take a unit away",
    pass: "Pass on",
    recall: "Recall",
    settle: "Round complete",
    lapse: "Sent when the time was over",
    issue: "Issue",
  },
  clocks: { draft: "Time to draft" },
  figures: {},
  links: {},
  notices: {},
  rounds: { joint: "Joint signature" },
};
