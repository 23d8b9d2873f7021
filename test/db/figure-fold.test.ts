// Fold, recount and rebuild on random histories: late events, back-dating, pauses, sweeps. The fold trusts
// the expiry event, the recount the deadlines alone; whatever is read from cells is what the faces say.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isTally } from "../../src/define/figure.ts";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { definition as appealOfTests } from "../../src/define/test/appeal.ts";
import { definition as taskOfTests } from "../../src/define/test/task.ts";
import { loadMechanisms } from "../../src/mechanisms/load.ts";
import { forgetCells } from "../../src/store/fold/marks.ts";
import { type FoldGround, chosen, openFoldGround } from "../figures/folded.ts";
import { sketchAppeal } from "../figures/sketch-appeal.ts";
import { sketchTask } from "../figures/sketch-task.ts";
import { relief, tallies } from "../figures/sketch.ts";

const sketches: readonly AnyMechanism[] = [
  { ...relief, figures: tallies },
  appealOfTests,
  taskOfTests,
  sketchAppeal,
  sketchTask,
];
const ours = (await loadMechanisms()).mechanisms.map(({ definition }) => definition);
const tallied = (mechanism: AnyMechanism) => Object.values(mechanism.figures ?? {}).some(isTally);

let ground: FoldGround;
beforeAll(async () => {
  ground = await openFoldGround();
});
afterAll(() => ground.close());

/** Everything that the cells say; what was taken back wholly leaves an empty row. */
async function cells(): Promise<readonly string[]> {
  const { rows } = await ground.pool.query<{ row: string }>(
    `select row(tally, level, span, g0, g1, bin, steps, amounts)::text as row from figure_cell
      where cardinality(steps) > 0
      union all
     select row(t.*)::text from figure_thing t where cardinality(days) > 0 order by 1`,
  );
  return rows.map(({ row }) => row);
}

const { RUNS = "2", SEED = "2026" } = process.env;

test.each([...sketches, ...ours.filter(tallied)].map(mechanism => ({ mechanism, name: mechanism.name })))(
  "fold, recount and rebuild agree: $name",
  { timeout: 240_000 },
  async ({ mechanism }) => {
    let answered = 0;
    const property = fc.asyncProperty(chosen, async asked => {
      await ground.play(mechanism, asked);
      answered += await ground.compare(mechanism, asked);
      const folded = await cells();
      await forgetCells(ground.pool);
      const anew = ground.fold(mechanism);
      await anew.fresh(60_000);
      await anew.close();
      expect(anew.failed).toEqual([]);
      expect(await cells()).toEqual(folded);
    });
    // The same histories each time, so that a failure comes again; RUNS and SEED look further.
    await fc.assert(property, { numRuns: Number(RUNS), seed: Number(SEED), endOnFailure: true });
    expect(answered).toBeGreaterThan(0);
  },
);
