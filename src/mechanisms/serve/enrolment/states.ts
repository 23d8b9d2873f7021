// Where a child's registration stands: 登记→比对→(通过|补充材料→人工核对)→列入名单→派位→公布→确认; nobody
// is refused for what data say.

export const states = {
  registered: "已登记",
  outside: "不在登记期内",
  belated: "截止后补登，待核对",
  unranked: "补登已核对，待统筹安排",
  eligible: "资格已核验",
  toProve: "请补充材料",
  proving: "材料已收到，待人工核对",
  contact: "逾期未补，由工作人员联系",
  listed: "已列入派位名单",
  drawn: "派位完成，待公布",
  short: "学位不足，待统筹安排",
  arranging: "正在落实学位",
  admitted: "已录取，公示中",
  objected: "有异议，待答复",
  confirmed: { title: "已确认入学", done: "closed" },
  declined: { title: "家长放弃学位", done: "closed" },
  withdrawn: "已撤回",
} as const;

export type State = keyof typeof states;

/** What the family can still take back: before the list is sealed, and outside it before a place is given. */
export const before = [
  "registered",
  "belated",
  "unranked",
  "eligible",
  "toProve",
  "proving",
  "contact",
] as const;

/** Where there is a place, or a claim to one, that the family may give up. */
export const placeable = ["listed", "drawn", "short", "admitted", "confirmed"] as const;
