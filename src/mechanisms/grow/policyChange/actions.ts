// What may be done with a change of a benefit, one action per line: who, from where, to where, what it asks.

// prettier-ignore
export const actions = {
  propose:   { title: "提请调整", optional: true, by: "benefitPublisher", from: "new", to: "proposed", basis: "优化营商环境条例第三十一条",
               asks: ["benefit", "subject", "change", "ground", "groundSaid", "heard", "compensation", "resumeOn", "closesThen"], fills: ["unit"] },
  check:     { title: "合法性审核", by: "changeReviewer", otherThan: "propose", from: "proposed", asks: ["legality", "legalOpinion"],
               to: { on: "legality", pass: "reviewed", fail: "declined" } },
  approve:   { title: "批准并公布", by: "changeApprover", otherThan: ["propose", "check"], from: "reviewed", to: "approved",
               asks: ["decisionNo", "effectiveOn", "ahead", "urgency"], fills: ["approvedBy", "eve", "resumeEve"] },
  decline:   { title: "不予批准", by: "changeApprover", otherThan: "propose", from: "reviewed", to: "declined", asks: ["reason"] },
  confirm:   { title: "政策事项已登记", by: "system", from: ["approved", "effecting"], fills: ["next"],
               to: { on: "next", announce: "announcing", suspend: "suspended", finish: "finished", settle: "settling" } },
  lapse:     { title: "政策事项已截止、另有调整或者由其他部门主管", by: "system", from: ["approved", "effecting"], to: "lapsed" },
  informed:  { title: "各户已告知", by: "system", from: "announcing", to: "announced", asks: ["underway"] },
  takeEffect: { title: "预告期满，生效", by: "system", from: ["announcing", "announced"], to: "effecting" },
  settleAll: { title: "各户已转补偿", by: "system", from: "settling", to: "finished", asks: ["settled"] },
  resume:    { title: "提前恢复受理", optional: true, by: "changeApprover", from: "suspended", to: "resumed", asks: ["reason"] },
  resumeDue: { title: "暂停期满，恢复受理", by: "system", from: "suspended", to: "resumed" },
} as const;
