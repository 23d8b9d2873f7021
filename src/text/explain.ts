// The words that spoke for one class and against another: what the machine weighs are pairs of characters,
// what a person reads are words, so the pairs are added up onto the words in which they stand.

import { type Classifier, vectorOf } from "./classify.ts";
import { pairs } from "./features.ts";

const mostWords = 5;

/**
 * Up to five words of the text, of at least two characters, that spoke for `best` and against `other`, the
 * strongest first. Only what three people or more have written counts, so that no word gives one away.
 */
export function spokeFor(
  classifier: Classifier,
  features: ReadonlyMap<string, number>,
  [best, other]: readonly [best: string, other: string | undefined],
  words: Iterable<string>,
): readonly string[] {
  const { classes, weights, vocabulary } = classifier;
  const forBest = weights[classes.indexOf(best)];
  if (forBest === undefined) return [];
  const forOther = other === undefined ? undefined : weights[classes.indexOf(other)];
  const { at, values } = vectorOf(vocabulary, features);
  const held = new Map([...at].map((number, i) => [number, values[i]!]));
  const said = (pair: string): number => {
    const feature = vocabulary.get(pair);
    if (feature === undefined || !feature.common) return 0;
    const { number } = feature;
    return (forBest[number]! - (forOther?.[number] ?? 0)) * (held.get(number) ?? 0);
  };
  const spoke = [...new Set(words)]
    .filter(word => [...word].length >= 2)
    .map(word => ({ word, weight: pairs(word).reduce((sum, pair) => sum + said(pair), 0) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, another) => another.weight - one.weight);
  return spoke.slice(0, mostWords).map(({ word }) => word);
}
