// What may be done with a claim, one action per line: who, from where, to where, what it asks.

import { early, secured } from "./states.ts";

const stated = [
  "staff", "cut", "fees", "size", "hires", "tier", "revenue", "research", "equipment", "booth", "proof?",
] as const; // prettier-ignore
const facts = [
  "staff?", "cut?", "fees?", "size?", "hires?", "tier?", "revenue?", "research?", "equipment?", "booth?", "proof?",
] as const; // prettier-ignore
const held = [
  "staff", "cut", "fees", "size", "hires", "tier", "revenue", "research", "equipment", "booth", "proof",
] as const; // prettier-ignore
const firm = { citizen: "firm", claimOfficer: "unit" } as const;

// prettier-ignore
export const actions = {
  apply:      { title: "申报兑现", optional: true, by: "citizen", from: "new", to: "filed",
                asks: ["benefit", "table", "firm", "phone", ...stated], fills: ["filed", "source"],
                pages: [["benefit", "table", "firm"], held, ["phone"]] },
  find:       { title: "数据筛选", optional: true, by: "claimOfficer", from: "new", to: "filed", behalf: { phone: "phone", into: "contact" },
                asks: ["benefit", "table", "firm", "firmName", "phone", ...facts], fills: ["filed", "source"] },
  accept:     { title: "受理并测算", by: "system", from: "filed",
                asks: ["code", "benefitTitle", "document", "year", "way", "ending", "cap", "reviewDays", "payDays", "unit"],
                to: { on: "fit", direct: "screened", entitled: "reviewing", person: "reviewing" } },
  turnAway:   { title: "不予受理", by: "system", from: "filed", to: "turnedAway", fills: ["remedy"] },
  askMore:    { title: "一次告知补正", by: "claimOfficer", as: "unit", from: "reviewing", to: "correcting", asks: ["lacking"], times: 1 },
  supplement: { title: "补正", by: ["citizen", "claimOfficer"], as: firm, from: "correcting", to: "reviewing", asks: ["supplement", ...facts] },
  approve:    { title: "核定", by: "claimReviewer", as: "unit", otherThan: ["find"], from: "reviewing", to: "approved",
                asks: ["firmName?", "approved", "opinion?"], fills: ["remedy"] },
  refuse:     { title: "不予兑现", by: "claimReviewer", as: "unit", from: "reviewing", to: "refused", asks: ["reason"], fills: ["leaves", "remedy"] },
  undraw:     { title: "额度没有落实", by: "system", from: ["screened", "approved"], to: "reviewing" },
  enqueue:    { title: "额度用完，排队", by: "system", from: ["screened", "approved"], to: "queued", asks: ["ahead"], fills: ["approved"] },
  gather:     { title: "归集，待按比例分配", by: "system", from: ["screened", "approved"], to: "pooled", fills: ["approved"] },
  grant:      { title: "落实额度，开始公示", by: "system", from: ["screened", "approved", "queued", "pooled"], to: "publicised", asks: ["granted"],
                fills: ["publicFrom", "publicUntil", "approved"] },
  object:     { title: "登记异议", optional: true, by: "claimOfficer", as: "unit", from: "publicised", to: "disputed", asks: ["objection"] },
  settle:     { title: "异议核查", by: "claimReviewer", as: "unit", otherThan: "object", from: "disputed", asks: ["upheld", "reason"],
                to: { on: "upheld", yes: "refused", no: "publicised" }, fills: ["released", "releases", "publicFrom", "publicUntil", "remedy"] },
  shown:      { title: "公示期满", by: "system", from: "publicised", to: "confirming" },
  confirm:    { title: "确认账户", by: ["citizen", "claimOfficer"], as: firm, from: "confirming", to: "payable",
                asks: ["account", "accountName", "bank", "consents"] },
  reduce:     { title: "核减", optional: true, by: "claimReviewer", as: "unit", from: secured, to: "same", asks: ["reduction", "reason"],
                fills: ["granted", "approved", "reduced", "released", "releases", "remedy"] },
  pay:        { title: "拨付", by: "payer", otherThan: ["approve", "find", "confirm"], from: "payable", to: "paid", asks: ["paid", "voucher"],
                fills: ["paidOn"], times: 1 },
  clawBack:   { title: "决定追回", optional: true, by: "claimReviewer", as: "unit", otherThan: "approve", from: "paid", to: "recovering",
                asks: ["clawback", "fault", "reason"], fills: ["creditNote", "recovered", "owed", "remedy"] },
  recover:    { title: "登记退回", by: "payer", from: "recovering", asks: ["back", "voucher"],
                to: { on: "owed", part: "recovering", none: "recovered" }, fills: ["recovered", "owed", "released", "releases"] },
  withdraw:   { title: "撤回", optional: true, by: "citizen", as: "firm", from: [...early, "queued", "pooled", ...secured], to: "withdrawn",
                fills: ["leaves", "released", "releases"] },
} as const;
