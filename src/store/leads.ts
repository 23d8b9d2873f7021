// Servers on one database share the buckets among them: each leads its part, and takes over from one that falls
// silent. Who leads a bucket does what one alone should do for it, such as sweeping; acts are taken by every
// server and proven by version and term (docs/decisions/0007-more-than-one-machine.md).

import { randomInt } from "node:crypto";
import { buckets } from "../engine/matter.ts";
import type { Database } from "./connection.ts";
import type { Term, Terms } from "./writer/terms.ts";
import { Wakeful } from "./wakeful.ts";

export interface LeadsNeeds {
  readonly database: Database;
  readonly terms: Terms;
  readonly log?: (text: string) => void;
  /** How long a server that says nothing counts as living, ms; 5000 unless told otherwise. */
  readonly lives?: number;
}

export interface Leads {
  /** The buckets that this server leads, as of a moment ago; all of them before it has ever asked. */
  readonly led: readonly number[];
  /** Takes what nobody leads, or gives up what is too much, now and every second until `close`. */
  start(): void;
  /** Gives the buckets back, so that others need not wait for the end of this server's time. */
  close(): Promise<void>;
}

const every = 1000;
const everyBucket = Array.from({ length: buckets }, (_, bucket) => bucket);

const alive = `
  insert into server as s (id, until) values ($1, clock_timestamp() + $2::float8 * interval '1 millisecond')
  on conflict (id) do update set until = excluded.until`;
const stands = `
  select l.bucket, l.epoch, coalesce(l.holder = $1, false) as mine, coalesce(s.until > clock_timestamp(), false) as held,
         (select count(*) from server where until > clock_timestamp() and id <> $1)::int as others
    from bucket_lease l left join server s on s.id = l.holder order by l.bucket`;
const give = "update bucket_lease set holder = null where bucket = any ($2::smallint[]) and holder = $1";
const free = `
  bucket = any ($2::smallint[])
  and not exists (select from server s where s.id = holder and s.until > clock_timestamp() and s.id <> $1)`;
const take = `
  with locked as materialized (
    select bucket from bucket_lease where ${free} order by bucket for update)
  update bucket_lease l set holder = $1, epoch = l.epoch + 1 from locked where l.bucket = locked.bucket
  returning l.bucket, l.epoch`;
const forget = "delete from server where until < clock_timestamp() - interval '1 hour'";
const leave = "delete from server where id = $1";

interface Stand extends Term {
  readonly mine: boolean;
  /** By a server that lives. */
  readonly held: boolean;
  /** How many other servers live. */
  readonly others: number;
}

class Sharing implements Leads {
  led: readonly number[] = everyBucket;
  readonly #needs: LeadsNeeds;
  readonly #id = randomInt(1, 2 ** 31);
  readonly #loop = new Wakeful(() => this.#round());
  #failed = "";

  constructor(needs: LeadsNeeds) {
    this.#needs = needs;
  }

  start(): void {
    this.#loop.wake();
  }

  async #round() {
    try {
      await this.#share();
      this.#failed = "";
    } catch (error) {
      // Whoever cannot say that it lives leads nothing; the others see to it.
      this.led = [];
      const text = String(error);
      if (text !== this.#failed)
        this.#needs.log?.(`分工登记中断，稍后再试 / buckets cannot be shared now: ${text}`);
      this.#failed = text;
    }
    return { pause: every };
  }

  async #share(): Promise<void> {
    const { database, terms, lives = 5000 } = this.#needs;
    await database.query(alive, [this.#id, lives]);
    const { rows } = await database.query<{ [name in keyof Stand]: Stand[name] }>(stands, [this.#id]);
    terms.learn(rows);
    const mine = rows.filter(one => one.mine).map(({ bucket }) => bucket);
    const share = Math.ceil(buckets / (1 + rows[0]!.others));
    const surplus = mine.slice(share);
    if (surplus.length > 0) await database.query(give, [this.#id, surplus]);
    const kept = mine.slice(0, share);
    const wanted = rows.filter(one => !one.mine && !one.held).map(({ bucket }) => bucket);
    const taken = await this.#take(wanted.slice(0, share - kept.length));
    this.led = [...kept, ...taken].toSorted((one, other) => one - other);
  }

  async #take(wanted: readonly number[]): Promise<readonly number[]> {
    if (wanted.length === 0) return [];
    const { database, terms } = this.#needs;
    const { rows } = await database.query<{ bucket: number; epoch: number }>(take, [this.#id, wanted]);
    terms.learn(rows);
    await database.query(forget);
    return rows.map(({ bucket }) => bucket);
  }

  async close(): Promise<void> {
    await this.#loop.close();
    this.led = [];
    try {
      await this.#needs.database.query(give, [this.#id, everyBucket]);
      await this.#needs.database.query(leave, [this.#id]);
    } catch {
      // A lost database lets go by itself.
    }
  }
}

/** Shares the buckets with the other servers of this database once it is started. */
export const openLeads = (needs: LeadsNeeds): Leads => new Sharing(needs);
