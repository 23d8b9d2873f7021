// Where a year's list can stand.

export const states = {
  soliciting: "征集中",
  screening: "筛选中",
  asking: "群众投票中",
  checking: "核票中",
  counting: "计票中",
  deciding: "提请票决（研究）",
  calling: "票决点名",
  voting: "票决中（封闭）",
  tallying: "票决计票",
  tallied: "票决已计票",
  recalling: "再次票决点名",
  revoting: "再次票决中（封闭）",
  retallying: "再次票决计票",
  retallied: "再次票决已计票",
  decided: "已选定，待公布",
  promised: "已公布承诺",
  reported: { title: "年终已公告", done: "verified" },
  cancelled: "已取消",
} as const;

export type State = keyof typeof states;
