// Where a finding can stand: a suspicion is none of these by itself, a human decides.

export const states = {
  pending: "待核查",
  checking: "核查中",
  explaining: "待单位说明",
  upheld: "属实，待处理",
  unfounded: { title: "不属实", done: "closed" },
  reasonable: { title: "说明合理", done: "closed" },
  handling: "处理中",
  reported: "待核实",
  closed: { title: "已办结", done: "verified" },
} as const;

export type State = keyof typeof states;

/** Not decided: what comes since is added. */
export const undecided = ["pending", "checking", "explaining"] as const;
