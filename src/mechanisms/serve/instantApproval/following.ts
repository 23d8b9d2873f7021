// What runs, what is said and what is written: seconds for a table, days for a person; the person concerned
// hears each result, and an error of the machine is told to them (QD 第二十四条).

/** 默认值。秒批事项不是行政许可，各有各的规定。 */
const usual = "5 working days";
/**
 * 自受理申请之日起三日内作出准予提取或者不准提取的决定（住房公积金管理条例第二十五条）：natural days, while times of
 * examination are counted together in working days. One working day never ends after the three (默认值).
 */
const withdrawal = "1 working day";

// prettier-ignore
const byItem = {
  on: "item",
  elderAllowance: usual, elderCard: usual, flexInsurance: usual, jobless: usual, birth: usual, fundPurchase: withdrawal,
  fundRent: withdrawal, severeCare: usual, permitEndorse: usual, graduateSettle: usual, foodFiling: usual, stablePosts: usual,
} as const;

/** 事项不在办、不再秒批的，不收件；在办的告知它的版本。 */
const received = {
  act: "receiveInstant",
  with: { quick: "matter", table: "item" },
  refused: "miss",
} as const;

export const links = {
  service: {
    title: "办理事项",
    field: "service",
    to: "item",
    edge: "part-of",
    tells: { approved: received, referred: received },
  },
} as const;

export const clocks = {
  issuing: { title: "自动出证", limit: "10 minutes", runs: "approved" },
  // 补正没有法定期限，三十日是我们的默认值；到期没有补正的不退件，由工作人员按现有材料决定。
  supply: { title: "申请人补正", limit: "30 days", runs: "correcting", onExpiry: "proceed" },
  // 补正的时间不计。
  examine: {
    title: "人工审查",
    limit: byItem,
    runs: ["referred", "manual", "proposed"],
    pauses: "correcting",
  },
  review: { title: "人工复核", limit: "5 working days", runs: "reviewing" },
  correct: { title: "更正差错", limit: "3 working days", runs: "faulty" },
} as const;

// prettier-ignore
export const notices = {
  issued:     { title: "结果告知", after: "issue", to: "applicant",
                says: "您申请的{item}（编号 {number}）已批准，文号{certificate}。凭编号可以看结果和依据；对结果有疑问的，可以要求人工复核。" },
  missed:     { title: "未收件告知", after: "miss", to: "applicant",
                says: "您的申请（编号 {number}）没有收件：这个事项现在不办理秒批。请从办事指南选择其他办理方式。" },
  toPerson:   { title: "转人工告知", after: "apply", when: { verdict: "person" }, to: "applicant",
                says: "您申请的{item}（编号 {number}）没有能够自动批准，原因请凭编号查看。已转工作人员审查，最迟 {due.examine} 答复；这不是不予批准。" },
  received:   { title: "收件告知", after: "applyToPerson", to: "applicant",
                says: "您申请的{item}（编号 {number}）已由工作人员办理，最迟 {due.examine} 答复。" },
  missing:    { title: "补正告知", after: "askSupplement", to: "applicant",
                says: "您申请的{item}（编号 {number}）需要补正，内容请凭编号查看，请在 {due.supply} 前提交；补正的时间不计入办理时限。" },
  unsupplied: { title: "未补正告知", after: "proceed", to: "applicant",
                says: "您申请的{item}（编号 {number}）到期没有补正，工作人员按现有材料审查，最迟 {due.examine} 答复。" },
  denied:     { title: "不予批准告知", after: "deny", to: "applicant", says: "您申请的{item}（编号 {number}）不予批准，理由和救济途径请凭编号查看决定书。" },
  upheld:     { title: "复核告知", after: "review", to: "applicant", says: "您要求人工复核的{item}（编号 {number}）已由工作人员复核：{finding}。" },
  corrected:  { title: "更正告知", after: "correct", to: "applicant", says: "您的{item}（编号 {number}）结果有误（{fault}），已经更正，请凭编号查看。给您带来不便，我们致歉。" },
  revoked:    { title: "撤销告知", after: "revoke", to: "applicant", says: "您的{item}（编号 {number}）结果有误（{fault}），已经撤销，理由和救济途径请凭编号查看。" },
} as const;

const party = { from: "unit", to: "name", audience: "parties" } as const;
const remedy = "对本决定不服的，可以自收到之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。";

/** The guide that counted, whatever it says today. */
const edition = "办理依据：{itemBasis}（“{itemTitle}”，实施编码{itemCode}，办事指南第{edition}版）";

// prettier-ignore
const correcting = { ...party, title: "更正决定书", kind: "决定书", after: "correct", heading: "{item}更正决定书",
  number: { series: "更", into: "correctionNumber", act: "numberCorrection" } } as const;
const corrected = [
  "{certificate}（申请编号{number}）有误，差错原因：{fault}。现更正如下：",
  "{correction}",
] as const;

// prettier-ignore
export const documents = {
  certificate: { ...party, title: "秒批结果", kind: "通知", after: "enrol", when: { route: ["machine"] }, heading: "{item}结果通知书",
    number: { series: "秒批", into: "certificate", act: "issue" },
    says: ["你（单位）申请的{item}（编号{number}），经系统向提供单位核验数据、按公布的决策表逐项判断，全部条件成立，于{today}自动批准。",
      "每月金额：{amount}。", edition, "本结果由系统自动作出，没有人工审查。你（单位）有权要求说明，也有权要求由工作人员复核（个人信息保护法第二十四条）。"] },
  grant: { ...party, title: "准予决定书", kind: "决定书", after: "grant", heading: "{item}准予决定书",
    number: { series: "准", into: "certificate", act: "issue" },
    says: ["你（单位）申请的{item}（编号{number}），经工作人员审查，符合条件，准予。", "每月金额：{allowance}。", "{reason}", edition] },
  denial: { ...party, title: "不予批准决定书", kind: "决定书", after: "deny", heading: "{item}不予批准决定书",
    number: { series: "不准", into: "denialNumber", act: "numberDenial" },
    says: ["你（单位）申请的{item}（编号{number}），经工作人员审查，不予批准。", "{reason}", edition, remedy] },
  correction: { ...correcting, when: { fault: ["data", "table", "program"] },
    says: [...corrected, "差错不是你（单位）造成的，不影响你（单位）的信用。", remedy] },
  correctionOfForm: { ...correcting, when: { fault: ["filled"] }, says: [...corrected, remedy] },
  revocation: { ...party, title: "撤销决定书", kind: "决定书", after: "revoke", heading: "{item}撤销决定书",
    says: ["{certificate}（申请编号{number}）有误，予以撤销。", "{reason}", remedy] },
} as const;

/** 双随机：每一百件抽十件（默认值），抽查员不是办理单位的人。 */
export const samples = {
  spotCheck: {
    title: "双随机抽查",
    on: "issued",
    perMille: 100,
    from: "spotChecker",
    otherThan: ["grant", "review"],
    notOf: "unit",
    drawn: "drawn",
    into: "checker",
  },
} as const;
