// What is to be done about what was found: open a finding, add to one that is not decided, or nothing, since
// every event is asked about once.

import type { Found, Seen } from "./seen.ts";

/** A finding that stands in the log. */
export interface Known {
  readonly id: number;
  /** `mechanism.detector` */
  readonly detector: string;
  readonly unit: string;
  /** Whether more may be added. */
  readonly open: boolean;
  /** The hashes of its events. */
  readonly hashes: ReadonlySet<string>;
}

export interface Due {
  /** null opens one. */
  readonly finding: number | null;
  readonly found: Found;
}

/** As many events as one finding names; what comes beyond is counted in it all the same. */
export const mostEvents = 200;

/** What was found of one detector, beside the findings that it has led to. */
export function dueOf(
  detector: string,
  atLeast: number,
  all: readonly Found[],
  known: readonly Known[],
): readonly Due[] {
  const own = known.filter(one => one.detector === detector);
  const told = new Set(own.flatMap(({ hashes }) => [...hashes]));
  return all.flatMap((found): readonly Due[] => {
    const isKnown = ({ hash }: Seen) => told.has(hash);
    const fresh = found.events.filter(one => !isKnown(one));
    if (fresh.length === 0) return [];
    if (fresh.length === found.events.length) return [{ finding: null, found }];
    const open = own.find(
      one => one.open && one.unit === found.unit && found.events.some(({ hash }) => one.hashes.has(hash)),
    );
    if (open !== undefined) {
      return open.hashes.size >= mostEvents ? [] : [{ finding: open.id, found: { ...found, events: fresh } }];
    }
    // Decided on: only what would be a finding by itself is another.
    return fresh.length < atLeast
      ? []
      : [{ finding: null, found: { ...found, events: fresh, seen: fresh.length } }];
  });
}
