// Values that stand apart from the log: a salt for each, the commitment that the event holds, the entry that
// opens it.

import { randomFillSync } from "node:crypto";
import type { Decided } from "../../engine/act.ts";
import { commitment } from "../../engine/event.ts";

/** An entry of `person_data`. */
export interface Apart {
  readonly salt: string;
  readonly value: unknown;
}

// Random bytes are drawn in blocks: a call for each salt costs more than the commitment it serves.
const pool = Buffer.alloc(8192);
let used = pool.length;
function salt(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** Draws a salt for each value that stands apart and commits the event to it. */
export function committed({ apart }: Decided) {
  const names = Object.keys(apart);
  if (names.length === 0) return { apart: undefined, commitments: {} };
  const kept: Record<string, Apart> = {};
  const commitments: Record<string, string> = {};
  for (const name of names) {
    const drawn = salt();
    kept[name] = { salt: drawn.toString("hex"), value: apart[name] };
    commitments[name] = commitment(drawn, apart[name]);
  }
  return { apart: kept, commitments };
}
