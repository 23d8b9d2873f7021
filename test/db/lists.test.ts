// Lists by every column against a plain recount of the matters, pages that stay put while others act, and the
// indexes that no page does without.

import { expect, test } from "vitest";
import { toNumber } from "../../src/engine/number.ts";
import { soughtTraces } from "../../src/store/listing/entry.ts";
import { keepSortIndexes } from "../../src/store/listing/follow.ts";
import {
  askerToken,
  lightToken,
  openToken,
  tokenKey,
  traceKey,
  valueToken,
  wordToken,
  wordsOf,
} from "../../src/store/listing/tokens.ts";
import { type PageAsked, readPage } from "../../src/store/readers/pages.ts";
import { openPool } from "../../src/store/connection.ts";
import { citizen, clerk, desk, ground, lodging } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";
import { filled, listing, secret } from "../store/listing.ts";

const day = 86_400_000;
const usual = { mechanism: "appeal", sort: "opened", descending: true, limit: 100 } as const;

const value = (field: string, of: string) => tokenKey(valueToken("appeal", field, of));

/** The ids of all pages, a few rows at a time. */
async function all(pool: Ledger["pool"], asked: PageAsked, limit = 7): Promise<number[]> {
  const ids: number[] = [];
  for (let after = asked.after; ;) {
    const page = await readPage(pool, { ...asked, limit, ...(after ? { after } : {}) });
    ids.push(...page.ids);
    if (page.next === null) return ids;
    after = page.next;
  }
}

test("each filter finds what a plain recount finds, page by page", async () => {
  await using ledger = await openLedger();
  await filled(ledger, 60);
  const { lists, follower } = listing(ledger);
  await keepSortIndexes(ledger.pool, ground.registry, 0);
  await lists.page(usual);
  const asked: readonly (readonly [Partial<PageAsked>, string])[] = [
    [{}, "true"],
    [{ states: ["dispatched"] }, "state = 'dispatched'"],
    [{ states: ["received", "handling"] }, "state in ('received', 'handling')"],
    [{ groups: [[value("topic", "noise")]] }, "fields->>'topic' = 'noise'"],
    [
      { groups: [[value("topic", "noise"), value("topic", "roads")]] },
      "fields->>'topic' in ('noise', 'roads')",
    ],
    [
      { groups: [[value("topic", "noise")], [value("kind", "help")]], states: ["dispatched"] },
      "fields->>'topic' = 'noise' and fields->>'kind' = 'help' and state = 'dispatched'",
    ],
    [{ groups: [[value("helpers", "org:4")]] }, "fields->'helpers' ? 'org:4'"],
    [{ groups: [[value("handler", "org:3")]] }, "handler = 'org:3'"],
    [{ groups: [[tokenKey(openToken("appeal"))]] }, "not settled"],
    [{ groups: [[tokenKey(askerToken("appeal", "person:2"))]] }, "asker = 'person:2'"],
    [
      { ranges: [{ by: "opened", from: noon + 10_000, below: noon + 20_000 }] },
      `opened >= to_timestamp(${noon + 10_000} / 1000.0)
         and opened < to_timestamp(${noon + 20_000} / 1000.0)`,
    ],
    [{ ranges: [{ by: "due", from: noon, below: noon + 30 * day }] }, "due is not null"],
    [{ groups: [[]] }, "false"],
    [{ number: "~" }, "false"],
  ];
  const orders: readonly Pick<PageAsked, "sort" | "descending">[] = [
    { sort: "opened", descending: true },
    { sort: "due", descending: false },
    { sort: "state", descending: true },
    { sort: { field: "topic", numeric: false }, descending: false },
  ];
  for (const [filter, where] of asked) {
    const { rows } = await ledger.pool.query<{ id: number }>(
      `select id from matter where mechanism = 'appeal' and ${where} order by id`,
    );
    const wanted = rows.map(({ id }) => id);
    for (const order of orders) {
      const found = await all(ledger.pool, { ...usual, ...filter, ...order });
      expect([where, order, found.toSorted((a, b) => a - b)]).toEqual([where, order, wanted]);
    }
    const { total } = await lists.page({ ...usual, ...filter, count: true });
    expect([where, total]).toEqual([where, { count: wanted.length, exact: true }]);
  }
  await follower.close();
});

test("every order is the order of the values, blanks behind them", async () => {
  await using ledger = await openLedger();
  await filled(ledger, 30);
  const { lists, follower } = listing(ledger);
  await lists.page(usual);
  const orders = [
    ["opened", "opened"],
    ["happened", "happened"],
    ["state", "state"],
    [{ field: "handler", numeric: false }, `fields->>'handler' collate "C"`],
    [{ field: "tries", numeric: true }, "(fields->>'tries')::float8"],
  ] as const;
  for (const [sort, column] of orders) {
    for (const [descending, way] of [
      [false, "asc"],
      [true, "desc"],
    ] as const) {
      const { rows } = await ledger.pool.query<{ id: number; asker: string }>(
        `select id, asker from matter where mechanism = 'appeal'
          order by ${column} ${way} nulls last, id ${way}`,
      );
      const ids = rows.map(({ id }) => id);
      for (const limit of [1, 4, 100])
        expect(await all(ledger.pool, { ...usual, sort, descending }, limit)).toEqual(ids);
      // Gathered, as where few fit.
      const groups = [[tokenKey(askerToken("appeal", "person:2"))]];
      const own = rows.filter(({ asker }) => asker === "person:2").map(({ id }) => id);
      for (const limit of [1, 4, 100])
        expect(await all(ledger.pool, { ...usual, groups, sort, descending }, limit)).toEqual(own);
    }
  }
  await follower.close();
});

test("pages stay put while others act: no row is lost or shown twice", async () => {
  await using ledger = await openLedger();
  const made = await filled(ledger, 20);
  const { lists, follower } = listing(ledger);
  const seen: number[] = [];
  for (let after: PageAsked["after"]; ;) {
    const { ids, next } = await lists.page({ ...usual, limit: 4, ...(after ? { after } : {}) });
    seen.push(...ids);
    if (next === null) break;
    after = next;
    // New ones come in on top, and one that is still to be shown moves on.
    await ledger.writer.act(
      request("appeal", null, "lodge", lodging, citizen(9), { at: noon + day + seen.length }),
    );
    await ledger.writer
      .act(request("appeal", made[0]!, "dispatch", { handler: "org:3" }, desk, { at: noon + day }))
      .catch(() => {}); // the second time it is dispatched already
  }
  expect(seen.toSorted((a, b) => a - b)).toEqual(made.toSorted((a, b) => a - b));
  await follower.close();
});

test("a list knows what was acted a moment before, a second follower finds nothing to do", async () => {
  await using ledger = await openLedger();
  const [first] = await filled(ledger, 3);
  const { lists, follower } = listing(ledger);
  expect((await lists.page({ ...usual, states: ["received"] })).ids).toContain(first);
  await ledger.writer.act(
    request("appeal", first!, "dispatch", { handler: "org:4" }, desk, { at: noon + 9000 }),
  );
  expect((await lists.page({ ...usual, states: ["received"] })).ids).not.toContain(first);
  expect((await lists.page({ ...usual, groups: [[value("handler", "org:4")]] })).ids).toContain(first);
  const rows = () => ledger.pool.query("select matter, seq, xmin from listed order by matter");
  const before = (await rows()).rows;
  const other = listing(ledger);
  await other.follower.fresh(5000);
  expect((await rows()).rows).toEqual(before);
  await Promise.all([follower.close(), other.follower.close()]);
});

test("a light turns though nobody acts, and the list follows it", async () => {
  await using ledger = await openLedger();
  const [first] = await filled(ledger, 1);
  let now = noon;
  const { lists, follower } = listing(ledger, () => now);
  const lit = async (light: string) =>
    (await lists.page({ ...usual, groups: [[tokenKey(lightToken("appeal", light))]] })).ids;
  expect(await lit("normal")).toEqual([first]);
  now = noon + 40 * day;
  expect(await lit("normal")).toEqual([]);
  expect(await lit("over")).toEqual([first]);
  await follower.close();
});

test("words, numbers and people: pairs of characters, beginnings, keyed hashes", async () => {
  await using ledger = await openLedger();
  const made = await filled(ledger, 8);
  const { writer, pool } = ledger;
  const note = "老旧小区路灯集中改造，联系 13800002207";
  const { matter: noted } = await writer.act(request("toggle", null, "open", { note }, clerk));
  const { lists, follower } = listing(ledger);
  const words = (text: string) => [
    { all: wordsOf(text).map(one => tokenKey(wordToken("toggle", one))), any: [] },
  ];
  const toggles = { ...usual, mechanism: "toggle" };
  expect((await lists.page({ ...toggles, words: words("路灯") })).ids).toEqual([noted]);
  expect((await lists.page({ ...toggles, words: words("小区改造") })).ids).toEqual([]);
  // A telephone number that slipped into a public text is not sought by.
  expect((await lists.page({ ...toggles, words: words("13800002207") })).ids).toEqual([]);
  const number = toNumber(secret, made[3]!).replace("-", "");
  expect((await lists.page({ ...usual, number })).ids).toEqual([made[3]]);
  expect((await lists.page({ ...usual, number: number.slice(0, 5) })).ids).toContain(made[3]);
  const traces = (text: string) => soughtTraces(text).map(token => traceKey(secret, token));
  const named = made.filter((_, n) => n % 4 === 0);
  for (const text of ["王建国", "建国", "王建"]) {
    const { ids } = await lists.page({ ...usual, traces: traces(text) });
    expect(ids.toSorted((a, b) => a - b)).toEqual(named.toSorted((a, b) => a - b));
  }
  expect((await lists.page({ ...usual, traces: traces("+86 139 0000 1234") })).ids).toHaveLength(8);
  expect((await lists.page({ ...usual, traces: traces("13900001235") })).ids).toEqual([]);
  // Nothing of a person stands in what lists are read from.
  const { rows } = await pool.query<{ text: string }>("select row_to_json(l)::text as text from listed l");
  for (const { text } of rows) expect(text).not.toMatch(/李四|王建国|13900001234|路口/);
  await follower.close();
});

test("what a matter holds no longer leads to it no longer", async () => {
  await using ledger = await openLedger();
  const [matter] = await filled(ledger, 1);
  const { lists, follower } = listing(ledger);
  const found = async (text: string) => {
    const traces = soughtTraces(text).map(token => traceKey(secret, token));
    return (await lists.page({ ...usual, traces })).ids;
  };
  expect(await found("13900001234")).toEqual([matter]);
  const wrong = soughtTraces("13711112222").map(token => traceKey(secret, token));
  await ledger.pool.query(
    "insert into trace (key, matter, bucket) select unnest($1::bigint[]), $2::bigint, ($2::bigint % 64 % 16)",
    [wrong, matter],
  );
  expect(await found("13711112222")).toEqual([matter]);
  await ledger.pool.query("update listed set turns = to_timestamp(0)");
  expect(await found("13711112222")).toEqual([]);
  expect(await found("13900001234")).toEqual([matter]);
  await follower.close();
});

test("no page of many matters is read without an index", async () => {
  await using ledger = await openLedger();
  const owner = openPool(ledger.adminUrl, 1);
  await owner.query(`
    insert into listed (matter, mechanism, seq, state, light, number, opened, happened, due, turns, keys,
                        facts, bucket)
    select 64 * n, 'appeal', 1, case when n % 500 = 0 then 'received' else 'closed' end, 'done', 'N' || n,
           to_timestamp(n), to_timestamp(n), 'infinity', null,
           array[${value("topic", "roads")}::bigint, n % 1000, 7000 + n % 2],
           jsonb_build_object('topic', n % 20), 0
      from generate_series(1, 60000) n`);
  await owner.query("vacuum analyze listed");
  await keepSortIndexes(ledger.pool, ground.registry);
  const pages: readonly Partial<PageAsked>[] = [
    {},
    { states: ["received"], sort: "due" },
    { groups: [["17"]] },
    { groups: [[value("topic", "roads")], ["7001"]], sort: "happened" },
    { sort: { field: "topic", numeric: false } },
    { sort: { field: "handler", numeric: false } },
    { number: "N12" },
    { ranges: [{ by: "happened", from: 5_000_000, below: 6_000_000 }], sort: "opened" },
  ];
  const plans: string[] = [];
  const watching = {
    query: async (text: string, values: unknown[]) => {
      if (!text.startsWith("explain")) {
        const { rows } = await ledger.pool.query<{ "QUERY PLAN": string }>(`explain ${text}`, values);
        plans.push(rows.map(row => row["QUERY PLAN"]).join("\n"));
      }
      return ledger.pool.query(text, values);
    },
  } as unknown as typeof ledger.pool;
  for (const page of pages) await readPage(watching, { ...usual, ...page, count: true });
  expect(plans.length).toBeGreaterThan(pages.length);
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on listed/);
  // A filter that fits nothing ends where its walk ends, and goes on from there until the end.
  const none: PageAsked = { ...usual, groups: [[value("topic", "roads")], ["7001"], ["18"]] };
  expect(await all(ledger.pool, none, 100)).toEqual([]);
  for (const field of ["topic", "handler"])
    expect(await all(ledger.pool, { ...none, sort: { field, numeric: false } }, 100)).toEqual([]);
  // Walked with blanks among them, by a filter that one in two fits.
  const blanks: PageAsked = { ...usual, groups: [["7001"]], sort: { field: "handler", numeric: false } };
  const first = await readPage(ledger.pool, blanks);
  expect(first.ids).toEqual(Array.from({ length: 100 }, (_, n) => 64 * (59_999 - 2 * n)));
  await owner.end();
});
