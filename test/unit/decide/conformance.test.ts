// The runner of the public kit's format, on small cases of our own; on the kit itself where somebody has it:
// KEYMOVE_DMN_KIT=/path/to/TestCases npm test -- test/unit/decide

import { join } from "node:path";
import { expect, test } from "vitest";
import { type Outcome, runKit } from "../../harness/conformance.ts";

const missed = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ passed }) => !passed).map(({ file, at, said }) => `${file} ${at}: ${said}`);

test("our own cases give what they expect", async () => {
  const outcomes = await runKit(join(import.meta.dirname, "cases"));
  expect(missed(outcomes)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(100);
});

const kit = process.env["KEYMOVE_DMN_KIT"];
// The kit is not part of the project: it is run where its folder is given.
test.runIf(kit !== undefined)("the public kit", { timeout: 600_000 }, async () => {
  const outcomes = await runKit(kit!);
  const lost = missed(outcomes);
  console.log(`${outcomes.length - lost.length} of ${outcomes.length} results\n${lost.join("\n")}`);
  expect(outcomes.length).toBeGreaterThan(0);
});
