// Fewer drawn: the lot is cast again from the same hash, so who falls out under a lower rate is no new
// chance.

import { hash } from "node:crypto";
import type { Values } from "../engine/event.ts";
import type { Matter } from "../engine/matter.ts";
import type { Plan, PlannedAction } from "../engine/registry.ts";
import type { RecordedEvent } from "./recorded.ts";
import type { FewerDrawn, ReplayWorld } from "./world.ts";

export interface Drawing {
  /** What an event set, without the lots that would not have been drawn. */
  set(seq: number, values: Values, matter: Matter | null): Values;
  /** Whether an act that only the drawn may take still has its lot. */
  holds(step: PlannedAction, matter: Matter | null): boolean;
}

const everything: Drawing = { set: (_, values) => values, holds: () => true };

/** Whether the lot of a sample still falls under its new rate. */
function stillDrawn({ name, perMille }: FewerDrawn, seedOf: Uint8Array | undefined): boolean {
  if (seedOf === undefined) return true;
  const seed = hash("sha256", Buffer.concat([seedOf, Buffer.from(name)]), "buffer");
  return seed.readBigUInt64BE(0) % 1000n < BigInt(perMille);
}

const relationsOf = ({ action: { as } }: PlannedAction): readonly string[] =>
  as === undefined ? [] : typeof as === "string" ? [as] : Object.values(as as Record<string, string>);

const isNamedBy = (plan: Plan, step: PlannedAction, field: string): boolean =>
  relationsOf(step).some(name => {
    const relation = plan.relations.get(name);
    return relation !== undefined && "named" in relation && relation.named === field;
  });

/** The draws of one matter under the change. */
export function drawnAgain(world: ReplayWorld, record: readonly RecordedEvent[]): Drawing {
  if (world.fewer.length === 0) return everything;
  const plan = world.plans(record[0]!.body.version).after;
  const lost = new Map<number, FewerDrawn[]>();
  for (const { seq, body } of record) {
    const gone = world.fewer.filter(fewer => {
      const draw = body.draws?.[fewer.name];
      if (draw === undefined || body.set[fewer.sample.drawn] !== true) return false;
      return !stillDrawn(fewer, record.find(one => one.seq === draw.after)?.hash);
    });
    if (gone.length > 0) lost.set(seq, gone);
  }
  return {
    set(seq, values, matter) {
      const kept: Record<string, Values[string]> = { ...values };
      for (const { sample } of lost.get(seq) ?? []) {
        kept[sample.drawn] = false;
        delete kept[sample.into];
        if (matter?.fields[sample.into] !== undefined) kept[sample.into] = "";
      }
      return kept;
    },
    holds: (step, matter) =>
      !world.fewer.some(
        ({ sample }) => isNamedBy(plan, step, sample.into) && matter?.fields[sample.drawn] === false,
      ),
  };
}
