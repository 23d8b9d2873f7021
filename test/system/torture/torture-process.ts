// `npm run torture -- [--rounds 1000] [--seed S]`: kills servers and databases under load and compares what
// was acknowledged with what is there. On a loss it keeps the home, names the loss, and ends with 1.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cleanUp, newHome } from "../processes.ts";
import { torture } from "./run.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "1000" }, seed: { type: "string" } },
});
const rounds = Number(values.rounds);
const seed = values.seed ?? String(Date.now());
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  process.stderr.write("[keymove] --rounds 须是正整数 / takes a whole number\n");
  process.exit(2);
}

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
const say = (text: string): void => void process.stdout.write(`${seconds()} s  ${text}\n`);

say(`seed ${seed}, ${rounds} rounds`);
const home = newHome();
const { faults, ...counted } = await torture({ home, rounds, seed, say }).catch(async (error: unknown) => {
  await cleanUp();
  throw error;
});
say(JSON.stringify({ seed, ...counted, faults: faults.length }));
if (faults.length > 0) {
  writeFileSync(join(home, "torture.json"), JSON.stringify({ seed, ...counted, faults }, null, 2));
  say(`FIRST LOSS: ${faults[0]}\n${faults.length} in all; the evidence is kept in ${home}`);
  process.exit(1);
}
await cleanUp();
say("nothing was lost, nothing stands twice");
