// What units, call-backs and askers say while an appeal is handled: answers, remarks, reasons.

import type { Chance } from "../../random.ts";
import type { Topic } from "../../texts/case.ts";
import type { FullAppeal } from "../writers.ts";
import { filled } from "./tell.ts";
import * as words from "./handling-words.ts";

/** How a unit answers: looked and found, put right, explained, put into a plan. */
export type AnswerWay = "checked" | "rectified" | "explained" | "planned";

export interface Answer {
  readonly way: AnswerWay;
  readonly text: string;
}

/** What of an appeal its answer leans on. */
export type Answered = Pick<FullAppeal, "thing" | "where" | "asker" | "at">;

/** What needs works, land or money may have to wait for a plan; a dog or a dirty kitchen may not. */
const plannable = new Set<Topic>([
  "roads",
  "traffic",
  "parking",
  "water",
  "power",
  "heating",
  "greening",
  "housing",
  "education",
  "rural",
  "culture",
]);
const contracts = new Set<Topic>(["housing", "market", "labour"]);

/** How a unit goes about a thing: questions are explained, wishes planned, the rest put right. */
export function wayFor(draw: Chance, { thing }: Answered): AnswerWay {
  if (thing.kind === "consult") return "explained";
  if (thing.kind === "advice") return draw.happens(0.6) ? "planned" : "explained";
  if (plannable.has(thing.topic) && draw.happens(0.15)) return "planned";
  return draw.happens(0.62) ? "rectified" : "checked";
}

/** The reply to an appeal, in one of the four ways. */
export function answerTo(draw: Chance, appeal: Answered, way: AnswerWay = wayFor(draw, appeal)): Answer {
  const { thing, where, asker, at } = appeal;
  const own = { p: where, n: String(draw.whole(2, 9)) };
  const planned = new Date(at).getUTCMonth() + draw.whole(2, 6);
  const text = filled(draw.pick(words.answers[way]), {
    c: asker?.called ?? "市民",
    p: where,
    t: thing.name,
    l: draw.pick(words.looked),
    f: filled(draw.pick(thing.found), own),
    d: filled(draw.pick(thing.done), own),
    e: draw.pick(contracts.has(thing.topic) ? words.between : words.explained),
    i: draw.pick(words.meanwhile),
    m: `${planned > 11 ? "明年" : ""}${(planned % 12) + 1}月底`,
    k: draw.pick(words.followed),
  });
  return { way, text };
}

export type Rating = "satisfied" | "fair" | "dissatisfied";

/** Why somebody rates so; empty as often as people give no reason, never where they are not satisfied. */
export function reasonFor(draw: Chance, rating: Rating): string {
  if (rating !== "dissatisfied" && draw.happens(0.55)) return "";
  return joined(draw, words.reasons[rating]);
}

/** What the person who called back writes down. */
export function callBackRemark(draw: Chance, outcome: Rating | "unreached"): string {
  return filled(draw.pick(words.callBacks[outcome]), {
    n: String(draw.whole(1, 3)),
    h: String(draw.whole(8, 20)),
    r: outcome === "unreached" ? "" : draw.pick(words.reasons[outcome]),
  });
}

/** What a unit asks of the asker, and what is added. */
export const questionOf = (draw: Chance, { thing }: Answered): string =>
  filled(draw.pick(words.questions), { t: thing.name });
export const supplementTo = (draw: Chance, { where }: Answered): string =>
  filled(draw.pick(words.supplements), {
    p: where,
    n: String(draw.whole(2, 9)),
    h: String(draw.whole(6, 22)),
  });

/** A unit's ground for sending an appeal back, and the desk's ruling on it. */
export const returnGround = (draw: Chance, { where, thing }: Answered): string =>
  filled(draw.pick(words.returns), { p: where, t: thing.name });
export const ruling = (draw: Chance, upheld: boolean): string =>
  draw.pick(words.rulings[upheld ? "yes" : "no"]);

/** Why an asker objects, urges or withdraws. */
export const objection = (draw: Chance): string => joined(draw, words.objections);
export const urging = (draw: Chance): string => draw.pick(words.urgings);
export const withdrawal = (draw: Chance): string => draw.pick(words.withdrawals);

/** Grounds on which a matter is not taken in, each with the channel that is right (热线条例第十九条). */
export const refusals = words.refusals;

/** Why a limit is moved or stopped. */
export const extensionGround = (draw: Chance): string =>
  filled(draw.pick(words.extensions), { n: String(draw.whole(2, 9)) });

const joined = (draw: Chance, list: readonly string[]): string => {
  const one = draw.pick(list);
  const other = draw.pick(list);
  return one === other || draw.happens(0.65) ? `${one}。` : `${one}，${other}。`;
};
