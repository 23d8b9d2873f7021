// What the stories of a year's list have in common.

export const call = {
  planYear: "2027",
  route: "vote",
  body: "org:committee",
  places: 2,
  announcement: "即日起公开征集 2027 年度民生实事项目建议，欢迎市民提出。",
  closes: "2026-10-31",
} as const;
export const explained = { explanation: "共收到建议 126 条，梳理合并为三件候选。" } as const;
export const submit = {
  ...explained,
  voting: "paper",
  shortfall: "fewer",
  method: "赞成不超过额定件数；全体代表过半数，得票多的当选；同票的再次票决。",
  delegates: 300,
} as const;
export const recorded = { tellers: ["计票人甲", "监票人乙"], minutes: ["file:11"] } as const;
export const decision = { decidedOn: "2026-11-05", decisionNumber: "市十七届人大一次会议" } as const;
export const votes = (candidate: `matter:${string}`, inFavour: number) => ({
  candidate,
  inFavour,
  against: 20,
  abstained: 10,
});
