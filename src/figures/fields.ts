// What figures ask of a mechanism's fields. A definition may be nonsense, so nothing is taken from a
// prototype.

import { type Field, type SimpleKind, isApart } from "../define/fields.ts";
import type { Condition, Tally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";

/** The member of that name, never one that every object inherits. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

export const fieldOf = (mechanism: AnyMechanism, name: string): Field | undefined =>
  own(mechanism.fields, name);

export const isList = (field: Field | undefined): boolean => field?.kind === "list";

/** The kind of one value: of an entry where the field is a list. */
export const kindOf = (field: Field | undefined): SimpleKind | "choice" | undefined =>
  field?.kind === "list" ? field.of : field?.kind;

export const isNumber = (field: Field | undefined): boolean =>
  field?.kind === "number" || field?.kind === "yuan" || field?.kind === "mu";

const columns = new Set(["choice", "flag", "org", "text", "matter", "creditCode"]);
/** Whether a field can be a column: it stands in the log and its values can be listed. */
export const isColumn = (field: Field): boolean => !isApart(field) && columns.has(kindOf(field) ?? "");

const entities = new Set(["org", "person", "matter", "creditCode", "text", "choice"]);
/** Whether a field's values can be counted once each. */
export const isEntity = (field: Field): boolean => !isApart(field) && entities.has(kindOf(field) ?? "");

const timeOf = "time of ";
/** The clock of "time of <clock>"; undefined when a field is meant. */
export const clockOfTime = (source: unknown): string | undefined =>
  typeof source === "string" && source.startsWith(timeOf) ? source.slice(timeOf.length) : undefined;

/** The field or "time of <clock>" that is measured; undefined for a plain count. */
export function sourceOf(tally: Tally): string | undefined {
  if ("distinct" in tally) return tally.distinct;
  if ("sum" in tally) return tally.sum;
  if ("median" in tally) return tally.median;
  return "p90" in tally ? tally.p90 : undefined;
}

/** The `where` of a condition as a plain record. */
export const whereOf = (condition: Condition): Readonly<Record<string, unknown>> =>
  (condition.where ?? {}) as Readonly<Record<string, unknown>>;
