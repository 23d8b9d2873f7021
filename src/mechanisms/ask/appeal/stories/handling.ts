// Stories of handling: first contact, co-handlers, pauses, extensions, plans, four eyes on the answer.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { answer, content, lodged, sent } from "./told.ts";

const begun = [
  { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:roads", does: "accept", to: "signed" },
] as const;
const contacted = {
  as: "handler:roads",
  does: "contact",
  after: "1 hours",
  with: {},
  to: "handling",
} as const;

const joint = scenario(definition, "路灯坏了：协办先反馈，主办统一答复，经办与审核不是同一人，补充一次", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
  { as: "desk", does: "dispatch", with: { ...sent, helpers: ["org:power"] }, to: "dispatched" },
  { as: "receiver:power", does: "accept", after: "2 hours", refused: "not_yours" },
  { as: "receiver:roads", does: "accept", to: "signed" },
  { as: "handler:roads", does: "draft", with: answer, refused: "wrong_state" },
  { ...contacted },
  { as: "handler:roads", does: "draft", with: answer, refused: "rule" },
  { as: "handler:power", does: "contribute", with: { opinion: "该处供电正常。" }, refused: "wrong_state" },
  { as: "handler:roads", does: "involve", with: { request: "请核实该处供电线路。" }, to: "joint" },
  { as: "handler:roads", does: "contribute", with: { opinion: "主办不能代替协办" }, refused: "not_yours" },
  { as: "handler:power", does: "contribute", with: { opinion: "该处供电线路正常。" }, to: "handling" },
  {
    as: "handler:roads",
    does: "ask",
    with: { question: "请问是单元门口的灯，还是路边的灯？" },
    to: "waiting",
  },
  { as: "citizen:wang", does: "supplement", with: { addition: "不是我提的" }, refused: "not_yours" },
  {
    as: "citizen:li",
    does: "supplement",
    after: "1 days",
    with: { addition: "路边的灯，编号 R-1024。" },
    to: "handling",
  },
  { as: "handler:roads", does: "draft", with: { answer: answer.answer }, refused: "rule" },
  { as: "handler:roads", does: "draft", with: answer, to: "checking" },
  { as: "principal:roads", does: "answer", refused: "four_eyes" },
  { as: "principal:roads", does: "amend", with: { amendment: "请写明谁现场核实。" }, refused: "four_eyes" },
  { as: "principal:lamps", does: "amend", with: { amendment: "请写明观察几晚。" }, to: "handling" },
  { as: "handler:roads", does: "draft", with: answer, to: "checking" },
  { as: "principal:power", does: "answer", refused: "not_yours" },
  { as: "principal:lamps", does: "answer", to: "answered" },
  { as: "citizen:li", does: "rate", after: "1 days", with: content, to: "solved" },
]);

const silentHelper = scenario(definition, "协办逾期不反馈，主办照常继续", [
  ...begun,
  { ...contacted },
  { as: "handler:roads", does: "involve", with: { request: "请核实供电线路。" }, refused: "rule" },
  {
    as: "handler:roads",
    does: "involve",
    with: { request: "请核实供电线路。", helpers: ["org:roads"] },
    refused: "rule",
  },
  {
    as: "handler:roads",
    does: "involve",
    with: { request: "请核实供电线路。", helpers: ["org:power"] },
    to: "joint",
  },
  { as: "handler:roads", does: "draft", after: "3 days", with: answer, to: "checking" },
  { as: "handler:power", does: "contribute", with: { opinion: "晚了的意见" }, refused: "wrong_state" },
]);

const pausedAndExtended = scenario(definition, "中止要有法定事由和恢复日期，延期要在到期前申请、经批准", [
  ...begun,
  { ...contacted },
  { as: "handler:roads", does: "pause" as never, with: {} as never, refused: "wrong_role" },
  {
    as: "principal:lamps",
    does: "pause",
    with: { pauseGround: "appraisal", pauseUntil: "2026-10-12" },
    refused: "rule",
  },
  {
    as: "principal:lamps",
    does: "pause",
    with: { pauseGround: "appraisal", pauseUntil: "2026-10-20" },
    to: "paused",
  },
  { as: "handler:roads", does: "draft", with: answer, refused: "wrong_state" },
  { as: "handler:roads", does: "resume", after: "2 days", to: "handling" },
  { as: "desk", does: "extend", with: {}, refused: "rule" },
  {
    as: "handler:roads",
    does: "requestExtension",
    with: { extensionGround: "配件需从外地调运。" },
    to: "handling",
  },
  { as: "desk", does: "refuseExtension", with: { extensionReply: "请先用备件。" }, to: "handling" },
  { as: "desk", does: "refuseExtension", with: { extensionReply: "请先用备件。" }, refused: "rule" },
  {
    as: "handler:roads",
    does: "requestExtension",
    with: { extensionGround: "备件型号不符，正在调运。" },
    to: "handling",
  },
  { as: "desk", does: "extend", with: {}, to: "handling" },
  {
    as: "handler:roads",
    does: "requestExtension",
    after: "30 days",
    with: { extensionGround: "逾期以后才想起来。" },
    refused: "clock_expired",
  },
  { as: "handler:roads", does: "draft", with: answer, to: "checking" },
]);

const urgentIsNotExtended = scenario(definition, "停水停电停气停暖 24 小时内答复，不延期", [
  { as: "citizen:li", does: "lodge", with: { ...lodged, topic: "power", cutOff: true }, to: "received" },
  { as: "desk", does: "dispatch", with: { handler: "org:power" }, to: "dispatched" },
  { as: "receiver:power", does: "accept", to: "signed" },
  { as: "handler:power", does: "contact", with: {}, to: "handling" },
  { as: "handler:power", does: "requestExtension", with: { extensionGround: "抢修困难。" }, refused: "rule" },
  {
    as: "handler:power",
    does: "requestExtension",
    after: "1 days",
    with: { extensionGround: "抢修困难。" },
    refused: "clock_expired",
  },
]);

const planned = scenario(
  definition,
  "暂时不能解决的列入计划，到期自动恢复办理（rules 0.4，热线条例第二十条）",
  [
    ...begun,
    { ...contacted },
    {
      as: "principal:lamps",
      does: "plan",
      with: { cause: "该路段年内整体改造。", planText: "改造时一并更换。", planDate: "2026-10-12" },
      refused: "rule",
    },
    {
      as: "principal:lamps",
      does: "plan",
      with: { cause: "该路段年内整体改造。", planText: "改造时一并更换。", planDate: "2026-12-20" },
      to: "planned",
    },
    { as: "handler:roads", does: "draft", after: "30 days", with: answer, refused: "wrong_state" },
    { as: "handler:roads", does: "draft", after: "45 days", with: answer, to: "checking" },
  ],
);

const supervised = scenario(definition, "列入督办（热线条例第二十六条）", [
  ...begun,
  {
    as: "desk",
    does: "supervise" as never,
    with: { supervisedFor: "refusing" } as never,
    refused: "wrong_role",
  },
  {
    as: "urger",
    does: "supervise",
    with: { supervisedFor: "refusing", instruction: "当日联系诉求人。" },
    to: "signed",
  },
]);

export const handlingStories = [
  joint,
  silentHelper,
  pausedAndExtended,
  urgentIsNotExtended,
  planned,
  supervised,
];
