// What comes in badly: items that are not open, what is not ours, corrections once and only from the list, silence,
// papers that are promised.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { basis, filing, lodged } from "./filing.ts";

const conditional = scenario(definition, "个人写身份证号，单位写信用代码，邮寄才写地址", [
  {
    as: "citizen:zhou",
    does: "apply",
    with: { ...filing, identity: "11010519491231002X" },
    refused: "invalid_input",
  },
  {
    as: "citizen:zhou",
    does: "apply",
    with: { ...filing, applicantKind: "person" },
    refused: "invalid_input",
  },
  { as: "citizen:zhou", does: "apply", with: { ...filing, delivery: "post" }, refused: "invalid_input" },
  {
    as: "citizen:zhou",
    does: "apply",
    with: { ...filing, address: "港湾区滨河路 3 号" },
    refused: "invalid_input",
  },
  {
    as: "citizen:zhou",
    does: "apply",
    with: { ...filing, delivery: "post", address: "港湾区滨河路 3 号" },
    to: "lodged",
  },
]);

const missed = scenario(definition, "事项没有在办，不收件", [
  lodged[0],
  { as: "system", does: "miss", to: "missed" },
]);

const window = scenario(definition, "窗口收件：渠道和日期要真实", [
  {
    as: "window:city",
    does: "register",
    with: { ...filing, channel: "portal", receivedOn: "2026-10-12" },
    refused: "rule",
  },
  {
    as: "window:city",
    does: "register",
    with: { ...filing, channel: "window", receivedOn: "2026-11-12" },
    refused: "rule",
  },
  {
    as: "window:city",
    does: "register",
    with: { ...filing, channel: "elsewhere", receivedOn: "2026-10-10" },
    to: "lodged",
  },
]);

const rejected = scenario(definition, "不予受理要写明情形；不属于本机关的要告知向谁申请", [
  ...lodged,
  {
    as: "window:city",
    does: "reject",
    with: { rejectGround: "notOurs", explanation: "经营场所在外市。" },
    refused: "invalid_input",
  },
  {
    as: "window:city",
    does: "reject",
    with: { rejectGround: "notOurs", explanation: "经营场所在外市。", competent: "邻市市场监督管理局" },
    to: "rejected",
  },
]);

const corrected = scenario(definition, "补正只能一次，只能要清单里的", [
  ...lodged,
  {
    as: "window:city",
    does: "askCorrection",
    with: { missing: ["无犯罪记录证明"], missingNote: "请补交证明。" },
    refused: "invalid_input",
  },
  {
    as: "window:city",
    does: "askCorrection",
    with: { missing: ["场所平面图"], missingNote: "平面图没有标面积，请标注后重新上传。" },
    to: "correcting",
  },
  {
    as: "citizen:zhou",
    does: "correct",
    with: { addition: "已标注面积。" },
    after: "2 days",
    to: "received",
  },
  {
    as: "window:city",
    does: "askCorrection",
    with: { missing: ["申请书"], missingNote: "申请书没有签字。" },
    refused: "too_often",
  },
  { as: "window:city", does: "accept", to: "accepted" },
]);

const silent = scenario(definition, "五个工作日没有告知，自收到之日起视为受理", [
  ...lodged,
  { as: "window:city", does: "accept", after: "8 days", refused: "wrong_state" },
  { as: "examiner:roads", does: "take", to: "examining" },
]);

const abandoned = scenario(definition, "三十日没有补正，退件", [
  ...lodged,
  {
    as: "window:city",
    does: "askCorrection",
    with: { missing: ["申请书"], missingNote: "申请书没有签字。" },
    to: "correcting",
  },
  { as: "citizen:zhou", does: "correct", with: {}, after: "40 days", refused: "wrong_state" },
]);

const promise = {
  gap: ["食品安全管理制度"],
  gapBy: "2026-10-20",
  gapAgreed: true,
  creditClear: true,
} as const;

const gap = scenario(definition, "容缺只限公布的材料、承诺过的人，日期不晚于承诺办结", [
  ...lodged,
  {
    as: "window:city",
    does: "acceptGap",
    with: { ...promise, gap: ["场所平面图"] },
    refused: "invalid_input",
  },
  { as: "window:city", does: "acceptGap", with: { ...promise, gapAgreed: false }, refused: "rule" },
  { as: "window:city", does: "acceptGap", with: { ...promise, creditClear: false }, refused: "rule" },
  { as: "window:city", does: "acceptGap", with: { ...promise, gapBy: "2026-10-12" }, refused: "rule" },
  { as: "window:city", does: "acceptGap", with: { ...promise, gapBy: "2026-10-23" }, refused: "rule" },
  { as: "window:city", does: "acceptGap", with: promise, to: "acceptedWithGap" },
  { as: "examiner:roads", does: "record", with: { note: "其余材料已先行审查。" }, to: "acceptedWithGap" },
  { as: "approvalHead:roads.h", does: "approve", with: basis, refused: "wrong_state" },
  {
    as: "citizen:zhou",
    does: "supplyGap",
    with: { addition: "制度文本已补上。" },
    after: "2 days",
    to: "accepted",
  },
]);

const lapsed = scenario(definition, "容缺到期没有补齐，终止", [
  ...lodged,
  { as: "window:city", does: "acceptGap", with: promise, to: "acceptedWithGap" },
  {
    as: "citizen:zhou",
    does: "supplyGap",
    with: { addition: "制度文本已补上。" },
    after: "10 days",
    refused: "wrong_state",
  },
]);

const withdrawn = scenario(definition, "决定以前可以撤回", [
  ...lodged,
  { as: "citizen:wang", does: "withdraw", refused: "not_yours" },
  { as: "citizen:zhou", does: "withdraw", to: "withdrawn" },
]);

export const coming = [
  conditional,
  missed,
  window,
  rejected,
  corrected,
  silent,
  abandoned,
  gap,
  lapsed,
  withdrawn,
];
