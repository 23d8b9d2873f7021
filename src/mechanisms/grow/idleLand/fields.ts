// The file of a plot (户口): what it is, whose it is, why it lies idle, what becomes of it.

import { choice, date, files, flag, list, mu, number, org, text, yuan } from "../../../define/fields.ts";
import { units } from "./rules/area.ts";
import { uses, ways } from "./rules/ways.ts";

const plot = {
  parcel: text("宗地号", "public", { max: 19, hint: "十九位宗地代码，例如 990121001002GB00017。" }),
  location: text("坐落", "public", { min: 2, max: 120 }),
  district: org("所在区县", "public", { level: "district" }),
  street: org("所在镇街", "public", { level: "street" }),
  use: choice("规划用途", "public", uses),
  map: files("宗地图", "staff", { max: 5 }),
  holders: list("权利人（统一社会信用代码）", "public", "creditCode", { max: 10 }),
  sharing: choice(
    "单独所有还是共有",
    "public",
    { sole: "单独所有", shares: "按份共有", joint: "共同共有" },
    "按不动产登记簿；共有的，权利人逐个写上，面积仍是一宗、只计一次。",
  ),
  given: text("面积（证载数值）", "public", { max: 15 }),
  unit: choice("面积单位", "public", units),
  area: mu("面积", "public", { min: 1 }),
  price: yuan("出让或者划拨价款", "public", { min: 0 }),
  agreedStart: date("约定动工日期", "public"),
  changeReason: text("变更依据", "staff", { long: true, min: 5, max: 500 }),
} as const;

/** 办法第六条、第八条：权利人说明开发情况和原因。 */
const examined = {
  started: flag("已动工", "public"),
  startedArea: mu("已动工面积", "public", { min: 0 }),
  requiredArea: mu("应动工面积", "public", { min: 1 }),
  invested: yuan("已投资额", "public", { min: 0 }),
  investment: yuan("总投资额", "public", { min: 1 }),
  stoppedOn: date("中止开发日期", "public"),
  statement: text("权利人说明", "staff", { long: true, max: 2000 }),
  unanswered: flag("权利人逾期未说明", "public"),
  cause: choice("闲置原因", "public", {
    holder: "权利人原因",
    undelivered: "政府未按约定交付土地",
    replanned: "政府修改规划",
    policy: "国家出台政策需要修改条件",
    petition: "处置群众信访事项",
    heritage: "军事管制、文物保护",
    authority: "政府及部门的其他行为",
    force: "不可抗力",
  }),
  proof: files("证明材料", "staff", { max: 10 }),
} as const;

const determined = {
  verdict: choice("认定", "public", { idle: "闲置土地", not: "不构成闲置" }),
  ground: choice("认定依据", "public", {
    unstarted: "超过约定动工日期满一年未动工",
    area: "已动工面积不足三分之一，中止满一年",
    money: "已投资额不足百分之二十五，中止满一年",
    none: "不符合闲置条件",
  }),
  idleFrom: date("闲置起算日", "public"),
  measure: choice("依法应当", "public", {
    fee: "征缴土地闲置费",
    takeBack: "无偿收回",
    negotiate: "协商处置",
    none: "不处置",
  }),
  fee: yuan("应缴土地闲置费", "public", { min: 0 }),
  feePaid: yuan("已缴土地闲置费", "public", { min: 0 }),
} as const;

const reused = {
  way: choice("五个一批", "public", ways),
  plan: text("处置方案", "staff", { long: true, min: 10, max: 2000 }),
  planDue: date("处置完成时限", "public"),
  newStart: date("重新约定的动工日期", "public"),
  opinion: text("意见", "staff", { long: true, max: 1000 }),
  project: text("配对项目", "public", { min: 2, max: 80 }),
  projectUse: choice("项目用地类型", "public", uses),
  projectNeed: mu("项目需要面积", "public", { min: 1 }),
  projectDistrict: org("项目意向区县", "public", { level: "district" }),
  fitArea: flag("面积够用", "public"),
  fitUse: flag("用途一致", "public"),
  fitPlace: flag("同在意向区县", "public"),
  fitFree: flag("没有待缴的闲置费", "public"),
  fits: number("合适的条件（项，共四项）", "public", { min: 0, max: 4 }),
  result: text("处置结果", "public", { long: true, min: 5, max: 1000 }),
  evidence: files("处置佐证", "staff", { max: 10 }),
  verifiedArea: mu("核验盘活面积", "public", { min: 1 }),
  verifiedOn: date("核验日期", "public"),
} as const;

export const fields = { ...plot, ...examined, ...determined, ...reused };
