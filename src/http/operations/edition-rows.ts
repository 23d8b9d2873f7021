// The editions of one figure in one period, from the log: each is an event of the matter that holds them.

import { edition } from "../../define/edition.ts";
import { type RunQuery, figureOf } from "../../figures/read.ts";
import { unitOfFigure } from "../../figures/units.ts";
import { toNumber } from "../../engine/number.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Context } from "../context.ts";
import type { EditionView, Lang } from "../types.ts";
import { sayNumber } from "../views/figure-words.ts";
import { namesOf } from "../views/row.ts";

export interface EditionRow {
  readonly matter: number;
  readonly seq: number;
  readonly n: number;
  /** ms */
  readonly published: number;
  readonly hash: string;
  /** Why it was withdrawn; null while it holds. */
  readonly withdrawn: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

const select = `
  select m.id::float8 as matter, e.seq, (extract(epoch from e.happened) * 1000)::float8 as published,
         encode(e.hash, 'hex') as hash,
         m.fields->>'withdrawn' as withdrawn, m.fields->>'withdrawal' as withdrawal,
         e.payload->'input' as input, e.payload->'set'->'edition' as n
    from matter m join event e on e.matter = m.id and e.bucket = m.bucket and e.action = '${edition.publish}'
   where m.mechanism = '${edition.mechanism}' and m.fields->>'figure' = $1 and m.fields->>'period' = $2
     and coalesce(m.fields->>'within', '') = $3
   order by e.seq desc`;

/** The latest first. */
export async function editionsOf(
  query: RunQuery,
  asked: { readonly figure: string; readonly period: string; readonly within: string },
): Promise<readonly EditionRow[]> {
  const rows = await query(select, [asked.figure, asked.period, asked.within]);
  return rows.map(row => ({
    matter: Number(row["matter"]),
    seq: Number(row["seq"]),
    n: Number(row["n"]),
    published: Number(row["published"]),
    hash: String(row["hash"]),
    withdrawn: row["withdrawn"] === String(row["n"]) ? String(row["withdrawal"]) : null,
    input: row["input"] as EditionRow["input"],
  }));
}

const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);
const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** An edition in the words of its reader. */
export function editionView(
  context: Context,
  { mechanism }: Plan,
  figure: string,
  { matter, n, published, hash, withdrawn, input }: EditionRow,
  lang: Lang,
): EditionView {
  const value = numberIn(input["value"]);
  const shown = textIn(input["shown"]) ?? "—";
  const unit = unitOfFigure(mechanism, figureOf(mechanism, figure));
  return {
    n,
    matter: toNumber(context.instance.numberKey, matter),
    publishedAt: published,
    office: typeof input["office"] === "string" ? namesOf(context).org(input["office"], lang) : "",
    value,
    // What was hidden stays as it was published.
    text: value === null ? shown : sayNumber({ value }, unit, lang),
    numerator: numberIn(input["numerator"]),
    denominator: numberIn(input["denominator"]),
    asOfDay: textIn(input["asOf"]) ?? "",
    definition: textIn(input["definition"]) ?? "",
    events: numberIn(input["events"]),
    root: textIn(input["root"]),
    checkpoint: numberIn(input["checkpoint"]),
    reason: textIn(input["reason"]),
    withdrawn,
    hash,
  };
}

/** "column:value", with commas between, in the order of the columns' names; "" for the whole. */
export const withinText = (within: Readonly<Record<string, string>>): string =>
  Object.entries(within)
    .map(part => part.join(":"))
    .toSorted()
    .join(",");

/** What was published of a figure in a period and a part of it, the latest first. */
export async function editionViews(
  context: Context,
  plan: Plan,
  figure: string,
  asked: { readonly period: string; readonly within: Readonly<Record<string, string>> },
  lang: Lang,
): Promise<readonly EditionView[]> {
  const within = withinText(asked.within);
  const name = `${plan.mechanism.name}.${figure}`;
  const rows = await editionsOf(context.query, { figure: name, period: asked.period, within });
  return rows.map(row => editionView(context, plan, figure, row, lang));
}
