// The figures of overviews and of outside figures counted by hand from the log.

import type { LoggedEvent, Span } from "./count.ts";

type Count = (log: readonly LoggedEvent[], span: Span) => number;

/** The first time that each matter took an act, in the period and known by then. */
const first =
  (mechanism: string, action: string, worth: (event: LoggedEvent) => number = () => 1): Count =>
  (log, { from, to, asOf }) =>
    log
      .filter(event => event.mechanism === mechanism && event.action === action)
      .filter(event =>
        log.every(
          other => other.matter !== event.matter || other.action !== action || other.seq >= event.seq,
        ),
      )
      .filter(({ happened }) => from <= happened && happened < to && happened < asOf)
      .reduce((sum, event) => sum + worth(event), 0);

/** How many stand in one of these states at the end. */
const standing =
  (mechanism: string, states: readonly string[]): Count =>
  (log, { asOf }) => {
    const known = log.filter(event => event.mechanism === mechanism && event.happened < asOf);
    const last = new Map(known.toSorted((a, b) => a.seq - b.seq).map(({ matter, to }) => [matter, to]));
    return [...last.values()].filter(state => states.includes(state)).length;
  };

export const overviewStocks: readonly string[] = ["outsideFigure.registered", "outsideFigure.confirmed"];

export const overviewCounts: Readonly<Record<string, Count>> = {
  "outsideFigure.registered": standing("outsideFigure", ["recorded", "confirmed"]),
  "outsideFigure.confirmed": standing("outsideFigure", ["confirmed"]),
  "outsideFigure.withdrawn": first("outsideFigure", "withdraw"),
  "overview.published": first("overview", "publish"),
  "overview.liveNumbers": first("overview", "publish", ({ input }) => Number(input["live"])),
  "overview.outsideNumbers": first("overview", "publish", ({ input }) => Number(input["outside"])),
  "overview.corrections": first("overview", "supersede"),
  "overview.revocations": first("overview", "revoke"),
};
