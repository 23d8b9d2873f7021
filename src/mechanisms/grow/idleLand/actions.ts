// What may be done with a plot, one action per line: who, from where, to where, what it asks.

import { onFile } from "./states.ts";

const facts = ["startedArea?", "requiredArea?", "invested?", "investment?", "stoppedOn?"] as const;

/** Who verifies had no part in it. */
const doers = ["finish", "propose", "examine"] as const;

// prettier-ignore
export const actions = {
  survey:    { title: "摸排登记", by: "landOfficer", from: "new", to: "surveyed", asks: ["parcel", "location", "district", "street?", "use", "map?"] },
  file:      { title: "建立户口", by: "landOfficer", from: "surveyed", to: "filed",
               asks: ["holders", "sharing?", "given", "unit", "price", "agreedStart"],
               fills: ["area"] },
  transfer:  { title: "权利人变更", optional: true, by: "landOfficer", from: onFile, to: "same", asks: ["holders", "sharing?", "changeReason"] },
  inquire:   { title: "发出调查通知", by: "landOfficer", from: "filed", to: "inquired", basis: "闲置土地处置办法第五条" },
  examine:   { title: "调查核实", by: "landOfficer", from: ["inquired", "examined"], to: "examined", basis: "闲置土地处置办法第六条",
               asks: ["started", ...facts, "cause", "statement?", "proof?"] },
  silent:    { title: "权利人逾期未说明", by: "system", from: "inquired", to: "same", fills: ["unanswered"] },
  determine: { title: "认定", by: "landApprover", otherThan: ["examine", "file"], from: "examined", basis: "闲置土地处置办法第二条", asks: ["opinion?"],
               fills: ["verdict", "ground", "idleFrom", "measure", "fee"], to: { on: "verdict", idle: "determined", not: "unfounded" } },
  classify:  { title: "分类", by: "landOfficer", from: ["determined", "classified"], to: "classified", asks: ["way"] },
  match:     { title: "配对项目", optional: true, by: "landOfficer", from: ["classified", "disposing"], to: "same",
               asks: ["project", "projectUse", "projectNeed", "projectDistrict?"], fills: ["fitArea", "fitUse", "fitPlace", "fitFree", "fits"] },
  propose:   { title: "拟定处置方案", by: "landOfficer", from: "classified", to: "planned", asks: ["plan", "planDue", "newStart?"],
               basis: "闲置土地处置办法第十二条、第十四条" },
  inform:    { title: "告知听证权利", by: "landOfficer", from: "planned", to: "same", basis: "闲置土地处置办法第十五条" },
  approve:   { title: "批准方案", by: "landGovernment", otherThan: "propose", from: "planned", to: "disposing", asks: ["opinion?"] },
  sendBack:  { title: "退回方案", by: "landGovernment", otherThan: "propose", from: "planned", to: "classified", asks: ["opinion"] },
  collect:   { title: "登记缴费", by: "landOfficer", from: "disposing", to: "same", asks: ["feePaid"], times: 1 },
  finish:    { title: "处置完毕", by: "landOfficer", from: "disposing", to: "disposed", asks: ["result", "evidence?"] },
  verify:    { title: "核验", by: "landVerifier", otherThan: doers, from: "disposed", to: "verified",
               asks: ["verifiedArea", "opinion?"], fills: ["verifiedOn"], times: 1 },
  reject:    { title: "核验不通过", by: "landVerifier", otherThan: doers, from: "disposed", to: "disposing", asks: ["opinion"] },
  clear:     { title: "销号", by: "landApprover", otherThan: ["finish", "verify"], from: "verified", to: "cleared", asks: ["opinion?"] },
} as const;
