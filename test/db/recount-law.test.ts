// The figures of reconsiderations and of suits against a count by hand, straight from the log of the sample.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FigureView } from "../../src/http/types.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";
import type { LoggedEvent } from "./recount/count.ts";
import { endOfDate } from "./recount/days.ts";
import { counts, lawShares, lawStocks, storiesOf } from "./recount/law.ts";

let served: SampleServed;
let log: readonly LoggedEvent[];

beforeAll(async () => {
  served = await serveSample();
  await served.city.sweeper.sweep();
  await served.city.relay.drain();
  const { rows } = await served.city.pool.query<LoggedEvent>(
    `select matter, seq, mechanism, action, happened, payload->>'to' as to, payload->'input' as input,
            payload->'set' as set
       from event where mechanism in ('reconsideration', 'appearance') order by matter, seq`,
  );
  log = rows;
}, 90_000);
afterAll(() => served?.close());

const periods = {
  all: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  "2026-10": { from: endOfDate("2026-09-30"), to: endOfDate("2026-10-31") },
  "2026-11": { from: endOfDate("2026-10-31"), to: endOfDate("2026-11-30") },
};
const known = ["2026-10-08", "2026-10-31", "2026-11-20"];
const readings = Object.entries(periods).flatMap(([label, span]) =>
  known.map(asOf => ({ label, asOf, span: { ...span, asOf: endOfDate(asOf) } })),
);
/** Its bins are two in a hundred wide: the test of the fold holds it against the faces. */
const median = "reconsideration.time";

function many(name: string, span: (typeof readings)[number]["span"]): number {
  const asOf = lawStocks.has(name) ? Math.min(span.asOf, span.to) : span.asOf;
  return counts[name]!(storiesOf(log, name, asOf), { ...span, asOf });
}
function share(name: string, span: (typeof readings)[number]["span"]): number | null {
  const [part, parts] = lawShares[name]!;
  const of = (figure: string) => many(`${name.split(".")[0]}.${figure}`, span);
  const whole = parts.reduce((sum, one) => sum + of(one), 0);
  return whole === 0 ? null : Math.round((10_000 * of(part)) / whole) / 100;
}
async function read(label: string, asOf: string): Promise<readonly FigureView[]> {
  const answer = await served.app.inject(`/api/figures?period=${label}&asOf=${asOf}`);
  return answer
    .json<FigureView[]>()
    .filter(({ name }) => ["reconsideration", "appearance"].includes(name.split(".")[0]!));
}

describe("every figure, in every period, as of every day", () => {
  it.each(readings)("$label as of $asOf", async ({ label, asOf, span }) => {
    const views = (await read(label, asOf)).filter(({ name }) => name !== median);
    const wanted = {
      ...Object.fromEntries(Object.keys(counts).map(name => [name, many(name, span)])),
      ...Object.fromEntries(Object.keys(lawShares).map(name => [name, share(name, span)])),
    };
    expect(Object.fromEntries(views.map(({ name, value }) => [name, value]))).toEqual(wanted);
  });

  it("counts enough to mean something", () => {
    const span = { ...periods.all, asOf: endOfDate("2026-11-20") };
    const empty = Object.keys(counts).filter(name => many(name, span) === 0);
    // Nobody is late in the sample, heads go to court, and no letter of advice was needed.
    const none = "advised deemed fixed late overdue".split(" ").map(name => `reconsideration.${name}`);
    const nobody = "breaches excused late overdue unreviewed".split(" ").map(name => `appearance.${name}`);
    expect(empty.toSorted()).toEqual([...nobody, ...none].toSorted());
  });
});
