// Every thing that the full sample city writes about, and how often in each month.

import type { Topic } from "../../texts/case.ts";
import { topicWeights } from "../../texts/cases.ts";
import { inMonth } from "../seasons.ts";
import { type Weighed, weighed } from "../weighed.ts";
import { homeThings } from "./homes.ts";
import { lifeThings } from "./lives.ts";
import { pipeThings } from "./pipes.ts";
import { streetThings } from "./streets.ts";
import { surroundingThings } from "./surroundings.ts";
import type { Thing } from "./thing.ts";
import { tradeThings } from "./trades.ts";

export const things: readonly Thing[] = [
  ...streetThings,
  ...pipeThings,
  ...surroundingThings,
  ...homeThings,
  ...lifeThings,
  ...tradeThings,
];

const byKey = new Map(things.map(one => [one.key, one]));

/** The thing of a key. Throws a RangeError that names it when there is none. */
export function thingOf(key: string): Thing {
  const found = byKey.get(key);
  if (found === undefined) throw new RangeError(`There is no thing ${key}.`);
  return found;
}

const perTopic = Map.groupBy(things, ({ topic }) => topic);
const share = (topic: Topic) => topicWeights[topic] / (perTopic.get(topic)?.length ?? 1);

const monthly = Array.from({ length: 12 }, (_, at) => weighThings(at + 1));
function weighThings(month: number): Weighed<Thing> {
  return weighed(things.map(one => [one, share(one.topic) * inMonth(one.season, month)]));
}

/** What is written about in a month, 1 to 12. Throws a RangeError for any other number. */
export function thingsIn(month: number): Weighed<Thing> {
  const found = monthly[month - 1];
  if (found === undefined) throw new RangeError(`There is no month ${month}.`);
  return found;
}

/** How much is written in a month, against one without a season. */
export const monthWeight = (month: number): number =>
  things.reduce((sum, one) => sum + share(one.topic) * inMonth(one.season, month), 0) / topicTotal;
const topicTotal = Object.values(topicWeights).reduce((sum, weight) => sum + weight, 0);
