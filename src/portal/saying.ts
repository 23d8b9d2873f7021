import { type ClockUnit, type Lang, words } from "./words.ts";

/** Rules count in the city's time; an instance in another zone passes its own IANA name. */
const cityZone = "Asia/Shanghai";

const weekdays: Record<Lang, readonly string[]> = {
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using it, so each zone keeps its own. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    clocks.set(zone, clock);
  }
  return clock;
}

interface CivilTime {
  year: number;
  month: number;
  day: number;
  weekday: number;
  time: string;
}

function civil(ms: number, zone: string): CivilTime {
  const part: Record<string, string> = {};
  for (const { type, value } of clockOf(zone).formatToParts(ms)) part[type] = value;
  const year = Number(part["year"]);
  const month = Number(part["month"]);
  const day = Number(part["day"]);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, time: `${part["hour"]}:${part["minute"]}` };
}

/** A whole date: 2026年11月20日（周五） or Fri 20 Nov 2026. `ms` is a UTC instant in milliseconds. */
export function sayDate(ms: number, lang: Lang, zone = cityZone): string {
  const { year, month, day, weekday } = civil(ms, zone);
  if (lang === "zh") return `${year}年${month}月${day}日（${weekdays.zh[weekday]}）`;
  return `${weekdays.en[weekday]} ${day} ${months[month - 1]} ${year}`;
}

/** Whether a year has to be said: it is not the one in which the page is read. */
const isOtherYear = (year: number, zone: string, now: number | undefined): boolean =>
  now !== undefined && civil(now, zone).year !== year;

/** A date: 11月20日 or 20 Nov; with `now` (ms), a year that is not now's is said as well. */
export function sayDay(ms: number, lang: Lang, zone = cityZone, now?: number): string {
  const { year, month, day } = civil(ms, zone);
  const other = isOtherYear(year, zone, now);
  if (lang === "zh") return `${other ? `${year}年` : ""}${month}月${day}日`;
  return `${day} ${months[month - 1]}${other ? ` ${year}` : ""}`;
}

/** The weekday in brackets, as it stands in smaller type behind a large date: （周一） or (Mon). */
export function sayWeekday(ms: number, lang: Lang, zone = cityZone): string {
  const name = weekdays[lang][civil(ms, zone).weekday];
  return lang === "zh" ? `（${name}）` : ` (${name}) `;
}

/** Time on a 24-hour clock: 14:06. */
export function sayTime(ms: number, zone = cityZone): string {
  return civil(ms, zone).time;
}

/** When something happened, as a story says it: 11月19日（周四）16:20 or Thu 19 Nov 16:20; the year as above. */
export function sayMoment(ms: number, lang: Lang, zone = cityZone, now?: number): string {
  const { weekday, time } = civil(ms, zone);
  const day = sayDay(ms, lang, zone, now);
  if (lang === "zh") return `${day}（${weekdays.zh[weekday]}）${time}`;
  return `${weekdays.en[weekday]} ${day} ${time}`;
}

/** An ISO calendar date (2026-11-20) said short: 11月20日 or 20 Nov. It has no zone, so none is asked. */
export function sayCalendarDay(iso: string, lang: Lang): string {
  return sayDay(Date.parse(`${iso}T00:00:00Z`), lang, "UTC");
}

/** An ISO calendar date said whole, for what is read in any year: 2026年11月20日 or 20 Nov 2026. */
export function sayCalendarDate(iso: string, lang: Lang): string {
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) ? iso : sayDay(ms, lang, "UTC", 0);
}

/**
 * What is left of a limit, counted in its own unit; zero is its last day, negative counts what it is
 * over.
 */
export function sayLeft(count: number, unit: ClockUnit, lang: Lang): string {
  if (count < 0) return words[lang].beyond(-count, unit);
  if (count === 0 && (unit === "workday" || unit === "day")) return words[lang].lastDay;
  return words[lang].left(count, unit);
}

/** A count with its thousands set off: 1,776. */
export function sayNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** A share as reports print it, with two decimals: 96.85%. `share` runs from 0 to 1. */
export function sayShare(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** The size of a file: 812 KB, 3.4 MB. `bytes` is a whole number. */
export function sayBytes(bytes: number, lang: Lang): string {
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "KB"] : [bytes / 1024 ** 2, "MB"];
  const digits = unit === "MB" ? 1 : 0;
  return `${Math.max(amount, digits ? 0 : 1).toFixed(digits)}${lang === "zh" ? " " : "\u00a0"}${unit}`;
}
