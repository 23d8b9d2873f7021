// Counts again in memory, from projections and never from SQL. A clock has run out here when its expiry event
// says so; the statements look at deadlines alone. So each is a check of the other.

import type { Value } from "../../src/define/fields.ts";
import type { Condition, Tally } from "../../src/define/figure.ts";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { listOf } from "../../src/define/parts.ts";
import type { Reading } from "../../src/figures/sql/query.ts";
import type { Face, Recorded } from "./history.ts";

interface Projection {
  readonly event: Recorded;
  readonly state: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly passed: Readonly<Record<string, number>>;
  readonly faces: Readonly<Record<string, Face>>;
  /** What was passed before this event. */
  readonly before: Readonly<Record<string, number>>;
}

/** The test's tree: 1 above 2 above 3, and 4 under 1. */
export const parents: Readonly<Record<string, string>> = {
  "org:2": "org:1",
  "org:3": "org:2",
  "org:4": "org:1",
};
const upTo = (org: string): string[] => [org, ...(parents[org] ? upTo(parents[org]) : [])];

export interface Contribution {
  readonly matter: number;
  readonly seq: number;
  readonly hash: string;
  /** One list of values for each column, the orgs above included. */
  readonly columns: readonly (readonly string[])[];
  readonly measured: readonly (string | number)[];
}

const known = new WeakMap<readonly Recorded[], Projection[][]>();

/** The same log is asked about for every tally, and is projected once. */
function projections(log: readonly Recorded[]): Projection[][] {
  const before = known.get(log);
  if (before) return before;
  const made = project(log);
  known.set(log, made);
  return made;
}

function project(log: readonly Recorded[]): Projection[][] {
  const byMatter = new Map<number, Projection[]>();
  for (const event of log) {
    const all = byMatter.get(event.matter) ?? [];
    const was = all.at(-1);
    const { to, input, set, due } = event.payload;
    all.push({
      event,
      state: to,
      values: { ...was?.values, ...input, ...set },
      passed: { [event.action]: event.happened, ...was?.passed },
      faces: { ...was?.faces, ...due },
      before: was?.passed ?? {},
    });
    byMatter.set(event.matter, all);
  }
  return [...byMatter.values()];
}

const answer = ({ end, expired }: Face): string =>
  end !== null ? (expired ? "late" : "met") : expired ? "overdue" : "running";

function fits(value: Value | undefined, wanted: unknown): boolean {
  if (wanted === "filled") return Array.isArray(value) ? value.length > 0 : value !== undefined;
  if (wanted === false) return value !== true;
  if (value === undefined) return false;
  if (typeof wanted === "object" && !Array.isArray(wanted)) {
    const { atLeast = -Infinity, below = Infinity } = wanted as { atLeast?: number; below?: number };
    return typeof value === "number" && value >= atLeast && value < below;
  }
  const options: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return Array.isArray(value) ? value.some(one => options.includes(one)) : options.includes(value);
}

const holds = (m: Projection, { in: states, passed, clock = {}, where = {} }: Condition): boolean =>
  (states === undefined || listOf(states).includes(m.state)) &&
  (passed === undefined || listOf(passed).some(action => m.passed[action] !== undefined)) &&
  Object.entries(clock).every(([name, wanted]) => {
    const face = m.faces[name];
    return face !== undefined && (listOf(wanted) as readonly string[]).includes(answer(face));
  }) &&
  Object.entries(where).every(([field, wanted]) => fits(m.values[field], wanted));

/** The projections that a reading looks at. */
function looked(tally: Tally, all: readonly Projection[], { from, to, asOf }: Reading): Projection[] {
  const seen = all.filter(m => m.event.happened < asOf);
  const inPeriod = (at: number) => at >= (from ?? -Infinity) && at < (to ?? Infinity);
  if ("each" in tally || "first" in tally) {
    const wanted = listOf("each" in tally ? tally.each : tally.first);
    const acts = seen.filter(({ event }) => wanted.includes(event.action));
    const first = acts.filter(({ before }) => wanted.every(action => before[action] === undefined));
    return ("each" in tally ? acts : first).filter(({ event }) => inPeriod(event.happened));
  }
  const last = seen.slice(-1);
  if (!("among" in tally)) return last;
  return last.filter(({ passed }) => {
    const times = listOf(tally.among).flatMap(action => passed[action] ?? []);
    return times.length > 0 && inPeriod(Math.min(...times));
  });
}

function measured(mechanism: AnyMechanism, tally: Tally, m: Projection): (string | number)[] {
  if ("count" in tally) return [1];
  if ("distinct" in tally) return [m.values[tally.distinct] ?? []].flat().map(String);
  const source = "sum" in tally ? tally.sum : "median" in tally ? tally.median : tally.p90;
  const clock = source.startsWith("time of ") ? source.slice(8) : undefined;
  if (clock === undefined) return [m.values[source] ?? []].flat() as number[];
  const hours = String(mechanism.clocks?.[clock]?.limit).endsWith("hours");
  const face = m.faces[clock];
  return face && face.end !== null ? [hours ? face.used / 60_000 : face.used] : [];
}

function column(mechanism: AnyMechanism, m: Projection, field: string): string[] {
  const { kind, of } = mechanism.fields[field] as { kind: string; of?: string };
  const held = kind === "flag" ? String(m.values[field] ?? false) : (m.values[field] ?? []);
  const values = [held].flat().map(String);
  const up = kind === "org" || of === "org" ? values.flatMap(upTo) : values;
  return up.length ? [...new Set(up)] : ["—"];
}

/** What contributes in one reading, with the columns that are asked for. */
export function contributions(
  mechanism: AnyMechanism,
  tally: Tally,
  log: readonly Recorded[],
  reading: Reading,
  by: readonly string[],
): Contribution[] {
  return projections(log)
    .flatMap(all => looked(tally, all, reading))
    .filter(m => holds(m, tally) && !(tally.except && holds(m, tally.except)))
    .map(m => ({
      matter: m.event.matter,
      seq: m.event.seq,
      hash: m.event.hash,
      columns: by.map(field => column(mechanism, m, field)),
      measured: measured(mechanism, tally, m),
    }))
    .filter(one => one.measured.length > 0);
}

/** group → total, for one level of columns. */
export function totals(tally: Tally, rows: readonly Contribution[], level: number): Map<string, number> {
  const groups = new Map<string, (string | number)[]>();
  for (const { columns, measured: things } of rows) {
    const keys = columns
      .slice(0, level)
      .reduce<string[]>(
        (all, values, i) => all.flatMap(key => values.map(value => (i ? `${key}|${value}` : value))),
        [""],
      );
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), ...things]);
  }
  return new Map([...groups].map(([key, things]) => [key, total(tally, things)]));
}

function total(tally: Tally, things: readonly (string | number)[]): number {
  if ("distinct" in tally) return new Set(things).size;
  if ("count" in tally || "sum" in tally) return things.reduce<number>((sum, n) => sum + Number(n), 0);
  const sorted = things.map(Number).toSorted((a, b) => a - b);
  return sorted[Math.ceil(("median" in tally ? 0.5 : 0.9) * sorted.length) - 1]!;
}
