// What in the log of tasks looks better than the work was (rules 0.4, 1.4). Each opens a finding that a human checks;
// the numbers are our own default, which a city may change.

export const detects = {
  // 与上月雷同：相似度超过九成（rules 1.4）；一次会打标记，一季两次列为线索。
  copiedReport: {
    title: "月报雷同",
    kind: "copiedReport",
    acts: "report",
    text: "done",
    score: 0.9,
    atLeast: 2,
    per: "quarter",
    by: "lead",
  },
  splitTasks: {
    title: "一件事拆成多项任务",
    kind: "splitTasks",
    acts: "draft",
    text: "title",
    score: 0.8,
    within: "10 days",
    atLeast: 4,
    per: "month",
    by: "lead",
  },
  selfVerified: {
    title: "自办自核",
    kind: "selfVerified",
    closes: ["report", "finish"],
    verifies: ["verify", "clear"],
    atLeast: 1,
    per: "month",
    by: "lead",
  },
  backDated: { title: "倒签", kind: "backDated", after: "1 day", atLeast: 1, per: "month", by: "actor" },
} as const;
