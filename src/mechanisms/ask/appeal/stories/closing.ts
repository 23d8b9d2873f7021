// Stories of closing: called back by lot, redone twice, lifted, raised again, excluded, published, adopted.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { angry, answer, content, lodged, sent } from "./told.ts";

const answered = [
  { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:roads", does: "accept", to: "signed" },
  { as: "handler:roads", does: "contact", with: {}, to: "handling" },
  { as: "handler:roads", does: "draft", with: answer, to: "checking" },
  { as: "principal:lamps", does: "answer", to: "answered" },
] as const;
const again = [
  { as: "handler:roads", does: "draft", with: answer, to: "checking" },
  { as: "principal:lamps", does: "answer", to: "answered" },
] as const;
const unreached = { reached: false } as const;

const calledBack = scenario(
  definition,
  "双随机回访：由抽中的人回访，如实记录（《北京市接诉即办工作条例》第二十三条）",
  [
    ...answered,
    { as: "handler:roads", does: "callBack" as never, with: unreached as never, refused: "wrong_role" },
    { as: "caller:stranger", does: "callBack", with: unreached, refused: "not_yours" },
    { as: "caller:drawn", does: "callBack", with: { reached: true }, refused: "rule" },
    { as: "caller:drawn", does: "callBack", with: { ...unreached, rating: "satisfied" }, refused: "rule" },
    {
      as: "caller:drawn",
      does: "callBack",
      with: { reached: true, settled: "no", rating: "fair" },
      refused: "rule",
    },
    {
      as: "caller:drawn",
      does: "callBack",
      with: { reached: true, contacted: true, ...content },
      to: "solved",
    },
  ],
);

const nobodyThere = scenario(definition, "三次两天都未联系上的，记未评价，不记满意（rules 2.1）", [
  ...answered,
  { as: "caller:drawn", does: "callBack", with: unreached, to: "answered" },
  { as: "caller:drawn", does: "callBack", with: unreached, to: "answered" },
  { as: "caller:drawn", does: "callBack", with: unreached, to: "answered" },
  { as: "caller:drawn", does: "callBack", after: "1 days", with: unreached, to: "closed" },
]);

const redone = scenario(definition, "未解决重办两次，再提级，仍未解决的才归档", [
  ...answered,
  { as: "citizen:li", does: "rate", with: { settled: "yes", rating: "dissatisfied" }, refused: "rule" },
  { as: "citizen:li", does: "rate", with: angry, to: "unsolved" },
  { as: "desk", does: "dispatch", with: { handler: "org:power" }, refused: "rule" },
  { as: "urger", does: "lift", with: {}, refused: "rule" },
  { as: "desk", does: "close", with: { ground: "诉求人不再要求。" }, refused: "rule" },
  { as: "desk", does: "redo", to: "handling" },
  ...again,
  { as: "citizen:li", does: "rate", with: angry, to: "unsolved" },
  { as: "caller", does: "redo", to: "handling" },
  ...again,
  { as: "citizen:li", does: "rate", with: angry, to: "unsolved" },
  { as: "desk", does: "redo", refused: "too_often" },
  { as: "urger", does: "lift", with: { instruction: "请市政府分管领导协调。" }, to: "handling" },
  ...again,
  { as: "citizen:li", does: "rate", with: angry, to: "unsolved" },
  { as: "desk", does: "close", with: { ground: "已列入下年度改造，诉求人已知晓。" }, to: "closed" },
]);

const raisedAgain = scenario(definition, "办结后三十日内可以重新提出，记在原承办单位名下；期满归档", [
  ...answered,
  { as: "citizen:li", does: "rate", with: content, to: "solved" },
  { as: "citizen:wang", does: "reopen", with: { reason: "又灭了" }, refused: "not_yours" },
  { as: "citizen:li", does: "reopen", after: "20 days", with: { reason: "又灭了两盏。" }, to: "unsolved" },
  { as: "desk", does: "redo", to: "handling" },
  ...again,
  { as: "citizen:li", does: "rate", with: content, to: "solved" },
  {
    as: "citizen:li",
    does: "reopen",
    after: "40 days",
    with: { reason: "想再说一句。" },
    refused: "wrong_state",
  },
]);

const excluded = scenario(definition, "剔除：单位申请、督办裁定，理由公开；公开摘要拟稿与审核分开", [
  ...answered,
  {
    as: "urger",
    does: "exclude",
    with: { exclusionRuling: "granted", rulingReason: "没有申请" },
    refused: "rule",
  },
  {
    as: "handler:power",
    does: "requestExclusion",
    with: { exclusionGround: "untrue", exclusionReason: "不是主办单位。" },
    refused: "not_yours",
  },
  {
    as: "handler:roads",
    does: "requestExclusion",
    with: { exclusionGround: "untrue", exclusionReason: "三次现场核实均正常。" },
    to: "answered",
  },
  {
    as: "urger:roads",
    does: "exclude",
    with: { exclusionRuling: "granted", rulingReason: "自己裁定自己" },
    refused: "four_eyes",
  },
  {
    as: "urger",
    does: "exclude",
    with: { exclusionRuling: "granted", rulingReason: "现场记录属实。" },
    to: "answered",
  },
  {
    as: "urger",
    does: "exclude",
    with: { exclusionRuling: "granted", rulingReason: "再裁一次" },
    refused: "rule",
  },
  {
    as: "handler:roads",
    does: "requestExclusion",
    with: { exclusionGround: "untrue", exclusionReason: "再申请一次。" },
    refused: "too_often",
  },
  {
    as: "publisher",
    does: "publish",
    with: { summary: "某路段路灯不亮，已更换灯头恢复照明。" },
    refused: "rule",
  },
  {
    as: "handler:roads",
    does: "summarise",
    with: { summaryDraft: "某路段路灯不亮，已更换灯头恢复照明。" },
    to: "answered",
  },
  {
    as: "publisher:roads",
    does: "publish",
    with: { summary: "某路段路灯不亮，已更换灯头恢复照明。" },
    refused: "four_eyes",
  },
  {
    as: "publisher",
    does: "publish",
    with: { summary: "某路段路灯不亮，已更换灯头恢复照明。" },
    to: "answered",
  },
]);

const reformed = scenario(definition, "推动了两项任务：一项终止如实告知，一项办成请评判", [
  ...answered,
  { as: "citizen:li", does: "judge", with: { verdict: "solved" }, refused: "rule" },
  { as: "system", does: "adopt", with: { task: "matter:lighting" }, to: "answered" },
  { as: "system", does: "adopt", with: { task: "matter:wiring" }, to: "answered" },
  { as: "citizen:li", does: "judge", with: { verdict: "solved" }, refused: "rule" },
  { as: "system", does: "drop", with: { task: "matter:lighting" }, to: "answered" },
  {
    as: "system",
    does: "conclude",
    with: { task: "matter:lighting", result: "已终止的任务" },
    refused: "rule",
  },
  {
    as: "system",
    does: "conclude",
    with: { task: "matter:wiring", result: "更换电缆三十公里。" },
    to: "answered",
  },
  { as: "system", does: "told", to: "answered" },
  { as: "citizen:li", does: "judge", with: { verdict: "partly" }, to: "answered" },
  { as: "citizen:li", does: "judge", with: { verdict: "solved" }, refused: "rule" },
]);

export const closingStories = [calledBack, nobodyThere, redone, raisedAgain, excluded, reformed];
