// Where an application stands. A table only ever approves; everything else is for a person (rules 3.3).

export const roles = {
  citizen: "申请人",
  examiner: "审批岗",
  approvalHead: "审批负责人",
  spotChecker: "秒批抽查员",
} as const;

export const relations = {
  applicant: { title: "申请人", person: ["apply", "applyToPerson"] },
  unit: { title: "办理单位", org: "unit" },
  checker: { title: "抽查员", person: "inspect", named: "checker" },
} as const;

export const states = {
  approved: "自动批准，正在出证",
  referred: "转工作人员，核对事项",
  missed: "事项现在不办理秒批，未收件",
  manual: "待工作人员审查",
  correcting: "待补正",
  proposed: "拟不予批准，待审定",
  granted: "准予，正在出证",
  issued: { title: "已出证", done: "closed" },
  reviewing: "申请人要求人工复核",
  faulty: "有误，待更正",
  corrected: { title: "已更正", done: "closed" },
  revoked: { title: "已撤销", done: "closed" },
  denied: { title: "不予批准", done: "closed" },
  withdrawn: { title: "已撤回", done: "closed" },
} as const;

export type State = keyof typeof states;

/** The paper is out and stands, though somebody may look at it again. */
export const inEffect = ["issued", "reviewing", "faulty", "corrected"] as const;
/** Another may be applied for. */
export const closed = [...inEffect, "missed", "revoked", "denied", "withdrawn"] as const;
