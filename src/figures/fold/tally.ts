// A tally as functions: what a matter adds to it, and when. Nothing of the literal is looked at per event.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { listOf } from "../../define/parts.ts";
import { clockOfTime, fieldOf, isList, kindOf, sourceOf } from "../fields.ts";
import { isFlow } from "../sql/rows.ts";
import { unstated } from "../sql/query.ts";
import { measuredIn } from "../units.ts";
import { binOf } from "./bins.ts";
import { type Watched, compileCondition, watchingNothing } from "./condition.ts";
import { tallyId } from "./identity.ts";
import { type Level, levelsOf } from "./levels.ts";
import { type Projection, type Slots, slot } from "./projection.ts";

/** What a matter adds: in which columns, and how much of what. */
export interface Contribution {
  /** When its cohort began, ms; unset for what has none. */
  readonly began: number | undefined;
  /** One value for each column, or several where the field is a list. */
  readonly columns: readonly (string | readonly string[])[];
  readonly bin: number;
  readonly amount: number;
  /** The distinct things. */
  readonly things: readonly string[] | undefined;
}

export interface CompiledLevel extends Level {
  /** The places of its columns in `by`. */
  readonly places: readonly number[];
  /** Which of them hold orgs whose line holds all below. */
  readonly orgs: readonly boolean[];
}

export interface CompiledTally {
  readonly id: number;
  readonly tally: Tally;
  readonly levels: readonly CompiledLevel[];
  /** The acts that a flow counts; none for what stands. */
  readonly acts: readonly string[];
  /** Places of the acts that must not have been taken before. */
  readonly before: readonly number[];
  readonly watched: Watched;
  /** A sum tells the matters that add to it as well: nothing and nought are not the same. */
  readonly sums: boolean;
  /** What the matter adds as it stands; undefined when it does not count. */
  contribution(matter: Projection): Contribution | undefined;
}

/** Compiles a tally that passed `figureProblems`; it takes its places from `slots`. */
export function compileTally(slots: Slots, tally: Tally, timeZone: string): CompiledTally {
  const { mechanism } = slots;
  const watched = watchingNothing();
  const asks = compileCondition(slots, watched, tally);
  const except = tally.except && compileCondition(slots, watched, tally.except);
  const columns = (tally.by ?? []).map(field => columnOf(slots, watched, field));
  const measure = measureOf(slots, watched, tally);
  const began = "among" in tally ? beganOf(slots, watched, listOf(tally.among)) : undefined;
  const acts = "each" in tally ? listOf(tally.each) : "first" in tally ? listOf(tally.first) : [];
  return {
    id: tallyId(mechanism, tally, timeZone),
    tally,
    levels: levelsOf(mechanism, tally).map(level => compiledLevel(mechanism, tally, level)),
    acts,
    before: "first" in tally ? acts.map(act => slot(slots.passed, act)) : [],
    watched,
    sums: "sum" in tally,
    contribution(matter) {
      if (asks !== undefined && !asks(matter)) return undefined;
      if (except !== undefined && except(matter)) return undefined;
      const from = began?.(matter);
      if (began !== undefined && from === undefined) return undefined;
      const measured = measure(matter);
      if (measured === undefined) return undefined;
      return { ...measured, began: from, columns: columns.map(column => column(matter)) };
    },
  };
}

function compiledLevel(mechanism: AnyMechanism, tally: Tally, level: Level): CompiledLevel {
  const places = level.columns.map(column => (tally.by ?? []).indexOf(column));
  const orgs = level.columns.map(column => level.tree && kindOf(fieldOf(mechanism, column)) === "org");
  return { ...level, places, orgs };
}

type Column = (matter: Projection) => string | readonly string[];

/** The values of a column as the recount writes them; one for nothing. */
function columnOf(slots: Slots, watched: Watched, field: string): Column {
  const place = slot(slots.values, field);
  watched.values.add(place);
  const declared = fieldOf(slots.mechanism, field);
  if (isList(declared)) {
    return ({ values }) => {
      const held = values[place];
      if (!Array.isArray(held) || held.length === 0) return unstated;
      return [...new Set(held.map(String))];
    };
  }
  const nothing = declared?.kind === "flag" ? "false" : unstated;
  return ({ values }) => {
    const held = values[place];
    return typeof held === "string" ? held : held === undefined ? nothing : String(held);
  };
}

type Measured = Pick<Contribution, "bin" | "amount" | "things">;
const single: Measured = { bin: 0, amount: 1, things: undefined };

function measureOf(
  slots: Slots,
  watched: Watched,
  tally: Tally,
): (matter: Projection) => Measured | undefined {
  if ("count" in tally) return () => single;
  const source = sourceOf(tally) ?? "";
  const clock = clockOfTime(source);
  if (clock !== undefined) {
    const place = slot(slots.clocks, clock);
    watched.clocks.add(place);
    // Clocks below a day count milliseconds, and their figures say minutes.
    const size = measuredIn(slots.mechanism, clock) === "minutes" ? 60_000 : 1;
    return ({ clocks }) => {
      const face = clocks[place];
      return face === undefined || (face.end ?? null) === null ? undefined : binned(face.used / size);
    };
  }
  const place = slot(slots.values, source);
  watched.values.add(place);
  if ("distinct" in tally) {
    return ({ values }) => {
      const held = values[place];
      if (held === undefined) return undefined;
      const things = Array.isArray(held) ? [...new Set(held.map(String))] : [String(held)];
      return things.length === 0 ? undefined : { bin: 0, amount: 1, things };
    };
  }
  const sums = "sum" in tally;
  return ({ values }) => {
    const held = values[place];
    if (typeof held !== "number") return undefined;
    return sums ? { bin: 0, amount: held, things: undefined } : binned(held);
  };
}

const binned = (value: number): Measured => ({ bin: binOf(value), amount: 1, things: undefined });

/** When one of the acts was first taken. */
function beganOf(slots: Slots, watched: Watched, acts: readonly string[]) {
  const places = acts.map(act => slot(slots.passed, act));
  for (const place of places) watched.passed.add(place);
  return ({ passed }: Projection): number | undefined => {
    let first: number | undefined;
    for (const place of places) {
      const at = passed[place];
      if (at !== undefined && (first === undefined || at < first)) first = at;
    }
    return first;
  };
}

/** Whether it is counted as it stands, rather than when an act is taken. */
export const stands = (compiled: CompiledTally): boolean => !isFlow(compiled.tally);

/** Whether two contributions are the same, so that nothing is to be posted. */
export function isSame(one: Contribution | undefined, other: Contribution | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.amount === other.amount &&
    one.bin === other.bin &&
    one.began === other.began &&
    sameValues(one.columns, other.columns) &&
    (one.things === other.things || sameValues(one.things ?? [], other.things ?? []))
  );
}

type Several = readonly (string | readonly string[])[];

function sameValues(one: Several, other: Several): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) {
    const [a, b] = [one[i]!, other[i]!];
    if (a === b) continue;
    if (typeof a === "string" || typeof b === "string" || !sameValues(a, b)) return false;
  }
  return true;
}
