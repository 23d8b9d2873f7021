// What may be done with a finding, one action per line: who, from where, to where, what it asks. Who is
// checked explains and decides nothing (rules/checking.ts).

import { undecided } from "./states.ts";

const checkers = ["inspector", "urger"] as const;
const asked = ["principal", "lead"] as const;
const verdicts = {
  on: "conclusion",
  upheld: "upheld",
  unfounded: "unfounded",
  reasonable: "reasonable",
} as const;
const evidence = ["evidence", "matters", "persons"] as const;
const measures = ["seen", "looked", "expected?", "score?", "reason", "reasonEnglish"] as const;

// prettier-ignore
export const actions = {
  find:     { title: "发现疑点", by: "system", from: "new", to: "pending",
              asks: ["kind", "detector", "unit", "begins", "ends", "fresh", "involved?", ...measures], fills: evidence },
  grow:     { title: "增加证据", by: "system", from: undecided, to: "same",
              asks: ["kind", "detector", "unit", "begins", "ends", "fresh", "involved?", ...measures], fills: evidence },
  take:     { title: "开始核查", by: checkers, from: "pending", to: "checking" },
  ask:      { title: "请单位说明", by: checkers, from: ["pending", "checking"], to: "explaining", asks: ["question"] },
  explain:  { title: "说明情况", by: asked, as: "unit", from: "explaining", to: "checking", asks: ["explanation", "proof?"] },
  lapse:    { title: "逾期未说明", by: "system", from: "explaining", to: "checking", fills: ["silent"] },
  conclude: { title: "认定", by: checkers, otherThan: "explain", from: "checking", asks: ["conclusion", "opinion"], to: verdicts },
  dismiss:  { title: "不属实，不再核查", optional: true, by: checkers, from: "pending", to: "unfounded", asks: ["ground", "opinion?"],
              fills: ["conclusion"] },
  review:   { title: "复核认定", optional: true, by: ["reform", "leader"], otherThan: ["conclude", "dismiss", "explain"],
              from: ["unfounded", "reasonable"], to: "checking", asks: ["doubt"] },
  handle:   { title: "提出处理", by: checkers, otherThan: "explain", from: "upheld", to: "handling", asks: ["measure", "demand", "due"] },
  slip:     { title: "已据此督办", by: "system", from: ["handling", "reported", "closed"], to: "same", asks: ["supervision"] },
  report:   { title: "反馈处理结果", by: asked, as: "unit", from: "handling", to: "reported", asks: ["result", "proof?"] },
  settle:   { title: "核实办结", by: checkers, otherThan: "report", from: "reported", asks: ["met", "opinion?"],
              to: { on: "met", met: "closed", unmet: "handling" } },
} as const;
