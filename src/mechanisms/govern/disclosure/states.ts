// Where an application can stand, and the groups of states that several acts share.

export const states = {
  applied: "待登记",
  registered: "办理中",
  correcting: "待申请人补正",
  serving: "征求意见书送达中",
  awaiting: "待第三方答复",
  approving: "答复待审核",
  answered: { title: "已答复", done: "answered" },
  abandoned: "视为放弃",
  withdrawn: "已撤回",
} as const;

export type State = keyof typeof states;

/** The time for the answer runs. */
export const running = ["registered", "approving"] as const;
/** It stands still while a third party is asked (第三十三条). */
export const asking = ["serving", "awaiting"] as const;
