// What a ballot makes the engine do: call the roll, count, and tell those who were judged.

import { type Ballot, type SubjectVotes, voteLine, votedRows } from "../../define/balloted.ts";
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
export const resultLine = ({ subject, place, score, votes }: SubjectTally): string =>
  votes === undefined
    ? `${place ?? none} ${score ?? none} ${subject}`
    : voteLine(String(place ?? none), subject, votes);

function votesIn(line: string): SubjectVotes | null {
  const [{ inFavour, against, abstained } = { inFavour: 0, against: 0, abstained: 0 }] = votedRows([line]);
  return { inFavour, against, abstained };
}

export interface ResultRow {
  readonly subject: string;
  readonly place: string;
  readonly score: string;
  /** Of a subject that was voted on; its score is those in favour. */
  readonly votes: SubjectVotes | null;
}
/** The rows of a recorded result. */
export const resultRows = (value: unknown): readonly ResultRow[] =>
  texts(value).map(line => {
    const [place = "", score = "", subject = "", ...rest] = line.split(" ");
    return { place, score, subject, votes: rest.length === 2 ? votesIn(line) : null };
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

type Told = NonNullable<Ballot["tells"]>;

/** What the act takes: score and place, or the votes. */
const numbersOf = (tells: Told, { score, place, votes }: ResultRow): Readonly<Record<string, number>> =>
  "score" in tells
    ? { [tells.score]: Number(score), [tells.place]: Number(place) }
    : {
        [tells.inFavour]: votes?.inFavour ?? 0,
        [tells.against]: votes?.against ?? 0,
        [tells.abstained]: votes?.abstained ?? 0,
      };

/** One act on each subject that has a score, with its numbers. */
function results(plan: Plan, { leagues, counted, tells }: Ballot, { fields }: Matter): readonly FarAct[] {
  return resultRows(fields[counted.result]).flatMap(row => {
    const { subject, score } = row;
    const link = Object.entries(plan.links).find(
      ([, { field }]) => leagues.includes(field) && texts(fields[field]).includes(subject),
    );
    if (link === undefined || tells === undefined || score === none) return [];
    const input = numbersOf(tells, row);
    const by = `${plan.mechanism.name}.${link[0]}`;
    return [{ kind: "act" as const, matter: subject, act: tells.act, by, edge: link[1].edge, input }];
  });
}
