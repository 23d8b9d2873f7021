// The stories of applications: corrected and extended; a third party that objects, agrees, is silent; given up;
// entered for somebody at the window.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const asked = {
  organ: "org:roads",
  topic: "planning",
  wanted: "滨河路 2025 年拓宽工程的初步设计批复。",
  receiveBy: "online",
  applicantKind: "person",
  name: "周女士",
  identity: "11010519491231002X",
  phone: "13800001234",
} as const;
const correction = { unclear: "请写明是哪一标段、哪一年的批复。", correctionDays: 7 } as const;
const third = { thirdParty: "某建设有限公司", thirdAsked: "投标报价明细一页。" } as const;
const answer = "经检索，所申请的信息现予提供，请凭编号查阅附件。";

const corrected = scenario(definition, "补正、期限重新起算、延期、退回、四眼答复", [
  {
    as: "citizen:zhou",
    does: "apply",
    with: { ...asked, creditCode: "91110000100000123N" },
    refused: "invalid_input",
  },
  { as: "citizen:zhou", does: "apply", with: { ...asked, receiveBy: "email" }, refused: "invalid_input" },
  { as: "citizen:zhou", does: "apply", with: { ...asked, organ: "org:pier" }, refused: "invalid_input" },
  { as: "citizen:zhou", does: "apply", with: { ...asked, organ: "org:committee" }, refused: "rule" },
  { as: "citizen:zhou", does: "apply", with: asked, to: "applied" },
  { as: "openness:power", does: "confirm", refused: "not_yours" },
  { as: "openness:roads", does: "confirm", to: "registered" },
  {
    as: "openness:roads",
    does: "askCorrection",
    with: { ...correction, correctionDays: 5 },
    refused: "invalid_input",
  },
  {
    as: "openness:roads",
    does: "askCorrection",
    with: { ...correction, correctionDays: 7.5 },
    refused: "rule",
  },
  { as: "openness:roads", does: "askCorrection", after: "3 days", with: correction, to: "correcting" },
  { as: "citizen:wu", does: "correct", with: { correction: "2025 年第一标段。" }, refused: "not_yours" },
  {
    as: "citizen:zhou",
    does: "correct",
    after: "5 days",
    with: { correction: "2025 年第一标段。" },
    to: "registered",
  },
  { as: "openness:roads", does: "askCorrection", with: correction, refused: "too_often" },
  {
    as: "opennessHead:roads.li",
    does: "extend",
    with: { moreDays: 21, extensionGround: "需要检索档案。" },
    refused: "invalid_input",
  },
  {
    as: "opennessHead:roads.li",
    does: "extend",
    with: { moreDays: 1.5, extensionGround: "需要检索档案。" },
    refused: "rule",
  },
  {
    as: "opennessHead:roads.li",
    does: "extend",
    after: "20 days",
    with: { moreDays: 20, extensionGround: "需要检索档案。" },
    to: "registered",
  },
  {
    as: "opennessHead:roads.li",
    does: "extend",
    with: { moreDays: 5, extensionGround: "需要检索档案。" },
    refused: "too_often",
  },
  { as: "openness:roads", does: "draft", with: { proposed: "refused", answer }, refused: "invalid_input" },
  { as: "openness:roads", does: "draft", with: { proposed: "disclosed", answer }, to: "approving" },
  { as: "opennessHead:roads", does: "approve", refused: "four_eyes" },
  {
    as: "opennessHead:roads.li",
    does: "sendBack",
    with: { amendment: "请附上批复文本。" },
    to: "registered",
  },
  {
    as: "openness:roads",
    does: "draft",
    with: { proposed: "partial", proposedGround: "internal", reason: "人事安排属于内部事务信息。", answer },
    to: "approving",
  },
  { as: "opennessHead:power", does: "approve", refused: "not_yours" },
  { as: "opennessHead:roads.li", does: "approve", to: "answered" },
  { as: "openness:roads", does: "draft", with: { proposed: "disclosed", answer }, refused: "wrong_state" },
]);

const objected = scenario(definition, "第三方不同意：不予公开要先征求意见，决定公开要写明公共利益理由", [
  { as: "citizen:zhou", does: "apply", with: asked, to: "applied" },
  { as: "openness:roads", does: "confirm", to: "registered" },
  {
    as: "openness:roads",
    does: "askCorrection",
    after: "12 days",
    with: correction,
    refused: "clock_expired",
  },
  {
    as: "openness:roads",
    does: "draft",
    with: { proposed: "refused", proposedGround: "business", reason: "属于商业秘密。", answer },
    refused: "rule",
  },
  { as: "openness:roads", does: "consult", with: third, to: "serving" },
  {
    as: "openness:roads",
    does: "serveThird",
    after: "2 days",
    with: { thirdServed: "2026-12-30" },
    refused: "rule",
  },
  { as: "openness:roads", does: "serveThird", with: { thirdServed: "2026-10-26" }, to: "awaiting" },
  { as: "openness:roads", does: "hearThird", with: { thirdView: "object" }, refused: "invalid_input" },
  {
    as: "openness:roads",
    does: "hearThird",
    after: "3 days",
    with: { thirdView: "object", thirdReason: "报价属于商业秘密。" },
    to: "registered",
  },
  { as: "openness:roads", does: "draft", with: { proposed: "disclosed", answer }, refused: "rule" },
  {
    as: "openness:roads",
    does: "draft",
    with: { proposed: "disclosed", answer, overriding: "涉及公共安全，不公开影响居民撤离。" },
    to: "approving",
  },
  { as: "opennessHead:roads.li", does: "approve", to: "answered" },
]);

const agreed = scenario(definition, "第三方同意的应当公开；另一方逾期没有意见的，由机关决定", [
  { as: "openness:roads", does: "enter", with: { ...window(), channel: "portal" }, refused: "rule" },
  { as: "openness:roads", does: "enter", with: { ...window(), received: "2026-12-01" }, refused: "rule" },
  { as: "openness:roads", does: "enter", with: window(), to: "registered" },
  { as: "openness:roads", does: "consult", with: third, to: "serving" },
  { as: "openness:roads", does: "serveThird", with: { thirdServed: "2026-10-12" }, to: "awaiting" },
  { as: "openness:roads", does: "hearThird", with: { thirdView: "agree" }, to: "registered" },
  {
    as: "openness:roads",
    does: "draft",
    with: { proposed: "refused", proposedGround: "business", reason: "属于商业秘密。", answer },
    refused: "rule",
  },
  { as: "openness:roads", does: "consult", with: third, to: "serving" },
  { as: "openness:roads", does: "serveThird", with: { thirdServed: "2026-10-12" }, to: "awaiting" },
  {
    as: "openness:roads",
    does: "hearThird",
    after: "30 days",
    with: { thirdView: "agree" },
    refused: "wrong_state",
  },
  {
    as: "openness:roads",
    does: "draft",
    with: { proposed: "refused", proposedGround: "business", reason: "属于商业秘密。", answer },
    to: "approving",
  },
  { as: "opennessHead:roads.li", does: "approve", to: "answered" },
]);

function window() {
  const { organ: _, ...rest } = asked;
  return { ...rest, channel: "window", received: "2026-10-12" } as const;
}

const forgone = scenario(definition, "逾期不补正的，视为放弃；补正以后仍可撤回", [
  { as: "citizen:zhou", does: "apply", with: asked, to: "applied" },
  { as: "openness:roads", does: "confirm", to: "registered" },
  { as: "openness:roads", does: "askCorrection", with: correction, to: "correcting" },
  {
    as: "citizen:zhou",
    does: "correct",
    after: "30 days",
    with: { correction: "2025 年第一标段。" },
    refused: "wrong_state",
  },
]);
const withdrawn = scenario(definition, "申请人撤回", [
  { as: "citizen:zhou", does: "apply", with: asked, to: "applied" },
  { as: "citizen:wu", does: "withdraw", refused: "not_yours" },
  { as: "citizen:zhou", does: "withdraw", to: "withdrawn" },
  { as: "openness:roads", does: "confirm", refused: "wrong_state" },
]);

export const scenarios = [corrected, objected, agreed, forgone, withdrawn];
