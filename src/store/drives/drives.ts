// Carries a drive: one act on every matter that names the one which drives, page by page. Each act has a key
// of its own and leads its matter on, so a drive that was cut off goes on where it stopped, and nobody is
// acted on twice. Checks are asked for a whole page at once (answers.ts).

import { hash } from "node:crypto";
import type pg from "pg";
import type { Allotment, Drive, Ranking } from "../../define/driven.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { listOf } from "../../define/parts.ts";
import { allot } from "../../engine/drives/allot.ts";
import { type Entry, entryName, rankAll, recordedList, sealOf } from "../../engine/drives/rank.ts";
import { inputFrom } from "../../engine/given.ts";
import { system } from "../../engine/matter.ts";
import type { Writer } from "../../engine/ports.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import type { StoredMatter } from "../matter-row.ts";
import type { Readers } from "../readers/readers.ts";
import { isFinal } from "../relay/delivery.ts";
import type { BulkNeeds } from "../share/bulk.ts";
import { answersOf } from "./answers.ts";
import { dropList, keepList, linesOf } from "./lists.ts";
import { type Driven, candidatesOf, roomsOf, standingOf, waitingFor } from "./waiting.ts";

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
/** What the act is told of each matter of a page; who is not among them is passed by. */
type Told = (ids: readonly number[]) => Promise<ReadonlyMap<number, Input>>;

/** How far a drive has come: it goes on behind those that it was refused by. */
interface Reached {
  readonly after: number;
  /** Whether this way through began in an earlier carry, and led somebody on. */
  readonly earlier: boolean;
  readonly moved: boolean;
}
const start: Reached = { after: 0, earlier: false, moved: false };

/** Acts that are asked of the writer at once. */
const atOnce = 500;
class CityDrives implements Drives {
  readonly #needs: DriveNeeds;
  /** By what began it, while it is carried here; elsewhere it begins at the start. */
  readonly #reached = new Map<string, Reached>();
  /** The places of one drive are worked out once, not for each carry. */
  #allotted: { readonly begun: string; readonly found: ReadonlyMap<number, Input> } | undefined;

  constructor(needs: DriveNeeds) {
    this.#needs = needs;
  }

  async carry(begun: Begun): Promise<boolean> {
    const { registry, readers } = this.#needs;
    const plan = registry.version(begun.mechanism, begun.version) ?? registry.current.get(begun.mechanism);
    const drive = plan?.mechanism.drives?.[begun.drive];
    const far = drive && registry.current.get(drive.of);
    const matter = await readers.matter(begun.matter);
    if (plan !== undefined && drive !== undefined && far !== undefined && matter?.state === drive.in) {
      const driven = { named: namedBy(drive, matter), matter: begun.matter };
      const own = inputFrom(drive.with ?? {}, matter, 0);
      const told = await this.#toldOf(begun, plan.mechanism, drive, far, matter, own);
      if (!(await this.#through(begun, drive, far, driven, told))) return false;
      await this.#end(begun, drive, driven.named);
    }
    this.#forget(begun);
    return true;
  }

  /** Some pages of those that wait; whether none is left. */
  async #through(begun: Begun, drive: Drive, far: Plan, driven: Driven, told: Told): Promise<boolean> {
    const { pool, page = 5000, pages = 2 } = this.#needs;
    let reached = this.#reached.get(startOf(begun)) ?? start;
    for (let n = 0; ;) {
      const ids = await waitingFor(pool, drive, driven, reached.after, page);
      if (ids.length === 0) {
        // Who came to wait behind it meanwhile is found by going through once more.
        if (!reached.earlier || !reached.moved) return true;
        reached = start;
        continue;
      }
      if (n === pages) {
        this.#reached.set(startOf(begun), { ...reached, earlier: true });
        return false;
      }
      const moved = await this.#actOn(begun, drive, far, ids, await told(ids));
      reached = { ...reached, after: ids.at(-1)!, moved: reached.moved || moved };
      n += 1;
    }
  }

  #forget(begun: Begun): void {
    this.#reached.delete(startOf(begun));
    if (this.#allotted?.begun === startOf(begun)) this.#allotted = undefined;
  }

  /** Those that stand ready now: what becomes of them while the drive goes on moves nobody's place. */
  async #ranked(
    { fields, id }: StoredMatter,
    drive: Drive,
    ranks: Ranking,
    far: Plan,
  ): Promise<readonly Entry[]> {
    const sought = { having: ranks.by, fields: rankedFields(ranks), states: listOf(drive.from) };
    const all = await candidatesOf(this.#needs.pool, drive, id, sought);
    const together = ranks.together !== undefined && fields[ranks.together.when] === true;
    return rankAll(far.mechanism, ranks, together, all);
  }

  async #toldOf(
    begun: Begun,
    { drives = {} }: AnyMechanism,
    drive: Drive,
    far: Plan,
    matter: StoredMatter,
    own: Input,
  ): Promise<Told> {
    const { pool } = this.#needs;
    const { ranks, allots } = drive;
    if (ranks !== undefined) {
      await keepList(pool, startOf(begun), () => this.#ranked(matter, drive, ranks, far));
      const { place, bundle, entry } = ranks.into;
      return async ids => {
        const lines = await linesOf(pool, startOf(begun), ids);
        return new Map(
          lines.map(one => [
            one.id,
            { ...own, ...given({ [place]: one.place, [bundle]: one.bundle, [entry]: entryName(one.id) }) },
          ]),
        );
      };
    }
    const ranked = allots && drives[allots.ranked];
    if (allots === undefined || ranked === undefined) return async ids => new Map(ids.map(id => [id, own]));
    if (this.#allotted?.begun !== startOf(begun))
      this.#allotted = { begun: startOf(begun), found: await this.#allot(allots, ranked, matter) };
    const { found } = this.#allotted;
    return async ids => new Map(ids.map(id => [id, { ...own, ...found.get(id) }]));
  }

  async #allot(
    allots: Allotment,
    ranked: Drive,
    { id, fields }: StoredMatter,
  ): Promise<ReadonlyMap<number, Input>> {
    const rooms = await roomsOf(this.#needs.pool, allots, id);
    const list = await this.#recorded(ranked, id);
    const found = allot(String(fields[allots.seed]), list, rooms);
    const { outcome, place, turn } = allots.into;
    return new Map(
      [...found].map(([one, said]) => [
        one,
        given({ [outcome]: said.outcome, [place]: said.place, [turn]: said.turn }),
      ]),
    );
  }

  /** The list as it stands in the log: all who were on it, whatever has become of them since. */
  async #recorded(drive: Drive, matter: number): Promise<readonly Entry[]> {
    const { ranks } = drive;
    if (ranks === undefined) return [];
    const sought = { having: [ranks.into.place], fields: rankedFields(ranks) };
    return recordedList(await candidatesOf(this.#needs.pool, drive, matter, sought), ranks);
  }

  /** Acts on a page; whether anybody was led on. */
  async #actOn(
    begun: Begun,
    drive: Drive,
    far: Plan,
    waiting: readonly number[],
    told: ReadonlyMap<number, Input>,
  ): Promise<boolean> {
    const ids = waiting.filter(id => told.has(id));
    let moved = false;
    const answers = await answersOf(this.#needs, begun, drive, far, ids);
    for (let from = 0; from < ids.length; from += atOnce) {
      const taken = await Promise.allSettled(
        ids.slice(from, from + atOnce).map(id => {
          const checked = answers.get(id);
          return this.#needs.writer.act({
            ...byEngine(begun, `/${id}`),
            mechanism: drive.of,
            matter: id,
            action: drive.act,
            input: told.get(id)!,
            at: begun.happened,
            ...(checked === undefined ? {} : { checked }),
          });
        }),
      );
      moved ||= taken.some(one => one.status === "fulfilled");
      // Who has been withdrawn meanwhile refuses, and is passed by.
      const failed = taken.find(one => one.status === "rejected" && !isFinal(one.reason));
      if (failed?.status === "rejected") throw failed.reason;
    }
    return moved;
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
    if (ranks !== undefined) await dropList(pool, startOf(begun));
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

/** What began it, the same on every server and after a restore: another event has another hash. */
const startOf = ({ hash: event, drive }: Begun): string => `${event}/${drive}`;

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
