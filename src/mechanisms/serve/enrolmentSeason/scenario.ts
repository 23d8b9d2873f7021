// Years of enrolment as they go, from Monday 12 October 2026: one from its rules to its end, one that is
// called off.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const rules =
  "年满六周岁的孩子都可以登记；先户籍和房产一致，再户籍，再房产，再随迁，同类按日期；登记早晚不影响录取；学位不足的统筹安排。";
const dates = { opens: "2026-10-20", closes: "2026-10-30", seedDay: "2026-11-05" } as const;
const plan = {
  announcement: rules,
  ...dates,
  seedSource: "11 月 5 日中国体育彩票排列五开奖号码，与当日排列三号码依次连写。",
  siblingsTogether: true,
} as const;
const year = { year: "y2026", ...plan } as const;
const seed = {
  seed: "38415072",
  seedProof: "排列五第 26301 期、排列三第 26301 期，21 时 15 分开奖。",
} as const;
const later = {
  seedSource: "11 月 12 日中国体育彩票排列五开奖号码，与当日排列三号码依次连写。",
  seedDay: "2026-11-12",
  reason: "人工核对没有在原定日期前办完",
} as const;
const hash = "0".repeat(64);

const whole = scenario(
  definition,
  "义务教育招生：公告、登记、批量核验、封存名单、公开种子派位、公布、结束（rules 3.8）",
  [
    { as: "admissions:hall", does: "plan", with: { ...year, opens: "2026-10-12" }, refused: "rule" },
    { as: "admissions:hall", does: "plan", with: { ...year, closes: "2026-10-19" }, refused: "rule" },
    { as: "admissions:hall", does: "plan", with: { ...year, seedDay: "2026-10-30" }, refused: "rule" },
    { as: "admissions:hall", does: "plan", with: year, to: "preparing" },
    { as: "admissions:hall.li", does: "announce", refused: "rule" },
    { as: "system", does: "addSchool", with: { school: "matter:lamp" }, to: "preparing" },
    { as: "system", does: "addSchool", with: { school: "matter:heating" }, to: "preparing" },
    { as: "system", does: "removeSchool", with: { school: "matter:heating" }, to: "preparing" },
    { as: "admissions:roads", does: "amend", with: plan, refused: "not_yours" },
    { as: "admissions:hall", does: "amend", with: { ...plan, seedDay: "2026-10-25" }, refused: "rule" },
    { as: "admissions:hall", does: "amend", with: plan, to: "preparing" },
    // Nobody announces what they wrote.
    { as: "admissions:hall", does: "announce", refused: "four_eyes" },
    { as: "admissions:hall.li", does: "announce", to: "announced" },
    { as: "system", does: "addSchool", with: { school: "matter:heating" }, refused: "wrong_state" },
    { as: "admissions:hall", does: "amend", with: plan, refused: "wrong_state" },
    // The window opens and closes by itself; until then nothing can be checked.
    { as: "admissions:hall", does: "check", after: "9 days", refused: "wrong_state" },
    { as: "admissions:hall", does: "check", after: "10 days", to: "checking" },
    { as: "admissions:hall", does: "rank", refused: "wrong_state" },
    { as: "system", does: "checked", with: { agreedCount: 36, askedCount: 0 }, to: "proving" },
    { as: "witness:qian", does: "enterSeed", with: seed, refused: "wrong_state" },
    { as: "admissions:hall", does: "rank", to: "ranking" },
    { as: "system", does: "sealed", with: { listedCount: 35, listHash: hash }, to: "sealed" },
    // The seed is not known before its day, and it is digits alone.
    { as: "witness:qian", does: "enterSeed", with: seed, refused: "rule" },
    {
      as: "witness:qian",
      does: "enterSeed",
      after: "6 days",
      with: { ...seed, seed: "3841 5072" },
      refused: "rule",
    },
    { as: "witness:qian", does: "enterSeed", with: { ...seed, seed: "38" }, refused: "invalid_input" },
    { as: "witness:hall.li", does: "enterSeed", with: seed, refused: "four_eyes" },
    { as: "witness:qian", does: "enterSeed", with: seed, to: "drawing" },
    { as: "system", does: "drawn", with: { placedCount: 34, shortCount: 1 }, to: "drawn" },
    { as: "admissions:roads", does: "publish", refused: "not_yours" },
    { as: "admissions:hall", does: "publish", to: "publishing" },
    { as: "system", does: "published", to: "notice" },
    // Families may object until the notice is over.
    { as: "admissions:hall", does: "finish", with: { summary: "全部孩子都已安排学位。" }, refused: "rule" },
    {
      as: "admissions:hall",
      does: "finish",
      after: "8 days",
      with: { summary: "全部孩子都已安排学位。" },
      to: "ended",
    },
    { as: "admissions:hall", does: "cancel", with: { reason: "结束以后取消" }, refused: "wrong_state" },
  ],
);

const cancelled = scenario(definition, "招生工作：公告以后、登记以前可以取消；日期已到的先改日期", [
  { as: "admissions:hall", does: "plan", with: year, to: "preparing" },
  { as: "system", does: "addSchool", with: { school: "matter:lamp" }, to: "preparing" },
  { as: "admissions:hall.li", does: "announce", after: "9 days", refused: "rule" },
  {
    as: "admissions:hall",
    does: "amend",
    with: { ...plan, opens: "2026-11-01", closes: "2026-11-10", seedDay: "2026-11-15" },
    to: "preparing",
  },
  { as: "admissions:hall.li", does: "announce", to: "announced" },
  {
    as: "admissions:hall",
    does: "cancel",
    with: { reason: "与全省统一安排冲突，另行公告" },
    to: "cancelled",
  },
]);

const slow = scenario(
  definition,
  "补充材料没有办完的不封存；过了种子产生日期的，先公布后一次开奖（rules 3.8）",
  [
    { as: "admissions:hall", does: "plan", with: year, to: "preparing" },
    { as: "system", does: "addSchool", with: { school: "matter:lamp" }, to: "preparing" },
    { as: "admissions:hall.li", does: "announce", to: "announced" },
    { as: "admissions:hall", does: "postpone", with: later, refused: "wrong_state" },
    { as: "admissions:hall", does: "check", after: "19 days", to: "checking" },
    { as: "system", does: "checked", with: { agreedCount: 30, askedCount: 6 }, to: "proving" },
    // Six of them have proof to bring, or somebody calls.
    { as: "admissions:hall", does: "rank", refused: "rule" },
  ],
);

const overtaken = scenario(definition, "名单没有在种子产生前封存：改定后一次开奖，再封存", [
  { as: "admissions:hall", does: "plan", with: year, to: "preparing" },
  { as: "system", does: "addSchool", with: { school: "matter:lamp" }, to: "preparing" },
  { as: "admissions:hall.li", does: "announce", to: "announced" },
  { as: "admissions:hall", does: "check", after: "19 days", to: "checking" },
  { as: "system", does: "checked", with: { agreedCount: 36, askedCount: 0 }, to: "proving" },
  // On the day itself anybody may know the seed already.
  { as: "admissions:hall", does: "rank", after: "5 days", refused: "rule" },
  { as: "admissions:roads", does: "postpone", with: later, refused: "not_yours" },
  { as: "admissions:hall", does: "postpone", with: { ...later, seedDay: "2026-11-05" }, refused: "rule" },
  { as: "admissions:hall.li", does: "postpone", with: later, to: "proving" },
  { as: "admissions:hall", does: "postpone", with: { ...later, seedDay: "2026-11-11" }, refused: "rule" },
  { as: "admissions:hall", does: "rank", to: "ranking" },
  { as: "system", does: "sealed", with: { listedCount: 36, listHash: hash }, to: "sealed" },
  { as: "witness:qian", does: "enterSeed", after: "2 days", with: seed, refused: "rule" },
  { as: "witness:hall.li", does: "enterSeed", after: "5 days", with: seed, refused: "four_eyes" },
  { as: "witness:qian", does: "enterSeed", with: seed, to: "drawing" },
]);

export const scenarios = [whole, cancelled, slow, overtaken];
