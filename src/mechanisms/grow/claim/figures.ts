// What is counted: row 31. 兑现率 by amount, by firms and in time: paid against approved, never against claimed.

/** The budget has answered: what was approved stands, whatever it gave. */
const decided = ["grant", "enqueue", "gather"] as const;
const gone = ["refused", "withdrawn"] as const;
const columns = ["unit", "benefitTitle", "table", "way"] as const;

// prettier-ignore
export const figures = {
  claims:         { title: "受理的兑现", count: "件", first: "accept", by: columns },
  found:          { title: "数据筛选出的兑现", count: "件", first: "accept", where: { source: "found" }, by: columns },
  // 核定的都算分母，排队、公示、待拨付的都在内；到账才算分子。
  approved:       { title: "核定的兑现", count: "件", among: decided, except: { in: gone }, by: columns },
  approvedAmount: { title: "核定金额", sum: "approved", among: decided, except: { in: gone }, by: columns },
  approvedFirms:  { title: "核定的企业", distinct: "firm", unit: "家", among: decided, except: { in: gone }, by: columns },
  grantedAmount:  { title: "落实额度", sum: "granted", among: decided, except: { in: gone }, by: columns },
  paid:           { title: "已拨付的兑现", count: "件", among: decided, passed: "pay", by: columns },
  paidAmount:     { title: "已拨付金额", sum: "paid", among: decided, passed: "pay", by: columns },
  paidFirms:      { title: "已拨付的企业", distinct: "firm", unit: "家", among: decided, passed: "pay", by: columns },
  paidInTime:     { title: "按时拨付的兑现", count: "件", among: decided, clock: { pay: "met" }, passed: "pay", by: columns },
  paymentsDue:    { title: "到了拨付期限或者已拨付的兑现", count: "件", among: decided, clock: { pay: ["met", "late", "overdue"] },
                    except: { in: gone }, by: columns },
  amountShare:    { title: "兑现率（按金额）", share: "paidAmount", of: "approvedAmount" },
  firmShare:      { title: "兑现率（按企业）", share: "paidFirms", of: "approvedFirms" },
  timeShare:      { title: "按时兑现率", share: "paidInTime", of: "paymentsDue" },
  queued:         { title: "排队等额度的兑现", count: "件", in: "queued", by: columns },
  unpaid:         { title: "核定以后没有按时拨付的兑现", count: "件", in: "payable", clock: { pay: "overdue" }, by: columns },
  turnedAway:     { title: "不予受理的兑现", count: "件", first: "turnAway", by: ["table"] },
  cut:            { title: "核减金额", sum: "reduced", first: "reduce", by: columns },
  clawedBack:     { title: "决定追回的金额", sum: "clawback", first: "clawBack", by: [...columns, "fault"] },
  recovered:      { title: "已追回金额", sum: "recovered", among: "clawBack", by: [...columns, "fault"] },
  creditNotes:    { title: "记入信用记录的虚假申报", count: "件", first: "clawBack", where: { creditNote: true }, by: columns },
  halted:         { title: "政策停止转补偿的兑现", count: "件", among: ["halt", "turnOver"], by: columns },
  compensated:    { title: "政策停止已付补偿", sum: "compensationPaid", first: "payLoss", by: columns },
  days:           { title: "审核用时", median: "time of review", among: "accept", by: columns },
} as const;
