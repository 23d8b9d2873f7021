// Slips for what is late: from a reminder to an interview, each by its rank, each approved, answered,
// checked; a unit may ask for more time, and for another look by other eyes (rules 0.3).

import { dayOf } from "../../../../define/calendar.ts";
import { dateOf } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { type Chance, chance } from "../../random.ts";
import { whenWorked, workdayAfter } from "../../rhythm.ts";
import { type Doer, type Step, Telling } from "../../step.ts";
import { chiefOf, inspectorFor, leader, leadOf } from "./year.ts";

/** What is called to account: a task that is late, or something that citizens keep asking for. */
export interface Occasion {
  readonly key: string;
  readonly subject: string;
  readonly target: string;
  readonly task: string | null;
  /** When it came to light. */
  readonly from: number;
  /** By whom: the party's reform office, or the government's own inspectors. */
  readonly government: boolean;
}

const after = (from: number, workdays: number): string => dateOf(workdayAfter(dayOf(china, from), workdays));

/** How high it rises: most are put right after the reminder. */
const heights = { reminder: 46, notice: 27, red: 14, circular: 7, interview: 6 } as const;
const ranks = ["reminder", "notice", "red", "circular", "interview"] as const;
type Rank = (typeof ranks)[number];

class Slip {
  readonly telling: Telling;
  readonly draw: Chance;
  readonly issuer: string;
  readonly inspector: Doer;
  readonly occasion: Occasion;
  now: number;

  constructor(seed: string, occasion: Occasion) {
    this.occasion = occasion;
    this.draw = chance(`slip ${seed} ${occasion.key}`);
    this.telling = new Telling(occasion.key, "supervision");
    const outside = occasion.government || occasion.target === "reform-office";
    this.issuer = outside ? "government-inspection" : "reform-office";
    this.inspector = outside
      ? inspectorFor(this.draw, "reform-office")
      : inspectorFor(this.draw, occasion.target);
    this.now = occasion.from;
  }
  does(by: Doer, action: string, at: number, input = {}): void {
    this.now = this.telling.does(by, action, at, input);
  }
}

const facts = ({ subject }: Occasion) =>
  `${subject}连续未按节点推进，本月进度低于计划进度十个百分点以上，存在问题未见整改措施。`;

/** Approved in turn: by the issuer's own chief, from the red slip on by a city leader too. */
function approved(slip: Slip, rank: Rank): void {
  const { draw } = slip;
  slip.does(chiefOf(draw, slip.issuer), "approve", whenWorked(draw, slip.now, 0), { verdict: "agree" });
  if (rank === "reminder" || rank === "notice") return;
  slip.does(leader(draw), "approve", whenWorked(draw, slip.now, 1), {
    verdict: "agree",
    opinion: "同意，请限期整改。",
  });
}

function deferred(slip: Slip, days: number): void {
  const { draw, occasion } = slip;
  const wish = after(slip.now, days + 8);
  slip.does(leadOf(draw, occasion.target), "defer", whenWorked(draw, slip.now, 1), {
    wish,
    reason: "需等上级细则印发后才能完成，申请延期。",
  });
  if (draw.happens(0.6))
    slip.does(chiefOf(draw, slip.issuer), "grant", whenWorked(draw, slip.now, 1), { due: wish });
  else
    slip.does(leader(draw), "deny", whenWorked(draw, slip.now, 1), {
      reason: "理由不充分，请按原期限整改。",
    });
}

/** Looked at again by somebody who had no part in it. */
function objected(slip: Slip): void {
  const { draw, occasion } = slip;
  slip.does(leadOf(draw, occasion.target), "object", whenWorked(draw, slip.now, 2), {
    objection: "进度滞后系上级部门暂停系统对接所致，有书面通知，申请复核。",
  });
  slip.does(leader(draw), "review", whenWorked(draw, slip.now, draw.whole(4, 9)), {
    decision: draw.happens(0.6) ? "uphold" : "revoke",
    answer: "经核对来文和进度台账，按事实作出决定。",
  });
}

function answered(slip: Slip, isMet: boolean): void {
  const { draw, occasion } = slip;
  slip.does(leadOf(draw, occasion.target), "reply", whenWorked(draw, slip.now, draw.whole(2, 6)), {
    reply: "已召开专题会研究，明确责任人和完成时限，倒排工期，目前进度已追平计划，佐证材料附后。",
  });
  slip.does(slip.inspector, "check", whenWorked(draw, slip.now, draw.whole(1, 4)), {
    conclusion: isMet ? "met" : "unmet",
    ...(isMet ? {} : { opinion: "整改措施未落实到具体事项，进度仍低于计划。" }),
  });
}

/** The whole story of a slip, whatever day it is. */
export function slipSteps(seed: string, occasion: Occasion): readonly Step[] {
  const slip = new Slip(seed, occasion);
  const { draw } = slip;
  // 特事特办: what can't wait begins with an interview, and says why.
  const special = draw.happens(0.07);
  const lowest = special ? ranks.length - 1 : 0;
  const highest = Math.max(lowest, ranks.indexOf(draw.weighted<Rank>(heights)));
  const common = { facts: facts(occasion), demand: "请查明原因，制定整改措施，按期追平进度" };
  slip.does(slip.inspector, "propose", whenWorked(draw, slip.now, draw.whole(1, 3)), {
    ...common,
    target: { org: occasion.target },
    card: ranks[lowest]!,
    ...(special ? { special: true, ground: "涉及群众切身利益且临近年度时限，逐级提醒已来不及。" } : {}),
    subject: occasion.subject,
    source: occasion.task === null ? "citizens" : "light",
    ...(occasion.task === null ? {} : { task: { matter: occasion.task } }),
    repeated: draw.happens(0.1) ? "joined" : "none",
    due: after(slip.now, 12),
  });
  if (draw.happens(0.06)) {
    // Put right before anybody had approved it.
    slip.does(slip.inspector, "withdraw", whenWorked(draw, slip.now, 0));
    return slip.telling.steps;
  }
  for (let at = lowest; ; at += 1) {
    approved(slip, ranks[at]!);
    if (at === 0 && draw.happens(0.2)) deferred(slip, 12);
    if (at === 0 && draw.happens(0.06)) {
      objected(slip);
      break;
    }
    // Some let their day pass: the slip stands unmet without a word.
    if (at < highest && draw.happens(0.3)) slip.now = whenWorked(draw, slip.now, 16);
    else answered(slip, at >= highest);
    if (at >= highest) break;
    if (draw.happens(0.2)) slip.does(slip.inspector, "urge", whenWorked(draw, slip.now, 1));
    slip.does(slip.inspector, "raise", whenWorked(draw, slip.now, draw.whole(1, 3)), {
      ...common,
      due: after(slip.now, 14),
    });
  }
  if (slip.telling.steps.at(-1)!.action === "review") return slip.telling.steps;
  if (highest === 4)
    slip.does(slip.inspector, "record", whenWorked(draw, slip.now, 1), {
      resume: "已约谈主要负责人，作出限期整改承诺。",
    });
  if (draw.happens(0.7)) slip.does(slip.inspector, "archive", whenWorked(draw, slip.now, draw.whole(2, 8)));
  return slip.telling.steps;
}
