// What is counted: rows 1 and 42 of the figures that a reform office must be able to produce.

import { active } from "./states.ts";

const columns = ["lead", "planYear", "source", "list"] as const;
const alive = [...active, "adjusting", "reported", "checked", "verified"] as const;
const carding = ["report", "missReport", "redden", "overrun"] as const;

// prettier-ignore
export const figures = {
  // Row 1: 185 tasks of one plan year; dropped and merged ones are not among them.
  tasks:         { title: "改革任务", count: "项", in: alive, by: columns },
  onTrack:       { title: "正常推进", count: "项", in: "running", clock: { due: "running" }, by: columns },
  behind:        { title: "滞后任务", count: "项", in: "warned", by: columns },
  alarmed:       { title: "红牌任务", count: "项", in: "alarmed", by: columns },
  overdue:       { title: "逾期任务", count: "项", in: [...active, "adjusting"], clock: { due: "overdue" }, by: columns },
  // 连续三次红牌，约谈主要负责人（rules 0.3）。
  summoned:      { title: "连续三次红牌、应约谈主要负责人的任务", count: "项", in: [...active, "adjusting"], where: { reds: { atLeast: 3 } }, by: columns },

  // Row 42. Cards are counted 张, tasks 项.
  yellowCards:   { title: "黄牌", count: "张", each: carding, where: { card: "yellow" }, by: columns },
  redCards:      { title: "红牌", count: "张", each: carding, where: { card: "red" }, by: columns },
  issued:        { title: "下达任务", count: "项", among: "dispatch", by: columns },
  verified:      { title: "已销号任务", count: "项", among: "dispatch", in: "verified", by: columns },
  verifiedShare: { title: "销号率", share: "verified", of: "issued" },
  extended:      { title: "调整过时限的任务", count: "项", among: "dispatch", passed: "extend", by: columns },
  extendedShare: { title: "延期率", share: "extended", of: "issued" },
  reports:       { title: "报送进展", count: "次", each: "report", by: columns },
  missed:        { title: "逾期未报", count: "次", each: "missReport", by: columns },
  lateReports:   { title: "迟报", count: "次", each: "report", where: { lateReport: true }, by: columns },
  similar:       { title: "雷同报送", count: "次", each: "report", where: { similar: true }, by: columns },

  // The loop, from the side of the task.
  told:          { title: "任务已回告的诉求", sum: "told", by: columns },
  judged:        { title: "任务已由诉求人评判的诉求", sum: "judged", by: columns },
  judgedShare:   { title: "任务回告后的评判率", share: "judged", of: "told" },
} as const;
