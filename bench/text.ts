// Likenesses to what somebody types, in a city of two hundred thousand appeals: how long an answer takes, how
// long the index is built and what it weighs, beside PostgreSQL's own ways over the same rows.

import { loadMechanisms } from "../src/mechanisms/load.ts";
import { type Database, openPool } from "../src/store/connection.ts";
import { openTexts } from "../src/store/readers/texts.ts";
import { type TextIndexes, openTextIndexes } from "../src/text/indexes.ts";
import type { Segmenter } from "../src/text/segment.ts";
import { openWords } from "../src/text/words.ts";
import { openPlace } from "./place.ts";
import { type Measurement, percentile } from "./report.ts";
import { type Asked, fillTexts } from "./text-fill.ts";

const count = Number(process.env["KEYMOVE_BENCH_TEXTS"] ?? 200_000);
const times = 500;
/** PostgreSQL takes long enough for fewer. */
const peerTimes = 60;
const limitMs = 50;
const holdMs = 50;
const readCharacters = 60;
const benchNow = Date.parse("2026-11-20T02:00:00Z");
const year = 365 * 86_400_000;

const clipped = ({ text }: Asked): string => [...text].slice(0, readCharacters).join("");

async function taken(asked: readonly Asked[], find: (one: Asked) => unknown): Promise<number[]> {
  for (const one of asked.slice(0, 5)) await find(one);
  const took: number[] = [];
  for (const one of asked) {
    const from = performance.now();
    await find(one);
    took.push(performance.now() - from);
  }
  return took;
}

/** Both lists, as a hint asks for them: here, and in the whole city. */
const hint =
  ({ asked: index }: TextIndexes, cut: Segmenter) =>
  (one: Asked): unknown => {
    const words = cut.searchWords(clipped(one));
    const sought = { words, mechanism: "appeal", most: 20, since: benchNow - year };
    return [index.search({ ...sought, area: one.area }), index.search(sought)];
  };

/**
 * The longest time that the event loop was held, ms of this thread's own work: what a busy neighbour takes
 * is not ours.
 */
export function watchLoop(): () => number {
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, most] = [worked(), 0];
  const timer = setInterval(() => {
    const now = worked();
    most = Math.max(most, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return most;
  };
}

async function* built(texts: TextIndexes): AsyncGenerator<Measurement> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const loop = watchLoop();
  const from = performance.now();
  await texts.fresh(3_600_000);
  const seconds = (performance.now() - from) / 1000;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const many = count.toLocaleString("en");
  yield { name: `index of ${many} texts built`, value: seconds, unit: "s" };
  const held = loop();
  const holds = { peer: `the limit of ${holdMs} ms`, ratio: holdMs / held, goal: 1 };
  yield { name: "meanwhile a request waits at most", value: held, unit: "ms", ...holds };
  yield { name: "its postings and columns", value: (texts.asked.bytes + texts.open.bytes) / 1e6, unit: "MB" };
  yield { name: "memory that the process grew by", value: grown / 1e6, unit: "MB" };
  const removing = performance.now();
  for (let n = 0; n < 20; n += 1) texts.asked.remove(64 * (n + 1) + n);
  yield { name: "a text taken out", value: (performance.now() - removing) / 20, unit: "ms" };
}

const prepare = [
  "create table peer (id bigint primary key, title text, words tsvector)",
  "create index peer_words on peer using gin (words)",
];
const insert = `
  insert into peer
  select id, title, array_to_tsvector(array(select distinct unnest(string_to_array(words, ' '))))
    from unnest($1::bigint[], $2::text[], $3::text[]) as made (id, title, words)`;
const byRank = `
  select id from peer where words @@ to_tsquery('simple', $1)
   order by ts_rank(words, to_tsquery('simple', $1)) desc limit 10`;
const byTrigrams = "select id from peer where title % $1 order by similarity(title, $1) desc limit 10";

/** The same texts, cut by the same words, in PostgreSQL. */
async function fillPeer(client: Database, cut: Segmenter): Promise<void> {
  for (const text of prepare) await client.query(text);
  const source = openTexts(client);
  for (let after = 0; ;) {
    const page = await source.page(after, 5_000);
    if (page.length === 0) break;
    after = page.at(-1)!.id;
    const contents = page.map(({ apart }) => String(apart["content"] ?? ""));
    const words = contents.map(text => cut.searchWords(text.slice(0, 300)).join(" "));
    await client.query(insert, [page.map(({ id }) => id), contents.map(text => text.slice(0, 40)), words]);
  }
  await client.query("analyze peer");
}

const quoted = (words: readonly string[]): string =>
  [...new Set(words)].map(word => `'${word.replaceAll("'", "''")}'`).join(" | ");

async function* peers(
  client: Database,
  asked: readonly Asked[],
  cut: Segmenter,
  own: number,
): AsyncGenerator<Measurement> {
  const some = asked.slice(0, peerTimes);
  const rank = await taken(some, one => client.query(byRank, [quoted(cut.searchWords(clipped(one)))]));
  const ranked = percentile(rank, 0.95);
  const name = "the same by tsvector and ts_rank, 95 of 100";
  yield { name, value: ranked, unit: "ms", peer: "ours", ratio: ranked / own };
  try {
    await client.query("create extension if not exists pg_trgm");
  } catch {
    console.error("pg_trgm is not among this PostgreSQL's extensions: not measured");
    return;
  }
  // Where LC_CTYPE is C it makes no trigrams of Chinese at all, silently.
  const shown = await client.query<{ made: number }>("select cardinality(show_trgm('路灯')) as made");
  if (shown.rows[0]!.made === 0) {
    console.error("pg_trgm makes no trigrams of Chinese here: not measured");
    return;
  }
  await client.query("create index peer_title on peer using gin (title gin_trgm_ops)");
  await client.query("select set_limit(0.15)");
  const trigrams = await taken(some, one => client.query(byTrigrams, [one.text.slice(0, 40)]));
  const value = percentile(trigrams, 0.95);
  yield { name: "the same by pg_trgm, 95 of 100", value, unit: "ms", peer: "ours", ratio: value / own };
}

/** Builds the index and asks it, then its peers. */
export async function* textBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    const url = await place.database("texts");
    const { registry } = await loadMechanisms();
    const { version } = registry.current.get("appeal")!;
    const asked = await place.asOwner("texts", client => fillTexts(client, version, count, times, benchNow));
    const pool = openPool(url, 2);
    const words = openWords(async () => ({}));
    const loading = performance.now();
    const cut = await words.segmenter();
    yield { name: "dictionary loaded", value: performance.now() - loading, unit: "ms" };
    const texts = openTextIndexes({
      source: openTexts(pool),
      registry,
      words,
      orgName: () => undefined,
      now: () => benchNow,
      log: text => console.error(text),
    });
    try {
      yield* built(texts);
      const took = await taken(asked, hint(texts, cut));
      const value = percentile(took, 0.95);
      yield { name: "a hint, half within", value: percentile(took, 0.5), unit: "ms" };
      const held = { peer: `the limit of ${limitMs} ms`, ratio: limitMs / value, goal: 1 };
      yield { name: "a hint, 95 of 100 within", value, unit: "ms", ...held };
      await place.asOwner("texts", client => fillPeer(client, cut));
      const measured: Measurement[] = [];
      await place.asOwner("texts", async client => {
        for await (const one of peers(client, asked, cut, value)) measured.push(one);
      });
      yield* measured;
    } finally {
      await texts.close();
      await pool.end();
    }
  } finally {
    await place.end();
  }
}
