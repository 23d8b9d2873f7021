// What an application holds: what the applicant states, what the item said on that day, what was done about it.

import {
  choice,
  creditCode,
  date,
  files,
  flag,
  identity,
  list,
  number,
  org,
  otherMatter,
  text,
} from "../../../define/fields.ts";
import { applicant } from "../applicant.ts";
import { domains, kinds, procedures } from "../kinds.ts";
import { deregisterGrounds, endGrounds, pauseGrounds, rejectGrounds, revokeGrounds } from "./grounds.ts";

const mine = { personal: "personal" } as const;
const long = { long: true, min: 4, max: 2000 } as const;
const days = { min: 1, max: 365 } as const;
const listed = { max: 40 } as const;
const paper = { max: 60 } as const;

const asked = {
  item: otherMatter("办理事项", "public", { hint: "从办事指南进来的已经填好。" }),
  bundle: otherMatter("所属一件事", "public"),
  ...applicant,
  identity: identity("身份证号", "parties", { when: { applicantKind: "person" } }),
  creditCode: creditCode("统一社会信用代码", "parties", {
    when: { applicantKind: "firm" },
    hint: "18 位，在营业执照上。",
  }),
  request: text("申请内容", "parties", {
    ...mine,
    long: true,
    max: 2000,
    hint: "要办什么、有什么要说明的。请勿填写国家秘密。",
  }),
  materials: files("申请材料", "parties", { ...mine, hint: "按办事指南的清单上传，照片或者扫描件都可以。" }),
  channel: choice("收件渠道", "public", {
    portal: "网上",
    window: "窗口",
    bundle: "一件事",
    elsewhere: "异地代收",
  }),
  receivedOn: date("收件日期", "public"),
};

/** As the published item said when the application came in: what counts for it until it ends. */
const published = {
  itemTitle: text("事项名称", "public", { min: 2, max: 80 }),
  itemCode: text("实施编码", "public", { max: 33 }),
  kind: choice("事项类型", "public", kinds),
  domain: choice("领域", "public", domains),
  unit: org("实施主体", "public"),
  itemBasis: text("设定依据", "public", { long: true, max: 2000 }),
  procedure: choice("办理方式", "public", procedures),
  upper: org("上级决定机关", "public"),
  upperDays: number("上级决定时限（工作日）", "public", days),
  decider: org("决定机关", "public"),
  legalDays: number("法定时限（工作日）", "public", days),
  promisedDays: number("承诺时限（工作日）", "public", days),
  required: list("清单里的申请材料", "public", "text", listed),
  mayLack: list("可以容缺的材料", "public", "text", listed),
  result: text("办理结果", "public", { max: 80 }),
  edition: number("事项版本", "public", { min: 1 }),
};

const taken = {
  rejectGround: choice("不予受理的情形", "public", rejectGrounds),
  explanation: text("说明", "parties", { ...long, hint: "写明事实和依据的条款，写进文书。" }),
  competent: text("有权办理的机关", "parties", {
    max: 60,
    when: { rejectGround: "notOurs" },
    hint: "告知申请人向哪个机关申请。",
  }),
  missing: list("需要补正的材料", "public", "text", {
    max: 40,
    among: "required",
    hint: "只能是事项清单里的，一次写全。",
  }),
  missingNote: text("补正要求", "parties", { ...long, hint: "哪里不齐全、不符合法定形式，怎么改。" }),
  addition: text("补交说明", "parties", { ...mine, long: true, max: 2000 }),
  supplied: files("补交的材料", "parties", mine),
  acceptedOn: date("受理日期", "public"),
  silent: flag("逾期未告知，视为受理", "public"),
  gap: list("容缺的材料", "public", "text", {
    max: 40,
    among: "mayLack",
    hint: "只能是事项公布的可以容缺的材料。",
  }),
  gapBy: date("承诺补齐日期", "public", { hint: "不晚于承诺办结日期。" }),
  gapAgreed: flag("申请人已书面承诺", "public"),
  creditClear: flag("没有严重失信记录", "public"),
};

const examined = {
  surveyDays: number("踏勘所需工作日", "public", { min: 1, max: 60 }),
  surveyPlan: text("踏勘安排", "parties", { ...long, hint: "什么时间、到哪里、看什么，请申请人怎么配合。" }),
  surveyResult: text("踏勘结果", "parties", long),
  pauseGround: choice("不计入期限的情形", "public", pauseGrounds),
  pauseDays: number("所需工作日", "public", { min: 1, max: 120 }),
  pauseNote: text("说明", "parties", { ...long, max: 1000 }),
  pauseResult: text("结论", "parties", long),
  hearingReason: text("告知听证的理由", "parties", {
    ...long,
    hint: "直接涉及申请人与他人之间的重大利益关系等。",
  }),
  hearingAskedOn: date("申请听证日期", "public"),
  hearingDate: date("听证日期", "public"),
  hearingPlace: text("听证时间和地点", "parties", { min: 4, max: 200 }),
  minutes: text("听证笔录", "parties", { long: true, min: 4, max: 5000 }),
  moreDays: number("延长的工作日", "public", { min: 1, max: 15 }),
  extensionReason: text("延长的理由", "parties", { ...long, min: 5, max: 500 }),
};

const concluded = {
  note: text("审查情况", "staff", long),
  opinion: text("审查意见", "staff", long),
  advice: choice("建议", "staff", { approve: "准予", deny: "不准予", reportUp: "报上级机关" }),
  initialOpinion: text("初步审查意见", "parties", {
    ...long,
    min: 8,
    hint: "写明事实、依据和建议；全部申请材料随本件一并报送。",
  }),
  amendment: text("退回意见", "staff", { ...long, max: 1000 }),
  decisionBasis: text("决定的依据和理由", "parties", { ...long, min: 8 }),
  conclusion: choice("决定", "public", {
    approved: "准予",
    denied: "不准予",
    rejected: "不予受理",
    ended: "未作决定",
  }),
  decidedOn: date("决定日期", "public"),
  certificate: text("证照编号", "parties", { max: 60 }),
  validUntil: date("有效期至", "public", { hint: "长期有效的不填。" }),
  handedOver: choice("送达方式", "public", { electronic: "电子送达", window: "窗口领取", post: "邮寄" }),
  deliveredOn: date("送达日期", "public"),
  rating: choice("评价", "public", {
    best: "非常满意",
    good: "满意",
    fair: "基本满意",
    poor: "不满意",
    bad: "非常不满意",
  }),
  ratingNote: text("评价说明", "parties", { ...mine, long: true, max: 500 }),
  endGround: choice("终止的情形", "public", endGrounds),
  revokeGround: choice("撤销的情形", "public", revokeGrounds),
  deregisterGround: choice("注销的情形", "public", deregisterGrounds),
};

const numbered = {
  acceptNumber: text("受理通知书文号", "public", paper),
  rejectNumber: text("不予受理决定书文号", "public", paper),
  onceNumber: text("一次性告知书文号", "public", paper),
  gapNumber: text("容缺受理告知书文号", "public", paper),
  pauseNumber: text("期限告知书文号", "public", paper),
  rightNumber: text("听证权利告知书文号", "public", paper),
  hearingNumber: text("听证通知书文号", "public", paper),
  delayNumber: text("延期告知书文号", "public", paper),
  approveNumber: text("准予决定书文号", "public", paper),
  denyNumber: text("不准予决定书文号", "public", paper),
  endNumber: text("终止办理告知书文号", "public", paper),
  revokeNumber: text("撤销决定书文号", "public", paper),
};

export const fields = { ...asked, ...published, ...taken, ...examined, ...concluded, ...numbered };
