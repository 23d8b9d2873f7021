// The log as it is read out: by COPY, in one snapshot, without anything of it being held in memory.

import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { openClient } from "./connection.ts";

interface NoteRow {
  readonly number: number;
  readonly note: string;
  readonly signature: Buffer;
  readonly list: string;
}

interface SignedList<N> {
  readonly note: N;
  readonly signature: string;
  readonly list: string;
}

// date_part gives a float, whose error is far below a millisecond. The payload comes last, as it stands.
const time = (column: string) => `round(date_part('epoch', e.${column}) * 1000)::bigint`;
const eventText = `
  '{"matter":"' || e.matter || '","seq":' || e.seq || ',"happened":' || ${time("happened")} ||
  ',"recorded":' || ${time("recorded")} || ',"bucket":' || e.bucket || ',"batch":' || e.batch ||
  ',"hash":"' || encode(e.hash, 'hex') || '","payload":' || e.payload::text || '}'`;
const coveredEvents = `
  select ${eventText} from checkpoint_leaf l join event e on e.bucket = l.bucket and e.batch = l.batch
   order by l.first, e.matter, e.seq`;
const otherEvents = `
  select ${eventText} from event e
   where not exists (select from checkpoint_leaf l where l.bucket = e.bucket and l.batch = e.batch)
   order by e.bucket, e.batch, e.matter, e.seq`;
/** Characters that no line of JSON holds, so that COPY quotes nothing and takes each line as it is. */
export const plainLines = "(format csv, delimiter E'\\x01', quote E'\\x02')";
const copied = (select: string) => `copy (${select}) to stdout ${plainLines}`;

const notesAfter = `
  select c.number, c.note, c.signature,
         (select coalesce(string_agg(l.bucket || '/' || l.batch || ' ' || l.leaves, ';' order by l.first), '')
            from checkpoint_leaf l where l.checkpoint = c.number
             and l.first >= coalesce((c.note::json -> 'before' ->> 'size')::bigint, 0)
             and l.first < c.size) as list
    from checkpoint c where c.number > $1 order by c.number limit 20`;
const definitions = `
  select json_build_object('mechanism', mechanism, 'version', version, 'revision', revision, 'rules', rules,
                           'registered', ${time("registered")},
                           'data', data, 'english', english)::text as text
    from definition e order by mechanism, version`;
const lastPeaks = "select size, peaks from checkpoint order by number desc limit 1";

/** What a log is made of, read while `withLogSource` lasts. */
export interface StoredLog<N> {
  events(covered: boolean): AsyncIterable<Buffer>;
  checkpoints(): AsyncIterable<SignedList<N>>;
  definitions(): Promise<readonly string[]>;
  matters(): Promise<number>;
  /** How many events there are, for telling how far a reading is. */
  size(): Promise<number>;
  peaks(): Promise<{ readonly size: number; readonly peaks: Buffer }>;
  /** Rows of matters by id, some thousands at a time. */
  rows(): AsyncIterable<{ readonly id: number; readonly seq: number; readonly head: Buffer }>;
}

async function* notesOf<N>(client: pg.Client): AsyncGenerator<SignedList<N>> {
  for (let after = 0; ;) {
    const { rows } = await client.query<NoteRow>(notesAfter, [after]);
    for (const { note, signature, list, number } of rows) {
      after = number;
      yield { note: JSON.parse(note) as N, signature: signature.toString("hex"), list };
    }
    if (rows.length === 0) return;
  }
}

async function* rowsOf(client: pg.Client) {
  const page = "select id, seq, head from matter where id > $1 order by id limit 5000";
  for (let after = -1; ;) {
    const { rows } = await client.query<{ id: number; seq: number; head: Buffer }>(page, [after]);
    yield* rows;
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}

/** Two connections that see one moment: one for what is streamed, one for what is asked meanwhile. */
export interface Snapshot {
  readonly stream: pg.Client;
  readonly beside: pg.Client;
}

/** The log as the snapshot has it. */
export function logOf<N>({ stream, beside }: Snapshot): StoredLog<N> {
  const one = async <T>(text: string): Promise<T | undefined> => (await beside.query(text)).rows[0] as T;
  return {
    events: covered => stream.query(copyTo(copied(covered ? coveredEvents : otherEvents))),
    checkpoints: () => notesOf<N>(beside),
    rows: () => rowsOf(beside),
    definitions: async () =>
      (await beside.query<{ text: string }>(definitions)).rows.map(({ text }) => text.replaceAll("\n", " ")),
    matters: async () => (await one<{ n: number }>("select count(*) as n from matter"))!.n,
    size: async () => (await one<{ n: number }>("select count(*) as n from event"))!.n,
    peaks: async () => (await one(lastPeaks)) ?? { size: 0, peaks: Buffer.alloc(0) },
  };
}

/** Runs work on the database as it stands now, whatever is written meanwhile. */
export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const [stream, beside] = [await openClient(url), await openClient(url)];
  try {
    await stream.query("begin isolation level repeatable read read only");
    // By batches as they lie one behind the other, instead of sorting the whole log on disk.
    await stream.query(
      "set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off",
    );
    const { rows } = await stream.query<{ id: string }>("select pg_export_snapshot() as id");
    await beside.query("begin isolation level repeatable read read only");
    await beside.query(`set transaction snapshot '${rows[0]!.id}'`);
    return await work({ stream, beside });
  } finally {
    await Promise.all([stream.end(), beside.end()]);
  }
}

/** Runs work on the log as it stands now. */
export const withLogSource = <N, T>(url: string, work: (log: StoredLog<N>) => Promise<T>): Promise<T> =>
  withSnapshot(url, snapshot => work(logOf<N>(snapshot)));
