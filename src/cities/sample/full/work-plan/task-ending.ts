// How a task is adjusted on its way, and how it ends: reported, checked by other eyes, cleared by a third.

import { dayOf } from "../../../../define/calendar.ts";
import { dateOf } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { whenWorked, workdayAfter } from "../../rhythm.ts";
import type { TaskPace } from "./reports.ts";
import { dueOf, type Work } from "./task-work.ts";
import { inspectorFor, organ, reform } from "./year.ts";

/** Adjusted by the organ alone; the reason stays with it. */
export function adjusted(work: Work, pace: TaskPace): void {
  const { draw, at } = work;
  const due = dueOf(at);
  if (pace === "ended") {
    return work.does(organ(draw), "drop", whenWorked(draw, work.now, 6), {
      outcome: "cut",
      reason: "上级政策调整，任务依据不再适用，予以压减。",
    });
  }
  if (pace !== "behind" && pace !== "overdue" && pace !== "slow") return;
  if (!draw.happens(0.4) || dayOf(china, work.now) > due - 30) return;
  work.does(work.lead, "propose", whenWorked(draw, work.now, 1), {
    proposal: "delay",
    reason: "前置手续尚未完成，按期完成有困难，申请延期两个月。",
  });
  const way = draw.weighted({ extend: 44, keep: 26, adjust: 15, retract: 15 });
  const on = whenWorked(draw, work.now, draw.whole(1, 4));
  if (way === "retract") work.does(work.lead, "retract", on);
  if (way === "keep")
    work.does(organ(draw), "keep", on, { reason: "条件基本具备，请倒排工期，按原定时限完成。" });
  if (way === "adjust") {
    work.does(organ(draw), "adjust", on, {
      roadmap: "先完成制度印发，再分批推开。",
      reason: "同意调整路线图，时限不变。",
    });
  }
  if (way === "extend") {
    work.does(organ(draw), "extend", on, {
      due: dateOf(workdayAfter(due + 55, 0)),
      reason: "同意延期，成果形式和验收标准不变。",
    });
  }
}

/** Reported, checked and cleared; when. */
export function closed(work: Work): number {
  const { draw, at } = work;
  const { task } = at;
  const done = () => ({
    result: `${task.deliverable}已完成，达到“${task.standard}”。`,
    evidence: `验收资料 ${draw.whole(6, 24)} 份，清单已附。`,
  });
  const inspector = inspectorFor(draw, task.lead);
  work.does(work.lead, "finish", whenWorked(draw, work.now, draw.whole(1, 3)), done());
  if (draw.happens(0.03)) {
    work.does(work.lead, "takeBack", whenWorked(draw, work.now, 1), {
      reason: "验收资料有一份需要补盖公章，补齐后再报。",
    });
    work.does(work.lead, "finish", whenWorked(draw, work.now, 2), done());
  }
  if (draw.happens(0.14)) {
    work.does(inspector, "verify", whenWorked(draw, work.now, draw.whole(2, 5)), {
      conclusion: "failed",
      opinion: `抽查 ${draw.whole(6, 12)} 处，有 ${draw.whole(1, 3)} 处与“${task.standard}”不符，请继续推进。`,
    });
    work.does(work.lead, "finish", whenWorked(draw, work.now, draw.whole(6, 14)), done());
  }
  work.does(inspector, "verify", whenWorked(draw, work.now, draw.whole(2, 6)), {
    conclusion: "passed",
    opinion: "现场抽查与佐证一致，达到验收标准。",
  });
  if (draw.happens(0.03)) {
    work.does(reform(draw), "reopen", whenWorked(draw, work.now, 1), {
      reason: "满意度调查样本不足，请补充后再报。",
    });
    work.does(work.lead, "finish", whenWorked(draw, work.now, 6), done());
    work.does(inspector, "verify", whenWorked(draw, work.now, 3), {
      conclusion: "passed",
      opinion: "补充样本后复核，达到验收标准。",
    });
  }
  work.does(reform(draw), "clear", whenWorked(draw, work.now, draw.whole(1, 4)), { opinion: "同意销号。" });
  return work.now;
}
