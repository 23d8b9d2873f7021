// What stops the count: a site visit, expert review, a hearing; and what ends an application before a decision.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { accepted, basis, examining, reviewed } from "./filing.ts";

const surveyed = scenario(definition, "踏勘、专家评审各自写明所需时间，办完再审", [
  ...examining,
  {
    as: "examiner:roads",
    does: "survey",
    with: { surveyDays: 3, surveyPlan: "10月14日上午到店核查布局，请负责人在场。" },
    to: "surveying",
  },
  { as: "approvalHead:roads.h", does: "approve", with: basis, refused: "wrong_state" },
  { as: "examiner:roads", does: "surveyed", with: { surveyResult: "布局与平面图一致。" }, to: "examining" },
  {
    as: "examiner:roads",
    does: "suspend",
    with: { pauseGround: "review", pauseDays: 10, pauseNote: "请食品安全专家评审工艺布局。" },
    to: "suspended",
  },
  {
    as: "examiner:roads",
    does: "resume",
    with: { pauseResult: "专家评审通过。" },
    after: "7 days",
    to: "examining",
  },
]);

const offer = {
  as: "examiner:roads",
  does: "offerHearing",
  with: { hearingReason: "涉及相邻住户的重大利益。" },
  to: "hearingOffered",
} as const;

const heard = scenario(definition, "听证：申请、七个工作日前通知、由审查以外的人主持", [
  ...examining,
  offer,
  { as: "citizen:wang", does: "askHearing", refused: "not_yours" },
  { as: "citizen:zhou", does: "askHearing", to: "hearingAsked" },
  {
    as: "examiner:roads",
    does: "callHearing",
    with: { hearingDate: "2026-10-21", hearingPlace: "上午 9 时，市政务服务中心三楼" },
    refused: "rule",
  },
  {
    as: "examiner:roads",
    does: "callHearing",
    with: { hearingDate: "2026-10-22", hearingPlace: "上午 9 时，市政务服务中心三楼" },
    to: "hearingSet",
  },
  { as: "examiner:roads.c", does: "hear", with: { minutes: "提前登记。" }, refused: "rule" },
  {
    as: "examiner:roads",
    does: "hear",
    with: { minutes: "各方已陈述意见，笔录经签字确认。" },
    after: "10 days",
    refused: "four_eyes",
  },
  {
    as: "examiner:roads.c",
    does: "hear",
    with: { minutes: "各方已陈述意见，笔录经签字确认。" },
    to: "examining",
  },
]);

const call = { hearingDate: "2026-12-01", hearingPlace: "上午 9 时，市政务服务中心三楼" } as const;

const owed = scenario(definition, "二十个工作日没有组织听证：恢复计时，听证照样要通知、举行", [
  ...examining,
  offer,
  { as: "citizen:zhou", does: "askHearing", to: "hearingAsked" },
  { as: "examiner:roads", does: "callHearing", with: call, refused: "rule" },
  { as: "examiner:roads", does: "callHearing", with: call, after: "30 days", refused: "wrong_state" },
  { as: "examiner:roads.c", does: "hear", with: { minutes: "各方已陈述意见。" }, refused: "rule" },
  {
    as: "examiner:roads",
    does: "callLate",
    with: { ...call, hearingDate: "2026-11-12" },
    refused: "rule",
  },
  { as: "examiner:roads", does: "callLate", with: call, to: "hearingLate" },
  {
    as: "examiner:roads.c",
    does: "hear",
    with: { minutes: "各方已陈述意见，笔录经签字确认。" },
    after: "21 days",
    to: "examining",
  },
]);

const over = scenario(definition, "告知的所需时间满了，没有人恢复也恢复计时", [
  ...examining,
  {
    as: "examiner:roads",
    does: "suspend",
    with: { pauseGround: "review", pauseDays: 5, pauseNote: "请食品安全专家评审工艺布局。" },
    to: "suspended",
  },
  {
    as: "examiner:roads",
    does: "resume",
    with: { pauseResult: "专家评审通过。" },
    after: "8 days",
    refused: "wrong_state",
  },
  {
    as: "examiner:roads",
    does: "review",
    with: { advice: "approve", opinion: "专家评审通过，条件具备。" },
    to: "deciding",
  },
]);

const unheard = scenario(definition, "放弃听证，或者五个工作日没有申请，继续审查", [
  ...examining,
  offer,
  { as: "citizen:zhou", does: "askHearing", after: "9 days", refused: "wrong_state" },
  {
    as: "examiner:roads",
    does: "offerHearing",
    with: { hearingReason: "涉及相邻住户的重大利益。" },
    refused: "too_often",
  },
]);

const waived = scenario(definition, "不要求听证", [
  ...examining,
  offer,
  { as: "citizen:zhou", does: "waiveHearing", to: "examining" },
]);

const terminated = scenario(definition, "终止办理要有情形；没有容缺就不能以容缺终止", [
  ...accepted,
  {
    as: "approvalHead:roads.h",
    does: "terminate",
    with: { endGround: "gap", explanation: "材料没有补齐。" },
    refused: "rule",
  },
  {
    as: "approvalHead:roads.h",
    does: "terminate",
    with: { endGround: "asked", explanation: "申请人来函要求终止。" },
    to: "terminated",
  },
]);

const deregistered = scenario(definition, "准予以后，持证人申请注销", [
  ...reviewed,
  { as: "approvalHead:roads.h", does: "approve", with: basis, to: "approved" },
  { as: "examiner:roads", does: "certify", with: {}, to: "certified" },
  {
    as: "window:city",
    does: "deliver",
    with: { handedOver: "post", deliveredOn: "2026-10-12" },
    to: "delivered",
  },
  {
    as: "approvalHead:roads.h",
    does: "deregister",
    with: { deregisterGround: "asked", explanation: "店铺停业，持证人申请注销。" },
    to: "deregistered",
  },
]);

export const stopping = [surveyed, over, heard, owed, unheard, waived, terminated, deregistered];
