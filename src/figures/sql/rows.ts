// A tally as the rows that make it: one for each matter (stock, cohort) or act (flow), in each reading that
// it counts in.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { listOf } from "../../define/parts.ts";
import { clockOfTime, fieldOf, isList, kindOf, sourceOf } from "../fields.ts";
import { measuredIn } from "../units.ts";
import { type Writing, conditionTest } from "./condition.ts";
import { faces } from "./faces.ts";
import { type Filters, type Parameters, type Reading, parameters, readingTable, unstated } from "./query.ts";

/** What is asked of a tally. */
export interface Asked {
  readonly readings: readonly Reading[];
  readonly columns?: Filters;
}

/**
 * The tables of a statement, the last of them `counted(period, bucket, matter, seq, happened, action,
 * state, k0, k1 …, entity, value)`: k0 … are the columns as the matter holds them, null or a JSON list
 * included.
 */
export interface Tables {
  readonly text: string;
  readonly parameters: Parameters;
}

/** The actions that a flow or a cohort is about; none for a stock. */
const actionsOf = (tally: Tally): readonly string[] =>
  "each" in tally
    ? listOf(tally.each)
    : "first" in tally
      ? listOf(tally.first)
      : "among" in tally
        ? listOf(tally.among)
        : [];

export const isFlow = (tally: Tally): boolean => "each" in tally || "first" in tally;
export const isStock = (tally: Tally): boolean => actionsOf(tally).length === 0;

function writingOf(mechanism: AnyMechanism, tally: Tally, values: Parameters): Writing {
  // A flow is judged just after its act, with a deadline at that very moment missed; a stock at the end of
  // the time before.
  const ranOut = isFlow(tally) ? "$due <= f.happened" : "$due < p.as_of";
  return { mechanism, faces: faces(values), parameters: values, ranOut };
}

/** Writes the tables up to `counted`. Throws a RangeError on a name that is no identifier. */
export function countedTables(mechanism: AnyMechanism, tally: Tally, asked: Asked): Tables {
  const values = parameters();
  const readings = readingTable(asked.readings, values);
  const counted = countedTable(writingOf(mechanism, tally, values), tally, asked);
  return { text: `with recursive ${[readings, aboveTable, counted].join(",\n")}`, parameters: values };
}

/** A tally as it is counted from a table of faces. */
export interface CountedSide {
  readonly mechanism: AnyMechanism;
  readonly tally: Tally;
  /** The table, with its schema where that is another. */
  readonly faces: string;
}

/** The tables `was` and `becomes`: the same tally from two tables of faces, or by two definitions. */
export function comparedTables(was: CountedSide, becomes: CountedSide, readings: readonly Reading[]): Tables {
  const values = parameters();
  const reading = readingTable(readings, values);
  const table = ({ mechanism, tally, faces: from }: CountedSide, name: string) =>
    countedTable(writingOf(mechanism, tally, values), tally, { readings }, name, from);
  const tables = [reading, aboveTable, table(was, "was"), table(becomes, "becomes")];
  return { text: `with recursive ${tables.join(",\n")}`, parameters: values };
}

/** Every org with each org above it and itself, as references. */
export const aboveTable = `above(org, upper) as (
  select id, id from org union all select a.org, o.parent from above a join org o on o.id = a.upper
   where o.parent is not null),
higher(org, upper) as materialized (select 'org:' || org, 'org:' || upper from above)`;

/** Whether a row's event happened in the reading's period and is known as of its day. */
const inPeriod = (row: string): string =>
  `p.opens <= ${row}.happened and ${row}.happened < p.closes and ${row}.happened < p.as_of`;

/** The rows of a tally as a table of that name, from faces of that name. */
function countedTable(
  writing: Writing,
  tally: Tally,
  asked: Asked,
  name = "counted",
  faceTable = "face",
): string {
  const columns = (tally.by ?? []).map((field, i) => `${columnText(writing, field)} as k${i}`);
  const source = sourceOf(tally);
  const spread = "distinct" in tally && isList(fieldOf(writing.mechanism, tally.distinct));
  const entity = "distinct" in tally ? (spread ? "entity.v" : writing.faces.value(tally.distinct)) : "''";
  const value = "count" in tally || "distinct" in tally ? "1" : valueText(writing, source ?? "");
  const except = tally.except && conditionTest(writing, tally.except);
  const tests = [
    `f.mechanism = ${writing.parameters.put(writing.mechanism.name)}`,
    actionTest(writing, tally),
    rangeTest(writing, tally, asked.readings),
    timeTest(writing, tally),
    conditionTest(writing, tally),
    except && `(${except}) is not true`,
    `(${entity}) is not null`,
    `(${value}) is not null`,
    ...Object.entries(asked.columns ?? {}).map(([field, wanted]) => filterTest(writing, field, wanted)),
  ];
  const list = spread ? writing.faces.value(source ?? "") : "";
  const entries = `cross join lateral json_array_elements_text(${list}::json) entity(v)`;
  const shown = [
    "p.label as period",
    "f.bucket",
    "f.matter",
    "f.seq",
    "f.happened",
    "f.action",
    "f.state",
    ...columns,
  ];
  return `${name} as (
  select ${[...shown, `${entity} as entity`, `${value} as value`].join(", ")}
    from ${faceTable} f join reading p on ${standing(tally)} ${spread ? entries : ""}
   where ${tests.filter(Boolean).join("\n     and ")})`;
}

/** Which of a matter's faces a reading takes: the one after the act, or the one that stands as of its day. */
const standing = (tally: Tally): string =>
  isFlow(tally) ? inPeriod("f") : "f.happened < p.as_of and f.until >= p.as_of";

const actionTest = ({ parameters: { put } }: Writing, tally: Tally): string | undefined =>
  isFlow(tally) ? `f.action = any(${put(actionsOf(tally))}::text[])` : undefined;

/** All readings together, said once in plain values: the planner chooses its way by them. */
function rangeTest({ parameters: { put } }: Writing, tally: Tally, readings: readonly Reading[]): string {
  const last = `f.happened < ${put(new Date(Math.max(...readings.map(({ asOf }) => asOf))))}::timestamptz`;
  if (isFlow(tally)) {
    const opens = readings.map(({ from }) => from ?? -Infinity);
    const first = Math.min(...opens);
    return Number.isFinite(first) ? `${last} and f.happened >= ${put(new Date(first))}::timestamptz` : last;
  }
  const first = new Date(Math.min(...readings.map(({ asOf }) => asOf)));
  return `${last} and f.until >= ${put(first)}::timestamptz`;
}

function timeTest({ faces: shown }: Writing, tally: Tally): string | undefined {
  if ("first" in tally) return shown.isFirst(listOf(tally.first));
  if (!("among" in tally)) return undefined;
  const started = shown.started(listOf(tally.among));
  return `p.opens_ms <= ${started} and ${started} < p.closes_ms`;
}

/** A flag that nobody set is not set: it has no column of its own for the unstated. */
function columnText({ mechanism, faces: shown }: Writing, field: string): string {
  const value = shown.value(field);
  return fieldOf(mechanism, field)?.kind === "flag" ? `coalesce(${value}, 'false')` : value;
}

function valueText({ mechanism, faces: shown }: Writing, source: string): string {
  const clock = clockOfTime(source);
  if (clock === undefined) return `${shown.value(source)}::numeric`;
  const face = shown.clock(clock);
  // Clocks below a day count milliseconds, and their figures say minutes.
  const divided = measuredIn(mechanism, clock) === "minutes" ? " / 60000" : "";
  return `case when ${face}->>'end' is not null then (${face}->>'used')::numeric${divided} end`;
}

function filterTest(writing: Writing, field: string, wanted: string): string {
  const value = columnText(writing, field);
  const declared = fieldOf(writing.mechanism, field);
  const place = `${writing.parameters.put(wanted)}::text`;
  const one = (text: string): string => {
    const same = `coalesce(${text}, '${unstated}') = ${place}`;
    if (kindOf(declared) !== "org") return same;
    return `(${same} or exists (select from higher h where h.org = ${text} and h.upper = ${place}))`;
  };
  if (!isList(declared)) return one(value);
  const none = `(${place} = '${unstated}' and coalesce(json_array_length(${value}::json), 0) = 0)`;
  const entries = `json_array_elements_text(${value}::json) v(one)`;
  return `(${none} or exists (select from ${entries} where ${one("v.one")}))`;
}
