// A figure as an answer: its value in words, the sentence that it is counted by, its parts, trend, comparison
// and table.

import { dateOf } from "../../define/civil.ts";
import { zoneOf } from "../../define/zone.ts";
import { type Compared, type Target } from "../../figures/compare.ts";
import { figureVersion } from "../../figures/hash.ts";
import { type Period } from "../../figures/period.ts";
import type { FigureValue } from "../../figures/read.ts";
import { explain } from "../../figures/sentence.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { EditionView, FigureCompared, FigureView, FigureWithin, Lang } from "../types.ts";
import { tableOf, valueText } from "./figure-table.ts";
import { dayBefore, sayChange, sayNumber, sayPeriod, sayTarget } from "./figure-words.ts";
import { fieldLabel, pick, sayDate } from "./words.ts";

/** A figure as it was read; what was not asked for is left out. */
export interface ReadFigure {
  readonly value: FigureValue;
  /** The same figure's steps, oldest first. */
  readonly trend?: readonly FigureValue[];
  readonly compared?: readonly Compared[];
  readonly target?: Target | undefined;
  /** column → the value that it is narrowed to. */
  readonly within?: Readonly<Record<string, string>>;
  /** Whether an org's row holds all below it. */
  readonly tree?: boolean;
  /** What was published of it, the latest first. */
  readonly editions?: readonly EditionView[];
}

export const figureTitle = ({ mechanism, english }: Plan, name: string, lang: Lang): string =>
  pick(lang, mechanism.figures?.[name]?.title ?? name, english.figures[name] ?? name);

function periodView(period: Period, asOf: number, lang: Lang): FigureView["period"] {
  const { from, to, timeZone, label: name } = period;
  const first = from === null ? null : dateOf(zoneOf(timeZone).dayOf(from));
  const last = to === null ? null : dayBefore(to, timeZone);
  return { name, label: sayPeriod(period, asOf, lang), from: first, to: last };
}

function withinOf(context: Context, plan: Plan, read: ReadFigure, lang: Lang): readonly FigureWithin[] {
  return Object.entries(read.within ?? {}).map(([column, key]) => ({
    column,
    key,
    label: fieldLabel(plan, column, lang),
    text: valueText(context, plan, column, key, lang),
  }));
}

function sentenceOf(plan: Plan, read: FigureValue, within: readonly FigureWithin[], lang: Lang): string {
  const { period, asOf, standing, name } = read;
  const zone = period.timeZone;
  const said =
    period.kind === "all"
      ? { zh: "建库以来", en: "since the first record" }
      : { zh: sayPeriod(period, asOf, "zh"), en: `in ${sayPeriod(period, asOf, "en")}` };
  const day = sayDate(dayBefore(asOf, zone), lang);
  const when = { period: said, asOf: day };
  const stood = standing === undefined ? {} : { standing: sayDate(dayBefore(standing, zone), lang) };
  const sentence = explain(plan.mechanism, plan.english, name, { ...when, ...stood })[lang];
  if (within.length === 0) return sentence;
  const only = within.map(({ label, text }) => pick(lang, `${label}为“${text}”`, `${label} "${text}"`));
  return pick(lang, `${sentence}只计${only.join("、")}的。`, `${sentence} Only with ${only.join(", ")}.`);
}

const againstTitle = ({ against, period }: Compared, lang: Lang): string => {
  if (against === "year") return pick(lang, "比上年同期", "From a year before");
  const steps = {
    week: pick(lang, "比上周同期", "From the week before"),
    month: pick(lang, "比上月同期", "From the month before"),
    quarter: pick(lang, "比上季同期", "From the quarter before"),
    year: pick(lang, "比上年同期", "From a year before"),
  };
  return period.kind === "all" || period.kind === "days" ? "" : steps[period.kind];
};

function comparedView(one: Compared, { unit }: FigureValue, lang: Lang): FigureCompared {
  const { against, period, asOf, before, difference } = one;
  return {
    against,
    title: againstTitle(one, lang),
    period: sayPeriod(period, asOf, lang),
    text: sayNumber(before, unit, lang),
    value: before.value,
    change: sayChange(one, unit, lang),
    difference,
  };
}

/** The answer for one reading. */
export function figureView(
  context: Context,
  plan: Plan,
  read: ReadFigure,
  { lang, now }: Pick<Caller, "lang" | "now">,
): FigureView {
  const { mechanism } = plan;
  const { value, trend = [], compared = [], target } = read;
  const { name, unit } = value;
  const within = withinOf(context, plan, read, lang);
  return {
    name: `${mechanism.name}.${name}`,
    title: figureTitle(plan, name, lang),
    value: value.value,
    text: sayNumber(value, unit, lang),
    unit: unit?.[lang] ?? "",
    numerator: value.numerator ?? null,
    denominator: value.denominator ?? null,
    parts: value.parts.map(part => ({
      name: `${mechanism.name}.${part.name}`,
      title: figureTitle(plan, part.name, lang),
      value: part.value,
      text: sayNumber(part, part.unit, lang),
    })),
    sentence: sentenceOf(plan, value, within, lang),
    period: periodView(value.period, value.asOf, lang),
    asOf: value.asOf,
    asOfDay: dayBefore(value.asOf, value.period.timeZone),
    readAt: now,
    countedTo: Math.min(now, value.countedTo ?? now),
    behind: value.countedTo !== null,
    compared: compared.map(one => comparedView(one, value, lang)),
    target: target ? { text: sayTarget(target, unit, lang), met: target.met } : null,
    definition: figureVersion(mechanism, name),
    trend: trend.map(step => ({
      label: step.period.label,
      title: sayPeriod(step.period, step.asOf, lang),
      value: step.value,
      text: sayNumber(step, step.unit, lang),
    })),
    columns: value.columns.map(column => ({ name: column, label: fieldLabel(plan, column, lang) })),
    table: tableOf(context, plan, read, lang),
    within,
    sample: context.instance.sample,
    audience: mechanism.figures?.[name]?.audience ?? "public",
    editions: read.editions ?? [],
  };
}
