// The figures of grid events and of idle land against a count by hand, straight from the log of the sample.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FigureView } from "../../src/http/types.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";
import type { LoggedEvent } from "./recount/count.ts";
import { endOfDate } from "./recount/days.ts";
import { amounts, counts, gridMeans, gridShares, gridStocks, storiesOf } from "./recount/grid.ts";

let served: SampleServed;
let log: readonly LoggedEvent[];

beforeAll(async () => {
  served = await serveSample();
  await served.city.sweeper.sweep();
  await served.city.relay.drain();
  const { rows } = await served.city.pool.query<LoggedEvent>(
    `select matter, seq, mechanism, action, happened, payload->>'to' as to, payload->'input' as input,
            payload->'set' as set
       from event where mechanism in ('gridEvent', 'idleLand') order by matter, seq`,
  );
  log = rows;
}, 90_000);
afterAll(() => served?.close());

const periods = {
  all: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  "2026-10": { from: endOfDate("2026-09-30"), to: endOfDate("2026-10-31") },
  "2026-11": { from: endOfDate("2026-10-31"), to: endOfDate("2026-11-30") },
};
const known = ["2026-10-31", "2026-11-13", "2026-11-20"];
const readings = Object.entries(periods).flatMap(([label, span]) =>
  known.map(asOf => ({ label, asOf, span: { ...span, asOf: endOfDate(asOf) } })),
);
const mechanismOf = (name: string): string => name.split(".")[0]!;
const ours = (name: string): boolean => ["gridEvent", "idleLand"].includes(mechanismOf(name));

/** What is behind a figure in one reading; a stock is read at the end of a period that is over. */
function behind(name: string, span: (typeof readings)[number]["span"]) {
  const asOf = gridStocks.has(name) ? Math.min(span.asOf, span.to) : span.asOf;
  const count = counts[name] ?? amounts[name]![0];
  return count(storiesOf(log, mechanismOf(name), asOf), { ...span, asOf });
}
const many = (name: string, span: (typeof readings)[number]["span"]): number => behind(name, span).length;
function sum(name: string, span: (typeof readings)[number]["span"]): number {
  const [, field, parts] = amounts[name]!;
  return behind(name, span).reduce((whole, { holds }) => whole + Number(holds[field] ?? 0), 0) / parts;
}
const rounded = (value: number): number => Math.round(value * 100) / 100;

describe("every figure, in every period, as of every day", () => {
  it.each(readings)("$label as of $asOf", async ({ label, asOf, span }) => {
    const answer = await served.app.inject(`/api/figures?period=${label}&asOf=${asOf}`);
    const views = answer.json<FigureView[]>().filter(({ name }) => ours(name));
    const found = Object.fromEntries(views.map(({ name, value }) => [name, value]));
    const wanted = {
      ...Object.fromEntries(Object.keys(counts).map(name => [name, many(name, span)])),
      ...Object.fromEntries(Object.keys(amounts).map(name => [name, sum(name, span)])),
      ...Object.fromEntries(
        Object.entries(gridShares).map(([name, [part, of]]) => {
          const whole = of.reduce((all, one) => all + many(one, span), 0);
          return [name, whole === 0 ? null : rounded((100 * many(part, span)) / whole)];
        }),
      ),
      ...Object.fromEntries(
        Object.entries(gridMeans).map(([name, [above, below]]) => {
          const whole = many(below, span);
          return [name, whole === 0 ? null : rounded(sum(above, span) / whole)];
        }),
      ),
    };
    expect(found).toEqual(wanted);
  });

  it("counts enough to mean something", () => {
    const span = { ...periods.all, asOf: endOfDate("2026-11-20") };
    const empty = Object.keys(counts).filter(name => many(name, span) === 0);
    expect(empty.toSorted()).toEqual(["idleLand.late"]);
    expect(Object.keys(amounts).filter(name => sum(name, span) === 0)).toEqual([]);
  });
});
