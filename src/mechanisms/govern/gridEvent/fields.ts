// What an event holds. What officials write of a place or of people stands apart from the log and is read by
// those concerned; the public sees how many of a kind were settled where, by whom, and how fast.

import { choice, files, flag, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { kindLabels } from "./rules/kinds.ts";
import { levels } from "./limits.ts";

const found = {
  kind: choice("事件类别", "public", kindLabels),
  source: choice("来源", "public", { patrol: "网格巡查", public: "群众反映", sensor: "物联感知" }),
  level: choice("级别", "public", levels),
  handled: choice("怎么处理", "public", {
    spot: "当场办好了",
    own: "本网格来办",
    lift: "网格办不了，报社区",
  }),
  photos: files("现场照片", "staff", { max: 5 }),
  photoless: choice("不能拍照的原因", "public", {
    private: "涉及个人隐私",
    danger: "情况危险，先行撤离",
    dark: "光线或者设备原因",
  }),
  place: text("位置", "staff", { max: 100, hint: "楼栋、门口、路段，让人找得到。" }),
  spot: text("定位", "staff", { max: 40, hint: "经度,纬度，由手机自动填写。" }),
  situation: text("情况", "staff", { long: true, max: 500 }),
  danger: flag("情况紧急", "public"),
  notedAt: text("发现时间", "public", { max: 16, hint: "没有网络时先存在手机里，联网后报送。" }),
  told: text("反映的情况", "parties", { personal: "personal", long: true, min: 5, max: 1000 }),
  placeTold: text("在什么地方", "parties", { personal: "personal", max: 100 }),
  pictures: files("照片", "parties", { personal: "personal", max: 5 }),
} as const;

const whose = {
  grid: org("网格", "public", { level: "grid" }),
  community: org("社区", "public", { level: "community" }),
  street: org("镇街", "public"),
  district: org("区县", "public"),
  handler: org("处置单位", "public"),
  // 待办单位：处置的、核查的、被吹哨的主办部门，谁该动就是谁。
  mover: org("待办单位", "public"),
  checker: org("核查单位", "public"),
  supervised: flag("逾期督办", "public"),
  supervisor: org("督办单位", "public"),
} as const;

const settling = {
  truth: choice("核实结果", "public", { real: "属实", untrue: "不属实", repeated: "重复反映" }),
  earlier: otherMatter("先前的事件", "public"),
  ground: text("说明", "parties", { long: true, min: 5, max: 500 }),
  note: text("交办要求", "staff", { long: true, max: 500 }),
  measure: text("处置措施和结果", "parties", { long: true, min: 5, max: 1000 }),
  after: files("处置后照片", "staff", { max: 5 }),
  settledAt: choice("在哪一级办结", "public", {
    grid: "网格",
    community: "社区",
    street: "镇街",
    joint: "吹哨后部门联合处置",
  }),
  liftReason: choice("上报理由", "public", {
    enforcement: "需要行政执法",
    duty: "超出职责范围",
    means: "力量、经费不足",
    across: "跨网格、跨社区",
    timeout: "期限内没有办结",
  }),
  raised: choice("提高到", "public", { serious: levels.serious, urgent: levels.urgent }),
  instruction: text("统筹意见", "staff", { long: true, min: 5, max: 500 }),
} as const;

const most = { max: 20 } as const;

/** 街道吹哨、部门报到，双考核（《北京市接诉即办工作条例》第三十三条）. */
const whistling = {
  lead: org("主办部门", "public", { level: "department" }),
  helpers: list("协办部门", "public", "org", most),
  whistleNote: text("吹哨事由", "staff", { long: true, min: 5, max: 500 }),
  departments: list("被吹哨部门", "public", "org", most),
  called: number("被吹哨部门数（个）", "public", { min: 0 }),
  present: list("按时报到", "public", "org", most),
  onSite: list("到场部门", "public", "org", most),
  late: list("迟到部门", "public", "org", most),
  arrivalNote: text("报到说明", "staff", { max: 200 }),
  disposed: list("已反馈部门", "public", "org", most),
  department: org("反馈部门", "public"),
  fit: choice("这次吹哨", "public", {
    fit: "找对了部门",
    partly: "需要另一个部门主办",
    misfit: "镇街或者社区自己能办",
  }),
  whistleMark: number("对吹哨的评分（1—5）", "public", { min: 1, max: 5 }),
  marked: list("已评价部门", "public", "org", most),
  rated: org("被评价部门", "public"),
  arrival: choice("报到情况", "public", { onTime: "按时报到", late: "迟到", absent: "没有报到" }),
  departmentMark: number("对部门的评分（1—5）", "public", { min: 1, max: 5 }),
  markNote: text("评价说明", "staff", { long: true, max: 300 }),
} as const;

const judged = {
  conclusion: choice("核查结论", "public", { passed: "已办好，结案", failed: "没有办好，退回" }),
  outcome: choice("核查去向", "public", {
    closed: "结案",
    grid: "退回网格",
    community: "退回社区",
    street: "退回镇街",
  }),
  opinion: text("核查意见", "staff", { long: true, max: 500 }),
  solved: flag("问题解决了吗", "public"),
  rating: choice("满意程度", "public", { satisfied: "满意", fair: "基本满意", unsatisfied: "不满意" }),
  remark: text("评价说明（群众）", "parties", { personal: "personal", long: true, max: 300 }),
  afterRating: choice("评价以后", "public", { keep: "维持结案", redo: "由镇街重新办理" }),
} as const;

export const fields = { ...found, ...whose, ...settling, ...whistling, ...judged };
