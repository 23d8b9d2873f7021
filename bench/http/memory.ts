// What the server's memory does under load: its resident size, and what is left of the heap after a
// collection, minute by minute. It must come to rest.

import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Place, openPlace } from "../place.ts";
import type { Measurement } from "../report.ts";
import { castOf, serveKeymove } from "./keymove.ts";
import { driven } from "./main.ts";
import { residentOf, started, stopped, told } from "./processes.ts";

const callers = 64;
const stepMs = 20_000;
const mega = 1024 ** 2;
/** The first third fills caches and is not held against the rest. */
const warm = 1 / 3;

/** The heap of a server that was started with `heap-told.mjs`, after a collection, in bytes. */
async function heapOf(server: ChildProcess): Promise<number> {
  server.send("heap");
  return (await told<{ heap: number }>(server)).heap;
}

async function* watch(place: Place, home: string, minutes: number, running: ChildProcess[]) {
  const urls = { app: await place.database("memory"), owner: place.owner("memory") };
  const telling = fileURLToPath(new URL("heap-told.mjs", import.meta.url));
  const { server, port } = await serveKeymove(urls, home, ["--expose-gc", "--import", telling]);
  running.push(server);
  const load = started("load-process.ts", []);
  running.push(load);
  const cast = await castOf(urls.app, 400, 300);
  const seen: { resident: number; heap: number }[] = [];
  let acts = 0;
  for (let ms = 0; ms < minutes * 60_000; ms += stepMs) {
    const asked = { port, callers, ms: stepMs, cast, headers: "prefer: return=minimal\r\n" };
    acts += (await driven(load, asked)).acts;
    await pause(500);
    const now = { resident: residentOf(server) / mega, heap: (await heapOf(server)) / mega };
    seen.push(now);
    const name = `memory after ${((ms + stepMs) / 60_000).toFixed(1)} min, ${acts} acts`;
    yield { name: `${name}, heap`, value: now.heap, unit: "MB" };
    yield { name: `${name}, resident`, value: now.resident, unit: "MB" };
  }
  const rest = seen.slice(Math.floor(seen.length * warm));
  const [first, last] = [rest[0]!.heap, rest.at(-1)!.heap];
  const flat = { peer: "the heap when it was warm", ratio: first / last, goal: 0.9 };
  yield { name: `heap at the end, ${minutes} min`, value: last, unit: "MB", ...flat };
}

/** The memory of Keymove under 64 callers, for so many minutes. */
export async function* memoryBench(minutes: number): AsyncGenerator<Measurement> {
  const home = mkdtempSync(join(tmpdir(), "keymove-memory-"));
  const place = await openPlace();
  const running: ChildProcess[] = [];
  try {
    yield* watch(place, home, minutes, running);
  } finally {
    for (const one of running.toReversed()) await stopped(one);
    await place.end();
    rmSync(home, { recursive: true, force: true });
  }
}
