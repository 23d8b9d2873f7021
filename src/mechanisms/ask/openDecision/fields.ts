// What a decision holds: who raised it, what the public was asked and told, what each review found.

import {
  choice,
  creditCode,
  date,
  files,
  flag,
  list,
  number,
  org,
  otherMatter,
  phone,
  text,
} from "../../../define/fields.ts";

const note = { long: true, max: 3000 } as const;
/** Each stage that is left out keeps its own ground: the public and the jurist read all of them. */
const ground = (title: string) =>
  text(title, "public", {
    long: true,
    min: 8,
    max: 500,
    hint: "写明法律、法规的名称和条款，以及本事项为什么属于这种情形。",
  });
const stage = { held: "已经过", exempt: "依法未经过" } as const;

/** Who raised it, and what was thought of it. */
const raised = {
  origin: choice("提出方", "public", {
    people: "企业、群众建议",
    unit: "单位动议",
  }),
  kind: choice(
    "决策事项类别",
    "public",
    {
      policy: "公共政策和措施",
      plan: "经济社会发展规划",
      resources: "资源开发利用和保护",
      project: "公共建设项目",
      other: "其他重大事项",
    },
    "选最接近的一项。",
  ),
  wish: text("建议内容", "parties", {
    personal: "personal",
    long: true,
    min: 10,
    max: 3000,
    hint: "现在卡在哪里、建议政府怎么定、谁会受益。请勿填写国家秘密、商业秘密。",
  }),
  firm: creditCode("统一社会信用代码", "parties", {
    hint: "代表企业提出的填写，18 位。",
  }),
  name: text("怎么称呼您", "parties", { personal: "personal", max: 30 }),
  phone: phone("联系电话", "parties", "只用于就这条建议联系您。"),
  study: text("研究论证意见", "parties", { ...note, min: 10 }),
  feasible: choice("论证结论", "public", {
    yes: "可行，建议列入",
    partly: "部分可行，建议列入",
    no: "不可行，建议不列入",
  }),
} as const;

/** The line of the catalogue. */
const listed = {
  title: text("决策事项", "public", { min: 4, max: 80 }),
  year: text("目录年度", "public", { min: 4, max: 4 }),
  unit: org("决策承办单位", "public"),
  business: choice(
    "是否涉及经营者",
    "public",
    { yes: "涉及", no: "不涉及" },
    "与经营主体生产经营活动有关的，都要经过公平竞争审查。",
  ),
  consent: text("目录报党委同意的文号", "staff", { max: 60 }),
} as const;

/** What the public was asked, and what came of it. */
const heard = {
  copy: text("草案送审稿说明", "staff", note),
  copyFiles: files("草案送审稿", "staff", { max: 5 }),
  copyReady: flag("送审稿已备", "staff"),
  draft: text("草案主要内容", "public", { ...note, min: 20 }),
  draftFiles: files("草案全文", "public", { max: 5 }),
  explanation: text("起草说明", "public", { ...note, min: 10 }),
  closes: date("征求意见截止日期", "public"),
  shorter: text("缩短征求意见期限的理由", "public", {
    long: true,
    min: 5,
    max: 500,
    hint: "不满三十日的必须说明。",
  }),
  opinion: otherMatter("提出的意见", "staff"),
  filed: date("意见提出日期", "staff"),
  arrived: list("最近登记的意见", "staff", "matter", { max: 1 }),
  received: number("收到意见（条）", "public", { min: 0 }),
  answered: number("已答复（条）", "public", { min: 0 }),
  adopted: number("采纳（条）", "public", { min: 0 }),
  partly: number("部分采纳（条）", "public", { min: 0 }),
  unadopted: number("未采纳（条）", "public", { min: 0 }),
  summary: text("意见采纳情况", "public", {
    ...note,
    min: 10,
    hint: "条数由系统统计，这里写集中的意见和理由。",
  }),
} as const;

/** What experts and reviewers found. */
const examined = {
  participated: choice("公众参与", "public", stage),
  argued: choice("专家论证", "public", stage),
  assessed: choice("风险评估", "public", stage),
  publicity: choice("决定公布", "public", stage),
  openGround: ground("不公开征求意见的法定依据"),
  expertGround: ground("不组织专家论证的法定依据"),
  riskGround: ground("不作风险评估的法定依据"),
  withholdGround: ground("不公布决定的法定依据"),
  experts: number("参加论证的专家（人）", "public", { min: 1, max: 99 }),
  expertView: text("专家论证意见", "public", { ...note, min: 10 }),
  expertUse: text("专家意见采纳情况", "public", { ...note, min: 5 }),
  expertFiles: files("专家论证材料", "staff", { max: 5 }),
  risk: choice("风险等级", "public", {
    low: "低风险",
    medium: "中风险",
    high: "高风险",
  }),
  riskNote: text("风险评估意见", "staff", { ...note, min: 10 }),
  riskPlan: text("风险防范化解措施", "staff", note),
  submission: text("送审说明", "staff", { ...note, min: 10 }),
  submitted: files("送审材料", "staff", { max: 8 }),
  legality: choice("合法性审查结论", "public", {
    lawful: "合法",
    amend: "修改后再审",
    unlawful: "不合法",
  }),
  legalView: text("合法性审查意见", "staff", { ...note, min: 10 }),
  early: text("审查不足七个工作日的理由", "public", {
    long: true,
    min: 5,
    max: 500,
  }),
  grounded: flag("未经过的阶段，法定依据属实", "public"),
  next: choice("审查以后", "public", {
    competition: "公平竞争审查",
    discussion: "集体讨论",
    back: "退回修改",
  }),
  competition: choice("公平竞争审查结论", "public", {
    fits: "符合公平竞争要求",
    exception: "适用例外规定",
    fails: "不符合，不得出台",
  }),
  competitionView: text("公平竞争审查意见", "staff", { ...note, min: 10 }),
  exceptionEnds: date("例外规定实施期限", "public"),
} as const;

/** The meeting, the paper, what became of it. */
const settled = {
  meeting: text("讨论会议", "public", { min: 4, max: 80 }),
  met: date("会议日期", "public"),
  speakers: list("发言顺序", "staff", "text", {
    max: 40,
    hint: "按会上发言先后写职务，一行一位；行政首长最后。",
  }),
  chief: text("行政首长", "staff", {
    min: 2,
    max: 30,
    hint: "写职务，如“市长”。",
  }),
  outcome: choice("讨论结果", "public", {
    approved: "通过",
    revise: "修改后再议",
    postponed: "暂不决定",
    rejected: "不予通过",
  }),
  against: flag("决定与多数人的意见不一致", "staff"),
  againstReason: text("会上说明的理由", "staff", note),
  dissent: text("不同意见", "staff", {
    ...note,
    hint: "如实载明；没有不同意见的写“无”。",
  }),
  minutes: files("会议记录", "staff", { max: 3 }),
  partyReply: choice("党委意见", "staff", {
    agreed: "同意",
    returned: "退回修改",
  }),
  partyNumber: text("请示文号", "staff", { max: 60 }),
  decision: text("决定内容", "public", { ...note, min: 10 }),
  decisionFiles: files("决定全文", "public", { max: 5 }),
  reading: text("解读", "public", {
    ...note,
    min: 20,
    hint: "为什么定、定了什么、对谁有什么影响。",
  }),
  paperNumber: text("发文字号", "public", { max: 60 }),
  effective: date("施行日期", "public"),
  grace: text("适应调整期安排", "public", { long: true, min: 5, max: 500 }),
  executor: org("决策执行单位", "public"),
  evaluateBy: date("后评估日期", "public"),
  progress: text("执行情况", "public", { ...note, min: 5 }),
  evaluator: org("后评估单位", "public"),
  effect: choice("后评估结论", "public", {
    keep: "继续执行",
    adjust: "调整",
    stop: "停止执行",
  }),
  evaluation: text("后评估意见", "public", { ...note, min: 10 }),
  resolution: choice("决策机关的决定", "public", {
    keep: "继续执行",
    adjust: "调整，重新履行程序",
    stop: "停止执行",
  }),
  resolvedIn: text("作出决定的会议", "public", { min: 4, max: 80 }),
  resolvedNumber: text("决定文号", "public", { min: 4, max: 60, hint: "写会议纪要或者决定文件的文号。" }),
  resolvedOn: date("决定日期", "public"),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
} as const;

export const fields = {
  ...raised,
  ...listed,
  ...heard,
  ...examined,
  ...settled,
} as const;
