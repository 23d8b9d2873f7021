// The matters of a drive as the projection has them: those that wait, those that were ranked, how many stand
// where.

import type { Drive } from "../../define/driven.ts";
import { listOf } from "../../define/parts.ts";
import type { Candidate } from "../../engine/drives/rank.ts";
import type { Room } from "../../engine/drives/allot.ts";
import type { Database } from "../connection.ts";

const waiting = `
  select id from matter where mechanism = $1 and fields @> $2::jsonb and state = any ($3::text[]) and id > $4
     and not coalesce(fields @> $6::jsonb, false) order by id limit $5`;
const standing = `
  select state, count(*)::integer as count from matter
   where mechanism = $1 and fields @> $2::jsonb group by 1`;
const candidates = `
  select id, asker,
         (select jsonb_object_agg(key, value) from jsonb_each(fields) where key = any ($4::text[])) as fields
    from matter
   where mechanism = $1 and fields @> $2::jsonb and fields ?& $3::text[]
     and ($5::text[] is null or state = any ($5::text[])) order by id`;
const places = `
  select id, fields from matter where mechanism = $1 and fields @> $2::jsonb and state = any ($3::text[])
   order by id`;

/** What names a matter, as the others hold it. */
const naming = ({ by }: Pick<Drive, "by">, matter: number): string =>
  JSON.stringify({ [by]: `matter:${matter}` });

/** What they are found by: the matter that they name, and the one that drives. */
export interface Driven {
  readonly named: number;
  readonly matter: number;
}

/** The next of those that wait, by id. */
export async function waitingFor(
  database: Database,
  drive: Drive,
  { named, matter }: Driven,
  after: number,
  limit: number,
): Promise<readonly number[]> {
  const marked = drive.marks === undefined ? null : naming({ by: drive.marks }, matter);
  const values = [drive.of, naming(drive, named), listOf(drive.from), after, limit, marked];
  return (await database.query<{ id: number }>(waiting, values)).rows.map(({ id }) => id);
}

/** How many of the others stand in each state. */
export async function standingOf(
  database: Database,
  drive: Pick<Drive, "of" | "by">,
  matter: number,
): Promise<ReadonlyMap<string, number>> {
  const values = [drive.of, naming(drive, matter)];
  const { rows } = await database.query<{ state: string; count: number }>(standing, values);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Those that hold all of `having`, with these fields; where states are named, those that stand in one. */
export async function candidatesOf(
  database: Database,
  drive: Pick<Drive, "of" | "by">,
  matter: number,
  { having, fields, states }: Sought,
): Promise<readonly Candidate[]> {
  const values = [drive.of, naming(drive, matter), having, fields, states ?? null];
  return (await database.query<Candidate & { readonly id: number }>(candidates, values)).rows;
}

interface Sought {
  readonly having: readonly string[];
  readonly fields: readonly string[];
  readonly states?: readonly string[];
}

/** What there is to share out. */
export async function roomsOf(
  database: Database,
  { places: { of, by, in: states, count, next } }: NonNullable<Drive["allots"]>,
  matter: number,
): Promise<ReadonlyMap<string, Room>> {
  type Row = { readonly id: number; readonly fields: Readonly<Record<string, unknown>> };
  const { rows } = await database.query<Row>(places, [of, naming({ by }, matter), listOf(states)]);
  return new Map(
    rows.map(({ id, fields }) => {
      const onward = Array.isArray(fields[next]) ? (fields[next] as readonly string[]) : [];
      return [`matter:${id}`, { count: Number(fields[count] ?? 0), next: onward }];
    }),
  );
}
