// What may be done with an application, one action per line: who, from where, to where, what it asks.

/** Each asked of the items that need it (fields.ts). */
// prettier-ignore
const facts = ["address", "day", "boughtOn", "until", "year", "price", "withdrawal", "diploma", "prepackaged"] as const;
const whose = ["name", "identity", "creditCode", "phone"] as const;
const automation = "个人信息保护法第二十四条";

// prettier-ignore
const filing = {
  apply:         { title: "申请秒批", optional: true, by: "citizen", from: "new", to: { on: "verdict", approved: "approved", person: "referred" },
                   asks: ["service", "item", "unit", ...whose, ...facts, "agrees"],
                   pages: [["service", "item", "unit"], whose, [...facts, "agrees"]], basis: automation },
  // 有权拒绝仅通过自动化决策的方式作出决定。
  applyToPerson: { title: "请工作人员办理", optional: true, by: "citizen", from: "new", to: "referred",
                   asks: ["service", "item", "unit", ...whose, ...facts, "agrees?", "materials?"],
                   pages: [["service", "item", "unit"], whose, [...facts, "materials", "agrees"]], basis: automation },
  // 按提交时公布的版本办到底，事项以后怎么调整都不影响。
  enrol:         { title: "登记事项版本", by: "system", from: ["approved", "referred"], to: { on: "route", machine: "approved", person: "manual" },
                   asks: ["itemTitle", "itemCode", "itemBasis?", "edition"], fills: ["route"] },
  miss:          { title: "事项现在不办理秒批，不收件", by: "system", from: ["approved", "referred"], to: "missed" },
  issue:         { title: "出证", by: "system", from: ["approved", "granted"], to: "issued", asks: ["certificate"] },
  withdraw:      { title: "撤回申请", optional: true, by: "citizen", as: "applicant", from: ["manual", "correcting"], to: "withdrawn" },
} as const;

// prettier-ignore
const examining = {
  recheck:       { title: "重新核验数据", optional: true, by: "examiner", as: "unit", from: "manual", to: "same" },
  askSupplement: { title: "一次性告知补正", optional: true, by: "examiner", as: "unit", from: "manual", to: "correcting", asks: ["missing"], times: 1 },
  supply:        { title: "提交补正", by: "citizen", as: "applicant", from: "correcting", to: "manual", asks: ["addition", "materials?"] },
  proceed:       { title: "到期未补正，按现有材料审查", by: "system", from: "correcting", to: "manual" },
  // 人工准予的津贴和自动批准的一样写明金额。
  grant:         { title: "准予", by: "examiner", as: "unit", from: "manual", to: "granted", asks: ["allowance", "reason"] },
  proposeDenial: { title: "拟不予批准", optional: true, by: "examiner", as: "unit", from: "manual", to: "proposed", asks: ["reason"] },
  deny:          { title: "审定不予批准", by: "approvalHead", as: "unit", otherThan: "proposeDenial", from: "proposed", to: "denied", asks: ["reason"] },
  sendBack:      { title: "退回审查", optional: true, by: "approvalHead", as: "unit", from: "proposed", to: "manual", asks: ["note"] },
  numberDenial:  { title: "编不予决定书文号", by: "system", from: "denied", to: "same", asks: ["denialNumber"] },
} as const;

const judged = { on: "finding", right: "issued", wrong: "faulty" } as const;

// 出证以后：本人可以要求人工复核，抽查员双随机抽查，差错必须更正。
// prettier-ignore
const after = {
  askPerson:     { title: "要求人工复核", optional: true, by: "citizen", as: "applicant", from: "issued", to: "reviewing", asks: ["doubt", "materials?"],
                   basis: automation },
  review:        { title: "人工复核", by: "examiner", as: "unit", otherThan: "grant", from: "reviewing", to: judged, asks: ["finding", "fault?", "note"],
                   basis: automation },
  inspect:       { title: "抽查", by: "spotChecker", as: "checker", otherThan: ["grant", "review"], from: "issued", to: judged,
                   asks: ["finding", "fault?", "note"], times: 1 },
  reportFault:   { title: "发现有误", optional: true, by: "examiner", as: "unit", from: "issued", to: "faulty", asks: ["fault", "note"] },
  correct:       { title: "更正", by: ["examiner", "approvalHead"], as: "unit", otherThan: "grant", from: "faulty",
                   to: "corrected", asks: ["correction"],
                   basis: "青岛市优化营商环境条例第二十四条" },
  revoke:        { title: "撤销", optional: true, by: "approvalHead", as: "unit", otherThan: ["grant", "review", "reportFault"],
                   from: "faulty", to: "revoked", asks: ["reason"] },
  numberCorrection: { title: "编更正决定书文号", by: "system", from: "corrected", to: "same", asks: ["correctionNumber"] },
} as const;

export const actions = { ...filing, ...examining, ...after } as const;
