// What may be done with a year's enrolment, one action per line: who, from where, to where, what it asks.

const plan = ["announcement", "opens", "closes", "seedSource", "seedDay", "siblingsTogether?"] as const;

// prettier-ignore
export const actions = {
  plan:        { title: "拟定招生方案", by: "admissions", from: "new", to: "preparing", asks: ["year", ...plan], fills: ["title", "host"] },
  amend:       { title: "修改招生方案", optional: true, by: "admissions", as: "host", from: "preparing", to: "same", asks: plan },
  addSchool:   { title: "列入学校", by: "system", from: "preparing", to: "same", asks: ["school"], fills: ["added", "schools"] },
  removeSchool: { title: "撤销学校", by: "system", from: "preparing", to: "same", asks: ["school"], fills: ["schools"] },
  announce:    { title: "发布招生公告", by: "admissions", as: "host", otherThan: ["plan", "amend"], from: "preparing", to: "announced",
                 fills: ["waitsUntil"], basis: "义务教育法第十二条" },
  begin:       { title: "开始登记", by: "system", from: "announced", to: "open" },
  close:       { title: "登记截止", by: "system", from: "open", to: "closed" },
  // 一个动作，全市一起核验；做到一半停了机，重新启动接着做。
  check:       { title: "批量核验", by: "admissions", as: "host", from: "closed", to: "checking" },
  checked:     { title: "核验完成", by: "system", from: "checking", to: "proving", asks: ["agreedCount", "askedCount"] },
  // 名单没能在种子产生前封存的，换后一次开奖，先公布、后产生。
  postpone:    { title: "改定派位种子", optional: true, by: "admissions", as: "host", from: ["closed", "proving"], to: "same",
                 asks: ["seedSource", "seedDay", "reason"] },
  rank:        { title: "封存派位名单", by: "admissions", as: "host", from: "proving", to: "ranking" },
  sealed:      { title: "名单已封存", by: "system", from: "ranking", to: "sealed", asks: ["listedCount", "listHash"] },
  enterSeed:   { title: "录入派位种子", by: "witness", otherThan: ["plan", "amend", "announce", "postpone", "rank"], from: "sealed", to: "drawing",
                 asks: ["seed", "seedProof", "seedFiles?"] },
  drawn:       { title: "派位完成", by: "system", from: "drawing", to: "drawn", asks: ["placedCount", "shortCount"] },
  publish:     { title: "公布录取结果", by: "admissions", as: "host", otherThan: "enterSeed", from: "drawn", to: "publishing" },
  published:   { title: "结果已公布", by: "system", from: "publishing", to: "notice" },
  finish:      { title: "招生结束", by: "admissions", as: "host", from: "notice", to: "ended", asks: ["summary"] },
  cancel:      { title: "取消本年招生", optional: true, by: "admissions", as: "host", from: ["preparing", "announced"], to: "cancelled", asks: ["reason"] },
} as const;
