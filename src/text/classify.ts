// A linear support vector machine for each class against the rest: squared hinge, by dual coordinate descent
// (Hsieh et al. 2008). It is trained in portions, so that a server answers meanwhile.

/** A petition that was closed: its features and what became of it. */
export interface Labelled {
  readonly features: ReadonlyMap<string, number>;
  readonly label: string;
  /** Who asked: features of fewer than three people are never shown. */
  readonly submitter: string;
}

/** A petition by the numbers of its features, of length 1. */
export interface Vector {
  readonly at: Uint32Array;
  readonly values: Float32Array;
}

interface Feature {
  readonly number: number;
  readonly idf: number;
  /** Seen from enough people that showing it gives nobody away. */
  readonly common: boolean;
}

/** What was learned. `weights` of a class: one number for each feature. */
export interface Classifier {
  readonly classes: readonly string[];
  readonly vocabulary: ReadonlyMap<string, Feature>;
  readonly weights: readonly Float32Array[];
}

export interface Scored {
  readonly label: string;
  readonly score: number;
}

const leastMatters = 2;
const cost = 1;
const mostPasses = 60;
const tolerance = 0.1;
/** Steps between two pauses, each about a millisecond: of the descent, of matters, of features. */
const portion = 100;
const fewMatters = 5;
const manyFeatures = 5000;

/** In how many matters a feature stands, and of whom: the third person is enough to know. */
interface Seen {
  matters: number;
  readonly first: string;
  second: string | undefined;
  common: boolean;
}

function count(seen: Seen | undefined, submitter: string): Seen {
  if (seen === undefined) return { matters: 1, first: submitter, second: undefined, common: false };
  seen.matters += 1;
  if (!seen.common && submitter !== seen.first) {
    if (seen.second === undefined) seen.second = submitter;
    else seen.common = submitter !== seen.second;
  }
  return seen;
}

/** The features of at least two matters. */
function* vocabularyOf(matters: readonly Labelled[]): Generator<void, Map<string, Feature>> {
  const seen = new Map<string, Seen>();
  for (const [i, { features, submitter }] of matters.entries()) {
    if (i % fewMatters === 0) yield;
    for (const feature of features.keys()) seen.set(feature, count(seen.get(feature), submitter));
  }
  const vocabulary = new Map<string, Feature>();
  let passed = 0;
  for (const [feature, { matters: times, common }] of seen) {
    if (passed++ % manyFeatures === 0) yield;
    if (times < leastMatters) continue;
    vocabulary.set(feature, {
      number: vocabulary.size,
      idf: Math.log((1 + matters.length) / (1 + times)) + 1,
      common,
    });
  }
  return vocabulary;
}

/** (1 + ln tf)·idf of the features that are known, brought to length 1. */
export function vectorOf(
  vocabulary: ReadonlyMap<string, Feature>,
  features: ReadonlyMap<string, number>,
): Vector {
  const known = [...features].flatMap(([feature, times]) => {
    const one = vocabulary.get(feature);
    return one === undefined ? [] : [[one.number, (1 + Math.log(times)) * one.idf] as const];
  });
  const length = Math.hypot(...known.map(([, value]) => value)) || 1;
  return {
    at: Uint32Array.from(known, ([number]) => number),
    values: Float32Array.from(known, ([, value]) => value / length),
  };
}

const dot = (weights: Float32Array, { at, values }: Vector): number => {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += weights[at[i]!]! * values[i]!;
  return sum;
};

/** The same shuffle each time, so that the same matters always teach the same. */
function shuffle(order: Uint32Array, seed: number): number {
  let state = seed;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return state;
}

/** One class against the rest. Few examples weigh more: up to ten times. */
function* separate(
  vectors: readonly Vector[],
  own: readonly boolean[],
  size: number,
): Generator<void, Float32Array> {
  const positives = own.filter(Boolean).length;
  const heavier = Math.min(10, Math.sqrt((vectors.length - positives) / Math.max(1, positives)));
  const weights = new Float32Array(size);
  const alpha = new Float64Array(vectors.length);
  const order = Uint32Array.from(vectors.keys());
  let seed = 1;
  for (let pass = 0; pass < mostPasses; pass++) {
    seed = shuffle(order, seed);
    let most = 0;
    for (let step = 0; step < order.length; step++) {
      if (step % portion === 0) yield;
      const i = order[step]!;
      const x = vectors[i]!;
      const y = own[i] ? 1 : -1;
      const slack = 1 / (2 * cost * (own[i] ? heavier : 1));
      const gradient = y * dot(weights, x) - 1 + slack * alpha[i]!;
      const projected = alpha[i] === 0 ? Math.min(gradient, 0) : gradient;
      if (projected === 0) continue;
      most = Math.max(most, Math.abs(projected));
      const before = alpha[i]!;
      alpha[i] = Math.max(before - gradient / (1 + slack), 0);
      const move = (alpha[i]! - before) * y;
      for (let k = 0; k < x.at.length; k++) weights[x.at[k]!]! += move * x.values[k]!;
    }
    if (most < tolerance) break;
  }
  return weights;
}

/**
 * Learns from closed matters; each class needs matters of its own and of others. Yields where it may be
 * paused.
 */
export function* learn(matters: readonly Labelled[]): Generator<void, Classifier> {
  const vocabulary = yield* vocabularyOf(matters);
  const classes = [...new Set(matters.map(({ label }) => label))].toSorted();
  const vectors: Vector[] = [];
  for (const [i, { features }] of matters.entries()) {
    if (i % fewMatters === 0) yield;
    vectors.push(vectorOf(vocabulary, features));
  }
  const weights: Float32Array[] = [];
  for (const label of classes) {
    const own = matters.map(one => one.label === label);
    weights.push(yield* separate(vectors, own, vocabulary.size));
  }
  return { classes, vocabulary, weights };
}

/** Every class with its score, the best first; the distance of the first two is the margin. */
export function rank({ classes, weights }: Classifier, vector: Vector): readonly Scored[] {
  const scored = classes.map((label, i) => ({ label, score: dot(weights[i]!, vector) }));
  return scored.toSorted((one, other) => other.score - one.score);
}
