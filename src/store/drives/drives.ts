// Carries a drive: one act on every matter that names the one which drives, page by page. Each act has a key
// of its own and leads its matter on, so a drive that was cut off goes on where it stopped, and nobody is
// acted on twice. Checks are asked for a whole page by one statement (../share/bulk.ts).

import { hash } from "node:crypto";
import type pg from "pg";
import type { Checked } from "../../define/checked.ts";
import type { Drive, Ranking } from "../../define/driven.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { listOf } from "../../define/parts.ts";
import { holds } from "../../define/when.ts";
import { allot } from "../../engine/drives/allot.ts";
import { type Entry, entryName, rankAll, recordedList, sealOf } from "../../engine/drives/rank.ts";
import { inputFrom } from "../../engine/given.ts";
import { type Actor, bucketOf, system } from "../../engine/matter.ts";
import type { Writer } from "../../engine/ports.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import { plainValue } from "../../share/consulting.ts";
import type { StoredMatter } from "../matter-row.ts";
import type { Readers } from "../readers/readers.ts";
import { isFinal } from "../relay/delivery.ts";
import { type BulkMatter, type BulkNeeds, checkAll } from "../share/bulk.ts";
import { candidatesOf, roomsOf, standingOf, waitingFor } from "./waiting.ts";

/** A drive that has begun, by the event that began it. */
export interface Begun {
  readonly matter: number;
  readonly seq: number;
  readonly mechanism: string;
  readonly version: string;
  readonly hash: string;
  readonly happened: number;
  readonly drive: string;
  /** The same however often it is carried. */
  readonly name: string;
}

export interface Drives {
  /**
   * Goes on with a drive for a while: true when none is left and its end is recorded. Rejects when the
   * database does, or when too many acts wait; carried again, it goes on.
   */
  carry(begun: Begun): Promise<boolean>;
}

export interface DriveNeeds {
  readonly pool: pg.Pool;
  readonly registry: Registry;
  readonly readers: Pick<Readers, "matters" | "apartOf" | "matter">;
  readonly writer: Pick<Writer, "act">;
  readonly shared: BulkNeeds;
  /** Matters of one page, and pages before others have their turn; a city's own when left out. */
  readonly page?: number;
  readonly pages?: number;
}

type Input = Readonly<Record<string, unknown>>;
type Answers = ReadonlyMap<number, Readonly<Record<string, Checked>>>;
/** What the act is told of each matter. */
type Told = (id: number) => Input;

const starter = `
  select payload->>'actor' as person, payload->>'post' as post, payload->>'org' as org
    from event where matter = $1 and seq = $2 and bucket = $3`;
/** Acts that are asked of the writer at once. */
const atOnce = 500;
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

class CityDrives implements Drives {
  readonly #needs: DriveNeeds;

  constructor(needs: DriveNeeds) {
    this.#needs = needs;
  }

  async carry(begun: Begun): Promise<boolean> {
    const { registry, readers, page = 5000, pages = 2 } = this.#needs;
    const plan = registry.version(begun.mechanism, begun.version) ?? registry.current.get(begun.mechanism);
    const drive = plan?.mechanism.drives?.[begun.drive];
    const far = drive && registry.current.get(drive.of);
    const matter = await readers.matter(begun.matter);
    if (plan === undefined || drive === undefined || far === undefined || matter?.state !== drive.in)
      return true;
    const driven = { named: namedBy(drive, matter), matter: begun.matter };
    const own = inputFrom(drive.with ?? {}, matter, 0);
    const more = await this.#toldOf(plan.mechanism, drive, far, matter, begun.happened);
    const told: Told = id => ({ ...own, ...more(id) });
    for (let after = 0, n = 0; ; n += 1) {
      const ids = await waitingFor(this.#needs.pool, drive, driven, after, page);
      if (ids.length === 0) break;
      if (n === pages) return false;
      await this.#actOn(begun, drive, far, ids, told);
      after = ids.at(-1)!;
    }
    await this.#end(begun, drive, driven.named);
    return true;
  }

  async #ranked(
    { fields, id }: StoredMatter,
    drive: Drive,
    ranks: Ranking,
    far: Plan,
    begun: number,
  ): Promise<readonly Entry[]> {
    const sought = { having: ranks.by, fields: rankedFields(ranks), begun };
    const all = await candidatesOf(this.#needs.pool, drive, id, sought);
    const together = ranks.together !== undefined && fields[ranks.together.when] === true;
    return rankAll(far.mechanism, ranks, together, all);
  }

  async #toldOf(
    { drives = {} }: AnyMechanism,
    drive: Drive,
    far: Plan,
    matter: StoredMatter,
    begun: number,
  ): Promise<Told> {
    const { ranks, allots } = drive;
    if (ranks !== undefined) {
      const ranked = await this.#ranked(matter, drive, ranks, far, begun);
      const list = new Map(ranked.map(one => [one.id, one]));
      const { place, bundle, entry } = ranks.into;
      return id => {
        const one = list.get(id);
        return one === undefined
          ? {}
          : given({ [place]: one.place, [bundle]: one.bundle, [entry]: entryName(id) });
      };
    }
    const ranked = allots && drives[allots.ranked];
    if (allots === undefined || ranked === undefined) return () => ({});
    const rooms = await roomsOf(this.#needs.pool, allots, matter.id);
    const list = await this.#recorded(ranked, matter.id);
    const found = allot(String(matter.fields[allots.seed]), list, rooms);
    return id => {
      const one = found.get(id);
      const { outcome, place, turn } = allots.into;
      return one === undefined ? {} : given({ [outcome]: one.outcome, [place]: one.place, [turn]: one.turn });
    };
  }

  /** The list as it stands in the log: all who were on it, whatever has become of them since. */
  async #recorded(drive: Drive, matter: number): Promise<readonly Entry[]> {
    const { ranks } = drive;
    if (ranks === undefined) return [];
    const sought = {
      having: [ranks.into.place],
      fields: rankedFields(ranks),
      begun: Number.MAX_SAFE_INTEGER,
    };
    return recordedList(await candidatesOf(this.#needs.pool, drive, matter, sought), ranks);
  }

  async #actOn(begun: Begun, drive: Drive, far: Plan, ids: readonly number[], told: Told): Promise<void> {
    const answers = await this.#checked(begun, drive, far, ids);
    for (let from = 0; from < ids.length; from += atOnce) {
      const taken = await Promise.allSettled(
        ids.slice(from, from + atOnce).map(id => {
          const checked = answers.get(id);
          return this.#needs.writer.act({
            ...byEngine(begun, `/${id}`),
            mechanism: drive.of,
            matter: id,
            action: drive.act,
            input: told(id),
            at: begun.happened,
            ...(checked === undefined ? {} : { checked }),
          });
        }),
      );
      // Who has been withdrawn meanwhile refuses, and is passed by.
      const failed = taken.find(one => one.status === "rejected" && !isFinal(one.reason));
      if (failed?.status === "rejected") throw failed.reason;
    }
  }

  /** What shared data say of a page; matters that need other checks are asked about apart from these. */
  async #checked(begun: Begun, drive: Drive, far: Plan, ids: readonly number[]): Promise<Answers> {
    const checks = far.actions.get(drive.act)?.checks ?? [];
    if (checks.length === 0) return new Map();
    const { readers, pool, shared } = this.#needs;
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
    const actor = await this.#starter(begun);
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

  /** In the log of checks stands who began it, for which post. */
  async #starter({ matter, seq }: Begun): Promise<Actor> {
    type Row = Pick<Actor, "person" | "post" | "org">;
    const { rows } = await this.#needs.pool.query<Row>(starter, [matter, seq, bucketOf(matter)]);
    return { ...system, ...rows[0] };
  }

  async #end(begun: Begun, drive: Drive, named: number): Promise<void> {
    const { pool, writer } = this.#needs;
    const standing = await standingOf(pool, drive, named);
    const counts = Object.entries(drive.counts ?? {}).map(([field, states]) => [
      field,
      listOf(states).reduce((sum, state) => sum + (standing.get(state) ?? 0), 0),
    ]);
    const { ranks } = drive;
    const seal =
      ranks === undefined ? {} : { [ranks.seal]: sealOf(await this.#recorded(drive, begun.matter)) };
    await writer.act({
      ...byEngine(begun, "/done"),
      mechanism: begun.mechanism,
      matter: begun.matter,
      action: drive.done,
      input: { ...Object.fromEntries(counts), ...seal },
      at: begun.happened,
    });
  }
}

/** What is read of those that are ranked: of a city no more than is needed fits into memory. */
const rankedFields = ({ by, wants, together, into }: Ranking): readonly string[] => [
  ...by,
  wants,
  ...(together === undefined ? [] : [together.of]),
  into.place,
  into.bundle,
];

/** The matter that the others name: this one, or the one that it names. */
const namedBy = ({ names }: Drive, { id, fields }: StoredMatter): number =>
  names === undefined ? id : Number(/^matter:(\d+)$/.exec(String(fields[names]))?.[1] ?? id);

/** What is there; an act is not told of what is not. */
const given = (said: Input): Input =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

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

/** Who acts and why: the engine, because of the event that began the drive. */
function byEngine({ matter, seq, hash: of, mechanism, drive, name }: Begun, step: string) {
  const text = `${name}${step}`;
  return {
    actor: system,
    origin: "link" as const,
    cause: { matter: String(matter), seq, hash: of, by: `${mechanism}.${drive}` },
    key: { text, body: hash("sha256", text, "buffer") },
  };
}

/** Over the tables of one city. */
export const openDrives = (needs: DriveNeeds): Drives => new CityDrives(needs);
