// A month's comment from collecting to looking back.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const compiled = {
  summary: "全市 185 项任务完成 96 项，滞后 7 项。",
  best: ["org:roads"],
  worst: ["org:power"],
} as const;

const november = scenario(definition, "十月点评：先回看上月问题，列清单、整改、下月回看（rules 1.4）", [
  { as: "reform:zhao", does: "open", with: { month: "十月2026年" }, refused: "rule" },
  { as: "reform:zhao", does: "open", with: { month: "2026-10", previous: "matter:704" }, to: "collecting" },
  { as: "reform:zhao", does: "compile", with: compiled, refused: "rule" },
  {
    as: "reform:zhao",
    does: "compile",
    with: { ...compiled, before: "上月 3 个问题已整改 2 个。", worst: ["org:roads"] },
    refused: "rule",
  },
  {
    as: "reform:zhao",
    does: "compile",
    with: { ...compiled, before: "上月 3 个问题已整改 2 个。" },
    to: "compiled",
  },
  { as: "reform:zhao", does: "announce", to: "announced" },
  { as: "leader:zhao", does: "remark", with: { words: "加快进度。" }, refused: "four_eyes" },
  {
    as: "leader:he",
    does: "remark",
    after: "2 days",
    with: { words: "滞后任务月底前赶上进度。" },
    to: "commented",
  },
  { as: "reform:zhao", does: "charge", refused: "rule" },
  { as: "system", does: "listed", with: { issue: "matter:64" }, to: "commented" },
  { as: "system", does: "listed", with: { issue: "matter:65" }, to: "commented" },
  { as: "reform:zhao", does: "charge", to: "rectifying" },
  { as: "system", does: "mend", after: "9 days", with: { issue: "matter:64" }, to: "rectifying" },
  {
    as: "reform:zhao",
    does: "look",
    after: "15 days",
    with: { note: "另一个问题列入下月清单。" },
    to: "reviewed",
  },
]);

export const scenarios = [november];
