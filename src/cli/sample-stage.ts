// Where the sample city is played: a writer, a relay and a sweeper of its own, by the clock of the script,
// beside the city that is already served. Their commits do not wait for the disk: nobody was promised an act
// of the script, what a crash leaves is a beginning of it, and the next start goes on from there.

import { hash } from "node:crypto";
import { isDead } from "../cities/sample/people.ts";
import type { Opening, PlayedAct, Stage } from "../cities/sample/play.ts";
import { drawn as drawnPicture } from "../cities/sample/pictures.ts";
import { type Doer, type Drawn, engine, type Picture } from "../cities/sample/step.ts";
import { jcs } from "../define/jcs.ts";
import { type Actor, system } from "../engine/matter.ts";
import { Refusal } from "../engine/refusal.ts";
import { noticeText } from "../http/notice-text.ts";
import { tableSender } from "../people/table-sender.ts";
import { openDrives } from "../store/drives/drives.ts";
import { openPool } from "../store/connection.ts";
import { openRelay, type Relay } from "../store/relay/relay.ts";
import { Actors, type Names, known } from "./sample-actors.ts";
import { type Asked, cast } from "./sample-casts.ts";
import { deciderOf, tableWriter } from "./decisions.ts";
import { consultingWriter } from "../store/share/shared.ts";
import { openSweeper } from "../store/sweeper.ts";
import { openUploads, type Uploads } from "../store/uploads.ts";
import { keyOf } from "../store/writer/keys.ts";
import { byStatement } from "../store/writer/way.ts";
import { type BatchWriter, openWriter } from "../store/writer/writer.ts";
import type { OpenCity } from "./city.ts";
import { askerActor, phoneFor } from "./notices.ts";
import { papersOf } from "./papers.ts";

export interface StageOptions {
  /** The database as the running system's login. */
  readonly appUrl: string;
  /** The script's end, ms. What happened later was done by somebody who looks around. */
  readonly end: number;
  /** Up to here a playing before this one may have come, ms; 0 when there was none. */
  readonly played: number;
  /** Of what happened before this moment no notices are sent, ms. */
  readonly quietBefore: number;
}

const taken = `
  select payload->>'actor' as actor from event where matter = $1 and action = $2 and happened = $3`;
const touched = `select from event where matter = $1 and happened > $2 limit 1`;
const openedBy = `
  select k.at, i.matter from unnest($1::text[]) with ordinality as k (digest, at)
    join idem i on i.ikey = decode(k.digest, 'hex') order by k.at`;

/**
 * The same body for the same act, so that a script that is played again finds its first answers; an upload
 * has another name each time.
 */
const bodyOf = ({ action, input }: PlayedAct): Uint8Array => {
  const isUpload = (value: unknown) =>
    Array.isArray(value) && value.some(one => String(one).startsWith("file:"));
  const said = Object.entries(input).filter(([, value]) => !isUpload(value));
  return hash("sha256", jcs({ action, input: Object.fromEntries(said) }), "buffer");
};

/** An address whose sessions do not wait for the disk. */
function withoutWaiting(appUrl: string): string {
  const url = new URL(appUrl);
  url.searchParams.set("options", "-c synchronous_commit=off");
  return url.href;
}

class SampleStage implements Stage {
  readonly #city: OpenCity;
  readonly #names: Names;
  readonly #actors: Actors;
  readonly #options: StageOptions;
  readonly #writer: BatchWriter;
  readonly #pool: OpenCity["pool"];
  readonly #relay: Relay;
  readonly #sweeper: ReturnType<typeof openSweeper>;
  readonly #uploads: Uploads;
  /** Whom matters name where the script leaves it to them. */
  readonly #drawn = new Map<number, string>();
  #clock = 0;

  constructor(city: OpenCity, names: Names, options: StageOptions, writer: BatchWriter) {
    const pool = openPool(withoutWaiting(options.appUrl), 4);
    this.#pool = pool;
    this.#city = city;
    this.#names = names;
    this.#options = options;
    this.#writer = writer;
    this.#uploads = openUploads(city.pool);
    this.#actors = new Actors(names, city.people.key);
    // By the real clock, since the outbox is; what is told of the script's days is told in them.
    const told = (happened: number) => (happened <= this.#clock ? happened : undefined);
    this.#relay = openStageRelay({ ...city, pool }, writer, told);
    this.#sweeper = openSweeper({ database: pool, writer, now: () => this.#clock });
    writer.onCommit(({ matters }) => {
      for (const { id, fields } of matters) {
        if (typeof fields["callee"] === "string") this.#drawn.set(id, fields["callee"]);
      }
      city.follower.wake();
    });
  }

  async act(act: PlayedAct): Promise<{ readonly matter: number } | null> {
    const { mechanism, matter, action, input, at, key, behalf } = act;
    const actor = await this.#doerOf(act);
    if (actor === undefined) return null;
    try {
      return await this.#writer.act({
        mechanism,
        matter,
        action,
        input,
        actor,
        at,
        ...(behalf === undefined ? {} : { behalf: this.#actors.named(behalf, null) }),
        origin: "sample",
        key: { text: key, body: bodyOf(act) },
      });
    } catch (error) {
      if (error instanceof Refusal && matter !== null && (await this.#isTouched(matter))) return null;
      throw error;
    }
  }

  /**
   * Who acts: somebody of the script, or whoever the matter names by then. In a load that goes on it may name
   * another by now, so whoever has taken this very act comes first. Undefined where it may name nobody.
   */
  async #doerOf({ by, matter, action, at }: PlayedAct): Promise<Actor | undefined> {
    if ("person" in by) return by.person === engine.person ? system : this.#actors.named(by.person, by.post);
    const before = at <= this.#options.played ? await this.#takenBy(matter, action, at) : undefined;
    const drawn = before ?? (matter === null ? undefined : this.#drawn.get(matter));
    const named =
      drawn ?? (matter === null ? undefined : (await this.#city.readers.matter(matter))?.fields[by.field]);
    if (typeof named !== "string" && by.ifAny) return undefined;
    if (typeof named !== "string")
      throw new RangeError(`matter ${String(matter)} names nobody in ${by.field}`);
    return this.#actors.person(named, by.post);
  }

  async #takenBy(matter: number | null, action: string, at: number): Promise<string | undefined> {
    const { rows } = await this.#city.pool.query<{ actor: string }>(taken, [matter, action, new Date(at)]);
    return rows[0]?.actor;
  }

  async #isTouched(matter: number): Promise<boolean> {
    const { end } = this.#options;
    return (await this.#city.pool.query(touched, [matter, new Date(end)])).rows.length > 0;
  }

  org(key: string): string {
    return known(this.#names.orgs, key);
  }

  async picture(picture: Picture, by: Doer | Drawn): Promise<string> {
    if (!("person" in by)) throw new RangeError("nobody is drawn to take a picture");
    const bytes = drawnPicture(picture);
    const kept = await this.#uploads.keep(
      {
        owner: this.#actors.named(by.person, by.post).person,
        name: `${picture.picture}.png`,
        type: "image/png",
        digest: hash("sha256", bytes, "buffer"),
        bytes,
      },
      Date.now(),
    );
    if (kept === undefined) throw new Error("the sample city has no room for another picture");
    return kept.file;
  }

  cast(...asked: Asked): Promise<void> {
    return cast(this.#city, ...asked);
  }

  async deliver(at: number): Promise<void> {
    this.#clock = at;
    await this.#relay.drain();
  }

  async settle(until: number): Promise<void> {
    this.#clock = until;
    await this.#sweeper.sweep();
  }

  async openedFor(matter: number, field: string, place: number): Promise<number> {
    const held = (await this.#city.readers.matter(matter))?.fields[field];
    const found = Array.isArray(held) ? (held as readonly unknown[])[place] : undefined;
    if (typeof found !== "string") throw new RangeError(`matter ${matter} has opened none at ${place}`);
    return Number(found.slice(found.indexOf(":") + 1));
  }

  async opened(openings: readonly Opening[]): Promise<readonly number[]> {
    const digests = openings.map(({ by, key: text }) => {
      if (!("person" in by)) throw new RangeError("nobody is drawn for a matter that is not there yet");
      const actor = by.person === engine.person ? system : this.#actors.named(by.person, by.post);
      return keyOf({ key: { text, body: new Uint8Array() }, actor, matter: null })!.digest;
    });
    const { rows } = await this.#city.pool.query<{ at: number; matter: number }>(openedBy, [digests]);
    if (rows.length === openings.length) return rows.map(({ matter }) => matter);
    throw new Error("matters of the sample city are missing that were played before");
  }

  /** Lets the workers of the stage go. */
  async close(): Promise<void> {
    await Promise.all([this.#relay.close(), this.#sweeper.close()]);
    await this.#writer.close();
    await this.#pool.end();
  }
}

/** The stage in an open city whose workers have not been started. Events happen at the script's times. */
export async function openStage(city: OpenCity, names: Names, options: StageOptions): Promise<SampleStage> {
  const { registry, calendar, orgs, instance } = city;
  const world = { calendar, orgs, decisions: deciderOf(city.tables.shelf) };
  const plain = await openWriter({
    url: options.appUrl,
    registry,
    world,
    genesis: instance.genesis,
    key: city.people.key,
    quietBefore: options.quietBefore,
    lanes: 2,
    way: { ...byStatement, settings: { ...byStatement.settings, synchronous_commit: "off" } },
  });
  const { readers: matters, shared } = city;
  const consulting = consultingWriter(plain, { matters, registry, world, checker: shared.checker });
  const writer = tableWriter(consulting, city.tables, matters);
  return new SampleStage(city, names, options, writer);
}

function openStageRelay(
  { pool, registry, people, readers, ballots, polls, shared, ...ground }: OpenCity,
  writer: BatchWriter,
  told: (happened: number) => number | undefined,
): Relay {
  return openRelay({
    database: pool,
    writer,
    registry,
    sender: tableSender(pool, Date.now),
    asker: matter => askerActor({ readers, people }, matter),
    papers: papersOf(ground.orgs, ground.calendar),
    ballots,
    polls,
    drives: openDrives({ pool, registry, readers, writer, shared }),
    told,
    async render({ matter, notice, person }) {
      const about = await readers.matter(matter);
      const phone = about && (await phoneFor(people, about, person));
      if (phone === undefined || isDead(phone) || about === undefined) return undefined;
      const text = noticeText({ registry, ...ground }, about, notice, "zh");
      return text === undefined ? undefined : { phone, text };
    },
  });
}
