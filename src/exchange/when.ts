// Dates as other systems write them, by the forms that the map lists.

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

/**
 * Milliseconds since 1970 of a local date and time, or undefined when no form fits or the day does not
 * exist. A time that the clock skipped in spring is taken as the moment after, one that it repeated in
 * autumn as the first.
 */
export function parseWhen(text: string, forms: readonly string[], timeZone: string): number | undefined {
  for (const form of forms) {
    const found = patternOf(form).exec(text.trim())?.groups;
    if (!found) continue;
    const part = (name: string) => (found[name] === undefined ? undefined : Number(found[name]));
    const twelve = part("twelve");
    if (twelve !== undefined && (twelve < 1 || twelve > 12)) continue;
    const noon =
      twelve === undefined ? undefined : (twelve % 12) + (found["half"]?.toUpperCase() === "PM" ? 12 : 0);
    try {
      const local = Temporal.PlainDateTime.from(
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
      return local.toZonedDateTime(timeZone).epochMilliseconds;
    } catch {
      continue;
    }
  }
  return undefined;
}
