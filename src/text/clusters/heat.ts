// How hot a cluster is: people count, not rows, and what is fresh counts more.

import { type Member, dayMs } from "./member.ts";

/** An appeal weighs half after a fortnight, and nothing after two months. */
const halfMs = 14 * dayMs;
const spanMs = 60 * dayMs;
/** Of one asker: the first, the second; any further one weighs nothing. */
const weights: readonly number[] = [1, 0.3];
/** Who did not say who they are may all be one: each weighs as much as a second appeal, and is no person. */
const unknown = 0.3;

export interface Heat {
  /** Of the last 60 days, on a scale where one fresh appeal of one person is 1. */
  readonly heat: number;
  /** Known askers of the last 60 days. */
  readonly people: number;
}

/** Known askers of all these matters, each once. */
export const peopleOf = (members: Iterable<Member>): number =>
  new Set([...members].flatMap(({ asker }) => asker ?? [])).size;

/** The heat of a cluster's members at a moment; what is filed later does not count. */
export function heatOf(members: Iterable<Member>, now: number): Heat {
  const recent = [...members].filter(({ at }) => at <= now && now - at < spanMs);
  recent.sort((one, other) => one.at - other.at || one.matter - other.matter);
  const times = new Map<string, number>();
  let heat = 0;
  for (const { asker, at } of recent) {
    const before = asker === null ? 0 : (times.get(asker) ?? 0);
    if (asker !== null) times.set(asker, before + 1);
    heat += 2 ** ((at - now) / halfMs) * (asker === null ? unknown : (weights[before] ?? 0));
  }
  return { heat, people: times.size };
}

/** From how many people and which heat on a cluster is watched as a hot issue: our default (约定). */
export const threshold: Heat = { people: 5, heat: 3.5 };

export const isHot = ({ heat, people }: Heat, than: Heat = threshold): boolean =>
  heat >= than.heat && people >= than.people;
