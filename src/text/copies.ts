// Texts that say the same: the share of triples of characters that two have in common (Dice), each as often
// as it stands. Numbers are masked, so that a report with new figures in last month's words is a copy.

const masked = /[\d０-９]+(?:[.,．，][\d０-９]+)*%?/gu;
const between = /[\s\p{P}]+/gu;

/** From here a text is a copy; from there on it is worth a look. */
export const copyFrom = 0.9;
export const lookFrom = 0.7;
/** Shorter texts are alike by chance. */
const leastLength = 20;

type Triples = ReadonlyMap<string, number>;

/** The triples of a text without its numbers, its punctuation and the headings of its form. */
export function triplesOf(text: string, headings: readonly string[] = []): Triples {
  const bare = headings.reduce(
    (rest, heading) => rest.replaceAll(heading.normalize("NFKC"), ""),
    text.normalize("NFKC"),
  );
  const characters = [...bare.replace(masked, "0").replace(between, "")];
  const counts = new Map<string, number>();
  for (let i = 0; i + 2 < characters.length; i++) {
    const triple = characters[i]! + characters[i + 1]! + characters[i + 2]!;
    counts.set(triple, (counts.get(triple) ?? 0) + 1);
  }
  return counts;
}

/** How many triples a text has, each as often as it stands. */
export function sizeOf(triples: Triples): number {
  let sum = 0;
  for (const times of triples.values()) sum += times;
  return sum;
}

/**
 * `copyScoreOf` where it is `least` and more, otherwise 0: most texts are told apart by their first triples.
 * `sizes` are those of `sizeOf`, since whoever compares many knows them.
 */
export function copyScoreFrom(
  least: number,
  one: Triples,
  other: Triples,
  sizes: readonly [number, number],
): number {
  const all = sizes[0] + sizes[1];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let spare = (one.size <= other.size ? sizes[0] : sizes[1]) - (least * all) / 2;
  if (Math.min(...sizes) < leastLength - 2 || spare < 0) return 0;
  let common = 0;
  for (const [triple, times] of few) {
    const shared = Math.min(times, many.get(triple) ?? 0);
    common += shared;
    spare -= times - shared;
    if (spare < 0) return 0;
  }
  return (2 * common) / all;
}

/** 0 … 1; 0 where either text is too short to be told from another. */
export function copyScoreOf(one: Triples, other: Triples): number {
  const sizes = [sizeOf(one), sizeOf(other)] as const;
  if (Math.min(...sizes) < leastLength - 2) return 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const [triple, times] of few) common += Math.min(times, many.get(triple) ?? 0);
  return (2 * common) / (sizes[0] + sizes[1]);
}

/** How much two texts say the same, 0 … 1, numbers aside. `headings` stand in the form, not in the text. */
export const copyScore = (one: string, other: string, headings: readonly string[] = []): number =>
  copyScoreOf(triplesOf(one, headings), triplesOf(other, headings));

export interface Copy<Of> {
  readonly of: Of;
  readonly score: number;
}

/** The one among the others that a text repeats most, where that is worth a look. */
export function nearest<Of extends { readonly text: string }>(
  text: string,
  others: readonly Of[],
  headings: readonly string[] = [],
): Copy<Of> | undefined {
  const own = triplesOf(text, headings);
  let best: Copy<Of> | undefined;
  for (const of of others) {
    const score = copyScoreOf(own, triplesOf(of.text, headings));
    if (score >= lookFrom && score > (best?.score ?? 0)) best = { of, score };
  }
  return best;
}
