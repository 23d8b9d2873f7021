// Where an item of the catalogue stands. While a change is examined, the published version stays in force.

export const states = {
  drafted: "编制中",
  discarded: "草稿已作废",
  reviewing: "待合法性审查",
  reviewed: "待发布",
  published: "已发布",
  changing: "已发布，调整待审查",
  changeReviewed: "已发布，调整待发布",
  cancelled: { title: "已取消", done: "closed" },
  merged: { title: "已并入其他事项", done: "closed" },
  handedDown: { title: "已下放", done: "closed" },
} as const;

export type State = keyof typeof states;

/** In force: it may be applied for. */
export const inForce = ["published", "changing", "changeReviewed"] as const;
/** Out of the catalogue. */
export const left = ["cancelled", "merged", "handedDown"] as const;
/** Its code is free for another. */
export const gone = ["discarded", ...left] as const;
