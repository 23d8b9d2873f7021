// Coming in: lodged or registered, answered at once, not accepted, transferred, merged.

import * as phrases from "../../texts/phrases.ts";
import { whenDispatched, whenFree, whenUrgent, whenWorked } from "../../rhythm.ts";
import type { Slot } from "../../step.ts";
import { entryFor } from "../knowledge/entries.ts";
import { refusals, withdrawal } from "../telling/handling.ts";
import { emergencyOf, isCutOff } from "./course.ts";
import type { Life } from "./life.ts";

const relations: Readonly<Record<string, string>> = {
  邻居: "neighbour",
  邻居老人: "neighbour",
  工友: "colleague",
};

function filing({ appeal }: Life): Record<string, Slot> {
  const { thing, place, asker, identity, behalf, themed } = appeal;
  const modes = { named: undefined, secret: "secret", anonymous: "anonymous" } as const;
  const mode = modes[identity];
  return {
    kind: appeal.kind,
    topic: thing.topic,
    content: appeal.content,
    area: { org: place.district },
    street: { org: place.street },
    place: appeal.where,
    ...(isCutOff(appeal) ? { cutOff: true } : {}),
    ...(mode === undefined ? {} : { identityMode: mode }),
    ...(asker === null ? {} : { name: asker.called, phone: asker.phone }),
    ...(themed === undefined ? {} : { themed: { matter: themed } }),
    ...(behalf === null ? {} : { whom: behalf, relationship: relations[behalf] ?? "family" }),
  };
}

/** Written on the portal by somebody who signs in there, or told to the desk, which writes it down. */
export function comesIn(life: Life): void {
  const { appeal } = life;
  const input = filing(life);
  if (appeal.channel === "portal" && appeal.asker !== null) life.asker("lodge", appeal.at, input);
  else life.register(appeal.at, { ...input, channel: appeal.channel });
}

/** When the desk comes to it: at once where something is cut off. */
export const whenTaken = ({ draw, course, now }: Life): number =>
  course.limit === "urgent" ? whenUrgent(draw, now, 3, 15) : whenDispatched(draw, now);

export function replied(life: Life): void {
  const { appeal, draw } = life;
  const entry = entryFor(draw, appeal.thing.topic);
  life.desk("reply", whenTaken(life), {
    answer: `${appeal.asker?.called ?? "您"}，您好。${entry.answer}`,
    entry: { matter: entry.key },
  });
  life.byDesk = true;
}

/** The grounds that desks refuse on, and which of the told sentences fits each. */
const grounds = {
  litigation: "court",
  arbitration: "arbitration",
  reconsideration: "reconsideration",
  discipline: "discipline",
  petition: "petition",
  disclosure: "information",
  concluded: "concluded",
  social: "private",
  secrecy: "secret",
} as const;

/** Not accepted, and looked at again by another; now and then it should have been. Whether it was refused. */
export function declined(life: Life): boolean {
  const { appeal, draw } = life;
  const { repeats } = appeal.plan;
  const ground = draw.pick(Object.keys(grounds) as (keyof typeof grounds)[]);
  const input: Record<string, Slot> =
    repeats === null
      ? { refusalGround: ground, explanation: refusals[grounds[ground]] }
      : { refusalGround: "repeated", explanation: refusals.concluded, earlier: { matter: repeats } };
  life.desk("decline", whenTaken(life), input);
  const upheld = draw.happens(0.88);
  life.urger("review", whenWorked(draw, life.now, draw.whole(0, 2)), {
    reviewConclusion: upheld ? "upheld" : "overturned",
  });
  return upheld;
}

export function transferred(life: Life): void {
  life.desk("transfer", whenUrgent(life.draw, life.now, 1, 4), { emergency: emergencyOf(life.appeal)! });
}

/** Taken back by its asker before anybody has answered. */
export function withdrawn(life: Life): void {
  const { draw } = life;
  const reason = draw.happens(0.8) ? { reason: withdrawal(draw) } : {};
  life.asker("withdraw", whenFree(draw, life.now, draw.whole(0, 1)), reason);
}

/** Joined to one that was first: handled once, answered to each. */
export const merged = (life: Life, parent: string, at: number): void =>
  void life.desk("merge", at, { parent: { matter: parent } });

/** What the desk writes on a paper of its own, now and then. */
export const noted = ({ draw }: Life): Record<string, Slot> =>
  draw.happens(0.35) ? { note: draw.pick(phrases.notes) } : {};
