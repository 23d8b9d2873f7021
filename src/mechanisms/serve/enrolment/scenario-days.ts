// Registrations and the days: taken back while it may be, at a window, after the close, before the opening, and
// without an answer for five working days.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";
import { asked, family, found, list, proof, taken } from "./scenario-family.ts";

const early = scenario(definition, "登记期内可以撤回；学校不接受登记的当时告知", [
  { as: "citizen:zhou", does: "register", with: family, to: "registered" },
  { as: "citizen:wu", does: "withdraw", refused: "not_yours" },
  { as: "citizen:zhou", does: "withdraw", to: "withdrawn" },
]);

const atWindow = scenario(definition, "窗口代为撤回：要有监护人签字的申请", [
  { as: "citizen:zhou", does: "register", with: family, to: "registered" },
  { as: "admissions:hall", does: "withdrawAtWindow", with: asked, refused: "not_yours" },
  { as: "system", does: "accept", with: taken, to: "registered" },
  { as: "admissions:roads", does: "withdrawAtWindow", with: asked, refused: "not_yours" },
  {
    as: "admissions:hall",
    does: "withdrawAtWindow",
    with: { ...asked, request: [] },
    refused: "invalid_input",
  },
  { as: "admissions:hall", does: "withdrawAtWindow", with: asked, to: "withdrawn" },
]);

const belated = scenario(
  definition,
  "错过登记：截止后在窗口补登，不排顺位，核对后统筹安排（义务教育法第十二条）",
  [
    { as: "admissions:hall", does: "registerAtWindow", with: { entry: "belated", ...family }, to: "belated" },
    { as: "system", does: "accept", with: taken, to: "belated" },
    { as: "system", does: "check", refused: "wrong_state" },
    { as: "system", does: "enlist", with: list, refused: "wrong_state" },
    { as: "admissions:roads", does: "settleBelated", with: found, refused: "not_yours" },
    { as: "admissions:hall", does: "settleBelated", with: found, to: "unranked" },
    { as: "system", does: "enlist", with: list, refused: "wrong_state" },
    {
      as: "admissions:hall",
      does: "arrange",
      with: { offered: "matter:lighting", reason: "补登的孩子，安排到有空余学位的学校" },
      to: "arranging",
    },
    // 派位结果没有公布以前，不先占学位。
    { as: "system", does: "noSeat", to: "unranked" },
    {
      as: "admissions:hall",
      does: "arrange",
      with: { offered: "matter:lighting", reason: "派位已公布，安排到有空余学位的学校" },
      to: "arranging",
    },
    { as: "system", does: "seat", to: "admitted" },
    { as: "citizen:zhou", does: "object", with: { objection: "离家太远，请换一所" }, refused: "not_yours" },
    { as: "admissions:hall", does: "object", with: { objection: "代家长提出：路太远" }, to: "objected" },
    {
      as: "admissions:hall",
      does: "answer",
      with: { ruling: "kept", reply: "已是最近的有学位学校。" },
      refused: "four_eyes",
    },
    {
      as: "admissions:hall.li",
      does: "answer",
      with: { ruling: "kept", reply: "已是最近的有学位学校。" },
      to: "admitted",
    },
  ],
);

const tooSoon = scenario(definition, "补登只在截止以后：学校还没有截止的不接受", [
  { as: "admissions:hall", does: "registerAtWindow", with: { entry: "belated", ...family }, to: "belated" },
  { as: "system", does: "miss", to: "outside" },
]);

const outside = scenario(definition, "不在登记期内：不登记并告知去哪里", [
  { as: "citizen:zhou", does: "register", with: family, to: "registered" },
  { as: "system", does: "miss", to: "outside" },
  { as: "citizen:zhou", does: "withdraw", refused: "wrong_state" },
]);

const overdue = scenario(definition, "五个工作日没有补证，转工作人员联系；这时补上也收", [
  { as: "citizen:zhou", does: "register", with: family, to: "registered" },
  { as: "system", does: "accept", with: taken, to: "registered" },
  {
    as: "system",
    does: "check",
    after: "10 days",
    found: { household: "noConsent", property: "noConsent" },
    to: "toProve",
  },
  { as: "citizen:zhou", does: "prove", after: "12 days", with: proof, to: "proving" },
]);

export const ofDays = [early, atWindow, belated, tooSoon, outside, overdue];
