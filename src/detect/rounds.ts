// When the log was looked over: what each round looked at and what came of it.

import type { Query } from "./read.ts";
import type { RoundResult } from "./round.ts";

/** A round, as it stands. Times in ms. */
export interface RoundStanding extends RoundResult {
  readonly id: number;
  readonly since: number;
  readonly begun: number;
  readonly ended: number | null;
  /** How much is done, 0 … 1. */
  readonly share: number;
  /** Whether somebody is at it: one that was cut off is neither ended nor running. */
  readonly running: boolean;
}

const begin = `
  insert into detection_round (since, begun, by)
  values (to_timestamp($1::float8 / 1000), to_timestamp($2::float8 / 1000), $3) returning id`;
const move = "update detection_round set share = $2 where id = $1";
const end = `
  update detection_round
     set ended = to_timestamp($2::float8 / 1000), share = 1, found = $3, opened = $4, grown = $5, events = $6
   where id = $1`;
/** The lease by which one process looks for all. */
export const roundLease = "detect";
const columns = `
  id, since, begun, ended, share, found, opened, grown, events,
  ended is null and exists (
    select from worker_lease where name = $1 and until > clock_timestamp()) as running`;
const last = `select ${columns} from detection_round order by id desc limit 1`;
const first = "select min(opened) as opened from matter";

export async function beginRound(
  query: Query,
  since: number,
  begun: number,
  by: string | null,
): Promise<number> {
  return Number((await query(begin, [since, begun, by]))[0]!["id"]);
}

export const moveRound = async (query: Query, id: number, share: number): Promise<void> =>
  void (await query(move, [id, share]));

export async function endRound(query: Query, id: number, ended: number, result: RoundResult): Promise<void> {
  const { found, opened, grown, events } = result;
  await query(end, [id, ended, found, opened, grown, events]);
}

/** The latest round; undefined before the first. */
export async function lastRound(query: Query): Promise<RoundStanding | undefined> {
  return (await query(last, [roundLease]))[0] as unknown as RoundStanding | undefined;
}

/** When the first event of the log happened, ms; undefined while there is none. */
export async function firstEvent(query: Query): Promise<number | undefined> {
  return ((await query(first, []))[0]?.["opened"] as number | null) ?? undefined;
}
