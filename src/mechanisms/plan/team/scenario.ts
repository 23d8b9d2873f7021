// A team that meets, is changed, and is dissolved when its last task is done.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const proposed = {
  title: "背街小巷照明攻坚专班",
  head: "何副市长",
  lead: "org:roads",
  members: ["org:roads", "org:power"],
  tasks: ["matter:64", "matter:65"],
  rhythm: "weekly",
} as const;

const dissolvedWithItsTasks = scenario(definition, "专班：批准、调度、调整，任务都办结即解散（rules 1.3）", [
  { as: "reform:zhao", does: "propose", with: proposed, to: "proposed" },
  { as: "leader:zhao", does: "form", refused: "four_eyes" },
  { as: "leader:he", does: "form", after: "1 days", to: "running" },
  {
    as: "lead:power",
    does: "meet",
    with: { met: "2026-10-13", minutes: "明确电缆迁改分工。" },
    refused: "not_yours",
  },
  {
    as: "lead:roads",
    does: "meet",
    with: { met: "2027-10-13", minutes: "明确电缆迁改分工。" },
    refused: "rule",
  },
  {
    as: "lead:roads",
    does: "meet",
    with: { met: "2026-10-13", minutes: "明确电缆迁改分工。" },
    to: "running",
  },
  { as: "system", does: "listed", with: { issue: "matter:lamp" }, to: "running" },
  {
    as: "reform:zhao",
    does: "change",
    with: { rhythm: "biweekly", reason: "进入施工期，改为两周一调度" },
    to: "proposed",
  },
  { as: "leader:he", does: "form", to: "running" },
  { as: "system", does: "mend", after: "5 days", with: { issue: "matter:lamp" }, to: "running" },
  { as: "system", does: "finish", after: "9 days", with: { task: "matter:65" }, to: "running" },
  { as: "system", does: "finish", after: "9 days", with: { task: "matter:64" }, to: "dissolved" },
]);

const declined = scenario(definition, "专班：不批准", [
  { as: "reform:zhao", does: "propose", with: proposed, to: "proposed" },
  { as: "leader:he", does: "decline", with: { reason: "由现有联席会议承担" }, to: "dissolved" },
]);

export const scenarios = [dissolvedWithItsTasks, declined];
