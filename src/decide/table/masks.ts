// A column as bits: for each stretch of values that the cells tell apart, which rows it leaves standing. Rows
// whose cell has to be computed stand in every stretch and are asked afterwards.

import { FeelDate } from "feelin";
import { type Cell, type Span, inSpan } from "../feel/tests.ts";

/** Bit n of word n / 32 is row n. */
export type Mask = Int32Array;
export type Key = number | string | boolean;

/** A stretch of a column's values: one value, or what lies between two. */
export interface Stretch {
  readonly mask: Mask;
  /** The value, or the ends between which it lies; neither where it is whatever no cell names. */
  readonly point?: Key;
  readonly above?: Key;
  readonly below?: Key;
}

export interface Column {
  readonly maskOf: (value: unknown) => Mask;
  /** In order; none where a cell is computed, or cells name values of several kinds. */
  readonly stretches: readonly Stretch[];
  /** Whether a cell asks for more or less than a value. */
  readonly ordered?: boolean;
  readonly kind?: "number" | "string" | "boolean" | "date";
}

/** A value as a key that is in the order of the values; dates of four-digit years are so by their text. */
export function keyOf(value: unknown): Key | undefined {
  const type = typeof value;
  if (type === "number" || type === "string" || type === "boolean") return value as Key;
  if (!(value instanceof FeelDate)) return undefined;
  const text = value.toString();
  return text.length === 10 ? text : undefined;
}

const valuesOf = (span: Span): readonly unknown[] =>
  span.kind === "range" ? [span.low, span.high].filter(end => end !== null) : [span.value];

function kindOfKeys(values: readonly unknown[]): Column["kind"] | undefined {
  const kinds = new Set(values.map(value => (value instanceof FeelDate ? "date" : typeof value)));
  const [kind] = kinds;
  return kinds.size === 1 ? (kind as Column["kind"]) : undefined;
}

function maskWhere(cells: readonly Cell[], words: number, stands: (cell: Cell) => boolean): Mask {
  const mask = new Int32Array(words);
  for (const [n, cell] of cells.entries()) if (stands(cell)) mask[n >> 5]! |= 1 << (n & 31);
  return mask;
}

const computed = (cell: Cell): boolean => !cell.any && cell.spans === undefined;

/** Whether everything between two neighbouring points is in the span. */
function spansGap(span: Span, above: Key | undefined, below: Key | undefined): boolean {
  if (span.kind !== "range") return span.kind === "unequal";
  const low = span.low === null ? undefined : keyOf(span.low)!;
  const high = span.high === null ? undefined : keyOf(span.high)!;
  return (
    (low === undefined || (above !== undefined && low <= above)) &&
    (high === undefined || (below !== undefined && below <= high))
  );
}

/** The masks of points 0 … n-1 at odd places, of what lies around them at even ones. */
function stretchesOf(cells: readonly Cell[], words: number, points: readonly unknown[]): readonly Stretch[] {
  const keys = points.map(point => keyOf(point)!);
  const gap = (n: number): Stretch => {
    const [above, below] = [keys[n - 1], keys[n]];
    const stands = (cell: Cell) =>
      computed(cell) || cell.any || cell.spans!.some(span => spansGap(span, above, below)) !== cell.not;
    return {
      mask: maskWhere(cells, words, stands),
      ...(above === undefined ? {} : { above }),
      ...(below === undefined ? {} : { below }),
    };
  };
  const at = (point: unknown, n: number): Stretch => ({
    point: keys[n]!,
    mask: maskWhere(cells, words, cell => computed(cell) || cell.holds([], point)),
  });
  return [gap(0), ...points.flatMap((point, n) => [at(point, n), gap(n + 1)])];
}

type Ask = (value: unknown) => Mask;

/** Named values: each has its mask, whatever else has one together. */
function byName(type: string, keys: readonly Key[], masks: readonly Mask[], ask: Ask): Ask {
  const named = new Map<unknown, Mask>(keys.map((key, n) => [key, masks[2 * n + 1]!]));
  const other = masks[0]!;
  return value => (typeof value === type ? (named.get(value) ?? other) : ask(value));
}

/** Numbers that are in order: what most tables search most, so that nothing stands between. */
function byNumber(keys: readonly number[], masks: readonly Mask[], ask: Ask): Ask {
  const sorted = Float64Array.from(keys);
  return value => {
    if (typeof value !== "number") return ask(value);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    // 2n + 1 at key n, an even place between.
    return masks[sorted[low] === value ? 2 * low + 1 : 2 * low]!;
  };
}

/** Texts and days that are in order. */
function byText(type: string, keys: readonly string[], masks: readonly Mask[], ask: Ask): Ask {
  return value => {
    const key = typeof value === type ? (keyOf(value) as string | undefined) : undefined;
    if (key === undefined) return ask(value);
    const found = keys.findIndex(one => one >= key);
    return masks[found < 0 ? 2 * keys.length : keys[found] === key ? 2 * found + 1 : 2 * found]!;
  };
}

function sortedPoints(values: readonly unknown[]): readonly unknown[] {
  const byKey = new Map(values.map(value => [keyOf(value)!, value]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/** Makes bits of a column's cells; `words` are needed for all rows. */
export function columnOf(cells: readonly Cell[], words: number): Column {
  const ask = (value: unknown) => maskWhere(cells, words, cell => computed(cell) || cell.holds([], value));
  const known = cells.flatMap(cell => cell.spans ?? []);
  if (known.length === 0) {
    const all = ask(null);
    return { maskOf: () => all, stretches: cells.some(computed) ? [] : [{ mask: all }] };
  }
  const values = known.flatMap(valuesOf).filter(value => value !== null);
  const kind = kindOfKeys(values);
  if (kind === undefined || values.some(value => keyOf(value) === undefined)) {
    return { maskOf: value => ask(value), stretches: [] };
  }
  const points = sortedPoints(values);
  const stretches = stretchesOf(cells, words, points);
  const keys = points.map(point => keyOf(point)!);
  const masks = stretches.map(({ mask }) => mask);
  const missing = ask(null);
  const other: Ask = value => (value === null ? missing : ask(value));
  const ordered = kind === "date" || known.some(span => span.kind === "range");
  return {
    kind,
    ordered,
    stretches: cells.some(computed) ? [] : stretches,
    maskOf: !ordered
      ? byName(kind, keys, masks, other)
      : kind === "number"
        ? byNumber(keys as readonly number[], masks, other)
        : byText(kind === "date" ? "object" : kind, keys as readonly string[], masks, other),
  };
}

/** Whether a value is allowed by a cell that is known; for lists of allowed values. */
export const allows = (cell: Cell, value: unknown): boolean =>
  cell.any || (cell.spans ? cell.spans.some(span => inSpan(span, value) === true) !== cell.not : true);
