// Which votes each suspicion is about. Written once, when the poll has closed.

import type pg from "pg";
import type { CastVote } from "../../engine/polls/signals.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { PollHere } from "../../engine/polls/poll.ts";
import type { Database } from "../connection.ts";
import type { VoteKey } from "./votes.ts";

const clear = "delete from poll_suspect where matter = $1 and poll = $2 and bucket = $3";
const write = `
  insert into poll_suspect (matter, poll, voter, period, league, suspect, bucket)
  select $1, $2, voter, period, league, $7, $3
    from unnest($4::text[], $5::text[], $6::text[]) as found (voter, period, league)
  on conflict do nothing`;
const read = `
  select voter, period, league from poll_suspect
   where matter = $1 and poll = $2 and bucket = $3 and suspect = $4`;

export interface Named {
  readonly name: string;
  readonly votes: readonly CastVote[];
}
/** As many are written at a stretch. */
const page = 5000;

const idOf = ({ matter, name }: PollHere) => [matter.id, name, bucketOf(matter.id)];

/** Notes the votes of each, all or none; found again, they take the place of those before. */
export async function writeSuspects(pool: pg.Pool, here: PollHere, found: readonly Named[]): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin");
    await client.query(clear, idOf(here));
    for (const one of found) await writeOne(client, here, one);
    await client.query("commit");
    broken = false;
  } finally {
    client.release(broken); // a connection that is closed takes back what it began
  }
}

async function writeOne(database: Database, here: PollHere, { name, votes }: Named): Promise<void> {
  for (let from = 0; from < votes.length; from += page) {
    const some = votes.slice(from, from + page);
    await database.query(write, [
      ...idOf(here),
      some.map(({ voter }) => voter),
      some.map(({ period }) => period),
      some.map(({ league }) => league),
      name,
    ]);
  }
}

/** The votes that a suspicion is about. */
export const suspectVotes = async (
  database: Database,
  here: PollHere,
  name: string,
): Promise<readonly VoteKey[]> => (await database.query<VoteKey>(read, [...idOf(here), name])).rows;
