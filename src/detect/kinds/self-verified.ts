// 自办自核: whoever closed a matter verified it as well. Four eyes already keep one person from both; this sees
// past them: one post in two hands, and two who stand in at each other's posts (代办).

import type { SelfVerified } from "../../define/detector.ts";
import { listOf } from "../../define/parts.ts";
import { byUnit, type Found, type Seen, type Span } from "../seen.ts";

const isOfficial = ({ actor, post }: Seen): boolean => actor.startsWith("person:") && post !== null;

/** `events`: closings and verifications of matters that were verified in the period. */
export function selfVerified(
  detector: SelfVerified,
  events: readonly Seen[],
  { from }: Span,
): readonly Found[] {
  const [closes, verifies] = [listOf(detector.closes), listOf(detector.verifies)];
  const acts = events.filter(isOfficial);
  const posts = new Map<string, Set<string>>();
  for (const { actor, post } of acts) posts.set(actor, (posts.get(actor) ?? new Set()).add(post!));
  const isOne = (closer: Seen, verifier: Seen): boolean =>
    closer.actor === verifier.actor ||
    closer.post === verifier.post ||
    // Each sat at the other's post as well: they pass each other's work.
    (posts.get(closer.actor)!.has(verifier.post!) && posts.get(verifier.actor)!.has(closer.post!));
  const verified = acts.filter(({ action, happened }) => verifies.includes(action) && happened >= from);
  const byMatter = Map.groupBy(acts, ({ matter }) => matter);
  const pairs = new Map<Seen, Seen>();
  for (const verifier of verified) {
    const closer = byMatter
      .get(verifier.matter)!
      .filter(({ action, seq }) => closes.includes(action) && seq < verifier.seq)
      .toSorted((one, other) => other.seq - one.seq)[0];
    if (closer !== undefined && isOne(closer, verifier)) pairs.set(verifier, closer);
  }
  const all = byUnit(verified, detector.by);
  return [...byUnit([...pairs.keys()], detector.by)].flatMap(([unit, own]) => {
    if (own.length < detector.atLeast) return [];
    const both = own.flatMap(verifier => [pairs.get(verifier)!, verifier]);
    return [{ unit, events: both, seen: own.length, of: all.get(unit)!.length, expected: null, score: null }];
  });
}
