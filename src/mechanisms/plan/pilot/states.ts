// Where a pilot can stand (states.md P7): 申报→论证→批准→实施⇄反馈⇄调整→评估→推开、延长或者终止→成果固化.

export const states = {
  applied: "已申报，待论证",
  argued: "已论证，待批准",
  declined: { title: "不予开展", done: "closed" },
  running: "试点中",
  reported: "反馈待回应",
  adjusting: "调整完善",
  lapsed: { title: "试点期满，待评估", light: "late" },
  evaluated: "已评估，待决定",
  expired: { title: "期满后已评估，待决定", light: "late" },
  rolling: { title: "全面推开", done: "closed" },
  consolidated: { title: "成果固化", done: "verified" },
  stopped: { title: "已终止", done: "closed" },
} as const;

export type State = keyof typeof states;

/** Within its period: what it may depart from, it may depart from now. */
export const active = ["running", "reported", "adjusting"] as const;
/** Passed by the organ: the public sees it. */
export const passed = [
  ...active,
  "lapsed",
  "evaluated",
  "expired",
  "rolling",
  "consolidated",
  "stopped",
] as const;
