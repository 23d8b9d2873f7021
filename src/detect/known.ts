// The findings that stand in the log, for whoever looks for more and for whoever lists them.

import { findings } from "../define/detector.ts";
import type { Known } from "./due.ts";
import { eventOf } from "./input.ts";
import type { Query } from "./read.ts";

const undecided = ["pending", "checking", "explaining"];
/** Where somebody still has to do something. */
export const waiting = [...undecided, "upheld", "handling", "reported"];

const ofDetector = `
  select id, state, fields->>'unit' as unit, fields->'evidence' as evidence
    from matter where mechanism = $1 and fields->>'detector' = $2 order by id`;
const open = `
  select id from matter where mechanism = $1 and state = any ($3) order by opened desc, id desc limit $2`;

interface Row {
  readonly id: number;
  readonly state: string;
  readonly unit: string;
  readonly evidence: readonly string[];
}

/** Every finding of a detector, `mechanism.name`, oldest first. */
export async function knownFindings(query: Query, detector: string): Promise<readonly Known[]> {
  const rows = (await query(ofDetector, [findings.mechanism, detector])) as unknown as readonly Row[];
  return rows.map(({ id, state, unit, evidence }) => ({
    id,
    detector,
    unit,
    open: undecided.includes(state),
    hashes: new Set(evidence.flatMap(name => eventOf(name)?.hash ?? [])),
  }));
}

/** The latest that are not over. */
export async function openFindings(query: Query, limit: number): Promise<readonly number[]> {
  return (await query(open, [findings.mechanism, limit, waiting])).map(({ id }) => Number(id));
}
