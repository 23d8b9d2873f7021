// What a detector looks at, and what it finds: events with what they left of their matter.

/** An event as detectors see it. Texts live in memory only; none of them enters a finding. */
export interface Seen {
  readonly matter: number;
  readonly seq: number;
  readonly action: string;
  /** ms */
  readonly happened: number;
  /** ms */
  readonly recorded: number;
  /** When its matter was opened, ms. */
  readonly opened: number;
  /** Hex. */
  readonly hash: string;
  readonly actor: string;
  readonly post: string | null;
  readonly org: string | null;
  /** The unit of the matter as after the event. */
  readonly unit: string | null;
  /** The deadline of the clock that is looked at, ms. */
  readonly due: number | null;
  /** `person:ID`: for counting people, never shown. */
  readonly asker: string | null;
  readonly text: string | null;
}

/** A stretch of time; `to` is the first millisecond after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something that one unit is asked about. */
export interface Found {
  readonly unit: string;
  readonly events: readonly Seen[];
  /** How many of what was looked for, and of how many. */
  readonly seen: number;
  readonly of: number;
  /** How many would be usual; null where none would. */
  readonly expected: number | null;
  /** Percent of two texts that is the same, at least, among these. */
  readonly score: number | null;
}

export const distinct = (events: readonly Seen[]): number => new Set(events.map(({ matter }) => matter)).size;

/** Events by the unit that is asked; without a unit nobody is. */
export function byUnit(events: readonly Seen[], by: string): ReadonlyMap<string, readonly Seen[]> {
  const unitOf = ({ unit, org }: Seen) => (by === "actor" ? org : unit);
  const known = events.filter(one => unitOf(one) !== null);
  return Map.groupBy(known, one => unitOf(one)!);
}
