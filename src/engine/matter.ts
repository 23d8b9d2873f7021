// A matter as its events have made it: what the engine decides on, and what the store keeps as a row.

import type { ClockFace, Origin, Values } from "./event.ts";

/** Times an action was taken, and when first (milliseconds since 1970). */
export type Passed = Readonly<Record<string, readonly [times: number, first: number]>>;

export interface Matter {
  readonly id: number;
  readonly mechanism: string;
  /** The version of the definition that it was opened under and finishes under. */
  readonly version: string;
  readonly seq: number;
  readonly state: string;
  /** What it holds, without what stands apart. */
  readonly fields: Values;
  readonly clocks: Readonly<Record<string, ClockFace>>;
  readonly passed: Passed;
  /** Who took the acts that relations and four eyes ask about. */
  readonly takers: Readonly<Record<string, readonly string[]>>;
  readonly head: Uint8Array;
  /** How it came in: its first event's origin. */
  readonly origin: Origin;
  readonly opened: number;
  /** The time of its last event. A matter never runs backwards. */
  readonly happened: number;
}

/** The person or the machine that acts, for the post that was chosen. */
export interface Actor {
  /** `person:ID`, `token:ID`, or "system". */
  readonly person: string;
  readonly post: string | null;
  readonly org: `org:${string}` | null;
  readonly roles: readonly string[];
  /**
   * Whose place they take at their post: the holder for whom they stand in (代办), and holders before them who
   * handed it over. What was theirs to do is this actor's now; four eyes ask for the person alone.
   */
  readonly inPlaceOf?: readonly string[];
  /** The name that the log knows them by in one matter, where that is another: citizens have one for each. */
  readonly alias?: (matter: number) => string;
}

/** The opaque name of an actor in the log of a matter. */
export const nameIn = ({ person, alias }: Actor, matter: number): string => alias?.(matter) ?? person;

export const system: Actor = { person: "system", post: null, org: null, roles: ["system"] };

/** 64 slots, 16 buckets in use, so that they can be split without new ids. */
export const slots = 64;
export const buckets = 16;
export const bucketOf = (matter: number): number => (matter % slots) % buckets;
