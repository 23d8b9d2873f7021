// The list of a drive that ranks, kept from before its first act to its end: whoever carries it tells each
// the place that they had when it was made.

import type { Entry } from "../../engine/drives/rank.ts";
import type { Database } from "../connection.ts";

const made = "select exists (select from drive_list where begun = $1) as made";
// Of two that make it at once one is kept, for both.
const keep = `
  insert into drive_list (begun, matters, places, bundles)
  values ($1, $2::bigint[], $3::integer[], $4::integer[]) on conflict do nothing`;
const some = `
  select one.id, one.place, one.bundle
    from drive_list l cross join lateral unnest(l.matters, l.places, l.bundles) as one (id, place, bundle)
   where l.begun = $1 and one.id = any ($2::bigint[])`;
const drop = "delete from drive_list where begun = $1";

/** A line as each is told it. */
export interface Line {
  readonly id: number;
  readonly place: number;
  readonly bundle: number | undefined;
}

/** Keeps the list of a drive; made once, however often it is asked for. */
export async function keepList(
  database: Database,
  begun: string,
  make: () => Promise<readonly Entry[]>,
): Promise<void> {
  const { rows } = await database.query<{ made: boolean }>(made, [begun]);
  if (rows[0]?.made === true) return;
  const list = await make();
  await database.query(keep, [
    begun,
    list.map(({ id }) => id),
    list.map(({ place }) => place),
    list.map(({ bundle }) => bundle ?? null),
  ]);
}

/** Those of a page who are on the list. */
export async function linesOf(
  database: Database,
  begun: string,
  ids: readonly number[],
): Promise<readonly Line[]> {
  type Row = Omit<Line, "bundle"> & { readonly bundle: number | null };
  const { rows } = await database.query<Row>(some, [begun, ids]);
  return rows.map(({ bundle, ...one }) => ({ ...one, bundle: bundle ?? undefined }));
}

/** The drive has ended: the log has the list. */
export async function dropList(database: Database, begun: string): Promise<void> {
  await database.query(drop, [begun]);
}
