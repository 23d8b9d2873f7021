// What may be done with a claim, one action per line: who, from where, to where, what it asks.

import { undecided, underway } from "../benefit-tables.ts";
import { secured } from "./states.ts";

const stated = [
  "staff", "cut", "fees", "size", "hires", "tier", "revenue", "research", "equipment", "booth", "proof?",
] as const; // prettier-ignore
const facts = [
  "staff?", "cut?", "fees?", "size?", "hires?", "tier?", "revenue?", "research?", "equipment?", "booth?", "proof?",
] as const; // prettier-ignore
const held = [
  "staff", "cut", "fees", "size", "hires", "tier", "revenue", "research", "equipment", "booth", "proof",
] as const; // prettier-ignore
const changed = ["change?", "changeKind?", "changeOn?"] as const;
const halted = ["leaves", "released", "releases", "lossBy", "remedy"] as const;
const firm = { citizen: "firm", claimOfficer: "unit" } as const;

// prettier-ignore
export const actions = {
  apply:      { title: "申报兑现", optional: true, by: "citizen", from: "new", to: "filed",
                asks: ["benefit", "table", "firm", "phone", ...stated], fills: ["filed", "source"],
                pages: [["benefit", "table", "firm"], held, ["phone"]] },
  find:       { title: "数据筛选", optional: true, by: "claimOfficer", from: "new", to: "filed", behalf: { phone: "phone", into: "contact" },
                asks: ["benefit", "table", "firm", "firmName", "phone", ...facts], fills: ["filed", "source"] },
  accept:     { title: "受理并测算", by: "system", from: "filed",
                asks: ["code", "benefitTitle", "document", "year", "way", "ending", "cap", "reviewDays", "payDays", "unit", ...changed],
                to: { on: "fit", direct: "screened", entitled: "reviewing", person: "reviewing" } },
  turnAway:   { title: "不予受理", by: "system", from: "filed", to: "turnedAway", fills: ["remedy"] },
  askMore:    { title: "一次告知补正", by: "claimOfficer", as: "unit", from: "reviewing", to: "correcting", asks: ["lacking"], times: 1 },
  supplement: { title: "补正", by: ["citizen", "claimOfficer"], as: firm, from: "correcting", to: "reviewing", asks: ["supplement", ...facts] },
  takeAsIs:   { title: "补正期满，按已有材料审核", by: "system", from: "correcting", to: "reviewing" },
  approve:    { title: "核定", by: "claimReviewer", as: "unit", otherThan: ["find"], from: "reviewing", to: "approved",
                asks: ["firmName?", "approved", "opinion?"], fills: ["remedy"] },
  refuse:     { title: "不予兑现", by: "claimReviewer", as: "unit", from: "reviewing", to: "refused", asks: ["reason"], fills: ["leaves", "remedy"] },
  undraw:     { title: "额度没有落实", by: "system", from: ["screened", "approved"], to: "reviewing" },
  enqueue:    { title: "额度用完，排队", by: "system", from: ["screened", "approved"], to: "queued", asks: ["ahead"], fills: ["approved"] },
  gather:     { title: "归集，待按比例分配", by: "system", from: ["screened", "approved"], to: "pooled", fills: ["approved"] },
  grant:      { title: "落实额度，开始公示", by: "system", from: ["screened", "approved", "queued", "pooled"], to: "publicised", asks: ["granted"],
                fills: ["publicFrom", "publicUntil", "approved"] },
  // 异议是另一件（claimObjection），企业看不到是谁提的；查清以前不拨付.
  object:     { title: "公示有异议", by: "system", from: ["publicised", "disputed"], to: "disputed", asks: ["objection", "objected"],
                fills: ["objections", "heard"] },
  settle:     { title: "异议已核查", by: "system", from: "disputed", asks: ["objection", "upheld", "finding?"],
                to: { on: "afterwards", refused: "refused", disputed: "disputed", publicised: "publicised", confirming: "confirming" },
                fills: ["afterwards", "objections", "released", "releases", "remedy"] },
  shown:      { title: "公示期满", by: "system", from: "publicised", to: "confirming" },
  confirm:    { title: "确认账户", by: ["citizen", "claimOfficer"], as: firm, from: "confirming", to: "payable",
                asks: ["account", "accountName", "bank", "consents", "signed?"] },
  reduce:     { title: "核减", optional: true, by: "claimReviewer", as: "unit", from: secured, to: "same", asks: ["reduction", "reason"],
                fills: ["granted", "approved", "reduced", "released", "releases", "remedy"] },
  pay:        { title: "拨付", by: "payer", otherThan: ["approve", "find", "confirm"], from: "payable", to: "paid", asks: ["paid", "voucher"],
                fills: ["paidOn"], times: 1 },
  clawBack:   { title: "决定追回", optional: true, by: "claimReviewer", as: "unit", otherThan: "approve", from: "paid", to: "recovering",
                asks: ["clawback", "fault", "reason"], fills: ["creditNote", "recovered", "owed", "remedy"] },
  recover:    { title: "登记退回", by: "payer", from: "recovering", asks: ["back", "voucher"],
                to: { on: "owed", part: "recovering", none: "recovered" }, fills: ["recovered", "owed", "released", "releases"] },
  withdraw:   { title: "撤回", optional: true, by: "citizen", as: "firm", from: [...undecided, ...secured], to: "withdrawn",
                fills: ["leaves", "released", "releases"] },
  // 政策调整（policyChange）：告知每一户；停止而不办完的，补偿了结.
  inform:     { title: "告知政策调整", by: "system", from: underway, to: "same", asks: ["change", "changeKind", "changeOn"] },
  halt:       { title: "政策停止，转为补偿", by: "system", from: undecided, to: "weighing", asks: ["change", "changeKind", "changeOn"],
                basis: "优化营商环境条例第三十一条", fills: halted },
  // 生效时额度还在落实、随后退回审核的，由人转.
  turnOver:   { title: "随政策停止转为补偿", optional: true, by: "claimReviewer", as: "unit", from: undecided, to: "weighing",
                basis: "优化营商环境条例第三十一条", fills: halted },
  tellLoss:   { title: "说明损失", by: ["citizen", "claimOfficer"], as: firm, from: "weighing", to: "same", asks: ["loss", "lossProof?"] },
  compensate: { title: "核定补偿", by: "claimReviewer", as: "unit", from: "weighing", asks: ["due", "compensation", "lossOpinion"],
                to: { on: "due", some: "owed", none: "compensated" }, fills: ["remedy"] },
  payLoss:    { title: "支付补偿", by: "payer", otherThan: "compensate", from: "owed", to: "compensated",
                asks: ["compensationPaid", "voucher"], fills: ["compensatedOn"], times: 1 },
} as const;
