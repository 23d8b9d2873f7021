// The outbox as the relay works through it: rows are claimed for a while in one short statement, delivered
// outside of any transaction, and then ended or set back. A relay that dies leaves a row claimed, and it
// comes due again by itself.

import type { Message } from "../../engine/effects.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { Origin } from "../../engine/event.ts";
import type { Database } from "../connection.ts";
import { Gathering } from "../gathering.ts";

/** A message with the event that it comes from. */
export interface Waiting {
  readonly bucket: number;
  readonly batch: number;
  readonly n: number;
  readonly matter: number;
  readonly seq: number;
  readonly message: Message;
  readonly attempts: number;
  /** What refused it, when the act that undoes it here was still to come. */
  readonly refusal: string | null;
  readonly hash: string;
  readonly happened: number;
  readonly origin: Origin;
  readonly mechanism: string;
  readonly version: string;
}

interface Row extends Omit<Waiting, "message"> {
  readonly kind: string;
  readonly body: object;
}

interface Ending {
  readonly row: Waiting;
  readonly now: number;
  readonly outcome: string;
}
interface Written {
  readonly matter: number;
  readonly seq: number;
  readonly field: string;
}

// Acts of a later event wait for those of an earlier one: a task is adopted before it is concluded, whoever
// delivers. What is counted waits in the same way, so that nothing is taken back before it was added.
const claim = `
  with waiting as (
    select bucket, batch, n from outbox o
     where done is null and (due <= to_timestamp($1::float8 / 1000) or due > to_timestamp($4::float8 / 1000))
       and not (o.kind in ('act', 'echo') and exists (
             select from outbox before
              where before.matter = o.matter and before.bucket = o.bucket and before.seq < o.seq
                and before.done is null and before.kind in ('act', 'echo') and before.kind = o.kind))
     order by due limit $3 for update skip locked),
  claimed as (
    update outbox o set due = to_timestamp($2::float8 / 1000), attempts = o.attempts + 1
      from waiting where (o.bucket, o.batch, o.n) = (waiting.bucket, waiting.batch, waiting.n)
    returning o.*)
  select c.bucket, c.batch, c.n, c.matter, c.seq, c.kind, c.body, c.attempts, c.outcome as refusal,
         encode(e.hash, 'hex') as hash, e.happened, e.mechanism, e.payload->>'origin' as origin,
         e.payload->>'version' as version
    from claimed c join event e on e.matter = c.matter and e.seq = c.seq and e.bucket = c.bucket
   order by c.bucket, c.batch, c.n`;
const end = `
  update outbox o set done = to_timestamp(given.now::float8 / 1000), outcome = given.outcome
    from unnest($1::smallint[], $2::bigint[], $3::integer[], $4::float8[], $5::text[])
         as given (bucket, batch, n, now, outcome)
   where (o.bucket, o.batch, o.n) = (given.bucket, given.batch, given.n) and o.done is null`;
const written = `
  select e.payload->'set'->>given.field as value
    from unnest($1::bigint[], $2::integer[], $3::text[], $4::smallint[])
         with ordinality as given (matter, seq, field, bucket, at)
    left join event e on e.matter = given.matter and e.seq = given.seq and e.bucket = given.bucket
   order by given.at`;
const refuse = `
  update outbox set outcome = $4 where bucket = $1 and batch = $2 and n = $3 and done is null`;
// Only while it is still claimed as it was: another relay may have the row since.
const setBack = `
  update outbox set due = to_timestamp($4::float8 / 1000), attempts = case when $6 then 0 else attempts end
   where bucket = $1 and batch = $2 and n = $3 and done is null
     and due = to_timestamp($5::float8 / 1000)
  returning 1 as mine`;
// Of values that stand apart the latest is told; one that was erased is not told any more.
const latest = `
  select distinct on (field) field, data->field->'value' as value
    from person_data cross join unnest($2::text[]) as field
   where matter = $1 and bucket = $3 and data->field is not null order by field, seq desc`;
const next = "select min(due) as due from outbox where done is null";

/** The name of a row that stays the same however often it is delivered. */
export const nameOf = ({ bucket, batch, n }: Waiting): string => `outbox/${bucket}/${batch}/${n}`;

export class Outbox {
  readonly #database: Database;
  /** Until when each row is claimed here, ms. */
  readonly #until = new WeakMap<Waiting, number>();
  readonly #ends: Gathering<Ending, void>;
  readonly #written: Gathering<Written, string | null>;

  constructor(database: Database) {
    this.#database = database;
    this.#ends = new Gathering(endings => this.#endAll(endings));
    this.#written = new Gathering(asked => this.#readAll(asked));
  }

  async #endAll(endings: readonly Ending[]): Promise<readonly void[]> {
    await this.#database.query(end, [
      endings.map(({ row }) => row.bucket),
      endings.map(({ row }) => row.batch),
      endings.map(({ row }) => row.n),
      endings.map(({ now }) => now),
      endings.map(({ outcome }) => outcome),
    ]);
    return [];
  }

  async #readAll(asked: readonly Written[]): Promise<readonly (string | null)[]> {
    const { rows } = await this.#database.query<{ value: string | null }>(written, [
      asked.map(({ matter }) => matter),
      asked.map(({ seq }) => seq),
      asked.map(({ field }) => field),
      asked.map(({ matter }) => bucketOf(matter)),
    ]);
    return rows.map(({ value }) => value);
  }

  /**
   * Claims what is due at `now` until `until` (ms); other relays pass these rows by. What is due after
   * `farthest` was set so by a clock that has been put back since, and is due now.
   */
  async claim(now: number, until: number, farthest: number, most: number): Promise<readonly Waiting[]> {
    const { rows } = await this.#database.query<Row>(claim, [now, until, most, farthest]);
    return rows.map(({ kind, body, ...row }) => {
      const waiting = { ...row, message: { kind, ...body } as Message };
      this.#until.set(waiting, until);
      return waiting;
    });
  }

  /** Ends a row: "done", or the code of what refused it. */
  end(row: Waiting, now: number, outcome: string): Promise<void> {
    return this.#ends.ask({ row, now, outcome });
  }

  /** Notes that it was refused, before the act here that undoes it: it is not delivered there again. */
  async refuse({ bucket, batch, n }: Waiting, code: string): Promise<void> {
    await this.#database.query(refuse, [bucket, batch, n, code]);
  }

  /** The latest values of fields of a matter that stand apart from the log, those that are there. */
  async apart(matter: number, fields: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const { rows } = await this.#database.query<{ field: string; value: unknown }>(latest, [
      matter,
      fields,
      bucketOf(matter),
    ]);
    return new Map(rows.map(({ field, value }) => [field, value]));
  }

  /** What an event set a field to; undefined when it did not. */
  async written(matter: number, seq: number, field: string): Promise<string | undefined> {
    return (await this.#written.ask({ matter, seq, field })) ?? undefined;
  }

  /** It failed, and comes due again then; nothing where another relay has claimed it since. */
  async setBack(row: Waiting, due: number): Promise<void> {
    await this.#moved(row, due, false);
  }

  /** A part of its work is done: it comes due again then, and as often as if it had never been tried. */
  async goOn(row: Waiting, due: number): Promise<void> {
    await this.#moved(row, due, true);
  }

  /** Goes on holding it until then. Whether it is still held here. */
  async hold(row: Waiting, until: number): Promise<boolean> {
    const held = await this.#moved(row, until, false);
    if (held) this.#until.set(row, until);
    return held;
  }

  async #moved(row: Waiting, due: number, anew: boolean): Promise<boolean> {
    const { bucket, batch, n } = row;
    const values = [bucket, batch, n, due, this.#until.get(row), anew];
    return (await this.#database.query(setBack, values)).rows.length > 0;
  }

  /** When the next row comes due, ms; null when none waits. */
  async next(): Promise<number | null> {
    return (await this.#database.query<{ due: number | null }>(next)).rows[0]?.due ?? null;
  }
}
