// The values of FEEL and what they are to one another. Numbers and texts are compared here; whatever needs
// the calendar is asked of the library.

import { FeelDate, FeelDateTime, FeelDuration, FeelFunction, FeelRange, FeelTime, evaluate } from "feelin";

/** FEEL has three truths: what can't be known is `null`. */
export type Truth = boolean | null;

export type Kind =
  | "null"
  | "boolean"
  | "number"
  | "string"
  | "list"
  | "context"
  | "date"
  | "time"
  | "date and time"
  | "duration"
  | "range"
  | "function";

/** What kind of value it is; a function of JavaScript is FEEL's function. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return "null";
  const type = typeof value;
  if (type === "number" || type === "string" || type === "boolean" || type === "function")
    return type as Kind;
  if (Array.isArray(value)) return "list";
  if (value instanceof FeelDate) return "date";
  if (value instanceof FeelTime) return "time";
  if (value instanceof FeelDateTime) return "date and time";
  if (value instanceof FeelDuration) return "duration";
  if (value instanceof FeelRange) return "range";
  if (value instanceof FeelFunction) return "function";
  return "context";
}

/** What the library makes of a text, over these names: for whatever is too rare to be compiled. */
export const interpreted = (text: string, names: Record<string, unknown>): unknown => {
  const { value } = evaluate(text, names);
  return value === undefined ? null : value;
};

/** Dates of four-digit years are in the order of their text. */
const plainDate = (value: unknown): string | undefined => {
  if (!(value instanceof FeelDate)) return undefined;
  const text = value.toString();
  return text.length === 10 ? text : undefined;
};

/** Where a day's year, month and day stand in its text. */
const places: Readonly<Record<string, readonly [number, number]>> = {
  year: [0, 4],
  month: [5, 7],
  day: [8, 10],
};

/** The year, month or day of a day with a four-digit year; undefined otherwise: the library knows more. */
export function partOfDate(value: unknown, name: string): number | undefined {
  const text = plainDate(value);
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  return text === undefined || place === undefined ? undefined : Number(text.slice(...place));
}

/** Whether two values are the same; `null` when they can't be. */
export function same(a: unknown, b: unknown): boolean | null {
  const type = typeof a;
  if (type === typeof b && (type === "number" || type === "string" || type === "boolean")) return a === b;
  const [one, other] = [plainDate(a), plainDate(b)];
  if (one !== undefined && other !== undefined) return one === other;
  if (a === null || b === null) return a === b;
  return interpreted("a = b", { a, b }) as boolean | null;
}

/** The order of two values, below, at or above 0; `null` when they have none, as a text and a number. */
export function order(a: unknown, b: unknown): number | null {
  const type = typeof a;
  if (type === typeof b && (type === "number" || type === "string")) {
    return (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0;
  }
  const [one, other] = [plainDate(a), plainDate(b)];
  if (one !== undefined && other !== undefined) return one < other ? -1 : one > other ? 1 : 0;
  const kind = kindOf(a);
  // The library calls a text and a number equal here; nobody is to be approved by that.
  if (kind !== kindOf(b) || !ordered.has(kind)) return null;
  if (interpreted("a < b", { a, b }) === true) return -1;
  return interpreted("a > b", { a, b }) === true ? 1 : 0;
}
const ordered: ReadonlySet<Kind> = new Set(["date", "time", "date and time", "duration"]);

/** Whether a value lies in a range of the library's; `null` when an end or the value is unknown. */
export function within(value: unknown, range: FeelRange): boolean | null {
  const { start, end } = range as unknown as { start: unknown; end: unknown };
  const ends = range as unknown as Record<"start included" | "end included", boolean>;
  if (value === null || (start === null && end === null)) return null;
  let below = start === null ? -1 : order(start, value);
  let above = end === null ? 1 : order(end, value);
  let [from, to] = [ends["start included"], ends["end included"]];
  if (below === null || above === null) return null;
  // A range that is written from its end: the library turns it round.
  if (start !== null && end !== null && (order(start, end) ?? 0) > 0) {
    [below, above, from, to] = [above, below, to, from];
  }
  return (below < 0 || (below === 0 && from)) && (above > 0 || (above === 0 && to));
}

/** Whether a value is what a test gives: a range holds it, a list has it, or both are the same. */
export function meets(test: unknown, value: unknown): Truth {
  if (test instanceof FeelRange) return within(value, test);
  return Array.isArray(test) ? some(test.map(one => meets(one, value))) : same(test, value);
}

/** Whether a value is among what stands after `in`: what can't be compared is another one there. */
export function among(test: unknown, value: unknown): Truth {
  if (test instanceof FeelRange) return within(value, test);
  return Array.isArray(test) ? some(test.map(one => among(one, value))) : (same(test, value) ?? false);
}

/** True where one is, unknown where one is unknown and none is true. */
export function some(found: readonly Truth[]): Truth {
  if (found.includes(true)) return true;
  return found.includes(null) ? null : false;
}

/** A value as JSON tells it: what the library wraps becomes its text. */
export function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null)
    return typeof value === "function" ? null : (value ?? null);
  if (Array.isArray(value)) return value.map(plain);
  const kind = kindOf(value);
  if (kind === "context") {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
  }
  return kind === "function" ? null : String(value);
}
