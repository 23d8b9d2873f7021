// What a cluster shows to those who watch: how hot, how many people, since when, which words, what is like
// it. Themes over many places stand apart: they are no place's fault and no one unit's work.

import type { Cluster, Clusters } from "./clusters.ts";
import { heatOf, peopleOf, threshold } from "./heat.ts";
import { dayMs, placeOf } from "./member.ts";

export interface ClusterStanding {
  readonly key: number;
  readonly issue: number | null;
  readonly place: string;
  readonly topic: string | null;
  readonly matters: number;
  readonly people: number;
  readonly heat: number;
  readonly earliest: number;
  readonly latest: number;
  /** Appeals of each of the last twelve weeks, oldest first. */
  readonly weeks: readonly number[];
  /** What it is about: words that three people and more have used. */
  readonly words: readonly string[];
}

export interface Theme {
  readonly topic: string | null;
  readonly clusters: readonly ClusterStanding[];
  readonly words: readonly string[];
}

const weeksShown = 12;
const weekMs = 7 * dayMs;
const wordsShown = 6;
/** A word that fewer have used may be somebody's name. */
const leastAskers = 3;
const recentMs = 60 * dayMs;
/** A theme is the same thing at so many places and more. */
const leastPlaces = 4;
/** Of one topic so many are compared: two by two. */
const compared = 40;

/** How one cluster stands at a moment. */
export function standingOf(clusters: Clusters, cluster: Cluster, now: number): ClusterStanding {
  const members = [...cluster.members.values()];
  const weeks = Array.from({ length: weeksShown }, () => 0);
  for (const { at } of members) {
    const ago = Math.floor((now - at) / weekMs);
    if (ago >= 0 && ago < weeksShown) weeks[weeksShown - 1 - ago]! += 1;
  }
  const times = members.map(({ at }) => at);
  return {
    key: cluster.key,
    issue: cluster.issue,
    place: cluster.place,
    topic: cluster.topic,
    matters: members.length,
    people: peopleOf(members),
    heat: Math.round(heatOf(members, now).heat * 10) / 10,
    earliest: Math.min(...times),
    latest: Math.max(...times),
    weeks,
    words: clusters.wordsOf(cluster.key, wordsShown, leastAskers),
  };
}

/**
 * What the appeals of one hot issue look like: where they come from, and how they and their heat came and
 * went.
 */
export interface Shape {
  /** The last twelve weeks, oldest first: when each began, its appeals, and how hot it was at its end. */
  readonly weeks: readonly { readonly from: number; readonly matters: number; readonly heat: number }[];
  /** Most appeals first. */
  readonly places: readonly {
    readonly area: string | null;
    readonly street: string | null;
    readonly matters: number;
    readonly people: number;
  }[];
}

/** The shape of some matters, of those that are known here. */
export function shapeOf(clusters: Clusters, matters: readonly number[], now: number): Shape {
  const members = matters.flatMap(matter => clusters.of(matter)?.members.get(matter) ?? []);
  const weeks = Array.from({ length: weeksShown }, (_, week) => {
    const until = now - (weeksShown - 1 - week) * weekMs;
    const from = until - weekMs;
    const own = members.filter(({ at }) => at > from && at <= until);
    const { heat } = heatOf(members, until);
    return { from, matters: own.length, heat: Math.round(heat * 10) / 10 };
  });
  const places = [...Map.groupBy(members, placeOf).values()].map(own => {
    const { area, street } = own[0]!;
    return { area, street, matters: own.length, people: peopleOf(own) };
  });
  return { weeks, places: places.toSorted((one, other) => other.matters - one.matters) };
}

const hottest = (one: ClusterStanding, other: ClusterStanding) =>
  other.heat - one.heat || one.key - other.key;

/** Those that are no hot issue yet and may become one: half the people that it takes, the hottest first. */
export function risingOf(clusters: Clusters, now: number, most: number): readonly ClusterStanding[] {
  const least = Math.ceil(threshold.people / 2);
  return (
    [...clusters.all(least)]
      .filter(({ issue, last }) => issue === null && now - last < recentMs)
      .filter(({ members }) => peopleOf(members.values()) >= least)
      // Only those that are shown are described: the words of each take a look at every member.
      .map(cluster => ({ cluster, key: cluster.key, heat: heatOf(cluster.members.values(), now).heat }))
      .toSorted((one, other) => other.heat - one.heat || one.key - other.key)
      .slice(0, most)
      .map(({ cluster }) => standingOf(clusters, cluster, now))
  );
}

/** The same thing at many places, in the last 60 days. Yields where it may pause: after each topic. */
export function* themesOf(clusters: Clusters, now: number): Generator<Theme | undefined> {
  const recent = [...clusters.all(2)].filter(({ last }) => now - last < recentMs);
  for (const [topic, own] of Map.groupBy(recent, cluster => cluster.topic)) {
    const left = new Set(
      own
        .map(cluster => standingOf(clusters, cluster, now))
        .toSorted(hottest)
        .slice(0, compared),
    );
    for (const first of left) {
      const same = [...left].filter(other => other === first || clusters.alike(first.key, other.key));
      if (new Set(same.map(({ place }) => place)).size < leastPlaces) continue;
      for (const one of same) left.delete(one);
      yield { topic, clusters: same, words: first.words };
    }
    yield undefined;
  }
}
