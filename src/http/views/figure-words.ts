// The numbers and periods of figures as they are read out.

import { dateOf } from "../../define/civil.ts";
import { zoneOf } from "../../define/zone.ts";
import type { Compared, Target } from "../../figures/compare.ts";
import type { Period } from "../../figures/period.ts";
import type { FigureNumber } from "../../figures/read.ts";
import type { Lang } from "../types.ts";
import { pick, sayDate } from "./words.ts";

type Unit = { readonly zh: string; readonly en: string } | undefined;

const grouped = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

function withUnit(number: string, unit: Unit, lang: Lang): string {
  const said = unit?.[lang] ?? "";
  return said === "" || said.startsWith("(") || said.startsWith("（") ? number : `${number} ${said}`;
}

/** A number in words; none reads "—", and a small one that is not shown says so. */
export function sayNumber({ value, hidden, about }: FigureNumber, unit: Unit, lang: Lang): string {
  if (hidden !== undefined) return hidden;
  if (value === null) return "—";
  const said = unit?.zh === "%" ? `${value.toFixed(2)}%` : withUnit(grouped(value), unit, lang);
  return about === true ? pick(lang, `约 ${said}`, `about ${said}`) : said;
}

const signed = (value: number, said: string): string =>
  value > 0 ? `+${said}` : value < 0 ? `−${said}` : said;

/** "+1.20 个百分点" of a share, "−35 件（−2.10%）" of a count, "—" where one of the two has no value. */
export function sayChange({ difference, growth }: Compared, unit: Unit, lang: Lang): string {
  if (difference === null) return "—";
  const size = Math.abs(difference);
  if (unit?.zh === "%")
    return signed(difference, `${size.toFixed(2)} ${pick(lang, "个百分点", "percentage points")}`);
  const change = signed(difference, withUnit(grouped(size), unit, lang));
  if (growth === null) return change;
  const rate = signed(growth, `${Math.abs(growth).toFixed(2)}%`);
  return pick(lang, `${change}（${rate}）`, `${change} (${rate})`);
}

export function sayTarget({ atLeast, atMost }: Target, unit: Unit, lang: Lang): string {
  const said = (value: number) => sayNumber({ value }, unit, lang);
  const low = atLeast === null ? [] : [pick(lang, `不低于 ${said(atLeast)}`, `at least ${said(atLeast)}`)];
  const high = atMost === null ? [] : [pick(lang, `不高于 ${said(atMost)}`, `at most ${said(atMost)}`)];
  return [...low, ...high].join(pick(lang, "、", ", "));
}

/** The last civil day before an instant. */
export const dayBefore = (instant: number, zone: string): string => dateOf(zoneOf(zone).dayOf(instant - 1));

// In English a month is its first day without the day.
const monthInEnglish = (day: string): string => sayDate(`${day.slice(0, 7)}-01`, "en").replace(/^1 /, "");

/** 1-11月, or one month alone. */
const monthsOf = (first: string, last: string): string => {
  const [from, to] = [first, last].map(day => Number(day.slice(5, 7)));
  return from === to ? `${from}月` : `${from}-${to}月`;
};

/**
 * A period in words. One that is still running says how far it goes: "2026年1-11月", since a year's number
 * without its months would be taken for the whole year (rules §8).
 */
export function sayPeriod(period: Period, asOf: number, lang: Lang): string {
  const { kind, label, from, to, timeZone } = period;
  if (kind === "all" || from === null || to === null) return pick(lang, "全部时间", "All time");
  const running = asOf < to && asOf > from;
  const first = dayBefore(from + 1, timeZone);
  const last = dayBefore(running ? asOf : to, timeZone);
  return lang === "zh"
    ? inChinese(kind, label, running, first, last)
    : inEnglish(kind, label, running, first, last);
}

function inChinese(kind: Period["kind"], label: string, running: boolean, first: string, last: string) {
  const year = label.slice(0, 4);
  if (kind === "year") return running ? `${year}年${monthsOf(first, last)}` : `${year}年`;
  if (kind === "quarter") {
    const quarter = `${year}年第${"一二三四"[Number(label.slice(-1)) - 1]}季度`;
    return running ? `${quarter}（${monthsOf(first, last)}）` : quarter;
  }
  if (kind === "month") {
    const month = `${year}年${Number(label.slice(5))}月`;
    return running ? `${month}1-${Number(last.slice(8))}日` : month;
  }
  const days = `${sayDate(first, "zh")}至${sayDate(last, "zh")}`;
  return kind === "week" ? `${year}年第${Number(label.slice(6))}周（${days}）` : days;
}

function inEnglish(kind: Period["kind"], label: string, running: boolean, first: string, last: string) {
  const year = label.slice(0, 4);
  if (kind === "year") {
    const began = last.slice(5, 7) === "01" ? "" : "Jan to ";
    return running ? `${began}${monthInEnglish(last)}` : year;
  }
  const until = running ? ` to ${sayDate(last, "en")}` : "";
  if (kind === "quarter") return `Quarter ${label.slice(-1)} of ${year}${until && `,${until}`}`;
  if (kind === "month") return running ? `1${until}` : monthInEnglish(first);
  const days = `${sayDate(first, "en")} to ${sayDate(last, "en")}`;
  return kind === "week" ? `Week ${Number(label.slice(6))} of ${year} (${days})` : days;
}
