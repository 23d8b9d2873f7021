// What is counted: what came in, what came of it, and whether the twenty working days were kept.

import { running } from "./states.ts";

const ways = ["organ", "topic"] as const;
const results = ["organ", "result"] as const;

// prettier-ignore
export const figures = {
  received:    { title: "收到政府信息公开申请", count: "件", first: ["confirm", "enter"], by: ways },
  answered:    { title: "答复政府信息公开申请", count: "件", first: "approve", by: results },
  refused:     { title: "不予公开和部分公开", count: "件", first: "approve", where: { result: ["refused", "partial"] }, by: ["organ", "ground"] },
  refusedShare:{ title: "不予公开和部分公开率", share: "refused", of: "answered" },
  onTime:      { title: "按时答复", count: "件", first: "approve", clock: { answer: "met" }, by: results },
  late:        { title: "逾期答复", count: "件", first: "approve", clock: { answer: "late" }, by: results },
  overdue:     { title: "逾期未答复", count: "件", in: running, clock: { answer: "overdue" }, by: ways },
  onTimeShare: { title: "按时答复率", share: "onTime", of: ["onTime", "late", "overdue"] },
  time:        { title: "答复用时（中位数）", median: "time of answer", first: "approve", by: results },
  corrections: { title: "通知补正", count: "件", first: "askCorrection", by: ways },
  extended:    { title: "延长答复期限", count: "件", first: "extend", by: ways },
  consulted:   { title: "征求第三方意见", count: "件", first: "consult", by: ways },
  abandoned:   { title: "视为放弃", count: "件", first: "forgo", by: ways },
} as const;
