// What a dispatch form suggests: how long it learns, how long that holds everybody else up, how long an
// answer takes. The sample's texts measure speed alone: they say nothing of how often it is right.

import { fullAppeals } from "../src/cities/sample/full/appeals.ts";
import { dayFromDate } from "../src/define/civil.ts";
import { loadMechanisms } from "../src/mechanisms/load.ts";
import type { ClosedMatter } from "../src/text/closed.ts";
import { Suggester } from "../src/text/suggester.ts";
import { openWords } from "../src/text/words.ts";
import { type Measurement, percentile } from "./report.ts";
import { watchLoop } from "./text.ts";

const count = 12_000;
const asked = 500;
const holdMs = 50;
const answerMs = 50;

/** Closed appeals of the full sample's grammar, each handled by the unit that its script names. */
function closedMatters(): readonly ClosedMatter[] {
  const matters: ClosedMatter[] = [];
  for (const appeal of fullAppeals({ seed: "bench", first: dayFromDate("2025-05-01"), appeals: count })) {
    const { content, handler, thing, place, at } = appeal;
    matters.push({
      id: matters.length + 1,
      mechanism: "appeal",
      version: "",
      state: "closed",
      opened: at,
      happened: at,
      settled: true,
      asker: `person:${matters.length}`,
      handler,
      fields: { topic: thing.topic, area: place.district, handler },
      apart: { content },
      chosen: { handler },
    });
  }
  return matters;
}

/** Measures learning and answering on 12,000 closed appeals. */
export async function* suggestBench(): AsyncGenerator<Measurement> {
  const { registry } = await loadMechanisms();
  const plan = registry.current.get("appeal")!;
  const closed = closedMatters();
  const words = openWords(async () => ({}));
  await words.segmenter();
  const source = {
    page: async (_: unknown, limit: number, before?: { readonly id: number }) =>
      closed.slice(before?.id ?? 0, (before?.id ?? 0) + limit),
    count: async () => closed.length,
  };
  const needs = { source, registry, above: () => [], segmenter: () => words.segmenter(), now: Date.now };
  const suggester = new Suggester(needs);
  const suggestion = plan.mechanism.suggests!["handler"]!;
  const worked = process.threadCpuUsage();
  const loop = watchLoop();
  await suggester.learn(plan, "handler", suggestion, new AbortController().signal);
  const held = loop();
  const { user, system } = process.threadCpuUsage(worked);
  const many = closed.length.toLocaleString("en");
  yield {
    name: `units learned from ${many} closed appeals`,
    value: (user + system) / 1e6,
    unit: "s of work",
  };
  const holds = { peer: `the limit of ${holdMs} ms`, ratio: holdMs / held, goal: 1 };
  yield { name: "longest hold of others while learning", value: held, unit: "ms", ...holds };
  const took: number[] = [];
  for (const matter of closed.slice(0, asked)) {
    const from = performance.now();
    await suggester.suggest(plan, "handler", suggestion, matter, () => true);
    took.push(performance.now() - from);
  }
  const p95 = percentile(took, 0.95);
  const answers = { peer: `the limit of ${answerMs} ms`, ratio: answerMs / p95, goal: 1 };
  yield { name: "three units with their words, p95", value: p95, unit: "ms", ...answers };
}
