// After the answer: the asker's word, alone or called back; redone, lifted, closed; raised again, excluded,
// published.

import { whenDispatched, whenFree, whenWorked } from "../../rhythm.ts";
import type { Slot } from "../../step.ts";
import { callBackRemark, objection, type Rating, reasonFor } from "../telling/handling.ts";
import { answered } from "./handling.ts";
import { comesToUnit } from "./dispatching.ts";
import type { Life } from "./life.ts";

/** What its asker will say, or that nobody will hear it. */
export type Word = "satisfied" | "fair" | "dissatisfied" | "unsolved" | "silent" | "unreached";

const first = {
  satisfied: 520,
  fair: 165,
  dissatisfied: 26,
  unsolved: 190,
  silent: 90,
  unreached: 50,
} as const;
// Whoever was not helped the first time is hard to convince, and many say no more.
const again = {
  satisfied: 150,
  fair: 150,
  dissatisfied: 60,
  unsolved: 420,
  silent: 200,
  unreached: 20,
} as const;

/** Drawn by how the unit works: late and slow ones hear more complaints. */
export function wordOf(life: Life, weights: Readonly<Record<Word, number>> = first): Word {
  const { draw, course, appeal } = life;
  if (appeal.asker === null) return "silent";
  const harder = (0.75 + course.pace * 0.3) * (course.late ? 1.6 : 1);
  return draw.weighted<Word>({
    ...weights,
    dissatisfied: weights.dissatisfied * harder,
    unsolved: weights.unsolved * harder,
  });
}

function said(life: Life, word: Rating | "unsolved"): Record<string, Slot> {
  const { draw } = life;
  const rating: Rating = word === "unsolved" ? (draw.happens(0.75) ? "dissatisfied" : "fair") : word;
  const settled = word === "unsolved" ? "no" : "yes";
  const reason = word === "unsolved" ? reasonFor(draw, "dissatisfied") : reasonFor(draw, rating);
  return { settled, rating, ...(reason === "" ? {} : { reason }) };
}

/** Three calls on two days reach nobody: 未评价, never 满意 (rules 2.1). */
function unreached(life: Life): void {
  const { draw } = life;
  for (const days of [1, 0, 1]) {
    life.drawn(whenWorked(draw, life.now, days), {
      reached: false,
      reason: callBackRemark(draw, "unreached"),
    });
  }
}

/** Rated on one evening with many others, where it was answered in the five days before. */
function praised(life: Life, evening: number | undefined): boolean {
  const { draw, odd, appeal, now } = life;
  if (odd !== "praised" || evening === undefined || appeal.asker === null) return false;
  if (now > evening || now < evening - 5 * 86_400_000) return false;
  life.asker("rate", evening + draw.whole(0, 8 * 60_000), { settled: "yes", rating: "satisfied" });
  return true;
}

/** The asker's word on an answer; whether it is solved, open again, or left unsaid. */
export function judged(life: Life, word: Word): "solved" | "unsolved" | "unsaid" {
  const { draw } = life;
  if (word === "silent" || (word === "unreached" && life.byDesk)) return "unsaid";
  if (word === "unreached") unreached(life);
  if (word === "unreached") return "unsaid";
  const input = said(life, word);
  if (life.byDesk || draw.happens(0.3)) life.asker("rate", whenFree(draw, life.now, draw.whole(0, 3)), input);
  else {
    if (draw.happens(0.12)) life.drawn(whenWorked(draw, life.now, 1), { reached: false });
    life.drawn(whenWorked(draw, life.now, draw.whole(1, 2)), {
      ...input,
      reached: true,
      contacted: draw.happens(0.97),
    });
  }
  return word === "satisfied" || word === "fair" ? "solved" : "unsolved";
}

/** Handled again by the same unit, twice at the most; then lifted; then filed away as it is. */
function handledAgain(life: Life): void {
  const { draw } = life;
  for (;;) {
    if (!life.dispatched) {
      // The desk had answered it by itself.
      comesToUnit(life, []);
      life.handler("contact", whenWorked(draw, life.now, 0));
    } else if (life.redone < 2) {
      life.desk("redo", draw.happens(0.94) ? whenDispatched(draw, life.now) : whenWorked(draw, life.now, 2));
      life.redone += 1;
    } else {
      life.urger("lift", whenWorked(draw, life.now, 0), {
        instruction: "请分管负责同志牵头协调，明确解决时限。",
      });
      answered(life, draw.whole(1, 4));
      if (judged(life, wordOf(life, again)) === "unsolved") {
        life.desk("close", whenWorked(draw, life.now, 0), {
          ground: "已列入下年度计划，办理情况已向诉求人说明。",
        });
      }
      return;
    }
    answered(life, draw.whole(0, 3));
    if (judged(life, wordOf(life, again)) !== "unsolved") return;
  }
}

const exclusions = {
  unlawful: "诉求人的要求没有法律政策依据，已书面说明。",
  unreasonable: "要求超出合理范围，三次当面沟通均已说明。",
  untrue: "三次现场核实均未发现所反映的情况，有记录可查。",
  beyond: "受现有条件限制暂时不能解决，已列入规划。",
  malicious: "同一诉求人就同一事项反复提交，已多次答复。",
} as const;

/** The unit asks not to be counted for it; the centre rules, with its reason. */
function excluded(life: Life): void {
  const { draw } = life;
  const ground = draw.pick(Object.keys(exclusions) as (keyof typeof exclusions)[]);
  const asked = { exclusionGround: ground, exclusionReason: exclusions[ground] };
  life.handler("requestExclusion", whenWorked(draw, life.now, 0), asked);
  const granted = draw.happens(0.4);
  life.urger("exclude", whenWorked(draw, life.now, draw.whole(1, 3)), {
    exclusionRuling: granted ? "granted" : "refused",
    rulingReason: granted ? "证据充分，理由成立，予以剔除。" : "佐证不足，仍计入本单位，不予剔除。",
  });
}

function published(life: Life): void {
  const { draw, appeal } = life;
  const summary = `有市民反映${appeal.thing.name}问题。承办单位现场核查后已经处理，并向诉求人答复。`;
  life.handler("summarise", whenWorked(draw, life.now, 1), { summaryDraft: summary });
  life.publisher("publish", whenWorked(draw, life.now, draw.whole(0, 2)), { summary });
}

/** From an answer to the end of the story. */
export function closed(life: Life, evening?: number): void {
  const { draw } = life;
  if (praised(life, evening)) return;
  const word = wordOf(life);
  const outcome = judged(life, word);
  if (outcome === "unsolved" && life.dispatched && draw.happens(0.09)) excluded(life);
  if (outcome === "unsolved") handledAgain(life);
  else if (outcome === "solved" && life.appeal.asker !== null && draw.happens(0.013)) {
    life.asker("reopen", whenFree(draw, life.now, draw.whole(2, 24)), { reason: objection(draw) });
    handledAgain(life);
  } else if (life.dispatched && draw.happens(0.02)) published(life);
}
