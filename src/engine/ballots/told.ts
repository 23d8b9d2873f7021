// What a ballot makes the engine do: call the roll, count, and tell those who were judged.

import type { Ballot } from "../../define/balloted.ts";
import type { FarAct } from "../effects.ts";
import type { EventBody } from "../event.ts";
import type { Matter } from "../matter.ts";
import type { Plan } from "../registry.ts";

/** Work for whoever keeps the roll and the urn; its result is an act of the engine on the same matter. */
export interface BallotMessage {
  readonly kind: "ballot";
  readonly ballot: string;
  readonly step: "open" | "count";
}

/** In place of a score or a place where nobody has said anything. */
export const noScore = "—";

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** The messages of an event that leads into another state. */
export function ballotMessages(
  plan: Plan,
  { from, to }: Pick<EventBody, "from" | "to">,
  after: Matter,
): readonly (BallotMessage | FarAct)[] {
  if (from === to) return [];
  return Object.entries(plan.mechanism.ballots ?? {}).flatMap(([name, ballot]) => {
    if (ballot === undefined) return [];
    const work = (step: BallotMessage["step"]): BallotMessage => ({ kind: "ballot", ballot: name, step });
    return [
      ...(to === ballot.calls ? [work("open")] : []),
      ...(to === ballot.counts ? [work("count")] : []),
      ...(to === ballot.tells?.in ? results(plan, ballot, after) : []),
    ];
  });
}

/** One act on each subject that has a score, with the score and the place. */
function results(plan: Plan, { leagues, counted, tells }: Ballot, { fields }: Matter): readonly FarAct[] {
  const [places, scores] = [texts(fields[counted.places]), texts(fields[counted.scores])];
  return texts(fields[counted.ranking]).flatMap((subject, at) => {
    const link = Object.entries(plan.links).find(
      ([, { field }]) => leagues.includes(field) && texts(fields[field]).includes(subject),
    );
    if (link === undefined || tells === undefined || scores[at] === noScore) return [];
    const input = { [tells.score]: Number(scores[at]), [tells.place]: Number(places[at]) };
    const by = `${plan.mechanism.name}.${link[0]}`;
    return [{ kind: "act" as const, matter: subject, act: tells.act, by, edge: link[1].edge, input }];
  });
}
