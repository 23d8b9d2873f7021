// How a figure's numbers are said beside it. The text of a view is the number as the city publishes it, so
// what is drawn is read from it: a bar and the number next to it can never differ.

import type { FigureView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import type { TrendPoint } from "../trend-layout.ts";
import type { Lang } from "../words.ts";

/** A number's text and its unit apart: "96.85%" → 96.85 and %, "1,720 件" → 1,720 and 件. */
export function amountOf(text: string, unit: string): { value: string; unit: string | undefined } {
  const [, value = text, rest = ""] = /^([-−\d.,]+)\s*(.*)$/.exec(text) ?? [];
  if (shownNumber(text) === undefined) return { value: text, unit: undefined };
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

/** The moment up to which a figure knows anything: its day is not over yet when that day is today. */
export const knownUntil = ({ asOf, countedTo }: FigureView): number => Math.min(asOf - 1, countedTo);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A step as it stands under a chart, where there is little room: 8月, 3季度, 47周. */
function shortOf(label: string, lang: Lang): string {
  const [, year = "", step = "", nth = ""] = /^(\d{4})(?:-([QW]?)(\d+))?$/.exec(label) ?? [];
  const n = Number(nth);
  if (nth === "") return year || label;
  if (step === "") return lang === "en" ? (months[n - 1] ?? "") : `${n}月`;
  if (step === "Q") return lang === "en" ? `Q${n}` : `${n}季度`;
  return lang === "en" ? `W${n}` : `${n}周`;
}

/** The history as points to draw, oldest first, from the first period that has a number. */
export function pointsOf(figure: FigureView, lang: Lang): readonly TrendPoint[] {
  const first = figure.trend.findIndex(({ value }) => value !== null && value !== 0);
  return (first < 0 ? [] : figure.trend.slice(first)).map(({ label, title, value, text }) => ({
    label: title,
    short: shortOf(label, lang),
    value: value === null ? undefined : shownNumber(text),
  }));
}

/** What a share is a share of: parts that add up to its denominator, the numerator among them or not. */
export function wholeOf({ parts, denominator }: FigureView): FigureView["parts"] {
  const sum = (some: FigureView["parts"]) => some.reduce((total, { value }) => total + (value ?? 0), 0);
  const rest = parts.slice(1);
  return sum(rest) !== denominator && sum(parts) === denominator ? parts : rest;
}

/** The last periods for the small line of the home page; undefined when there is no line to draw. */
export function trendOf(figure: FigureView): { values: number[]; first: string; last: string } | undefined {
  const begun = figure.trend.findIndex(({ value }) => value !== null && value !== 0);
  const known =
    begun < 0
      ? []
      : figure.trend
          .slice(begun)
          .filter(({ value }) => value !== null)
          .slice(-8);
  const values = known.flatMap(({ text }) => shownNumber(text) ?? []);
  const [first, last] = [known[0], known.at(-1)];
  return values.length > 1 && first && last ? { values, first: first.text, last: last.text } : undefined;
}

/** The parts of a figure in a line: 按期答复 2,538 件，逾期答复 73 件. */
export const partsSentence = (figure: FigureView, lang: Lang): string =>
  figure.parts.map(({ title, text }) => `${title} ${text}`).join(lang === "zh" ? "，" : "; ");

/** The address of a figure, looked at in some way. */
export function figureHref(name: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(given).toString();
  return pageOf("figures", name) + (text ? `?${text}` : "");
}
