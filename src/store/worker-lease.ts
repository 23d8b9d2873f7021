// Work that one process does for all belongs to whoever holds its lease; when its holder falls silent,
// another takes it over.

import type { Database } from "./connection.ts";

const hold = `
  insert into worker_lease as held (name, holder, epoch, until)
  values ($1, $2, 1, clock_timestamp() + $3::float8 * interval '1 millisecond')
  on conflict (name) do update
     set holder = excluded.holder, until = excluded.until,
         epoch = held.epoch + case when held.holder = excluded.holder then 0 else 1 end
   where held.holder = excluded.holder or held.until < clock_timestamp()
      or held.until > clock_timestamp() + $4::float8 * interval '1 millisecond'
  returning epoch`;
// No lease is taken for longer. One that ends later was taken before the clock was set back: its holder, if
// it lives, renews it by the new time within seconds; a dead one's must not stand until the old time comes.
const longest = 300_000;
const still = "select from worker_lease where name = $1 and epoch = $2 and holder = $3 for share";
const release = `
  update worker_lease set until = clock_timestamp() - interval '1 millisecond'
   where name = $1 and holder = $2`;

/** The lease went to another while this process thought that it held it; nothing may be written any more. */
export class LeaseLost extends Error {}

/**
 * Takes the lease of some work, or renews it, for so many ms from now by the database's clock. Answers its
 * epoch, or undefined while another holds it. At most five minutes; `holder` must be another for every
 * process that was started.
 */
export async function holdLease(
  database: Database,
  name: string,
  holder: string,
  ms: number,
): Promise<number | undefined> {
  const { rows } = await database.query<{ epoch: number }>(hold, [name, holder, ms, longest]);
  return rows[0]?.epoch;
}

/**
 * Inside a transaction: makes sure that the lease is still ours until it commits. Throws LeaseLost, also when
 * the time ran out and another took over.
 */
export async function assertLease(
  database: Database,
  name: string,
  holder: string,
  epoch: number,
): Promise<void> {
  const { rowCount } = await database.query(still, [name, epoch, holder]);
  if (rowCount !== 1) throw new LeaseLost(`the lease of ${name} belongs to another process`);
}

/** Takes a lease away from whoever holds it: what that one was writing is refused. */
export async function seizeLease(database: Database, name: string): Promise<void> {
  await database.query(
    "update worker_lease set until = '-infinity', holder = '', epoch = epoch + 1 where name = $1",
    [name],
  );
}

/** Gives the lease back at once, so that another need not wait for its end. */
export async function releaseLease(database: Database, name: string, holder: string): Promise<void> {
  await database.query(release, [name, holder]);
}
