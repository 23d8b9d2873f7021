// How a figure's numbers are said beside it. The text of a view is the number as the city publishes it, so what is
// drawn is read from it: a bar and the number next to it can never differ.

import type { FigureView } from "../../http/types.ts";
import type { TrendPoint } from "../trend-layout.ts";
import type { Lang } from "../words.ts";

/** A number's text and its unit apart: "96.85%" → 96.85 and %, "1,720 件" → 1,720 and 件. */
export function amountOf(text: string, unit: string): { value: string; unit: string | undefined } {
  const [, value = text, rest = ""] = /^([-−\d.,]+)\s*(.*)$/.exec(text) ?? [];
  return { value, unit: rest || (value === text ? unit || undefined : undefined) };
}

/** The number in a text, in the unit that it is shown in; undefined where there is none. */
export function shownNumber(text: string): number | undefined {
  const digits = text
    .replaceAll(",", "")
    .replace("−", "-")
    .match(/-?\d+(\.\d+)?/)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** The history as points to draw, oldest first. */
export const pointsOf = (figure: FigureView): readonly TrendPoint[] =>
  figure.trend.map(({ label, value, text }) => ({
    label,
    value: value === null ? undefined : shownNumber(text),
  }));

/** The last periods for the small line of the home page; undefined when there is no line to draw. */
export function trendOf(figure: FigureView): { values: number[]; first: string; last: string } | undefined {
  const known = figure.trend.filter(({ value }) => value !== null).slice(-8);
  const values = known.flatMap(({ text }) => shownNumber(text) ?? []);
  const [first, last] = [known[0], known.at(-1)];
  return values.length > 1 && first && last ? { values, first: first.text, last: last.text } : undefined;
}

/** The parts of a figure in a line: 按期答复 2,538 件，逾期答复 73 件. */
export const partsSentence = (figure: FigureView, lang: Lang): string =>
  figure.parts.map(({ title, text }) => `${title} ${text}`).join(lang === "zh" ? "，" : "; ");
