// `npm run torture -- [--rounds 1000] [--minutes M] [--seed S]`: kills servers and databases under load and
// compares what was acknowledged with what is there, as often or as long as is asked. On a loss it keeps the
// home, names the loss, and ends with 1.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cleanUp, newHome } from "../processes.ts";
import { torture } from "./run.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "1000" },
    minutes: { type: "string" },
    seed: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes);
const seed = values.seed ?? String(Date.now());
if (!Number.isSafeInteger(rounds) || rounds < 1 || !(minutes > 0)) {
  process.stderr.write(
    "[keymove] --rounds 须是正整数，--minutes 须大于 0 / takes a whole number, and minutes above 0\n",
  );
  process.exit(2);
}

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
const say = (text: string): void => void process.stdout.write(`${seconds()} s  ${text}\n`);

say(`seed ${seed}, ${rounds} rounds`);
const home = newHome();
const until = Date.now() + minutes * 60_000;
const { faults, ...counted } = await torture({ home, rounds, until, seed, say }).catch(
  async (error: unknown) => {
    await cleanUp();
    throw error;
  },
);
say(JSON.stringify({ seed, ...counted, faults: faults.length }));
if (faults.length > 0) {
  writeFileSync(join(home, "torture.json"), JSON.stringify({ seed, ...counted, faults }, null, 2));
  say(`FIRST LOSS: ${faults[0]}\n${faults.length} in all; the evidence is kept in ${home}`);
  process.exit(1);
}
await cleanUp();
say("nothing was lost, nothing stands twice");
