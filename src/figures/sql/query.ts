// What every statement here is made of: text with numbered parameters, names that were checked, and what is
// asked.

/** A parameterised statement, ready for the driver. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * One reading of a figure: a period (null is open on that side), and the instant before which events count.
 * All ms.
 */
export interface Reading {
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly asOf: number;
}

/** column → the one value that is looked at; of an org, all below it as well. */
export type Filters = Readonly<Record<string, string>>;

/** A column without a value reads so, in results and in filters alike. */
export const unstated = "—";

/** Collects the values of a statement; `put` gives the place of one. */
export interface Parameters {
  readonly values: readonly unknown[];
  put(value: unknown): string;
}

export function parameters(): Parameters {
  const values: unknown[] = [];
  return { values, put: value => `$${values.push(value)}` };
}

/**
 * The name of a field or clock, safe inside a statement. Throws a RangeError on anything but a plain
 * identifier: definitions come from authors, and a name is the one thing that cannot be a parameter
 * everywhere.
 */
export function identifier(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9]{0,62}$/.test(name)) return name;
  throw new RangeError(
    `“${name.slice(0, 40)}”不能用作名称：请用字母开头、只含字母和数字的名称。` +
      ` "${name.slice(0, 40)}" is no name: use letters and digits, a letter first.`,
  );
}

/** The readings as a table `reading(label, opens, closes, as_of, opens_ms, closes_ms)`. */
export function readingTable(readings: readonly Reading[], { put }: Parameters): string {
  const instant = (ms: number | null, open: string): Date | string => (ms === null ? open : new Date(ms));
  const labels = put(readings.map(reading => reading.label));
  const opens = put(readings.map(reading => instant(reading.from, "-infinity")));
  const closes = put(readings.map(reading => instant(reading.to, "infinity")));
  const asOf = put(readings.map(reading => new Date(reading.asOf)));
  const opensMs = put(readings.map(reading => reading.from ?? "-infinity"));
  const closesMs = put(readings.map(reading => reading.to ?? "infinity"));
  return `reading(label, opens, closes, as_of, opens_ms, closes_ms) as materialized (
  select * from unnest(${labels}::text[], ${opens}::timestamptz[], ${closes}::timestamptz[],
                       ${asOf}::timestamptz[], ${opensMs}::float8[], ${closesMs}::float8[]))`;
}
