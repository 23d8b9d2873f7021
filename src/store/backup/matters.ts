// The rows of matters, made anew of their events; what was backed up is held against them, and lends who
// asked, which no event says.

import type pg from "pg";
import type { LoggedEvent } from "../../engine/project.ts";
import { projected } from "../../engine/project.ts";
import { type Matter, bucketOf } from "../../engine/matter.ts";
import { type Plan, plan } from "../../engine/registry.ts";
import type { AnyEnglish } from "../../define/english.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { derived } from "../matter-row.ts";
import { type Cell, copyIn } from "../replay/copy-in.ts";

const page = 5000;

const definitions = "select mechanism, version, data, english from definition";
const eventsAfter = `
  select matter, seq, happened, payload as body, hash from event
   where (matter, seq) > ($1, $2) order by matter, seq limit ${page}`;
const askers = `
  select b.id, b.asker from backed_matter b
   where b.id = any ($1::bigint[]) and b.asker is not null
     and not exists (select from erasing x where x.matter = b.id)`;
const columns = `id, mechanism, version, seq, state, fields, clocks, passed, takers, head, origin, asker,
  handler, opened, happened, due, settled, bucket`;

interface DefinitionRow {
  readonly mechanism: string;
  readonly version: string;
  readonly data: AnyMechanism;
  readonly english: AnyEnglish;
}

/** The plan of a version as it was registered, whatever this program has. */
async function plansOf(client: pg.ClientBase): Promise<(version: string) => Plan> {
  const { rows } = await client.query<DefinitionRow>(definitions);
  const known = new Map<string, Plan>();
  return version => {
    const found = known.get(version);
    if (found) return found;
    const row = rows.find(one => one.version === version);
    if (row === undefined) throw new Error(`no definition ${version}`);
    const made = plan(row.data, row.english);
    known.set(version, made);
    return made;
  };
}

const cells = (own: Plan, matter: Matter, asker: string | null): readonly Cell[] => {
  const { handler, due, settled } = derived(own, matter);
  return [
    matter.id,
    matter.mechanism,
    matter.version,
    matter.seq,
    matter.state,
    matter.fields,
    matter.clocks,
    matter.passed,
    matter.takers,
    `\\x${Buffer.from(matter.head).toString("hex")}`,
    matter.origin,
    asker,
    handler,
    new Date(matter.opened),
    new Date(matter.happened),
    due === null ? null : new Date(due),
    settled,
    bucketOf(matter.id),
  ];
};

/** Fills the table of matters from the events, a page at a time. */
export async function projectMatters(client: pg.ClientBase): Promise<void> {
  const planOf = await plansOf(client);
  await client.query("create index on backed_matter (id); analyze backed_matter");
  let [current, after]: [Matter | null, readonly [number, number]] = [null, [-1, 0]];
  let whole: Matter[] = [];
  const write = async (): Promise<void> => {
    const ids = whole.map(({ id }) => id);
    const { rows } = await client.query<{ id: number; asker: string }>(askers, [ids]);
    const known = new Map(rows.map(({ id, asker }) => [id, asker]));
    const rowsOf = whole.map(one => cells(planOf(one.version), one, known.get(one.id) ?? null));
    await copyIn(client, `matter (${columns})`, rowsOf);
    whole = [];
  };
  for (;;) {
    const { rows } = await client.query<LoggedEvent>(eventsAfter, [...after]);
    for (const event of rows) {
      if (current !== null && current.id !== event.matter) whole.push(current);
      const before: Matter | null = current?.id === event.matter ? current : null;
      current = projected(planOf(event.body.version), before, event);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.matter, last.seq];
    await write();
  }
  if (current !== null) whole.push(current);
  await write();
}

export interface Differing {
  readonly matter: number;
  /** The columns in which the backed-up row is not what the events say. */
  readonly columns: readonly string[];
}

const differing = `
  select coalesce(m.id, b.id) as id, to_jsonb(m) - 'asker' as made, to_jsonb(b) - 'asker' as backed
    from matter m full join backed_matter b on b.id = m.id
   where to_jsonb(m) - 'asker' is distinct from to_jsonb(b) - 'asker' order by 1 limit 100`;

type Row = Readonly<Record<string, unknown>>;

/** The first hundred matters whose backed-up row is another than their events make. */
export async function differences(client: pg.ClientBase): Promise<readonly Differing[]> {
  const { rows } = await client.query<{ id: number; made: Row | null; backed: Row | null }>(differing);
  return rows.map(({ id, made, backed }) => {
    const names = Object.keys(made ?? backed ?? {});
    const same = (name: string) => JSON.stringify(made?.[name]) === JSON.stringify(backed?.[name]);
    return { matter: id, columns: names.filter(name => !same(name)) };
  });
}
