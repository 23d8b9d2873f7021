// Folds a history as it grows and reads it in every way that a reader could, against the recount from faces.

import fc from "fast-check";
import type pg from "pg";
import { expect } from "vitest";
import { dateOf } from "../../src/define/civil.ts";
import { isTally } from "../../src/define/figure.ts";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { type Counted, type CountingAsked, type RunQuery, count } from "../../src/figures/counted.ts";
import { type Period, allTime, periodOf, stepAt } from "../../src/figures/period.ts";
import { openPool } from "../../src/store/connection.ts";
import { type FigureFold, openFold } from "../../src/store/fold/worker.ts";
import { type TestDatabase, testDatabase } from "../harness/database.ts";
import { type Recorded, firstDay, history } from "./history.ts";
import { parents } from "./recount.ts";

export const timeZone = "Asia/Shanghai";
const dayMs = 86_400_000;
/** The civil day of the first act. */
const firstCivil = Math.floor((firstDay + 8 * 3_600_000) / dayMs);
const orgs = ["org:1", "org:2", "org:3", "org:4"].map(ref => ({ ref, parent: parents[ref] ?? null }));

/** A history, how it becomes known, and how it is read. */
export const chosen = fc.record({
  stream: fc.infiniteStream(fc.nat(1_000_000)),
  length: fc.integer({ min: 40, max: 140 }),
  from: fc.nat(90),
  days: fc.array(fc.nat(140), { minLength: 1, maxLength: 3 }),
  cut: fc.integer({ min: 1, max: 3 }),
  ways: fc.nat(1000),
});
export type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

export interface FoldGround {
  readonly pool: pg.Pool;
  readonly database: TestDatabase;
  /** Opens a fold of one mechanism; of other orgs where they are given. */
  fold(mechanism: AnyMechanism, tree?: typeof orgs): FigureFold & { readonly failed: readonly string[] };
  /** Empties all, then folds the history in three steps: the matters at hand, and by one that knows none. */
  play(mechanism: AnyMechanism, asked: Chosen, tree?: typeof orgs): Promise<void>;
  /** Reads what was played, from cells and by the recount; how many readings cells answered. */
  compare(mechanism: AnyMechanism, asked: Chosen): Promise<number>;
  close(): Promise<void>;
}

export async function openFoldGround(): Promise<FoldGround> {
  const database = await testDatabase();
  const pool = openPool(database.adminUrl, 6);
  await pool.query(
    `insert into org (id, key, parent, name, english, level)
     select id::int, id, parent::int, id, id, 'department' from unnest($1::text[], $2::text[]) o(id, parent)`,
    [orgs.map(({ ref }) => ref.slice(4)), orgs.map(({ parent }) => parent?.slice(4) ?? null)],
  );
  const fold: FoldGround["fold"] = (mechanism, tree = orgs) => {
    const failed: string[] = [];
    const log = (text: string): void => void failed.push(text);
    const opened = openFold({ pool, mechanisms: [mechanism], timeZone, orgs: () => tree, log });
    return {
      failed,
      fresh: patience => opened.fresh(patience),
      start: () => opened.start(),
      wake: () => opened.wake(),
      close: () => opened.close(),
    };
  };
  return {
    pool,
    database,
    fold,
    async play(mechanism, { stream, length, cut }, tree) {
      const log = history(mechanism, n => stream.next().value % n, length);
      await empty(pool);
      const parts = [
        log.filter(({ seq }) => seq <= cut),
        log.filter(({ seq }) => seq > cut && seq <= 2 * cut),
        log.filter(({ seq }) => seq > 2 * cut),
      ];
      const [early, late] = [fold(mechanism, tree), fold(mechanism, tree)];
      for (const [step, one] of [early, early, late].entries()) {
        await record(pool, mechanism, parts[step]!, step + 1);
        await one.fresh(60_000);
        if (step === 1) await early.close();
      }
      await late.close();
      expect([...early.failed, ...late.failed]).toEqual([]);
    },
    compare: (mechanism, asked) => compare(pool, mechanism, asked),
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

async function empty(pool: pg.Pool): Promise<void> {
  await pool.query("truncate event, face, figure_cell, figure_thing, figure_mark, worker_lease");
  await pool.query("update face_position set batch = 0");
  await pool.query("update bucket_lease set batch = 0");
}

/** Events become known in the order of their batches, whatever day they are of. */
export async function record(
  pool: pg.Pool,
  mechanism: AnyMechanism,
  log: readonly Recorded[],
  batch: number,
): Promise<void> {
  const rows = log.map(event => ({
    ...event,
    payload: { ...event.payload, action: event.action },
    happened: new Date(event.happened),
    bucket: (event.matter % 64) % 16,
  }));
  await pool.query(
    `insert into event
     select matter, seq, happened, happened, $3, action, $2, payload, decode(hash, 'hex'), bucket
       from json_to_recordset($1::json) as e(matter int8, seq int, happened timestamptz, action text,
         payload json, hash text, bucket int2)`,
    [JSON.stringify(rows), batch, mechanism.name],
  );
  await pool.query("update bucket_lease set batch = $1", [batch]);
}

/** Periods of every kind, past days, columns, filters, the tree. */
function waysToRead(by: readonly string[], { from, days }: Chosen): CountingAsked[] {
  const first = firstCivil + from;
  const periods: Period[] = [
    allTime(timeZone),
    ...(["week", "month", "quarter", "year"] as const).map(step => stepAt(step, first, timeZone)),
    periodOf(`${dateOf(first)}..${dateOf(first + 17)}`, timeZone),
  ];
  const instants = [...days, 401].map(n => firstDay + n * dayMs);
  const spans = instants.flatMap(asOf => periods.map(period => ({ period, asOf })));
  const plain = { spans, group: {}, by: [], parted: spans.length, orgs: "own" } as const;
  const pairs = by.flatMap((one, i) => by.slice(i + 1).map(other => [other, one]));
  return [
    ...by.map(column => ({ ...plain, by: [column] })),
    ...by.map(column => ({ ...plain, by: [column], orgs: "tree" as const })),
    ...pairs.map(columns => ({ ...plain, by: columns, orgs: "tree" as const })),
    ...by.map(column => ({ ...plain, group: { [column]: "org:2" }, by: by.slice(0, 1) })),
    ...by.map(column => ({ ...plain, group: { [column]: "org:1" }, by: [column], orgs: "tree" as const })),
    ...by.map(column => ({ ...plain, group: { [column]: "—" }, by: by.slice(1, 2) })),
    ...(by.length === 0 ? [plain] : []),
  ];
}

const waysOfEach = 4;

async function compare(pool: pg.Pool, mechanism: AnyMechanism, asked: Chosen): Promise<number> {
  let answered = 0;
  const run: RunQuery = async (text, values) => (await pool.query(text, [...values])).rows;
  const counting: RunQuery = (text, values) => {
    if (text.includes("figure_cell")) answered += 1;
    return run(text, values);
  };
  for (const [n, [name, figure]] of Object.entries(mechanism.figures ?? {}).entries()) {
    if (!isTally(figure)) continue;
    const about = "median" in figure || "p90" in figure;
    const ways = waysToRead(figure.by ?? [], asked);
    for (let i = 0; i < Math.min(waysOfEach, ways.length); i += 1) {
      const way = ways[(asked.ways + 7 * n + i * Math.ceil(ways.length / waysOfEach)) % ways.length]!;
      const found = shown(await count(counting, mechanism, [name], way), name);
      const wanted = shown(await count(run, mechanism, [name], { ...way, recount: true }), name);
      const { group, by, orgs: tree } = way;
      expectSame(found, wanted, about, { name, group, by, tree });
    }
  }
  return answered;
}

const shown = (counted: readonly Counted[], name: string) =>
  counted.map(one => ({
    whole: one.whole(name, 0),
    groups: [...one.groups]
      .map(([key]) => [key, one.group(key)(name, 0)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  }));
type Shown = ReturnType<typeof shown>;

/** Of a middle that was read from bins, values within 1 %. */
function expectSame(found: Shown, wanted: Shown, about: boolean, told: object): void {
  const near = (value: number | null, exact: number | null | undefined) =>
    about &&
    typeof value === "number" &&
    typeof exact === "number" &&
    Math.abs(value - exact) <= Math.abs(exact) / 100
      ? exact
      : value;
  const closed = found.map(({ whole, groups }, i) => {
    const exact = new Map(wanted[i]!.groups);
    return {
      whole: near(whole, wanted[i]!.whole),
      groups: groups.map(([key, value]) => [key, near(value, exact.get(key))] as const),
    };
  });
  expect({ ...told, found: closed }).toEqual({ ...told, found: wanted });
}
