// The items that a table decides (秒批事项). Each has a DMN file in decisions/: yes or no by shared data, no
// discretion, little that could not be put right (rules 3.3). What an item asks stands beside it.

export const items = {
  elderAllowance: "高龄津贴申领",
  elderCard: "老年人优待证申领",
  flexInsurance: "灵活就业人员参保登记",
  jobless: "失业登记",
  birth: "生育登记",
  fundPurchase: "购买二手房提取住房公积金",
  fundRent: "无房租房提取住房公积金",
  severeCare: "重度残疾人护理补贴申领",
  permitEndorse: "居住证签注",
  graduateSettle: "高校毕业生落户",
  foodFiling: "仅销售预包装食品备案",
  stablePosts: "失业保险稳岗返还",
} as const;

export const itemsInEnglish = {
  elderAllowance: "Old-age allowance",
  elderCard: "Senior citizen's card",
  flexInsurance: "Insurance of the self-employed",
  jobless: "Registration as unemployed",
  birth: "Registration of a birth",
  fundPurchase: "Housing fund for a second-hand home",
  fundRent: "Housing fund for rent without a home",
  severeCare: "Care allowance for severe disability",
  permitEndorse: "Renewal of a residence permit",
  graduateSettle: "Graduate settling in the city",
  foodFiling: "Filing for prepackaged food only",
  stablePosts: "Unemployment insurance refund for keeping staff",
} as const;

export type Item = keyof typeof items;

/** Paid once, or month by month until it is revoked: nobody has the same one twice. */
export const subsidies = ["elderAllowance", "severeCare", "stablePosts"] as const satisfies readonly Item[];
/** Firms apply for these; a person for the others. */
export const forFirms = ["foodFiling", "stablePosts"] as const satisfies readonly Item[];
export const forFunds = ["fundPurchase", "fundRent"] as const satisfies readonly Item[];
/** Whoever applies shows who they are: all but a firm on whose behalf nobody has to be named. */
export const byPerson = [
  "elderAllowance",
  "elderCard",
  "flexInsurance",
  "jobless",
  "birth",
  "fundPurchase",
  "fundRent",
  "severeCare",
  "permitEndorse",
  "graduateSettle",
  "foodFiling",
] as const satisfies readonly Item[];
