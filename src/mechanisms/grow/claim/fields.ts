// What a claim says: of which benefit, which firm, on which facts; what was approved, secured, paid and taken
// back, in whole fen; to which account.

import { answerOfCheck } from "../../../define/checked.ts";
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
  person,
  phone,
  text,
  yuan,
} from "../../../define/fields.ts";
import { changes, endings, sources, tables, ways } from "../benefit-tables.ts";

const filed = {
  benefit: otherMatter("哪项政策", "public", { hint: "从政策页面进来的已经填好。" }),
  table: choice("政策类别", "public", tables),
  firm: creditCode("统一社会信用代码", "public"),
  filed: date("提出日期", "public"),
  source: choice("提出方式", "public", sources),
  contact: person("企业联系人", "staff"),
  phone: phone("联系电话", "parties", "只用于办理这件兑现。"),
} as const;

const stability = { table: "stability" } as const;
const research = { table: "research" } as const;

/** Facts that the firm states: only those that its table measures are asked. */
const stated = {
  staff: number("上年末职工人数", "parties", { min: 1, when: stability }),
  cut: number("上年裁减人数", "parties", { min: 0, when: stability }),
  fees: yuan("上年实缴失业保险费", "parties", { min: 1, hint: "单位：元。", when: stability }),
  size: choice("企业规模", "parties", { small: "中小微企业", large: "大型企业" }, { when: stability }),
  hires: number("新招用毕业生人数", "parties", { min: 1, when: { table: "graduates" } }),
  tier: choice(
    "企业梯度",
    "public",
    {
      highTech: "高新技术企业",
      provincial: "省级专精特新中小企业",
      giant: "国家专精特新“小巨人”企业",
      scale: "首次纳入统计的规模以上企业",
    },
    { when: { table: ["highTech", "specialised", "entering"] } },
  ),
  revenue: yuan("上年营业收入", "parties", { min: 1, hint: "单位：元。", when: research }),
  research: yuan("上年研发费用", "parties", { min: 1, hint: "单位：元。", when: research }),
  equipment: yuan("设备投资额（不含税）", "parties", {
    min: 1,
    hint: "单位：元。",
    when: { table: "equipment" },
  }),
  booth: yuan("展位费", "parties", { min: 1, hint: "单位：元。", when: { table: "exhibition" } }),
  proof: files("佐证材料", "parties", { max: 10, personal: "personal" }),
} as const;

/** What shared data and the table answered. */
const measured = {
  registered: answerOfCheck("市场主体登记", "parties"),
  trusted: answerOfCheck("没有严重失信", "parties"),
  insured: answerOfCheck("失业保险参保", "parties"),
  tierHeld: answerOfCheck("企业梯度", "parties"),
  declared: answerOfCheck("研发费用申报", "parties"),
  fit: choice("测算结果", "parties", {
    direct: "符合，免申即享",
    entitled: "符合条件",
    person: "待人工审核",
  }),
  standard: yuan("按标准测算的金额", "parties", { min: 0 }),
  ground: text("测算理由", "public", { max: 200 }),
} as const;

/** What the benefit tells when it takes the claim. */
const taken = {
  code: text("事项编码", "public", { min: 4, max: 30 }),
  benefitTitle: text("政策事项", "public", { min: 4, max: 80 }),
  document: text("政策文件和文号", "public", { min: 4, max: 120 }),
  year: text("年度", "public", { min: 4, max: 4 }),
  way: choice("兑现方式", "public", ways),
  ending: choice("额度用完怎么办", "public", endings),
  cap: yuan("单户上限", "public", { min: 1 }),
  unit: org("主管部门", "public"),
  reviewDays: number("审核时限（工作日）", "public", { min: 5, max: 15 }),
  payDays: number("拨付时限（工作日）", "public", { min: 1, max: 30 }),
} as const;

const reviewed = {
  firmName: text("企业名称", "public", { min: 4, max: 80, hint: "与营业执照一致。" }),
  approved: yuan("核定金额", "public", { min: 1 }),
  opinion: text("审核意见", "parties", {
    long: true,
    min: 4,
    max: 1000,
    hint: "企业看得到：与测算金额不同的，写明为什么。",
  }),
  lacking: text("需要补正的内容", "parties", { long: true, min: 4, max: 500 }),
  supplement: text("补正说明", "parties", { personal: "personal", long: true, min: 2, max: 1000 }),
  remedy: text("不服怎么办", "public", { max: 200 }),
  reason: text("理由", "parties", { long: true, min: 6, max: 1000 }),
  granted: yuan("落实额度", "public"),
  ahead: number("排队户数（含本户）", "public", { min: 0 }),
  publicFrom: date("公示开始", "public"),
  publicUntil: date("公示截止", "public"),
  objection: otherMatter("异议", "staff"),
  objected: date("异议提出日期", "staff"),
  objections: list("正在核查的异议", "staff", "matter", { max: 1_000 }),
  heard: list("本次登记的异议", "staff", "matter", { max: 1 }),
  upheld: choice("异议核查结果", "parties", { yes: "异议成立", no: "异议不成立", withdrawn: "异议已撤回" }),
  finding: text("异议核查理由", "parties", { long: true, min: 10, max: 1000 }),
  afterwards: choice("异议核查以后", "staff", {
    refused: "不予兑现",
    disputed: "还有异议在核查",
    publicised: "公示期没有满，继续公示",
    confirming: "公示期已满，确认账户",
  }),
} as const;

const paid = {
  account: text("收款账号", "parties", { personal: "sensitive", min: 8, max: 32 }),
  accountName: text("收款户名", "parties", {
    personal: "personal",
    min: 2,
    max: 80,
    hint: "必须与企业名称一致。",
  }),
  bank: text("开户银行", "parties", { personal: "sensitive", min: 4, max: 80 }),
  consents: flag("确认收款账户，同意拨付到这个账户", "parties"),
  signed: files("企业签章的账户确认书", "parties", {
    max: 3,
    personal: "personal",
    hint: "企业自己确认的不用附；经办代企业办的必须附。",
  }),
  paid: yuan("拨付金额", "public", { min: 1 }),
  voucher: text("支付凭证号", "staff", { min: 4, max: 40 }),
  paidOn: date("拨付日期", "public"),
  reduction: yuan("核减金额", "public", { min: 1 }),
  reduced: yuan("累计核减", "public", { min: 0 }),
  clawback: yuan("应追回金额", "public", { min: 1 }),
  fault: choice("追回原因", "public", {
    false: "虚假申报",
    unmet: "没有履行约定条件",
    mistake: "测算、拨付差错",
  }),
  creditNote: flag("按规定记入企业信用记录", "public"),
  back: yuan("本次退回", "staff", { min: 1 }),
  recovered: yuan("已追回金额", "public", { min: 0 }),
  owed: choice("追回进度", "public", { part: "还没有全部追回", none: "已全部追回" }),
  released: yuan("退回预算的额度", "staff", { min: 0 }),
  leaves: list("没有核定的政策事项", "staff", "matter", { max: 1 }),
  releases: list("退回哪项政策的预算", "staff", "matter", { max: 1 }),
} as const;

/** 政策停止以后：告知了什么，损失多少，补偿多少. */
const stopped = {
  change: otherMatter("政策调整决定", "public"),
  changeKind: choice("政策怎么调整", "public", { none: "没有调整", ...changes }),
  changeOn: date("调整自哪天起", "public"),
  loss: text("损失说明", "parties", {
    personal: "personal",
    long: true,
    min: 4,
    max: 1000,
    hint: "因为相信这项政策已经花了多少、亏了多少。",
  }),
  lossProof: files("损失凭证", "parties", { max: 10, personal: "personal" }),
  lossBy: date("说明损失截止", "parties"),
  due: choice("补偿结论", "parties", { some: "有损失，予以补偿", none: "没有损失，不补偿" }),
  compensation: yuan("核定补偿", "public", { min: 1, when: { due: "some" } }),
  lossOpinion: text("补偿理由", "parties", { long: true, min: 6, max: 1000 }),
  compensationPaid: yuan("已付补偿", "public", { min: 1 }),
  compensatedOn: date("付补偿日期", "public"),
} as const;

export const fields = { ...filed, ...stated, ...measured, ...taken, ...reviewed, ...paid, ...stopped };
