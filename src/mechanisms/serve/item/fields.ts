// What an item says of itself: the guide that people read, and the numbers that the reform cuts.

import { choice, date, flag, list, number, org, otherMatter, text, yuan } from "../../../define/fields.ts";
import { items } from "../instant-items.ts";
import { domains, kinds, procedures } from "../kinds.ts";

const long = { long: true, max: 2000 } as const;
const days = { min: 1, max: 365 } as const;
const count = { min: 0, max: 100 } as const;

const named = {
  title: text("事项名称", "public", { min: 2, max: 80 }),
  code: text("实施编码", "public", { max: 33, hint: "31 位；分业务办理项的 33 位。" }),
  baseCode: text("基本编码", "public", { max: 13, hint: "国家、省基本目录里的编码。" }),
  kind: choice("事项类型", "public", kinds),
  domain: choice("领域", "public", domains),
  unit: org("实施主体", "public"),
  level: choice("行使层级", "public", {
    city: "市级",
    district: "区（市）级",
    street: "镇街级",
    community: "社区级",
  }),
  forWhom: choice("服务对象", "public", {
    person: "自然人",
    firm: "法人和其他组织",
    both: "自然人、法人和其他组织",
  }),
  basis: text("设定依据", "public", { ...long, min: 4, hint: "法律法规的名称和条款。" }),
  conditions: text("受理条件", "public", { ...long, min: 4, hint: "谁、满足什么，就可以办。" }),
};

const asked = {
  materials: list("申请材料", "public", "text", {
    max: 40,
    hint: "一行一份。清单以外的，不得要求申请人提供。",
  }),
  mayLack: list("可以容缺的材料", "public", "text", {
    max: 40,
    hint: "从申请材料里选；其余的是必须先有的。",
  }),
  proofs: number("其中证明", "public", { ...count, hint: "申请材料里有几份是由别的单位开具的证明。" }),
  procedure: choice("办理方式", "public", procedures),
  upper: org("上级决定机关", "public", {
    when: { procedure: "twoLevel" },
    hint: "实施主体审查完毕，连同全部材料直接报送的机关。",
  }),
  upperDays: number("上级决定时限（工作日）", "public", { ...days, when: { procedure: "twoLevel" } }),
  legalDays: number("法定时限（工作日）", "public", days),
  limitBasis: text("另有时限规定的依据", "public", {
    max: 200,
    hint: "法定时限超过行政许可法一般规定的填写，如某条例第几条。",
  }),
  promisedDays: number("承诺时限（工作日）", "public", { ...days, hint: "不长于法定时限；即办件填 1。" }),
  steps: text("办理流程", "public", { ...long, min: 2, hint: "一行一个环节。" }),
  stepCount: number("办理环节数", "public", { min: 1, max: 30 }),
  visits: number("到场次数", "public", { min: 0, max: 20 }),
  fee: yuan("收费", "public", { hint: "不收费的填 0。" }),
  feeBasis: text("收费依据", "public", { max: 200 }),
  result: text("办理结果", "public", { max: 80, hint: "办成以后拿到什么，如“食品经营许可证”。" }),
  window: text("办理地点", "public", { max: 200, hint: "窗口地址和办公时间。" }),
  consult: text("咨询电话", "public", { max: 60 }),
  instant: flag("秒批", "public"),
  instantOf: choice("由哪张决策表办结", "public", items, {
    when: { instant: true },
    hint: "由决策表直接办结的选填；办事指南从那里申请，按实施编码记在这个事项名下。",
  }),
  noVisit: flag("一次不跑", "public"),
  noMaterial: flag("零材料", "public"),
  commitment: flag("告知承诺", "public"),
};

/** 五减 is measured against what was before the reform: stated once, when the item is entered. */
const before = {
  daysBefore: number("改革前时限（工作日）", "public", {
    ...days,
    hint: "五减对照的基数；没有变过的填现在的数。",
  }),
  stepsBefore: number("改革前环节数", "public", { min: 1, max: 60 }),
  materialsBefore: number("改革前材料数", "public", count),
  proofsBefore: number("改革前证明数", "public", count),
};

/** What a change proposes. What is left out stays as it is. */
const next = {
  nextKind: choice("调整后：事项类型", "public", kinds, "如审批改备案。"),
  nextLegalDays: number("调整后：法定时限（工作日）", "public", days),
  nextDays: number("调整后：承诺时限（工作日）", "public", days),
  nextMaterials: list("调整后：申请材料", "public", "text", { max: 40, hint: "写全部，不只写变动的。" }),
  nextMayLack: list("调整后：可以容缺的材料", "public", "text", { max: 40 }),
  nextProofs: number("调整后：其中证明", "public", count),
  nextSteps: text("调整后：办理流程", "public", { ...long, min: 2 }),
  nextStepCount: number("调整后：办理环节数", "public", { min: 1, max: 30 }),
  nextVisits: number("调整后：到场次数", "public", { min: 0, max: 20 }),
  nextInstant: flag("调整后：秒批", "public"),
  nextNoVisit: flag("调整后：一次不跑", "public"),
  nextNoMaterial: flag("调整后：零材料", "public", { hint: "选“是”，申请材料清空。" }),
  nextCommitment: flag("调整后：告知承诺", "public"),
  changeReason: text("调整理由", "public", { ...long, min: 4 }),
  changeBasis: text("调整依据", "public", { max: 200, hint: "新设材料、延长时限的，必须写明依据。" }),
};

const kept = {
  opinion: text("合法性审查意见", "staff", { ...long, min: 4 }),
  legality: choice("合法性审查结论", "public", { fits: "合法", amend: "需要修改" }),
  approval: text("原发布文号或者依据", "public", { max: 120, hint: "录入平台启用以前已经公布的事项。" }),
  edition: number("版本", "public", { min: 1 }),
  publishedOn: date("发布日期", "public"),
  changedOn: date("最近调整日期", "public"),
  materialCount: number("材料数", "public", count),
  wasDays: number("上一版承诺时限（工作日）", "public", days),
  wasSteps: number("上一版环节数", "public", { min: 1, max: 60 }),
  wasMaterials: number("上一版材料数", "public", count),
  wasProofs: number("上一版证明数", "public", count),
  reason: text("理由", "public", { ...long, min: 4 }),
  endBasis: text("依据", "public", { min: 2, max: 200, hint: "取消、合并、下放的文件名称和文号。" }),
  into: otherMatter("并入的事项", "public"),
  handedTo: list("承接单位", "public", "org", { max: 60 }),
  arrived: list("刚到的申请", "staff", "matter", { max: 1 }),
  quick: otherMatter("秒批申请", "staff"),
  table: choice("申请的决策表", "staff", items),
  quickArrived: list("刚到的秒批申请", "staff", "matter", { max: 1 }),
  instantDone: number("秒批办成的件数", "public", { min: 0 }),
  application: otherMatter("申请", "staff"),
  applicant: choice("申请人", "staff", { person: "个人", firm: "企业、其他组织" }),
  filed: date("申请日期", "staff"),
};

export const fields = { ...named, ...asked, ...before, ...next, ...kept };

/** What everybody reads of a published item; what a change proposes is read when it is in force. */
export const told = [
  ...(Object.keys({ ...named, ...asked, ...before }) as (
    keyof typeof named | keyof typeof asked | keyof typeof before
  )[]),
  "edition",
  "publishedOn",
  "changedOn",
  "materialCount",
  "wasDays",
  "wasSteps",
  "wasMaterials",
  "wasProofs",
  "instantDone",
  "changeReason",
  "reason",
  "endBasis",
  "into",
  "handedTo",
] as const;
