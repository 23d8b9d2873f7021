// A matter told by its events alone: what stands in its row, one event after the other. `take` writes the
// same while it decides; whoever has lost the row, or doubts it, begins here.

import type { ChainedEvent } from "./event.ts";
import type { Matter } from "./matter.ts";
import type { Plan } from "./registry.ts";

/** An event as the log has it. */
export type LoggedEvent = Pick<ChainedEvent, "matter" | "seq" | "happened" | "body" | "hash">;

/** The matter after the event; `before` is null for its first. The plan is that of the event's version. */
export function projected(plan: Plan, before: Matter | null, event: LoggedEvent): Matter {
  const { body, happened, hash } = event;
  const { action, actor } = body;
  const [times, first] = before?.passed[action] ?? [0, happened];
  const takers = before?.takers ?? {};
  const taken = takers[action] ?? [];
  const isKnown = !plan.remembered.has(action) || taken.includes(actor);
  return {
    id: event.matter,
    mechanism: body.mechanism,
    version: body.version,
    seq: event.seq,
    state: body.to,
    fields: { ...before?.fields, ...body.input, ...body.set },
    clocks: { ...before?.clocks, ...body.due },
    passed: { ...before?.passed, [action]: [times + 1, first] },
    takers: isKnown ? takers : { ...takers, [action]: [...taken, actor] },
    head: hash,
    origin: before?.origin ?? body.origin,
    opened: before?.opened ?? happened,
    happened,
  };
}
