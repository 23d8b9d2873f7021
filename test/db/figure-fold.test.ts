// Fold, recount and rebuild on random histories: late events, back-dating, pauses, sweeps. The fold trusts the
// expiry event, the recount the deadlines alone; whatever is read from cells is what the faces say.

import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isTally } from "../../src/define/figure.ts";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { definition as appealOfTests } from "../../src/define/test/appeal.ts";
import { definition as taskOfTests } from "../../src/define/test/task.ts";
import { dateOf } from "../../src/define/civil.ts";
import { type CountingAsked, type RunQuery, count } from "../../src/figures/counted.ts";
import { type Period, allTime, periodOf, stepAt } from "../../src/figures/period.ts";
import { loadMechanisms } from "../../src/mechanisms/load.ts";
import { openPool } from "../../src/store/connection.ts";
import { openFold } from "../../src/store/fold/worker.ts";
import { forgetCells } from "../../src/store/fold/marks.ts";
import { firstDay, history, type Recorded } from "../figures/history.ts";
import { parents } from "../figures/recount.ts";
import { sketchAppeal } from "../figures/sketch-appeal.ts";
import { sketchTask } from "../figures/sketch-task.ts";
import { relief, tallies } from "../figures/sketch.ts";
import { type TestDatabase, testDatabase } from "../harness/database.ts";

const timeZone = "Asia/Shanghai";
const day = 86_400_000;
const orgs = ["org:1", "org:2", "org:3", "org:4"].map(ref => ({ ref, parent: parents[ref] ?? null }));
const sketch: AnyMechanism = { ...relief, figures: tallies };
const ours = (await loadMechanisms().catch(() => ({ mechanisms: [] }))).mechanisms.map(({ definition }) => definition);
const tallied = (mechanism: AnyMechanism) => Object.values(mechanism.figures ?? {}).some(isTally);
const mechanisms = [sketch, appealOfTests, taskOfTests, sketchAppeal, sketchTask, ...ours].filter(tallied);

let database: TestDatabase;
let pool: pg.Pool;
const run: RunQuery = async (text, values) => (await pool.query(text, [...values])).rows;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.adminUrl, 6);
  await pool.query(
    `insert into org (id, key, parent, name, english, level)
     select id::int, id, parent::int, id, id, 'department' from unnest($1::text[], $2::text[]) o(id, parent)`,
    [orgs.map(({ ref }) => ref.slice(4)), orgs.map(({ parent }) => parent?.slice(4) ?? null)],
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function empty(): Promise<void> {
  await pool.query("truncate event, face, figure_cell, figure_thing, figure_mark, worker_lease");
  await pool.query("update face_position set batch = 0");
  await pool.query("update bucket_lease set batch = 0");
}

/** Events become known in the order of their batches, whatever day they are of. */
async function record(mechanism: AnyMechanism, log: readonly Recorded[], batch: number): Promise<void> {
  const rows = log.map(event => ({
    ...event,
    mechanism: mechanism.name,
    payload: { ...event.payload, action: event.action },
    happened: new Date(event.happened),
    bucket: (event.matter % 64) % 16,
  }));
  await pool.query(
    `insert into event
     select matter, seq, happened, happened, mechanism, action, $2, payload, decode(hash, 'hex'), bucket
       from json_to_recordset($1::json) as e(matter int8, seq int, happened timestamptz, mechanism text,
         action text, payload json, hash text, bucket int2)`,
    [JSON.stringify(rows), batch],
  );
  await pool.query("update bucket_lease set batch = $1", [batch]);
}

const foldOf = (mechanism: AnyMechanism) => {
  const failed: string[] = [];
  const fold = openFold({
    pool,
    mechanisms: [mechanism],
    timeZone,
    orgs: () => orgs,
    log: text => failed.push(text),
  });
  return {
    async fresh(): Promise<void> {
      await fold.fresh(60_000);
      expect(failed).toEqual([]);
    },
    close: () => fold.close(),
  };
};

/** Everything that anybody could read: periods of every kind, past days, columns, filters, the tree. */
function readings(mechanism: AnyMechanism, name: string, from: number, asOfs: readonly number[]): CountingAsked[] {
  const figure = mechanism.figures![name]!;
  const by = (isTally(figure) ? figure.by : undefined) ?? [];
  const label = dateOf(from);
  const periods: Period[] = [
    allTime(timeZone),
    ...(["week", "month", "quarter", "year"] as const).map(step => stepAt(step, from, timeZone)),
    periodOf(`${label}..${dateOf(from + 17)}`, timeZone),
  ];
  const spans = asOfs.flatMap(asOf => periods.map(period => ({ period, asOf })));
  const parted = spans.length;
  const asked = (more: Partial<CountingAsked>): CountingAsked => ({
    spans,
    group: {},
    by: [],
    parted,
    orgs: "own",
    ...more,
  });
  const pairs = by.flatMap((one, i) => by.slice(i + 1).map(other => [other, one]));
  return [
    asked({}),
    ...by.map(column => asked({ by: [column] })),
    ...by.map(column => asked({ by: [column], orgs: "tree" })),
    ...pairs.slice(0, 3).map(columns => asked({ by: columns, orgs: "tree" })),
    ...by.map(column => asked({ group: { [column]: "org:2" }, by: by.slice(0, 1) })),
    ...by.map(column => asked({ group: { [column]: "org:1" }, by: by.slice(0, 1), orgs: "tree" })),
    ...by.map(column => asked({ group: { [column]: "—" }, by: by.slice(1, 2) })),
  ];
}

const shown = (counted: Awaited<ReturnType<typeof count>>, name: string) =>
  counted.map(one => ({
    whole: one.whole(name, 0),
    groups: [...one.groups]
      .map(([key]) => [key, one.group(key)(name, 0)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  }));

/** Of a middle that was read from bins, a value within 1 %. */
function expectSame(found: unknown, wanted: unknown, about: boolean, told: object): void {
  if (!about) return expect({ ...told, found }).toEqual({ ...told, found: wanted });
  const numbers = (value: unknown): (number | null)[] =>
    typeof value === "number" || value === null
      ? [value]
      : typeof value === "object"
        ? Object.values(value as object).flatMap(numbers)
        : [];
  const [a, b] = [numbers(found), numbers(wanted)];
  expect({ ...told, length: a.length }).toEqual({ ...told, length: b.length });
  a.forEach((value, i) => {
    if (value === null || b[i] === null) expect([told, value]).toEqual([told, b[i]]);
    else expect(Math.abs(value - b[i]!)).toBeLessThanOrEqual(Math.abs(b[i]!) * 0.0101 + 1e-9);
  });
}

let answeredByCells = 0;

async function compare(mechanism: AnyMechanism, from: number, asOfs: readonly number[]): Promise<void> {
  for (const [name, figure] of Object.entries(mechanism.figures ?? {})) {
    if (!isTally(figure)) continue;
    const about = "median" in figure || "p90" in figure;
    for (const asked of readings(mechanism, name, from, asOfs)) {
      let cells = 0;
      const counting: RunQuery = (text, values) => {
        if (text.includes("figure_cell")) cells += 1;
        return run(text, values);
      };
      const found = shown(await count(counting, mechanism, [name], asked), name);
      answeredByCells += cells;
      const wanted = shown(await count(run, mechanism, [name], { ...asked, recount: true }), name);
      const { group, by, orgs: tree } = asked;
      expectSame(found, wanted, about, { name, group, by, tree, cells });
    }
  }
}

const chosen = fc.record({
  stream: fc.infiniteStream(fc.nat(1_000_000)),
  length: fc.integer({ min: 40, max: 140 }),
  from: fc.nat(90),
  days: fc.array(fc.nat(140), { minLength: 2, maxLength: 3 }),
  cut: fc.integer({ min: 1, max: 3 }),
});

const table = async (name: string) =>
  (
    await pool.query<{ row: string }>(
      name === "figure_cell"
        ? `select row(tally, level, span, g0, g1, bin, steps, amounts)::text as row from figure_cell
            where cardinality(steps) > 0 order by 1`
        : `select row(t.*)::text as row from figure_thing t where cardinality(days) > 0 order by 1`,
    )
  ).rows.map(({ row }) => row);

test.each(mechanisms)("fold, recount and rebuild agree: $name", { timeout: 240_000 }, async mechanism => {
  const property = fc.asyncProperty(chosen, async ({ stream, length, from, days, cut }) => {
    await empty();
    const log = history(mechanism, n => stream.next().value % n, length);
    const fold = foldOf(mechanism);
    // As a log grows: matters are taken up where the fold left them, or by one that knows nothing of them.
    await record(mechanism, log.filter(({ seq }) => seq <= cut), 1);
    await fold.fresh();
    await record(mechanism, log.filter(({ seq }) => seq > cut && seq <= 2 * cut), 2);
    await fold.fresh();
    await fold.close();
    await record(mechanism, log.filter(({ seq }) => seq > 2 * cut), 3);
    const later = foldOf(mechanism);
    await later.fresh();
    const first = Math.floor((firstDay + 8 * 3_600_000) / day);
    const instants = [...days.map(n => firstDay + n * day), firstDay + 401 * day];
    await compare(mechanism, first + from, instants);
    const folded = [await table("figure_cell"), await table("figure_thing")];
    await forgetCells(pool);
    await later.close();
    const anew = foldOf(mechanism);
    await anew.fresh();
    await anew.close();
    expect([await table("figure_cell"), await table("figure_thing")]).toEqual(folded);
  });
  const { RUNS = "2", SEED = "2026" } = process.env;
  answeredByCells = 0;
  await fc.assert(property, { numRuns: Number(RUNS), seed: Number(SEED), endOnFailure: true });
  expect(answeredByCells).toBeGreaterThan(0);
});
