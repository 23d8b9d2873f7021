// What may be done, one action per line: 行政诉讼法（2017 年修正）and 法释〔2018〕1号（下称解释）.

const own = { by: "defender", as: "defendant" } as const;

// prettier-ignore
export const actions = {
  receive:  { title: "登记应诉", by: "defender", from: "new", to: "received",
              asks: ["court", "caseNumber?", "plaintiff", "claim", "kind", "spot?", "firstByLaw?", "reconsideration?", "outside?", "instance",
                     "served", "attentive"],
              fills: ["defendant", "reviewFirst", "unreviewed"], basis: "行政诉讼法第六十七条" },
  prolong:  { title: "登记准许延期举证", ...own, optional: true, from: "received", to: "same", asks: ["moreDays", "courtPaper"], times: 1,
              basis: "行政诉讼法第三十六条" },
  miss:     { title: "逾期未答辩举证", by: "system", from: "received", to: "same", fills: ["lateProof"] },
  answer:   { title: "提交答辩状和证据", ...own, from: "received", to: "answered", asks: ["defence", "proofList", "proof?", "objected?"],
              basis: "行政诉讼法第六十七条" },
  schedule: { title: "登记开庭", ...own, from: ["answered", "heard"], to: "scheduled", asks: ["hearingOn", "courtroom"] },
  appoint:  { title: "确定出庭人员", ...own, from: "scheduled", to: "same", asks: ["going", "goer", "excuse?", "excuseNote?", "sealed?", "lawyers?"],
              basis: "解释第一百二十八、一百二十九条" },
  postpone: { title: "延期开庭", ...own, optional: true, from: "scheduled", to: "answered", asks: ["reason"] },
  hold:     { title: "登记庭审", ...own, from: "scheduled", to: "heard", asks: ["attended", "record?"], fills: ["excused", "breach"] },
  judge:    { title: "登记裁判", ...own, from: ["received", "answered", "scheduled", "heard"],
              asks: ["form", "judgment", "judgmentServed", "performBy?"], fills: ["lost", "standing"],
              to: { on: "standing", open: "judged", final: "final", remanded: "remanded" } },
  retry:    { title: "登记重审", ...own, from: "remanded", to: "received", asks: ["caseNumber?", "served"], fills: ["instance"],
              basis: "行政诉讼法第八十九条" },
  appeal:   { title: "登记上诉", ...own, optional: true, from: ["judged", "final"], to: "received", asks: ["appellant", "served"], fills: ["instance"],
              basis: "行政诉讼法第八十五条" },
  effect:   { title: "上诉期满，裁判生效", by: "system", from: "judged", to: "final", fills: ["standing"] },
  perform:  { title: "报告履行情况", ...own, from: "final", to: "performed", asks: ["performance"] },
  analyse:  { title: "败诉分析", ...own, from: ["judged", "final", "performed"], to: "same", asks: ["analysis", "measures"] },
  close:    { title: "归档", ...own, from: ["final", "performed"], to: "closed" },
  remind:   { title: "督促应诉", by: "overseer", optional: true, from: ["received", "answered", "scheduled", "heard", "judged", "final", "remanded"],
              to: "same", asks: ["reminder"] },
} as const;
