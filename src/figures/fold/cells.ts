// Reads a tally from its cells: one statement, whatever the number of readings and columns, over as many rows
// as there are groups and months, however long the log has grown.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { fieldOf, isList, kindOf } from "../fields.ts";
import { type Filters, type Parameters, type Query, parameters } from "../sql/query.ts";
import { aboveTable } from "../sql/rows.ts";
import { type Level, levelsOf, needsTree } from "./levels.ts";
import { type CellReading, cellReading } from "./reading.ts";
import { tallyId } from "./identity.ts";
import type { AskedTotals } from "../sql/totals.ts";

export interface AskedCells extends AskedTotals {
  readonly levels: readonly (readonly string[])[];
  readonly timeZone: string;
}

/**
 * The statement: `{ period, level, columns, bin, value }`, like the recount's, by bins. Undefined where the
 * cells lack what is asked: a reading within a day, a crossing that is not kept.
 */
export function cellsQuery(mechanism: AnyMechanism, tally: Tally, asked: AskedCells): Query | undefined {
  const { timeZone, columns: filters = {}, orgs = "tree" } = asked;
  const readings = asked.readings.flatMap(reading => cellReading(tally, reading, timeZone) ?? []);
  const ways = asked.levels.flatMap(columns => wayOf(mechanism, tally, { columns, filters, orgs }) ?? []);
  if (readings.length < asked.readings.length || ways.length < asked.levels.length) return undefined;
  const place = parameters();
  const tables = [aboveTable, readingTable(readings, place)];
  const id = place.put(tallyId(mechanism, tally, timeZone));
  const isParted = asked.levels.some(columns => columns.length > 0);
  const parted = isParted && asked.parted ? place.put(asked.parted) : undefined;
  const selects = ways.map((way, number) =>
    levelSelect({ mechanism, tally, way, number, id, place, filters, parted }),
  );
  return {
    text: `with recursive ${tables.join(",\n")}\n${selects.join("\nunion all\n")}`,
    values: place.values,
  };
}

interface AskedLevel {
  readonly columns: readonly string[];
  readonly filters: Filters;
  readonly orgs: "tree" | "own";
}

/** The level that answers, and how its groups are put together. */
interface Way extends AskedLevel {
  readonly level: Level;
  /** Whether groups are summed up the tree when read. */
  readonly climbs: boolean;
}

function wayOf(mechanism: AnyMechanism, tally: Tally, asked: AskedLevel): Way | undefined {
  const { columns, filters, orgs } = asked;
  const named = [...new Set([...columns, ...Object.keys(filters)])];
  const levels = levelsOf(mechanism, tally).filter(
    level => level.columns.length === named.length && named.every(name => level.columns.includes(name)),
  );
  const twice = columns.filter(column => filters[column] !== undefined);
  const isOrg = (column: string) => kindOf(fieldOf(mechanism, column)) === "org";
  // Who stands in the one value stands in others of the list as well, and cells do not know who it is.
  if (twice.some(column => isList(fieldOf(mechanism, column)))) return undefined;
  if (!needsTree(mechanism, tally, named)) {
    const [level] = levels;
    return level && { ...asked, level, climbs: orgs === "tree" };
  }
  if (twice.some(isOrg)) return undefined;
  const wants = new Set(named.filter(isOrg).map(column => filters[column] !== undefined || orgs === "tree"));
  if (wants.size > 1) return undefined;
  const level = levels.find(({ tree }) => wants.has(tree));
  return level && { ...asked, level, climbs: false };
}

function readingTable(readings: readonly CellReading[], { put }: Parameters): string {
  const texts = (["label", "lo", "hi", "innerLo", "innerHi"] as const).map(
    name => `${put(readings.map(reading => reading[name]))}::text[]`,
  );
  const days = (["opens", "closes", "asOf"] as const).map(
    name => `${put(readings.map(reading => reading[name]))}::int[]`,
  );
  return `reading(label, lo, hi, inner_lo, inner_hi, opens, closes, as_of) as materialized (
  select * from unnest(${[...texts, ...days].join(", ")}))`;
}

interface Writing {
  readonly mechanism: AnyMechanism;
  readonly tally: Tally;
  readonly way: Way;
  readonly number: number;
  readonly id: string;
  readonly place: Parameters;
  readonly filters: Filters;
  readonly parted: string | undefined;
}

/** Months are summed to groups first, and groups up the tree then: what is joined is few and narrow. */
function levelSelect(writing: Writing): string {
  const { mechanism, tally, way, number, id, parted } = writing;
  const { columns, level, climbs } = way;
  const kept = level.columns.map((_, i) => `c.g${i}`);
  const groups = columns.map((column, i) => {
    const held = `g${level.columns.indexOf(column)}`;
    const up = climbs && kindOf(fieldOf(mechanism, column)) === "org";
    return up
      ? { join: `left join higher h${i} on h${i}.org = ${held}`, value: `coalesce(h${i}.upper, ${held})` }
      : { join: "", value: held };
  });
  const some = parted !== undefined && columns.length > 0 ? [`p.label = any(${parted}::text[])`] : [];
  const tests = [`c.tally = ${id}::bigint`, `c.level = ${level.code}`, "c.span between p.lo and p.hi"];
  const narrowed = Object.entries(way.filters).map(([column, wanted]) => filterTest(writing, column, wanted));
  const values = groups.map(({ value }) => value);
  return `select label as period, ${number} as level, array[${values.join(", ")}]::text[] as columns, bin,
       sum(value)::float8 as value
  from (select ${["p.label", "c.bin", ...kept].join(", ")}, sum(${partText(tally)}) as value
          from reading p join figure_cell c on ${[...tests, ...narrowed, ...some].join(" and ")}
         group by ${["p.label", "c.bin", ...kept].join(", ")}) cells
  ${groups.map(({ join }) => join).join(" ")}
 group by ${["label", "bin", ...values].join(", ")}`;
}

/** What of a cell lies in the reading: all of it, mostly, and otherwise some of its steps. */
function partText(tally: Tally): string {
  const began = "(s.step >> 20) + ((c.span || '-01')::date - date '1970-01-01')";
  const posted = "(s.step & 1048575) - 524288 < p.as_of";
  const tests = "distinct" in tally ? posted : `${posted} and ${began} >= p.opens and ${began} < p.closes`;
  return `case when c.span >= p.inner_lo and c.span <= p.inner_hi and c.last < p.as_of then c.total
       else (select coalesce(sum(s.amount), 0) from unnest(c.steps, c.amounts) as s (step, amount)
              where ${tests}) end`;
}

function filterTest({ mechanism, way, place }: Writing, column: string, wanted: string): string {
  const held = `c.g${way.level.columns.indexOf(column)}`;
  const one = `${place.put(wanted)}::text`;
  if (way.level.tree || kindOf(fieldOf(mechanism, column)) !== "org") return `${held} = ${one}`;
  return `(${held} = ${one} or exists (select from higher h where h.org = ${held} and h.upper = ${one}))`;
}
