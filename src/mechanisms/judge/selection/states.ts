// Where a selection stands, in the order of states.md J2.

export const states = {
  planned: "拟定方案",
  published: "办法已公布",
  nominating: "申报中",
  qualifying: "资格审查",
  showing: "展示",
  voting: "网络投票",
  screening: "核票",
  tallying: "计票",
  drawing: "抽取专家",
  expertCalling: "专家点名",
  expertScoring: "专家评审（封闭）",
  expertCounting: "专家计分",
  expertDone: "专家评审完成",
  leaderCalling: "领导点名",
  leaderScoring: "领导评议（封闭）",
  leaderCounting: "领导计分",
  leaderDone: "评议完成，待合成",
  composed: "已合成，待提出名单",
  notice: "公示",
  announced: { title: "已公布", done: "verified" },
  cancelled: "已取消",
} as const;

export type State = keyof typeof states;

/** Everything but the plan is public: the method before anything is filed, the result when it is counted. */
export const open = (Object.keys(states) as State[]).filter(
  state => state !== "planned" && state !== "cancelled",
);
