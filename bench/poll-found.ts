// How much of a stuffing of 20,000 is found in 200,000 votes while honest ones are kept.

import { suspicionsIn } from "../src/engine/polls/suspicions.ts";
import { drawnVotes } from "./poll-voters.ts";
import type { Measurement } from "./report.ts";

const honestVotes = 180_000;
const items = 20;

/** How well stuffing is found, by what is known of each vote. */
export function* found(): Generator<Measurement> {
  const drawn = drawnVotes(
    honestVotes,
    Array.from({ length: items }, (_, at) => `matter:${64 * at + 64}`),
  );
  const began = performance.now();
  const suspected = new Set(suspicionsIn(drawn.map(({ vote }) => vote)).flatMap(({ votes }) => votes));
  const took = (performance.now() - began) / 1000;
  const of = (gang: string) => drawn.filter(one => one.gang === gang);
  const stuffed = drawn.filter(({ gang }) => gang !== null);
  const hit = stuffed.filter(({ vote }) => suspected.has(vote)).length;
  const precision = hit / Math.max(1, suspected.size);
  yield { name: "looked over in memory", value: took, unit: "s" };
  yield {
    name: "precision: of what is suspected, stuffed",
    value: precision * 100,
    unit: "%",
    peer: "99 %",
    ratio: precision / 0.99,
    goal: 1,
  };
  yield {
    name: "recall: of 20,000 stuffed, suspected",
    value: (hit / stuffed.length) * 100,
    unit: "%",
    peer: "85 %",
    ratio: hit / stuffed.length / 0.85,
    goal: 1,
  };
  for (const gang of new Set(stuffed.map(one => one.gang!))) {
    const own = of(gang);
    const share = own.filter(({ vote }) => suspected.has(vote)).length / own.length;
    yield { name: `〃 ${gang}, ${own.length}`, value: share * 100, unit: "%" };
  }
  const honest = drawn.filter(({ gang }) => gang === null);
  const wronged = honest.filter(({ vote }) => suspected.has(vote)).length;
  yield { name: `honest votes suspected, of ${honest.length}`, value: wronged, unit: "votes" };
}
