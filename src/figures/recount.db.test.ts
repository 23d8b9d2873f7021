// Every tally, on random histories, as of random instants: the statements against a recount in memory.

import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Recorded, firstDay, history } from "../../test/figures/history.ts";
import { contributions, parents, totals } from "../../test/figures/recount.ts";
import { sketchAppeal } from "../../test/figures/sketch-appeal.ts";
import { sketchTask } from "../../test/figures/sketch-task.ts";
import { relief, tallies } from "../../test/figures/sketch.ts";
import { type TestDatabase, testDatabase } from "../../test/harness/database.ts";
import { type Tally, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { definition as appeal } from "../define/test/appeal.ts";
import { definition as task } from "../define/test/task.ts";
import { foldFaces } from "./sql/faces.ts";
import { toMatters, toProof, toRows } from "./sql/proof.ts";
import type { Query, Reading } from "./sql/query.ts";
import { toSql } from "./sql/totals.ts";

let database: TestDatabase;
let db: pg.Client;
const sketch: AnyMechanism = { ...relief, figures: tallies };
const mechanisms = [sketch, appeal, task, sketchAppeal, sketchTask] as readonly AnyMechanism[];

beforeAll(async () => {
  database = await testDatabase();
  db = new pg.Client({ connectionString: database.adminUrl });
  await db.connect();
  const orgs = ["org:1", "org:2", "org:3", "org:4"].map(org => [
    org.slice(4),
    parents[org]?.slice(4) ?? null,
  ]);
  await db.query(
    `insert into org (id, key, parent, name, english, level)
     select id::int, id, parent::int, id, id, 'department' from unnest($1::text[], $2::text[]) o(id, parent)`,
    [orgs.map(([id]) => id), orgs.map(([, parent]) => parent)],
  );
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

async function store(mechanism: AnyMechanism, log: readonly Recorded[]): Promise<void> {
  await db.query("truncate event, face");
  await db.query("update face_position set batch = 0");
  const rows = log.map(event => ({
    ...event,
    mechanism: mechanism.name,
    payload: { ...event.payload, action: event.action },
    happened: new Date(event.happened),
    bucket: (event.matter % 64) % 16,
  }));
  // In two steps, as a log grows: matters are taken up where the first fold left them.
  for (const batch of [1, 2]) {
    await db.query(
      `insert into event
       select matter, seq, happened, happened, mechanism, action, $2, payload, decode(hash, 'hex'), bucket
       from json_to_recordset($1::json) as e(matter int8, seq int, happened timestamptz, mechanism text,
         action text, payload json, hash text, bucket int2)`,
      [JSON.stringify(rows.filter(({ seq }) => (batch === 1 ? seq <= 2 : seq > 2))), batch],
    );
    await db.query(foldFaces);
  }
}

const run = async ({ text, values }: Query) => (await db.query(text, values as unknown[])).rows as never[];

/** A whole reading, a period, and the same period as it was known within it: in one statement. */
const readingsAt = ({ asOf, from, to, within }: Instants): Reading[] => [
  { label: "all", from: null, to: null, asOf },
  { label: "period", from, to, asOf },
  { label: "early", from, to, asOf: Math.min(asOf, within) },
];

async function compareTotals(
  mechanism: AnyMechanism,
  tally: Tally,
  log: readonly Recorded[],
  readings: Reading[],
) {
  type Row = { period: string; level: number; columns: string[]; value: number };
  const rows: Row[] = await run(toSql(mechanism, tally, { readings }));
  const by = tally.by ?? [];
  for (const reading of readings) {
    const counted = contributions(mechanism, tally, log, reading, by);
    for (const level of [...by.keys(), by.length]) {
      const wanted = Object.fromEntries(totals(tally, counted, level));
      const here = rows.filter(row => row.period === reading.label && row.level === level);
      const found = Object.fromEntries(here.map(row => [row.columns.join("|"), row.value]));
      expect({ reading, level, found }).toEqual({ reading, level, found: wanted });
    }
  }
  return rows;
}

/** The rows, proof and pages of one cell: the same acts, each once, in order. */
async function compareProof(
  mechanism: AnyMechanism,
  tally: Tally,
  log: readonly Recorded[],
  reading: Reading,
  cell: string[],
) {
  const by = tally.by ?? [];
  const columns = Object.fromEntries(cell.map((value, i) => [by[i]!, value]));
  const wanted = contributions(mechanism, tally, log, reading, by)
    .filter(one => cell.every((value, i) => one.columns[i]!.includes(value)))
    .toSorted((a, b) => a.matter - b.matter || a.seq - b.seq)
    .map(({ matter, seq, hash }) => `${matter} ${seq} ${hash}`);
  type Line = { matter: number; seq: number; hash: Buffer };
  const lines = (page: readonly Line[]) =>
    page.map(line => `${line.matter} ${line.seq} ${line.hash.toString("hex")}`);
  const asked = { readings: [reading], columns };
  expect({ columns, found: lines(await run(toProof(mechanism, tally, asked))) }).toEqual({
    columns,
    found: wanted,
  });
  expect([...new Set(lines(await run(toRows(mechanism, tally, asked))))]).toEqual(wanted);
  const first: Line[] = await run(toMatters(mechanism, tally, { ...asked, limit: 2 }));
  const after = first.at(-1);
  const rest: Line[] = after ? await run(toMatters(mechanism, tally, { ...asked, after })) : [];
  expect(lines([...first, ...rest])).toEqual(wanted);
}

const seen = new Map<string, number>();

interface Instants {
  readonly asOf: number;
  readonly from: number;
  readonly to: number;
  readonly within: number;
  readonly nth: number;
}

async function compare(mechanism: AnyMechanism, log: readonly Recorded[], instants: Instants) {
  for (const [name, tally] of Object.entries(mechanism.figures ?? {})) {
    if (!isTally(tally)) continue;
    const readings = readingsAt(instants);
    const rows = await compareTotals(mechanism, tally, log, readings);
    seen.set(`${mechanism.name}.${name}`, (seen.get(`${mechanism.name}.${name}`) ?? 0) + rows.length);
    const cells = rows.filter(row => row.period === "all");
    const cell = cells[instants.nth % (cells.length || 1)]?.columns ?? [];
    await compareProof(mechanism, tally, log, readings[0]!, cell);
  }
}

const day = 86_400_000;
const chosen = fc.record({
  stream: fc.infiniteStream(fc.nat(1_000_000)),
  length: fc.integer({ min: 40, max: 160 }),
  /** The instant to read at, then the acts that a period starts with, is read within, and ends with. */
  kind: fc.constantFrom("midnight", "deadline", "act", "anyTime"),
  nth: fc.nat(1000),
  first: fc.nat(1000),
  last: fc.nat(1000),
  middle: fc.nat(1000),
});

/** Deadlines, acts, and the first instant after them, are where mistakes show. */
function instant(log: readonly Recorded[], kind: string, nth: number): number {
  const expiries = log.filter(event => Object.values(event.payload.due).some(face => face.expired));
  const among = kind === "deadline" && expiries.length > 0 ? expiries : log;
  if (kind === "midnight" || kind === "anyTime" || among.length === 0) {
    return firstDay + (nth % 100) * day + (kind === "midnight" ? 0 : nth * 77_777);
  }
  return among[nth % among.length]!.happened + (nth % 2);
}

test.each(mechanisms)(
  "the statements and a recount in memory agree: $name",
  { timeout: 240_000 },
  async mechanism => {
    const property = fc.asyncProperty(chosen, async ({ stream, length, kind, nth, first, last, middle }) => {
      const log = history(mechanism, n => stream.next().value % n, length);
      await store(mechanism, log);
      const ends = [first, middle, last].map(n => log[n % log.length]?.happened ?? firstDay);
      const [from = 0, within = 0, to = 0] = ends.toSorted((a, b) => a - b);
      await compare(mechanism, log, { asOf: instant(log, kind, nth), from, within, to, nth });
    });
    // The same histories each time, so that a failure comes again; RUNS and SEED look further. Long stories
    // are rare, so there are more histories until each tally has counted something.
    const { RUNS = "15", SEED = "2026" } = process.env;
    const tallied = Object.keys(mechanism.figures ?? {}).filter(name => isTally(mechanism.figures![name]!));
    const never = () => tallied.filter(name => !seen.get(`${mechanism.name}.${name}`));
    for (let more = 0; more === 0 || (never().length > 0 && more < 20); more += 1) {
      await fc.assert(property, { numRuns: Number(RUNS), seed: Number(SEED) + more });
    }
    expect(never()).toEqual([]);
  },
);
