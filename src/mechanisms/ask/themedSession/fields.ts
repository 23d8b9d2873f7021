// What a session holds: what is announced, what the engine counted, what the review says.

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { topics } from "../topics.ts";

const planned = {
  series: choice("栏目", "public", {
    urban: "星期三问城管",
    mayor: "市长热线日",
    onAir: "行风热线直播",
  }),
  issue: number("期次", "public", {
    min: 1,
    max: 9999,
    hint: "同一栏目连续编号；取消的期次不再使用。",
  }),
  subject: text("议题", "public", { min: 4, max: 60 }),
  topic: choice("诉求类别", "public", topics, "本期主要接听哪一类。"),
  date: date("举行日期", "public"),
  opens: text("开始时间", "public", { max: 5, hint: "24 小时制，如 09:00。" }),
  closes: text("结束时间", "public", { max: 5, hint: "24 小时制，如 11:00。" }),
  host: org("主办单位", "public"),
  units: list("参加单位", "public", "org", { max: 20 }),
  guests: text("参加人", "public", {
    long: true,
    min: 2,
    max: 300,
    hint: "参加接线的领导和单位，写职务。",
  }),
  dial: text("拨打电话", "public", { max: 40, hint: "市民拨打的号码，如 12345。" }),
  brief: text("议题说明", "public", { long: true, max: 1000 }),
  announceBy: date("最迟预告日期", "public"),
  reason: text("理由", "public", { long: true, min: 4, max: 500 }),
} as const;

const followed = {
  received: number("收到诉求（件）", "public", { min: 0 }),
  closed: number("已办结（件）", "public", { min: 0 }),
  unclosed: list("核数时未办结的诉求", "staff", "matter", { max: 500 }),
  pending: list("尚未办结的诉求", "staff", "matter", { max: 500 }),
  counted: date("核数日期", "public"),
  appeal: otherMatter("未办结的诉求", "public", { hint: "每一件未办结的都要说明。" }),
  openReason: text("未办结的原因和计划", "public", {
    long: true,
    min: 5,
    max: 500,
    hint: "写明为什么还没有办结、计划什么时候办结。不写姓名、电话和门牌。",
  }),
  explained: list("已说明的诉求", "staff", "matter", { max: 500 }),
  reviewDraft: text("回顾（拟稿）", "staff", { long: true, min: 10, max: 3000 }),
  review: text("回顾", "public", {
    long: true,
    min: 10,
    max: 3000,
    hint: "收到几件、办结几件由系统核数公布，这里不用写。不写姓名、电话和门牌。",
  }),
  toldReceived: number("公布时收到（件）", "public", { min: 0 }),
  toldClosed: number("公布时办结（件）", "public", { min: 0 }),
} as const;

export const fields = { ...planned, ...followed };
