// Two appeals as they go in life. Orgs and people go by name; whoever plays the story knows them.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const lodged = {
  kind: "help",
  topic: "roads",
  content: "滨河路 3 号楼前的路灯坏了两个星期，晚上看不见路，希望尽快修好。",
  area: "org:harbour",
  place: "滨河路 3 号楼前",
  name: "李女士",
  phone: "13800001234",
} as const;

const lampRepaired = scenario(definition, "路灯坏了：补充一次、返工一次，最后满意", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "received" },
  {
    as: "desk",
    does: "dispatch",
    after: "30 minutes",
    with: { handler: "org:roads", helpers: ["org:roads"] },
    refused: "rule",
  },
  {
    as: "desk",
    does: "dispatch",
    with: { handler: "org:roads", helpers: ["org:power"] },
    to: "dispatched",
  },
  { as: "handler:power", does: "accept", after: "2 hours", refused: "not_yours" },
  { as: "handler:roads", does: "accept", to: "handling" },
  {
    as: "handler:roads",
    does: "ask",
    with: { question: "请问是单元门口的灯，还是路边的灯？" },
    to: "waiting",
  },
  { as: "handler:roads", does: "answer", with: { answer: "已安排检修，请您留意。" }, refused: "wrong_state" },
  { as: "citizen:wang", does: "supplement", with: { addition: "不是我提的" }, refused: "not_yours" },
  {
    as: "citizen:li",
    does: "supplement",
    after: "1 days",
    with: { addition: "是路边的灯，编号 R-1024。" },
    to: "handling",
  },
  { as: "handler:power", does: "contribute", with: { opinion: "该处供电线路正常。" }, to: "handling" },
  {
    as: "handler:roads",
    does: "answer",
    after: "1 days",
    with: { answer: "路灯已更换灯头，今晚恢复照明。" },
    to: "answered",
  },
  { as: "citizen:li", does: "rate", after: "1 days", with: { rating: "dissatisfied" }, refused: "rule" },
  {
    as: "citizen:li",
    does: "rate",
    with: { rating: "dissatisfied", reason: "只亮了一晚又灭了。" },
    to: "handling",
  },
  {
    as: "handler:roads",
    does: "answer",
    after: "2 days",
    with: { answer: "已查明为线路接头老化，更换电缆三十米，并观察三晚正常。" },
    to: "answered",
  },
  { as: "citizen:li", does: "rate", after: "1 days", with: { rating: "satisfied" }, to: "solved" },
  { as: "citizen:li", does: "judge", with: { verdict: "solved" }, refused: "rule" },
]);

const answeredAtOnce = scenario(definition, "咨询供暖时间：当场答复，无人评价，到期办结", [
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
    with: { answer: "十一月十六日零时起正式供暖，十四日试压，请家中留人。" },
    to: "answered",
  },
  { as: "desk", does: "dispatch", with: { handler: "org:roads" }, refused: "wrong_state" },
  {
    as: "citizen:wang",
    does: "rate",
    after: "30 days",
    with: { rating: "satisfied" },
    refused: "wrong_state",
  },
]);

export const scenarios = [lampRepaired, answeredAtOnce];
