// The acts of one reform task, in order: drafted from appeals, countersigned, approved by another,
// dispatched, reported on, finished, verified by a third and cleared; or extended, warned, overdue, dropped.

import { dayOf } from "../../define/calendar.ts";
import { china } from "../calendar.ts";
import { holdersOf, officials } from "./people.ts";
import { inspectorPost, organPost, reformPost } from "./posts.ts";
import { type Chance, chance } from "./random.ts";
import { whenWorked, workdayAfter } from "./rhythm.ts";
import { type Doer, type Step, Telling } from "./step.ts";
import { drafted, reported } from "./task-words.ts";
import { type TaskCourse, type TaskTale, taskTales } from "./task-tales.ts";
import { type Day, dateOf } from "../../define/civil.ts";

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
const organ = (draw: Chance) => holder(draw, organPost.key);
const reform = (draw: Chance) => holder(draw, reformPost.key);
const after = (at: number, workdays: number): string => dateOf(workdayAfter(dayOf(china, at), workdays));
const startOf = (day: Day): number => day * 86_400_000;

/** How many working days after its dispatch a task is reported finished; others are not. */
const lasts: Partial<Record<TaskCourse, readonly [least: number, most: number]>> = {
  verified: [15, 21],
  twice: [11, 14],
  checked: [11, 14],
  failed: [20, 24],
  reported: [25, 28],
};

/** The whole story of a task up to the script's end. */
export function taskSteps(seed: string, plan: TaskPlan): readonly Step[] {
  const draw = chance(`task ${seed} ${plan.key}`);
  const lead = holder(draw, `${plan.tale.lead}.lead`);
  const work: Work = { ...plan, draw, telling: new Telling(plan.key, "task"), lead };
  const { course } = plan.tale;
  const begun = draft(work);
  if (course !== "drafted") {
    const approved = approve(work, countersign(work, begun));
    if (course !== "approved") carryOut(work, dispatch(work, approved));
  }
  return work.telling.steps;
}

function draft(work: Work): number {
  const { telling, draw, tale, appeals, first } = work;
  const at = whenWorked(draw, startOf(first + tale.drafted), 1);
  return telling.does(reform(draw), "draft", at, {
    ...drafted(tale, dueDay(work, at), dateOf(dayOf(china, at)).slice(0, 4)),
    appeals: appeals.map(matter => ({ matter })),
  });
}

/** The due day that the course needs: met by most, passed by one, moved by those that are extended. */
function dueDay({ tale, draw, end }: Work, begun: number): string {
  switch (tale.course) {
    case "overdue":
      return dateOf(workdayAfter(dayOf(china, end) - 9, 0));
    case "extended":
      return after(begun, draw.whole(18, 20));
    case "verified":
      return after(begun, draw.whole(28, 32));
    case "twice":
    case "checked":
      return after(begun, draw.whole(42, 48));
    default:
      return dateOf(workdayAfter(dayOf(china, end) + draw.whole(8, 35), 0));
  }
}

/** Sent out the same day; the lead and each participant sign within a day or so. */
function countersign({ telling, draw, tale, lead }: Work, begun: number): number {
  let at = telling.does(reform(draw), "consult", whenWorked(draw, begun, 0));
  const signers = [lead, ...tale.participants.map(org => holder(draw, `${org}.lead`))];
  const asked = at;
  for (const signer of signers) {
    at = telling.does(signer, "countersign", whenWorked(draw, asked, 1), { consent: "agree" });
  }
  return at;
}

function approve({ telling, draw }: Work, signed: number): number {
  return telling.does(organ(draw), "approve", whenWorked(draw, signed, draw.whole(1, 2)));
}

function dispatch({ telling, draw, lead }: Work, approved: number): number {
  const name = officials.find(({ account }) => account === lead.person)?.name ?? "";
  return telling.does(reform(draw), "dispatch", whenWorked(draw, approved, 1), {
    contact: name,
    contactPhone: `1990000${draw.whole(5000, 5999)}`,
  });
}

/** The last working days of the script on which a course takes its turn. */
const turns: Partial<Record<TaskCourse, number>> = { warned: 4, alarmed: 17, adjusting: 3 };

function carryOut(work: Work, dispatched: number): void {
  const { telling, draw, tale, lead, end } = work;
  const span = lasts[tale.course];
  const finishes = span && whenWorked(draw, dispatched, draw.whole(...span));
  const ends = tale.course === "ended" ? whenWorked(draw, dispatched, 9) : undefined;
  const extendsAt = tale.course === "extended" ? whenWorked(draw, dispatched, 10) : undefined;
  const back = turns[tale.course];
  const turn = back === undefined ? undefined : whenWorked(draw, startOf(dayOf(china, end) - back * 1.5), 0);
  if (extendsAt !== undefined) extend(work, dispatched, extendsAt);
  report(work, extendsAt ?? dispatched, finishes ?? ends ?? turn ?? end);
  if (ends !== undefined) drop(work, ends);
  if (finishes !== undefined) close(work, finishes);
  if (turn === undefined) return;
  if (tale.course === "adjusting") {
    const reason = `${tale.problem}，申请延长工期，验收标准不变。`;
    telling.does(lead, "propose", turn, { proposal: "delay", reason });
  } else {
    const problem = `${tale.problem}，尚未解决。`;
    telling.does(lead, "report", turn, { ...reported(draw, tale, 90), milestone: "missed", problem });
  }
}

function extend(work: Work, dispatched: number, at: number): void {
  const { telling, draw, tale, lead, end } = work;
  report(work, dispatched, at);
  const reason = `${tale.problem}，需要延长工期，验收标准不变。`;
  const asked = telling.does(lead, "propose", at, { proposal: "delay", reason });
  telling.does(organ(draw), "extend", asked + 3_600_000, { due: after(end, draw.whole(9, 24)), reason });
}

/** It overlaps with another task, into which it is merged. */
function drop({ telling, draw, tale }: Work, at: number): void {
  const other = taskTales.findIndex(one => one.case === "diner");
  const into = [{ matter: `task-${other}` }];
  telling.does(organ(draw), "drop", at, {
    outcome: "merged",
    into,
    reason: `${tale.problem}，${tale.result}`,
  });
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
    telling.does(lead, "report", at, reported(draw, tale, progress));
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

/** Reported finished, what the inspectors find, and the reform office's last word. */
function close(work: Work, finishes: number): void {
  const { draw, tale, telling } = work;
  const finished = finish(work, finishes);
  if (tale.course === "reported") return;
  const checkedAt = whenWorked(draw, finished, draw.whole(2, 4));
  const failed = tale.course === "twice" || tale.course === "failed";
  let passed = verify(work, checkedAt, failed ? "failed" : "passed");
  if (tale.course === "failed" || tale.course === "checked") return;
  if (failed) {
    const again = finish(work, whenWorked(draw, checkedAt, draw.whole(6, 8)));
    passed = verify(work, whenWorked(draw, again, draw.whole(2, 3)), "passed");
  }
  telling.does(reform(draw), "clear", whenWorked(draw, passed, 0), { opinion: "资料齐全，同意销号。" });
}
