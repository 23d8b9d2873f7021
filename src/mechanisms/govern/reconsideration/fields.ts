// What a reconsideration holds. What the applicant writes and what names a person stand apart from the log.

import { choice, date, files, flag, number, org, person, phone, text, yuan } from "../../../define/fields.ts";
import { disputes } from "../disputes.ts";
import { declineGrounds, endGrounds, outcomes, suspensionGrounds } from "./rules/grounds.ts";

const written = { personal: "personal", long: true } as const;
const paper = { max: 60 } as const;

const asked = {
  respondent: org("被申请人", "public", {
    level: ["department", "district"],
    hint: "作出这个行政行为、或者应当履行职责的市级部门或者区县政府。对镇街不服的，请向所在区县政府申请。",
  }),
  kind: choice("行政行为类别", "public", disputes, "选最接近的一项。"),
  spot: flag("当场作出的", "public", { hint: "当场开出决定书的处罚等。" }),
  amount: yuan("涉及金额", "parties", { min: 0, hint: "处罚、补偿等有金额的，按元填写。" }),
  known: date("知道该行为的日期", "parties", {
    hint: "收到决定书或者知道这件事的那一天。申请期限是六十日。",
  }),
  act: text("不服的行政行为", "parties", {
    personal: "personal",
    min: 4,
    max: 200,
    hint: "写明决定书的名称和文号，没有的写清楚是什么事。",
  }),
  claim: text("复议请求", "parties", { ...written, min: 4, max: 1000, hint: "例如：撤销该处罚决定。" }),
  facts: text("事实和理由", "parties", {
    ...written,
    min: 10,
    max: 5000,
    hint: "请勿填写国家秘密、工作秘密。",
  }),
  materials: files("申请材料", "parties", {
    personal: "personal",
    max: 8,
    hint: "决定书、身份证明、授权委托书等。只有您、复议机关和被申请人看得到。",
  }),
  hearingWanted: flag("请求听证", "parties"),
  mediable: flag("愿意接受调解", "parties"),
  name: text("申请人姓名或者名称", "parties", { personal: "personal", max: 60 }),
  phone: phone("联系电话", "parties", "用来送达通知和告诉您进度。查看全号会留下记录。"),
  address: text("送达地址", "parties", { personal: "personal", max: 120 }),
  applying: person("书面或者口头申请的申请人", "staff"),
  channel: choice("提交方式", "public", {
    portal: "网上提交",
    window: "当面提交",
    post: "邮寄",
    oral: "口头申请",
    through: "经被申请人转送",
  }),
  received: date("收到申请日期", "public"),
  countsFrom: date("审查期限起算日", "public"),
  privacyNotice: choice("个人信息处理告知", "public", { v1: "第1版（2026年11月）" }),
  late: flag("超过六十日", "parties"),
  first: flag("复议前置", "public"),
  addition: text("补正内容", "parties", { ...written, max: 5000 }),
};

const examined = {
  missing: text("需要补正的事项", "parties", {
    long: true,
    min: 5,
    max: 1000,
    hint: "一次性写全，只能通知一次。",
  }),
  moreDays: number("延长天数", "public", { min: 1, max: 30 }),
  supplyGround: text("延长补正的理由", "parties", { long: true, min: 4, max: 500 }),
  declineGround: choice("不予受理的理由", "public", declineGrounds),
  explanation: text("说明", "parties", { long: true, min: 5, max: 1000 }),
  competent: text("有管辖权的复议机关", "parties", { max: 60 }),
  procedure: choice("审理程序", "public", { ordinary: "普通程序", simple: "简易程序" }),
  simpleGround: choice("适用简易程序的理由", "public", {
    spot: "当场作出的行政行为",
    warning: "警告或者通报批评",
    small: "案件涉及款额三千元以下",
    disclosure: "政府信息公开案件",
    consent: "当事人各方同意",
  }),
  lateGround: choice("超过六十日仍受理的理由", "public", {
    force: "不可抗力等正当理由耽误",
    untold: "未告知申请权利、机关或者期限",
    otherLaw: "法律规定的申请期限超过六十日",
  }),
  firstByLaw: flag("其他法律、行政法规规定复议前置", "public"),
  major: flag("重大、疑难、复杂", "public", { hint: "应当组织听证，并提请行政复议委员会咨询。" }),
  acceptedOn: date("受理日期", "public"),
};

const heard = {
  copySent: date("发送副本日期", "public"),
  copyServed: date("被申请人收到日期", "public"),
  answerer: org("答复的被申请人", "public"),
  answer: text("被申请人答复", "parties", { long: true, min: 10, max: 5000 }),
  proofList: text("证据、依据清单", "parties", { long: true, min: 4, max: 3000 }),
  proof: files("证据材料", "parties", { max: 10 }),
  unproven: flag("视为没有证据、依据", "public"),
  thirdEvidence: text("第三人提供的证据", "parties", { long: true, min: 4, max: 2000 }),
  thirdProof: flag("第三人已提供证据", "public"),
  heardHow: choice("听取意见方式", "public", { face: "当面", online: "互联网", call: "电话" }),
  views: text("当事人意见", "parties", { long: true, min: 4, max: 5000 }),
  committeeView: text("行政复议委员会咨询意见", "staff", { long: true, min: 4, max: 3000 }),
  hearingDate: date("听证日期", "parties"),
  hearingPlace: text("听证时间和地点", "parties", { min: 4, max: 120 }),
  hearingSubject: text("拟听证事项", "parties", { long: true, min: 4, max: 1000 }),
  headship: choice("被申请人负责人参加听证", "public", {
    head: "负责人参加",
    staff: "说明理由，委托工作人员参加",
    none: "负责人未参加，也未说明理由",
  }),
  absence: text("不能参加的理由", "parties", { long: true, min: 4, max: 500 }),
  applicantHere: flag("申请人到场", "public", { hint: "无正当理由拒不到场的，视为放弃听证权利。" }),
  minutes: text("听证笔录", "parties", { long: true, min: 4, max: 5000 }),
  convertGround: text("转为普通程序的理由", "parties", { long: true, min: 4, max: 500 }),
  extensionGround: text("延期的理由", "parties", { long: true, min: 5, max: 500 }),
  suspensionGround: choice("中止的情形", "public", suspensionGrounds),
  suspensionNote: text("中止说明", "parties", { long: true, min: 4, max: 1000 }),
  suspension: choice("中止满六十日", "public", { plain: "不终止", sixty: "原因未消除即终止" }),
  resumesTo: choice("恢复后", "public", { accepted: "发送副本", replying: "待答复", reviewing: "审理" }),
  withdrawalReason: text("撤回的理由", "parties", { ...written, max: 500 }),
  withdrawalAsked: flag("申请撤回，待准予", "public"),
  refusal: text("不准予撤回的理由", "parties", { long: true, min: 4, max: 500 }),
};

const concluded = {
  opinion: text("审查意见", "staff", { long: true, min: 5, max: 3000, hint: "拟作出的决定和主要理由。" }),
  reasoning: text("决定书正文", "parties", {
    long: true,
    min: 20,
    max: 8000,
    hint: "查明的事实、认定的理由、适用的依据、决定结果。",
  }),
  unheard: text("未能听取当事人意见的原因", "staff", { long: true, min: 4, max: 500 }),
  amendment: text("退回意见", "staff", { long: true, min: 4, max: 1000 }),
  deliberation: choice("合议", "public", { inside: "未公开", told: "已作出决定" }),
  outcome: choice("审理结果", "public", outcomes),
  endGround: choice("终止的情形", "public", endGrounds),
  agreement: text("调解协议", "parties", { long: true, min: 10, max: 5000 }),
  signedOn: date("各方签字日期", "public"),
  performBy: date("履行期限", "public"),
  decisionServed: date("决定送达日期", "public"),
  performance: text("履行情况", "parties", { long: true, min: 5, max: 3000 }),
  orderBy: date("责令履行的期限", "public"),
  pressure: choice("督促方式", "public", {
    talk: "约谈有关负责人",
    criticism: "通报批评",
    referral: "移送监察机关或者任免机关、单位",
  }),
  pressed: text("约谈、通报或者移送的对象", "staff", {
    min: 2,
    max: 120,
    hint: "被约谈的负责人、被通报的单位，或者接收移送的机关。",
  }),
  pressReason: text("约谈、通报或者移送的理由", "staff", { long: true, min: 5, max: 1000 }),
  advice: text("行政复议意见", "staff", { long: true, min: 10, max: 3000 }),
  adviceServed: date("意见书送达日期", "public"),
  correction: text("纠正情况", "staff", { long: true, min: 5, max: 3000 }),
};

const numbered = {
  acceptNumber: text("受理通知书文号", "public", paper),
  declineNumber: text("不予受理决定书文号", "public", paper),
  supplementNumber: text("补正通知书文号", "public", paper),
  replyNumber: text("答复通知书文号", "public", paper),
  hearingNumber: text("听证通知书文号", "public", paper),
  delayNumber: text("延期通知书文号", "public", paper),
  suspensionNumber: text("中止通知书文号", "public", paper),
  resumeNumber: text("恢复审理通知书文号", "public", paper),
  endNumber: text("终止决定书文号", "public", paper),
  decisionNumber: text("复议决定书文号", "public", paper),
  mediationNumber: text("调解书文号", "public", paper),
  adviceNumber: text("意见书文号", "public", paper),
};

export const fields = { ...asked, ...examined, ...heard, ...concluded, ...numbered };
