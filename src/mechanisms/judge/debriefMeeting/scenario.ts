// A meeting whose method is published first, is scored, counted, counted again and announced.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const planned = {
  year: "2026",
  title: "2026 年度改革述职评议会",
  day: "2026-10-16",
  place: "市级机关会议中心",
  rules: "六项内容逐项打分，各组去掉一个最高分和一个最低分后取平均，按权重合成，两位小数。",
  leaderWeight: 40,
  memberWeight: 30,
  delegateWeight: 30,
} as const;
const amended = { day: "2026-10-16", rules: planned.rules, leaderWeight: 40, memberWeight: 30 } as const;
const subjects = { areaReports: ["matter:lamp"], departmentReports: ["matter:heating"] } as const;
const opened = { keys: ["leaders matter:640 5d"], roll: ["leaders 5 5d"] };
const counted = {
  ranking: ["matter:lamp", "matter:heating"],
  result: ["1 92.35 matter:640", "1 88.00 matter:704"],
  papers: 30,
  urn: "5d",
} as const;

const whole = scenario(definition, "述职评议会：办法先公布，打分封闭，复核留痕，通报全市（rules 0.5、1.9）", [
  { as: "reform:zhao", does: "propose", with: planned, to: "planned" },
  { as: "organ:qian", does: "publish", refused: "rule" },
  { as: "reform:zhao", does: "enlist", with: subjects, to: "planned" },
  { as: "reform:zhao", does: "amend", with: { ...amended, delegateWeight: 20 }, to: "planned" },
  { as: "organ:qian", does: "publish", refused: "rule" },
  { as: "reform:zhao", does: "amend", with: { ...amended, delegateWeight: 30 }, to: "planned" },
  { as: "organ:zhao", does: "publish", refused: "four_eyes" },
  { as: "organ:qian", does: "publish", after: "1 days", to: "published" },
  { as: "reform:zhao", does: "enlist", with: subjects, refused: "wrong_state" },
  { as: "reform:zhao", does: "call", refused: "rule" },
  { as: "organ:qian", does: "withdraw", with: { reason: "述职人有调整，重新公布" }, to: "planned" },
  { as: "organ:qian", does: "publish", after: "1 days", to: "published" },
  { as: "reform:zhao", does: "call", after: "2 days", to: "calling" },
  { as: "organ:qian", does: "withdraw", with: { reason: "点名后不能再改" }, refused: "wrong_state" },
  { as: "reform:zhao", does: "amend", with: { ...amended, delegateWeight: 30 }, refused: "wrong_state" },
  { as: "system", does: "open", with: opened, to: "scoring" },
  { as: "reform:zhao", does: "close", after: "2 hours", to: "counting" },
  { as: "system", does: "count", with: counted, to: "counted" },
  { as: "inspector:shen", does: "recount", with: { reason: "有人对合成方法有疑问" }, to: "counting" },
  { as: "system", does: "count", with: counted, to: "counted" },
  { as: "organ:qian", does: "announce", to: "announced" },
  { as: "inspector:shen", does: "recount", with: { reason: "通报后再复核" }, refused: "wrong_state" },
]);

const closedByItself = scenario(definition, "述职评议会：没有人宣布结束，到时封票", [
  { as: "reform:zhao", does: "propose", with: planned, to: "planned" },
  { as: "reform:zhao", does: "enlist", with: subjects, to: "planned" },
  { as: "organ:qian", does: "publish", after: "1 days", to: "published" },
  { as: "reform:zhao", does: "call", after: "4 days", to: "calling" },
  { as: "system", does: "open", with: opened, to: "scoring" },
  { as: "reform:zhao", does: "close", after: "9 hours", refused: "wrong_state" },
]);

const cancelled = scenario(definition, "述职评议会：取消", [
  { as: "reform:zhao", does: "propose", with: planned, to: "planned" },
  { as: "organ:qian", does: "cancel", with: { reason: "并入年度总结大会" }, to: "cancelled" },
]);

const oneLeague = scenario(definition, "述职评议会：只有一个赛道", [
  { as: "reform:zhao", does: "propose", with: planned, to: "planned" },
  { as: "reform:zhao", does: "enlist", with: { departmentReports: ["matter:heating"] }, to: "planned" },
  { as: "organ:qian", does: "publish", after: "1 days", to: "published" },
]);

export const scenarios = [whole, closedByItself, cancelled, oneLeague];
