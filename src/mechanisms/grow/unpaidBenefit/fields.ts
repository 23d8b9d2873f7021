// What is owed to a firm and was not paid: by whom, on which ground, until when, and the evidence of the money.

import {
  choice,
  creditCode,
  date,
  files,
  org,
  otherMatter,
  phone,
  text,
  yuan,
} from "../../../define/fields.ts";

const found = {
  street: org("所在镇街", "public", { level: "street" }),
  firm: creditCode("统一社会信用代码", "parties"),
  firmName: text("企业名称", "parties", { personal: "personal", min: 4, max: 80 }),
  phone: phone("联系电话", "parties", "只用于督促这件兑付。"),
  policy: text("政策名称和文号", "parties", { personal: "personal", min: 4, max: 150 }),
  claimed: otherMatter("已有的兑现", "parties", { hint: "有兑现编号的填写。" }),
  stated: yuan("企业反映的未兑付金额", "parties", { min: 1 }),
  since: date("应兑付日期", "parties", { hint: "政策、合同或者核定时约定的日期。" }),
  facts: text("情况", "parties", { personal: "personal", long: true, min: 5, max: 2000 }),
  papers: files("材料", "parties", { max: 10, personal: "personal" }),
  source: choice("线索来源", "public", { lawFirm: "律师走访", firm: "企业反映" }),
} as const;

const examined = {
  lawFirm: text("律师事务所", "public", { min: 4, max: 60 }),
  debtor: org("兑现责任单位", "public"),
  finding: choice("核查结论", "public", { due: "应当兑付", none: "不属于应兑未兑" }),
  due: yuan("应兑付金额", "public", { min: 1, when: { finding: "due" } }),
  ground: text("法律意见", "parties", { long: true, min: 20, max: 3000 }),
  opinionPaper: files("法律意见书", "staff", { max: 3 }),
  reason: text("理由", "parties", { long: true, min: 6, max: 1000 }),
} as const;

const settled = {
  metOn: date("联席会议日期", "public"),
  attendees: text("参加单位", "staff", { min: 4, max: 300 }),
  conclusion: text("会商结论", "parties", { long: true, min: 10, max: 2000 }),
  payBy: date("兑付期限", "public"),
  money: yuan("本次兑付金额", "parties", { min: 1 }),
  voucher: text("到账凭证号", "staff", { min: 4, max: 60 }),
  proof: files("到账凭证", "staff", { max: 5 }),
  arrival: text("核实情况", "parties", {
    personal: "personal",
    long: true,
    min: 4,
    max: 500,
    hint: "看了什么凭证，或者企业怎么说的。",
  }),
  short: yuan("没有到账的金额", "parties", { min: 1 }),
  recovered: yuan("已兑付金额", "public", { min: 0 }),
  paidOn: date("兑付完成日期", "public"),
  standing: choice("兑付情况", "public", { none: "未兑付", part: "部分兑付", all: "全部兑付" }),
  onwards: choice("兑付进度", "public", {
    inTime: "限期内",
    late: "已逾期",
    blamed: "已移送",
    all: "全部兑付",
  }),
  referredTo: org("移送哪个机关", "public"),
  blame: text("移送问责的事实和依据", "staff", { long: true, min: 10, max: 2000 }),
  outcome: text("问责结果", "staff", { long: true, min: 6, max: 1000 }),
} as const;

export const fields = { ...found, ...examined, ...settled };
