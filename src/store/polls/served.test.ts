// A poll of a city closes in the process that serves its pages: nobody waits for it to be looked over.

import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { CastVote } from "../../engine/polls/signals.ts";
import { lookOver, suspicionsIn } from "../../engine/polls/suspicions.ts";
import { served } from "./served.ts";

const start = Date.parse("2026-11-15T19:00:00+08:00");
/** All of them for one item: half by a farm of cards, half by people. */
const votes: readonly CastVote[] = Array.from({ length: 40_000 }, (_, n) => ({
  voter: `person:${n}`,
  period: "",
  league: "departmentCases",
  picks: ["matter:64"],
  at: start + n * 900 + ((n * 7919) % 41) * 90,
  network: `own${n % 9000}`,
  device: `d${n}`,
  phone: n % 2 === 0 ? 17_000_000_000 + n / 2 : 13_800_000_000 + ((n * 7_368_787) % 99_999_989),
  since: n % 2 === 0 ? start - 60_000 : start - n * 86_400_000,
}));

test("others are served while votes are looked over, and it finds the same", async () => {
  const turns = new AbortController();
  const others = (async () => {
    for (let count = 0; ; count += 1) {
      if (turns.signal.aborted) return count;
      await setImmediate();
    }
  })();
  const found = await served(lookOver(votes));
  turns.abort();
  expect(await others).toBeGreaterThan(100);
  expect(found).toEqual(suspicionsIn(votes));
  expect(found.map(one => one.votes.length)).toEqual([20_000]);
});

test("a fault in the work is the caller's", async () => {
  const work = (function* () {
    yield;
    throw new Error("lost");
  })();
  await expect(served(work)).rejects.toThrow("lost");
});
