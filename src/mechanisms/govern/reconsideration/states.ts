// Where an application can stand, and the groups of states that several acts share.

export const states = {
  applied: "待审查受理",
  supplementing: "待申请人补正",
  declined: "不予受理",
  abandoned: "视为放弃申请",
  withdrawn: "受理前撤回",
  accepted: "已受理，待发送副本",
  replying: "待被申请人答复",
  reviewing: "审理中",
  hearing: "待听证",
  deciding: "待负责人审定",
  suspended: "已中止",
  lapsing: "已中止，满六十日终止",
  decided: "已决定，待送达",
  served: "已送达",
  ordered: { title: "责令限期履行", light: "late" },
  performed: "已履行",
  advised: "意见书待反馈",
  closed: { title: "已归档", done: "closed" },
  ended: "已终止",
} as const;

export type State = keyof typeof states;

/** Under review, the limit running. */
export const running = ["accepted", "replying", "reviewing", "hearing", "deciding"] as const;
/** The same without the decision that lies with the head. */
export const handled = ["accepted", "replying", "reviewing", "hearing"] as const;
export const resting = ["suspended", "lapsing"] as const;
