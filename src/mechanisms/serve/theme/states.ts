// Where a theme stands (rules 3.6): drafted and examined like an item, in force while it takes cases.

export const states = {
  drafted: "编制中",
  reviewing: "待审核",
  reviewed: "已审核，待发布",
  published: "已发布",
  changing: "已发布，调整待审核",
  changeReviewed: "已发布，调整待发布",
  suspended: "暂停受理",
  cancelled: { title: "已取消", done: "closed" },
} as const;

export type State = keyof typeof states;

/** Takes cases: a change under way does not stop it. */
export const inForce = ["published", "changing", "changeReviewed"] as const;
