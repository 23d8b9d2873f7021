// One round over the log: every detector of every mechanism, a period at a time, so that no statement and no
// stretch of work is long.

import { setImmediate as breathe } from "node:timers/promises";
import type { Calendar } from "../define/calendar.ts";
import type { Detector } from "../define/detector.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Values } from "../engine/event.ts";
import { type Known, dueOf } from "./due.ts";
import { inputOf, keyFor } from "./input.ts";
import { look } from "./look.ts";
import { type Query, readSeen } from "./read.ts";
import type { Found, Seen, Span } from "./seen.ts";
import { spansBetween } from "./spans.ts";

/** What the engine is asked to do about one thing found. */
export interface FindingAct {
  /** null opens a finding. */
  readonly finding: number | null;
  readonly input: Values;
  readonly key: string;
}

export interface RoundNeeds {
  readonly query: Query;
  readonly calendar: Calendar;
  readonly mechanisms: readonly AnyMechanism[];
  /** Every finding of a detector that stands in the log. */
  known(detector: string): Promise<readonly Known[]>;
  act(act: FindingAct): Promise<void>;
  /** Told before each slice how much is done, 0 … 1. */
  watch?(share: number): Promise<void>;
}

export interface RoundResult {
  /** What looked conspicuous, whether it was known or not. */
  readonly found: number;
  readonly opened: number;
  readonly grown: number;
  /** Events that were looked at. */
  readonly events: number;
}

/** How long the event loop is held at most, ms. */
const held = 12;

async function patiently(detector: Detector, events: readonly Seen[], span: Span): Promise<readonly Found[]> {
  const looking = look(detector, events, span);
  for (let since = performance.now(); ;) {
    const step = looking.next();
    if (step.done) return step.value;
    if (performance.now() - since < held) continue;
    await breathe();
    since = performance.now();
  }
}

interface Slice {
  readonly mechanism: AnyMechanism;
  readonly name: string;
  readonly detector: Detector;
  readonly span: Span;
}

function slicesOf({ mechanisms, calendar }: RoundNeeds, since: number, until: number): readonly Slice[] {
  return mechanisms.flatMap(mechanism =>
    Object.entries(mechanism.detects ?? {}).flatMap(([name, detector]) =>
      spansBetween(calendar, detector.per, since, until).map(span => ({ mechanism, name, detector, span })),
    ),
  );
}

/**
 * Looks at the periods from the one of `since` up to `until`. An aborted round leaves the rest; the next one
 * finds the same and adds nothing twice. Rejects when the database does.
 */
export async function detectRound(
  needs: RoundNeeds,
  since: number,
  until: number,
  signal?: AbortSignal,
): Promise<RoundResult> {
  const result = { found: 0, opened: 0, grown: 0, events: 0 };
  const slices = slicesOf(needs, since, until);
  for (const [at, { mechanism, name, detector, span }] of slices.entries()) {
    if (signal?.aborted) break;
    await needs.watch?.(at / slices.length);
    if (signal?.aborted) break;
    const events = await readSeen(needs.query, mechanism, detector, span);
    result.events += events.length;
    const found = await patiently(detector, events, { ...span, to: Math.min(span.to, until) });
    result.found += found.length;
    if (found.length === 0) continue;
    const called = `${mechanism.name}.${name}`;
    for (const due of dueOf(called, detector.atLeast, found, await needs.known(called))) {
      if (signal?.aborted) break;
      const input = inputOf(needs.calendar, called, detector, due.found, span);
      await needs.act({ finding: due.finding, input, key: keyFor(called, due.found) });
      result[due.finding === null ? "opened" : "grown"] += 1;
    }
    await breathe();
  }
  return result;
}
