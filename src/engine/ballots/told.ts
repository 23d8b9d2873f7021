// What a ballot makes the engine do: call the roll, count, and tell those who were judged.

import type { Ballot } from "../../define/balloted.ts";
import type { FarAct } from "../effects.ts";
import type { EventBody } from "../event.ts";
import type { Matter } from "../matter.ts";
import type { Plan } from "../registry.ts";
import type { SubjectTally } from "./count.ts";

/** Work for whoever keeps the roll and the urn; its result is an act of the engine on the same matter. */
export interface BallotMessage {
  readonly kind: "ballot";
  readonly ballot: string;
  readonly step: "open" | "count";
}

/** In place of a score and a place where nobody has said anything. */
const none = "—";

/** One line of a result. Each is different, since a list of the log holds nothing twice. */
export const resultLine = ({ subject, place, score }: SubjectTally): string =>
  `${place ?? none} ${score ?? none} ${subject}`;

export interface ResultRow {
  readonly subject: string;
  readonly place: string;
  readonly score: string;
}
/** The rows of a recorded result. */
export const resultRows = (value: unknown): readonly ResultRow[] =>
  texts(value).map(line => {
    const [place = "", score = "", subject = ""] = line.split(" ");
    return { place, score, subject };
  });

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
  return resultRows(fields[counted.result]).flatMap(({ subject, place, score }) => {
    const link = Object.entries(plan.links).find(
      ([, { field }]) => leagues.includes(field) && texts(fields[field]).includes(subject),
    );
    if (link === undefined || tells === undefined || score === none) return [];
    const input = { [tells.score]: Number(score), [tells.place]: Number(place) };
    const by = `${plan.mechanism.name}.${link[0]}`;
    return [{ kind: "act" as const, matter: subject, act: tells.act, by, edge: link[1].edge, input }];
  });
}
