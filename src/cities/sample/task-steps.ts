// The acts of one reform task, in order: drafted from appeals, approved by another, dispatched, reported
// on, finished, verified by a third; or extended, overdue, ended.

import { dayOf } from "../../define/calendar.ts";
import { type Day, dateOf } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { holdersOf, officials } from "./people.ts";
import { chiefPost, inspectorPost, reformPost } from "./posts.ts";
import { type Chance, chance } from "./random.ts";
import { whenWorked, workdayAfter } from "./rhythm.ts";
import { type Doer, type Step, Telling } from "./step.ts";
import type { TaskCourse, TaskTale } from "./task-tales.ts";

export interface TaskPlan {
  readonly key: string;
  readonly tale: TaskTale;
  /** The names of the appeals that raised it. */
  readonly appeals: readonly string[];
  /** The script's first day and its end. */
  readonly first: Day;
  readonly end: number;
}

interface Work extends TaskPlan {
  readonly draw: Chance;
  readonly telling: Telling;
  readonly lead: Doer;
}

const holder = (draw: Chance, post: string): Doer => ({ person: draw.pick(holdersOf(post)), post });
const chief = (draw: Chance) => holder(draw, chiefPost.key);
const after = (at: number, workdays: number): string => dateOf(workdayAfter(dayOf(china, at), workdays));

/** How many working days after its dispatch a task is reported finished; others are not. */
const lasts: Partial<Record<TaskCourse, readonly [least: number, most: number]>> = {
  verified: [15, 21],
  twice: [11, 14],
  failed: [20, 24],
  reported: [28, 31],
};

/** The whole story of a task up to the script's end. */
export function taskSteps(seed: string, plan: TaskPlan): readonly Step[] {
  const draw = chance(`task ${seed} ${plan.key}`);
  const lead = holder(draw, `${plan.tale.lead}.lead`);
  const work: Work = { ...plan, draw, telling: new Telling(plan.key, "task"), lead };
  const { course } = plan.tale;
  const drafted = draft(work);
  if (course !== "drafted") {
    const approved = approve(work, drafted);
    if (course !== "approved") carryOut(work, dispatch(work, approved));
  }
  return work.telling.steps;
}

function draft({ telling, draw, tale, appeals, first }: Work): number {
  const at = whenWorked(draw, startOf(first + tale.drafted), 1);
  return telling.does(holder(draw, reformPost.key), "draft", at, {
    title: tale.title,
    source: tale.source,
    appeals: appeals.map(matter => ({ matter })),
    deliverable: tale.deliverable,
    standard: tale.standard,
  });
}

const startOf = (day: Day): number => day * 86_400_000;

/** The due day that the course needs: met by most, passed by one, moved by those that are extended. */
function dueDay({ tale, draw, end }: Work, approved: number): string {
  switch (tale.course) {
    case "overdue":
      return dateOf(workdayAfter(dayOf(china, end) - 9, 0));
    case "extended":
      return after(approved, draw.whole(14, 17));
    case "verified":
      return after(approved, draw.whole(24, 28));
    case "twice":
      return after(approved, draw.whole(38, 44));
    default:
      return dateOf(workdayAfter(dayOf(china, end) + draw.whole(8, 35), 0));
  }
}

function approve(work: Work, drafted: number): number {
  const { telling, draw, tale } = work;
  const at = whenWorked(draw, drafted, draw.whole(2, 3));
  return telling.does(chief(draw), "approve", at, {
    lead: { org: tale.lead },
    participants: tale.participants.map(org => ({ org })),
    due: dueDay(work, at),
    leader: "市政府分管负责同志",
  });
}

function dispatch({ telling, draw, lead }: Work, approved: number): number {
  const name = officials.find(({ account }) => account === lead.person)?.name ?? "";
  const contact = `${name}，内线 ${draw.whole(2000, 8999)}`;
  return telling.does(holder(draw, reformPost.key), "dispatch", whenWorked(draw, approved, 1), { contact });
}

function carryOut(work: Work, dispatched: number): void {
  const { telling, draw, tale, end } = work;
  const span = lasts[tale.course];
  const finishes = span && whenWorked(draw, dispatched, draw.whole(...span));
  const ends = tale.course === "ended" ? whenWorked(draw, dispatched, 9) : undefined;
  const extendsAt = tale.course === "extended" ? whenWorked(draw, dispatched, 10) : undefined;
  if (extendsAt !== undefined) {
    report(work, dispatched, extendsAt);
    const reason = `${tale.problem}，需要延长工期，验收标准不变。`;
    telling.does(chief(draw), "extend", extendsAt + 3_600_000, {
      due: after(end, draw.whole(9, 24)),
      reason,
    });
  }
  report(work, extendsAt ?? dispatched, finishes ?? ends ?? end);
  if (ends !== undefined)
    telling.does(chief(draw), "end", ends, { reason: `${tale.problem}，${tale.result}` });
  if (finishes !== undefined) close(work, finishes);
}

/** Progress every two weeks or so, until a moment. */
function report({ telling, draw, lead, tale }: Work, from: number, until: number): void {
  let progress = telling.steps.some(({ action }) => action === "extend") ? 55 : 10;
  for (
    let at = whenWorked(draw, from, draw.whole(7, 9));
    at < until;
    at = whenWorked(draw, at, draw.whole(8, 11))
  ) {
    progress = Math.min(90, progress + draw.whole(12, 26));
    const troubled = draw.happens(0.6);
    telling.does(lead, "report", at, {
      progress,
      ...(troubled ? { problem: `${tale.problem}，正在协调。` } : {}),
      evidence: `现场照片 ${draw.whole(3, 16)} 张，会议纪要 ${draw.whole(1, 3)} 份。`,
    });
  }
}

function finish({ telling, tale, lead, draw }: Work, at: number): number {
  const evidence = `验收资料 ${draw.whole(6, 24)} 份，现场照片 ${draw.whole(10, 60)} 张，清单已附。`;
  return telling.does(lead, "finish", at, { result: tale.result, evidence });
}

function verify({ telling, draw, tale }: Work, at: number, conclusion: "passed" | "failed"): number {
  const opinion =
    conclusion === "passed"
      ? `现场抽查 ${draw.whole(5, 12)} 处，与佐证一致，达到验收标准。`
      : `未达标：验收标准要求“${tale.standard}”，现场抽查有 ${draw.whole(2, 4)} 处不符，请继续推进。`;
  return telling.does(holder(draw, inspectorPost.key), "verify", at, { conclusion, opinion });
}

/** Reported finished, and what the inspectors find. */
function close(work: Work, finishes: number): void {
  const { draw, tale } = work;
  const finished = finish(work, finishes);
  if (tale.course === "reported") return;
  const checked = whenWorked(draw, finished, draw.whole(2, 4));
  if (tale.course === "verified") verify(work, checked, "passed");
  else verify(work, checked, "failed");
  if (tale.course !== "twice") return;
  const again = finish(work, whenWorked(draw, checked, draw.whole(6, 8)));
  verify(work, whenWorked(draw, again, draw.whole(2, 3)), "passed");
}
