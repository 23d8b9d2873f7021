// What a suit against an office holds. Who sues and what they ask stands apart from the log and is read by staff.

import { choice, date, files, flag, number, org, otherMatter, text } from "../../../define/fields.ts";
import { disputes } from "../disputes.ts";

const note = { long: true, min: 4, max: 2000 } as const;

const sued = {
  defendant: org("被诉行政机关", "public"),
  court: text("受诉人民法院", "public", { min: 4, max: 60 }),
  caseNumber: text("案号", "staff", { max: 60 }),
  plaintiff: text("原告", "staff", { personal: "personal", max: 120 }),
  claim: text("诉讼请求", "staff", { personal: "personal", long: true, min: 4, max: 1000 }),
  kind: choice("被诉行政行为类别", "public", disputes),
  spot: flag("当场作出的", "public"),
  firstByLaw: flag("其他法律、行政法规规定复议前置", "public"),
  reconsideration: otherMatter("经过的行政复议", "staff", { hint: "起诉前经过复议的，填写复议件编号。" }),
  outside: flag("已经其他机关复议", "public", { hint: "复议不在本平台办理的，勾选。" }),
  reviewFirst: flag("复议前置", "public"),
  unreviewed: flag("应当先复议而未复议", "public"),
  instance: choice("审级", "public", { first: "一审", second: "二审", retrial: "再审" }),
  served: date("收到起诉状、上诉状副本日期", "public"),
  attentive: choice("负责人应当出庭的情形", "public", {
    none: "一般案件",
    interest: "涉及重大公共利益",
    concern: "社会高度关注",
    group: "可能引发群体性事件",
    court: "人民法院书面建议负责人出庭",
  }),
};

const defended = {
  moreDays: number("准许延期的天数", "public", { min: 1, max: 60 }),
  courtPaper: text("人民法院准许延期的文书", "staff", { min: 4, max: 120 }),
  lateProof: flag("逾期举证", "public"),
  defence: text("答辩状", "staff", { long: true, min: 10, max: 8000 }),
  proofList: text("证据、依据清单", "staff", note),
  proof: files("证据材料", "staff", { max: 10 }),
  objected: flag("已提出未经复议前置的意见", "public"),
  hearingOn: date("开庭日期", "public"),
  courtroom: text("开庭时间和地点", "staff", { min: 4, max: 120 }),
  reason: text("延期开庭的原因", "staff", note),
};

// 负责人包括正职、副职负责人以及其他参与分管的负责人（法释〔2018〕1号第一百二十八条）。
const attended = {
  going: choice("拟出庭人员", "public", {
    chief: "正职负责人",
    deputy: "副职负责人",
    leader: "其他参与分管的负责人",
    staff: "委托工作人员",
    lawyer: "仅委托律师",
  }),
  goer: text("出庭人员姓名、职务", "staff", { min: 2, max: 120 }),
  excuse: choice("负责人不能出庭的事由", "public", {
    force: "不可抗力",
    accident: "意外事件",
    duty: "需要履行他人不能代替的公务",
    other: "其他正当事由",
  }),
  excuseNote: text("情况说明", "staff", note),
  sealed: choice("情况说明", "public", { seal: "已加盖行政机关印章", signed: "已由主要负责人签字认可" }),
  lawyers: number("委托诉讼代理人", "public", { min: 0, max: 2, hint: "除出庭人员外，最多两名。" }),
  attended: choice("实际出庭", "public", {
    chief: "正职负责人",
    deputy: "副职负责人",
    leader: "其他参与分管的负责人",
    staff: "工作人员",
    lawyer: "仅律师",
    none: "无人出庭",
  }),
  excused: flag("说明了正当理由", "public"),
  breach: flag("未依法出庭", "public"),
  record: text("庭审情况", "staff", note),
};

const judged = {
  form: choice("裁判形式", "public", { judgment: "判决", ruling: "裁定" }),
  judgment: choice("裁判结果", "public", {
    dismissed: "驳回诉讼请求",
    rejected: "驳回起诉",
    withdrawn: "准许撤诉",
    mediated: "调解",
    revoked: "撤销、部分撤销",
    changed: "变更",
    illegal: "确认违法",
    invalid: "确认无效",
    perform: "责令履行",
    pay: "判决给付、赔偿",
    upheld: "维持原判",
    won: "改判，本机关胜诉",
    overturned: "改判，本机关败诉",
    remanded: "发回重审",
  }),
  judgmentServed: date("裁判送达日期", "public"),
  performBy: date("履行期限", "public"),
  lost: flag("败诉", "public"),
  standing: choice("裁判效力", "public", { open: "可以上诉", final: "已经生效", remanded: "发回重审" }),
  appellant: choice("上诉人", "public", { own: "本机关", other: "对方当事人" }),
  performance: text("履行情况", "staff", note),
  analysis: text("败诉原因分析", "staff", note),
  measures: text("整改措施", "staff", note),
  reminder: text("督促意见", "staff", note),
};

export const fields = { ...sued, ...defended, ...attended, ...judged };
