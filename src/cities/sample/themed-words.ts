// What the sample city's sessions are about: the subject, the topic, the kinds of things that callers raise.

import type { Topic } from "./texts/case.ts";

export interface SessionTheme {
  readonly subject: string;
  readonly topic: Topic;
  /** Keys of things of the full city. */
  readonly things: readonly string[];
  readonly brief: string;
}

/** subject, topic, things, what the review says. */
// prettier-ignore
const rows: readonly (readonly [string, Topic, string, string])[] = [
  ["占道经营与流动摊点", "roads", "stall hawker", "听取对占道经营、流动摊点和喇叭叫卖的意见，现场答复疏导点设置和巡查安排。"],
  ["路灯照明与暗路暗巷", "roads", "lampOut lampFlicker", "听取路灯不亮、闪烁和暗巷补亮的意见，现场答复维修时限。"],
  ["窨井盖安全", "roads", "manholeLoose manholeGone", "听取井盖缺失、松动、异响的意见，现场派单更换。"],
  ["生活垃圾清运", "waste", "binFull transfer", "听取垃圾清运、中转站扰民的意见，现场答复清运班次。"],
  ["公厕服务与管护", "waste", "toilet binFull", "听取公厕卫生、设施损坏、开放时间的意见。"],
  ["违法建设治理", "illegal", "roofBuild groundLock", "听取楼顶违建、私装地锁的线索，现场答复查处程序。"],
  ["共享单车停放秩序", "parking", "shareBike groundLock", "听取共享单车占道、地锁占位的意见，运营企业到场。"],
  ["园林绿化养护", "greening", "treeBlock treeFall pest", "听取树木遮光、枯树危树、病虫害的意见，现场答复修剪计划。"],
  ["灯光与叫卖噪声", "noise", "lightPollution hawker", "听取灯光扰民、喇叭叫卖的意见，现场答复执法时段。"],
  ["户外广告与店招安全", "illegal", "billboard stall", "听取广告牌松动、遮挡的意见，汛期前逐处排查。"],
  ["建筑垃圾与渣土乱倒", "waste", "rubble binFull", "听取建筑垃圾偷倒、渣土堆放的线索，现场派单清理。"],
  ["公园设施与口袋公园", "greening", "parkGear treeFall", "听取公园设施损坏、口袋公园选址的意见。"],
];

export const themes: readonly SessionTheme[] = rows.map(([subject, topic, things, brief]) => ({
  subject,
  topic,
  things: things.split(" "),
  brief,
}));

/** Why something is open when the review is published, and until when. */
export const openReasons = [
  "涉及地下管线迁改，已列入计划，按公布的日期完成。",
  "产权单位正在办理移交，移交后三十日内整改。",
  "正在现场处理，计划本周内办结并回访。",
  "需多部门联合执法，已约定时间，办结后向诉求人反馈。",
] as const;
