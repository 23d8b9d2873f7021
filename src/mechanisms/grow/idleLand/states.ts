// Where a plot can stand, who acts on it, and whose it is.

export const roles = {
  landOfficer: "自然资源和规划局经办人",
  landApprover: "自然资源和规划局分管领导",
  landGovernment: "批准处置的人民政府",
  landVerifier: "土地核验员",
} as const;

export const relations = {
  district: { title: "所在区县", org: "district" },
  street: { title: "所在镇街", org: "street" },
} as const;

// Disposed of in the unit's words, verified on the plot by other eyes, cleared by the superior (rules 0.4).
export const states = {
  surveyed: "已摸排",
  filed: "已建户口",
  inquired: "已发调查通知",
  examined: "已调查核实",
  determined: "已认定闲置",
  classified: "已分类",
  planned: "方案待批准",
  disposing: "处置中",
  disposed: { title: "处置完毕，待核验", done: "closed" },
  verified: "已核验",
  cleared: { title: "已销号", done: "verified" },
  unfounded: "不构成闲置",
} as const;

export type State = keyof typeof states;

/** Its file stands, and it is not over: the holder may change. */
export const onFile = [
  "filed",
  "inquired",
  "examined",
  "determined",
  "classified",
  "planned",
  "disposing",
] as const;
