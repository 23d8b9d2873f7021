// Votes and papers of the sample city: cast as people cast them, by the offices that keep them, at times of
// the past. What was cast before, by a playing that was cut off, is left as it lies.

import { hash } from "node:crypto";
import type { Stage } from "../cities/sample/play.ts";
import type { SamplePapers, SampleVote, SampleVotes } from "../cities/sample/step.ts";
import { bucketOf } from "../engine/matter.ts";
import { Refusal } from "../engine/refusal.ts";
import type { OpenCity } from "./city.ts";
import { blind } from "./sample-papers.ts";

/** What votes name, by the script's own names. */
type Known = (name: string) => Promise<string>;

const isOver = (error: unknown): boolean =>
  error instanceof Refusal && ["voted_already", "paper_taken", "paper_used"].includes(error.code);

async function unlessOver(cast: Promise<unknown>): Promise<void> {
  try {
    await cast;
  } catch (error) {
    if (!isOver(error)) throw error;
  }
}

/** What a stage is asked for. */
export type Asked = Parameters<NonNullable<Stage["cast"]>>;

/** Casts votes or papers on a matter. Throws what the offices refuse, but what was cast before. */
export const cast = (city: OpenCity, ...[matter, casts, known, at]: Asked): Promise<void> =>
  "votes" in casts ? castVotes(city, matter, casts, known) : castPapers(city, matter, casts, known, at);

/** Casts votes of citizens who signed up for it. */
async function castVotes(
  { polls, people }: OpenCity,
  matter: number,
  { poll, votes }: SampleVotes,
  known: Known,
): Promise<void> {
  const here = await polls.find(matter, poll);
  if (here === undefined) throw new RangeError(`the script votes in ${poll}, which is no poll`);
  const one = async ({ phone, since, league, picks, at, network, device }: SampleVote): Promise<void> => {
    const voter = `person:${await people.accounts.citizen(phone, since)}`;
    const items = await Promise.all(picks.map(known));
    await unlessOver(polls.cast(here, { voter, league, picks: items, address: network, device, now: at }));
  };
  await Promise.all(votes.map(one));
}

interface Judge {
  readonly voter: string;
  readonly group: string;
  readonly recused: readonly string[];
}

const roll = `
  select voter, voters as group, recused from ballot_roll
   where matter = $1 and ballot = $2 and bucket = $3 order by voter`;

/** Each judge of the roll is given papers blind and casts them, leaving out their own unit's. */
async function castPapers(
  { ballots, pool }: OpenCity,
  matter: number,
  { ballot, cases, marks }: SamplePapers,
  known: Known,
  at: number,
): Promise<void> {
  const poll = await ballots.find(matter, ballot);
  if (poll === undefined) throw new RangeError(`the script casts papers in ${ballot}, which is no ballot`);
  const keys = await ballots.keys(poll);
  const { rows } = await pool.query<Judge>(roll, [matter, ballot, bucketOf(matter)]);
  const judged = async (judge: number, { voter, group, recused }: Judge, name: string): Promise<void> => {
    const subject = await known(name);
    const key = keys.find(one => one.subject === subject && one.group === group);
    if (key === undefined || recused.includes(subject)) return;
    const token = hash("sha256", `sample paper ${matter} ${ballot} ${voter} ${subject}`, "buffer");
    const { blinded, unblind } = blind(key.public, token);
    const given = await ballots.give(poll, voter, new Map([[subject, blinded]]), at);
    const signature = unblind(given.get(subject)!);
    await ballots.cast(poll, { subject, group, token, signature, marks: marks(name, judge) }, at);
  };
  for (const [judge, one] of rows.entries()) {
    await Promise.all(cases.map(name => unlessOver(judged(judge, one, name))));
  }
}
