// Where a year's list can stand.

export const states = {
  soliciting: "征集中",
  screening: "筛选中",
  asking: "群众投票中",
  checking: "核票中",
  counting: "计票中",
  deciding: "票决（研究）中",
  decided: "已选定，待公布",
  promised: "已公布承诺",
  reported: { title: "年终已公告", done: "verified" },
  cancelled: "已取消",
} as const;

export type State = keyof typeof states;
