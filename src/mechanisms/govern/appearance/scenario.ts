// Suits against offices: one that is lost, appealed and performed; one that skipped reconsideration; heads who
// cannot come.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const filed = {
  court: "示例市港湾区人民法院",
  plaintiff: "周某",
  claim: "撤销行政处罚决定。",
  kind: "penalty",
  instance: "first",
  served: "2026-10-12",
  attentive: "none",
} as const;
const answer = {
  defence: "处罚事实清楚，程序合法，请求驳回。",
  proofList: "1. 现场照片；2. 送达回证。",
} as const;
const hearing = { hearingOn: "2026-10-15", courtroom: "上午 9 时，第三法庭" } as const;
const judgment = { form: "judgment", judgment: "revoked", judgmentServed: "2026-10-15" } as const;
const rejected = { form: "ruling", judgment: "rejected", judgmentServed: "2026-10-12" } as const;
const excuse = { excuse: "duty", excuseNote: "当日主持防汛指挥。", sealed: "seal" } as const;

const lost = scenario(definition, "正职出庭，败诉、上诉、生效、履行、分析后归档", [
  { as: "defender:roads", does: "receive", with: { ...filed, served: "2026-10-13" }, refused: "rule" },
  { as: "defender:roads", does: "receive", with: filed, to: "received" },
  { as: "defender:power", does: "answer", with: answer, refused: "not_yours" },
  {
    as: "defender:roads",
    does: "prolong",
    with: { moreDays: 1.5, courtPaper: "准许延期举证通知书" },
    refused: "rule",
  },
  {
    as: "defender:roads",
    does: "prolong",
    with: { moreDays: 10, courtPaper: "准许延期举证通知书" },
    to: "received",
  },
  { as: "overseer:city", does: "remind", with: { reminder: "请按期答辩。" }, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  { as: "defender:roads", does: "schedule", with: { ...hearing, hearingOn: "2026-10-10" }, refused: "rule" },
  { as: "defender:roads", does: "schedule", with: hearing, to: "scheduled" },
  { as: "defender:roads", does: "appoint", with: { going: "lawyer", goer: "陈律师" }, refused: "rule" },
  {
    as: "defender:roads",
    does: "appoint",
    with: { going: "chief", goer: "韩局长", lawyers: 3 },
    refused: "invalid_input",
  },
  {
    as: "defender:roads",
    does: "appoint",
    with: { going: "chief", goer: "韩局长", lawyers: 0.5 },
    refused: "rule",
  },
  {
    as: "defender:roads",
    does: "appoint",
    with: { going: "chief", goer: "韩局长", excuse: "duty" },
    refused: "rule",
  },
  {
    as: "defender:roads",
    does: "appoint",
    with: { going: "chief", goer: "韩局长", lawyers: 1 },
    to: "scheduled",
  },
  { as: "defender:roads", does: "hold", with: { attended: "chief" }, refused: "rule" },
  { as: "defender:roads", does: "hold", after: "3 days", with: { attended: "chief" }, to: "heard" },
  {
    as: "defender:roads",
    does: "judge",
    with: { ...judgment, judgmentServed: "2026-10-16" },
    refused: "rule",
  },
  {
    as: "defender:roads",
    does: "judge",
    with: { ...judgment, judgmentServed: "2026-10-11" },
    refused: "rule",
  },
  { as: "defender:roads", does: "judge", with: { ...judgment, judgment: "pay" }, refused: "rule" },
  { as: "defender:roads", does: "judge", with: judgment, to: "judged" },
  { as: "defender:roads", does: "close", refused: "wrong_state" },
  { as: "defender:roads", does: "appeal", with: { appellant: "own", served: "2026-10-14" }, refused: "rule" },
  { as: "defender:roads", does: "appeal", with: { appellant: "own", served: "2026-10-16" }, refused: "rule" },
  { as: "defender:roads", does: "appeal", with: { appellant: "own", served: "2026-10-15" }, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  {
    as: "defender:roads",
    does: "judge",
    after: "60 days",
    with: { ...judgment, judgmentServed: "2026-12-14", performBy: "2026-12-31" },
    to: "final",
  },
  { as: "defender:roads", does: "close", refused: "rule" },
  { as: "defender:roads", does: "perform", with: { performance: "已撤销处罚并退款。" }, to: "performed" },
  { as: "defender:roads", does: "close", refused: "rule" },
  {
    as: "defender:roads",
    does: "analyse",
    with: { analysis: "处罚前没有告知。", measures: "修订处罚流程。" },
    to: "performed",
  },
  { as: "defender:roads", does: "close", to: "closed" },
]);

const skipped = scenario(definition, "应当先复议而未复议：答辩须提出；驳回起诉，期满生效", [
  { as: "defender:roads", does: "receive", with: { ...filed, kind: "inaction" }, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, refused: "rule" },
  { as: "defender:roads", does: "answer", with: { ...answer, objected: true }, to: "answered" },
  {
    as: "defender:roads",
    does: "judge",
    with: { form: "ruling", judgment: "rejected", judgmentServed: "2026-10-12" },
    to: "judged",
  },
  {
    as: "defender:roads",
    does: "appeal",
    after: "11 days",
    with: { appellant: "own", served: "2026-10-22" },
    refused: "rule",
  },
  { as: "defender:roads", does: "close", to: "closed" },
]);

const absent = scenario(definition, "负责人不能出庭：情况说明须签章；延期开庭；准许撤诉", [
  { as: "defender:lamps", does: "receive", with: { ...filed, attentive: "court" }, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  { as: "defender:roads", does: "schedule", with: hearing, to: "scheduled" },
  { as: "defender:roads", does: "appoint", with: { going: "staff", goer: "李科长" }, refused: "rule" },
  {
    as: "defender:roads",
    does: "appoint",
    with: { going: "staff", goer: "李科长", excuse: "duty", excuseNote: "当日主持防汛指挥。" },
    refused: "rule",
  },
  {
    as: "defender:roads",
    does: "appoint",
    with: { going: "staff", goer: "李科长", ...excuse },
    to: "scheduled",
  },
  { as: "defender:roads", does: "postpone", with: { reason: "法院通知改期。" }, to: "answered" },
  { as: "defender:roads", does: "schedule", with: hearing, to: "scheduled" },
  { as: "defender:roads", does: "hold", after: "3 days", with: { attended: "staff" }, to: "heard" },
  {
    as: "defender:roads",
    does: "judge",
    with: { form: "ruling", judgment: "withdrawn", judgmentServed: "2026-10-15" },
    to: "final",
  },
  { as: "defender:roads", does: "close", to: "closed" },
]);

const early = scenario(definition, "答辩以前撤诉，开庭以前驳回起诉，都登记得上", [
  { as: "defender:roads", does: "receive", with: filed, to: "received" },
  { as: "defender:roads", does: "judge", with: judgment, refused: "rule" },
  {
    as: "defender:roads",
    does: "judge",
    with: { form: "ruling", judgment: "withdrawn", judgmentServed: "2026-10-12" },
    to: "final",
  },
  {
    as: "defender:roads",
    does: "appeal",
    with: { appellant: "other", served: "2026-10-12" },
    refused: "rule",
  },
  { as: "defender:roads", does: "close", to: "closed" },
]);

const remanded = scenario(definition, "驳回起诉生效以后收到对方上诉状，发回重审，重审上诉维持原判", [
  { as: "defender:roads", does: "receive", with: filed, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  { as: "defender:roads", does: "schedule", with: hearing, to: "scheduled" },
  { as: "defender:roads", does: "judge", with: { ...rejected, judgment: "dismissed" }, refused: "rule" },
  { as: "defender:roads", does: "judge", with: { ...rejected, judgment: "remanded" }, refused: "rule" },
  { as: "defender:roads", does: "judge", with: rejected, to: "judged" },
  {
    as: "defender:roads",
    does: "appeal",
    after: "20 days",
    with: { appellant: "own", served: "2026-11-01" },
    refused: "rule",
  },
  {
    as: "defender:roads",
    does: "appeal",
    with: { appellant: "other", served: "2026-11-01" },
    to: "received",
  },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  {
    as: "defender:roads",
    does: "judge",
    with: { form: "ruling", judgment: "remanded", judgmentServed: "2026-11-01" },
    to: "remanded",
  },
  { as: "defender:roads", does: "close", refused: "wrong_state" },
  { as: "defender:roads", does: "retry", with: { served: "2026-10-31" }, refused: "rule" },
  { as: "defender:roads", does: "retry", with: { served: "2026-12-31" }, refused: "rule" },
  { as: "defender:roads", does: "retry", with: { served: "2026-11-01" }, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  { as: "defender:roads", does: "judge", with: { ...judgment, judgmentServed: "2026-11-01" }, to: "judged" },
  { as: "defender:roads", does: "appeal", with: { appellant: "own", served: "2026-11-01" }, to: "received" },
  { as: "defender:roads", does: "answer", with: answer, to: "answered" },
  {
    as: "defender:roads",
    does: "judge",
    with: { form: "judgment", judgment: "upheld", judgmentServed: "2026-11-01" },
    to: "final",
  },
  // Lost below and upheld, it is lost, and is not filed without an analysis.
  { as: "defender:roads", does: "close", refused: "rule" },
  {
    as: "defender:roads",
    does: "appeal",
    with: { appellant: "other", served: "2026-11-01" },
    refused: "rule",
  },
]);

export const scenarios = [lost, skipped, absent, early, remanded];
