// The acts of one appeal, in order: lodged, dispatched, signed, the asker called, answered under four eyes,
// rated or called back, handled again.

import type { AppealTale } from "./appeal-tale.ts";
import { departments } from "./departments.ts";
import { entryFor } from "./knowledge-steps.ts";
import { holdersOf } from "./people.ts";
import { callerPost, deskPost, urgerPost } from "./posts.ts";
import { type Chance, chance } from "./random.ts";
import { whenDispatched, whenFree, whenWorked } from "./rhythm.ts";
import { type Doer, type Slot, type Step, Telling } from "./step.ts";
import * as phrases from "./texts/phrases.ts";
import { tell, type Told } from "./texts/tell.ts";

const holder = (draw: Chance, post: string): Doer => ({ person: draw.pick(holdersOf(post)), post });
const desk = (draw: Chance): Doer => holder(draw, deskPost.key);

/** The departments that are called in to help; any but the lead itself. */
const helping = ["streetworks", "security", "planning", "fire", "utilities", "market"].map(
  key => `dept.${key}`,
);

interface Work {
  readonly draw: Chance;
  readonly tale: AppealTale;
  readonly told: Told;
  readonly telling: Telling;
  readonly citizen: Doer;
  readonly handler: Doer;
  readonly principal: Doer;
  /** The org that answers for it. */
  readonly lead: string;
  readonly helper: string | null;
}

function workOf(seed: string, tale: AppealTale): Work {
  const draw = chance(`appeal ${seed} ${tale.key}`);
  const district = tale.street.split(".")[0]!;
  const lead = tale.case.by === "street" ? tale.street : tale.case.by;
  const free = helping.filter(key => !lead.startsWith(key) && departments.some(one => one.key === key));
  return {
    draw,
    tale,
    told: tell(draw, tale.case, district, tale.citizen.called),
    telling: new Telling(tale.key, "appeal"),
    citizen: { person: tale.citizen.phone, post: null },
    handler: holder(draw, `${lead}.handler`),
    principal: holder(draw, `${lead}.principal`),
    lead,
    // Where a department of the city has a part in it, the department leads and not the street.
    helper:
      tale.case.by !== "street" && tale.case.kind !== "consult" && draw.happens(0.2) ? draw.pick(free) : null,
  };
}

/** The whole story of an appeal, whatever day it is; the script cuts it off at its end. */
export function appealSteps(seed: string, tale: AppealTale): readonly Step[] {
  const work = workOf(seed, tale);
  lodge(work);
  if (tale.course === "instant") rate(work, reply(work), "once");
  else if (tale.course === "declined") decline(work);
  else if (tale.course !== "unreached") handle(work);
  return work.telling.steps;
}

function lodge({ telling, tale, told, citizen, draw }: Work): number {
  const input = {
    kind: tale.case.kind,
    topic: tale.case.topic,
    content: told.content,
    area: { org: tale.street.split(".")[0]! },
    street: { org: tale.street },
    place: told.place,
    name: tale.citizen.called,
    phone: tale.citizen.phone,
    ...(tale.themed === undefined ? {} : { themed: { matter: tale.themed } }),
  };
  const { channel, lodged } = tale;
  return channel === "portal"
    ? telling.does(citizen, "lodge", lodged, input)
    : telling.does(desk(draw), "register", lodged, { ...input, channel }, tale.citizen.phone);
}

function reply({ telling, tale, draw }: Work): number {
  const at = whenDispatched(draw, tale.lodged);
  const entry = entryFor(tale.case.topic);
  return telling.does(desk(draw), "reply", at, {
    answer: `${tale.citizen.called}，您好。${draw.pick(phrases.instant)}`,
    ...(entry === undefined ? {} : { entry: { matter: entry } }),
  });
}

function decline({ telling, tale, draw }: Work): void {
  const refusalGround = draw.pick(Object.keys(phrases.declined) as (keyof typeof phrases.declined)[]);
  const at = telling.does(desk(draw), "decline", whenDispatched(draw, tale.lodged), {
    refusalGround,
    explanation: phrases.declined[refusalGround],
  });
  const reviewed = whenWorked(draw, at, draw.whole(1, 2));
  telling.does(holder(draw, urgerPost.key), "review", reviewed, { reviewConclusion: "upheld" });
}

function dispatch({ telling, draw, lead, helper }: Work, from: number): number {
  const input: Record<string, Slot> = { handler: { org: lead } };
  if (helper !== null) input["helpers"] = [{ org: helper }];
  if (draw.happens(0.4)) input["note"] = draw.pick(phrases.notes);
  return telling.does(desk(draw), "dispatch", whenDispatched(draw, from), input);
}

/** Sent to a unit whose duty it is not, which returns it at once; nobody else was at fault. */
function returned({ telling, draw, tale, lead }: Work): number {
  const wrong = draw.pick(helping.filter(key => !lead.startsWith(key)));
  const input = { handler: { org: wrong } };
  const given = telling.does(desk(draw), "dispatch", whenDispatched(draw, tale.lodged), input);
  const back = whenWorked(draw, given, 0);
  return telling.does(holder(draw, `${wrong}.handler`), "sendBack", back, {
    legalBasis: draw.pick(phrases.bases),
  });
}

/** Signed for, and the asker called: slow units take days for both. */
function signed(work: Work, given: number): number {
  const { telling, tale, draw, handler } = work;
  const slow = tale.course === "late" && draw.happens(0.4);
  const hasty = tale.case.kind === "consult" || tale.course === "returned";
  const days = slow ? draw.whole(2, 3) : hasty ? 0 : draw.whole(0, 1);
  const at = telling.does(handler, "accept", whenWorked(draw, given, days));
  if (tale.course === "ended") return at;
  return telling.does(handler, "contact", whenWorked(draw, at, 0));
}

/** From the dispatch to the verdict, with the pauses and delays that its course has. */
function handle(work: Work): void {
  const { tale } = work;
  const given = dispatch(work, tale.course === "returned" ? returned(work) : tale.lodged);
  if (tale.course === "unsigned") return;
  let at = signed(work, given);
  if (tale.course === "stuck") return;
  if (tale.course === "ended") return end(work, at);
  at = involve(work, at);
  if (tale.course === "paused" || tale.course === "waiting") at = askBack(work, at);
  if (tale.course === "waiting") return;
  // A question is answered within a day: there is nothing to extend.
  if (tale.course === "extended" && tale.case.kind !== "consult") at = extended(work, at);
  if (tale.course === "checking") return void drafted(work, at, 0, work.told.answer);
  rate(work, answered(work, at, answerDays(work), work.told.answer), "first");
}

function answerDays({ draw, tale }: Work): number {
  if (tale.course === "late") return draw.whole(6, 9);
  if (tale.case.kind === "consult") return 0;
  if (tale.course === "extended") return draw.whole(3, 5);
  return tale.course === "prompt" ? draw.whole(0, 2) : draw.whole(0, 1);
}

const drafted = ({ telling, draw, handler }: Work, from: number, days: number, answer: string): number =>
  telling.does(handler, "draft", whenWorked(draw, from, days), { answer, proof: draw.pick(phrases.proofs) });

/** Drafted by one, checked by another within hours. */
function answered(work: Work, from: number, days: number, answer: string): number {
  const { telling, draw, principal } = work;
  return telling.does(principal, "answer", whenWorked(draw, drafted(work, from, days, answer), 0));
}

function end({ telling, draw, handler }: Work, from: number): void {
  const asked = telling.does(handler, "requestEnd", whenWorked(draw, from, 0), {
    ground: draw.pick(phrases.grounds),
  });
  telling.does(desk(draw), "end", whenWorked(draw, asked, draw.whole(0, 1)));
}

function involve({ telling, draw, handler, helper }: Work, from: number): number {
  if (helper === null) return from;
  const asked = telling.does(handler, "involve", whenWorked(draw, from, 0), {
    request: "请核实本单位所管部分，把处理意见反馈给我们。",
  });
  return telling.does(
    holder(draw, `${helper}.handler`),
    "contribute",
    whenWorked(draw, asked, draw.whole(0, 1)),
    {
      opinion: draw.pick(phrases.opinions),
    },
  );
}

/** More time, asked for before the deadline with a ground, and granted. */
function extended({ telling, draw, handler }: Work, from: number): number {
  const asked = telling.does(handler, "requestExtension", whenWorked(draw, from, 0), {
    extensionGround: draw.pick(phrases.extensions),
  });
  return telling.does(desk(draw), "extend", whenWorked(draw, asked, 0));
}

function askBack({ telling, tale, told, draw, handler, citizen }: Work, from: number): number {
  const asked = telling.does(handler, "ask", whenWorked(draw, from, draw.whole(0, 1)), {
    question: told.question,
  });
  if (tale.course === "waiting") return asked;
  const said = { addition: told.addition };
  return telling.does(citizen, "supplement", whenFree(draw, asked, draw.whole(0, 4)), said);
}

type Round = "first" | "again" | "once";

/** The citizen's verdict, by themselves or called back, or silence; dissatisfied is handled again, once. */
function rate(work: Work, replied: number, round: Round): void {
  const { tale, draw } = work;
  const turned = tale.rating === "dissatisfied" && round === "first";
  const rating = turned ? "dissatisfied" : tale.rating === "dissatisfied" ? redoneRating(draw) : tale.rating;
  if (rating === "none") return;
  const called = round !== "once" && draw.happens(0.4);
  const rated = called ? callBack(work, replied, rating) : rateAlone(work, replied, rating);
  if (!turned) return;
  const again = work.telling.does(desk(draw), "redo", whenDispatched(draw, rated));
  rate(work, answered(work, again, draw.whole(0, 3), work.told.again), "again");
}

type Given = "satisfied" | "fair" | "dissatisfied";
const settledBy = (rating: Given) => (rating === "dissatisfied" ? "no" : "yes");
const reasonFor = (draw: Chance, rating: Given): Record<string, Slot> => {
  if (rating === "dissatisfied") return { reason: draw.pick(phrases.dissatisfied) };
  return draw.happens(0.35) ? { reason: draw.pick(phrases.contented) } : {};
};

function rateAlone({ telling, draw, citizen }: Work, from: number, rating: Given): number {
  const input = { settled: settledBy(rating), rating, ...reasonFor(draw, rating) };
  return telling.does(citizen, "rate", whenFree(draw, from, draw.whole(0, 3)), input);
}

/** Some are reached at the second call only. */
function callBack({ telling, draw }: Work, from: number, rating: Given): number {
  const caller = { field: "callee", post: callerPost.key };
  let at = from;
  if (draw.happens(0.2)) at = telling.does(caller, "callBack", whenWorked(draw, at, 1), { reached: false });
  const input = {
    reached: true,
    settled: settledBy(rating),
    rating,
    contacted: true,
    ...reasonFor(draw, rating),
  };
  return telling.does(caller, "callBack", whenWorked(draw, at, 1), input);
}

const redoneRating = (draw: Chance) =>
  draw.weighted({ satisfied: 55, fair: 30, none: 15 }) as "satisfied" | "fair" | "none";
