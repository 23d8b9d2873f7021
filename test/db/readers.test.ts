// Lists, to-do lists and the reference tables, as the pages and the start read them.

import { expect, test } from "vitest";
import { genesis } from "../../src/engine/event.ts";
import { definition } from "../../src/define/test/task.ts";
import { english } from "../../src/define/test/task-english.ts";
import { registerCalendar, registerDefinitions, revisions } from "../../src/store/definitions.ts";
import { createInstance, readInstance } from "../../src/store/instance.ts";
import { openPool } from "../../src/store/connection.ts";
import { openOrgTree } from "../../src/store/org-tree.ts";
import { KnownMatters } from "../../src/store/readers/known.ts";
import { inboxQuery } from "../../src/store/readers/lists.ts";
import { openReaders } from "../../src/store/readers/readers.ts";
import { citizen, clerk, desk, ground, lodging, plans } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";

const lodged = async ({ writer }: Ledger, person: number, at = noon): Promise<number> =>
  (await writer.act(request("appeal", null, "lodge", lodging, citizen(person), { at }))).matter;
const dispatched = ({ writer }: Ledger, matter: number, handler: string) =>
  writer.act(request("appeal", matter, "dispatch", { handler }, desk, { at: noon + 5000 }));

test("a list pages by keyset, newest first, without a row lost or shown twice", async () => {
  await using ledger = await openLedger();
  // Several share an instant, so that the page's edge falls between them.
  const made = await Promise.all(
    Array.from({ length: 25 }, (_, n) => lodged(ledger, (n % 3) + 1, noon + (n >> 2))),
  );
  const seen: number[] = [];
  for (let after: { opened: number; id: number } | undefined; ;) {
    const page = await ledger.readers.list({ mechanism: "appeal", limit: 4, ...(after ? { after } : {}) });
    seen.push(...page.map(matter => matter.id));
    after = page.at(-1);
    if (page.length < 4) break;
  }
  expect(seen.toSorted((a, b) => a - b)).toEqual(made.toSorted((a, b) => a - b));
  const opened = (await ledger.readers.matters(seen)).map(matter => matter.opened);
  expect(opened).toEqual(opened.toSorted((a, b) => b - a));
  expect(await ledger.readers.list({ mechanism: "task", limit: 4 })).toEqual([]);
  const own = await ledger.readers.list({ mechanism: "appeal", asker: "person:2", limit: 100 });
  expect(own).toHaveLength(8);
  expect(own.every(matter => matter.asker === "person:2")).toBe(true);
});

test("filters: state and handler; running versions", async () => {
  await using ledger = await openLedger();
  const made = await Promise.all([1, 2, 3, 4].map(person => lodged(ledger, person)));
  await dispatched(ledger, made[0]!, "org:3");
  await dispatched(ledger, made[1]!, "org:4");
  const ids = async (filter: object) =>
    (await ledger.readers.list({ mechanism: "appeal", limit: 10, ...filter })).map(matter => matter.id);
  expect(await ids({ state: "dispatched" })).toHaveLength(2);
  expect(await ids({ state: "dispatched", handler: "org:4" })).toEqual([made[1]]);
  expect(await ledger.readers.running()).toEqual([
    { mechanism: "appeal", version: plans[0]!.version, count: 4 },
  ]);
  expect(await ledger.readers.actsSince("person:11", noon - 60_000)).toBe(2);
  expect(await ledger.readers.actsSince("person:11", noon + 86_400_000)).toBe(0);
});

test("the to-do list of an org, a citizen, a state: nearest deadline first, each matter once", async () => {
  await using ledger = await openLedger();
  const later = await lodged(ledger, 1, noon + 86_400_000);
  const sooner = await lodged(ledger, 1, noon);
  await dispatched(ledger, sooner, "org:3");
  const { matter: timeless } = await ledger.writer.act(request("toggle", null, "open", { note: "n" }, clerk));
  const inbox = async (asked: object) =>
    (await ledger.readers.inbox({ orgs: [], states: [], limit: 10, ...asked })).map(matter => matter.id);
  expect(await inbox({ orgs: ["org:3"] })).toEqual([sooner]);
  expect(await inbox({ asker: "person:1" })).toEqual([sooner, later]);
  const states = [
    { mechanism: "toggle", states: ["off"] },
    { mechanism: "appeal", states: ["received", "handling"] },
  ];
  expect(await inbox({ orgs: ["org:3"], asker: "person:1", states })).toEqual([sooner, later, timeless]);
});

test("what is overdue has no deadline ahead of it, and is never crowded out of a to-do list", async () => {
  await using ledger = await openLedger();
  const day = 86_400_000;
  const overdue = await lodged(ledger, 1, noon);
  await dispatched(ledger, overdue, "org:3");
  await ledger.writer.settle([overdue], noon + 30 * day);
  const ahead = await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      const matter = await lodged(ledger, 2, noon + (30 + n) * day);
      await ledger.writer.act(
        request("appeal", matter, "dispatch", { handler: "org:3" }, desk, {
          at: noon + (30 + n) * day + 5000,
        }),
      );
      return matter;
    }),
  );
  const states = [{ mechanism: "appeal", states: ["dispatched"] }];
  for (const asked of [{ orgs: ["org:3"] }, { states }, { orgs: ["org:3"], states }]) {
    const found = await ledger.readers.inbox({ orgs: [], states: [], limit: 2, ...asked });
    expect(found.map(({ id }) => id)).toEqual([ahead[0], ahead[1], overdue]);
  }
});

test("a to-do list is read through indexes, however many matters wait for others", async () => {
  await using ledger = await openLedger();
  const owner = openPool(ledger.adminUrl, 1);
  await owner.query(`
    insert into matter (id, mechanism, version, seq, state, fields, clocks, passed, takers, head, origin,
                        handler, opened, happened, due, settled, bucket)
    select 64 * n, 'appeal', 'v', 1,
           case when n % 500 = 0 then 'received' when n % 2 = 0 then 'handling' else 'closed' end,
           '{}', '{}', '{}', '{}', '', 'act', 'org:' || n % 40, now(), now(),
           case when n % 3 = 0 then now() end, n % 2 = 1, 0
      from generate_series(1, 20000) n`);
  await owner.query("vacuum analyze matter");
  await owner.end();
  const states = [{ mechanism: "appeal", states: ["received"] }];
  const [text, values] = inboxQuery({ orgs: ["org:3"], asker: "person:1", states, limit: 300 });
  const { rows } = await ledger.pool.query<{ "QUERY PLAN": string }>(`explain ${text}`, [...values]);
  const plan = rows.map(row => row["QUERY PLAN"]).join("\n");
  for (const [index, uses] of [
    ["matter_state", 2],
    ["matter_inbox", 2],
    ["matter_asker", 2],
  ] as const) {
    expect(plan.split(`using ${index}`).length + plan.split(`on ${index}`).length - 2).toBe(uses);
  }
});

test("the instance is made once, whoever is first", async () => {
  await using ledger = await openLedger();
  expect(await readInstance(ledger.pool)).toBeUndefined();
  const city = { name: "示例市", english: "Sample City" };
  const made = await Promise.all([1, 2].map(() => createInstance(ledger.pool, { city, sample: true }, noon)));
  expect(made[0]).toEqual(made[1]);
  expect(made[0]).toMatchObject({ city, sample: true });
  expect(made[0]!.numberKey).toHaveLength(32);
  expect(Buffer.from(made[0]!.genesis)).toEqual(genesis(made[0]!.id));
  expect(await readInstance(ledger.pool)).toEqual(made[0]);
});

test("definitions and calendars are kept by version, and what is kept is never rewritten", async () => {
  await using ledger = await openLedger();
  const registered = { definition, english, rules: "0123456789abcdef" };
  await registerDefinitions(ledger.pool, [registered], noon);
  await registerDefinitions(ledger.pool, [{ ...registered, rules: "other" }], noon + 1);
  const { rows } = await ledger.pool.query(
    "select mechanism, version, revision, rules, data from definition",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ mechanism: "task", revision: 1, rules: "0123456789abcdef" });
  expect(rows[0].data.states.running).toBe("推进中");
  expect((await revisions(ledger.pool))("task", rows[0].version)).toBe(1);
  expect((await revisions(ledger.pool))("task", "none")).toBeUndefined();
  await registerCalendar(ledger.pool, { name: "cn", version: "1", data: { 2026: [] } }, noon);
  await registerCalendar(ledger.pool, { name: "cn", version: "1", data: {} }, noon);
  expect((await ledger.pool.query("select data from calendar")).rows).toEqual([{ data: { 2026: [] } }]);
});

test("the tree is in memory, parents first, and read again when it changed", async () => {
  await using ledger = await openLedger();
  const add = (id: number, parent: number | null, level: string, position: number) =>
    ledger.pool.query(
      `insert into org (id, key, parent, name, english, level, position) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, `key-${id}`, parent, `单位${id}`, `Org ${id}`, level, position],
    );
  await add(1, null, "city", 0);
  await add(5, 1, "department", 2);
  await add(6, 1, "department", 1);
  await add(7, 5, "section", 1);
  const tree = await openOrgTree(ledger.pool);
  expect(tree.all().map(org => org.ref)).toEqual(["org:1", "org:6", "org:5", "org:7"]);
  expect(tree.above("org:7")).toEqual(["org:5", "org:1"]);
  expect(tree.above("org:9")).toEqual([]);
  expect([tree.name("org:7"), tree.english("org:7"), tree.level("org:7")]).toEqual([
    "单位7",
    "Org 7",
    "section",
  ]);
  expect(tree.org("org:7")).toMatchObject({ parent: "org:5", party: false, code: null, key: "key-7" });
  expect(tree.exists("org:8")).toBe(false);
  await add(8, 6, "section", 1);
  await tree.refresh();
  expect(tree.exists("org:8")).toBe(true);
});

test("a matter in memory is as the database has it, whoever moved it on or forgot who asked", async () => {
  await using ledger = await openLedger();
  const known = new KnownMatters(ground.registry);
  const readers = openReaders(ledger.pool, known);
  const matter = await lodged(ledger, 1);
  expect(await readers.matter(matter)).toEqual(await ledger.readers.matter(matter));
  // Another process acts: nothing is noticed here.
  await dispatched(ledger, matter, "org:3");
  expect(await readers.matter(matter)).toMatchObject({ state: "dispatched", handler: "org:3" });
  // This one acts: what the commit left is what was written.
  ledger.writer.onCommit(({ matters }) => known.noticed(matters));
  const other = await lodged(ledger, 2);
  expect(await readers.matter(other)).toMatchObject({ state: "received", asker: "person:2" });
  await dispatched(ledger, other, "org:4");
  expect(await readers.matter(other)).toEqual(await ledger.readers.matter(other));
  await ledger.pool.query("update matter set asker = null where id = $1", [other]);
  expect(await readers.matter(other)).toMatchObject({ asker: null, handler: "org:4" });
  expect(await readers.matter(64 * 999)).toBeUndefined();
});
