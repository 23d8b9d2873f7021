// What follows from a decision's course: by when, who hears of it, what is counted.

export const clocks = {
  // 论证、处理意见、出具意见的天数没有法定规定，是我们的默认值。
  take: { title: "交办或者答复建议", limit: "10 working days", runs: "proposed" },
  study: { title: "研究论证", limit: "20 working days", runs: "studying" },
  comment: {
    title: "征求意见",
    limit: { until: "closes" },
    basis: "重大行政决策程序暂行条例第十五条",
    runs: "commenting",
    warns: "3 days",
    extends: { by: "prolong" },
    onExpiry: "closed",
  },
  sort: { title: "研究处理意见", limit: "20 working days", runs: "sorting" },
  // 这是保证给审查机构的时间，不是催它的期限：满了才轮到出具意见。
  review: {
    title: "合法性审查时间",
    limit: "7 working days",
    basis: "重大行政决策程序暂行条例第二十六条",
    runs: "reviewing",
    warns: "1 minute",
    onExpiry: "mature",
  },
  opine: { title: "出具审查意见", limit: "5 working days", runs: "reviewable" },
  compete: {
    title: "公平竞争审查",
    limit: "10 working days",
    runs: "competing",
  },
  publish: {
    title: "公布",
    limit: "20 working days",
    basis: "政府信息公开条例第二十六条",
    runs: "decided",
  },
  evaluate: {
    title: "执行到后评估",
    limit: { until: "evaluateBy" },
    runs: "executing",
    warns: "30 days",
    onExpiry: "due",
  },
  assessed: { title: "后评估", limit: "60 working days", runs: "evaluating" },
  resolve: { title: "决策机关决定", limit: "20 working days", runs: "judged" },
} as const;

export const links = {
  // 意见很多，这里只经手刚到的一条；哪些意见属于这项决策，由意见自己记着。
  opinions: {
    title: "登记的意见",
    field: "arrived",
    to: "opinion",
    edge: "part-of",
    comes: {
      in: "arrived",
      act: "enrol",
      with: { unit: "unit", subject: "title", closes: "closes" },
    },
  },
} as const;

const opinions = { unit: "条", of: "opinion", link: "decision" } as const;
export const echoes = {
  received: { ...opinions, when: { in: ["received", "answered"] } },
  answered: { ...opinions, when: { in: "answered" } },
  adopted: { ...opinions, when: { where: { adoption: "adopted" } } },
  partly: { ...opinions, when: { where: { adoption: "partly" } } },
  unadopted: { ...opinions, when: { where: { adoption: "unadopted" } } },
} as const;

// prettier-ignore
export const notices = {
  proposed:  { title: "建议收到告知", after: "propose", to: "proposer", says: "您的决策建议已收到，编号 {number}。研究以后会告诉您是否列入。" },
  referred:  { title: "交办告知", after: "refer", to: "proposer", says: "您的决策建议 {number} 已交 {unit} 研究论证，最迟 {due.study} 报出意见。" },
  listed:    { title: "列入目录告知", after: "list", to: "proposer", says: "您的建议 {number} 已列入决策目录：《{title}》，由 {unit} 承办。" },
  declined:  { title: "未列入告知", after: "decline", to: "proposer", says: "您的建议 {number} 没有列入决策目录：{reason}" },
  opened:    { title: "征求意见告知", after: "open", to: "proposer", says: "《{title}》正在公开征求意见，{closes} 截止，请您继续提意见。" },
  published: { title: "公布告知", after: "publish", to: "proposer", says: "您建议的《{title}》已经决定，{effective} 起施行。解读请凭编号 {number} 查看。" },
  resolved:  { title: "评估后决定告知", after: "resolve", to: "proposer", says: "《{title}》后评估以后，决策机关决定：{resolution}。{reason}" },
  ended:     { title: "终止告知", after: "end", to: "proposer", says: "您建议的《{title}》已终止：{reason}" },
} as const;

const by = ["year", "kind", "unit"] as const;

// prettier-ignore
export const figures = {
  listed:       { title: "列入目录的重大行政决策", count: "项", among: "list", by },
  proposals:    { title: "企业、群众的决策建议", count: "条", among: "propose", by: ["kind"] },
  taken:        { title: "列入目录的企业、群众建议", count: "条", among: "propose", passed: "list", by: ["kind"] },
  takenShare:   { title: "建议列入率", share: "taken", of: "proposals" },
  opened:       { title: "公开征求意见", count: "次", each: "open", by },
  shortened:    { title: "缩短征求意见期限", count: "次", each: "open", where: { shorter: "filled" }, by },
  exempted:     { title: "依法未经过的阶段", count: "个", each: ["exemptOpen", "exemptExperts", "exemptRisk", "withhold"], by },
  received:     { title: "公众意见", sum: "received", by },
  answered:     { title: "已答复的公众意见", sum: "answered", by },
  answeredShare: { title: "公众意见答复率", share: "answered", of: "received" },
  adopted:      { title: "采纳的公众意见", sum: "adopted", by },
  partly:       { title: "部分采纳的公众意见", sum: "partly", by },
  adoptedShare: { title: "公众意见采纳率", share: "adopted", of: "answered" },
  early:        { title: "不足七个工作日的合法性审查", count: "次", each: "opine", where: { early: "filled" }, by },
  sentBack:     { title: "合法性审查退回修改", count: "次", each: "opine", where: { next: "back" }, by },
  published:    { title: "公布的重大行政决策", count: "项", first: "publish", by },
  evaluated:    { title: "完成后评估的重大行政决策", count: "项", first: "evaluate", by },
} as const;
