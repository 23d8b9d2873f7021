// A head of a unit reports, is scored, puts right what was wanting, and is looked at again a year later.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const listed = {
  year: "2026",
  league: "departments",
  unit: "org:roads",
  reporter: "市交通局党组书记 罗启航",
  dueDay: "2026-10-20",
} as const;
const report = {
  duty: "党组会研究改革议题十二次，主要负责同志领办三项任务。",
  tasks: "年度七项任务办结六项，一项按计划推进。",
  exploration: "自主推出“路灯一键报修”，试点两个街道。",
  highlights: "“夜间照明巡查”被省厅推广，服务群众三万人次。",
  problems: "跨部门数据共享慢，两项任务曾经滞后。",
  plans: "明年把照明改造推到所有背街小巷。",
} as const;

const whole = scenario(definition, "述职：报材料、点评、评分、整改、下年回看（rules 1.9）", [
  { as: "reform:zhao", does: "enlist", with: { ...listed, dueDay: "2026-10-01" }, refused: "rule" },
  { as: "reform:zhao", does: "enlist", with: listed, to: "listed" },
  { as: "lead:power", does: "submit", with: report, refused: "not_yours" },
  { as: "lead:roads", does: "submit", with: { ...report, plans: "再说" }, refused: "invalid_input" },
  { as: "lead:roads", does: "submit", after: "3 days", with: report, to: "submitted" },
  { as: "reform:zhao", does: "sendBack", with: { advice: "请补充滞后任务的原因。" }, to: "listed" },
  { as: "lead:roads", does: "submit", after: "1 days", with: report, to: "submitted" },
  {
    as: "leader:he",
    does: "comment",
    after: "9 days",
    with: { remark: "问题讲得实，措施还要再具体。" },
    to: "submitted",
  },
  {
    as: "lead:roads",
    does: "commit",
    with: { issues: ["数据共享慢"], measures: "建立清单", fixBy: "2026-12-31" },
    refused: "wrong_state",
  },
  { as: "system", does: "scored", with: { score: 92.35, place: 1 }, to: "scored" },
  { as: "system", does: "scored", with: { score: 99, place: 1 }, refused: "wrong_state" },
  {
    as: "lead:roads",
    does: "commit",
    with: { issues: ["数据共享慢"], measures: "建立清单", fixBy: "2026-10-01" },
    refused: "rule",
  },
  {
    as: "lead:roads",
    does: "commit",
    after: "5 days",
    with: { issues: ["数据共享慢", "两项任务滞后"], measures: "建立共享清单", fixBy: "2026-12-31" },
    to: "listing",
  },
  { as: "lead:roads", does: "report", with: { outcome: "清单已经建立。" }, refused: "wrong_state" },
  { as: "system", does: "enter", with: { issue: "matter:901" }, to: "listing" },
  { as: "system", does: "leaveOut", with: { unlisted: "两项任务滞后" }, to: "rectifying" },
  {
    as: "lead:roads",
    does: "report",
    after: "20 days",
    with: { outcome: "清单已经建立。" },
    to: "rectified",
  },
  { as: "reform:zhao", does: "reject", with: { reason: "只有清单，没有接通数据。" }, to: "rectifying" },
  {
    as: "lead:roads",
    does: "report",
    after: "20 days",
    with: { outcome: "三类数据已接通。" },
    to: "rectified",
  },
  { as: "reform:zhao", does: "accept", after: "2 days", to: "closed" },
  {
    as: "reform:zhao",
    does: "review",
    after: "300 days",
    with: { lookBack: "措施仍在运行，滞后任务没有再出现。" },
    to: "closed",
  },
]);

const struck = scenario(definition, "述职：述职人调离，不再述职", [
  { as: "reform:zhao", does: "enlist", with: listed, to: "listed" },
  { as: "reform:zhao", does: "strike", with: { reason: "述职人已调离，另行安排" }, to: "struck" },
]);

export const scenarios = [whole, struck];
