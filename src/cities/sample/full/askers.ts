// Who asks: a long tail. Of a hundred askers three file about fifteen appeals of a hundred; most file one or
// two. Their telephones are those of the sample city's invented range.

import { calledBy } from "../names.ts";
import { demoCitizen } from "../people.ts";
import { type Chance, chance } from "../random.ts";
import type { Age } from "./channels.ts";
import { anyStreet } from "./places/weights.ts";
import { type Weighed, weighed, weighedKeys } from "./weighed.ts";

export interface Asker {
  readonly index: number;
  readonly phone: string;
  readonly called: string;
  readonly age: Age;
  /** The key of the street or town where the asker lives. */
  readonly home: string;
  /** Whether this is one of the few who file again and again. */
  readonly repeats: boolean;
}

/** How many askers have a telephone: the range holds 9,999, and nothing else in it may be given out. */
const known = 9400;
const repeaters = Math.round(known * 0.03);
/** Share of the appeals that the repeaters file. */
const repeatedShare = 0.15;
/** From here on numbers are dead (see people.ts); one asker in eleven has such a number. */
const firstDead = 9000;

const ages = weighedKeys<Age>({ young: 30, middle: 42, older: 20, old: 8 });

/** Numbers in the order in which they are given out, the demo citizen's left out. */
const live = Array.from({ length: firstDead }, (_, at) => `1990000${String(at).padStart(4, "0")}`).filter(
  phone => phone !== demoCitizen.phone,
);
const phoneOf = (index: number): string => {
  const dead = Math.floor(index / 11);
  return index % 11 === 10 ? `1990000${firstDead + dead}` : live[index - dead]!;
};

/** The asker of a number, the same in every run of a seed. */
export function askerOf(seed: string, index: number): Asker {
  const draw = chance(`asker ${seed} ${index}`);
  return {
    index,
    phone: phoneOf(index),
    called: calledBy(draw),
    age: ages.draw(draw),
    home: anyStreet.draw(draw),
    repeats: index < repeaters,
  };
}

const eager: Weighed<number> = weighed(
  Array.from({ length: repeaters }, (_, at) => [at, 1 / (at + 15)] as const),
);

/** Who files the next appeal. */
export const nextAsker = (draw: Chance): number =>
  draw.happens(repeatedShare) ? eager.draw(draw) : draw.whole(repeaters, known - 1);

/** Everybody who may ask, the same in every run of a seed. */
export const allAskers = (seed: string): readonly Asker[] =>
  Array.from({ length: known }, (_, index) => askerOf(seed, index));
