// What an application holds: the item, the few facts that it needs, what shared data answered, what came of it.

import { answerOfCheck } from "../../../define/checked.ts";
import {
  choice,
  creditCode,
  date,
  files,
  flag,
  identity,
  number,
  org,
  otherMatter,
  person,
  phone,
  text,
  yuan,
} from "../../../define/fields.ts";
import { schoolYears } from "../school-years.ts";
import { type Item, byPerson, forFirms, forFunds, items } from "../instant-items.ts";

const own = { personal: "personal" } as const;
const paper = { max: 60 } as const;

const only = <const I extends readonly Item[]>(...item: I) => ({ item });

const asked = {
  service: otherMatter("办理事项", "public", { hint: "从办事指南进来的已经填好。" }),
  item: choice("申请事项", "public", items),
  unit: org("办理地区", "public", { level: "district", hint: "户籍、居住或者注册所在的区县。" }),
  name: text("申请人姓名或者单位名称", "parties", { ...own, min: 2, max: 60, hint: "与证件、执照一致。" }),
  identity: identity("身份证件号码", "parties", {
    when: only(...byPerson),
    hint: "用来核验，工作人员看到的打码。食品备案填法定代表人的。",
  }),
  creditCode: creditCode("统一社会信用代码", "parties", {
    when: only(...forFirms),
    hint: "18 位，在营业执照上。",
  }),
  phone: phone("联系电话", "parties", "结果发到这个手机号。"),
  address: text("住址或者房屋坐落", "parties", {
    ...own,
    when: only("fundPurchase", "permitEndorse"),
    min: 4,
    max: 120,
    hint: "与居住证、不动产权证上的写法一致。",
  }),
  day: date("预产期或者出生日期", "parties", { ...own, when: only("birth") }),
  boughtOn: date("过户日期", "parties", { when: only("fundPurchase"), hint: "不动产权证上的登记日期。" }),
  until: date("居住证到期日", "parties", { when: only("permitEndorse") }),
  year: choice("申领年度", "parties", schoolYears, { when: only("stablePosts"), hint: "一个年度申领一次。" }),
  price: yuan("房价", "parties", { when: only("fundPurchase"), min: 1, hint: "买卖合同价。" }),
  withdrawal: yuan("提取金额", "parties", { when: only(...forFunds), min: 1 }),
  diploma: text("学历证书编号", "parties", { ...own, when: only("graduateSettle"), min: 6, max: 40 }),
  prepackaged: flag("只销售预包装食品", "parties", {
    when: only("foodFiling"),
    hint: "不含散装、现制现售。",
  }),
  agrees: flag("同意核验我的数据", "parties", {
    hint: "只得到“是、否、待人工核对”，看不到数据；每次核验您都查得到。不同意的，请选“请工作人员办理”。",
  }),
} as const;

/** As the published item said when the application came in: what counts for it until it ends. */
const published = {
  itemTitle: text("事项名称", "public", { min: 2, max: 80 }),
  itemCode: text("实施编码", "public", { max: 33 }),
  itemBasis: text("设定依据", "public", { long: true, max: 2000 }),
  edition: number("事项版本", "public", { min: 1 }),
  route: choice("怎么办", "public", { machine: "自动批准", person: "工作人员审查" }),
} as const;

const answered = {
  household: answerOfCheck("户籍核验", "parties"),
  settled: answerOfCheck("本市户籍核验", "parties"),
  receiving: answerOfCheck("待遇核验", "parties"),
  employed: answerOfCheck("职工在保核验", "parties"),
  fund: answerOfCheck("公积金核验", "parties"),
  bought: answerOfCheck("房屋登记核验", "parties"),
  owns: answerOfCheck("本市房屋核验", "parties"),
  permit: answerOfCheck("居住证核验", "parties"),
  disability: answerOfCheck("残疾人证核验", "parties"),
  degree: answerOfCheck("学历核验", "parties"),
  firm: answerOfCheck("市场主体核验", "parties"),
  led: answerOfCheck("法定代表人核验", "parties"),
  paying: answerOfCheck("失业保险缴费核验", "parties"),
  fewLeft: answerOfCheck("裁员率核验", "parties"),
  small: answerOfCheck("三十人以下核验", "parties"),
  fewLeftSmall: answerOfCheck("小微裁员率核验", "parties"),
} as const;

const decided = {
  verdict: choice("系统判断", "parties", { approved: "符合，自动批准", person: "转工作人员审查" }),
  why: choice("转人工的原因", "parties", {
    unmet: "有条件没有核验一致",
    data: "共享数据暂时核验不了",
  }),
  amount: yuan("每月金额", "parties"),
  // What a table decides nobody fills in, so what a person grants stands apart.
  allowance: yuan("准予的每月金额", "parties", { when: only("elderAllowance"), min: 1 }),
  reason: text("理由", "parties", {
    long: true,
    min: 5,
    max: 1000,
    hint: "写明事实、依据和出路，申请人看得到。",
  }),
  missing: text("需要补正的内容", "parties", { long: true, min: 5, max: 500, hint: "一次性告知全部。" }),
  addition: text("补正说明", "parties", { ...own, long: true, min: 2, max: 1000 }),
  materials: files("补充材料", "parties", { ...own, hint: "数据核验不了时，用来证明的材料。" }),
  doubt: text("要求复核的理由", "parties", { ...own, long: true, min: 2, max: 1000 }),
  finding: choice("复核、抽查结论", "public", { right: "结果正确", wrong: "结果有误" }),
  fault: choice("差错原因", "public", {
    data: "共享数据有误",
    table: "决策表有误",
    program: "系统故障",
    filled: "填报有误",
  }),
  note: text("复核、抽查说明", "parties", { long: true, min: 4, max: 1000 }),
  correction: text("更正内容", "parties", {
    long: true,
    min: 4,
    max: 1000,
    hint: "原来是什么，更正为什么，从哪天起。",
  }),
} as const;

const kept = {
  certificate: text("证明文号", "public", paper),
  denialNumber: text("不予决定书文号", "public", paper),
  correctionNumber: text("更正决定书文号", "public", paper),
  drawn: flag("抽中抽查", "staff"),
  checker: person("抽查员", "staff"),
} as const;

export const fields = { ...asked, ...published, ...answered, ...decided, ...kept } as const;
