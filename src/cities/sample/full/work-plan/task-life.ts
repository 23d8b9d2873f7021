// One task of the ledger: drafted, signed round, passed, dispatched; reported on every month; done, checked
// and cleared by three pairs of eyes, or late, adjusted, carried over, dropped.

import { type Day, dateOf, dayFromDate } from "../../../../define/civil.ts";
import { officials } from "../../people.ts";
import { chance } from "../../random.ts";
import { whenWorked } from "../../rhythm.ts";
import { type Slot, type Step, Telling } from "../../step.ts";
import type { WorkTask } from "./plan.ts";
import { areaKey } from "./points.ts";
import { courseOf, type MonthlyReport, type TaskPace } from "./reports.ts";
import { adjusted, closed } from "./task-ending.ts";
import { dueOf, type TaskPlan, Work } from "./task-work.ts";
import { draftingDay, leadOf, office, organ, reform } from "./year.ts";

export interface TaskLife {
  readonly key: string;
  readonly task: WorkTask;
  readonly pace: TaskPace;
  readonly steps: readonly Step[];
  /** When it was cleared; null where that is still to come. */
  readonly cleared: number | null;
  /** The appeals that raised it. */
  readonly appeals: readonly string[];
}
const lists = { central: "above", province: "above", city: "above", own: "own", feedback: "own" } as const;

function draft(work: Work): void {
  const { draw, at } = work;
  const { task, plan, appeals, carried } = at;
  const [first, second, third, fourth] = task.milestones;
  const source = task.source === "citizens" && appeals.length === 0 ? "city" : task.source;
  const list = lists[source as keyof typeof lists];
  work.does(
    reform(draw),
    "draft",
    office(draw, Math.max(plan.begins + 4 + draw.whole(0, 7), draftingDay(plan, 3))),
    {
      title: task.title,
      code: `${plan.year}-${task.key.slice(-3)}`,
      planYear: String(plan.year),
      area: { matter: areaKey(plan, task.area.key) },
      source,
      ...(list === undefined ? {} : { list }),
      ...(appeals.length === 0 ? {} : { appeals: appeals.map(matter => ({ matter })) }),
      ...(carried === null ? {} : { carried: { matter: carried } }),
      organ: { org: "reform-committee" },
      lead: { org: task.lead },
      participants: task.participants.map(org => ({ org })),
      leader: task.leader,
      due: dateOf(dueOf(at)),
      deliverable: task.deliverable,
      standard: task.standard,
      roadmap: [...new Set(task.milestones)].map((text, step) => `${step + 1}.${text}`).join("；"),
      first,
      second,
      third,
      fourth,
    },
  );
}

/** Sent round: each signs, one now and then objects, hands it on, or is added later. */
function consulted(work: Work): void {
  const { draw, at } = work;
  const seats = [at.task.lead, ...at.task.participants];
  work.does(reform(draw), "consult", whenWorked(draw, work.now, draw.whole(0, 2)));
  if (draw.happens(0.05)) {
    const seat = seats.at(-1)!;
    work.does(leadOf(draw, seat), "countersign", whenWorked(draw, work.now, 1), {
      consent: "object",
      opinion: "验收标准的口径与行业统计不一致，建议按上年度基数表述。",
    });
    work.does(reform(draw), "revise", whenWorked(draw, work.now, 1), {
      standard: `${at.task.standard}（以上年度为基数）`,
    });
    work.does(reform(draw), "consult", whenWorked(draw, work.now, 0));
  } else if (draw.happens(0.02)) {
    work.does(reform(draw), "withdraw", whenWorked(draw, work.now, 0));
    work.does(reform(draw), "consult", whenWorked(draw, work.now, 1));
  }
  const added = ["dept.finance", "dept.justice"].find(org => !seats.includes(org));
  if (added !== undefined && draw.happens(0.06)) {
    work.does(reform(draw), "addSeat", whenWorked(draw, work.now, 0), { seat: { org: added } });
    if (draw.happens(0.4))
      work.does(reform(draw), "dropSeat", work.now + 7_200_000, { seat: { org: added } });
    else seats.push(added);
  }
  if (seats.length > 2 && draw.happens(0.03) && !seats.includes("dept.data")) {
    const from = seats.pop()!;
    work.does(leadOf(draw, from), "passSeat", whenWorked(draw, work.now, 0), { seat: { org: "dept.data" } });
    seats.push("dept.data");
  }
  if (draw.happens(0.05))
    work.does(reform(draw), "urge", whenWorked(draw, work.now, 1), { reason: "请在期限内反馈会签意见。" });
  const asked = work.now;
  for (const seat of seats) {
    work.does(
      seat === at.task.lead ? work.lead : leadOf(draw, seat),
      "countersign",
      whenWorked(draw, asked, draw.whole(1, 3)),
      {
        consent: "agree",
      },
    );
  }
}

function passed(work: Work): void {
  const { draw, at } = work;
  if (draw.happens(0.02)) {
    work.does(organ(draw), "returned", whenWorked(draw, work.now, 2), {
      backTo: "drafted",
      reason: "路线图要明确试点区县。",
    });
    work.does(reform(draw), "revise", whenWorked(draw, work.now, 1), {
      roadmap: `先行试点两个区县；${at.task.milestones.join("；")}`,
    });
    work.does(reform(draw), "consult", whenWorked(draw, work.now, 0));
    for (const seat of [at.task.lead, ...at.task.participants]) {
      work.does(
        seat === at.task.lead ? work.lead : leadOf(draw, seat),
        "countersign",
        whenWorked(draw, work.now, 0),
        { consent: "agree" },
      );
    }
  }
  work.does(organ(draw), "approve", office(draw, at.plan.issued - draw.whole(3, 6)));
  work.does(
    reform(draw),
    "dispatch",
    Math.max(office(draw, at.plan.issued), work.now + 60_000),
    contact(work),
  );
}

function contact({ draw, lead }: Work): Record<string, Slot> {
  const name = officials.find(({ account }) => account === lead.person)?.name ?? "";
  return { contact: name, contactPhone: `1990000${draw.whole(5000, 5999)}` };
}

const states = { reached: "reached", underway: "underway", missed: "missed" } as const;

function report(work: Work, told: MonthlyReport, year: number, troubled: boolean): void {
  const { draw } = work;
  const { month, day, progress, done, problem, need } = told;
  const date = `${year}-${String(month).padStart(2, "0")}-`;
  if (day === null) {
    // Somebody asks for what is missing, and it still does not come.
    const owed = office(draw, dayFromDate(`${date}27`));
    if (draw.happens(0.7) && owed > work.now)
      work.does(reform(draw), "urge", owed, { reason: "本月进展尚未报送，请尽快补报。" });
    return;
  }
  const on = office(draw, dayFromDate(`${date}${day}`));
  if (on <= work.now) return;
  const missed = troubled && month % 3 === 0 && draw.happens(0.5);
  const milestone = missed ? states.missed : month % 3 === 0 ? states.reached : states.underway;
  const said = problem === "" && missed ? "节点事项未按期完成，正在补进度。" : problem;
  work.does(work.lead, "report", on, {
    progress,
    done,
    milestone,
    ...(said === "" ? {} : { problem: said }),
    ...(need === "" ? {} : { help: need }),
    evidence: `会议纪要 ${draw.whole(1, 3)} 份，现场照片 ${draw.whole(3, 16)} 张。`,
  });
}

/** The whole life of a task, whatever day it is. */
export function taskLife(at: TaskPlan): TaskLife {
  const work = new Work(at);
  const { task, plan, seed, appeals } = at;
  const { pace, reports } = courseOf(seed, task);
  draft(work);
  consulted(work);
  passed(work);
  const troubled = pace !== "steady" && pace !== "early";
  const middle = Math.floor(reports.length / 2);
  for (const [number, told] of reports.entries()) {
    report(work, told, plan.year, troubled);
    if (number === middle) adjusted(work, pace);
    if (work.telling.steps.at(-1)!.action === "drop") break;
    if (number === middle && work.draw.happens(0.04)) {
      work.does(work.lead, "appoint", whenWorked(work.draw, work.now, 1), contact(work));
    }
  }
  const last = reports.at(-1);
  const dropped = work.telling.steps.at(-1)!.action === "drop";
  const done = !dropped && last !== undefined && last.progress === 100;
  const cleared = done ? closed(work) : null;
  if (!done && !dropped && plan.former) carriedOn(work, plan.year + 1);
  return { key: task.key, task, pace, steps: work.telling.steps, cleared, appeals };
}

/** January to April: what the former year has left goes on, and is reported on. */
function carriedOn(work: Work, year: number): void {
  const { draw } = work;
  for (let month = 1; month <= 4; month += 1) {
    const on = office(draw, dayFromDate(`${year}-0${month}-${draw.whole(15, 24)}`));
    if (on <= work.now) continue;
    work.does(work.lead, "report", on, {
      progress: 84 + month * 3,
      done: `结转任务第${month}个月推进情况：剩余事项 ${5 - month} 项，已完成 ${month} 项，正在逐项销号。`,
      milestone: "underway",
      problem: "上年度未完成事项结转推进。",
      evidence: `推进台账 ${month} 份。`,
    });
  }
}

/** What is carried into the new year's task ends here, by the organ that passed it. */
export function handedOver(seed: string, former: TaskLife, into: string, day: Day): Step {
  const draw = chance(`carried ${former.key} ${seed}`);
  const telling = new Telling(former.key, "task");
  telling.does(organ(draw), "drop", office(draw, day), {
    outcome: "carried",
    into: [{ matter: into }],
    reason: "未完成部分结转下一年度，继续推进。",
  });
  return telling.steps[0]!;
}
