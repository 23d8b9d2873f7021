// Decision tables: ours beside zen-engine, which is written in Rust, on one table of 40 rows and five inputs.
// Rounds take turns, so that a machine that is busy for a while slows both alike.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadDecisions } from "../src/decide/decisions.ts";
import { asDmn, asZen, people } from "./decide/table.ts";
import { type Measurement, median } from "./report.ts";

const rounds = 41;
/** Rounds that warm compilers and are not counted. */
const warming = 4;
const many = 64;
const goals = { awaited: 100, many: 50 };
/** Evaluations of one round: short, so that each gets the same share of a machine that others use too. */
const counts = { ours: 100_000, traced: 50_000, awaited: 500, many: 2000 };

const folder = fileURLToPath(new URL("decide", import.meta.url));

/**
 * Installs the peer unless it is there; no command of the README does. By `install`, since `ci` wants the
 * builds for all other machines in the lock as well. Throws when that fails.
 */
function installPeer(): void {
  if (existsSync(`${folder}/node_modules/@gorules/zen-engine`)) return;
  const { status } = spawnSync("npm", ["install", "--no-save", "--ignore-scripts"], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`zen-engine could not be installed in ${folder}`);
}

type Run = (count: number) => Promise<void> | void;
type Contest = Readonly<Record<keyof typeof counts, Run>>;

interface Taken {
  readonly perSecond: number;
  /** Of all processors together: zen-engine works on several. */
  readonly microseconds: number;
}

async function taken(count: number, run: Run): Promise<Taken> {
  const before = process.cpuUsage();
  const from = performance.now();
  await run(count);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: count / seconds, microseconds: (user + system) / count };
}

async function contest(): Promise<Contest> {
  const { evaluate } = await loadDecisions([asDmn()]);
  const { peerOf } = await import("./decide/zen.ts");
  const zen = peerOf(asZen());
  const asked = people();
  let hits = 0;
  for (const one of asked) {
    const [ours, theirs] = [evaluate("amount", one).value, await zen(one)];
    if (ours !== theirs)
      throw new Error(`${JSON.stringify(one)}: ${String(ours)}, but zen ${String(theirs)}`);
    if (ours !== null) hits += 1;
  }
  if (hits < asked.length / 4) throw new Error(`${hits} hits say too little`);
  const next = (n: number) => asked[n % asked.length]!;
  const own = (trace: boolean) => (count: number) => {
    const asking = { trace };
    for (let n = 0; n < count; n += 1) evaluate("amount", next(n), asking);
  };
  return {
    ours: own(false),
    traced: own(true),
    awaited: async count => {
      for (let n = 0; n < count; n += 1) await zen(next(n));
    },
    many: async count => {
      let n = 0;
      const caller = async () => {
        for (; n < count; n += 1) await zen(next(n));
      };
      await Promise.all(Array.from({ length: many }, caller));
    },
  };
}

/** Evaluations a second, ours without and with a trace, against zen-engine awaited and at 64 at once. */
export async function* decideBench(): AsyncGenerator<Measurement> {
  installPeer();
  const runs = await contest();
  const names = Object.keys(counts) as (keyof typeof counts)[];
  const all: Readonly<Record<keyof typeof counts, Taken[]>> = { ours: [], traced: [], awaited: [], many: [] };
  for (let round = 0; round < warming + rounds; round += 1) {
    for (const name of names) {
      const one = await taken(counts[name], runs[name]);
      if (round >= warming) all[name].push(one);
    }
  }
  const value = (name: keyof typeof counts) => median(all[name].map(one => one.perSecond));
  /** By round: what slowed one slowed the other. */
  const times = (ours: keyof typeof counts, theirs: keyof typeof counts) =>
    median(all[ours].map((one, n) => one.perSecond / all[theirs][n]!.perSecond));
  const spent = (name: keyof typeof counts) => median(all[name].map(one => one.microseconds));
  const [awaited, atOnce] = ["zen-engine awaited", `zen-engine, ${many} at once`];
  const table = "40 rows × 5 inputs";
  for (const name of ["ours", "traced"] as const) {
    const goal = (wanted: number) => (name === "ours" ? { goal: wanted } : {});
    const said = { name: `${table}, ${name === "ours" ? "untraced" : name}`, value: value(name), unit: "/s" };
    yield { ...said, peer: awaited, ratio: times(name, "awaited"), ...goal(goals.awaited) };
    yield { ...said, peer: atOnce, ratio: times(name, "many"), ...goal(goals.many) };
    const used = { name: `${said.name}, processor`, value: spent(name), unit: "µs" };
    yield { ...used, peer: atOnce, ratio: spent("many") / spent(name) };
  }
  yield { name: `${table}, ${awaited}`, value: value("awaited"), unit: "/s" };
  yield { name: `${table}, ${atOnce}`, value: value("many"), unit: "/s" };
}
