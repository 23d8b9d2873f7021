// Where a hot issue can stand (states.md A2: 监测→聚类→研判→列入→办理→回告→评估).

export const states = {
  watching: "监测中",
  faded: "已消退",
  assessed: "已研判，待决定",
  listed: "已列入，待下达任务",
  declined: { title: "不列入", done: "closed" },
  underway: "办理中",
  concluded: { title: "已办成，观察中", done: "closed" },
  due: "观察期满，待评估",
  evaluated: { title: "已评估", done: "verified" },
  merged: "已并入另一热点",
  dismissed: "已撤销",
} as const;

export type State = keyof typeof states;

/** Where appeals still come and go: until it is over, or is none. */
export const open = [
  "watching",
  "faded",
  "assessed",
  "listed",
  "declined",
  "underway",
  "concluded",
  "due",
] as const;

/** Before the organ has had it before it, whoever watches may still put together and take apart. */
export const loose = ["watching", "faded"] as const;

/** Decided on: the public sees what was decided, and how it went on. */
export const decided = ["listed", "declined", "underway", "concluded", "due", "evaluated"] as const;
