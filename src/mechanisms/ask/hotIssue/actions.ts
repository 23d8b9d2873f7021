// What may be done with a hot issue, one action per line: who, from where, to where, what it asks.

import { loose, open } from "./states.ts";

const measures = ["people", "heat", "earliest", "latest"] as const;

// prettier-ignore
const watching = {
  detect:  { title: "监测发现", by: "system", from: "new", to: "watching",
             asks: ["title", "topic?", "area?", "street?", "added", ...measures], fills: ["members", "matters"] },
  open:    { title: "列入监测", by: ["urger", "desk"], from: "new", to: "watching",
             asks: ["title", "topic?", "area?", "street?", "added", "parted?"], fills: ["members", "matters"] },
  gather:  { title: "自动归入", by: "system", from: open, to: "same", asks: ["added?", ...measures],
             fills: ["members", "matters", "since"] },
  add:     { title: "归入诉求", optional: true, by: ["urger", "desk"], from: open, to: "same", asks: ["added"], fills: ["members", "matters", "gone"] },
  takeOut: { title: "移出诉求", optional: true, by: ["urger", "desk"], from: open, to: "same", asks: ["removed"], fills: ["members", "matters", "gone"] },
  part:    { title: "拆出到另一热点", by: "system", from: open, to: "same", asks: ["removed"], fills: ["members", "matters", "gone"] },
  merge:   { title: "并入另一热点", optional: true, by: "urger", from: loose, to: "merged", asks: ["into"] },
  absorb:  { title: "另一热点并入", by: "system", from: open, to: "same", asks: ["added"], fills: ["members", "matters", "gone"] },
  unmerge: { title: "并入撤销", by: "system", from: "merged", to: "watching", fills: ["added"] },
  fade:    { title: "消退", by: "system", from: "watching", to: "faded" },
  revive:  { title: "再次升温", by: "system", from: "faded", to: "watching" },
  dismiss: { title: "撤销", optional: true, by: "urger", from: loose, to: "dismissed", asks: ["reason"] },
} as const;

// prettier-ignore
const deciding = {
  assess:     { title: "研判", by: "urger", from: "watching", to: "assessed", asks: ["title", "analysis", "proposal", "organ"],
                fills: ["assessedMatters", "assessedPeople", "assessedHeat", "shownMatters", "shownPeople"] },
  returned:   { title: "退回再研判", by: "organ", as: "organ", from: "assessed", to: "watching", asks: ["reason"] },
  decide:     { title: "决定是否列入", by: "organ", as: "organ", otherThan: ["open", "assess"], from: "assessed", asks: ["decision", "reason"],
                to: { on: "decision", livelihood: "listed", key: "listed", campaign: "listed", none: "declined" } },
  reconsider: { title: "重新研判", optional: true, by: "urger", from: "declined", to: "watching", asks: ["reason"] },
} as const;

// prettier-ignore
const carrying = {
  adopt:    { title: "任务审定、实事选定", by: "system", from: ["listed", "underway"], to: "underway", asks: ["task"], fills: ["tasks", "projects"] },
  drop:     { title: "任务、实事终止", by: "system", from: ["underway"], asks: ["task"], fills: ["tasks", "projects", "standing", "concluded"],
              to: { on: "standing", some: "underway", all: "concluded", none: "listed" } },
  conclude: { title: "任务销号、实事公告", by: "system", from: "underway", asks: ["task", "result"], fills: ["finished", "standing", "concluded"],
              to: { on: "standing", some: "underway", all: "concluded", none: "listed" } },
  mature:   { title: "观察期满", by: "system", from: "concluded", to: "due" },
  evaluate: { title: "评估", by: ["reform", "urger"], otherThan: "decide", from: "due", asks: ["effect", "opinion"],
              to: { on: "effect", settled: "evaluated", eased: "evaluated", recurred: "watching" } },
} as const;

export const actions = { ...watching, ...deciding, ...carrying } as const;
