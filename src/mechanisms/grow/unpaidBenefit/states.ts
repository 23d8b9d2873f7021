// Where an unpaid benefit can stand, who acts on it, and whose it is.

export const roles = {
  citizen: "企业经办人",
  lawFirm: "购买服务的律师事务所",
  pushOffice: "惠企督促办公室（司法行政部门）",
  debtor: "兑现责任单位",
  accountability: "问责机关",
} as const;

export const relations = {
  firm: { title: "反映的企业", person: "report" },
  debtor: { title: "兑现责任单位", org: "debtor" },
} as const;

export const states = {
  found: "线索待受理",
  engaged: "律师核查中",
  opined: "法律意见已出，待会商",
  notDue: "律师认为不属于应兑未兑，待答复",
  promised: "限期兑付中",
  overdue: { title: "限期未兑付", light: "over" },
  accountable: { title: "已移送问责", light: "over" },
  paid: { title: "已登记兑付，待核实到账", done: "closed" },
  verified: { title: "已核实到账", done: "verified" },
  unfounded: "不属于应兑未兑",
} as const;

export type State = keyof typeof states;

/** Somebody has said that it is due, and it is not paid. */
export const owing = ["promised", "overdue", "accountable"] as const;
