// Changes of published benefits, from Monday 12 October 2026: stopped with compensation, suspended and gone on, not
// lawful, and too late.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const proposed = {
  benefit: "matter:lamp",
  subject: "关于停止境外参展补助的决定",
  change: "compensate",
  ground: "law",
  groundSaid: "上级文件自明年起取消境外参展补助，继续兑付没有依据。",
  heard: "召开座谈会两次，三十一家企业参加，要求补偿已付的展位费。",
  compensation: "已付而退不回的展位费、运费凭合同和凭证核定，由市级财政另行安排。",
} as const;
const lawful = { legality: "pass", legalOpinion: "依据充分，程序合法。" } as const;
const decided = { decisionNo: "澜政发〔2026〕20号", effectiveOn: "2026-11-20", ahead: "usual" } as const;

const stopped = scenario(definition, "停止要有法定理由、上级批准、三十日预告，未核定的由一个决定转为补偿", [
  {
    as: "benefitPublisher:roads",
    does: "propose",
    with: { ...proposed, groundSaid: "换届了。" },
    refused: "invalid_input",
  },
  {
    as: "benefitPublisher:roads",
    does: "propose",
    with: { ...proposed, change: "finish" },
    refused: "invalid_input",
  },
  { as: "benefitPublisher:roads", does: "propose", with: proposed, to: "proposed" },
  { as: "changeReviewer:roads", does: "check", with: lawful, refused: "four_eyes" },
  { as: "changeReviewer:roads.fan", does: "check", with: lawful, to: "reviewed" },
  { as: "changeApprover:roads.gao", does: "approve", with: decided, refused: "rule" },
  { as: "changeApprover:power", does: "approve", with: decided, refused: "rule" },
  {
    as: "changeApprover:power",
    does: "decline",
    with: { reason: "补偿办法不够具体。" },
    refused: "rule",
  },
  {
    as: "changeApprover:city",
    does: "approve",
    with: { ...decided, effectiveOn: "2026-11-11" },
    refused: "rule",
  },
  {
    as: "changeApprover:city",
    does: "approve",
    with: {
      ...decided,
      ahead: "urgent",
      urgency: "展会所在地发生战乱，不能再鼓励前往。",
      effectiveOn: "2026-10-12",
    },
    refused: "rule",
  },
  { as: "changeApprover:city", does: "approve", with: decided, to: "approved" },
  { as: "system", does: "confirm", to: "announcing" },
  { as: "system", does: "informed", with: { underway: 4 }, to: "announced" },
  {
    as: "changeApprover:city",
    does: "resume",
    with: { reason: "上级同意继续实施。" },
    refused: "wrong_state",
  },
  { as: "system", does: "confirm", after: "40 days", to: "settling" },
  { as: "system", does: "settleAll", with: { settled: 2 }, to: "finished" },
]);

const { compensation: _, ...uncompensated } = proposed;
const paused = {
  ...uncompensated,
  subject: "关于暂停境外参展补助的决定",
  change: "suspend",
  resumeOn: "2027-01-11",
  closesThen: "2027-03-31",
} as const;
const urgent = {
  decisionNo: "澜政发〔2026〕21号",
  effectiveOn: "2026-10-20",
  ahead: "urgent",
  urgency: "展会所在地发生战乱，不能再鼓励企业前往。",
} as const;

const suspended = scenario(definition, "暂停有期限，到期自动恢复；紧急的也要先公布后生效", [
  {
    as: "benefitPublisher:roads",
    does: "propose",
    with: { ...paused, resumeOn: "2027-06-30" },
    refused: "rule",
  },
  {
    as: "benefitPublisher:roads",
    does: "propose",
    with: { ...paused, closesThen: "2027-01-10" },
    refused: "rule",
  },
  { as: "benefitPublisher:roads", does: "propose", with: paused, to: "proposed" },
  { as: "changeReviewer:roads.fan", does: "check", with: lawful, to: "reviewed" },
  {
    as: "changeApprover:city",
    does: "approve",
    with: { ...decided, effectiveOn: "2027-01-11" },
    refused: "rule",
  },
  { as: "changeApprover:city", does: "approve", with: urgent, to: "approved" },
  { as: "system", does: "confirm", to: "announcing" },
  { as: "system", does: "informed", with: { underway: 4 }, to: "announced" },
  { as: "system", does: "confirm", after: "9 days", to: "suspended" },
  {
    as: "changeApprover:city",
    does: "resume",
    after: "90 days",
    with: { reason: "当地局势已经平稳。" },
    refused: "wrong_state",
  },
]);

const early = scenario(definition, "原因消失的提前恢复", [
  { as: "benefitPublisher:roads", does: "propose", with: paused, to: "proposed" },
  { as: "changeReviewer:roads.fan", does: "check", with: lawful, to: "reviewed" },
  { as: "changeApprover:city", does: "approve", with: urgent, to: "approved" },
  { as: "system", does: "confirm", to: "announcing" },
  { as: "system", does: "confirm", after: "9 days", to: "suspended" },
  {
    as: "changeApprover:power",
    does: "resume",
    with: { reason: "当地局势已经平稳。" },
    refused: "rule",
  },
  { as: "changeApprover:city", does: "resume", with: { reason: "当地局势已经平稳。" }, to: "resumed" },
]);

const seenThrough = { ...uncompensated, change: "finish" } as const;
const finished = scenario(definition, "停止而已受理的照原政策办完，不用逐户了结", [
  { as: "benefitPublisher:roads", does: "propose", with: seenThrough, to: "proposed" },
  { as: "changeReviewer:roads.fan", does: "check", with: lawful, to: "reviewed" },
  { as: "changeApprover:city", does: "approve", with: decided, to: "approved" },
  { as: "system", does: "confirm", to: "announcing" },
  { as: "system", does: "informed", with: { underway: 0 }, to: "announced" },
  { as: "system", does: "confirm", after: "40 days", to: "finished" },
]);

const refused = scenario(definition, "不合法的不停", [
  { as: "benefitPublisher:roads", does: "propose", with: seenThrough, to: "proposed" },
  {
    as: "changeReviewer:roads.fan",
    does: "check",
    with: { legality: "fail", legalOpinion: "没有听取企业意见。" },
    to: "declined",
  },
]);

const lapsed = scenario(definition, "政策事项已截止或者另有调整的，没有生效", [
  { as: "benefitPublisher:roads", does: "propose", with: seenThrough, to: "proposed" },
  { as: "changeReviewer:roads.fan", does: "check", with: lawful, to: "reviewed" },
  { as: "changeApprover:city", does: "approve", with: decided, to: "approved" },
  { as: "system", does: "lapse", to: "lapsed" },
]);

export const scenarios = [stopped, suspended, early, finished, refused, lapsed];
