// What a lane is asked for: an act, a matter's whole history, or the settling of its clocks.

import type { ActRequest, Answer } from "../../engine/ports.ts";
import { type Key, keyOf, slotIn, slotOf } from "./keys.ts";
import { slots } from "../../engine/matter.ts";

export interface Job {
  /** The matter; 0 while an opening has none. It keeps the id that it was given through every retry. */
  id: number;
  readonly opens: boolean;
  readonly slot: number;
  /** Acts on one matter, all or none. None at all: its clocks are settled up to `until`. */
  readonly acts: readonly ActRequest[];
  readonly until: number;
  readonly key: Key | undefined;
  /** The hash of what is unique in the matter that it opens. */
  readonly unique: string | undefined;
  /** Undefined when there was nothing to settle. */
  resolve(answer: Answer | undefined): void;
  reject(error: unknown): void;
}

type Ends = Pick<Job, "resolve" | "reject">;

/** Acts on one matter; the key stands for all of them, and `unique` decides where an opening falls. */
export function actJob(acts: readonly ActRequest[], { resolve, reject }: Ends, unique?: string): Job {
  const first = acts[0]!;
  const key = keyOf(first);
  const id = first.matter ?? 0;
  const opens = first.matter === null;
  const slot = opens ? (unique === undefined ? slotOf(key) : slotIn(unique)) : id % slots;
  return { id, opens, slot, acts, until: 0, key, unique, resolve, reject };
}

export const settleJob = (id: number, until: number, { resolve, reject }: Ends): Job => ({
  id,
  opens: false,
  slot: id % slots,
  acts: [],
  until,
  key: undefined,
  unique: undefined,
  resolve,
  reject,
});
