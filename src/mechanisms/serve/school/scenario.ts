// Schools in a year's enrolment: one that is published and takes children, one that came too late, one that
// is dropped.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const plan = {
  name: "石桥路小学",
  address: "石桥路 18 号",
  catchment: ["石桥社区", "东巷社区"],
  seats: 90,
  relief: ["matter:heating"],
} as const;
const listed = { season: "matter:lamp", ...plan } as const;
const published = { year: "y2026", closes: "2026-10-30" } as const;
const child = { child: "matter:wiring", year: "y2026" } as const;

const open = scenario(definition, "学校：登记前公布学位和服务区，登记期内接受登记（rules 3.8）", [
  { as: "admissions:hall", does: "plan", with: { ...listed, seats: 0 }, refused: "invalid_input" },
  { as: "admissions:hall", does: "plan", with: { ...listed, catchment: [] }, refused: "invalid_input" },
  { as: "admissions:hall", does: "plan", with: listed, to: "planned" },
  { as: "system", does: "taken", to: "listed" },
  { as: "admissions:roads", does: "amend", with: plan, refused: "not_yours" },
  { as: "admissions:hall", does: "amend", with: { ...plan, catchment: [] }, refused: "invalid_input" },
  { as: "admissions:hall", does: "amend", with: { ...plan, seats: 80 }, to: "listed" },
  { as: "system", does: "publish", with: published, to: "published" },
  // What was published stands.
  { as: "admissions:hall", does: "amend", with: plan, refused: "wrong_state" },
  { as: "system", does: "receive", with: child, refused: "wrong_state" },
  { as: "system", does: "open", to: "open" },
  { as: "system", does: "receive", with: { ...child, year: "y2027" }, refused: "rule" },
  { as: "system", does: "receive", with: child, to: "open" },
  { as: "system", does: "receiveLate", with: child, refused: "wrong_state" },
  { as: "system", does: "release", to: "open" },
  { as: "system", does: "close", to: "closed" },
  { as: "system", does: "receive", with: child, refused: "wrong_state" },
  // Whoever missed the window is entered by an officer: the right to school does not end with it.
  { as: "system", does: "receiveLate", with: { ...child, year: "y2027" }, refused: "rule" },
  { as: "system", does: "receiveLate", with: child, to: "closed" },
]);

const late = scenario(definition, "学校：招生方案公布以后不再列入", [
  { as: "admissions:hall", does: "plan", with: listed, to: "planned" },
  { as: "system", does: "refused", to: "strange" },
  { as: "admissions:hall", does: "drop", with: { reason: "本年不再列入" }, to: "dropped" },
]);

const dropped = scenario(definition, "学校：列入以后撤销；本年招生取消", [
  { as: "admissions:hall", does: "plan", with: listed, to: "planned" },
  { as: "admissions:roads", does: "drop", with: { reason: "别的单位撤销" }, refused: "not_yours" },
  { as: "system", does: "void", to: "dropped" },
]);

const [one, two] = [
  { child: "matter:wiring", season: "matter:lamp" },
  { child: "matter:lighting", season: "matter:lamp" },
] as const;
const placing = scenario(
  definition,
  "学校：派位公布以前不先占学位；以后只安排空余的，满了不收，退回的可以再用",
  [
    { as: "admissions:hall", does: "plan", with: { ...listed, seats: 1 }, to: "planned" },
    { as: "system", does: "taken", to: "listed" },
    { as: "system", does: "publish", with: published, to: "published" },
    { as: "system", does: "open", to: "open" },
    { as: "system", does: "givePlace", with: one, refused: "wrong_state" },
    { as: "system", does: "close", to: "closed" },
    { as: "system", does: "givePlace", with: one, refused: "rule" },
    { as: "system", does: "allotted", to: "placing" },
    { as: "system", does: "givePlace", with: { ...one, season: "matter:heating" }, refused: "rule" },
    { as: "system", does: "givePlace", with: one, to: "placing" },
    { as: "system", does: "givePlace", with: two, refused: "rule" },
    { as: "system", does: "giveBack", with: { child: two.child }, to: "placing" },
    { as: "system", does: "givePlace", with: two, refused: "rule" },
    { as: "system", does: "giveBack", with: { child: one.child }, to: "placing" },
    { as: "system", does: "givePlace", with: two, to: "placing" },
  ],
);

export const scenarios = [open, late, dropped, placing];
