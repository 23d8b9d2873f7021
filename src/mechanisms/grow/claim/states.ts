// Where a claim can stand, who acts on it, and whose it is.

export const roles = {
  citizen: "企业经办人",
  claimOfficer: "政策主管部门兑现经办",
  claimReviewer: "政策主管部门审核人",
  payer: "财政拨付岗",
} as const;

export const relations = {
  firm: { title: "企业经办人", person: "apply", named: "contact" },
  unit: { title: "主管部门", org: "unit" },
} as const;

// Approved is not paid (rules 5: 兑现率 = paid / approved); only money that went out closes a claim.
export const states = {
  filed: "已提交",
  reviewing: "审核中",
  correcting: "待补正",
  screened: "数据筛选符合，落实额度中",
  approved: "已核定，落实额度中",
  queued: "额度用完，排队",
  pooled: "待按比例分配",
  publicised: "公示中",
  disputed: "公示有异议，核查中",
  confirming: "待企业确认账户",
  payable: "待拨付",
  paid: { title: "已拨付", done: "closed" },
  recovering: { title: "追回中", light: "late" },
  recovered: "已追回",
  weighing: "政策停止，待核定补偿",
  owed: "待付补偿",
  compensated: { title: "政策停止，已了结", done: "closed" },
  turnedAway: "不予受理",
  refused: "不予兑现",
  withdrawn: "已撤回",
} as const;

export type State = keyof typeof states;

/** Its money is secured and has not gone out. */
export const secured = ["publicised", "confirming", "payable"] as const;
