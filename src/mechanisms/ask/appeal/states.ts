// Where an appeal can stand, and the groups of states that several acts share.

// Answered by the unit, solved in the asker's words, closed without their word: different things (rules 0.4).
export const states = {
  received: "已受理",
  declined: "不予受理，待复核",
  refused: "不予受理",
  transferred: "已转紧急",
  merged: "已并单",
  dispatched: "已派单",
  forwarded: "已转派",
  signed: "已签收",
  objected: "异议待裁定",
  handling: "办理中",
  joint: "协办中",
  waiting: "待诉求人补充",
  paused: "已中止",
  planned: "已列入计划",
  checking: "待审核",
  ending: "待终止审批",
  answered: { title: "已答复", done: "answered" },
  unsolved: "未解决，待处置",
  solved: { title: "已解决", done: "solved" },
  closed: { title: "已办结", done: "closed" },
  archived: { title: "已归档", done: "closed" },
  ended: "已终止",
  withdrawn: "已撤回",
} as const;

export type State = keyof typeof states;

/** With the desk or a unit, the promised time running. */
// prettier-ignore
export const promised = [
  "received", "dispatched", "forwarded", "signed", "objected", "handling", "joint", "checking", "ending",
] as const;

/** Not answered yet. */
export const open = [...promised, "waiting", "paused", "planned"] as const;

/** Answered once: rated, called back or filed away. */
export const afterAnswer = ["answered", "unsolved", "solved", "closed", "archived"] as const;

/** Nothing is left to do: closed, or ended by law, at another door, by its asker. */
// prettier-ignore
export const settled = [
  "solved", "closed", "archived", "ended", "refused", "transferred", "withdrawn",
] as const;

/**
 * A reform may come of an appeal in any of these; its asker is told and judges whenever it is done, also one
 * whose appeal has joined another.
 */
export const alive = [...open, "merged", ...afterAnswer] as const;
