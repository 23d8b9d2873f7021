// The usual way, from the form to the rating; and the end of what was granted.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { accepted, basis, examining, filing, lodged, reviewed, told } from "./filing.ts";

const approved = scenario(definition, "受理、审查、准予、制证、送达、评价；审查的人不能决定", [
  ...reviewed,
  { as: "approvalHead:power", does: "approve", with: basis, refused: "not_yours" },
  { as: "approvalHead:roads.h", does: "approve", with: basis, to: "approved" },
  { as: "examiner:roads", does: "certify", with: { validUntil: "2026-10-01" }, refused: "rule" },
  {
    as: "examiner:roads",
    does: "certify",
    with: { certificate: "JY23702000000001", validUntil: "2031-10-11" },
    to: "certified",
  },
  {
    as: "window:city",
    does: "deliver",
    with: { handedOver: "electronic", deliveredOn: "2026-10-01" },
    refused: "rule",
  },
  {
    as: "window:city",
    does: "deliver",
    with: { handedOver: "electronic", deliveredOn: "2026-10-12" },
    to: "delivered",
  },
  { as: "citizen:wang", does: "rate", with: { rating: "best" }, refused: "not_yours" },
  { as: "citizen:zhou", does: "rate", with: { rating: "good" }, to: "rated" },
  { as: "citizen:zhou", does: "rate", with: { rating: "best" }, refused: "wrong_state" },
  {
    as: "approvalHead:roads.h",
    does: "revoke",
    with: { revokeGround: "fraud", explanation: "场所平面图是伪造的。" },
    to: "revoked",
  },
]);

const denied = scenario(definition, "退回一次后不准予，没有结果可以撤销、注销", [
  ...reviewed,
  { as: "approvalHead:roads.h", does: "sendBack", with: { amendment: "请补核场所面积。" }, to: "examining" },
  { as: "examiner:roads", does: "record", with: { note: "场所面积不足，已复核。" }, to: "examining" },
  {
    as: "examiner:roads",
    does: "review",
    with: { advice: "deny", opinion: "场所面积不足。" },
    to: "deciding",
  },
  {
    as: "approvalHead:roads.h",
    does: "deny",
    with: { decisionBasis: "场所不符合食品安全法第三十五条。" },
    to: "denied",
  },
  {
    as: "window:city",
    does: "deliver",
    with: { handedOver: "window", deliveredOn: "2026-10-12" },
    to: "delivered",
  },
  {
    as: "approvalHead:roads.h",
    does: "deregister",
    with: { deregisterGround: "asked", explanation: "申请人要求注销。" },
    refused: "rule",
  },
]);

const initial = { initialOpinion: "初审同意，材料齐全，建议准予。" } as const;
const twoLevel = scenario(
  definition,
  "下级审查、上级决定的，报送上级，不能自己决定；上级决定，不用再交材料",
  [
    lodged[0],
    {
      as: "system",
      does: "enrol",
      with: { ...told, procedure: "twoLevel", upper: "org:committee", upperDays: 20 },
      to: "received",
    },
    accepted[2],
    examining[3],
    {
      as: "examiner:roads",
      does: "review",
      with: { advice: "approve", opinion: "条件具备。" },
      refused: "rule",
    },
    {
      as: "examiner:roads",
      does: "review",
      with: { advice: "reportUp", opinion: "初审同意，报上级决定。" },
      to: "deciding",
    },
    { as: "approvalHead:roads.h", does: "approve", with: basis, refused: "not_yours" },
    // 还没有报上来的，上级也不决定。
    { as: "approvalHead:committee.h", does: "approve", with: basis, refused: "rule" },
    { as: "approvalHead:roads.h", does: "reportUp", with: initial, to: "reportedUp" },
    // 上级机关决定，申请人不用再交一次；下级不能再决定。
    { as: "examiner:roads", does: "takeAbove", refused: "not_yours" },
    { as: "examiner:committee", does: "takeAbove", to: "aboveExamining" },
    {
      as: "window:city",
      does: "askCorrection",
      with: { missing: ["申请书"], missingNote: "请再交一份。" },
      refused: "wrong_state",
    },
    {
      as: "examiner:committee",
      does: "reviewAbove",
      with: { advice: "reportUp", opinion: "再报一级。" },
      refused: "rule",
    },
    {
      as: "examiner:committee",
      does: "reviewAbove",
      with: { advice: "approve", opinion: "同意初步审查意见。" },
      to: "aboveDeciding",
    },
    { as: "approvalHead:roads.h", does: "approve", with: basis, refused: "not_yours" },
    {
      as: "approvalHead:committee.h",
      does: "sendBackAbove",
      with: { amendment: "请补核面积。" },
      to: "aboveExamining",
    },
    {
      as: "examiner:committee",
      does: "reviewAbove",
      with: { advice: "approve", opinion: "面积已核，同意。" },
      to: "aboveDeciding",
    },
    {
      as: "approvalHead:committee.h",
      does: "extendAbove",
      with: { moreDays: 11, extensionReason: "情况复杂，需要核实。" },
      refused: "rule",
    },
    {
      as: "approvalHead:committee.h",
      does: "extendAbove",
      with: { moreDays: 5, extensionReason: "情况复杂，需要核实。" },
      to: "aboveDeciding",
    },
    { as: "approvalHead:committee.h", does: "approve", with: basis, to: "approved" },
    { as: "examiner:roads", does: "certify", with: { certificate: "JY23702000000002" }, to: "certified" },
  ],
);

const extended = scenario(
  definition,
  "一个机关的由负责人延长至多十日，联合办理的由政府延长至多十五日，各一次",
  [
    ...examining,
    {
      as: "governmentHead",
      does: "extendJoint",
      with: { moreDays: 15, extensionReason: "情况复杂，需要会商。" },
      refused: "rule",
    },
    {
      as: "approvalHead:roads.h",
      does: "extend",
      with: { moreDays: 11, extensionReason: "情况复杂，需要核实。" },
      refused: "rule",
    },
    {
      as: "approvalHead:roads.h",
      does: "extend",
      with: { moreDays: 10, extensionReason: "情况复杂，需要核实。" },
      to: "examining",
    },
    {
      as: "approvalHead:roads.h",
      does: "extend",
      with: { moreDays: 2, extensionReason: "还要再等两天。" },
      refused: "too_often",
    },
  ],
);

const joint = scenario(definition, "联合办理的延长只由政府负责人批准", [
  lodged[0],
  {
    as: "system",
    does: "enrol",
    with: { ...told, procedure: "joint", legalDays: 45, promisedDays: 30 },
    to: "received",
  },
  accepted[2],
  {
    as: "approvalHead:roads.h",
    does: "extend",
    with: { moreDays: 5, extensionReason: "部门意见还没有到齐。" },
    refused: "rule",
  },
  {
    as: "governmentHead",
    does: "extendJoint",
    with: { moreDays: 15, extensionReason: "部门意见还没有到齐。" },
    to: "accepted",
  },
]);

/** One of several that a case opened, up to where it is decided. */
const opened = [
  {
    as: "system",
    does: "fromBundle",
    with: { ...filing, bundle: "matter:heating" },
    to: "lodged",
  },
  { as: "system", does: "enrol", with: told, to: "received" },
  ...reviewed.slice(2),
] as const;

const inBundle = scenario(definition, "一件事里的一项：没有办成的单独送达，不等其他；办成的随整件事出件", [
  ...opened,
  { as: "approvalHead:roads.h", does: "deny", with: basis, to: "denied" },
  { as: "system", does: "handedOverInBundle", with: { handedOver: "electronic" }, refused: "wrong_state" },
  {
    as: "window:city",
    does: "deliver",
    with: { handedOver: "electronic", deliveredOn: "2026-10-12" },
    to: "delivered",
  },
]);

const grantedInBundle = scenario(definition, "一件事里办成的一项，不能单独出件", [
  ...opened,
  { as: "approvalHead:roads.h", does: "approve", with: basis, to: "approved" },
  { as: "examiner:roads", does: "certify", with: {}, to: "certified" },
  {
    as: "window:city",
    does: "deliver",
    with: { handedOver: "electronic", deliveredOn: "2026-10-12" },
    refused: "rule",
  },
  { as: "system", does: "handedOverInBundle", with: { handedOver: "electronic" }, to: "delivered" },
]);

export const usual = [inBundle, grantedInBundle, approved, denied, twoLevel, extended, joint];
