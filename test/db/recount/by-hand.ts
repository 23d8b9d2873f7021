// Figures of the sample city against a count by hand, straight from the log: what each file of counts has in
// common.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FigureView } from "../../../src/http/types.ts";
import { type SampleServed, serveSample } from "../../http/sample-served.ts";
import type { LoggedEvent, Span } from "./count.ts";
import { endOfDate } from "./days.ts";

/** From the first day to the last, in the city. */
const month = (before: string, until: string) => ({ from: endOfDate(before), to: endOfDate(until) });
const periods: Readonly<Record<string, Omit<Span, "asOf">>> = {
  all: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  "2026-09": month("2026-08-31", "2026-09-30"),
  "2026-10": month("2026-09-30", "2026-10-31"),
  "2026-11": month("2026-10-31", "2026-11-30"),
};
const mechanismOf = (figure: string): string => figure.split(".")[0]!;

/** What another figure comes to in the same reading; nought for a share of nothing. */
export type Of = (figure: string) => number;

export interface ByHand {
  readonly mechanisms: readonly string[];
  /** Every figure of these mechanisms that is counted here. */
  readonly figures: readonly string[];
  /** Read as they stood when a period ended that is over. */
  readonly stocks: ReadonlySet<string>;
  /** The days as of which they are read. */
  readonly known: readonly string[];
  /** What a figure comes to, by `of` from others in the same reading; null for a share of nothing. */
  count(log: readonly LoggedEvent[], figure: string, span: Span, of: Of): number | null;
  /** Middles, which are read from bins and may be one in a hundred away. */
  readonly middles?: ReadonlySet<string>;
  /** Figures that are held against something else, each for a reason beside it. */
  readonly elsewhere?: readonly string[];
  /** Those of the figures that are nought in the whole sample; no other may be. */
  readonly nought: readonly string[];
}

/** A share or a mean as figures are shown: half up at two decimals; null of nothing. */
export const ratio = (part: number, whole: number, times: 1 | 100): number | null =>
  whole === 0 ? null : Math.round((times * 100 * part) / whole) / 100;

const isNear = (found: number | null | undefined, by: number | null): boolean =>
  typeof found === "number" && by !== null && Math.abs(found - by) <= Math.abs(by) / 100;

/** Compares every figure in every period as of every day with the count by hand. */
export function recounts(hand: ByHand): void {
  const { mechanisms, figures, stocks, known, middles = new Set(), elsewhere = [], nought } = hand;
  let served: SampleServed;
  let log: readonly LoggedEvent[];
  beforeAll(async () => {
    served = await serveSample();
    // What ran out overnight is recorded first, so that the log stands still.
    await served.city.sweeper.sweep();
    await served.city.relay.drain();
    const { rows } = await served.city.pool.query<LoggedEvent>(
      `select matter, seq, mechanism, action, happened, payload->>'to' as to, payload->'input' as input,
              payload->'set' as set
         from event where mechanism = any ($1) order by matter, seq`,
      [mechanisms],
    );
    log = rows;
  }, 240_000);
  afterAll(() => served?.close());

  const counted = (figure: string, span: Span): number | null => {
    const asOf = stocks.has(figure) ? Math.min(span.asOf, span.to) : span.asOf;
    return hand.count(log, figure, { ...span, asOf }, other => counted(other, span) ?? 0);
  };
  const readings = Object.keys(periods).flatMap(label => known.map(asOf => [label, asOf] as const));

  describe("every figure, in every period, as of every day", () => {
    it.each(readings)("%s as of %s", async (label, asOf) => {
      const answer = await served.app.inject(`/api/figures?period=${label}&asOf=${asOf}`);
      const views = answer
        .json<FigureView[]>()
        .filter(({ name }) => mechanisms.includes(mechanismOf(name)) && !elsewhere.includes(name));
      const span = { ...periods[label]!, asOf: endOfDate(asOf) };
      const found = Object.fromEntries(views.map(({ name, value }) => [name, value]));
      const wanted = figures.map(name => {
        const [own, by] = [found[name], counted(name, span)];
        return [name, middles.has(name) && isNear(own, by) ? own : by];
      });
      expect(found).toEqual(Object.fromEntries(wanted));
    });

    it("counts enough to mean something", () => {
      const span = { ...periods["all"]!, asOf: endOfDate("2026-11-20") };
      const empty = figures.filter(name => (counted(name, span) ?? 0) === 0);
      expect(empty.toSorted()).toEqual(nought.toSorted());
    });
  });
}
