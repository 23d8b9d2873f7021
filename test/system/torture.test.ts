// A short torture; the long one is `npm run torture` (docs/reliability.md).

import { afterAll, expect, it } from "vitest";
import { cleanUp, newHome } from "./processes.ts";
import { torture } from "./torture/run.ts";

afterAll(cleanUp);

it("five kills at random moments under load: nothing is lost, nothing stands twice", async () => {
  const tortured = await torture({ home: newHome(), rounds: 5, seed: "five", say: () => {} });
  expect(tortured.faults).toEqual([]);
  expect(tortured.rounds).toBe(5);
  expect(tortured.acknowledged).toBeGreaterThan(50);
}, 300_000);
