// `npm run bench`: every measurement with what it is held against; `npm run bench -- writer http` those
// alone. `-- --json` prints a line of JSON for each.

import type { Measurement } from "./report.ts";
import { report } from "./report.ts";

/** `-- memory --minutes 10`: for how long the server is watched. */
const minutesAt = process.argv.indexOf("--minutes");
const minutes = minutesAt < 0 ? 3 : Number(process.argv[minutesAt + 1]);

type Bench = () => AsyncGenerator<Measurement>;

// Loaded when its turn comes: one that another machine cannot run keeps nobody from the rest.
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  start: async () => (await import("./start.ts")).startBench,
  types: async () => (await import("./types.ts")).typesBench,
  writer: async () => (await import("./writer.ts")).writerBench,
  ways: async () => (await import("./ways.ts")).waysBench,
  list: async () => (await import("./list.ts")).listBench,
  figure: async () => (await import("./figure.ts")).figureBench,
  replay: async () => (await import("./replay.ts")).replayBench,
  fold: async () => (await import("./fold.ts")).foldBench,
  import: async () => (await import("./import.ts")).importBench,
  export: async () => (await import("./export.ts")).exportBench,
  verify: async () => (await import("./verify.ts")).verifyBench,
  share: async () => (await import("./share.ts")).shareBench,
  text: async () => (await import("./text.ts")).textBench,
  hot: async () => (await import("./hot.ts")).hotBench,
  suggest: async () => (await import("./suggest.ts")).suggestBench,
  decide: async () => (await import("./decide.ts")).decideBench,
  ballot: async () => (await import("./ballot.ts")).ballotBench,
  poll: async () => (await import("./poll.ts")).pollBench,
  sample: async () => (await import("./sample.ts")).sampleBench,
  instant: async () => (await import("./instant.ts")).instantBench,
  http: async () => (await import("./http/main.ts")).httpBench,
  memory: async () => {
    const { memoryBench } = await import("./http/memory.ts");
    return () => memoryBench(minutes);
  },
  contention: async () => (await import("./contention.ts")).contentionBench,
};

const words = process.argv.slice(2).filter(word => !word.startsWith("--") && !/^[\d.]+$/.test(word));
const unknown = words.filter(word => !Object.hasOwn(benches, word));
if (unknown.length > 0) {
  console.error(`no such measurement: ${unknown.join(", ")}. There are ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
const json = process.argv.includes("--json");
for (const name of words.length > 0 ? words : Object.keys(benches)) {
  const bench = await benches[name]!();
  for await (const measured of bench()) report(measured, json);
}
