// The bulk check of a city's school enrolment: 200,000 children against 600,000 household, 400,000
// property and 500,000 insurance rows. The statement stands beside DuckDB's on the same rows; what else a
// run costs (hashing, copying in, the log of everybody who was asked about, handing out answers) is told
// without a peer.

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
import { type BulkMatter, answerAll, checkAll, fillAsked } from "../src/store/share/bulk.ts";
import { giveConsents } from "../src/store/share/consents.ts";
import { loadDataset } from "../src/store/share/load.ts";
import { type Shared, openShared } from "../src/store/share/shared.ts";
import { household, insurance, property } from "../test/share/catalogue.ts";
import { identityOf } from "../test/share/numbers.ts";
import { usedByBackend } from "./http/processes.ts";
import { openPlace } from "./place.ts";
import { type Measurement, median } from "./report.ts";
import { openDuck, question, tables } from "./share/duck.ts";

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
  asked: "select n, s0, s1, g0, g1 from asked",
};

type Duck = Awaited<ReturnType<typeof openDuck>>;

/** Gives DuckDB the very rows that PostgreSQL has. */
async function copyOver(client: pg.Client, shared: Shared, duck: Duck, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(exports)) {
    const id = (await shared.datasets.named(name))?.id;
    const path = join(folder, `${name}.csv`);
    const query = `copy (${text.replace("$", String(id))}) to stdout (format csv)`;
    await pipeline(client.query(copyTo(query)), createWriteStream(path));
    await duck.run(`create table ${name} (${tables[name]})`);
    await duck.run(`copy ${name} from '${path}' (format csv, header false)`);
  }
}

const counts = "select q0, q1, q2, count(*)::integer as n from answered group by 1, 2, 3 order by 1, 2, 3";

/** Both must have said the same of everybody, or the times mean nothing. */
async function compare(client: pg.Client, duck: Duck): Promise<void> {
  const ours = (await client.query<Record<string, number>>(counts)).rows.map(row =>
    Object.values(row).join(),
  );
  const theirs = (await duck.runAndReadAll(counts)).getRows().map(row => row.join());
  if (ours.join("\n") !== theirs.join("\n"))
    throw new Error(`not the same:\n${ours.join("\n")}\n\n${theirs.join("\n")}`);
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

/** Both statements in turns; the first round is not counted. */
async function inTurns(client: pg.Client, text: string, duck: Duck): Promise<(readonly [Round, Round])[]> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const backend = () => usedByBackend(rows[0]!.pid);
  const here = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const pairs: (readonly [Round, Round])[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await client.query("drop table if exists answered");
    const ours = await measured(backend, () => client.query(text));
    const theirs = await measured(here, () => duck.run(question));
    if (round === 0) await compare(client, duck);
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
  const client = await openClient(url);
  try {
    const key = Buffer.alloc(32, 7);
    const shared = openShared(pool, "b7a0a1c2-0000-4000-8000-000000000000", (...parts) =>
      sealed(key, ...parts),
    );
    const filled = await seconds(() => fill(client, shared));
    yield { name: "1,500,000 rows loaded, reduced to one per person", value: filled, unit: "s" };
    await place.asOwner("share", owner => owner.query("vacuum analyze dataset_row, dataset_consent"));
    const duck = await openDuck(threads);
    await client.query("begin isolation level repeatable read");
    const { put } = await fillAsked(client, shared, call, streamed());
    await copyOver(client, shared, duck, folder);
    const pairs = await inTurns(client, answerAll(put), duck);
    await client.query("rollback");
    yield* compared("200,000 children against three data sets", pairs);
    const whole = await seconds(() => checkAll(client, shared, call, streamed()));
    yield { name: "the whole run with its log and answers", value: whole, unit: "s" };
  } finally {
    await client.end();
    await pool.end();
    await place.end();
    rmSync(folder, { recursive: true });
  }
}
