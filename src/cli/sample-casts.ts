// Votes and papers of the sample city: cast as people cast them, by the offices that keep them, at times of
// the past. What was cast before, by a playing that was cut off, is left as it lies.

import { hash } from "node:crypto";
import type { Stage } from "../cities/sample/play.ts";
import type { SamplePapers, SampleVote, SampleVotes, SampleVoting } from "../cities/sample/step.ts";
import { bucketOf } from "../engine/matter.ts";
import { Refusal } from "../engine/refusal.ts";
import type { OpenCity } from "./city.ts";
import { blind } from "./sample-papers.ts";

/** What votes name, by the script's own names. */
type Known = (name: string) => Promise<string>;

const isOver = (error: unknown): boolean =>
  error instanceof Refusal && ["voted_already", "paper_taken", "paper_used"].includes(error.code);

async function unlessOver(casting: Promise<unknown>): Promise<void> {
  try {
    await casting;
  } catch (error) {
    if (!isOver(error)) throw error;
  }
}

/** What a stage is asked for. */
export type Asked = Parameters<NonNullable<Stage["cast"]>>;

/** Casts votes or papers on a matter. Throws what the offices refuse, but what was cast before. */
export function cast(city: OpenCity, ...[matter, casts, known, at]: Asked): Promise<void> {
  if ("votes" in casts) return castVotes(city, matter, casts, known);
  return "says" in casts
    ? castVoting(city, matter, casts, known, at)
    : castPapers(city, matter, casts, known, at);
}

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

/** The ballot of a matter with its keys and its roll. */
async function hallOf({ ballots, pool }: OpenCity, matter: number, ballot: string) {
  const poll = await ballots.find(matter, ballot);
  if (poll === undefined) throw new RangeError(`the script casts papers in ${ballot}, which is no ballot`);
  const keys = await ballots.keys(poll);
  const { rows } = await pool.query<Judge>(roll, [matter, ballot, bucketOf(matter)]);
  return { poll, keys, voters: rows };
}
type Hall = Awaited<ReturnType<typeof hallOf>>;

/** One paper, given blind and cast. */
async function castOne(
  { ballots }: OpenCity,
  { poll, keys }: Hall,
  { voter, group }: Judge,
  { subject, marks }: { readonly subject: string; readonly marks: unknown },
  at: number,
): Promise<void> {
  const key = keys.find(one => one.subject === subject && one.group === group);
  if (key === undefined) return;
  const said = `sample paper ${poll.matter.id} ${poll.name} ${voter} ${subject}`;
  const token = hash("sha256", said, "buffer");
  const { blinded, unblind } = blind(key.public, token);
  const given = await ballots.give(poll, voter, new Map([[subject, blinded]]), at);
  const signature = unblind(given.get(subject)!);
  await ballots.cast(poll, { subject, group, token, signature, marks }, at);
}

/** Each judge of the roll is given papers blind and casts them, leaving out their own unit's. */
async function castPapers(
  city: OpenCity,
  matter: number,
  { ballot, cases, marks }: SamplePapers,
  known: Known,
  at: number,
): Promise<void> {
  const hall = await hallOf(city, matter, ballot);
  const judged = async (judge: number, one: Judge, name: string): Promise<void> => {
    const subject = await known(name);
    if (one.recused.includes(subject)) return;
    await castOne(city, hall, one, { subject, marks: marks(name, judge) }, at);
  };
  for (const [judge, one] of hall.voters.entries()) {
    await Promise.all(cases.map(name => unlessOver(judged(judge, one, name))));
  }
}

/** Each voter of the roll who comes casts one paper about all. */
async function castVoting(
  city: OpenCity,
  matter: number,
  { ballot, says }: SampleVoting,
  known: Known,
  at: number,
): Promise<void> {
  const hall = await hallOf(city, matter, ballot);
  const voted = async (voter: number, one: Judge): Promise<void> => {
    const said = says(voter);
    if (said === null) return;
    const named = (names: readonly string[]) => Promise.all(names.map(known));
    const marks = { inFavour: await named(said.inFavour), against: await named(said.against) };
    await castOne(city, hall, one, { subject: "", marks }, at);
  };
  await Promise.all(hall.voters.map((one, voter) => unlessOver(voted(voter, one))));
}
