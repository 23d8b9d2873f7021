// What follows from a hot issue's course: by when, which appeals and tasks hear of it, what is counted.

export const clocks = {
  // 研判、决定、下达和评估的期限没有法定规定，是我们的约定，城市可以改。
  assess: { title: "研判", limit: "10 working days", runs: "watching" },
  decide: { title: "决定", limit: "10 working days", runs: "assessed" },
  task: { title: "下达任务、选定实事", limit: "1 month", runs: "listed" },
  // 办成半年后评估：再看同类诉求回来了没有。
  observe: { title: "观察期", limit: "6 months", runs: "concluded", warns: "1 minute", onExpiry: "mature" },
  evaluate: { title: "评估", limit: "10 working days", runs: "due" },
} as const;

const hot = { hot: "matter", released: "tasks" } as const;

export const links = {
  members: {
    title: "同类诉求",
    field: "members",
    to: "appeal",
    edge: "part-of",
    comes: { in: "added", act: "enlist", with: { hot: "matter", task: "task" } },
    goes: { in: "removed", act: "leave", with: hot },
    tells: {
      listed: { act: "inform", with: { hot: "matter", decision: "decision" } },
      declined: { act: "inform", with: { hot: "matter", decision: "decision" } },
      underway: { act: "adopt", with: { task: "task" } },
      concluded: { act: "conclude", with: { hot: "matter", task: "task", result: "result" } },
      merged: { act: "leave", with: hot },
      dismissed: { act: "leave", with: hot },
    },
  },
  parted: {
    title: "从另一热点拆出",
    field: "parted",
    to: "hotIssue",
    edge: "part-of",
    tells: { watching: { act: "part", with: { removed: "members" } } },
  },
  into: {
    title: "并入另一热点",
    field: "into",
    to: "hotIssue",
    edge: "duplicate-of",
    tells: { merged: { act: "absorb", with: { added: "members" }, refused: "unmerge" } },
  },
} as const;

/** Appeals that came in by it count from the day on which its task was checked off for them. */
const members = { unit: "件", of: "appeal", link: "members", kept: "hots" } as const;
export const echoes = {
  toTell: { ...members, when: { passed: "conclude" } },
  told: { ...members, when: { passed: "told" } },
  judged: { ...members, when: { passed: "judge" } },
} as const;

const columns = ["topic", "area", "street"] as const;

// prettier-ignore
export const figures = {
  // Row 13：26 项群众热点诉求列入区办实事和重点项目。
  watched:      { title: "监测发现的热点诉求", count: "个", first: ["detect", "open"], by: columns },
  decided:      { title: "研判后作出决定的热点诉求", count: "个", among: "decide", by: columns },
  listed:       { title: "决定列入的热点诉求", count: "个", among: "decide", where: { decision: ["livelihood", "key", "campaign"] },
                  by: ["decision", ...columns] },
  projects:     { title: "已形成任务的热点诉求", count: "个", among: "decide", where: { projects: { atLeast: 1 } }, by: [...columns, "decision"] },
  listedShare:  { title: "热点诉求列入率", share: "projects", of: "decided" },
  concluded:    { title: "已办成的热点诉求", count: "个", among: "conclude", where: { standing: "all" }, by: columns },
  overdue:      { title: "逾期未研判的热点诉求", count: "个", in: "watching", clock: { assess: "overdue" }, by: columns },
  settled:      { title: "评估为已根治或者明显缓解", count: "个", among: "evaluate", where: { effect: ["settled", "eased"] }, by: columns },
  // 每位诉求人都要回告、都能评判（rules 2.2）。
  toTell:       { title: "热点里应回告的诉求", sum: "toTell", by: columns, audience: "staff" },
  told:         { title: "热点里已回告的诉求", sum: "told", by: columns, audience: "staff" },
  judged:       { title: "热点里诉求人已评判的诉求", sum: "judged", by: columns, audience: "staff" },
  toldShare:    { title: "热点回告率", share: "told", of: "toTell", audience: "staff" },
  judgedShare:  { title: "热点评判率", share: "judged", of: "told", audience: "staff" },
} as const;
