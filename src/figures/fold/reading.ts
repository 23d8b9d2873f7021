// A reading in the words of the cells: which months (or, of distinct things, which period) it covers, and
// before which day anything in them was posted.

import { type Day, dateOf, dayFromDate } from "../../define/civil.ts";
import type { Tally } from "../../define/figure.ts";
import { type Period, type Step, stepAt } from "../period.ts";
import type { Reading } from "../sql/query.ts";
import { isFlow, isStock } from "../sql/rows.ts";
import { dayStarting } from "./calendar.ts";

/** A reading as the statement takes it. Of the spans `lo` to `hi`, `innerLo` to `innerHi` lie in it whole. */
export interface CellReading {
  readonly label: string;
  readonly lo: string;
  readonly hi: string;
  readonly innerLo: string;
  readonly innerHi: string;
  /** The first day on which what is counted began, and the day after the last. */
  readonly opens: Day;
  readonly closes: Day;
  /** What was posted before this day counts. */
  readonly asOf: Day;
}

const earliest = -(2 ** 19);
const latest = 2 ** 19 - 1;
const firstSpan = "0";
const lastSpan = "9999";

/** The reading; undefined where it begins, ends or is read within a day, which cells do not know. */
export function cellReading(tally: Tally, reading: Reading, timeZone: string): CellReading | undefined {
  const asOf = dayStarting(timeZone, reading.asOf);
  if (asOf === undefined) return undefined;
  const { label } = reading;
  if (isStock(tally)) {
    const span = "distinct" in tally ? { lo: "all", hi: "all" } : { lo: firstSpan, hi: monthOf(asOf - 1) };
    return { label, ...span, ...innerOf(span), opens: earliest, closes: latest, asOf };
  }
  if ("distinct" in tally) return distinctReading(tally, reading, timeZone, asOf);
  const opens = reading.from === null ? earliest : dayStarting(timeZone, reading.from);
  const closes = reading.to === null ? latest : dayStarting(timeZone, reading.to);
  if (opens === undefined || closes === undefined) return undefined;
  return {
    label,
    lo: opens === earliest ? firstSpan : monthOf(opens),
    // Nothing is posted before it began.
    hi: monthOf(Math.min(closes, asOf) - 1),
    innerLo: opens === earliest ? firstSpan : monthOf(opens + daysLeft(opens)),
    innerHi: closes === latest ? lastSpan : monthOf(firstOf(closes) - 1),
    opens,
    closes,
    asOf,
  };
}

const innerOf = ({ lo, hi }: { readonly lo: string; readonly hi: string }) => ({ innerLo: lo, innerHi: hi });

const monthOf = (day: Day): string => dateOf(day).slice(0, 7);
const firstOf = (day: Day): Day => dayFromDate(`${monthOf(day)}-01`);
/** Days until the next month begins; none on its first day. */
function daysLeft(day: Day): number {
  const first = firstOf(day);
  return first === day ? 0 : firstOf(first + 31) - day;
}

/** Things do not add up from months, so each period that is usually asked for has its own cells. */
function distinctReading(
  tally: Tally,
  reading: Reading,
  timeZone: string,
  asOf: Day,
): CellReading | undefined {
  const found = periodOfReading(reading, timeZone, "per" in tally && tally.per === "year");
  if (found === undefined) return undefined;
  const { label: span, to } = found;
  const closes = to === null || reading.to === null ? latest : dayStarting(timeZone, reading.to);
  // Of a cohort that is still open in the period, the later ones cannot be told apart from the earlier.
  const cut = to !== reading.to && closes !== undefined && closes < asOf;
  if (closes === undefined || (cut && !isFlow(tally))) return undefined;
  const inner = { lo: span, hi: span };
  return {
    label: reading.label,
    ...inner,
    ...innerOf(inner),
    opens: earliest,
    closes: latest,
    asOf: Math.min(asOf, closes),
  };
}

const steps: readonly Step[] = ["month", "quarter", "year", "week"];

/** The period that it covers; of a count by the year, the year that it runs in. */
function periodOfReading({ from, to }: Reading, timeZone: string, yearly: boolean) {
  if (from === null || to === null) return from === to ? { label: "all", to: null } : undefined;
  const day = dayStarting(timeZone, from);
  if (day === undefined) return undefined;
  const fits = (period: Period) =>
    period.from === from && (period.to === to || (yearly && period.kind === "year" && to < period.to!));
  return steps.map(step => stepAt(step, day, timeZone)).find(fits);
}
