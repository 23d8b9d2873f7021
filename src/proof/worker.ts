// The worker of checkpoints: one process makes them for all, every ten seconds or ten thousand events. When
// nothing is new, nothing is written.

import { type Behind, type Query, behind, makeCheckpoint } from "./checkpoint.ts";
import { type SigningKey, fingerprintOf } from "./key.ts";

/** How often at the latest, ms. */
export const checkpointEvery = 10_000;
/** After so many events at the latest, and at most so many in one: whoever verifies holds so many at once. */
export const checkpointEvents = 10_000;

export interface CheckpointerNeeds {
  readonly query: Query;
  readonly instance: string;
  /** Undefined where no key is at hand. */
  readonly key: SigningKey | undefined;
  /** Takes or renews the lease of this work; false while another process has it. */
  hold(): Promise<boolean>;
  now(): number;
  log(text: string): void;
}

export interface Checkpointer {
  /**
   * Takes in what is in the log now, if this process has the key and the lease. Answers how many were made.
   */
  round(signal?: AbortSignal): Promise<number>;
}

const firstKey = `
  insert into checkpoint_key (number, public, since)
  values (1, decode($1, 'hex'), to_timestamp($2::float8 / 1000))
  on conflict do nothing`;
const signing = "select encode(public, 'hex') as public from checkpoint_key order by number desc limit 1";

/** The public key that checkpoints are signed with now, 64 hex digits; undefined before the first start. */
export async function signingKeyOf(query: Query): Promise<string | undefined> {
  return (await query(signing, []))[0]?.["public"] as string | undefined;
}

/** Makes this key the one that signs where there is none yet; answers the one that does. */
export async function firstSigningKey(query: Query, key: SigningKey, at: number): Promise<string> {
  await query(firstKey, [key.public, at]);
  return (await signingKeyOf(query))!;
}

/** Makes the key the one that signs from now on, in place of a lost one. */
export async function nextSigningKey(query: Query, key: SigningKey, at: number): Promise<void> {
  const next = `
    insert into checkpoint_key (number, public, since)
    select coalesce(max(number), 0) + 1, decode($1, 'hex'), to_timestamp($2::float8 / 1000)
      from checkpoint_key`;
  await query(next, [key.public, at]);
}

/** What of the spans is left, up to where the log stood when the round began. */
const leftOf = (now: readonly Behind[], until: ReadonlyMap<number, number>): Behind[] =>
  now
    .map(span => ({ ...span, to: Math.min(span.to, until.get(span.bucket) ?? 0) }))
    .filter(({ from, to }) => to > from);

/** A worker that makes checkpoints when it is told to. Its rounds throw what the database throws. */
export function openCheckpointer(needs: CheckpointerNeeds): Checkpointer {
  const { query, instance, key } = needs;
  let told = false;
  const mayNot = (text: string): number => {
    if (!told) needs.log(text);
    told = true;
    return 0;
  };
  return {
    async round(signal) {
      if (key === undefined) {
        return mayNot("没有存证私钥，本机不签发存证点 / without its key this server makes no checkpoints");
      }
      const signs = await firstSigningKey(query, key, needs.now());
      if (signs !== key.public) {
        return mayNot(
          `存证点由另一把私钥签发（公钥指纹 ${fingerprintOf(signs)}），本机不签发 / ` +
            "checkpoints are signed with another key; this server makes none",
        );
      }
      told = false;
      const until = new Map((await behind(query)).map(({ bucket, to }) => [bucket, to]));
      for (let made = 0; ; made += 1) {
        const spans = leftOf(await behind(query), until);
        if (spans.length === 0 || signal?.aborted || !(await needs.hold())) return made;
        const one = await makeCheckpoint(
          { query, instance, key, most: checkpointEvents },
          spans,
          needs.now(),
        );
        if (one === undefined) return made;
      }
    },
  };
}
