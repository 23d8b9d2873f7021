// What may be done with a year's list, one action per line: who, from where, to where, what it asks.

// prettier-ignore
export const actions = {
  open:        { title: "发布征集公告", by: "livelihood", from: "new", to: "soliciting",
                 asks: ["planYear", "route", "body", "places", "announcement", "closes"], fills: ["title", "host"] },
  endCall:     { title: "征集截止", by: ["livelihood", "system"], as: { livelihood: "host" }, from: "soliciting", to: "screening" },
  enter:       { title: "列入候选", by: "system", from: "screening", to: "same", asks: ["candidate"], fills: ["entered", "candidates"] },
  leave:       { title: "移出候选", by: "system", from: "screening", to: "same", asks: ["candidate"], fills: ["candidates"] },
  submit:      { title: "提请票决（研究）", by: "livelihood", as: "host", from: "screening", to: "deciding", asks: ["delegates?", "explanation"] },
  returned:    { title: "退回筛选", by: "decider", as: "body", from: "deciding", to: "screening", asks: ["reason"],
                 fills: ["voted", "votesFor", "votesAgainst", "votesAbstained"] },
  tally:       { title: "录入一项票决结果", by: "system", from: "deciding", to: "same", asks: ["candidate", "inFavour", "against", "abstained"],
                 fills: ["voted", "votesFor", "votesAgainst", "votesAbstained"] },
  conclude:    { title: "确认票决结果", by: "decider", as: "body", otherThan: ["open", "submit"], from: "deciding", to: "decided",
                 asks: ["decidedOn", "decisionNumber"], fills: ["chosen", "unchosen", "chosenCount"], basis: "地方组织法第二十五条" },
  resolve:     { title: "研究确定", by: "decider", as: "body", otherThan: ["open", "submit"], from: "deciding", to: "decided",
                 asks: ["picked", "decidedOn", "decisionNumber", "reason"], fills: ["chosen", "unchosen", "chosenCount"] },
  publish:     { title: "公布承诺", by: "livelihood", as: "host", otherThan: ["conclude", "resolve"], from: "decided", to: "promised" },
  report:      { title: "年终公告", by: "livelihood", as: "host", from: "promised", to: "reported", asks: ["summary", "unfinished?"] },
  cancel:      { title: "取消征集", optional: true, by: "livelihood", as: "host", from: ["soliciting", "screening"], to: "cancelled", asks: ["reason"] },
} as const;
