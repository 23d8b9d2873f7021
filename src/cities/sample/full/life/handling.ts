// At the unit: the asker is called first; then co-handlers, questions, pauses, extensions, plans; an answer
// under four eyes.

import { dayOf } from "../../../../define/calendar.ts";
import { dateOf } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { whenDispatched, whenFree, whenUrgent, whenWorked, workdayAfter } from "../../rhythm.ts";
import * as phrases from "../../texts/phrases.ts";
import {
  answerTo,
  type AnswerWay,
  extensionGround,
  questionOf,
  supplementTo,
  wayFor,
} from "../telling/handling.ts";
import { soon } from "./dispatching.ts";
import type { Life } from "./life.ts";
import { limitOf, minutesBefore, sameAnswer } from "./odd.ts";

const after = (at: number, days: number): string => dateOf(workdayAfter(dayOf(china, at), days));

/** The asker is called: on the same day, by slow units a day or two late. */
export function contacted(life: Life): void {
  const { draw, course } = life;
  const slow = course.limit !== "urgent" && draw.happens(0.03 * course.pace);
  const at = slow ? whenWorked(draw, life.now, draw.whole(1, 2)) : soon(life);
  const note = draw.happens(0.3) ? { contactNote: draw.pick(contacts) } : {};
  life.handler("contact", at, note);
}
const contacts = [
  "电话联系上，约定次日现场核查。",
  "已联系，诉求人补充了具体位置。",
  "首次拨打未接，二次接通，情况属实。",
  "已联系，诉求人同意先听解释。",
  "短信告知承办人姓名和电话。",
] as const;

/** Co-handlers give their word; of one who lets the day pass nobody waits any longer. */
function joint(life: Life, helpers: readonly string[], named: boolean): void {
  const { draw, course } = life;
  life.handler("involve", soon(life), {
    request: "请核实本单位所管部分，把处理意见反馈给我们。",
    ...(named ? {} : { helpers: helpers.map(org => ({ org })) }),
  });
  if (course.limit === "ordinary" && draw.happens(0.06)) {
    return void life.handler("draft", whenWorked(draw, life.now, 3), drafted(life));
  }
  for (const helper of helpers) {
    life.handler(
      "contribute",
      whenWorked(draw, life.now, 0),
      { opinion: draw.pick(phrases.opinions) },
      helper,
    );
  }
}

function asked(life: Life): void {
  const { draw, appeal } = life;
  life.handler("ask", soon(life), { question: questionOf(draw, appeal) });
  // Who does not answer is not waited for without an end; the unit goes on with what it has.
  if (draw.happens(0.85)) {
    life.asker("supplement", whenFree(draw, life.now, draw.whole(0, 3)), {
      addition: supplementTo(draw, appeal),
    });
  } else life.handler("draft", whenWorked(draw, life.now, 6), drafted(life));
}

const pauses = ["inspection", "appraisal", "review", "litigation", "tender", "hearing"] as const;

function paused(life: Life): void {
  const { draw } = life;
  const days = draw.whole(8, 25);
  life.principal("pause", soon(life), {
    pauseGround: draw.pick(pauses),
    pauseUntil: after(life.now, days),
    pauseNote: extensionGround(draw).replace(/，申请延期.*$/, "。"),
  });
  // The handler takes it up again, or the day comes and the engine does.
  if (draw.happens(0.6)) life.handler("resume", whenWorked(draw, life.now, days - 3));
  else life.handler("draft", whenWorked(draw, life.now, days + draw.whole(1, 2)), drafted(life));
}

function extension(life: Life, granted: boolean): void {
  const { draw } = life;
  life.handler("requestExtension", soon(life), { extensionGround: extensionGround(draw) });
  if (granted) life.desk("extend", whenWorked(draw, life.now, 0));
  else
    life.desk("refuseExtension", whenWorked(draw, life.now, 0), {
      extensionReply: "条件已经具备，请按期办结。",
    });
}

/** What can't be solved yet is put into a plan with a day, and taken up again on that day. */
function planned(life: Life): void {
  const { draw } = life;
  const days = draw.whole(35, 150);
  life.principal("plan", soon(life), {
    cause: draw.pick(causes),
    planText: "列入本年度实施计划，完成前置手续后组织施工，期间由网格员每周查看。",
    planDate: after(life.now, days),
  });
  life.handler("draft", whenWorked(draw, life.now, days + draw.whole(1, 3)), drafted(life, "rectified"));
}
const causes = [
  "涉及资金和工期，年度预算已经下达，暂不能一次解决。",
  "需要与轨道交通施工统筹，避免重复开挖。",
  "产权单位正在改制，需先落实管养主体。",
] as const;

/** Asked to be ended: its asker has what they wanted, or it cannot be verified. */
function ending(life: Life, granted: boolean): void {
  const { draw } = life;
  life.handler("requestEnd", soon(life), { ground: draw.pick(phrases.grounds) });
  if (granted) life.desk("end", whenWorked(draw, life.now, draw.whole(0, 1)));
  else life.desk("keep", whenWorked(draw, life.now, 0), { explanation: "诉求人没有撤回，请继续办理。" });
}

const drafted = ({ draw, appeal, odd }: Life, way: AnswerWay = wayFor(draw, appeal)) => ({
  answer: odd === "copied" ? sameAnswer : answerTo(draw, appeal, way).text,
  proof: draw.pick(phrases.proofs),
});

/** Working days that the handler takes before the draft. */
function workdays({ draw, course }: Life): number {
  const { limit, late, turn } = course;
  if (late)
    return { ordinary: 7, consultation: 2, urgent: 2, market: 46, petition: 44 }[limit] + draw.whole(0, 5);
  if (limit === "market") return draw.whole(3, 18);
  if (limit === "petition") return draw.whole(6, 26);
  if (limit === "consultation" || limit === "urgent") return 0;
  if (turn === "extended") return draw.whole(4, 6);
  return turn === "plain" ? draw.whole(0, 2) : draw.whole(0, 1);
}

/** Whoever has all the time and takes it to the last minutes; false where it is too late for that. */
function rushed(life: Life): boolean {
  const { draw, course, odd } = life;
  const due = limitOf(life.steps[0]!.at);
  const fits = course.limit === "ordinary" && course.turn === "plain" && !course.late && life.redone === 0;
  if (odd !== "rushed" || !fits || life.now > due - 7_200_000) return false;
  life.handler("draft", minutesBefore(draw, due, 20, 50), drafted(life));
  life.principal("answer", minutesBefore(draw, due, 1, 8));
  return true;
}

/** Drafted by one, sent back for better words now and then, signed by another. */
export function answered(life: Life, days: number): void {
  const { draw, course } = life;
  if (rushed(life)) return;
  const urgent = course.limit === "urgent" && days === 0;
  if (life.steps.at(-1)!.action !== "draft") {
    life.handler(
      "draft",
      urgent ? whenUrgent(draw, life.now, 60, 420) : whenWorked(draw, life.now, days),
      drafted(life),
    );
  }
  if (course.limit === "ordinary" && draw.happens(0.05)) {
    life.principal("amend", whenWorked(draw, life.now, 0), { amendment: draw.pick(amendments) });
    life.handler("draft", whenWorked(draw, life.now, 0), drafted(life));
  }
  life.principal("answer", urgent ? whenUrgent(draw, life.now, 10, 90) : whenWorked(draw, life.now, 0));
}
const amendments = [
  "请写明何时何地由谁现场核实。",
  "没有正面回答诉求人的问题，请补充。",
  "请把完成日期写具体。",
  "用语请再通俗一些，先说结果。",
] as const;

/** What happens while it waits: whoever waits too long urges, calls again, adds. */
function hurried(life: Life): void {
  const { draw, course, appeal } = life;
  const at = () => whenDispatched(draw, whenWorked(draw, life.now, course.late ? draw.whole(3, 5) : 1));
  if (draw.happens(course.late ? 0.3 : 0.02)) life.desk("again", at(), { channel: "hotline" });
  if (appeal.asker !== null && draw.happens(course.late ? 0.25 : 0.012)) life.asker("urge", at());
  if (appeal.asker !== null && draw.happens(0.01)) {
    life.asker("add", whenFree(draw, life.now, 0), { addition: supplementTo(draw, appeal) });
  }
  if (course.late && draw.happens(0.2)) {
    life.urger("supervise", at(), {
      supervisedFor: "refusing",
      instruction: "请当日联系诉求人，三日内办结并报热线中心。",
    });
  }
}

/**
 * From the first call to the answer; whether it was answered. `named`: the desk has named the co-handlers.
 */
export function handled(life: Life, helpers: readonly string[], named: boolean): boolean {
  const { turn, limit, late } = life.course;
  contacted(life);
  if (turn === "ended") ending(life, true);
  if (turn === "ended") return false;
  if (turn === "kept") ending(life, false);
  if (turn === "joint") joint(life, helpers, named);
  if (turn === "asked") asked(life);
  if (turn === "paused") paused(life);
  if (turn === "planned") planned(life);
  if (turn === "extended" || turn === "refusedExtension") extension(life, turn === "extended");
  if (life.steps.at(-1)!.action !== "draft" && (limit === "ordinary" || late)) hurried(life);
  answered(life, workdays(life));
  return true;
}
