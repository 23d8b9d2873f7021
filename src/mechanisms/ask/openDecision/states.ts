// Where a decision can stand. Each stage is entered only through the one before it, or by an act that records
// the statutory ground on which it was left out.

export const roles = {
  citizen: "企业、群众",
  drafter: "决策承办单位",
  secretariat: "决策机关办公室",
  jurist: "合法性审查机构",
  competition: "公平竞争审查机构",
  publisher: "发布审核员",
} as const;

export const relations = {
  proposer: { title: "建议人", person: "propose" },
  unit: { title: "决策承办单位", org: "unit" },
  executor: { title: "决策执行单位", org: "executor" },
} as const;

export const states = {
  proposed: "建议待研究",
  studying: "研究论证中",
  studied: "已论证，待列入",
  declined: "未列入",
  listed: "已列入决策目录",
  started: "已启动，拟订草案",
  commenting: "公开征求意见",
  sorting: "研究处理意见",
  arguing: "专家论证",
  assessing: "风险评估",
  revised: "草案待送审",
  reviewing: "合法性审查",
  reviewable: "审查时间已满，待出意见",
  competing: "公平竞争审查",
  ready: "待集体讨论",
  reporting: "待请示党委",
  decided: "已决定，待公布",
  executing: "执行中",
  evaluating: "后评估",
  judged: "已评估，待决策机关决定",
  evaluated: { title: "后评估完成", done: "closed" },
  ended: "已终止",
} as const;

export type State = keyof typeof states;

/** Between the start and the decision: it may still be given up. */
// prettier-ignore
export const underway = [
  "listed", "started", "commenting", "sorting", "arguing", "assessing", "revised", "reviewing", "reviewable",
  "competing", "ready", "reporting",
] as const;

/** The catalogue is public, and what stands in it stays so (重大行政决策程序暂行条例第三条). */
export const open = [
  ...underway,
  "decided",
  "executing",
  "evaluating",
  "judged",
  "evaluated",
  "ended",
] as const;
