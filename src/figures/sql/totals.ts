// The recount: totals of a tally by reading and by column. Columns that hold lists, counts of distinct things
// and totals up the org tree do not add up from cells, so every level is counted from the rows themselves.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { fieldOf, isList, kindOf } from "../fields.ts";
import { type Query, unstated } from "./query.ts";
import { type Asked, countedTables } from "./rows.ts";

export interface AskedTotals extends Asked {
  /**
   * The columns of each table, every one of the tally's `by`; left out, all prefixes of `by`, the empty one
   * first.
   */
  readonly levels?: readonly (readonly string[])[];
  /** The readings that are read by columns at all; every one when left out. */
  readonly parted?: readonly string[];
  /** "tree": an org's total holds all below it. "own": what it holds itself. The tree when left out. */
  readonly orgs?: "tree" | "own";
}

/**
 * Totals as `{ period, level, columns, value }`; `level` is the number of the level in the order that was
 * asked.
 */
export function toSql(mechanism: AnyMechanism, tally: Tally, asked: AskedTotals): Query {
  const by = tally.by ?? [];
  const levels = asked.levels ?? [...by, ""].map((_, length) => by.slice(0, length));
  const { text, parameters } = countedTables(mechanism, tally, asked);
  const level = (columns: readonly string[], number: number): string => {
    const spread = columns.map(field =>
      spreadColumn(mechanism, field, by.indexOf(field), asked.orgs ?? "tree"),
    );
    const groups = spread.map(({ value }, i) => `${value} as g${i}`);
    const kept = ["period", "matter", "seq", "entity", "value", ...groups].join(", ");
    // A list may lead to one org by two ways, and a matter counts once in it.
    const once = columns.some(field => isList(fieldOf(mechanism, field))) ? "distinct " : "";
    const names = columns.map((_, i) => `g${i}`);
    const { parted } = asked;
    const some = parted && columns.length ? `where period = any(${parameters.put(parted)}::text[])` : "";
    const rows = `select ${once}${kept} from counted l ${spread.map(({ join }) => join).join(" ")} ${some}`;
    const shown = `array[${names.join(", ")}]::text[] as columns, ${total(tally)}::float8 as value`;
    return `select period, ${number} as level, ${shown}
  from (${rows}) r group by ${["period", ...names].join(", ")}`;
  };
  return { text: `${text}\n${levels.map(level).join("\nunion all\n")}`, values: parameters.values };
}

function total(tally: Tally): string {
  if ("distinct" in tally) return "count(distinct entity)";
  if ("median" in tally) return "percentile_disc(0.5) within group (order by value)";
  if ("p90" in tally) return "percentile_disc(0.9) within group (order by value)";
  return "sum(value)";
}

function spreadColumn(mechanism: AnyMechanism, field: string, i: number, orgs: "tree" | "own") {
  const declared = fieldOf(mechanism, field);
  const column = `l.k${i}`;
  const joins: string[] = [];
  let value = column;
  if (isList(declared)) {
    joins.push(`left join lateral json_array_elements_text(${column}::json) s${i}(v) on true`);
    value = `s${i}.v`;
  }
  if (orgs === "tree" && kindOf(declared) === "org") {
    joins.push(`left join higher h${i} on h${i}.org = ${value}`);
    value = `h${i}.upper, ${value}`;
  }
  return { join: joins.join(" "), value: `coalesce(${value}, '${unstated}')` };
}
