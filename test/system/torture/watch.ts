// Follows the log from outside while servers die: every event that is new since the last look continues its
// matter's chain and its bucket's numbers, every matter stands where its last event left it, every act that
// was acknowledged is there under its key, and nothing else is.

import type pg from "pg";
import { openPool } from "../../../src/store/connection.ts";
import { type SignedNote, noteLine } from "../../../src/proof/note.ts";
import { checkpointsAfter } from "../../../src/proof/read.ts";
import { type EventRow, digest } from "../../store/check-log.ts";
import type { Acknowledged } from "./callers.ts";

interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

const fresh = `
  select e.matter, e.seq, e.happened, e.recorded, e.mechanism, e.action, e.batch, e.bucket,
         e.payload::text as text, e.hash
    from unnest($1::smallint[], $2::bigint[]) as mark (bucket, batch)
    join event e on e.bucket = mark.bucket and e.batch > mark.batch
   order by e.bucket, e.batch, e.matter, e.seq`;
// Keys have no index by matter: counted once for all that are asked, and not for each.
const told = `
  with asked as (select * from unnest($1::int[], $2::bigint[], $3::int[]) as a (n, matter, seq)),
  keyed as (
    select i.matter, i.seq, count(*)::int as keys
      from idem i join asked a on a.matter = i.matter and a.seq = i.seq and i.bucket = a.matter % 64 % 16
     group by i.matter, i.seq)
  select a.n, encode(e.hash, 'hex') as hash, coalesce(k.keys, 0) as keys,
         (select count(*)::int from attachment f
           where f.matter = a.matter and f.seq = a.seq and f.bucket = e.bucket
             and length(f.bytes) = f.size) as photos
    from asked a
    left join event e on e.matter = a.matter and e.seq = a.seq and e.bucket = a.matter % 64 % 16
    left join keyed k on k.matter = a.matter and k.seq = a.seq`;

/** What was killed a moment ago may still be on its way up, though an act went through before it fell. */
async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

export class LogWatch {
  readonly #url: string;
  readonly #genesis: Buffer;
  readonly #heads = new Map<number, Head>();
  readonly #marks = new Map<number, number>();
  /** Acts of callers in the log that nobody was told of yet, by hash. */
  readonly #untold = new Map<string, string>();
  #seen = 0;
  #notes: string[] = [];
  events = 0;

  constructor(url: string, genesis: Uint8Array) {
    this.#url = url;
    this.#genesis = Buffer.from(genesis);
  }

  /** The checkpoints that were published so far, one to a line. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /**
   * Looks at what is new, in one snapshot. `acknowledged` are all acts of the run; `flying` is how many may
   * be on their way. Answers what is wrong.
   */
  async look(acknowledged: readonly Acknowledged[], flying: number): Promise<readonly string[]> {
    const until = acknowledged.length;
    const pool = openPool(this.#url, 1);
    const client = await connected(pool);
    try {
      await client.query("begin isolation level repeatable read read only");
      const recent = acknowledged.slice(this.#seen, until);
      const faults = [
        ...(await this.#follow(client)),
        ...(await this.#compare(client, recent)),
        ...recent
          .filter(({ hash }) => !this.#untold.delete(hash))
          .map(({ key }) => `${key}: acknowledged for an event that is no act of a caller, or twice`),
        ...(await this.#sameNotes(client)),
      ];
      await client.query("commit");
      this.#seen = until;
      // What was told since the answers were counted is known by now.
      const since = new Set(acknowledged.slice(until).map(({ hash }) => hash));
      const left = [...this.#untold].filter(([hash]) => !since.has(hash)).map(([, name]) => name);
      return left.length > flying
        ? [...faults, `nobody asked twice, yet in the log: ${left.join(" ")}`]
        : faults;
    } finally {
      client.release(true);
      await pool.end();
    }
  }

  async #follow(client: pg.PoolClient): Promise<readonly string[]> {
    const { rows: leases } = await client.query<{ bucket: number; batch: number }>(
      "select bucket, batch from bucket_lease order by bucket",
    );
    const marks = leases.map(({ bucket }) => this.#marks.get(bucket) ?? 0);
    const { rows } = await client.query<EventRow>(fresh, [leases.map(({ bucket }) => bucket), marks]);
    const faults: string[] = [];
    const touched = new Set<number>();
    for (const event of rows) {
      faults.push(...this.#chain(event));
      touched.add(event.matter);
    }
    for (const { bucket, batch } of leases) {
      const last = this.#marks.get(bucket) ?? 0;
      if (last !== batch) faults.push(`bucket ${bucket}: its lease says batch ${batch}, its events ${last}`);
    }
    this.events += rows.length;
    return [...faults, ...(await this.#projections(client, [...touched]))];
  }

  #chain(event: EventRow): string[] {
    const { matter, seq, bucket, batch, hash } = event;
    const name = `${matter}/${seq}`;
    const faults: string[] = [];
    const head = this.#heads.get(matter) ?? { seq: 0, hash: this.#genesis };
    if (seq !== head.seq + 1) faults.push(`${name}: follows ${head.seq}`);
    if (!digest(event, head.hash).equals(hash)) faults.push(`${name}: its hash`);
    const last = this.#marks.get(bucket) ?? 0;
    if (batch !== last && batch !== last + 1)
      faults.push(`${name}: batch ${batch} of ${bucket} after ${last}`);
    this.#marks.set(bucket, batch);
    this.#heads.set(matter, { seq, hash });
    const { origin } = JSON.parse(event.text) as { origin: string };
    const hex = hash.toString("hex");
    if (origin === "act") this.#untold.set(hex, name);
    return faults;
  }

  async #projections(client: pg.PoolClient, matters: readonly number[]): Promise<readonly string[]> {
    const { rows } = await client.query<{ id: number } & Head>(
      "select id, seq, head as hash from matter where id = any ($1::bigint[])",
      [matters],
    );
    const stored = new Map(rows.map(row => [row.id, row]));
    return matters.flatMap(matter => {
      const [row, head] = [stored.get(matter), this.#heads.get(matter)!];
      const same = row !== undefined && row.seq === head.seq && row.hash.equals(head.hash);
      return same ? [] : [`matter ${matter}: its row says ${row?.seq}, its events ${head.seq}`];
    });
  }

  /** Each acknowledged act by its matter, number, hash, key and photos. */
  async #compare(client: pg.PoolClient, acts: readonly Acknowledged[]): Promise<readonly string[]> {
    const values = [acts.map((_, n) => n), acts.map(({ matter }) => matter), acts.map(({ seq }) => seq)];
    const { rows } = await client.query<{ n: number; hash: string | null; keys: number; photos: number }>(
      told,
      values,
    );
    return rows.flatMap(({ n, hash, keys, photos }) => {
      const act = acts[n]!;
      const name = `${act.key} acknowledged as ${act.matter}/${act.seq}`;
      if (hash === null) return [`${name}: LOST`];
      if (hash !== act.hash) return [`${name}: stands there with another hash`];
      if (keys !== 1) return [`${name}: ${keys} keys`];
      return photos === act.photos ? [] : [`${name}: ${photos} photos of ${act.photos}`];
    });
  }

  /** Once more every act that was ever acknowledged, in pieces. */
  async all(acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
    const pool = openPool(this.#url, 1);
    const client = await pool.connect();
    const faults: string[] = [];
    for (let from = 0; from < acknowledged.length; from += 5000) {
      const found = await this.#compare(client, acknowledged.slice(from, from + 5000));
      faults.push(...found);
    }
    client.release();
    await pool.end();
    const keys = new Set(acknowledged.map(({ key }) => key));
    const hashes = new Set(acknowledged.map(({ hash }) => hash));
    if (keys.size !== acknowledged.length) faults.push("a key was acknowledged twice");
    if (hashes.size !== acknowledged.length) faults.push("an event was acknowledged for two keys");
    return faults;
  }

  async #sameNotes(client: pg.PoolClient): Promise<readonly string[]> {
    const query = async (text: string, values: readonly unknown[]) =>
      (await client.query(text, [...values])).rows;
    const notes = (await checkpointsAfter(query, Math.max(0, this.#notes.length - 1), 500)).map(
      (note: SignedNote) => noteLine(note),
    );
    const last = this.#notes.at(-1);
    const faults =
      last !== undefined && notes[0] !== last ? [`checkpoint ${this.#notes.length} is another now`] : [];
    this.#notes.push(...notes.slice(last === undefined ? 0 : 1));
    return faults;
  }
}
