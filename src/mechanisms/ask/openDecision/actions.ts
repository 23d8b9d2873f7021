// What may be done with a decision, one action per line. A stage is left out only by an act of its own that
// asks for the statutory ground; legality review, fair competition and the meeting have none.

import { underway } from "./states.ts";

/** Who prepared or recorded a decision does not make it public, nor keep it from the public. */
const deciders = ["nominate", "report", "prepare", "submit", "discuss", "consult"] as const;
/** The deciding organ's meeting, the number and the day of what it decided. */
const resolved = ["resolvedIn", "resolvedNumber", "resolvedOn"] as const;

// prettier-ignore
const entering = {
  propose:  { title: "提出决策建议", optional: true, by: "citizen", from: "new", to: "proposed",
              asks: ["kind", "wish", "firm?", "name?", "phone?"], fills: ["origin"],
              pages: [["kind", "wish"], ["firm", "name", "phone"]] },
  nominate: { title: "单位动议", by: "drafter", from: "new", to: "studied", asks: ["kind", "title", "study", "feasible"], fills: ["origin", "unit"] },
  refer:    { title: "交研究论证", by: "secretariat", from: ["proposed", "studying"], to: "studying", asks: ["unit"] },
  report:   { title: "报论证意见", by: "drafter", as: "unit", from: "studying", to: "studied", asks: ["study", "feasible"] },
  list:     { title: "列入决策目录", by: "secretariat", otherThan: ["nominate", "report"], from: "studied", to: "listed",
              asks: ["title", "kind", "year", "unit", "business", "consent"], basis: "重大行政决策程序暂行条例第三条" },
  decline:  { title: "不予列入", by: "secretariat", from: ["proposed", "studying", "studied"], to: "declined", asks: ["reason"] },
  start:    { title: "启动决策", by: "secretariat", from: "listed", to: "started" },
  end:      { title: "终止", optional: true, by: "secretariat", otherThan: "evaluate", from: underway, to: "ended",
              asks: [...resolved, "reason"] },
} as const;

// prettier-ignore
const listening = {
  prepare:  { title: "拟订草案", by: "drafter", as: "unit", from: "started", to: "same", asks: ["copy", "copyFiles?"], fills: ["copyReady"] },
  open:     { title: "公开征求意见", by: "publisher", otherThan: ["nominate", "report", "prepare"], from: "started", to: "commenting",
              asks: ["draft", "draftFiles?", "explanation", "closes", "shorter?"], fills: ["participated", "copyReady"],
              basis: "重大行政决策程序暂行条例第十五条" },
  exemptOpen: { title: "依法不公开征求意见", optional: true, by: "drafter", as: "unit", from: "started", to: "arguing", asks: ["openGround"],
              fills: ["participated", "copyReady"], basis: "重大行政决策程序暂行条例第十四条" },
  prolong:  { title: "延长征求意见", optional: true, by: "drafter", as: "unit", from: "commenting", to: "same", asks: ["closes", "reason"] },
  receive:  { title: "登记一条意见", by: "system", from: ["commenting", "sorting"], to: "same", asks: ["opinion", "filed"], fills: ["arrived"] },
  closed:   { title: "征求意见期满", by: "system", from: "commenting", to: "sorting" },
  conclude: { title: "公布意见采纳情况", by: "drafter", as: "unit", from: "sorting", to: "arguing", asks: ["summary"],
              basis: "重大行政决策程序暂行条例第十八条" },
} as const;

// prettier-ignore
const examining = {
  argue:    { title: "记录专家论证", by: "drafter", as: "unit", from: "arguing", to: "assessing",
              asks: ["experts", "expertView", "expertUse", "expertFiles?"], fills: ["argued"] },
  exemptExperts: { title: "依法不组织专家论证", optional: true, by: "drafter", as: "unit", from: "arguing", to: "assessing", asks: ["expertGround"],
              fills: ["argued"], basis: "重大行政决策程序暂行条例第十九条" },
  assess:   { title: "记录风险评估", by: "drafter", as: "unit", from: "assessing", asks: ["risk", "riskNote", "riskPlan?"], fills: ["assessed"],
              to: { on: "risk", low: "revised", medium: "revised", high: "assessing" } },
  exemptRisk: { title: "依法不作风险评估", optional: true, by: "drafter", as: "unit", from: "assessing", to: "revised", asks: ["riskGround"],
              fills: ["assessed"], basis: "重大行政决策程序暂行条例第二十二条" },
  submit:   { title: "送合法性审查", by: "drafter", as: "unit", from: "revised", to: "reviewing", asks: ["submission", "submitted?"],
              basis: "重大行政决策程序暂行条例第二十五条" },
  mature:   { title: "审查时间已满", by: "system", from: "reviewing", to: "reviewable" },
  opine:    { title: "出具合法性审查意见", by: "jurist", otherThan: ["nominate", "report", "prepare", "submit"], from: ["reviewing", "reviewable"],
              asks: ["legality", "legalView", "early?", "grounded?", "business?"], fills: ["next"],
              to: { on: "next", competition: "competing", discussion: "ready", back: "revised" } },
  compete:  { title: "出具公平竞争审查意见", by: "competition", otherThan: ["nominate", "report", "prepare", "submit"], from: "competing",
              asks: ["competition", "competitionView", "exceptionEnds?"],
              to: { on: "competition", fits: "ready", exception: "ready", fails: "revised" },
              basis: "公平竞争审查条例第十八条" },
} as const;

// prettier-ignore
const settling = {
  discuss:  { title: "记录集体讨论", by: "secretariat", from: "ready", basis: "重大行政决策程序暂行条例第三十条",
              asks: ["meeting", "met", "speakers", "chief", "outcome", "against?", "againstReason?", "dissent", "minutes?"],
              to: { on: "outcome", approved: "reporting", revise: "revised", postponed: "ready", rejected: "ended" } },
  consult:  { title: "记录党委意见", by: "secretariat", from: "reporting", asks: ["partyReply", "partyNumber"],
              to: { on: "partyReply", agreed: "decided", returned: "revised" }, basis: "重大行政决策程序暂行条例第三十一条" },
  publish:  { title: "公布并解读", by: "publisher", otherThan: deciders, from: "decided", to: "executing",
              asks: ["decision", "decisionFiles?", "reading", "paperNumber?", "effective", "grace?", "executor", "evaluateBy"], fills: ["publicity"],
              basis: "重大行政决策程序暂行条例第三十二条" },
  withhold: { title: "依法不公布决定", optional: true, by: ["publisher", "jurist"], otherThan: deciders, from: "decided", to: "executing",
              asks: ["withholdGround", "executor", "evaluateBy"], fills: ["publicity"], basis: "重大行政决策程序暂行条例第三十二条" },
  track:    { title: "报执行情况", optional: true, by: "drafter", as: "executor", from: "executing", to: "same", asks: ["progress"] },
  review:   { title: "提前开展后评估", optional: true, by: "secretariat", from: "executing", to: "evaluating", asks: ["reason"] },
  due:      { title: "到期后评估", by: "system", from: "executing", to: "evaluating" },
  evaluate: { title: "公布后评估", by: "secretariat", from: "evaluating", asks: ["evaluator", "effect", "evaluation"],
              to: { on: "effect", keep: "evaluated", adjust: "judged", stop: "judged" }, basis: "重大行政决策程序暂行条例第三十六条" },
  // 依法作出的决策，未经法定程序不得随意变更或者停止执行：由决策机关自己决定（暂行条例第三十五条）。
  resolve:  { title: "记录决策机关的决定", by: "secretariat", otherThan: "evaluate", from: "judged", asks: ["resolution", ...resolved, "reason"],
              to: { on: "resolution", keep: "evaluated", adjust: "started", stop: "ended" }, basis: "重大行政决策程序暂行条例第三十五条" },
} as const;

export const actions = {
  ...entering,
  ...listening,
  ...examining,
  ...settling,
} as const;
