// Dates as other systems write them, by the forms that the map lists.

/** The ways that sheets here use; a day number is what a date becomes when its cell loses its format. */
export const usualDates: readonly string[] = [
  ["yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy-M-d", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d"],
  ["yyyy年M月d日 H:mm:ss", "yyyy年M月d日 H:mm", "yyyy年M月d日H时mm分", "yyyy年M月d日"],
  ["yyyy.M.d H:mm", "yyyy.M.d", "yyyyMMdd", "yyyyMMddHHmmss", "serial"],
].flat();

const tokens: Readonly<Record<string, string>> = {
  yyyy: "(?<year>\\d{4})",
  yy: "(?<short>\\d{2})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  dd: "(?<day>\\d{2})",
  d: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  hh: "(?<twelve>\\d{2})",
  h: "(?<twelve>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
  a: "(?<half>AM|PM)",
};
const patterns = new Map<string, RegExp>();

function patternOf(form: string): RegExp {
  const known = patterns.get(form);
  if (known) return known;
  const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const pattern = new RegExp(
    `^${escaped.replace(/yyyy|yy|MM|M|dd|d|HH|H|hh|h|mm|ss|a/g, token => tokens[token]!)}$`,
    "i",
  );
  patterns.set(form, pattern);
  return pattern;
}

/** A date whose first two numbers may both be the month. */
const eitherWay = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(\s|$)/;

/** Whether nobody can tell the day from the month: somebody has to say it (`M/d/yyyy` or `d/M/yyyy`). */
export const isAmbiguous = (text: string): boolean => eitherWay.test(text.trim());

/** Whether somebody has yet to say the order of day and month: the usual forms leave it open. */
export const asksOrder = (text: string, dates: readonly string[]): boolean =>
  dates === usualDates && isAmbiguous(text);

/** Spreadsheets count days from here, 1900 being taken for a leap year. */
const dayZero = Date.UTC(1899, 11, 30);

function serialDate(text: string): Temporal.PlainDateTime | undefined {
  if (!/^[2-7]\d{4}(\.\d{1,12})?$/.test(text)) return undefined;
  const ms = Math.round((Number(text) * 86_400_000) / 1000) * 1000;
  const at = new Date(dayZero + ms).toISOString().replace("Z", "");
  return Temporal.PlainDateTime.from(at);
}

/**
 * Milliseconds since 1970 of a local date and time, or undefined when no form fits or the day does not
 * exist. A time that the clock skipped in spring is taken as the moment after, one that it repeated in
 * autumn as the first.
 */
export function parseWhen(text: string, forms: readonly string[], timeZone: string): number | undefined {
  return localWhen(text.trim(), forms)?.toZonedDateTime(timeZone).epochMilliseconds;
}

/** "YYYY-MM-DD" of a date in one of the forms, or undefined. */
export const parseDay = (text: string, forms: readonly string[]): string | undefined =>
  localWhen(text.trim(), forms)?.toPlainDate().toString();

function localWhen(text: string, forms: readonly string[]): Temporal.PlainDateTime | undefined {
  for (const form of forms) {
    const found = form === "serial" ? serialDate(text) : byForm(text, form);
    if (found !== undefined) return found;
  }
  return undefined;
}

function byForm(text: string, form: string): Temporal.PlainDateTime | undefined {
  const found = patternOf(form).exec(text)?.groups;
  if (!found) return undefined;
  const part = (name: string) => (found[name] === undefined ? undefined : Number(found[name]));
  const twelve = part("twelve");
  if (twelve !== undefined && (twelve < 1 || twelve > 12)) return undefined;
  const noon =
    twelve === undefined ? undefined : (twelve % 12) + (found["half"]?.toUpperCase() === "PM" ? 12 : 0);
  try {
    return Temporal.PlainDateTime.from(
      {
        year: part("year") ?? 2000 + (part("short") ?? 0),
        month: part("month") ?? 1,
        day: part("day") ?? 1,
        hour: noon ?? part("hour") ?? 0,
        minute: part("minute") ?? 0,
        second: part("second") ?? 0,
      },
      { overflow: "reject" },
    );
  } catch {
    return undefined;
  }
}
