// What may be done with an unpaid benefit, one action per line: who, from where, to where, what it asks.

import { owing } from "./states.ts";

const asked = [
  "street",
  "firm",
  "firmName",
  "policy",
  "claimed?",
  "stated",
  "since",
  "facts",
  "papers?",
] as const;

// prettier-ignore
export const actions = {
  report:  { title: "反映应兑未兑", optional: true, by: "citizen", from: "new", to: "found", asks: [...asked, "phone"], fills: ["source"],
             pages: [["firm", "firmName", "street"], ["policy", "claimed", "stated", "since"], ["facts", "papers", "phone"]] },
  visit:   { title: "走访发现", optional: true, by: "lawFirm", from: "new", to: "found", asks: asked, fills: ["source"] },
  engage:  { title: "交律师事务所核查", by: "pushOffice", from: "found", to: "engaged", asks: ["lawFirm", "debtor"] },
  dismiss: { title: "不属于应兑未兑", by: "pushOffice", from: ["found", "opined", "notDue"], to: "unfounded", asks: ["reason"] },
  opine:   { title: "出具法律意见", by: "lawFirm", from: "engaged", asks: ["finding", "due", "ground", "opinionPaper?"],
             to: { on: "finding", due: "opined", none: "notDue" } },
  meet:    { title: "联席会议定兑付期限", by: "pushOffice", from: "opined", to: "promised",
             asks: ["metOn", "attendees", "conclusion", "payBy"], fills: ["standing", "recovered"] },
  pay:     { title: "登记兑付", by: "debtor", as: "debtor", from: owing, asks: ["money", "voucher", "proof"],
             fills: ["recovered", "standing", "onwards", "paidOn"],
             to: { on: "onwards", inTime: "promised", late: "overdue", blamed: "accountable", all: "paid" } },
  verify:  { title: "核实到账", by: ["pushOffice", "citizen"], as: { citizen: "firm" }, otherThan: "pay", from: "paid", to: "verified",
             asks: ["arrival"], fills: ["recovered"] },
  missing: { title: "核实没有到账", optional: true, by: ["pushOffice", "citizen"], as: { citizen: "firm" }, otherThan: "pay", from: "paid",
             asks: ["short", "arrival"], fills: ["recovered", "standing", "onwards"],
             to: { on: "onwards", inTime: "promised", late: "overdue", blamed: "accountable", all: "paid" } },
  miss:    { title: "限期未兑付", by: "system", from: "promised", to: "overdue" },
  refer:   { title: "移送问责", by: "pushOffice", from: "overdue", to: "accountable", asks: ["referredTo", "blame"] },
  blame:   { title: "登记问责结果", by: "accountability", from: "accountable", to: "same", asks: ["outcome"] },
} as const;
