// What the engine has to do for the hot issues as the clusters stand now. Pure; whoever asks takes the acts.

import { hot } from "../../define/hot.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import { heatOf, isHot, peopleOf, threshold } from "./heat.ts";
import type { KnownIssue } from "./issue.ts";
import { dayMs } from "./member.ts";

export interface DueAct {
  readonly action: (typeof hot)["detect" | "gather" | "fade" | "revive"];
  /** Null opens one; the cluster is its own from then on. */
  readonly issue: number | null;
  readonly cluster: number;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Said {
  /** The name of a new one: what everybody may read, so nothing of what its appeals say. */
  title(cluster: Cluster): string;
  /** The civil day of a moment. */
  date(at: number): string;
}

/** So many are added by one act: the rest comes with the next look. */
const batch = 200;
/** Below this it has gone quiet. */
const coldBelow = 1;
const seenMs = 60 * dayMs;

/** States in which appeals still come and go. */
const taking = new Set([
  "watching",
  "faded",
  "assessed",
  "listed",
  "declined",
  "underway",
  "concluded",
  "due",
]);

const ref = (matter: number) => `matter:${matter}`;

function measured({ members }: Cluster, now: number, { date }: Said) {
  const times = [...members.values()].map(({ at }) => at);
  const { heat } = heatOf(members.values(), now);
  return {
    people: peopleOf(members.values()),
    heat: Math.round(heat * 10) / 10,
    earliest: date(Math.min(...times)),
    latest: date(Math.max(...times)),
  };
}

function detected(cluster: Cluster, now: number, said: Said): DueAct[] {
  if (now - cluster.last > seenMs || !isHot(heatOf(cluster.members.values(), now))) return [];
  const { members, topic } = cluster;
  const { area = null, street = null } = [...members.values()][0] ?? {};
  const place = { ...(area === null ? {} : { area }), ...(street === null ? {} : { street }) };
  const added = [...members.keys()].slice(-batch).map(ref);
  const named = { title: said.title(cluster), ...(topic === null ? {} : { topic }), ...place };
  const input = { ...named, added, ...measured(cluster, now, said) };
  return [{ action: hot.detect, issue: null, cluster: cluster.key, input }];
}

function followed(cluster: Cluster, issue: KnownIssue, now: number, said: Said): DueAct[] {
  const { id, members, gone, people, state } = issue;
  if (!taking.has(state)) return [];
  const known = new Set([...members, ...gone]);
  const added = [...cluster.members.keys()].filter(matter => !known.has(matter)).slice(0, batch);
  const now60 = heatOf(cluster.members.values(), now);
  const facts = measured(cluster, now, said);
  const on = { issue: id, cluster: cluster.key };
  return [
    ...(added.length > 0 || people !== facts.people
      ? [
          {
            ...on,
            action: hot.gather,
            input: { ...(added.length > 0 ? { added: added.map(ref) } : {}), ...facts },
          },
        ]
      : []),
    ...(state === "watching" && now60.heat < coldBelow ? [{ ...on, action: hot.fade, input: {} }] : []),
    ...(state === "faded" && isHot(now60) ? [{ ...on, action: hot.revive, input: {} }] : []),
  ];
}

/**
 * Every act that is due, those on hot issues that stand first. Yields undefined where it may be left a while.
 */
export function* dueActs(
  clusters: Clusters,
  issues: ReadonlyMap<number, KnownIssue>,
  now: number,
  said: Said,
): Generator<DueAct | undefined> {
  for (const cluster of clusters.all()) {
    const issue = cluster.issue === null ? undefined : issues.get(cluster.issue);
    if (issue !== undefined) yield* followed(cluster, issue, now, said);
    yield undefined;
  }
  // Whatever is listed while the acts are taken is a hot issue from then on, and none to be detected.
  for (const cluster of clusters.all(threshold.people)) {
    if (cluster.issue === null) yield* detected(cluster, now, said);
    yield undefined;
  }
}
