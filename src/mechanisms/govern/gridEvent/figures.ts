// What is counted: how much is settled where it happens, and how both sides of a whistle do (rules 7).

import { handling } from "./states.ts";

const opened = ["patrol", "report", "sense"] as const;
const places = ["district", "street", "community", "kind"] as const;
const finished = ["settle", "finish"] as const;
const sides = ["street", "level"] as const;

// prettier-ignore
export const figures = {
  received:     { title: "网格事件", count: "件", first: opened, by: ["source", ...places] },
  open:         { title: "处置中的网格事件", count: "件", in: handling, by: places },
  closed:       { title: "已结案", count: "件", among: opened, in: "closed", by: places },

  // 办结在最低一级：网格和社区能办的，不出社区。
  lowest:       { title: "网格和社区办结", count: "件", among: opened, in: "closed", where: { settledAt: ["grid", "community"] }, by: places },
  lowestShare:  { title: "网格和社区办结率", share: "lowest", of: "closed" },
  inGrid:       { title: "网格办结", count: "件", among: opened, in: "closed", where: { settledAt: "grid" }, by: places },
  inGridShare:  { title: "网格办结率", share: "inGrid", of: "closed" },
  onSpot:       { title: "当场办好", count: "件", first: "patrol", where: { handled: "spot" }, by: places },
  lifted:       { title: "社区上报镇街", count: "件次", each: ["lift", "lifted"], by: [...places, "liftReason"] },
  timedOut:     { title: "社区期限内没有办结、自动上报", count: "件次", each: "lifted", by: places },

  // 当场办好的没有时限，不在内。
  settled:      { title: "已处置", count: "件", first: finished, by: places },
  onTime:       { title: "按期处置", count: "件", first: finished, clock: { settle: "met" }, by: places,
                  except: { clock: { raised: ["late", "overdue"] } } },
  overdue:      { title: "逾期未处置", count: "件", in: handling, clock: { settle: "overdue" }, by: places },
  onTimeShare:  { title: "按期处置率", share: "onTime", of: ["settled", "overdue"] },

  whistles:     { title: "吹哨", count: "次", each: ["whistle", "coordinate"], by: [...places, "level"] },
  calls:        { title: "被吹哨部门（部门次）", sum: "called", each: ["whistle", "coordinate"], by: sides },
  inTime:       { title: "按时报到", count: "部门次", each: "mark", where: { arrival: "onTime" }, by: ["rated", ...sides] },
  lateIn:       { title: "迟到", count: "部门次", each: "mark", where: { arrival: "late" }, by: ["rated", ...sides] },
  absent:       { title: "没有报到", count: "部门次", each: "mark", where: { arrival: "absent" }, by: ["rated", ...sides] },
  inTimeShare:  { title: "按时报到率", share: "inTime", of: ["inTime", "lateIn", "absent"] },

  // 双考核：镇街评部门，部门评吹哨。
  marks:        { title: "镇街评价部门", count: "部门次", each: "mark", by: ["rated", ...sides] },
  markSum:      { title: "镇街评价部门总分", sum: "departmentMark", each: "mark", by: ["rated", ...sides] },
  markMean:     { title: "镇街评价部门平均分", ratio: "markSum", to: "marks" },
  feedbacks:    { title: "部门反馈", count: "部门次", each: "dispose", by: ["department", ...sides] },
  whistleSum:   { title: "部门评价吹哨总分", sum: "whistleMark", each: "dispose", by: ["department", ...sides] },
  whistleMean:  { title: "部门评价吹哨平均分", ratio: "whistleSum", to: "feedbacks" },
  misfits:      { title: "部门认为不该吹的哨", count: "部门次", each: "dispose", where: { fit: "misfit" }, by: ["department", ...sides] },
  misfitShare:  { title: "不该吹的哨占比", share: "misfits", of: "feedbacks" },

  rated:        { title: "群众已评价", count: "件", among: "report", passed: "rate", by: places },
  satisfied:    { title: "群众满意和基本满意", count: "件", among: "report", passed: "rate", where: { rating: ["satisfied", "fair"] }, by: places },
  satisfiedShare: { title: "群众满意率", share: "satisfied", of: "rated" },
} as const;
