// Double random (双随机): whether a matter is drawn when it enters a state, and who looks at it, follows from
// the hash of an event that was written before. docs/decisions/0005 says how to draw again.

import { hash } from "node:crypto";
import type { OrgRef } from "../define/fields.ts";
import type { Sample } from "../define/joint.ts";
import { listOf } from "../define/parts.ts";
import type { Draw, Values } from "./event.ts";
import type { Matter } from "./matter.ts";
import { type Holder, type Orgs, actsFor } from "./orgs.ts";

/** The last event of a matter before a decision. */
export type Head = Pick<Matter, "seq" | "head">;

export interface PlannedSample {
  readonly name: string;
  readonly sample: Sample;
}

export interface Drawn {
  readonly set: Values;
  readonly draws: Readonly<Record<string, Draw>>;
}

/** Up to so many names stand in the event; of more, their hash does. */
const poolMost = 32;

/** What is known when a matter enters the state. */
export interface Entering {
  readonly head: Head;
  readonly fields: Values;
  /** Those of the step that enters it among them. */
  readonly takers: Matter["takers"];
  readonly orgs: Orgs;
  readonly at: number;
}

/** Draws every sample of a state that a matter enters. */
export function drawAll(samples: readonly PlannedSample[], entering: Entering): Drawn {
  const set: Record<string, Values[string]> = {};
  const draws: Record<string, Draw> = {};
  for (const { name, sample } of samples) {
    const { head, fields } = entering;
    const seed = hash("sha256", Buffer.concat([head.head, Buffer.from(name)]), "buffer");
    const drawn = seed.readBigUInt64BE(0) % 1000n < BigInt(sample.perMille);
    const pool = drawn ? eligible(sample, entering) : [];
    const who = pool.length === 0 ? undefined : pool[Number(seed.readBigUInt64BE(8) % BigInt(pool.length))];
    set[sample.drawn] = drawn;
    if (who !== undefined) set[sample.into] = who;
    // Nobody was drawn this time, so whoever was drawn before is no longer the one.
    else if (fields[sample.into] !== undefined) set[sample.into] = "";
    draws[name] = { after: head.seq, ...(drawn ? { size: pool.length, pool: kept(pool) } : {}) };
  }
  return { set, draws };
}

const kept = (pool: readonly string[]) => (pool.length > poolMost ? hash("sha256", pool.join("\n")) : pool);

/** Who may be drawn, in the order of their ids: nobody who had a part in it, nobody of the org concerned. */
function eligible(sample: Sample, { fields, takers, orgs, at }: Entering): readonly string[] {
  const hands = new Set(listOf(sample.otherThan).flatMap(act => takers[act] ?? []));
  const barred = sample.notOf === undefined ? undefined : fields[sample.notOf];
  const holders = orgs.holders(sample.from, at);
  const near = ({ org }: Holder) => actsFor({ org }, orgs).includes(barred as OrgRef);
  const concerned = new Set(holders.filter(near).map(({ person }) => person));
  const people = holders.map(({ person }) => person);
  return [...new Set(people)]
    .filter(person => !hands.has(person) && !concerned.has(person))
    .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));
}
