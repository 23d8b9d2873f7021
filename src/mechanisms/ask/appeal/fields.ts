// What an appeal holds. Texts that citizens write, and all that names a person, stand apart from the log.

import { choice, date, files, flag, list, number, org, otherMatter } from "../../../define/fields.ts";
import { person, phone, text } from "../../../define/fields.ts";
import { channelGroups, channels } from "./rules/channels.ts";
import { grounds, rightChannels } from "./rules/grounds.ts";
import { topics } from "../topics.ts";

const citizenText = { personal: "personal", long: true } as const;
const fileNumber = { max: 60 } as const;

/** What is asked for and by whom. */
const asked = {
  kind: choice(
    "诉求类型",
    "public",
    { consult: "咨询", help: "求助", complaint: "投诉", report: "举报", advice: "建议" },
    "想问清楚选咨询，有困难选求助，对单位或者商家不满选投诉，发现违法选举报。",
  ),
  topic: choice("诉求类别", "public", topics, "选最接近的一项。"),
  content: text("诉求内容", "parties", {
    ...citizenText,
    min: 5,
    max: 2000,
    hint: "什么事、什么时候开始的、您希望怎么办。请勿填写国家秘密、工作秘密。",
  }),
  cutOff: flag("正在停水、停电、停气或者停暖", "public", { hint: "按应急诉求办理，24 小时内答复。" }),
  area: org("所在区县", "public", { level: "district" }),
  street: org("所在镇街", "public", { level: "street" }),
  place: text("具体地点", "parties", {
    personal: "personal",
    max: 120,
    hint: "路名、小区、楼号，方便上门。没有事发地点的不用填。",
  }),
  photos: files("现场照片", "parties", {
    personal: "personal",
    max: 6,
    hint: "可不传，最多 6 张。照片里的拍摄位置会先去掉，只有您和承办单位看得到。",
  }),
  identityMode: choice(
    "身份方式",
    "public",
    { open: "实名", secret: "要求保密", anonymous: "匿名" },
    "不选按实名。要求保密的，承办单位看不到您是谁；匿名的不填称呼和电话，凭查询码看进度。",
  ),
  name: text("怎么称呼您", "parties", { personal: "personal", max: 30 }),
  phone: phone("联系电话", "parties", "只用于办理这件诉求：联系您、发送进度、回访。查看全号会留下记录。"),
  whom: text("替谁反映", "parties", {
    personal: "personal",
    max: 30,
    hint: "替他人反映时，填写怎么称呼当事人。",
  }),
  relationship: choice("与当事人的关系", "parties", {
    family: "家人",
    neighbour: "邻居",
    colleague: "同事",
    community: "社区、网格代办",
    other: "其他",
  }),
  forOther: flag("替他人反映", "public"),
  asking: person("来电诉求人", "staff"),
  channel: choice("来源渠道", "public", channels),
  channelGroup: choice("渠道类别", "public", channelGroups),
  themed: otherMatter("本次问政", "public", { hint: "在专题问政中提出的，填写那一期的编号。" }),
  privacyNotice: choice("个人信息处理告知", "public", { v1: "第1版（2026年11月）" }),
  limitKind: choice("时限类别", "public", {
    ordinary: "一般诉求",
    consultation: "咨询",
    urgent: "水电气暖应急",
    market: "市场监管投诉",
    petition: "信访事项",
  }),
};

/** What the desk decides about it. */
const decided = {
  entry: otherMatter("依据的知识库条目", "public", { hint: "即时答复依据哪一条。" }),
  refusalGround: choice("不予受理的理由", "public", grounds),
  rightChannel: choice("应当通过的渠道", "public", rightChannels),
  explanation: text("说明", "parties", { long: true, max: 1000 }),
  earlier: otherMatter("原来的诉求", "public"),
  reviewConclusion: choice("复核结论", "public", { upheld: "维持不予受理", overturned: "应当受理" }),
  emergency: choice("转往", "public", {
    police: "110 报警",
    fire: "119 消防",
    medical: "120 急救",
    traffic: "122 交通事故",
  }),
  parent: otherMatter("并入的诉求", "public"),
  child: otherMatter("最近并来的诉求", "public"),
  children: list("并来的诉求", "public", "matter", { max: 200 }),
  duplicate: flag("已并单", "public"),
  handler: org("主办单位", "public"),
  helpers: list("协办单位", "public", "org", { max: 10 }),
  copied: list("抄送单位", "public", "org", { hint: "越级派单时抄送被越过的一级。" }),
  chain: list("派单经过", "public", "org", { max: 8 }),
  note: text("派单意见", "staff", { long: true, max: 500 }),
  designated: org("指定办理的单位", "public"),
  returners: list("退回过的单位", "public", "org"),
  objectors: list("提出过异议的单位", "public", "org"),
  // What the form suggested, beside what was chosen: how well it does is a figure of the log.
  shownTopics: list("推荐过的类别", "staff", "text", { max: 3 }),
  topicRank: number("所选类别推荐位次", "staff"),
  shownHandlers: list("推荐过的单位", "staff", "org", { max: 3 }),
  handlerRank: number("所选单位推荐位次", "staff"),
  backTo: choice("退回给", "public", { desk: "派单人", upper: "转派的上一级" }),
};

/** What the units do with it. */
const handled = {
  section: org("承办科室", "public", { level: "section" }),
  legalBasis: text("法律法规或者三定依据", "staff", { long: true, min: 4, max: 500 }),
  objection: text("异议理由", "staff", { long: true, min: 5, max: 1000 }),
  ruling: choice("裁定", "public", { upheld: "异议成立，重新派单", designated: "指定办理，不得再退回" }),
  rulingReason: text("裁定理由", "staff", { long: true, max: 500 }),
  contactNote: text("联系情况", "staff", { long: true, max: 500 }),
  request: text("请协办单位做什么", "staff", { long: true, min: 4, max: 500 }),
  opined: list("已反馈的协办单位", "public", "org", { max: 10 }),
  opinion: text("协办意见", "staff", { long: true, max: 1000 }),
  question: text("请诉求人补充", "parties", { long: true, max: 500 }),
  addition: text("补充内容", "parties", { ...citizenText, max: 2000 }),
  pauseGround: choice("中止的法定事由", "public", {
    hearing: "听证",
    tender: "招标",
    inspection: "检验、检测、检疫",
    appraisal: "鉴定",
    review: "专家评审",
    litigation: "以诉讼、仲裁、复议结果为依据",
  }),
  pauseUntil: date("预计恢复日期", "public"),
  pauseNote: text("中止说明", "parties", { long: true, max: 500 }),
  // 法律法规另有规定的从其规定，不能按期办结的说明原因和计划（热线条例第二十条）。
  extensionGround: text("延期理由", "parties", {
    long: true,
    min: 5,
    max: 500,
    hint: "写明法律法规另有规定的依据，或者不能按期办结的原因和办理计划。",
  }),
  extensionAsked: flag("申请延期中", "public"),
  extensionReply: text("审批意见", "staff", { long: true, max: 500 }),
  cause: text("暂时不能解决的原因", "parties", { long: true, min: 5, max: 1000 }),
  planText: text("解决计划", "parties", { long: true, min: 5, max: 1000 }),
  planDate: date("计划完成日期", "public"),
  answer: text("答复内容", "parties", { long: true, min: 10, max: 3000 }),
  answerConfirmed: flag("答复内容无需补充，确认提交", "staff"),
  evidence: files("办结佐证", "parties", { hint: "现场照片、文书等。" }),
  proof: text("佐证说明", "staff", {
    long: true,
    min: 4,
    max: 500,
    hint: "没有照片和文书时，写明何时何地由谁核实。",
  }),
  amendment: text("退回修改的意见", "staff", { long: true, min: 4, max: 500 }),
  ground: text("理由", "parties", { long: true, min: 5, max: 500 }),
};

/** What the asker and the call-back say of it, and what the centre does about that. */
const judged = {
  settled: choice("问题解决了吗", "public", { yes: "解决了", no: "没有解决" }),
  rating: choice("满意度", "public", { satisfied: "满意", fair: "基本满意", dissatisfied: "不满意" }),
  reason: text("说明", "parties", { ...citizenText, max: 500 }),
  sampled: flag("抽中回访", "public"),
  callee: person("回访员", "staff"),
  outcome: choice("回访评价结果", "public", {
    unreached: "未联系上，再回访",
    unrated: "三次未联系上，未评价",
    solved: "认可",
    unsolved: "未解决或者不满意",
  }),
  contacted: flag("承办单位联系过", "public"),
  reached: flag("已联系上诉求人", "public"),
  solved: flag("诉求人认为已解决", "public"),
  tries: number("未联系上次数", "staff", { min: 0 }),
  firstTry: date("首次未联系上日期", "staff"),
  reopened: flag("办结后又提出", "public"),
  urgedOn: date("最近催办日期", "public"),
  supervised: flag("已督办", "public"),
  supervisedFor: choice("督办事由", "public", {
    refusing: "推诿拒办",
    overdue: "逾期未办结",
    unsolved: "应当解决而未解决",
    badEffect: "造成不良影响",
  }),
  supervisor: org("督办单位", "public"),
  instruction: text("督办要求", "staff", { long: true, max: 500 }),
  exclusionGround: choice("申请剔除的理由", "public", {
    unlawful: "诉求没有法律政策依据",
    unreasonable: "诉求明显不合理",
    untrue: "反映情况不属实",
    beyond: "不可抗力或者现有条件不能解决",
    malicious: "恶意重复反映",
  }),
  exclusionReason: text("申请剔除的说明", "staff", { long: true, min: 5, max: 1000 }),
  exclusionAsked: flag("申请剔除中", "public"),
  exclusionRuling: choice("剔除裁定", "public", { granted: "同意剔除", refused: "不同意剔除" }),
  excluded: flag("已剔除", "public"),
};

/** What the public reads of it, the numbers of its papers, and the reform that came of it. */
const told = {
  summaryDraft: text("公开摘要（拟稿）", "staff", { long: true, min: 10, max: 500 }),
  summary: text("公开摘要", "public", {
    long: true,
    min: 10,
    max: 500,
    hint: "不写姓名、电话、门牌和能认出人的细节。",
  }),
  orderNumber: text("交办单文号", "public", fileNumber),
  rulingNumber: text("退回裁定单文号", "public", fileNumber),
  answerNumber: text("答复书文号", "public", fileNumber),
  refusalNumber: text("不予受理告知书文号", "public", fileNumber),
  extensionNumber: text("延期告知书文号", "public", fileNumber),
  pauseNumber: text("中止告知书文号", "public", fileNumber),
  supervisionNumber: text("督办单文号", "public", fileNumber),
  task: otherMatter("列入的改革任务或者实事", "public"),
  tasks: list("列入的各项改革任务、实事", "public", "matter", { max: 20 }),
  // Numbers for the engine: whoever may read of a hot issue reads its title, by the link.
  hot: otherMatter("热点诉求", "staff"),
  hots: list("所属的热点诉求", "staff", "matter", { max: 20 }),
  released: list("随热点移出而不再跟随的任务", "staff", "matter", { max: 20 }),
  decision: choice("热点诉求的决定", "public", {
    livelihood: "列入区办实事",
    key: "列入重点任务",
    campaign: "列入专项治理",
    none: "不列入",
    left: "已移出，单独办理",
  }),
  result: text("任务成效", "public", { long: true, max: 1000 }),
  concluded: date("任务销号日期", "public"),
  verdict: choice("对改革成效的评判", "public", {
    solved: "问题解决了",
    partly: "有改善",
    unsolved: "没有变化",
  }),
  remark: text("评判说明", "parties", { ...citizenText, max: 500 }),
};

export const fields = { ...asked, ...decided, ...handled, ...judged, ...told };
