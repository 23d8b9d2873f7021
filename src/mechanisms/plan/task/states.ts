// Where a task can stand, and the groups of states that several acts share.

// "Reported" is the unit's own word, "checked" another's, "verified" the superior's (rules 0.4).
export const states = {
  drafted: "拟定",
  consulting: "征求意见",
  consulted: "意见已齐",
  approved: "已审定",
  running: "推进中",
  warned: { title: "预警整改", light: "late" },
  alarmed: { title: "红牌整改", light: "over" },
  adjusting: "调整待审",
  reported: { title: "自评完成", done: "closed" },
  checked: "已核验",
  verified: { title: "已销号", done: "verified" },
  ended: "已终止",
} as const;

export type State = keyof typeof states;

/** Issued and not over: clocks run, reports are due, it may be put right, adjusted or reported as done. */
export const active = ["running", "warned", "alarmed"] as const;

/** Out of the organ's hands: the public sees it. */
export const issued = [...active, "adjusting", "reported", "checked", "verified", "ended"] as const;
