// Rounds of signatures (会签、或签、依次): who may sign now, who has, and when enough have. The mechanism's rules
// say who must, and may change that while the round runs (加签、减签、转办).

import type { OrgRef } from "../define/fields.ts";
import type { Round } from "../define/joint.ts";
import type { Values } from "./event.ts";
import type { Actor, Matter } from "./matter.ts";
import { type Orgs, actsFor } from "./orgs.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction } from "./registry.ts";

const listed = (value: unknown): readonly OrgRef[] => (Array.isArray(value) ? value : []);

/** The round that an act of a matter signs in its present state. */
const signedBy = (plan: Plan, step: PlannedAction, state: string): Round | undefined => {
  const round = plan.rounds.get(state);
  return round?.sign === step.name ? round : undefined;
};

/** The seats that an actor may sign for: the own org's, and a section's department's. */
const seatsOf = ({ seats }: Round, fields: Values, actor: Actor, orgs: Orgs): readonly OrgRef[] => {
  const own = actsFor(actor, orgs);
  return listed(fields[seats]).filter(seat => own.includes(seat));
};

const unsigned = ({ seats, signed }: Round, fields: Values): readonly OrgRef[] => {
  const done = listed(fields[signed]);
  return listed(fields[seats]).filter(seat => !done.includes(seat));
};

/** The seat that the actor's signature fills; none when it is not theirs to sign now. */
function seatFor(round: Round, fields: Values, actor: Actor, orgs: Orgs): OrgRef | undefined {
  const open = unsigned(round, fields);
  const own = seatsOf(round, fields, actor, orgs);
  return (round.order === "turn" ? open.slice(0, 1) : open).find(seat => own.includes(seat));
}

/** Whether the act is a signature for which the actor has no seat at all. */
export function isUnseated(
  plan: Plan,
  step: PlannedAction,
  matter: Matter,
  actor: Actor,
  orgs: Orgs,
): Round | undefined {
  const round = signedBy(plan, step, matter.state);
  return round && seatsOf(round, matter.fields, actor, orgs).length === 0 ? round : undefined;
}

/** Why somebody who has a seat can't sign now: they have, or others come first. */
export function refusedSignature(
  plan: Plan,
  step: PlannedAction,
  matter: Matter,
  actor: Actor,
  orgs: Orgs,
): Refusal | undefined {
  const round = signedBy(plan, step, matter.state);
  if (round === undefined || seatFor(round, matter.fields, actor, orgs) !== undefined) return undefined;
  const [title, en] = [step.action.title, plan.english.actions[step.name] ?? step.name];
  const open = unsigned(round, matter.fields);
  const own = seatsOf(round, matter.fields, actor, orgs);
  if (!open.some(seat => own.includes(seat))) {
    return new Refusal("already_signed", {
      zh: `本单位已“${title}”，不必再办。如需更改意见，请与发起单位联系。`,
      en: `Your unit has taken “${en}” already. To change what it said, ask the unit that began the round.`,
    });
  }
  const first = open[0]!;
  return new Refusal("not_your_turn", {
    zh: `按顺序现在由${orgs.name(first) ?? first}“${title}”，请等前面的单位办完。`,
    en: `It is the turn of ${orgs.english(first) ?? first} to take “${en}”. Wait for those before you.`,
  });
}

/**
 * What a step sets of the round in the state that it leads to: nobody has signed when the state is entered;
 * one more has when the step is a signature that stays. Undefined for nothing.
 */
export function signatures(
  plan: Plan,
  step: PlannedAction | undefined,
  from: string,
  to: string,
  fields: Values,
  actor: Actor,
  orgs: Orgs,
): Values | undefined {
  const round = plan.rounds.get(to);
  if (round === undefined) return undefined;
  const done = listed(fields[round.signed]);
  if (from !== to) return done.length > 0 ? { [round.signed]: [] } : undefined;
  if (step?.name !== round.sign) return undefined;
  const seat = seatFor(round, fields, actor, orgs);
  return seat === undefined ? undefined : { [round.signed]: [...done, seat] };
}

/** The engine's act that ends the round of a matter once all have signed that must. */
export function roundDone(plan: Plan, { state, fields }: Matter): PlannedAction | undefined {
  const round = plan.rounds.get(state);
  if (round === undefined) return undefined;
  const open = unsigned(round, fields);
  const seats = listed(fields[round.seats]);
  const enough = open.length === 0 || (round.order === "any" && open.length < seats.length);
  return enough ? plan.actions.get(round.done) : undefined;
}
