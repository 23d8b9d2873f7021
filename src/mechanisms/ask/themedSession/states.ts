// Where a session can stand, who acts on it, and whose it is.

export const roles = {
  urger: "热线督办员（组织）",
  desk: "热线受理派单员（接线）",
  publisher: "发布审核员",
} as const;

export const relations = { host: { title: "主办单位", org: "host" } } as const;

export const states = {
  proposed: "选题待预告",
  announced: "已预告",
  live: "接线中",
  tracking: "转办跟踪",
  reviewed: "回顾已公布",
  archived: "全部办结，归档",
  cancelled: "已取消",
} as const;

export type State = keyof typeof states;
