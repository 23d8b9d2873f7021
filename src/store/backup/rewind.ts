// What is left to put right once a backup's rows are in: erasures made since, and, where the log was cut at a
// checkpoint, what spoke of events that are no more.

import type { Database } from "../connection.ts";
import type { Erasure } from "../erase.ts";

const given = `
  unnest($1::bigint[], $2::float8[], $3::text[], $4::text[]) as g (matter, at, erased_by, ground)`;
const noted = `
  insert into erasure (matter, at, erased_by, ground)
  select matter, to_timestamp(at / 1000), erased_by, ground from ${given} on conflict do nothing`;

/**
 * Notes erasures that were made after the backup, and what is to be left out for them. Call it before the
 * rows of `person_data` and `attachment` come in, and behind those of `erasure`.
 */
export async function noteErasures(database: Database, erasures: readonly Erasure[]): Promise<void> {
  await database.query(noted, [
    erasures.map(({ matter }) => matter),
    erasures.map(({ at }) => at),
    erasures.map(({ by }) => by),
    erasures.map(({ ground }) => ground),
  ]);
  await database.query("insert into erasing (matter, at) select matter, at from erasure");
}

/** Nobody can follow an erased matter by its query code any more. */
export async function forgetCodes(database: Database): Promise<void> {
  await database.query(`
    update person p set code = null
      from erasing x join backed_matter b on b.id = x.matter
     where p.anonymous and p.code is not null and b.asker = 'person:' || p.id`);
}

/** Every erasure that was made, the earliest first. */
export async function erasuresMade(database: Database): Promise<readonly Erasure[]> {
  const text = "select matter, erased_by as by, ground, at from erasure order by at, matter";
  return (await database.query<Erasure>(text)).rows;
}

const leases = `
  update bucket_lease l set batch = coalesce((select max(batch) from event e where e.bucket = l.bucket), 0)`;
/**
 * Acts elsewhere that may have been cut off are delivered again, which applies none twice. A notice was told
 * and is not told again. A refusal stands: only what it undoes here is tried again.
 */
const redeliver = `
  update outbox set done = null, due = done, attempts = 0, outcome = nullif(outcome, 'done')
   where done >= to_timestamp($1::float8 / 1000) and kind <> 'notice'
     and (outcome = 'done' or (kind = 'act' and body::jsonb ? 'refused'))`;
const causeless = `
  select e.matter, e.seq, e.payload->'cause'->>'matter' as "by",
         (e.payload->'cause'->>'seq')::integer as "bySeq"
    from event e
   where e.payload->'cause'->>'matter' is not null
     and not exists (select from event c
                      where c.matter = (e.payload->'cause'->>'matter')::bigint
                        and c.seq = (e.payload->'cause'->>'seq')::integer)`;

/** An event whose cause in another matter has been cut off. */
export interface Causeless {
  readonly matter: number;
  readonly seq: number;
  /** The event that caused it. */
  readonly by: string;
  readonly bySeq: number;
}

/** Events that a cut has left without their cause. */
export async function causelessEvents(database: Database): Promise<readonly Causeless[]> {
  return (await database.query<Causeless>(causeless)).rows;
}

/** Clocks of different machines and a delivery on its way may lie apart by so much, ms. */
const margin = 3_600_000;

/** Lets the city go on from the cut; `since` is when the first event behind it was recorded, ms. */
export async function goOnFromCut(database: Database, since: number): Promise<void> {
  await database.query(leases);
  await database.query(redeliver, [since - margin]);
}

const emptied = `
  select exists (select from instance) or exists (select from event) or exists (select from matter)
      or exists (select from person) or exists (select from org) as held`;

/** Whether the database holds no city. */
export async function isEmpty(database: Database): Promise<boolean> {
  return !(await database.query<{ held: boolean }>(emptied)).rows[0]!.held;
}
