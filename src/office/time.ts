// Dates as officials write them, in the city's time.

import type { Lang } from "../http/types.ts";

// The rules that the limits come from are reckoned in Beijing time, wherever the browser stands.
const zone = "Asia/Shanghai";

type Parts = Record<"year" | "month" | "day" | "hour" | "minute" | "weekday", string>;

function partsOf(at: number, lang: Lang): Parts {
  const format = new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", {
    timeZone: zone,
    year: "numeric",
    month: lang === "zh" ? "numeric" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    weekday: "short",
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])) as Parts;
}

/** 2026年11月20日（周五）14:06, Fri 20 Nov 2026, 14:06. */
export function sayNow(at: number, lang: Lang): string {
  const { year, month, day, hour, minute, weekday } = partsOf(at, lang);
  return lang === "zh"
    ? `${year}年${month}月${day}日（${weekday}）${hour}:${minute}`
    : `${weekday} ${day} ${month} ${year}, ${hour}:${minute}`;
}

/** 11-20 14:06, with the year in front where it is another than `than`'s. */
export function sayMoment(at: number, than = Date.now()): string {
  const two = (text: string) => text.padStart(2, "0");
  const { year, month, day, hour, minute } = partsOf(at, "zh");
  const before = year === partsOf(than, "zh").year ? "" : `${year}-`;
  return `${before}${two(month)}-${two(day)} ${hour}:${minute}`;
}

/** 11月27日, 27 Nov; with the year where it is another than this one. */
export function sayDay(at: number, lang: Lang): string {
  const { year, month, day } = partsOf(at, lang);
  const thisYear = year === partsOf(Date.now(), lang).year;
  if (lang === "zh") return `${thisYear ? "" : `${year}年`}${month}月${day}日`;
  return `${day} ${month}${thisYear ? "" : ` ${year}`}`;
}

/** The year as an address names a period: 2026. */
export const yearOf = (at: number): string => partsOf(at, "zh").year;

/** The first day of the quarter, as an address names it: 2026-10-01. */
export function quarterOf(at: number): string {
  const { year, month } = partsOf(at, "zh");
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, "0")}-01`;
}

/** The last moment of a limit belongs to the day before midnight. */
export const sayDue = (due: number, lang: Lang): string => sayDay(due - 1, lang);

/** （周一）, (Mon): the day of the week of a limit. */
export function sayWeekday(at: number, lang: Lang): string {
  const { weekday } = partsOf(at, lang);
  return lang === "zh" ? `（${weekday}）` : `(${weekday})`;
}

/** Whether two moments fall on one day in the city. */
export const sameDay = (one: number, other: number): boolean =>
  sayMoment(one, 0).slice(0, 10) === sayMoment(other, 0).slice(0, 10);
