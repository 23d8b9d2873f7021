// A round of signatures as its page shows it: who has signed and when, who is missing, by when.

import type { Round } from "../../define/joint.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Lang, RoundView } from "../types.ts";
import type { Names } from "./field.ts";
import { type Eyes, shown } from "./sight.ts";
import type { ReadEvent } from "./story.ts";
import { pick } from "./words.ts";

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** When each seat was signed, since the round began last: the event that put it on the list tells. */
function signedAt({ in: state, signed }: Round, events: readonly ReadEvent[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { body, happened } of events) {
    if (body.to === state && body.from !== state) times.clear();
    for (const seat of listed(body.set[signed])) if (!times.has(seat)) times.set(seat, happened);
  }
  return times;
}

/** The clock that runs for the round: of those that run in its state the one that runs in the fewest. */
function limitOf(plan: Plan, { in: state }: Round, matter: Matter): number | null {
  const running = plan.clocks.filter(({ name, runs }) => {
    const face = matter.clocks[name];
    return runs.has(state) && face !== undefined && face.end === null && face.due !== null;
  });
  const [nearest] = running.toSorted((one, other) => one.runs.size - other.runs.size);
  return nearest === undefined ? null : matter.clocks[nearest.name]!.due;
}

/** The rounds that have begun, as far as the reader may see their seats. */
export function roundsOf(
  plan: Plan,
  matter: Matter,
  events: readonly ReadEvent[],
  eyes: Eyes,
  names: Names,
  lang: Lang,
): readonly RoundView[] {
  return Object.entries(plan.mechanism.rounds ?? {}).flatMap(([name, round]) => {
    const seats = listed(matter.fields[round.seats]);
    const begun = events.some(({ body }) => body.to === round.in);
    if (!begun || seats.length === 0 || shown(plan, round.seats, eyes) === "hidden") return [];
    const signed = listed(matter.fields[round.signed]);
    const times = signedAt(round, events);
    const open = matter.state === round.in;
    const next = seats.find(seat => !signed.includes(seat));
    return {
      name,
      title: pick(lang, round.title, plan.english.rounds?.[name] ?? round.title),
      order: round.order,
      open,
      due: open ? limitOf(plan, round, matter) : null,
      seats: seats.map(seat => ({
        org: names.org(seat, lang),
        signed: signed.includes(seat),
        at: signed.includes(seat) ? (times.get(seat) ?? null) : null,
        turn: open && round.order === "turn" && seat === next,
      })),
    };
  });
}
