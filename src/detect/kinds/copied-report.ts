// 月报雷同: a report that tells the one before again, figures aside (rules 1.4: more than nine tenths).

import type { CopiedReport } from "../../define/detector.ts";
import { copyScore } from "../../text/copies.ts";
import { byUnit, type Found, type Seen, type Span } from "../seen.ts";

interface Copy {
  readonly former: Seen;
  readonly copy: Seen;
  readonly score: number;
}

/** `events` reach back to the report before the period; only copies within it count. */
export function copiedReport(
  detector: CopiedReport,
  events: readonly Seen[],
  { from }: Span,
): readonly Found[] {
  const told = events.filter(({ text }) => text);
  const copies = [...Map.groupBy(told, ({ matter }) => matter).values()].flatMap(own => {
    const ordered = own.toSorted((one, other) => one.seq - other.seq);
    return ordered.slice(1).flatMap((copy, at): readonly Copy[] => {
      const former = ordered[at]!;
      const score = copy.happened < from ? 0 : copyScore(copy.text!, former.text!);
      return score > detector.score ? [{ former, copy, score }] : [];
    });
  });
  const within = told.filter(({ happened }) => happened >= from);
  const of = byUnit(within, detector.by);
  const byCopy = new Map(copies.map(one => [one.copy, one]));
  return [
    ...byUnit(
      copies.map(({ copy }) => copy),
      detector.by,
    ),
  ].flatMap(([unit, own]) => {
    if (own.length < detector.atLeast) return [];
    const pairs = own.map(copy => byCopy.get(copy)!);
    const all = new Set(pairs.flatMap(({ former, copy }) => [former, copy]));
    const score = Math.round(Math.min(...pairs.map(one => one.score)) * 100);
    return [
      { unit, events: [...all], seen: own.length, of: of.get(unit)?.length ?? 0, expected: null, score },
    ];
  });
}
