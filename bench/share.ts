// The bulk check of a city's school enrolment: 200,000 children against 600,000 household, 400,000
// property and 500,000 insurance rows. Our statements, in two connections, stand beside DuckDB's, with two
// threads, on the same rows: from tables to tables on both sides. What else a run costs (hashing, copying in,
// the log of everybody who was asked about, handing out answers) is told without a peer.

import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { admission } from "../src/define/test/admission.ts";
import type { Actor } from "../src/engine/matter.ts";
import { sealed } from "../src/people/secret.ts";
import type { DatasetEntry } from "../src/share/catalogue.ts";
import { codeOf, subjectOf } from "../src/share/coding.ts";
import type { CodedRow } from "../src/share/read-row.ts";
import { openClient, openPool } from "../src/store/connection.ts";
import { type BulkMatter, type Filled, answerAll, checkAll, fillAsked } from "../src/store/share/bulk.ts";
import { giveConsents } from "../src/store/share/consents.ts";
import { loadDataset } from "../src/store/share/load.ts";
import { type Shared, openShared } from "../src/store/share/shared.ts";
import { household, insurance, property } from "../test/share/catalogue.ts";
import { identityOf } from "../test/share/numbers.ts";
import { usedByBackend } from "./http/processes.ts";
import { openPlace } from "./place.ts";
import { type Measurement, median } from "./report.ts";
import { openDuck, question, tables, together } from "./share/duck.ts";

const children = 200_000;
const rounds = 7;
const threads = 2;
const goal = 3;

const at = Date.parse("2026-06-01T02:00:00Z");
/** The n-th of a city's people; 99,000 were born on each of these days. */
const person = (n: number): string =>
  identityOf(n % 99_000, `19${String(60 + Math.floor(n / 99_000)).padStart(2, "0")}0501`);
const guardian = (n: number): number => 700_000 + n;
const address = (n: number): string => `第 ${n % 50_000} 号`;

interface Register {
  readonly entry: DatasetEntry;
  readonly rows: number;
  /** Whom the n-th row is about, and its facts as a sheet would say them. */
  row(n: number): readonly [who: number, ...facts: readonly string[]];
}

const registers: readonly Register[] = [
  // Children and grown-ups; one in fifty lives elsewhere than they say, one in twenty is not there.
  {
    entry: household,
    rows: 600_000,
    row: n => [n < 190_000 ? n : n + 10_000, address(n % 50 === 0 ? n + 1 : n), "2019-06-01"],
  },
  // A third of the owners has two.
  { entry: property, rows: 400_000, row: n => [guardian(n % 300_000), address(n)] },
  { entry: insurance, rows: 500_000, row: n => [guardian(n + 20_000), String(n % 24)] },
];

async function* coded({ entry, rows, row }: Register, { seal }: Shared): AsyncGenerator<CodedRow> {
  const facts = Object.entries(entry.facts);
  for (let n = 0; n < rows; n += 1) {
    const [who, ...said] = row(n);
    const codes = facts.map(([name, { kind }], i) => codeOf(seal, name, kind, said[i]!) ?? null);
    yield { subject: subjectOf(seal, person(who)), codes };
  }
}

const matters: readonly BulkMatter[] = Array.from({ length: children }, (_, n) => ({
  matter: 64 * (n + 1),
  owner: `person:${n + 1}`,
  values: { child: person(n), guardian: person(guardian(n)), address: address(n) },
}));
async function* streamed() {
  yield* matters;
}

async function fill(client: pg.Client, shared: Shared): Promise<void> {
  for (const register of registers) {
    await shared.datasets.register(register.entry, at);
    const dataset = (await shared.datasets.named(register.entry.name))!;
    await loadDataset(client, dataset, coded(register, shared), { asOf: at, at, check: () => {} });
  }
  const subject = (who: number) => subjectOf(shared.seal, person(who));
  for (let n = 0; n < children; n += 20_000) {
    const some = Array.from({ length: 20_000 }, (_, i) => n + i).filter(one => one % 30 !== 0);
    const consents = some.flatMap(one => [
      { subject: subject(one), dataset: "household", purpose: "enrolment" },
      { subject: subject(guardian(one)), dataset: "insurance", purpose: "enrolment" },
    ]);
    await giveConsents(
      client,
      consents.map(one => ({ ...one, mechanism: "admission", by: null, at })),
    );
  }
}

const clerk: Actor = { person: "person:1", post: "post:1", org: null, roles: ["clerk"] };
const { household: lives, estate, insurance: insured } = admission.checks!;
const call = {
  mechanism: "admission",
  action: "look",
  actor: clerk,
  at,
  checks: { household: lives, estate: { ...estate, of: "property" }, insurance: insured },
  once: "child",
};

const exports: Readonly<Record<string, string>> = {
  household: "select subject, f0, disputed from dataset_row where dataset = $",
  property: "select subject, array_to_json(marks) from dataset_row where dataset = $",
  insurance: "select subject, f0 from dataset_row where dataset = $",
  consent: "select subject, dataset from dataset_consent where withdrawn is null",
};
const askedFor = ["select n, subject, g0 from asked0", "select n, subject, g0, g1 from asked1"];

type Duck = Awaited<ReturnType<typeof openDuck>>;

/** Gives DuckDB the very rows that PostgreSQL has; the children of both connections in one table. */
async function copyOver({ clients }: Filled, shared: Shared, duck: Duck, folder: string): Promise<void> {
  let files = 0;
  const copy = async (client: pg.ClientBase, text: string, table: string): Promise<void> => {
    const path = join(folder, `${(files += 1)}.csv`);
    const query = `copy (${text}) to stdout (format csv)`;
    await pipeline(client.query(copyTo(query)), createWriteStream(path));
    await duck.run(`copy ${table} from '${path}' (format csv, header false)`);
  };
  for (const [name, columns] of Object.entries(tables)) await duck.run(`create table ${name} (${columns})`);
  for (const [name, text] of Object.entries(exports)) {
    const id = (await shared.datasets.named(name))?.id;
    await copy(clients[0]!, text.replace("$", String(id)), name);
  }
  for (const client of clients) {
    for (const [place, text] of askedFor.entries()) await copy(client, text, `asked${place}`);
  }
  await duck.run(together);
}

/** Both must have said the same of every child, or the times mean nothing. */
async function compare({ clients }: Filled, duck: Duck): Promise<void> {
  const ours = new Map<number, [number, number, number]>();
  const of = (n: number) => ours.get(n) ?? ours.set(n, [9, 9, 9]).get(n)!;
  type Row = Readonly<Record<"n" | "q0" | "q1" | "q2", number>>;
  for (const client of clients) {
    const one = await client.query<Row>("select * from answered0");
    const other = await client.query<Row>("select * from answered1");
    for (const { n, q0 } of one.rows) of(n)[0] = q0;
    for (const { n, q1, q2 } of other.rows) of(n).splice(1, 2, q1, q2);
  }
  const theirs = (await duck.runAndReadAll("select n, q0, q1, q2 from answered")).getRows();
  const differ = theirs.find(([n, ...said]) => said.join() !== of(n as number).join());
  if (theirs.length !== children || ours.size !== children || differ !== undefined)
    throw new Error(`not the same: ${theirs.length} and ${ours.size}, at ${differ?.join()}`);
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

interface Round {
  readonly wall: number;
  /** Seconds of processor, of all cores together. */
  readonly processor: number;
}

async function measured(used: () => number, work: () => Promise<unknown>): Promise<Round> {
  const before = used();
  const wall = await seconds(work);
  return { wall, processor: (used() - before) / 1e6 };
}

/** Both in turns; the first round is not counted. */
async function inTurns(filled: Filled, duck: Duck): Promise<(readonly [Round, Round])[]> {
  const asked = filled.clients.map(client => client.query("select pg_backend_pid() as pid"));
  const pids = (await Promise.all(asked)).map(({ rows }) => (rows[0] as { readonly pid: number }).pid);
  const backends = () => pids.reduce((sum, pid) => sum + usedByBackend(pid), 0);
  const here = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const pairs: (readonly [Round, Round])[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const client of filled.clients) await client.query("drop table if exists answered0, answered1");
    const ours = await measured(backends, () => answerAll(filled));
    const theirs = await measured(here, () => duck.run(question));
    if (round === 0) await compare(filled, duck);
    else pairs.push([ours, theirs]);
  }
  return pairs;
}

/** The median of our seconds, and of DuckDB's by ours, round by round. */
function* compared(name: string, pairs: readonly (readonly [Round, Round])[]): Generator<Measurement> {
  const of = (pick: (round: Round) => number) => ({
    value: median(pairs.map(([ours]) => pick(ours))),
    ratio: median(pairs.map(([ours, theirs]) => pick(theirs) / pick(ours))),
  });
  const wall = of(one => one.wall);
  const theirs = median(pairs.map(([, other]) => other.wall)).toFixed(2);
  const peer = `DuckDB's time (${theirs} s on ${threads} threads)`;
  yield { name, ...wall, unit: "s", peer, goal: 1 / goal };
  yield {
    name: `${name}, processor`,
    ...of(one => one.processor),
    unit: "s",
    peer: "DuckDB's processor time",
  };
}

/** Measures the statement beside DuckDB's, then a whole run. Linux alone counts processors by process. */
export async function* shareBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  const folder = mkdtempSync(join(tmpdir(), "keymove-share-"));
  const url = await place.database("share");
  const pool = openPool(url, 4);
  const clients = await Promise.all([openClient(url), openClient(url)]);
  try {
    const key = Buffer.alloc(32, 7);
    const shared = openShared(pool, "b7a0a1c2-0000-4000-8000-000000000000", (...parts) =>
      sealed(key, ...parts),
    );
    const loaded = await seconds(() => fill(clients[0]!, shared));
    yield { name: "1,500,000 rows loaded, reduced to one per person", value: loaded, unit: "s" };
    await place.asOwner("share", owner => owner.query("vacuum analyze dataset_row, dataset_consent"));
    const duck = await openDuck(threads);
    const filled = await fillAsked(clients, shared, call, streamed());
    await copyOver(filled, shared, duck, folder);
    const pairs = await inTurns(filled, duck);
    for (const client of clients) await client.query("rollback");
    yield* compared("200,000 children against three data sets", pairs);
    const whole = await seconds(() => checkAll(clients, shared, call, streamed()));
    yield { name: "the whole run with its log and answers", value: whole, unit: "s" };
  } finally {
    for (const client of clients) await client.end();
    await pool.end();
    await place.end();
    rmSync(folder, { recursive: true });
  }
}
