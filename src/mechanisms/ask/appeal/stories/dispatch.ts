// Stories of dispatching: the duty list, returns and objections, down the tree and back one hop.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { basis, lodged, sent } from "./told.ts";

const begun = { as: "citizen:li", does: "lodge", with: lodged, to: "received" } as const;

const dutyList = scenario(
  definition,
  "履职事项清单之外的不下派；与部门职责交叉的由部门牵头（热线条例第二十四条）",
  [
    { as: "citizen:li", does: "lodge", with: { ...lodged, topic: "food" }, to: "received" },
    { as: "desk", does: "dispatch", with: { handler: "org:quay" }, refused: "rule" },
    {
      as: "desk",
      does: "dispatch",
      with: { handler: "org:harbour", helpers: ["org:power"] },
      refused: "rule",
    },
    { as: "desk", does: "dispatch", with: { handler: "org:roads", helpers: ["org:roads"] }, refused: "rule" },
    { as: "receiver:roads", does: "dispatch" as never, with: sent as never, refused: "wrong_role" },
    {
      as: "desk",
      does: "dispatch",
      with: { handler: "org:power", helpers: ["org:harbour"] },
      to: "dispatched",
    },
  ],
);

const sentBack = scenario(definition, "退回：一个工作日内、附依据、一个单位一次（热线条例第二十二条）", [
  begun,
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:power", does: "sendBack", with: basis, refused: "not_yours" },
  { as: "receiver:roads", does: "sendBack", with: { legalBasis: "不管" }, refused: "invalid_input" },
  { as: "receiver:roads", does: "sendBack", with: basis, to: "received" },
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:roads", does: "sendBack", with: basis, refused: "rule" },
  { as: "receiver:roads", does: "accept", to: "signed" },
  { as: "receiver:roads", does: "sendBack", with: basis, refused: "wrong_state" },
]);

const tooLate = scenario(definition, "过了一个工作日不能再退回，只能签收或者提出异议", [
  begun,
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:roads", does: "sendBack", after: "2 days", with: basis, refused: "clock_expired" },
  {
    as: "receiver:roads",
    does: "object",
    with: { objection: "该处路灯由供电公司产权管理。" },
    to: "objected",
  },
  { as: "desk", does: "rule", with: { ruling: "upheld", handler: "org:power" }, refused: "rule" },
  { as: "desk", does: "rule", with: { ruling: "upheld" }, to: "received" },
  { as: "desk", does: "dispatch", with: { handler: "org:power" }, to: "dispatched" },
]);

const designated = scenario(definition, "指定办理以后不得再退回、不得再提异议（热线条例第二十二条）", [
  begun,
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:roads", does: "accept", to: "signed" },
  {
    as: "receiver:roads",
    does: "object",
    with: { objection: "该处路灯由供电公司产权管理。" },
    to: "objected",
  },
  { as: "receiver:roads", does: "rule" as never, with: { ruling: "upheld" } as never, refused: "wrong_role" },
  {
    as: "desk",
    does: "rule",
    with: { ruling: "designated", rulingReason: "养护协议约定由你单位养护。" },
    to: "dispatched",
  },
  { as: "receiver:roads", does: "sendBack", with: basis, refused: "rule" },
  { as: "receiver:roads", does: "object", with: { objection: "仍然认为不属于本单位。" }, refused: "rule" },
  { as: "receiver:roads", does: "accept", to: "signed" },
]);

const downTheTree = scenario(definition, "逐级转派，退回一次只退一级", [
  begun,
  { as: "desk", does: "dispatch", with: { handler: "org:harbour" }, to: "dispatched" },
  { as: "receiver:harbour", does: "forward", with: { handler: "org:quay" }, refused: "wrong_state" },
  { as: "receiver:harbour", does: "accept", to: "signed" },
  { as: "receiver:harbour", does: "forward", with: { handler: "org:roads" }, refused: "rule" },
  { as: "receiver:harbour", does: "forward", with: { handler: "org:pier" }, refused: "rule" },
  { as: "receiver:harbour", does: "forward", with: { handler: "org:quay" }, to: "forwarded" },
  { as: "receiver:harbour", does: "accept", refused: "not_yours" },
  { as: "receiver:quay", does: "sendBack", with: basis, to: "signed" },
  { as: "receiver:harbour", does: "forward", with: { handler: "org:quay" }, to: "forwarded" },
  { as: "receiver:quay", does: "accept", to: "signed" },
]);

const toTheSection = scenario(definition, "分办到本单位的科室，终止须中心批准（热线条例第二十一条）", [
  begun,
  { as: "desk", does: "dispatch", with: sent, to: "dispatched" },
  { as: "receiver:roads", does: "accept", to: "signed" },
  { as: "receiver:roads", does: "assign", with: { section: "org:hall" }, refused: "rule" },
  { as: "receiver:roads", does: "assign", with: { section: "org:lamps" }, to: "signed" },
  { as: "handler:lamps", does: "requestEnd", with: { ground: "诉求人来电说明已自行解决。" }, to: "ending" },
  { as: "handler:lamps", does: "end" as never, refused: "wrong_role" },
  { as: "desk:lamps", does: "end", refused: "four_eyes" },
  { as: "desk", does: "keep", with: { explanation: "诉求人没有撤回，请继续办理。" }, to: "handling" },
  { as: "handler:lamps", does: "requestEnd", with: { ground: "诉求人书面撤回，凭证已存档。" }, to: "ending" },
  { as: "desk", does: "end", to: "ended" },
]);

export const dispatchStories = [dutyList, sentBack, tooLate, designated, downTheTree, toTheSection];
