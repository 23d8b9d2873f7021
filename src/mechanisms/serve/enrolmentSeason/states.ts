// Where a year's enrolment stands: 公告→登记→截止→核验→补证→封存名单→种子→派位→公布→公示→结束.

export const states = {
  preparing: "拟定方案",
  announced: "已公告，未到登记日期",
  open: "登记中",
  closed: "登记截止，待核验",
  checking: "批量核验中",
  proving: "补充材料、人工核对",
  ranking: "正在封存名单",
  sealed: "名单已封存，待种子",
  drawing: "派位中",
  drawn: "派位完成，待公布",
  publishing: "正在公布",
  notice: "公示、家长确认",
  ended: { title: "已结束", done: "closed" },
  cancelled: "已取消",
} as const;

export type State = keyof typeof states;

/** From the announcement on everybody reads the rules, the schools and where the seed will come from. */
export const announced = [
  "announced",
  "open",
  "closed",
  "checking",
  "proving",
  "ranking",
  "sealed",
  "drawing",
  "drawn",
  "publishing",
  "notice",
  "ended",
  "cancelled",
] as const;
