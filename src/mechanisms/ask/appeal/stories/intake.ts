// Stories of coming in: identity, answers at once, what is not accepted, what is urgent.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { content, lodged } from "./told.ts";

const { name: _name, phone: _phone, ...unnamed } = lodged;
const other = "org:roads";

const identities = scenario(definition, "实名、保密、匿名：匿名的不留电话，其余必须留（热线条例第十一条）", [
  { as: "citizen:li", does: "lodge", with: unnamed, refused: "rule" },
  { as: "citizen:li", does: "lodge", with: { ...lodged, identityMode: "anonymous" }, refused: "rule" },
  { as: "citizen:li", does: "lodge", with: { ...lodged, whom: "邻居张奶奶" }, refused: "rule" },
  { as: "citizen:li", does: "lodge", with: { ...lodged, relationship: "neighbour" }, refused: "rule" },
  { as: "citizen:li", does: "lodge", with: { ...lodged, street: other }, refused: "invalid_input" },
  {
    as: "citizen:li",
    does: "lodge",
    with: { ...lodged, street: "org:quay", area: "org:hill" },
    refused: "rule",
  },
  { as: "citizen:li", does: "lodge", with: { ...lodged, cutOff: true }, refused: "rule" },
  { as: "desk", does: "lodge" as never, with: lodged as never, refused: "wrong_role" },
  {
    as: "citizen:li",
    does: "lodge",
    with: {
      ...unnamed,
      identityMode: "anonymous",
      whom: "邻居张奶奶",
      relationship: "neighbour",
      street: "org:quay",
    },
    to: "received",
  },
]);

const answeredAtOnce = scenario(
  definition,
  "咨询供暖时间：当场答复并注明知识库条目，无人评价，到期办结、归档",
  [
    {
      as: "citizen:wang",
      does: "lodge",
      with: { ...lodged, kind: "consult", topic: "heating", content: "今年几号开始供暖？" },
      to: "received",
    },
    {
      as: "desk",
      does: "reply",
      after: "10 minutes",
      with: { answer: "十一月十六日零时起正式供暖，十四日试压，请家中留人。", entry: "matter:heating" },
      to: "answered",
    },
    { as: "desk", does: "dispatch", with: { handler: "org:roads" }, refused: "wrong_state" },
    { as: "citizen:wang", does: "rate", after: "30 days", with: content, refused: "wrong_state" },
    { as: "citizen:wang", does: "reopen", with: { reason: "楼里还是没有暖气。" }, to: "unsolved" },
    { as: "desk", does: "redo", refused: "rule" },
    { as: "desk", does: "dispatch", with: { handler: "org:roads" }, to: "dispatched" },
  ],
);

const notAccepted = scenario(
  definition,
  "不予受理：说明理由和应当通过的渠道，由另一人复核（热线条例第十九条）",
  [
    { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
    { as: "desk", does: "decline", with: { refusalGround: "repeated" }, refused: "rule" },
    { as: "desk", does: "decline", with: { refusalGround: "litigation" }, to: "declined" },
    { as: "desk", does: "dispatch", with: { handler: "org:roads" }, refused: "wrong_state" },
    { as: "citizen:li", does: "withdraw", with: {}, refused: "wrong_state" },
    { as: "urger:desk", does: "review", with: { reviewConclusion: "upheld" }, refused: "four_eyes" },
    { as: "urger", does: "review", with: { reviewConclusion: "overturned" }, to: "received" },
    {
      as: "desk",
      does: "decline",
      with: { refusalGround: "repeated", earlier: "matter:lamp" },
      to: "declined",
    },
    { as: "urger", does: "review", with: { reviewConclusion: "upheld" }, to: "refused" },
  ],
);

const urgent = scenario(definition, "110、119、120、122 的事立即转出（《北京市接诉即办工作条例》第十一条）", [
  { as: "citizen:li", does: "lodge", with: { ...lodged, topic: "police" }, to: "received" },
  { as: "desk", does: "transfer", with: { emergency: "fire" }, to: "transferred" },
  { as: "citizen:li", does: "urge", refused: "wrong_state" },
]);

const onTheTelephone = scenario(definition, "电话登记、再次来电、催办、补充、撤回", [
  { as: "desk", does: "register", with: { ...lodged, channel: "hotline" }, to: "received" },
  { as: "desk", does: "again", after: "2 hours", with: { channel: "streetLine" }, to: "received" },
  { as: "citizen:li", does: "urge", refused: "not_yours" },
]);

const hurried = scenario(definition, "本人催办每天一次，可以补充，可以撤回", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
  { as: "citizen:wang", does: "urge", refused: "not_yours" },
  { as: "citizen:li", does: "urge", to: "received" },
  { as: "citizen:li", does: "urge", after: "2 hours", refused: "rule" },
  { as: "citizen:li", does: "urge", after: "1 days", to: "received" },
  { as: "citizen:li", does: "add", with: { addition: "今天又灭了两盏。" }, to: "received" },
  { as: "citizen:li", does: "withdraw", with: { reason: "已经修好了。" }, to: "withdrawn" },
  { as: "citizen:li", does: "urge", after: "1 days", refused: "wrong_state" },
]);

const joined = scenario(definition, "并单：并入另一件，另一件不收时退回待派单", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
  { as: "desk", does: "merge", with: { parent: "matter:lamp" }, to: "merged" },
  { as: "desk", does: "dispatch", with: { handler: "org:roads" }, refused: "wrong_state" },
  { as: "system", does: "unmerge", to: "received" },
  { as: "desk", does: "merge", with: { parent: "matter:lamp" }, to: "merged" },
  {
    as: "system",
    does: "hear",
    with: { answer: "路灯已更换，今晚恢复照明。", handler: "org:roads" },
    to: "answered",
  },
  { as: "citizen:li", does: "rate", with: content, to: "solved" },
]);

export const intakeStories = [
  identities,
  answeredAtOnce,
  notAccepted,
  urgent,
  onTheTelephone,
  hurried,
  joined,
];
