// Reads SQL out of the sources and finds what would not run, or would run on every machine, once the bucketed
// tables are spread over several (docs/scaling.md). It reads text and knows no grammar: what it cannot see is
// seen on a cluster alone.

import { tablesOf } from "../../../src/store/tables.ts";
import { type Source, nodesOf, treeOf } from "./sources.ts";

export interface Statement {
  readonly path: string;
  readonly text: string;
}

const begins = /^\s*(?:(?:select|insert|update|delete|with|declare|copy)\b|\w+ as (?:materialized )?\()/i;
const bucketed = tablesOf("bucketed").join("|");
/** A bucketed table where rows are read or written, with its alias if it has one. */
const named = new RegExp(`\\b(from|join|into|update|using)\\s+(?:only\\s+)?(${bucketed})\\b`, "gi");
const written = new RegExp(
  `\\b(?:insert\\s+into|update|delete\\s+from)\\s+(${bucketed})\\b(?=[\\s(]+(?!for\\b))`,
  "gi",
);
/** A bucket that is compared or given: `bucket = $1`, `bucket = any (…)`, `(bucket, batch, n) = (…)`. */
const bound =
  /\bbucket\s*=|\bbucket\s+in\b|\(\s*\w*\.?bucket\s*,[^()]*\)\s*=|,\s*bucket\s*\)\s*(select|values)/i;

/** The statements in the strings of a source; what is put into a template stands as `§`. */
export function statementsOf(source: Source): readonly Statement[] {
  const texts: string[] = [];
  for (const node of nodesOf(treeOf(source))) {
    if (node.type === "Literal" && typeof node["value"] === "string") texts.push(node["value"]);
    if (node.type !== "TemplateLiteral") continue;
    const quasis = node["quasis"] as readonly { readonly value: { readonly cooked: string } }[];
    texts.push(quasis.map(({ value }) => value.cooked).join("§"));
  }
  return texts.filter(text => begins.test(text)).map(text => ({ path: source.path, text }));
}

/** The text without its line breaks, short enough to be told. */
export const shown = (text: string): string => text.replaceAll(/\s+/g, " ").trim().slice(0, 90);
const told = ({ path, text }: Statement): string => `${path}: ${shown(text)}`;

const tablesIn = ({ text }: Statement): readonly string[] =>
  [...text.matchAll(named)].map(([, , table]) => table!.toLowerCase());
export const writesOf = ({ text }: Statement): readonly string[] =>
  [...text.matchAll(written)].map(([, table]) => table!.toLowerCase());

/** One row per bucket: to read them all is to read sixteen rows. */
const small = new Set(["bucket_lease", "face_position"]);

/** Whether it reads or writes a bucketed table without saying in which buckets. */
export const isFanOut = (statement: Statement): boolean =>
  !bound.test(statement.text) &&
  (writesOf(statement).length > 0 || tablesIn(statement).some(table => !small.has(table)));

/** A bucketed table joined to something without `bucket` in what joins them. */
export function looseJoins(statement: Statement): readonly string[] {
  const joins = statement.text.matchAll(
    new RegExp(
      `\\bjoin\\s+(?:${bucketed})\\b[^;]*?(?=\\b(?:left|cross|join|where|order|group|limit)\\b|$)`,
      "gi",
    ),
  );
  const loose = [...joins].filter(([join]) => tablesIn(statement).length > 1 && !/bucket/i.test(join));
  return loose.length > 0 ? [told(statement)] : [];
}

/** What must never be written in SQL that touches bucketed tables. */
export function forbidden(statement: Statement): readonly string[] {
  const writes = writesOf(statement);
  if (writes.length === 0) return [];
  const faults: string[] = [];
  if (/\bset\s+(?:[^;]*?,\s*)?bucket\s*=/i.test(statement.text.split(/\bwhere\b|\bfrom\b/i)[0]!))
    faults.push(`moves a row to another bucket: ${told(statement)}`);
  if (/\b(?:now|clock_timestamp|random|gen_random_uuid|nextval)\s*\(/i.test(statement.text))
    faults.push(`a value that differs from machine to machine: ${told(statement)}`);
  return faults;
}
