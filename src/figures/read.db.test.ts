// Figures read over a handful of events whose numbers can be worked out by hand.

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { relief } from "../../test/figures/sketch.ts";
import { type TestDatabase, testDatabase } from "../../test/harness/database.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { lastSteps, periodOf } from "./period.ts";
import { type RunQuery, columnsOf, readFigure, readFigures, readTrend } from "./read.ts";
import { readMatters, readProof } from "./records.ts";

const figures = {
  paid: { title: "兑付", count: "件", first: "pay", by: ["payer", "topic"] },
  onTime: { title: "按期", count: "件", first: "pay", clock: { pay: "met" }, by: ["payer", "topic"] },
  share: { title: "按期率", share: "onTime", of: "paid" },
  open: { title: "在办", count: "件", in: "lodged", by: ["topic"] },
  money: { title: "金额", sum: "paid", each: "pay", by: ["payer"] },
  firms: { title: "企业", distinct: "firm", unit: "家", each: "pay", per: "year" },
  growth: { title: "增长", growth: "paid", over: "1 year" },
  index: { title: "指数", index: "money", over: "payer", weights: {} },
  middle: { title: "用时", median: "time of pay", first: "pay" },
  clerks: { title: "经办", distinct: "clerk", unit: "人", each: "pay", by: ["topic", "payer"], hideBelow: 3 },
  inner: { title: "内部", count: "件", audience: "staff" },
  outer: { title: "名次", outside: "位", source: "热度榜" },
};
const mechanism = { ...relief, figures } as unknown as AnyMechanism;
/** The orgs that stand below. */
const above = (org: string): string | null =>
  ({ "org:2": "org:1", "org:3": "org:2", "org:4": "org:1" })[org] ?? null;
const shanghai = "Asia/Shanghai";
const at = (text: string) => Date.parse(`${text}+08:00`);

/** matter, day of lodging, day of payment, its deadline, payer, topic, firm, 分 */
const rows = [
  [64, "2025-03-02", "2025-03-05", "2025-03-09", 2, "rent", "a", 10_050],
  [65, "2026-03-02", "2026-03-05", "2026-03-09", 2, "rent", "a", 20_000],
  [66, "2026-03-02", "2026-03-10", "2026-03-09", 3, "tax", "b", 1_099],
  [67, "2026-03-03", "2026-04-01", "2026-03-09", 3, "tax", "b", 5],
  [68, "2026-03-31", null, "2026-04-09", 4, "tax", "c", 0],
] as const;

let database: TestDatabase;
let db: pg.Client;
const run: RunQuery = async (text, values) => (await db.query(text, [...values])).rows;

beforeAll(async () => {
  database = await testDatabase();
  db = new pg.Client({ connectionString: database.appUrl });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await Promise.all([db.connect(), admin.connect()]);
  await admin.query(`insert into org (id, key, parent, name, english, level) values
    (1, 'a', null, 'a', 'a', 'city'), (2, 'b', 1, 'b', 'b', 'district'), (3, 'c', 2, 'c', 'c', 'street'),
    (4, 'd', 1, 'd', 'd', 'district')`);
  const event = (matter: number, seq: number, day: string, action: string, payload: object) =>
    admin.query(`insert into event values ($1, $2, $3, $3, 'relief', $4, 1, $5, sha256($6::bytea), $7)`, [
      matter,
      seq,
      new Date(at(`${day}T10:00`)),
      action,
      payload,
      `${matter}/${seq}`,
      (matter % 64) % 16,
    ]);
  for (const [matter, lodged, paid, due, payer, topic, firm, amount] of rows) {
    const face = {
      start: at(`${lodged}T10:00`),
      due: at(`${due}T00:00`),
      end: null,
      expired: false,
      used: 0,
    };
    const input = { topic, firm: `creditCode:${firm}`, payer: `org:${payer}`, clerk: `person:${matter}` };
    await event(matter, 1, lodged, "lodge", { to: "lodged", input, set: {}, due: { pay: face } });
    if (paid === null) continue;
    const ended = { ...face, end: at(`${paid}T10:00`), used: matter - 60 };
    await event(matter, 2, paid, "pay", {
      to: "paid",
      input: { paid: amount },
      set: {},
      due: { pay: ended },
    });
  }
  await admin.end();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

const march = { period: periodOf("2026-03", shanghai), asOf: at("2026-05-01T00:00") };
const all = { period: periodOf("all", shanghai), asOf: at("2026-05-01T00:00") };

test("a share with its parts, and the table by its first column", async () => {
  const value = await readFigure(run, mechanism, "share", { ...all, by: ["payer"] });
  expect(value).toMatchObject({ value: 50, numerator: 2, denominator: 4, rest: 2, unit: { zh: "%" } });
  expect(value.parts.map(({ name, title, value: part }) => [name, title, part])).toEqual([
    ["onTime", "按期", 2],
    ["paid", "兑付", 4],
  ]);
  expect(value.columns).toEqual(["payer", "topic"]);
  expect(
    value.table?.rows.map(({ groups: [group], value: one, denominator }) => [group, one, denominator]),
  ).toEqual([
    ["org:2", 100, 2],
    ["org:3", 0, 2],
  ]);
});

test("up the tree, an org holds all below it, in rows and in groups", async () => {
  const tree = await readFigure(run, mechanism, "paid", { ...all, by: ["payer"], above });
  expect(tree.table?.rows.map(({ groups: [group], value }) => [group, value])).toEqual([
    ["org:1", 4],
    ["org:2", 4],
    ["org:3", 2],
  ]);
  const district = await readFigure(run, mechanism, "paid", {
    ...all,
    group: { payer: "org:2" },
    by: ["topic"],
  });
  expect(district.table?.rows.map(({ groups: [group], value }) => [group, value])).toEqual([
    ["rent", 2],
    ["tax", 2],
  ]);
});

test("a flow belongs to its month, and a stock is read at the month's end", async () => {
  expect((await readFigure(run, mechanism, "paid", march)).value).toBe(2);
  expect(await readFigure(run, mechanism, "open", march)).toMatchObject({
    value: 2,
    standing: at("2026-04-01T00:00"),
  });
  expect(await readFigure(run, mechanism, "open", all)).toMatchObject({ value: 1, standing: all.asOf });
  const early = { ...march, asOf: at("2026-03-10T00:00") };
  expect((await readFigure(run, mechanism, "paid", early)).value).toBe(1);
});

test("money is read in yuan, and a middle of nothing has no value", async () => {
  expect(await readFigure(run, mechanism, "money", march)).toMatchObject({
    value: 210.99,
    unit: { zh: "元" },
  });
  expect((await readFigure(run, mechanism, "middle", march)).value).toBe(5);
  const february = { ...march, period: periodOf("2026-02", shanghai) };
  expect((await readFigure(run, mechanism, "middle", february)).value).toBeNull();
  expect((await readFigure(run, mechanism, "money", february)).value).toBe(0);
  expect((await readFigure(run, mechanism, "share", february)).value).toBeNull();
});

test("what is counted once a year counts from the first of January", async () => {
  const april = { ...march, period: periodOf("2026-04", shanghai) };
  expect((await readFigure(run, mechanism, "firms", april)).value).toBe(2);
  expect((await readFigure(run, mechanism, "firms", all)).value).toBe(2);
});

test("growth compares with the same days of the year before", async () => {
  expect(await readFigure(run, mechanism, "growth", march)).toMatchObject({
    value: 100,
    numerator: 2,
    denominator: 1,
  });
  const early = { ...march, asOf: at("2026-03-05T00:00") };
  expect(await readFigure(run, mechanism, "growth", early)).toMatchObject({ value: null, denominator: 0 });
});

test("a trend is the same as its months one by one", async () => {
  const periods = lastSteps("month", 14, march.asOf, shanghai);
  const trend = await readTrend(run, mechanism, "share", {
    spans: periods.map(period => ({ period, asOf: march.asOf })),
  });
  const single = await Promise.all(
    periods.map(period => readFigure(run, mechanism, "share", { period, asOf: march.asOf })),
  );
  expect(trend).toEqual(single);
  expect(trend.map(({ value }) => value)).toEqual([100, ...Array(11).fill(null), 50, 0]);
});

test("several figures at once are the same as each by itself", async () => {
  const names = ["share", "paid", "open", "growth", "outer"];
  const together = await readFigures(run, mechanism, names, march);
  expect(together).toEqual(await Promise.all(names.map(name => readFigure(run, mechanism, name, march))));
  expect(together.at(-1)).toMatchObject({ value: null, unit: { zh: "位" } });
});

test("small numbers of persons are hidden from the public alone", async () => {
  const shown = await readFigure(run, mechanism, "clerks", { ...all, by: ["topic"], audience: "staff" });
  expect([shown.value, ...(shown.table?.rows ?? []).map(({ value }) => value)]).toEqual([4, 2, 2]);
  const open = await readFigure(run, mechanism, "clerks", { ...all, by: ["topic"] });
  expect(open.value).toBe(4);
  expect(open.table?.rows.map(({ value, hidden }) => [value, hidden])).toEqual([
    [null, "<3"],
    [null, "<3"],
  ]);
  expect(await readFigure(run, mechanism, "clerks", march)).toMatchObject({ value: null, hidden: "<3" });
  await expect(readFigure(run, mechanism, "clerks", { ...all, by: ["payer"] })).rejects.toMatchObject({
    code: "figure_hidden",
    status: 403,
  });
});

test("a figure of few is published by the month alone, and no sum of months gives one away", async () => {
  const clerks = (label: string, asOf = "2026-05-01T00:00") =>
    readFigure(run, mechanism, "clerks", { period: periodOf(label, shanghai), asOf: at(asOf) });
  // Two paid in March and one in April of 2026, one in March of 2025; fewer than three are not shown, and the
  // quarters and years that hold them neither, since they would be what is left of everything.
  const said = async (label: string) => {
    const { value, hidden } = await clerks(label);
    return value ?? hidden;
  };
  expect(await Promise.all(["2026-03", "2026-04", "2026-02", "2025", "2026", "all"].map(said))).toEqual([
    "<3",
    "<3",
    0,
    "<3",
    "…",
    4,
  ]);
  // The day of reading is the end of the last month that was over, so that no two days can be subtracted.
  expect(await clerks("all", "2026-04-20T00:00")).toMatchObject({ value: 3, asOf: at("2026-04-01T00:00") });
  for (const label of ["2026-03-01..2026-03-05", "2026-W10"]) {
    await expect(clerks(label)).rejects.toMatchObject({ code: "figure_hidden" });
  }
  const spans = lastSteps("month", 3, all.asOf, shanghai).map(period => ({ period, asOf: all.asOf }));
  const trend = await readTrend(run, mechanism, "clerks", { spans });
  expect(trend.map(({ value, hidden }) => value ?? hidden)).toEqual([0, "<3", "<3"]);
});

test("up the org tree, a small line is hidden, and the sum above it stays", async () => {
  const few = { ...mechanism.figures!["paid"]!, hideBelow: 3 };
  const hiding = { ...mechanism, figures: { ...mechanism.figures, few } } as AnyMechanism;
  const lines = async (audience: "public" | "staff") => {
    const asked = { ...all, by: ["payer"], above, audience };
    const { table } = await readFigure(run, hiding, "few", asked);
    return table?.rows.map(({ groups: [org], value, hidden }) => [org, value ?? hidden]);
  };
  expect(await lines("staff")).toEqual([
    ["org:1", 4],
    ["org:2", 4],
    ["org:3", 2],
  ]);
  // The two that the district holds itself are not shown either: they are no line of their own.
  expect(await lines("public")).toEqual([
    ["org:1", 4],
    ["org:2", 4],
    ["org:3", "<3"],
  ]);
});

test("what is not there or not open is refused with the way out", async () => {
  const refused = (name: string, more: object = {}) =>
    readFigure(run, mechanism, name, { ...all, ...more }).catch((error: unknown) => error);
  expect(await refused("gone")).toMatchObject({ code: "unknown_figure", status: 404 });
  expect(await refused("constructor")).toMatchObject({ code: "unknown_figure" });
  expect(await refused("paid", { by: ["rating"] })).toMatchObject({ code: "unknown_column", status: 422 });
  expect(await refused("paid", { group: { "x'; drop table event": "1" } })).toMatchObject({
    code: "unknown_column",
  });
  expect(await refused("inner")).toMatchObject({ code: "figure_hidden" });
  expect((await readFigure(run, mechanism, "paid", { ...all, group: { topic: "'; drop" } })).value).toBe(0);
  expect(columnsOf(mechanism, "index")).toEqual([]);
});

test("records are paged, and a proof is their hashes", async () => {
  const page = { ...all, limit: 2, group: { topic: "tax" } };
  const first = await readMatters(run, mechanism, "paid", { ...page, limit: 1 });
  expect(first).toMatchObject([
    {
      matter: 66,
      seq: 2,
      action: "pay",
      state: "paid",
      happened: at("2026-03-10T10:00"),
      columns: { payer: "org:3", topic: "tax" },
    },
  ]);
  const rest = await readMatters(run, mechanism, "paid", { ...page, after: first[0]! });
  expect(rest.map(({ matter }) => matter)).toEqual([67]);
  const proof = await readProof(run, mechanism, "paid", page);
  expect(proof).toEqual([...first, ...rest].map(({ matter, seq, hash }) => ({ matter, seq, hash })));
  const refused = (name: string) => readMatters(run, mechanism, name, page).catch((error: unknown) => error);
  expect(await refused("share")).toMatchObject({ code: "unknown_figure" });
  expect(await refused("clerks")).toMatchObject({ code: "figure_hidden" });
  expect(await refused("money")).toMatchObject({ code: "unknown_column" });
});
