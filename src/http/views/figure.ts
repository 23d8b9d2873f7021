// A figure as an answer: its value in words, the sentence that it is counted by, its parts, trend and table.

import { dateOf } from "../../define/civil.ts";
import { zoneOf } from "../../define/zone.ts";
import { figureVersion } from "../../figures/hash.ts";
import { type Period } from "../../figures/period.ts";
import type { FigureNumber, FigureValue } from "../../figures/read.ts";
import { explain } from "../../figures/sentence.ts";
import { unstated } from "../../figures/sql/query.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Context } from "../context.ts";
import type { FigureCell, FigureView, Lang } from "../types.ts";
import { fieldText } from "./field.ts";
import { namesOf } from "./row.ts";
import { fieldLabel, pick, sayDate } from "./words.ts";

type Unit = { readonly zh: string; readonly en: string } | undefined;

export const figureTitle = ({ mechanism, english }: Plan, name: string, lang: Lang): string =>
  pick(lang, mechanism.figures?.[name]?.title ?? name, english.figures[name] ?? name);

const grouped = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

/** A number in words; none reads "—", and a small one that is not shown says so. */
function sayNumber({ value, hidden }: FigureNumber, unit: Unit, lang: Lang): string {
  if (hidden !== undefined) return hidden;
  if (value === null) return "—";
  if (unit?.zh === "%") return `${value.toFixed(2)}%`;
  const said = unit?.[lang] ?? "";
  return said === "" || said.startsWith("(") || said.startsWith("（")
    ? grouped(value)
    : `${grouped(value)} ${said}`;
}

export function sayPeriod({ kind, label }: Period, lang: Lang): string {
  if (kind === "all") return pick(lang, "全部时间", "All time");
  if (kind === "year") return pick(lang, `${label}年`, label);
  if (kind === "days")
    return label
      .split("..")
      .map(day => sayDate(day, lang))
      .join(pick(lang, "至", " to "));
  const [year, month] = label.split("-");
  // In English a month is its first day without the day.
  return pick(lang, `${year}年${Number(month)}月`, sayDate(`${label}-01`, lang).replace(/^1 /, ""));
}

const dayBefore = (instant: number, zone: string): string => dateOf(zoneOf(zone).dayOf(instant - 1));

function periodView(period: Period, lang: Lang): FigureView["period"] {
  const { from, to, timeZone } = period;
  const first = from === null ? null : dateOf(zoneOf(timeZone).dayOf(from));
  return { label: sayPeriod(period, lang), from: first, to: to === null ? null : dayBefore(to, timeZone) };
}

function sentenceOf(plan: Plan, read: FigureValue, lang: Lang): string {
  const { period, asOf, standing, name } = read;
  const zone = period.timeZone;
  const said =
    period.kind === "all"
      ? { zh: "建库以来", en: "since the first record" }
      : {
          zh: sayPeriod(period, "zh"),
          en: `in ${sayPeriod(period, "en")}`,
        };
  const day = sayDate(dayBefore(asOf, zone), lang);
  const when = { period: said, asOf: day };
  const stood = standing === undefined ? {} : { standing: sayDate(dayBefore(standing, zone), lang) };
  return explain(plan.mechanism, plan.english, name, { ...when, ...stood })[lang];
}

function tableOf(context: Context, plan: Plan, read: FigureValue, lang: Lang): FigureView["table"] {
  const table = read.byColumn;
  if (table === undefined) return null;
  const names = namesOf(context);
  const { column } = table;
  const rows = table.rows.map((row): FigureCell => {
    const blank = row.group === unstated;
    return {
      key: row.group,
      label: blank ? pick(lang, "未填写", "Not stated") : fieldText(plan, column, row.group, lang, names),
      value: row.value,
      text: sayNumber(row, read.unit, lang),
      numerator: row.numerator ?? null,
      denominator: row.denominator ?? null,
    };
  });
  return { column, rows };
}

/** The answer for one reading; `trend` are the same figure's months, oldest first. */
export function figureView(
  context: Context,
  plan: Plan,
  read: FigureValue,
  trend: readonly FigureValue[],
  lang: Lang,
): FigureView {
  const { mechanism } = plan;
  const { name } = read;
  return {
    name: `${mechanism.name}.${name}`,
    title: figureTitle(plan, name, lang),
    value: read.value,
    text: sayNumber(read, read.unit, lang),
    unit: read.unit?.[lang] ?? "",
    numerator: read.numerator ?? null,
    denominator: read.denominator ?? null,
    parts: read.parts.map(part => ({
      name: `${mechanism.name}.${part.name}`,
      title: figureTitle(plan, part.name, lang),
      value: part.value,
      text: sayNumber(part, part.unit, lang),
    })),
    sentence: sentenceOf(plan, read, lang),
    period: periodView(read.period, lang),
    asOf: read.asOf,
    definition: figureVersion(mechanism, name),
    trend: trend.map(month => ({
      label: month.period.label,
      value: month.value,
      text: sayNumber(month, month.unit, lang),
    })),
    columns: read.columns.map(column => ({ name: column, label: fieldLabel(plan, column, lang) })),
    table: tableOf(context, plan, read, lang),
    sample: context.instance.sample,
    audience: mechanism.figures?.[name]?.audience ?? "public",
  };
}
