// An instant approval over HTTP beside a plain act: the same form to the same server, once decided by shared
// data and a table, once left to a person. One after another in turns, so that a busy machine slows both
// alike.

import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { castOf, serveKeymove } from "./http/keymove.ts";
import type { Cast } from "./http/life.ts";
import { stopped } from "./http/processes.ts";
import { Wire } from "./http/wire.ts";
import { type Askers, askersOf } from "./instant-people.ts";
import { openPlace } from "./place.ts";
import { type Measurement, median, percentile } from "./report.ts";

/** Instant approval's half over the plain act's. */
const goal = 1 / 1.5;
const warming = 300;
const counted = 2000;
const rounds = 5;

/** What is sent, and the state that must come of it. */
const ways = {
  "instant approval": { action: "apply", state: "approved" },
  "plain act": { action: "applyToPerson", state: "referred" },
} as const;
type Way = keyof typeof ways;

let turn = 0;

/** Nobody applies twice. */
async function filed(wire: Wire, cast: Cast, { service, people }: Askers, way: Way): Promise<number> {
  const { action, state } = ways[way];
  const { name, identity } = people[(turn += 1)]!;
  const citizen = cast.citizens[turn % cast.citizens.length]!;
  const input = {
    service,
    item: "elderAllowance",
    unit: cast.area,
    name,
    identity,
    phone: "13900000001",
    agrees: true,
  };
  const headers =
    `cookie: keymove=${citizen.cookie}\r\nx-csrf-token: ${citizen.csrf}\r\n` +
    `idempotency-key: ${randomUUID()}\r\nprefer: return=minimal\r\n`;
  const from = performance.now();
  const answer = await wire.post("/api/instantApproval", headers, JSON.stringify({ action, input }));
  const took = performance.now() - from;
  const came = (JSON.parse(answer.body) as { receipt?: { state: string } }).receipt?.state;
  if (answer.status !== 201 || came !== state) throw new Error(`${way}: ${answer.status} ${answer.body}`);
  return took;
}

/** The half and the ninety-five of a hundred of both, in ms, in turns. */
async function round(wires: readonly Wire[], cast: Cast, askers: Askers, each: number) {
  const times: Record<Way, number[]> = { "instant approval": [], "plain act": [] };
  let left = each;
  await Promise.all(
    wires.map(async wire => {
      while (left > 0) {
        left -= 1;
        for (const way of Object.keys(ways) as Way[]) times[way].push(await filed(wire, cast, askers, way));
      }
    }),
  );
  return times;
}

async function* compare(
  port: number,
  cast: Cast,
  askers: Askers,
  callers: number,
): AsyncGenerator<Measurement> {
  const wires = await Promise.all(Array.from({ length: callers }, () => Wire.open(port)));
  try {
    await round(wires, cast, askers, warming);
    const taken: Awaited<ReturnType<typeof round>>[] = [];
    for (let n = 0; n < rounds; n += 1) taken.push(await round(wires, cast, askers, counted / rounds));
    const half = (way: Way) => median(taken.map(times => percentile(times[way], 0.5)));
    const ratio = half("plain act") / half("instant approval");
    const by = `${callers} caller${callers === 1 ? "" : "s"}`;
    for (const way of Object.keys(ways) as Way[]) {
      const held =
        way === "plain act" ? {} : { peer: "plain act", ratio, ...(callers === 1 ? { goal } : {}) };
      yield { name: `${way} over HTTP, ${by}, half within`, value: half(way), unit: "ms", ...held };
      const late = median(taken.map(times => percentile(times[way], 0.95)));
      yield { name: `${way} over HTTP, ${by}, 95 of 100 within`, value: late, unit: "ms" };
    }
  } finally {
    for (const wire of wires) wire.close();
  }
}

/**
 * An instant approval over HTTP beside a plain act: the ratio is the plain act's half over the approval's.
 */
export async function* instantBench(): AsyncGenerator<Measurement> {
  const home = mkdtempSync(join(tmpdir(), "keymove-instant-"));
  const place = await openPlace();
  let server: ChildProcess | undefined;
  try {
    const database = "http_instant";
    const urls = { app: await place.database(database), owner: place.owner(database) };
    const served = await serveKeymove(urls, home);
    server = served.server;
    const cast = await castOf(urls.app, 400, 1);
    // Some callers end a round a few beyond its count.
    const askers = await askersOf(urls.app, 2 * 2 * (warming + counted) + 1000);
    for (const callers of [1, 16]) yield* compare(served.port, cast, askers, callers);
  } finally {
    if (server !== undefined) await stopped(server);
    await place.end();
    rmSync(home, { recursive: true, force: true });
  }
}
