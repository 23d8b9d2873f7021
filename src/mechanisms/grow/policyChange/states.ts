// Where a change of a published benefit can stand, who acts on it, and whose it is.

export const roles = {
  benefitPublisher: "政策主管部门分管领导",
  changeReviewer: "合法性审核人员",
  changeApprover: "批准机关",
} as const;

export const relations = { unit: { title: "主管部门", org: "unit" } } as const;

export const states = {
  proposed: "已提请，待合法性审核",
  reviewed: "已审核，待批准",
  approved: "已批准，公布中",
  announcing: "已公布，告知各户中",
  announced: "已公布，预告期内",
  effecting: "预告期满，生效中",
  suspended: "暂停受理中",
  settling: "已停止，未核定各户转补偿中",
  finished: { title: "已停止", done: "closed" },
  resumed: { title: "已恢复受理", done: "closed" },
  declined: "不予批准",
  lapsed: "没有生效",
} as const;

/** 公布以后，暂停、停止什么、凭什么、补偿怎么算，都看得到. */
export const shown = [
  "announcing",
  "announced",
  "effecting",
  "suspended",
  "settling",
  "finished",
  "resumed",
] as const;
