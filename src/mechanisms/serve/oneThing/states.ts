// Where a case stands (states.md S4): split, side by side, gathered, one result; what came back of one
// child stops no other.

export const states = {
  submitted: "已提交，核对主题",
  turnedAway: "主题没有开放，未收件",
  splitting: "已收件，正在拆分",
  underway: "并联办理中",
  correcting: "并联办理中，有事项待补正",
  gathering: "已汇总，待统一出件",
  issued: { title: "已统一出件", done: "closed" },
  rated: { title: "已评价", done: "closed" },
  withdrawn: "已撤回",
} as const;

export type State = keyof typeof states;

/** Its children are at work, or were when it was withdrawn: what they come to is still heard. */
export const heard = ["splitting", "underway", "correcting", "withdrawn"] as const;
export const open = ["underway", "correcting"] as const;
