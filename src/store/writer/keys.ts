// Idempotency keys: which row of `idem` a key stands for, and the answers that are still fresh in memory.

import { hash } from "node:crypto";
import type { ActRequest, Answer } from "../../engine/ports.ts";
import { Refusal } from "../../engine/refusal.ts";
import { slots } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";
import { Recent } from "./recent.ts";

/** A caller's key: 32 hex digits that stand for caller, matter and key, and the hash of the body in hex. */
export interface Key {
  readonly digest: string;
  readonly body: string;
}

/** An answer with the body that it was given to. */
export interface Answered {
  readonly body: string;
  readonly answer: Answer;
}

/**
 * The same key of another caller, or on another matter, is another key. 128 bits suffice: they only part
 * callers' own keys.
 */
export function keyOf({ key, actor, matter }: Pick<ActRequest, "key" | "actor" | "matter">): Key | undefined {
  if (key === undefined) return undefined;
  const digest = hash("sha256", `${actor.person} ${matter ?? "new"} ${key.text}`, "hex").slice(0, 32);
  return { digest, body: Buffer.from(key.body).toString("hex") };
}

/** An opening with a key always falls into the same slot, so a second try finds the first answer there. */
export const slotOf = (key: Key | undefined): number =>
  key === undefined ? Math.floor(Math.random() * slots) : slotIn(key.digest);

/** The slot of a hash in hex. */
export const slotIn = (digest: string): number => Number.parseInt(digest.slice(0, 2), 16) % slots;

/** The first answer again, or the refusal of a key that stood for another body. */
export function repeated(key: Key, { body, answer }: Answered): Answer {
  if (body === key.body) return { ...answer, repeated: true };
  throw new Refusal("key_reused", {
    zh: "这个幂等键（Idempotency-Key）已用于另一份内容。请换一个新的键再提交。",
    en: "This Idempotency-Key was used with another body. Send a new key.",
  });
}

interface IdemRow {
  readonly digest: string;
  readonly body: string;
  readonly matter: number;
  readonly seq: number;
  readonly state: string;
  readonly hash: string;
  readonly happened: number;
}

const stored = `
  select encode(i.ikey, 'hex') as digest, encode(i.body, 'hex') as body, i.matter, i.seq,
         e.payload->>'to' as state, encode(e.hash, 'hex') as hash, e.happened
    from idem i join event e on e.matter = i.matter and e.seq = i.seq and e.bucket = i.bucket
   where i.ikey = any (select decode(k, 'hex') from unnest($1::text[]) k)`;

/** The keys of a lane that were answered lately, and the table behind them. */
export class Keys {
  readonly #recent = new Recent<string, Answered>(20_000);

  known(key: Key): Answered | undefined {
    return this.#recent.get(key.digest);
  }

  remember(key: Key, answer: Answer): void {
    this.#recent.set(key.digest, { body: key.body, answer });
  }

  /** Reads the stored answers of these keys into memory. */
  async load(database: Database, keys: readonly Key[]): Promise<void> {
    if (keys.length === 0) return;
    const digests = [...new Set(keys.map(key => key.digest))];
    const { rows } = await database.query<IdemRow>({ name: "keys", text: stored, values: [digests] });
    for (const { digest, body, ...answer } of rows) {
      this.#recent.set(digest, { body, answer: { ...answer, repeated: false } });
    }
  }
}
