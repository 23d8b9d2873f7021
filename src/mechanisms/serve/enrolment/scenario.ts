// Registrations as they go, from Monday 12 October 2026: one by data alone, one whose data differ, one that
// nobody answers for, one that finds its school full. Those that come late or end early: scenario-days.ts.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";
import { ofDays } from "./scenario-days.ts";
import {
  agree,
  asked,
  born,
  family,
  found,
  grown,
  list,
  noOwner,
  own,
  proof,
  taken,
} from "./scenario-family.ts";

const byData = scenario(definition, "零证明：没有人工经手，数据一致，按顺位录取（rules 3.8）", [
  { as: "citizen:zhou", does: "register", with: { ...family, child: born.late }, refused: "rule" },
  { as: "citizen:zhou", does: "register", with: { ...family, child: grown }, refused: "rule" },
  { as: "citizen:zhou", does: "register", with: { ...family, since: "2026-12-01" }, refused: "rule" },
  { as: "citizen:zhou", does: "register", with: noOwner as typeof family, refused: "invalid_input" },
  { as: "citizen:zhou", does: "register", with: { ...family, claims: "migrant" }, refused: "invalid_input" },
  {
    as: "citizen:zhou",
    does: "register",
    with: { ...family, child: "370200202005010051" },
    refused: "invalid_input",
  },
  { as: "citizen:zhou", does: "register", with: { ...family, child: born.last }, to: "registered" },
  { as: "system", does: "accept", with: taken, to: "registered" },
  {
    as: "citizen:wu",
    does: "amend",
    with: { claims: "household", address: "石桥路 5 号", since: "2020-06-01" },
    refused: "not_yours",
  },
  {
    as: "citizen:zhou",
    does: "amend",
    with: { claims: "property", address: "石桥路 5 号", since: "2020-06-01" },
    refused: "invalid_input",
  },
  {
    as: "citizen:zhou",
    does: "amend",
    with: { claims: "both", address: "石桥路 5 号 301", since: "2020-06-01", owner: grown },
    to: "registered",
  },
  // The window has closed: what was written stands.
  {
    as: "citizen:zhou",
    does: "amend",
    after: "10 days",
    with: { claims: "both", address: "石桥路 6 号", since: "2020-06-01", owner: grown },
    refused: "rule",
  },
  { as: "system", does: "check", found: agree, to: "eligible" },
  { as: "system", does: "draw", with: own, refused: "wrong_state" },
  { as: "system", does: "enlist", with: list, to: "listed" },
  { as: "citizen:zhou", does: "withdraw", refused: "wrong_state" },
  { as: "admissions:hall", does: "withdrawAtWindow", with: asked, refused: "wrong_state" },
  { as: "system", does: "draw", with: own, to: "drawn" },
  { as: "system", does: "announce", to: "admitted" },
  { as: "citizen:wu", does: "confirm", refused: "not_yours" },
  { as: "citizen:zhou", does: "confirm", to: "confirmed" },
  { as: "citizen:wu", does: "decline", with: { declineReason: "elsewhere" }, refused: "not_yours" },
  { as: "citizen:zhou", does: "decline", with: { declineReason: "elsewhere" }, to: "declined" },
]);

const differs = scenario(definition, "数据不一致：请补充材料，由人核对，从不因此不予登记", [
  { as: "citizen:zhou", does: "register", with: family, to: "registered" },
  { as: "system", does: "accept", with: taken, to: "registered" },
  {
    as: "system",
    does: "check",
    after: "10 days",
    found: { household: "differs", property: "agrees" },
    to: "toProve",
  },
  { as: "citizen:zhou", does: "prove", with: { proof: [] }, refused: "invalid_input" },
  { as: "citizen:wu", does: "prove", with: proof, refused: "not_yours" },
  { as: "citizen:zhou", does: "prove", with: proof, to: "proving" },
  { as: "admissions:roads", does: "settle", with: found, refused: "not_yours" },
  { as: "admissions:hall", does: "askAgain", with: { reason: "照片看不清，请重拍" }, to: "toProve" },
  { as: "citizen:zhou", does: "prove", with: proof, to: "proving" },
  { as: "admissions:hall", does: "settle", with: found, to: "eligible" },
  { as: "system", does: "enlist", with: { ...list, bundle: 1 }, to: "listed" },
  { as: "system", does: "draw", with: { outcome: "none", turn: 91 }, to: "short" },
  { as: "citizen:zhou", does: "object", with: { objection: "住得最近，为什么没有学位" }, to: "objected" },
  {
    as: "admissions:hall",
    does: "answer",
    with: { ruling: "kept", reply: "学位已满，按顺位统筹。" },
    refused: "four_eyes",
  },
  {
    as: "admissions:hall.li",
    does: "answer",
    with: { ruling: "changed", reply: "学位已满，按顺位统筹。" },
    refused: "rule",
  },
  {
    as: "admissions:hall.li",
    does: "answer",
    with: { ruling: "kept", reply: "学位已满，按顺位统筹。" },
    refused: "rule",
  },
  {
    as: "admissions:hall.li",
    does: "answer",
    with: { ruling: "changed", offered: "matter:lighting", reply: "安排到最近有学位的学校。" },
    to: "arranging",
  },
  // 满了：异议还在，另选一所。
  { as: "system", does: "noSeat", to: "objected" },
  {
    as: "admissions:hall.li",
    does: "answer",
    with: { ruling: "changed", offered: "matter:wiring", reply: "安排到最近有学位的学校。" },
    to: "arranging",
  },
  { as: "system", does: "seat", to: "admitted" },
  { as: "citizen:zhou", does: "confirm", to: "confirmed" },
]);

const silent = scenario(definition, "逾期没有补证的，由工作人员联系；数据恢复后可以再核验", [
  { as: "citizen:zhou", does: "register", with: family, to: "registered" },
  { as: "system", does: "accept", with: taken, to: "registered" },
  // No register can be asked.
  { as: "system", does: "check", after: "10 days", to: "toProve" },
  { as: "admissions:hall", does: "recheck", found: { household: "late", property: "agrees" }, to: "toProve" },
  {
    as: "admissions:hall",
    does: "recheck",
    after: "9 days",
    found: { household: "contradictory", property: "agrees" },
    to: "toProve",
  },
  {
    as: "admissions:hall",
    does: "settle",
    after: "9 days",
    with: { category: "rest", finding: "电话核实，户籍正在迁入。" },
    to: "eligible",
  },
  // The list was sealed meanwhile: a person sees to it.
  {
    as: "admissions:roads",
    does: "arrange",
    with: { offered: "matter:lighting", reason: "名单封存后核实，有空余学位" },
    refused: "not_yours",
  },
  {
    as: "admissions:hall",
    does: "arrange",
    with: { offered: "matter:lighting", reason: "名单封存后核实，有空余学位" },
    to: "arranging",
  },
  { as: "system", does: "seat", to: "admitted" },
  // Nobody confirms for a family what they arranged themselves.
  { as: "admissions:hall", does: "confirm", refused: "four_eyes" },
  { as: "admissions:hall.li", does: "confirm", to: "confirmed" },
]);

const full = scenario(definition, "学位不足：统筹到其他学校，异议两次为限", [
  {
    as: "admissions:hall",
    does: "registerAtWindow",
    with: { entry: "inTime", ...family, child: born.late },
    refused: "rule",
  },
  {
    as: "admissions:hall",
    does: "registerAtWindow",
    with: { entry: "inTime", ...noOwner, claims: "household" },
    to: "registered",
  },
  { as: "system", does: "accept", with: taken, to: "registered" },
  { as: "system", does: "check", after: "10 days", found: { household: "agrees" }, to: "eligible" },
  { as: "system", does: "enlist", with: list, to: "listed" },
  {
    as: "system",
    does: "draw",
    with: { outcome: "relief", admittedTo: "matter:lighting", turn: 95 },
    to: "drawn",
  },
  { as: "system", does: "announce", to: "admitted" },
  { as: "admissions:hall", does: "object", with: { objection: "代家长提出：路太远" }, to: "objected" },
  {
    as: "admissions:hall",
    does: "answer",
    with: { ruling: "kept", reply: "校车可以到达，请查看线路。" },
    to: "admitted",
  },
  { as: "admissions:hall", does: "object", with: { objection: "家长仍然认为路太远" }, to: "objected" },
  {
    as: "admissions:hall",
    does: "answer",
    with: { ruling: "kept", reply: "已是最近的有学位学校。" },
    to: "admitted",
  },
  { as: "admissions:hall", does: "object", with: { objection: "第三次提出异议" }, refused: "too_often" },
  // Whoever gives a place up at a window has asked for it in writing.
  {
    as: "admissions:hall",
    does: "declineAtWindow",
    with: { declineReason: "private", request: [], requestNote: asked.requestNote },
    refused: "invalid_input",
  },
  {
    as: "admissions:roads",
    does: "declineAtWindow",
    with: { declineReason: "private", ...asked },
    refused: "not_yours",
  },
  {
    as: "admissions:hall",
    does: "declineAtWindow",
    with: { declineReason: "private", ...asked },
    to: "declined",
  },
]);

export const scenarios = [byData, differs, silent, full, ...ofDays];
