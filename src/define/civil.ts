// Civil days as integers: the count of days since 1970-01-01, whatever the time zone. Adding is `+`,
// comparing is `<`.

/** Local civil days since 1970-01-01. */
export type Day = number;

/** Milliseconds of a civil day of 24 hours. */
export const DAY_MS = 86_400_000;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

const civil = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / DAY_MS;

/** Whether the text is "YYYY-MM-DD" and such a day exists: "2026-02-29" does not. */
export function isDate(text: string): boolean {
  const [, year, month, date] = shape.exec(text) ?? [];
  return year !== undefined && dateOf(civil(Number(year), Number(month), Number(date))) === text;
}

/** The day of "YYYY-MM-DD". Throws a RangeError that names the text when there is no such day. */
export function dayFromDate(date: string): Day {
  if (!isDate(date)) {
    throw new RangeError(
      `“${date}”不是有效日期，请按“2026-11-20”的格式填写。 "${date}" is no date: write it as 2026-11-20.`,
    );
  }
  return Date.parse(date) / DAY_MS;
}

/** "YYYY-MM-DD" of a day. */
export const dateOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The calendar year that a day lies in. */
export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
export const isWeekend = (day: Day): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

/**
 * The same-numbered day some months later, or the last day of that month where it has no such number
 * (民法典 Art 202: 到期月没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY_MS;
}
