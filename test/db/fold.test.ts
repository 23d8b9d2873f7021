// Random lives of matters, through two writers with small memories: every row is the fold of its events,
// every chain holds.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../../src/engine/matter.ts";
import type { ActRequest, Writer } from "../../src/engine/ports.ts";
import { openSweeper } from "../../src/store/sweeper.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, clerk, desk, ground, handler, lodging, other } from "../store/city.ts";
import { type Ledger, noon, openLedger, refusalOf, request } from "../store/ledger.ts";

const answers: Readonly<Record<string, Record<string, unknown>>> = {
  dispatch: { handler: "org:3", helpers: ["org:4"], note: "请办" },
  reply: { answer: "已经转告值班人员，今晚处理。" },
  ask: { question: "请补充杆号，方便派车。" },
  supplement: { addition: "杆号 0371，在东北角。" },
  contribute: { opinion: "线路归我们维护。" },
  answer: { answer: "已更换灯头，今晚起正常亮灯。" },
  end: { ground: "重复提交，已并入前一件。" },
  judge: { verdict: "solved" },
};
const askers = [citizen(1), citizen(2)];
const byRight: Readonly<Record<string, Actor>> = {
  dispatch: desk,
  reply: desk,
  end: desk,
  contribute: other,
  supplement: askers[0]!,
  rate: askers[0]!,
  judge: askers[0]!,
};
const anybody = [...askers, desk, handler, other, clerk];
const actions = [
  "dispatch",
  "reply",
  "accept",
  "contribute",
  "ask",
  "supplement",
  "answer",
  "rate",
  "end",
  "judge",
];

const anyStep = fc.record({
  nth: fc.nat(2),
  action: fc.constantFrom("sweep", ...actions, ...actions),
  /** Mostly whose act it is, sometimes anybody. */
  actor: fc.option(fc.constantFrom(...anybody), { freq: 1 }),
  rating: fc.constantFrom("satisfied", "fair", "dissatisfied"),
  later: fc.constantFrom(0, 1, 60_000, 3_600_000, 86_400_000, 5 * 86_400_000),
  writer: fc.nat(1),
  key: fc.option(fc.constantFrom("a", "b", "c")),
});

interface Step {
  readonly nth: number;
  readonly action: string;
  readonly actor: Actor | null;
  readonly rating: string;
  readonly later: number;
  readonly writer: number;
  readonly key: string | null;
}

function requestOf({ action, actor, rating, key }: Step, matter: number, at: number): ActRequest {
  const input = action === "rate" ? { rating, reason: "晚上又灭了。" } : (answers[action] ?? {});
  const who = actor ?? byRight[action] ?? handler;
  return request("appeal", matter, action, input, who, key === null ? { at } : { at, key });
}

/** Plays the steps on two appeals; how many were accepted. */
async function play(ledger: Ledger, writers: readonly Writer[], steps: readonly Step[]): Promise<number> {
  const lodge = () => writers[0]!.act(request("appeal", null, "lodge", lodging, askers[0]!));
  const matters = (await Promise.all([lodge(), lodge()])).map(({ matter }) => matter);
  const taken: Promise<string>[] = [];
  let at = noon;
  for (const step of steps) {
    at += step.later;
    const writer = writers[step.writer]!;
    const now = at;
    const act =
      step.action === "sweep"
        ? openSweeper({ database: ledger.pool, writer, now: () => now }).sweep()
        : writer.act(requestOf(step, matters[step.nth % 2]!, at));
    taken.push(refusalOf(act));
    // Some follow one another, others meet.
    if (step.nth > 0) await Promise.all(taken);
  }
  return (await Promise.all(taken)).filter(code => code === "accepted").length;
}

test("random acts, sweeps and repeated keys", async () => {
  await using ledger = await openLedger({ cache: 3, batch: 2 });
  const writers = [ledger.writer, await ledger.second({ cache: 1, batch: 1 })];
  let accepted = 0;
  const property = fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 60 }), async steps => {
    accepted += await play(ledger, writers, steps);
  });
  await fc.assert(property, { numRuns: Number(process.env["RUNS"] ?? 25) });
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
  expect(accepted).toBeGreaterThan(100);
}, 120_000);
