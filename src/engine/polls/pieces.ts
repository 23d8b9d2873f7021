// Long work on the votes of a city, cut into pieces: it yields after each, so that whoever runs it in a
// server may serve others in between. What comes of it does not depend on who runs it.

/** Work that yields after each piece of some milliseconds and returns its result. */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** How many are handled at a stretch. */
const stretch = 1024;

/** Does the work at once. */
export function finished<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Calls `work` for each of them. */
export function* forEach<T>(values: readonly T[], work: (value: T) => void): Pieces<void> {
  for (let from = 0; from < values.length; from += stretch) {
    const end = Math.min(values.length, from + stretch);
    for (let at = from; at < end; at += 1) work(values[at]!);
    yield;
  }
}

/** Those that fit, in their order. */
export function* filtered<T>(values: readonly T[], fits: (value: T) => boolean): Pieces<readonly T[]> {
  const kept: T[] = [];
  yield* forEach(values, value => {
    if (fits(value)) kept.push(value);
  });
  return kept;
}

/** Groups in the order of their first member. */
export function* grouped<T, K>(values: readonly T[], by: (value: T) => K): Pieces<readonly (readonly T[])[]> {
  const groups = new Map<K, T[]>();
  yield* forEach(values, value => {
    const key = by(value);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [value]);
    else own.push(value);
  });
  return [...groups.values()];
}

type Order<T> = (one: T, other: T) => number;

/** Merges two neighbours, each in order; of equals the former stands first. */
function* merged<T>(
  from: readonly T[],
  into: T[],
  [start, middle, end]: Span,
  order: Order<T>,
): Pieces<void> {
  let [left, right] = [start, middle];
  for (let at = start; at < end; at += 1) {
    const takesLeft = left < middle && (right >= end || order(from[left]!, from[right]!) <= 0);
    into[at] = takesLeft ? from[left++]! : from[right++]!;
    if ((at - start) % stretch === stretch - 1) yield;
  }
}
type Span = readonly [start: number, middle: number, end: number];

/** A stable sort: short runs first, then merged with one another. */
export function* sorted<T>(values: readonly T[], order: Order<T>): Pieces<readonly T[]> {
  const { length } = values;
  let from: T[] = [];
  for (let start = 0; start < length; start += stretch) {
    for (const value of values.slice(start, start + stretch).toSorted(order)) from.push(value);
    yield;
  }
  for (let width = stretch; width < length; width *= 2) {
    const into = from.slice();
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(length, start + width);
      yield* merged(from, into, [start, middle, Math.min(length, middle + width)], order);
    }
    from = into;
  }
  return from;
}
