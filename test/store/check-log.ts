// Checks a whole log as an outsider would, with nothing of the engine's: the preimage is written out again
// here from the description in design and documents, and so is the fold.

import { createHash } from "node:crypto";
import type pg from "pg";

/** An event as it stands in its table. */
export interface EventRow {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
  readonly recorded: number;
  readonly mechanism: string;
  readonly action: string;
  readonly batch: number;
  readonly bucket: number;
  readonly text: string;
  readonly hash: Buffer;
}

/** The hash that an event must have after the one before it. */
export function digest(event: EventRow, previous: Buffer): Buffer {
  const head = Buffer.alloc(61);
  head.writeUInt8(1, 0);
  previous.copy(head, 1);
  head.writeBigInt64BE(BigInt(event.matter), 33);
  head.writeInt32BE(event.seq, 41);
  head.writeBigInt64BE(BigInt(event.happened), 45);
  head.writeBigInt64BE(BigInt(event.recorded), 53);
  return createHash("sha256").update(head).update(event.text, "utf8").digest();
}

const events = `
  select matter, seq, happened, recorded, mechanism, action, batch, bucket, payload::text as text, hash
    from event order by matter, seq`;

type Json = Record<string, unknown>;
interface Body extends Json {
  readonly input: Json;
  readonly set: Json;
  readonly due: Json;
  readonly commitments: Readonly<Record<string, string>>;
}

/** What is wrong with the log; empty when every chain, batch number and projection holds. */
export async function faultsOfLog(pool: pg.Pool, genesis: Uint8Array): Promise<readonly string[]> {
  const { rows } = await pool.query<EventRow>(events);
  const faults: string[] = [];
  let last = { matter: 0, seq: 0 };
  let previous: Buffer = Buffer.from(genesis);
  for (const event of rows) {
    const name = `${event.matter}/${event.seq}`;
    if (event.matter !== last.matter)
      [last, previous] = [{ matter: event.matter, seq: 0 }, Buffer.from(genesis)];
    if (event.seq !== last.seq + 1) faults.push(`${name}: a gap before it`);
    if (!digest(event, previous).equals(event.hash)) faults.push(`${name}: its hash`);
    if (event.bucket !== (event.matter % 64) % 16) faults.push(`${name}: its bucket`);
    const body = JSON.parse(event.text) as Body;
    if (body["action"] !== event.action || body["mechanism"] !== event.mechanism)
      faults.push(`${name}: its columns`);
    [last, previous] = [event, event.hash];
  }
  return [
    ...faults,
    ...(await faultsOfBatches(pool)),
    ...(await faultsOfMatters(pool, rows)),
    ...(await faultsOfApart(pool, rows)),
  ];
}

/** Every bucket's batches are numbered from 1 without a gap, up to what the lease says. */
async function faultsOfBatches(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ bucket: number }>(`
    select l.bucket from bucket_lease l left join event e on e.bucket = l.bucket
     group by l.bucket, l.batch
    having l.batch <> count(distinct e.batch) or l.batch <> coalesce(max(e.batch), 0)`);
  return rows.map(({ bucket }) => `bucket ${bucket}: a gap between its batches`);
}

function folded(own: readonly EventRow[]): Json {
  const bodies = own.map(event => JSON.parse(event.text) as Body);
  const passed: Record<string, [number, number]> = {};
  for (const { action, happened } of own) {
    const before = passed[action];
    passed[action] = before ? [before[0] + 1, before[1]] : [1, happened];
  }
  const [first, last] = [own[0]!, own.at(-1)!];
  return {
    seq: last.seq,
    mechanism: first.mechanism,
    version: bodies[0]!["version"],
    state: bodies.at(-1)!["to"],
    fields: Object.assign({}, ...bodies.map(({ input, set }) => ({ ...input, ...set }))),
    clocks: Object.assign({}, ...bodies.map(({ due }) => due)),
    passed,
    head: last.hash.toString("hex"),
    origin: bodies[0]!["origin"],
    opened: first.happened,
    happened: last.happened,
  };
}

const matters = `
  select id, seq, mechanism, version, state, fields, clocks, passed, encode(head, 'hex') as head, origin,
         opened, happened
    from matter`;

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      )
    : value;
const text = (value: unknown) => JSON.stringify(sorted(value));

/** A matter's row is the fold of its events. */
async function faultsOfMatters(pool: pg.Pool, rows: readonly EventRow[]): Promise<string[]> {
  const own = Map.groupBy(rows, event => event.matter);
  const { rows: stored } = await pool.query<Json & { id: number }>(matters);
  const faults = stored.flatMap(({ id, ...matter }) => {
    const wanted = text(folded(own.get(id) ?? []));
    return text(matter) === wanted ? [] : [`matter ${id}: ${text(matter)} is not ${wanted}`];
  });
  return stored.length === own.size ? faults : [...faults, `${stored.length} matters, ${own.size} chains`];
}

type Sealed = Readonly<Record<string, { readonly salt: string; readonly value: unknown }>>;

/**
 * Every commitment opens to the value that is kept apart, and the event itself does not hold it; of a matter
 * that was erased on request nothing is left to open.
 */
async function faultsOfApart(pool: pg.Pool, rows: readonly EventRow[]): Promise<string[]> {
  const { rows: kept } = await pool.query<{ matter: number; seq: number; data: Sealed }>(
    "select matter, seq, data from person_data",
  );
  const data = new Map(kept.map(row => [`${row.matter}/${row.seq}`, row.data]));
  const { rows: gone } = await pool.query<{ matter: number; at: number }>(
    "select matter, max(at) as at from erasure group by matter",
  );
  const erased = new Map(gone.map(({ matter, at }) => [matter, at]));
  return rows.flatMap(event => {
    const until = erased.get(event.matter);
    if (until !== undefined && event.recorded <= until && !data.has(`${event.matter}/${event.seq}`))
      return [];
    const name = `${event.matter}/${event.seq}`;
    const { commitments } = JSON.parse(event.text) as Body;
    return Object.entries(commitments).flatMap(([field, commitment]) => {
      const { salt = "", value = undefined } = data.get(name)?.[field] ?? {};
      const made = createHash("sha256")
        .update(Buffer.from(salt, "hex"))
        .update(JSON.stringify(value) ?? "")
        .digest("hex");
      const shown = typeof value === "string" && value.length > 4 && event.text.includes(value);
      return made === commitment && salt.length === 32 && !shown ? [] : [`${name}: ${field}`];
    });
  });
}
