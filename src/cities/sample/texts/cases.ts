// Every case of the sample city, and how often each topic is written about.

import type { Case, Topic } from "./case.ts";
import { homeCases } from "./homes.ts";
import { lifeCases } from "./lives.ts";
import { streetCases } from "./streets.ts";
import { tradeCases } from "./trades.ts";

export const cases: readonly Case[] = [...streetCases, ...homeCases, ...lifeCases, ...tradeCases];

/** The case of a key. Throws a RangeError that names it when there is none. */
export function caseOf(key: string): Case {
  const found = cases.find(one => one.key === key);
  if (found === undefined) throw new RangeError(`There is no case ${key}.`);
  return found;
}

/** How often a topic is written about; housing and noise lead, as on any hotline. */
// prettier-ignore
export const topicWeights: Readonly<Record<Topic, number>> = {
  roads: 9, traffic: 6, parking: 8, water: 7, power: 5, heating: 6, waste: 6, greening: 4, environment: 5,
  noise: 9, housing: 12, illegal: 4, market: 7, food: 4, education: 5, health: 4, social: 4, labour: 5,
  police: 4, service: 4, rural: 4, culture: 2, other: 2,
};

/** The cases of a topic that happen in a month (1 to 12). */
export const casesIn = (topic: Topic, month: number): readonly Case[] =>
  cases.filter(one => one.topic === topic && (one.months?.includes(month) ?? true));
