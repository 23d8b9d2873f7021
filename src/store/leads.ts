// Servers on one database share the buckets among them: each leads its part, and takes over from one that
// falls silent. Who leads a bucket does what one alone should do for it, such as sweeping; acts are taken by
// every server and proven by version and term (docs/decisions/0007-more-than-one-machine.md).

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
// Each statement on its own goes to one machine, or to all without a join: a cluster runs them as they are.
const living = "select id from server where until > clock_timestamp()";
const stands = "select bucket, epoch, holder from bucket_lease order by bucket";
const give = "update bucket_lease set holder = null where bucket = any ($2::smallint[]) and holder = $1";
// Of several that saw it free, one finds the term that it saw.
const take = `
  update bucket_lease set holder = $1, epoch = epoch + 1 where bucket = $2 and epoch = $3
  returning bucket, epoch`;
const forget = "delete from server where until < clock_timestamp() - interval '1 hour'";
const leave = "delete from server where id = $1";

interface Stand extends Term {
  readonly holder: number | null;
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
    const { rows: servers } = await database.query<{ id: number }>(living);
    const { rows } = await database.query<{ [name in keyof Stand]: Stand[name] }>(stands);
    terms.learn(rows);
    const others = new Set(servers.map(({ id }) => id).filter(id => id !== this.#id));
    const share = Math.ceil(buckets / (1 + others.size));
    const mine = rows.filter(({ holder }) => holder === this.#id).map(({ bucket }) => bucket);
    if (mine.length > share) await database.query(give, [this.#id, mine.slice(share)]);
    const kept = mine.slice(0, share);
    const free = rows.filter(({ holder }) => holder === null || (holder !== this.#id && !others.has(holder)));
    const taken = await this.#take(free.slice(0, share - kept.length));
    this.led = [...kept, ...taken].toSorted((one, other) => one - other);
  }

  async #take(free: readonly Stand[]): Promise<readonly number[]> {
    if (free.length === 0) return [];
    const { database, terms } = this.#needs;
    const taken: Term[] = [];
    for (const { bucket, epoch } of free) {
      const { rows } = await database.query<{ bucket: number; epoch: number }>(take, [
        this.#id,
        bucket,
        epoch,
      ]);
      taken.push(...rows);
    }
    terms.learn(taken);
    await database.query(forget);
    return taken.map(({ bucket }) => bucket);
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
