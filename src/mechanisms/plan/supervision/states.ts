// Where a slip can stand.

export const states = {
  proposed: "立项待批",
  issued: "已交办",
  extending: "延期待批",
  replied: "已反馈",
  unmet: { title: "未达标", light: "late" },
  reviewing: "复核中",
  closed: { title: "达标办结", done: "verified" },
  revoked: "已撤销",
  archived: "已归档",
} as const;

export type State = keyof typeof states;
