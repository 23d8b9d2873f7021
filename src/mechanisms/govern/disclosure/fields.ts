// What an application for government information holds. What the applicant writes and what names a person or a
// third party stand apart from the log.

import {
  choice,
  creditCode,
  date,
  files,
  identity,
  number,
  org,
  person,
  phone,
  text,
} from "../../../define/fields.ts";
import { grounds } from "./rules/grounds.ts";

const mine = { personal: "personal" } as const;
const long = { long: true, min: 4, max: 2000 } as const;
const refusing = { proposed: ["refused", "partial"] } as const;

const results = {
  already: "已经主动公开",
  disclosed: "予以公开",
  partial: "部分公开",
  refused: "不予公开",
  absent: "信息不存在",
  elsewhere: "不属于本机关负责公开",
  repeated: "重复申请，不再处理",
} as const;

const asked = {
  organ: org("向哪个机关申请", "public", {
    level: ["department", "district", "street"],
    hint: "制作或者保存这项信息的机关。选错了也会告诉您应当向谁申请。",
  }),
  topic: choice("信息类别", "public", {
    planning: "规划、计划",
    budget: "财政、采购",
    land: "土地、征收、拆迁",
    enforcement: "处罚、监管",
    approval: "许可、审批",
    welfare: "社会保障、民生",
    staff: "机构、人事",
    other: "其他",
  }),
  wanted: text("需要什么信息", "parties", {
    ...mine,
    ...long,
    hint: "写明名称、文号，或者便于查询的特征：哪一年、哪个项目、什么内容。",
  }),
  receiveBy: choice("怎样给您", "parties", {
    online: "凭编号在网上查阅",
    email: "电子邮件",
    post: "邮寄",
    pickup: "自行领取",
  }),
  applicantKind: choice("以什么身份申请", "parties", { person: "个人", firm: "法人或者其他组织" }),
  name: text("姓名或者名称", "parties", { ...mine, min: 2, max: 60 }),
  identity: identity("身份证号", "parties", { when: { applicantKind: "person" } }),
  creditCode: creditCode("统一社会信用代码", "parties", { when: { applicantKind: "firm" } }),
  phone: phone("联系电话", "parties", "用来确认申请、送达通知。查看全号会留下记录。"),
  email: text("电子邮箱", "parties", { ...mine, max: 120, when: { receiveBy: "email" } }),
  address: text("邮寄地址", "parties", { ...mine, max: 120, when: { receiveBy: "post" } }),
  applying: person("书面或者口头申请的申请人", "staff"),
  channel: choice("提交方式", "public", {
    portal: "网上提交",
    window: "当面提交",
    post: "邮寄",
    oral: "口头申请，代为填写",
  }),
  received: date("收到申请日期", "public", {
    hint: "当面提交的是提交之日；邮寄的是签收之日，平信是确认之日；网上的是确认之日。",
  }),
  countsFrom: date("答复期限起算日", "public"),
};

const examined = {
  unclear: text("需要补正的事项", "parties", { ...long, hint: "一次写全，只能通知一次。" }),
  correctionDays: number("补正期限（工作日）", "public", { min: 7, max: 30 }),
  correction: text("补正内容", "parties", { ...mine, ...long }),
  thirdParty: text("第三方", "staff", { ...mine, min: 2, max: 60 }),
  thirdAsked: text("征求意见的内容", "staff", { ...long, hint: "拟公开的信息里涉及对方的部分。" }),
  thirdServed: date("第三方收到征求意见书日期", "staff"),
  thirdView: choice("第三方意见", "staff", { agree: "同意公开", object: "不同意公开" }),
  thirdReason: text("第三方的理由", "staff", { ...mine, ...long, when: { thirdView: "object" } }),
  thirdStand: choice("第三方总的意见", "staff", {
    agree: "都同意公开",
    silent: "有的逾期没有提出意见",
    object: "有不同意公开的",
  }),
  moreDays: number("延长天数（工作日）", "public", { min: 1, max: 20 }),
  extensionGround: text("延长的理由", "parties", long),
};

const answered = {
  // 审核以前是草稿，只有工作人员看得到；审核时成为结果。
  proposed: choice("拟答复结果", "staff", results),
  proposedGround: choice("拟不予公开的依据", "staff", grounds, { when: refusing }),
  result: choice("答复结果", "public", results),
  ground: choice("不予公开的依据", "public", grounds),
  reason: text("不予公开的理由", "parties", { ...long, when: refusing }),
  whereFound: text("在哪里查得到", "parties", { ...long, when: { proposed: "already" } }),
  searched: text("检索情况", "parties", { ...long, when: { proposed: "absent" } }),
  competent: text("负责公开的机关和联系方式", "parties", { ...long, when: { proposed: "elsewhere" } }),
  former: text("此前答复的日期和编号", "parties", { ...long, when: { proposed: "repeated" } }),
  answer: text("答复正文", "parties", { long: true, min: 10, max: 5000 }),
  supplied: files("提供的信息", "parties", {
    max: 10,
    hint: "予以公开、部分公开的附上；部分公开的先遮去不公开的内容。",
  }),
  overriding: text("公共利益理由", "parties", {
    ...long,
    hint: "第三方不同意而决定公开的，写明不公开会对公共利益造成什么重大影响。",
  }),
  amendment: text("退回意见", "staff", long),
  answerNumber: text("答复书文号", "public", { max: 60 }),
};

export const fields = { ...asked, ...examined, ...answered };
