// What a rule sees: the same for an act that is decided and for a button that says beforehand why not.

import type { Checked } from "../define/checked.ts";
import type { Consulted } from "../define/decided.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { dateOf, dayFromDate } from "../define/civil.ts";
import { deadline } from "../define/clock-time.ts";
import type { Duration } from "../define/duration.ts";
import type { ClockStanding } from "../define/rules.ts";
import type { ClockFace } from "./event.ts";
import type { Actor, Matter } from "./matter.ts";
import type { World } from "./take.ts";

/** The civil day of an instant in the city's calendar. */
export function today({ calendar }: World, at: number): string {
  const day = dayOf(calendar, at);
  // Acts that follow one another fall on the same day: its date is not written anew for each.
  if (day !== last.day) last = { day, date: dateOf(day) };
  return last.date;
}
let last = { day: 0, date: dateOf(0) };

/** The situation of an act at an instant (ms); null for a matter that it opens. */
export const situationOf = (
  world: World,
  matter: Matter | null,
  actor: Actor,
  at: number,
  input: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Checked>> = {},
  decisions: Readonly<Record<string, Consulted>> = {},
) => ({
  matter: matter?.fields ?? {},
  state: matter?.state ?? "new",
  input,
  now: at,
  today: today(world, at),
  actor: { person: actor.person, org: actor.org },
  orgs: world.orgs,
  ends: (limit: Duration, from: string) => lastDate(world, limit, from),
  holders: (role: string) =>
    [...new Set(world.orgs.holders(role, at).map(({ person }) => person))].toSorted(),
  clock: (name: string) => standing(matter?.clocks[name]),
  times: (action: string) => matter?.passed[action]?.[0] ?? 0,
  check: (name: string) => checks[name],
  decision: (name: string) => decisions[name],
});

function lastDate({ calendar }: World, limit: Duration, from: string): string {
  const { due } = deadline(calendar, limit, startOfDay(calendar, dayFromDate(from)));
  return dateOf(dayOf(calendar, due - 1));
}

/** How a clock stands, for rules that ask: overdue is one that ran out and has not stopped. */
function standing(face: ClockFace | undefined): ClockStanding | undefined {
  if (face === undefined) return undefined;
  if (face.end !== null) return face.expired ? "late" : "met";
  if (face.expired) return "overdue";
  return face.due === null ? "paused" : "running";
}
