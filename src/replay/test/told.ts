// The log of a story, as a replay is given it, and what a replay makes of it.

import { world as cityWorld } from "../../engine/test/city.ts";
import type { ChainedEvent } from "../../engine/event.ts";
import { type Plan, registry } from "../../engine/registry.ts";
import type { Calendar } from "../../define/calendar.ts";
import type { Change } from "../change.ts";
import { liveAgain } from "../live.ts";
import type { Life, RecordedEvent } from "../recorded.ts";
import { type Ground, replayWorld } from "../world.ts";

export const recordOf = (events: readonly ChainedEvent[]): RecordedEvent[] =>
  events.map(({ seq, happened, payload, hash }) => ({ seq, happened, body: JSON.parse(payload), hash }));

export const groundOf = (plan: Plan, ...calendars: readonly Calendar[]): Ground => ({
  registry: registry([plan]),
  orgs: cityWorld.orgs,
  calendar: cityWorld.calendar,
  calendarOf: named => calendars.find(({ name, version }) => `${name}/${version}` === named),
});

/** A story lived again under a change of its own mechanism. */
export function again(
  plan: Plan,
  events: readonly ChainedEvent[],
  change: Omit<Change, "mechanism">,
  now: number,
  ...calendars: readonly Calendar[]
): Life {
  const world = replayWorld(groundOf(plan, ...calendars), { mechanism: plan.mechanism.name, ...change });
  return liveAgain(world, events[0]!.matter, recordOf(events), now);
}
