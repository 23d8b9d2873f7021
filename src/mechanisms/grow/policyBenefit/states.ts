// Where a benefit can stand, who acts on it, and whose it is.

export const roles = {
  benefitOfficer: "政策主管部门经办人",
  fairReviewer: "公平竞争审查人员",
  benefitPublisher: "政策主管部门分管领导",
  financeOfficer: "财政部门经办人",
  benefitEvaluator: "政策绩效评价人员",
} as const;

export const relations = { unit: { title: "主管部门", org: "unit" } } as const;

export const states = {
  drafted: "拟定中",
  reviewed: "已审查，待公布",
  published: "已公布，未到受理期",
  open: "受理中",
  exhausted: "额度用完，排队",
  closed: "受理期已过",
  suspended: "暂停受理",
  stopped: "已停止",
  evaluated: { title: "已评价", done: "verified" },
  dropped: "不再推出",
} as const;

/** Money may be drawn, given back and added here: who claimed before a change is seen through. */
export const funded = ["open", "exhausted", "closed", "suspended", "stopped"] as const;
/** What may still be changed, by `policyChange/`. */
export const changeable = ["published", "open", "exhausted", "suspended"] as const;

export type State = keyof typeof states;
