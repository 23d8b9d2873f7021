// What the ledger of the sample city says of its tasks: the line that is drafted, the reports of their leads.

import type { Chance } from "./random.ts";
import type { Slot } from "./step.ts";
import type { TaskTale } from "./task-tales.ts";

const quarters = ["first", "second", "third", "fourth"] as const;

/** The input of a draft, but the appeals that it comes from. */
export function drafted(tale: TaskTale, due: string, planYear: string): Readonly<Record<string, Slot>> {
  const quarter = quarters[Math.floor((Number(due.slice(5, 7)) - 1) / 3)]!;
  return {
    title: tale.title,
    planYear,
    source: tale.source,
    list: "own",
    organ: { org: "reform-committee" },
    lead: { org: tale.lead },
    participants: tale.participants.map(org => ({ org })),
    leader: "市政府分管负责同志",
    due,
    deliverable: tale.deliverable,
    standard: tale.standard,
    roadmap: `先摸清底数、拟定办法，再选点试行，最后全面推开。完成${tale.deliverable}，按验收标准自查。`,
    [quarter]: tale.deliverable,
  };
}

const steps = [
  "完成底数摸排，形成问题清单",
  "办法已征求各单位意见，正在修改",
  "首批点位进场施工，监理到位",
  "召开现场推进会，明确下一步分工",
  "与参与单位逐项对账，补齐缺项",
  "邀请居民代表现场查看，收集意见",
  "组织培训，受训经办人员到岗",
  "对照验收标准自查，列出整改事项",
] as const;

/** One report of the lead: how far it has come, what was done, what is in the way. */
export function reported(draw: Chance, tale: TaskTale, progress: number): Readonly<Record<string, Slot>> {
  const first = draw.pick(steps);
  const second = draw.pick(steps.filter(one => one !== first));
  return {
    progress,
    done: `${first} ${draw.whole(3, 40)} 项；${second}，总体进度 ${progress}%。`,
    milestone: progress >= 80 ? "reached" : "underway",
    ...(draw.happens(0.6) ? { problem: `${tale.problem}，正在协调。` } : {}),
    evidence: `现场照片 ${draw.whole(3, 16)} 张，会议纪要 ${draw.whole(1, 3)} 份。`,
  };
}
