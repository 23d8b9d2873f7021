// What a registration holds. A child under fourteen is sensitive as a whole (个人信息保护法第二十八条、第三十一条):
// nothing of it is published but the lines of the allotment, which name nobody.

import { answerOfCheck } from "../../../define/checked.ts";
import {
  choice,
  date,
  files,
  flag,
  identity,
  list,
  number,
  org,
  otherMatter,
  person,
  phone,
  text,
} from "../../../define/fields.ts";

import { proofReasons } from "../proof-reasons.ts";
import { schoolYears } from "../school-years.ts";

/** 录取顺序，先后即此顺序（rules 3.8）；最后一类由招生部门统筹，谁也不会没有学上. */
export const categories = {
  both: "户籍和房产都在服务区，地址一致",
  household: "户籍在服务区",
  property: "房产在服务区",
  migrant: "随迁子女（居住证，务工或者经商）",
} as const;

const sensitive = { personal: "sensitive" } as const;

const asked = {
  entry: choice(
    "登记时间",
    "public",
    { inTime: "登记期内", belated: "登记截止后补登" },
    "截止后补登的不排顺位，核对后统筹安排学位。",
  ),
  school: otherMatter("在哪所学校登记", "public", { hint: "从学校页面进来的已经填好。" }),
  year: choice("入学年度", "public", schoolYears, "从学校页面进来的已经填好。"),
  claims: choice("您家属于哪种情形", "parties", categories, "选最靠前、符合的一种；登记早晚不影响录取。"),
  childName: text("孩子姓名", "parties", { ...sensitive, min: 2, max: 20 }),
  child: { ...identity("孩子的身份证号码", "parties", "在户口簿孩子那一页。"), ...sensitive },
  twins: flag("有双胞胎（多胞胎）同时登记", "parties"),
  address: text("家庭住址", "parties", {
    personal: "personal",
    min: 4,
    max: 80,
    hint: "照户口簿、房产证或者居住证上的写。",
  }),
  since: date("从哪天起", "parties", {
    hint: "有户籍的写孩子落户日期；只有房产的写房产证登记日期；随迁的写居住证签发日期。",
  }),
  owner: identity("房产所有人的身份证号码", "parties", {
    when: { claims: ["both", "property"] },
    hint: "父母、祖父母都可以。",
  }),
  worker: identity("居住证持有人的身份证号码", "parties", {
    when: { claims: "migrant" },
    hint: "父亲或者母亲。",
  }),
  guardianName: text("监护人姓名", "parties", { personal: "personal", min: 2, max: 20 }),
  kinship: choice("和孩子的关系", "parties", { mother: "母亲", father: "父亲", other: "其他监护人" }),
  phone: phone("监护人手机", "parties", "结果发到这个号码。"),
  childAgrees: flag("同意核对孩子的户籍", "parties", {
    hint: "由监护人同意。只用于入学，只得到“是”“否”，随时可以撤回；不同意的，带材料人工核对。",
  }),
  agrees: flag("同意核对家庭的房产、居住证、社保", "parties", {
    hint: "房产、居住证是别人的，请先征得本人同意；不同意的，带材料人工核对。",
  }),
} as const;

const told = {
  season: otherMatter("哪一年的招生", "public"),
  host: org("招生主管部门", "public"),
  schoolName: text("登记学校", "public", { max: 40 }),
  closes: date("登记截止日期", "public"),
} as const;

const checked = {
  home: answerOfCheck("户籍核验", "parties"),
  estate: answerOfCheck("房产核验", "parties"),
  estateSince: answerOfCheck("房产核验（登记日期）", "parties"),
  permit: answerOfCheck("居住证核验", "parties"),
  insured: answerOfCheck("社保核验", "parties"),
  matching: choice("数据比对", "parties", { agreed: "一致", asked: "请补充材料" }),
  proofReason: choice("为什么请您补充", "parties", proofReasons),
  category: choice("录取类别", "public", { ...categories, rest: "其他情形，统筹安排" }),
  route: choice("怎样核验的", "public", { data: "数据直接通过", manual: "人工核对" }),
  proof: files("证明材料", "parties", {
    personal: "personal",
    hint: "户口簿、房产证、居住证、劳动合同的照片，只补不一致的那一项。",
  }),
  statement: text("说明", "parties", { long: true, personal: "personal", max: 500 }),
  finding: text("核对情况", "parties", { long: true, min: 4, max: 500 }),
} as const;

const placed = {
  place: number("顺位", "public", { min: 1, hint: "先按类别，再按日期；相同的并列，抽签定先后。" }),
  lotEntry: text("派位号", "public", { max: 24, hint: "公开名单里的一行，没有姓名；凭它自己核对派位。" }),
  bundle: number("同派号", "public", { min: 1, hint: "双胞胎、多胞胎一个号。" }),
  outcome: choice("派位结果", "public", { own: "登记学校", relief: "统筹到其他学校", none: "学位不足" }),
  admittedTo: otherMatter("录取学校", "public"),
  offered: otherMatter("安排到哪所学校", "public", { hint: "派位公布以后还有空余学位的学校。" }),
  placedBy: choice("学位怎么来的", "public", { lot: "派位", hand: "统筹安排" }),
  waitsAs: choice("安排前在哪一步", "staff", {
    short: "学位不足",
    eligible: "资格已核验",
    unranked: "补登已核对",
    objected: "有异议",
  }),
  settles: choice("异议答复以后", "staff", { stays: "学校不变", moves: "改派" }),
  leaves: list("退回学位的学校", "staff", "matter", { max: 1 }),
  turn: number("在登记学校的次序", "public", { min: 1 }),
  daysToResult: number("登记截止到公布结果（天）", "public", { min: 0 }),
  objection: text("异议或者投诉", "parties", { long: true, personal: "personal", min: 5, max: 1000 }),
  ruling: choice("异议处理", "public", { kept: "维持", changed: "改派学校" }),
  reply: text("答复", "parties", { long: true, min: 5, max: 1000 }),
  reason: text("理由", "parties", { long: true, min: 4, max: 500 }),
  declineReason: choice("为什么放弃", "public", {
    private: "就读民办学校",
    elsewhere: "到外地、回原籍就读",
    delay: "因身体原因延缓入学",
    other: "其他",
  }),
  // 放弃、撤回是监护人的事；窗口代办的，留下监护人本人的申请。
  request: files("监护人签字的申请", "parties", { personal: "personal" }),
  requestNote: text("怎样核实是监护人本人的意思", "parties", {
    long: true,
    personal: "personal",
    min: 4,
    max: 500,
  }),
  // 零跑腿、零证明都要数得出来。
  touches: number("人工经手（次）", "public", { min: 0 }),
  trips: number("家长到窗口（次）", "public", { min: 0 }),
  guardian: person("监护人", "parties"),
} as const;

export const fields = { ...asked, ...told, ...checked, ...placed } as const;
