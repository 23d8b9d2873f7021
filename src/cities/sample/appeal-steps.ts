// The acts of one appeal, in order: lodged, dispatched, signed, asked back, answered, rated, handled again.

import type { AppealTale } from "./appeal-tale.ts";
import { departments } from "./departments.ts";
import { holdersOf } from "./people.ts";
import { deskPost } from "./posts.ts";
import { type Chance, chance } from "./random.ts";
import { whenDispatched, whenFree, whenWorked } from "./rhythm.ts";
import { type Doer, type Slot, type Step, Telling } from "./step.ts";
import { contented, dissatisfied, grounds, instant, notes, opinions } from "./texts/phrases.ts";
import { tell, type Told } from "./texts/tell.ts";

const holder = (draw: Chance, post: string): Doer => ({ person: draw.pick(holdersOf(post)), post });

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
    lead,
    helper: draw.happens(0.15) ? draw.pick(free) : null,
  };
}

/** The whole story of an appeal, whatever day it is; the script cuts it off at its end. */
export function appealSteps(seed: string, tale: AppealTale): readonly Step[] {
  const work = workOf(seed, tale);
  const { telling } = work;
  lodge(work);
  if (tale.course === "unreached") return telling.steps;
  if (tale.course === "instant") rate(work, reply(work), "once");
  else if (tale.course === "ended") end(work);
  else handle(work);
  return telling.steps;
}

function lodge({ telling, tale, told, citizen }: Work): number {
  return telling.does(citizen, "lodge", tale.lodged, {
    kind: tale.case.kind,
    topic: tale.case.topic,
    content: told.content,
    area: { org: tale.street.split(".")[0]! },
    place: told.place,
    name: tale.citizen.called,
    phone: tale.citizen.phone,
  });
}

function reply({ telling, tale, draw }: Work): number {
  const at = whenDispatched(draw, tale.lodged);
  return telling.does(holder(draw, deskPost.key), "reply", at, {
    answer: `${tale.citizen.called}，您好。${draw.pick(instant)}`,
  });
}

function end({ telling, tale, draw }: Work): void {
  const at = whenWorked(draw, whenDispatched(draw, tale.lodged), 1);
  telling.does(holder(draw, deskPost.key), "end", at, { ground: draw.pick(grounds) });
}

function dispatch({ telling, tale, draw, lead, helper }: Work): number {
  const input: Record<string, Slot> = { handler: { org: lead } };
  if (helper !== null) input["helpers"] = [{ org: helper }];
  if (draw.happens(0.4)) input["note"] = draw.pick(notes);
  return telling.does(holder(draw, deskPost.key), "dispatch", whenDispatched(draw, tale.lodged), input);
}

/** From the dispatch to the verdict, with the pauses and delays that its course has. */
function handle(work: Work): void {
  const { telling, tale, draw, handler, helper } = work;
  const given = dispatch(work);
  if (tale.course === "unsigned") return;
  const slow = tale.course === "late" && draw.happens(0.4);
  let at = telling.does(
    handler,
    "accept",
    whenWorked(draw, given, slow ? draw.whole(2, 3) : draw.whole(0, 1)),
  );
  if (helper !== null) {
    const said = { opinion: draw.pick(opinions) };
    at = telling.does(
      holder(draw, `${helper}.handler`),
      "contribute",
      whenWorked(draw, at, draw.whole(0, 1)),
      said,
    );
  }
  if (tale.course === "stuck") return;
  if (tale.course === "paused" || tale.course === "waiting") at = askBack(work, at);
  if (tale.course === "waiting") return;
  const workdays = { prompt: [0, 2], paused: [0, 1], late: [6, 9] }[
    tale.course as "prompt" | "paused" | "late"
  ];
  const answered = whenWorked(draw, at, draw.whole(workdays[0]!, workdays[1]!));
  rate(work, telling.does(handler, "answer", answered, { answer: work.told.answer }), "first");
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

/** The citizen's verdict, or silence; dissatisfied is handled again, once. */
function rate(work: Work, answered: number, round: Round): void {
  const { telling, tale, draw, handler, citizen } = work;
  const turned = tale.rating === "dissatisfied" && round === "first";
  const rating = turned ? "dissatisfied" : tale.rating === "dissatisfied" ? redoneRating(draw) : tale.rating;
  if (rating === "none") return;
  const reasons = rating === "dissatisfied" ? dissatisfied : contented;
  const input: Record<string, Slot> = { rating };
  if (rating === "dissatisfied" || draw.happens(0.35)) input["reason"] = draw.pick(reasons);
  const rated = telling.does(citizen, "rate", whenFree(draw, answered, draw.whole(0, 3)), input);
  if (!turned) return;
  const again = whenWorked(draw, rated, draw.whole(1, 4));
  rate(work, telling.does(handler, "answer", again, { answer: work.told.again }), "again");
}

const redoneRating = (draw: Chance) => draw.weighted({ satisfied: 55, fair: 30, none: 15 });
