// One run of a what-if as the database sees it: a single transaction over one snapshot of the log, which
// writes to a schema of its own and reads both sides from there. What fails or is stopped leaves nothing
// behind.

import type { Pool, PoolClient } from "pg";
import { type Cell, copyIn } from "./copy-in.ts";

/** An event as the log has it; its payload is the text that was hashed. */
export interface LoggedEvent {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
  readonly payload: string;
  readonly hash: Uint8Array;
}

export type ScratchTable = "face" | "outcome" | "refusal";

/** Which side of a run a statement reads: what the log says, or what would have been. */
export type Side = "was" | "becomes";

type Row = Readonly<Record<string, unknown>>;

export interface Passage {
  /** How many matters there are. */
  readonly total: number;
  /** The schema that stands for what would have been. */
  readonly schema: string;
  /** The events of all matters, matter by matter, in slices that may end inside one. */
  events(): AsyncIterable<readonly LoggedEvent[]>;
  write(table: ScratchTable, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** When all is written: what figures are read by. */
  index(): Promise<void>;
  /** Runs a statement of figures, in which `face` is that of the side. */
  read(side: Side, text: string, values: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Passing {
  /** The number of the run. */
  readonly run: number;
  readonly mechanism: string;
  /** Only matters that opened before this instant, ms; all when null. */
  readonly before: number | null;
}

const slice = 4000;

const events = `
  declare passing no scroll cursor for
  select e.matter, e.seq, e.happened, e.payload::text as payload, e.hash
    from event e join face_position p on p.bucket = e.bucket and e.batch <= p.batch
   where e.mechanism = $1
     and ($2::timestamptz is null
          or (select o.happened from event o
               where o.matter = e.matter and o.seq = 1 and o.bucket = e.bucket) < $2::timestamptz)
   order by e.matter, e.seq`;

/** Does one thing after the other on a connection, whoever asks. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(work);
    last = next.catch(() => {}); // whoever asked hears of it
    return next;
  };
}

type Turns = ReturnType<typeof inTurn>;

async function* fetched(client: PoolClient, turns: Turns): AsyncGenerator<readonly LoggedEvent[]> {
  const fetch = () => turns(() => client.query<LoggedEvent & Row>(`fetch ${slice} from passing`));
  // The next slice is on its way while this one is lived.
  for (let next = fetch(); ;) {
    const { rows } = await next;
    if (rows.length === 0) return;
    next = fetch();
    next.catch(() => {}); // whoever stops between two slices does not wait for it
    yield rows;
  }
}

/** The name of a run's schema. */
export const schemaOf = (run: number): string => `replay_${run}`;

async function passageOf(client: PoolClient, { run, mechanism, before }: Passing): Promise<Passage> {
  const schema = schemaOf(run);
  const counted = await client.query<{ n: number }>(
    `select count(*)::int as n from matter
      where mechanism = $1 and ($2::timestamptz is null or opened < $2::timestamptz)`,
    [mechanism, before === null ? null : new Date(before)],
  );
  const turns = inTurn();
  const ask = (text: string, values: readonly unknown[] = []) =>
    turns(() => client.query<Row>(text, [...values]));
  let standing: Side = "was";
  const stand = async (side: Side): Promise<void> => {
    if (side === standing) return;
    const path = side === "was" ? "public" : `${schema}, public`;
    await client.query("select set_config('search_path', $1, true)", [path]);
    standing = side;
  };
  return {
    total: counted.rows[0]!.n,
    schema,
    async *events() {
      await ask(events, [mechanism, before === null ? null : new Date(before)]);
      yield* fetched(client, turns);
      await ask("close passing");
    },
    write: (table, rows) => turns(() => copyIn(client, `${schema}.${table}`, rows)),
    index: async () => void (await ask("select index_replay($1)", [run])),
    read: (side, text, values) =>
      turns(async () => {
        await stand(side);
        return (await client.query<Row>(text, [...values])).rows;
      }),
  };
}

/**
 * Opens the schema of a run and works in it over one snapshot. Faces are folded first, and the log is read no
 * further than they go, so that both sides know the same events.
 */
export async function passThrough<T>(
  pool: Pool,
  passing: Passing,
  work: (passage: Passage) => Promise<T>,
): Promise<T> {
  await pool.query("select fold_faces()");
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read");
    await client.query("select set_config('search_path', 'public', true), open_replay($1)", [passing.run]);
    const result = await work(await passageOf(client, passing));
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
