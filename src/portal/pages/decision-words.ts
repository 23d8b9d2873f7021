// The words of the pages on decisions and on versions of plans.

const zh = {
  title: "重大行政决策",
  lead: "列入目录的决策都在这里：征求意见的可以提意见，每条都有采纳与否的答复和理由。",
  propose: "提出决策建议",
  proposeNote: "企业和群众都可以提：研究以后告诉您是否列入，不列入的说明理由。",
  none: "目录里还没有决策。",
  open: "正在征求意见",
  underway: "正在办理",
  decided: "已经决定",
  ended: "已终止",
  closes: (day: string) => `${day} 截止`,
  heard: (received: number, answered: number) => `收到意见 ${received} 条，已答复 ${answered} 条`,
  adopted: (adopted: number, partly: number) => `采纳 ${adopted} 条，部分采纳 ${partly} 条`,
  versions: "方案版本",
  versionsLead: "每出一版，上一版的每项任务去了哪里、为什么，逐条对照。",
  versionsNone: "还没有印发的方案。",
  counts: (battles: number, goals: number, tasks: number) =>
    `${battles} 场攻坚战，${goals} 项目标，${tasks} 项任务`,
  compare: "与上一版对照",
  lines: "全部任务",
  from: (old: number, now: number) => `任务由 ${old} 项变为 ${now} 项`,
  cut: (share: number) => `压减 ${share}%`,
  grown: (share: number) => `增加 ${share}%`,
  formula: "压减率＝1－这一版任务数÷上一版任务数，由条目数算出。",
  former: "上一版",
  next: "去向和这一版",
  movedTo: (where: string) => `转出：${where}`,
  rows: "逐条对照",
};

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

const en: typeof zh = {
  title: "Major decisions",
  lead: "The whole catalogue. What is open takes your opinion; each is answered with the reason.",
  propose: "Propose a decision",
  proposeNote: "Firms and citizens may: you are told whether it is listed, and why not.",
  none: "The catalogue is empty.",
  open: "Open for comment",
  underway: "Under way",
  decided: "Decided",
  ended: "Ended",
  closes: day => `until ${day}`,
  heard: (received, answered) => `${many(received, "opinion")}, ${answered} answered`,
  adopted: (adopted, partly) => `${adopted} adopted, ${partly} in part`,
  versions: "Plan versions",
  versionsLead: "With each version: where every task of the one before went, and why.",
  versionsNone: "No plan has been issued yet.",
  counts: (battles, goals, tasks) =>
    [many(battles, "battle"), many(goals, "goal"), many(tasks, "task")].join(", "),
  compare: "Beside the version before",
  lines: "All tasks",
  from: (old, now) => `${old} tasks became ${now}`,
  cut: share => `${share} % cut`,
  grown: share => `${share} % more`,
  formula: "Share cut = 1 − tasks now ÷ tasks before, computed from the lines.",
  former: "Version before",
  next: "What became of it",
  movedTo: where => `Moved to: ${where}`,
  rows: "Line by line",
};

export const decisionWords = { zh, en } as const;
