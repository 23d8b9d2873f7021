// Callers who live whole lives of appeals through the API: citizens with a session, desks and units with
// tokens, photos, duplicates that are merged. Each act carries a key of its own and is sent until it is
// acknowledged; what was acknowledged is kept.

import { setTimeout as pause } from "node:timers/promises";
import { type Cast, type Step, life } from "../../../bench/http/life.ts";
import type { Chance } from "../../../src/cities/sample/random.ts";
import type { ActView } from "../../../src/http/types.ts";
import { jpeg, multipart } from "../../http/specimens.ts";

/** An act that was acknowledged: 2xx came back. */
export interface Acknowledged {
  readonly key: string;
  readonly action: string;
  readonly matter: number;
  readonly seq: number;
  readonly hash: string;
  /** How many photos came with it. */
  readonly photos: number;
}

interface Said {
  readonly status: number;
  readonly text: string;
}

/** What says "not now": the caller sends the same key again. */
const passing = new Set([429, 502, 503]);
const retry = 200; // ms
/** An answer that takes longer than this, ms, counts as a hang. */
const longest = 30_000;

export class Callers {
  readonly acknowledged: Acknowledged[] = [];
  /** What nobody should have been told: refusals, faults, hangs. */
  readonly wrong: string[] = [];
  /** How many answers were a "not now", or never came. */
  lost = 0;
  readonly #cast: Cast;
  readonly #chance: Chance;
  #address: string;
  #stopped = false;
  #lives = 0;
  #photos = 0;

  constructor(address: string, cast: Cast, chance: Chance) {
    this.#address = address;
    this.#cast = cast;
    this.#chance = chance;
  }

  /** The server stands somewhere else after its restart. */
  moveTo(address: string): void {
    this.#address = address;
  }

  /** So many at once until `stop`; whatever is under way then is seen through. */
  async run(callers: number): Promise<void> {
    await Promise.all(
      Array.from({ length: callers }, async () => {
        while (!this.#stopped) await this.#live();
      }),
    );
  }

  stop(): void {
    this.#stopped = true;
  }

  async #live(): Promise<void> {
    const turn = (this.#lives += 1);
    const steps = life(this.#cast);
    const [filing, ...handling] = steps;
    const photos = this.#chance.happens(0.25) ? await this.#upload(turn) : [];
    const first = { ...filing!, input: { ...filing!.input, ...(photos.length > 0 ? { photos } : {}) } };
    const opened = await this.#insist(turn, first, undefined, photos.length);
    if (opened === undefined) return;
    if (this.#chance.happens(0.2)) await this.#double(turn, filing!, opened.id);
    for (const step of handling) {
      if (this.#stopped) return;
      if ((await this.#insist(turn, step, opened.number, 0)) === undefined) return;
    }
  }

  /** The same thing reported once more, and merged into the first: an act on another matter follows. */
  async #double(turn: number, filing: Step, parent: string): Promise<void> {
    const again = await this.#insist(turn, filing, undefined, 0, "again/");
    const merge: Step = { action: "merge", by: "desk", input: { parent: `matter:${parent}` } };
    if (again !== undefined) await this.#insist(turn, merge, again.number, 0, "again/");
  }

  async #upload(turn: number): Promise<readonly string[]> {
    const content = jpeg({ shade: 1 + ((this.#photos += 1) % 200) });
    const { payload, headers } = multipart([
      { name: "file", filename: "路灯.jpg", type: "image/jpeg", content },
    ]);
    const sent = { ...headers, ...this.#headersOf("citizen", turn) };
    const said = await this.#until("/api/uploads", sent, payload);
    return said === undefined ? [] : [(JSON.parse(said.text) as { file: string }).file];
  }

  #headersOf(by: Step["by"], turn: number): Record<string, string> {
    const { citizens, teams } = this.#cast;
    if (by !== "citizen") return { authorization: `Bearer ${teams[turn % teams.length]![by]}` };
    const { cookie, csrf } = citizens[turn % citizens.length]!;
    return { cookie: `keymove=${cookie}`, "x-csrf-token": csrf };
  }

  async #insist(
    turn: number,
    { action, by, input }: Step,
    number: string | undefined,
    photos: number,
    more = "",
  ): Promise<ActView | undefined> {
    const key = `torture/${turn}/${more}${action}`;
    const path = number === undefined ? "/api/appeal" : `/api/appeal/${number}/${action}`;
    const headers = {
      ...this.#headersOf(by, turn),
      "content-type": "application/json",
      "idempotency-key": key,
    };
    const body = JSON.stringify(number === undefined ? { action, input } : { input });
    const said = await this.#until(path, headers, body);
    if (said === undefined) return undefined;
    const done = JSON.parse(said.text) as ActView;
    const { seq, hash } = done.receipt;
    this.acknowledged.push({ key, action, matter: Number(done.id), seq, hash, photos });
    return done;
  }

  /** Sends until it is taken; undefined when it was refused, which is noted. */
  async #until(
    path: string,
    headers: Record<string, string>,
    body: string | Buffer,
  ): Promise<Said | undefined> {
    for (;;) {
      const said = await this.#send(path, headers, body);
      if (said !== undefined && said.status < 300) return said;
      if (said !== undefined && !passing.has(said.status)) {
        this.wrong.push(`${path}: ${said.status} ${said.text.slice(0, 300)}`);
        return undefined;
      }
      this.lost += 1;
      await pause(retry);
    }
  }

  async #send(
    path: string,
    headers: Record<string, string>,
    body: string | Buffer,
  ): Promise<Said | undefined> {
    const signal = AbortSignal.timeout(longest);
    try {
      const url = new URL(path, this.#address);
      const response = await fetch(url, { method: "POST", headers, body: body as BodyInit, signal });
      return { status: response.status, text: await response.text() };
    } catch {
      if (signal.aborted) this.wrong.push(`${path}: no answer for ${longest} ms`);
      return undefined;
    }
  }
}
