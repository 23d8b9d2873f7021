// What shared data say of a page of a drive's matters: asked of all by one statement (../share/bulk.ts),
// in the name of whoever began it.

import type pg from "pg";
import type { Checked } from "../../define/checked.ts";
import type { Drive } from "../../define/driven.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { holds } from "../../define/when.ts";
import { type Actor, bucketOf, system } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import { plainValue } from "../../share/consulting.ts";
import type { StoredMatter } from "../matter-row.ts";
import type { Readers } from "../readers/readers.ts";
import { type BulkMatter, type BulkNeeds, checkAll } from "../share/bulk.ts";

type Input = Readonly<Record<string, unknown>>;
type Answers = ReadonlyMap<number, Readonly<Record<string, Checked>>>;

interface AskNeeds {
  readonly pool: pg.Pool;
  readonly readers: Pick<Readers, "matters" | "apartOf">;
  readonly shared: BulkNeeds;
}

/** The event that began the drive. */
interface Beginning {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
}

const starter = `
  select payload->>'actor' as person, payload->>'post' as post, payload->>'org' as org
    from event where matter = $1 and seq = $2 and bucket = $3`;
/** From so many matters on, a second connection takes half of their checks. */
const worthTwo = 1000;

/** Works with so many connections of the pool. Rejects when they do not come free. */
async function onClients<T>(
  pool: pg.Pool,
  count: number,
  work: (clients: readonly pg.PoolClient[]) => Promise<T>,
): Promise<T> {
  const clients: pg.PoolClient[] = [];
  try {
    while (clients.length < count) clients.push(await pool.connect());
    return await work(clients);
  } finally {
    for (const client of clients) client.release();
  }
}

async function* streamed(some: readonly BulkMatter[]): AsyncGenerator<BulkMatter> {
  yield* some;
}

const bulkOf = ({ fields }: AnyMechanism, { id, asker }: StoredMatter, values: Input): BulkMatter => ({
  matter: id,
  owner: asker,
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, plainValue(fields[name], value)]),
  ),
});

/** In the log of checks stands who began it, for which post. */
async function starterOf(pool: pg.Pool, { matter, seq }: Beginning): Promise<Actor> {
  type Row = Pick<Actor, "person" | "post" | "org">;
  const { rows } = await pool.query<Row>(starter, [matter, seq, bucketOf(matter)]);
  return { ...system, ...rows[0] };
}

/** What shared data say of a page; matters that need other checks are asked about apart from these. */
export async function answersOf(
  needs: AskNeeds,
  begun: Beginning,
  drive: Drive,
  far: Plan,
  ids: readonly number[],
): Promise<Answers> {
  const checks = far.actions.get(drive.act)?.checks ?? [];
  if (checks.length === 0) return new Map();
  const { readers, pool, shared } = needs;
  const [matters, apart] = await Promise.all([readers.matters(ids), readers.apartOf(ids)]);
  const all = matters.map(one => {
    const values = {
      ...one.fields,
      ...Object.assign({}, ...(apart.get(one.id) ?? []).map(said => said.values)),
    };
    const needed = checks.filter(([, { when }]) => holds(when, values));
    return { bulk: bulkOf(far.mechanism, one, values), needed };
  });
  const answers = new Map<number, Readonly<Record<string, Checked>>>();
  const actor = await starterOf(pool, begun);
  for (const some of Map.groupBy(all, ({ needed }) => needed.map(([name]) => name).join(" ")).values()) {
    const { needed } = some[0]!;
    if (needed.length === 0) continue;
    const call = { mechanism: drive.of, action: drive.act, actor, at: begun.happened };
    const once = drive.once === undefined ? {} : { once: drive.once };
    const asked = { ...call, ...once, checks: Object.fromEntries(needed) };
    const said = await onClients(pool, some.length < worthTwo ? 1 : 2, clients =>
      checkAll(clients, shared, asked, streamed(some.map(({ bulk }) => bulk))),
    );
    for (const [id, one] of said) answers.set(id, one);
  }
  return answers;
}
