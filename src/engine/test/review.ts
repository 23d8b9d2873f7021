// A narrow administrative review (行政复议, states.md V3): clocks in working and in natural days, suspension,
// extension and the simple procedure. Its numbers are those of the law of 2023; it is here to try the clocks,
// not to be used.

import { choice, text } from "../../define/fields.ts";
import { defineMechanism } from "../../define/mechanism.ts";

export const review = defineMechanism({
  name: "review",
  room: "govern",
  title: "行政复议",
  purpose: "复议申请依法定期限审查、答复和决定。",
  revision: 1,
  roles: { citizen: "申请人", reviewer: "复议人员", head: "复议机关负责人" },
  relations: { applicant: { title: "申请人", person: "apply" } },
  states: {
    applied: "已收到",
    ordinary: "普通程序审理中",
    simple: "简易程序审理中",
    suspended: "已中止",
    decided: { title: "已决定", done: "closed" },
    ended: "已终止",
  },
  fields: {
    subject: choice("复议事项", "public", { penalty: "行政处罚", licence: "行政许可" }),
    procedure: choice("审理程序", "public", { ordinary: "普通程序", simple: "简易程序" }),
    reason: text("理由", "staff", { max: 500 }),
  },
  headline: ["subject"],
  // prettier-ignore
  actions: {
    apply:   { title: "申请", by: "citizen", from: "new", to: "applied", asks: ["subject"] },
    accept:  { title: "受理", by: "reviewer", from: "applied", asks: ["procedure"],
               to: { on: "procedure", ordinary: "ordinary", simple: "simple" } },
    deem:    { title: "视为受理", by: "system", from: "applied", to: "ordinary" },
    convert: { title: "转为普通程序", by: "head", from: "simple", to: "ordinary", asks: ["reason"] },
    suspend: { title: "中止", by: "reviewer", from: "ordinary", to: "suspended", asks: ["reason"] },
    resume:  { title: "恢复审理", by: "reviewer", from: "suspended", to: "ordinary" },
    extend:  { title: "延期", by: "head", from: "ordinary", to: "same", asks: ["reason"], times: 1 },
    decide:  { title: "作出决定", by: "reviewer", from: ["ordinary", "simple"], to: "decided" },
    end:     { title: "终止", by: "system", from: "suspended", to: "ended" },
  },
  clocks: {
    // 行政复议法第三十条：五日（工作日）内审查；逾期视为受理。
    check: { title: "受理审查", limit: "5 working days", runs: "applied", onExpiry: "deem" },
    // 第六十二条：六十日内决定，可延长不超过三十日；简易程序三十日。第八十八条：均为自然日。
    decide: {
      title: "作出决定",
      limit: "60 days",
      runs: ["ordinary", "simple"],
      pauses: "suspended",
      extends: { by: "extend", amount: "30 days" },
    },
    simple: { title: "简易程序决定", limit: "30 days", runs: "simple" },
    // 第四十一条：中止满六十日，原因仍未消除的，终止。
    suspended: { title: "中止期满", limit: "60 days", runs: "suspended", onExpiry: "end" },
  },
});

export const reviewInEnglish = {
  title: "Administrative review",
  purpose: "An application is examined, answered and decided within the limits of the law.",
  roles: { citizen: "Applicant", reviewer: "Reviewer", head: "Head of the review organ" },
  relations: { applicant: "Applicant" },
  states: {
    applied: "Received",
    ordinary: "Under review",
    simple: "Under simple review",
    suspended: "Suspended",
    decided: "Decided",
    ended: "Terminated",
  },
  fields: {
    subject: { label: "Subject", options: { penalty: "Penalty", licence: "Licence" } },
    procedure: { label: "Procedure", options: { ordinary: "Ordinary", simple: "Simple" } },
    reason: "Reason",
  },
  actions: {
    apply: "Apply",
    accept: "Accept",
    deem: "Deemed accepted",
    convert: "Convert to ordinary",
    suspend: "Suspend",
    resume: "Resume",
    extend: "Extend",
    decide: "Decide",
    end: "Terminate",
  },
  clocks: { check: "Examination", decide: "Decision", simple: "Simple decision", suspended: "Suspension" },
  figures: {},
  links: {},
  notices: {},
};
