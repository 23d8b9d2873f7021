// The appeal's seven requests over HTTP: Keymove as it is shipped, a hand-written service with the same
// checks, and DBOS, on one PostgreSQL with one set of settings, each server and the callers in processes of
// their own. Rounds take turns, so that a machine that is busy for a while slows all of them alike.

import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Place, openPlace } from "../place.ts";
import { type Measurement, median } from "../report.ts";
import { castOf, serveKeymove } from "./keymove.ts";
import type { Cast } from "./life.ts";
import type { Load, Loaded } from "./load-process.ts";
import { fillPeer, installPeers } from "./peers/install.ts";
import { started, stopped, told, usedByPostgres, usedByProcess } from "./processes.ts";

const rounds = 5;
/** Rounds that warm caches and compilers and are not counted. */
const warming = 2;
const roundMs = 4000;
/** What the workers still do for a round is counted with it. */
const settleMs = 1500;
const many = 64;
const goals = { rate: 3, alone: 1 / 1.5 };

export interface Contender {
  readonly name: string;
  readonly database: string;
  readonly server: ChildProcess;
  readonly port: number;
  readonly headers: string;
}

interface Round extends Loaded {
  /** Microseconds of processor an act, of the server and of PostgreSQL. */
  readonly server: number;
  readonly postgres: number;
}

/** What an API client asks for that keeps no copy of the matter: the receipt alone, as the peers answer. */
const receiptAlone = "prefer: return=minimal\r\n";

/** Lets the callers act on a server for a while. */
export async function driven(load: ChildProcess, asked: Load): Promise<Loaded> {
  load.send(asked);
  const answer = await told<{ loaded: Loaded } | { failed: string }>(load);
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.loaded;
}

async function round(
  load: ChildProcess,
  postmaster: number,
  { server, port, headers }: Contender,
  cast: Cast,
  callers: number,
): Promise<Round> {
  const before = [usedByProcess(server), usedByPostgres(postmaster)] as const;
  const loaded = await driven(load, { port, callers, ms: roundMs, cast, headers });
  await pause(settleMs);
  const spent = (used: number, from: number) => (used - from) / loaded.acts;
  return {
    ...loaded,
    server: spent(usedByProcess(server), before[0]),
    postgres: spent(usedByPostgres(postmaster), before[1]),
  };
}

async function bytesOf(place: Place, database: string): Promise<number> {
  const text = `
    select sum(pg_total_relation_size(c.oid))::float8 as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`;
  return place.asOwner(database, async client => {
    await client.query("vacuum");
    return (await client.query<{ bytes: number }>(text)).rows[0]!.bytes;
  });
}

/** The postmaster of the cluster: the parent of every backend. */
export const postmasterOf = (place: Place): Promise<number> =>
  place.asOwner("postgres", async client => {
    const text = "select pg_read_file('postmaster.pid', 0, 20) as pid";
    return Number.parseInt((await client.query<{ pid: string }>(text)).rows[0]!.pid, 10);
  });

async function peer(
  place: Place,
  cast: Cast,
  name: string,
  file: string,
  database: string,
): Promise<Contender> {
  await place.asOwner("postgres", client => client.query(`create database ${database}`));
  await place.asOwner(database, client => fillPeer(client, cast));
  const server = started(file, [place.owner(database)]);
  const { port } = await told<{ port: number }>(server);
  return { name, database, server, port, headers: "" };
}

/** Starts the contenders one after another; stops what runs when one cannot. */
async function contenders(place: Place, home: string, running: ChildProcess[]) {
  const database = "http_keymove";
  const urls = { app: await place.database(database), owner: place.owner(database) };
  const { server, port } = await serveKeymove(urls, home);
  running.push(server);
  const cast = await castOf(urls.app, 400, 300);
  const keymove = { name: "Keymove", database, server, port, headers: receiptAlone };
  const whole = { ...keymove, name: "Keymove, whole matter answered", headers: "" };
  const hand = await peer(place, cast, "hand-written", "peers/hand-process.ts", "http_hand");
  running.push(hand.server);
  const dbos = await peer(place, cast, "DBOS", "peers/dbos-process.ts", "http_dbos");
  running.push(dbos.server);
  return { cast, all: [keymove, whole, hand, dbos] };
}

function measured(name: string, ours: readonly Round[], hand: readonly Round[], dbos: readonly Round[]) {
  const per = (other: readonly Round[], of: (one: Round) => number) =>
    median(ours.map((one, n) => of(one) / of(other[n]!)));
  const rate = ({ acts, seconds }: Round) => acts / seconds;
  const value = median(ours.map(rate));
  return {
    name,
    value,
    perHand: per(hand, rate),
    perDbos: per(dbos, rate),
    slower: per(hand, one => one.p50),
  };
}

function* said(name: string, taken: readonly Round[]): Generator<Measurement> {
  const of = (part: (one: Round) => number) => median(taken.map(part));
  yield { name: `${name}, half within`, value: of(one => one.p50), unit: "ms" };
  yield { name: `${name}, 95 of 100 within`, value: of(one => one.p95), unit: "ms" };
  yield { name: `${name}, processor of the server`, value: of(one => one.server), unit: "µs/act" };
  yield { name: `${name}, processor of PostgreSQL`, value: of(one => one.postgres), unit: "µs/act" };
}

function* report(taken: ReadonlyMap<string, readonly Round[]>, callers: number): Generator<Measurement> {
  const [hand, dbos] = [taken.get("hand-written")!, taken.get("DBOS")!];
  for (const [who, own] of taken) {
    const name = `HTTP, ${who}, ${callers} caller${callers === 1 ? "" : "s"}`;
    const { value, perHand, perDbos, slower } = measured(name, own, hand, dbos);
    const ours = own !== hand && own !== dbos;
    if (!ours) yield { name, value, unit: "acts/s" };
    else {
      const goal = callers === many && who === "Keymove" ? { goal: goals.rate } : {};
      yield { name, value, unit: "acts/s", peer: "hand-written", ratio: perHand, ...goal };
      yield { name, value, unit: "acts/s", peer: "DBOS", ratio: perDbos };
      if (callers === 1) {
        const half = { name: `${name}, hand-written's half over ours`, value: 1 / slower, unit: "×" };
        yield { ...half, peer: "1", ratio: 1 / slower, ...(who === "Keymove" ? { goal: goals.alone } : {}) };
      }
    }
    yield* said(name, own);
  }
}

async function* compare(place: Place, home: string, running: ChildProcess[]): AsyncGenerator<Measurement> {
  const postmaster = await postmasterOf(place);
  const { cast, all } = await contenders(place, home, running);
  const load = started("load-process.ts", []);
  running.push(load);
  for (const callers of [many, 1]) {
    const taken = new Map(all.map(({ name }) => [name, [] as Round[]]));
    for (let n = 0; n < warming + rounds; n += 1) {
      for (const one of all) {
        const own = await round(load, postmaster, one, cast, callers);
        if (n >= warming) taken.get(one.name)!.push(own);
      }
    }
    yield* report(taken, callers);
  }
  for (const one of all.filter(({ headers, name }) => headers !== "" || !name.startsWith("Keymove"))) {
    const before = await bytesOf(place, one.database);
    const { acts } = await round(load, postmaster, one, cast, many);
    await pause(settleMs);
    const value = ((await bytesOf(place, one.database)) - before) / acts;
    yield { name: `HTTP, ${one.name}, on disk`, value, unit: "bytes/act" };
  }
}

/** Keymove over HTTP beside a hand-written service and DBOS; Linux alone counts processors by process. */
export async function* httpBench(): AsyncGenerator<Measurement> {
  installPeers();
  const home = mkdtempSync(join(tmpdir(), "keymove-http-"));
  const place = await openPlace();
  const running: ChildProcess[] = [];
  try {
    yield* compare(place, home, running);
  } finally {
    for (const one of running.toReversed()) await stopped(one);
    await place.end();
    rmSync(home, { recursive: true, force: true });
  }
}
