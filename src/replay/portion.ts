// The matters of a slice, lived again, as the rows that are kept of them.

import type { ClockFace } from "../engine/event.ts";
import { bucketOf } from "../engine/matter.ts";
import { type Asked, facesOf } from "./faces.ts";
import { liveAgain } from "./live.ts";
import type { Touched } from "./moved.ts";
import type { LoggedEvent, Passage } from "./ports.ts";
import { type LivedEvent, type RecordedEvent, livedOf } from "./recorded.ts";
import type { ReplayWorld } from "./world.ts";

type Rows = Parameters<Passage["write"]>[1][number];

/** What is added up over a run. */
export interface Tallied {
  matters: number;
  events: number;
  differing: number;
  readonly refused: Map<string, number>;
}

export interface Portion {
  readonly faces: Rows[];
  readonly outcomes: Rows[];
  readonly refusals: Rows[];
}

interface Living {
  readonly world: ReplayWorld;
  readonly asked: Asked;
  readonly now: number;
  readonly touched: Touched;
  readonly tallied: Tallied;
}

export const emptyPortion = (): Portion => ({ faces: [], outcomes: [], refusals: [] });

/** Lives one matter again and adds its rows. */
export function addMatter(
  { world, asked, now, touched, tallied }: Living,
  logged: readonly LoggedEvent[],
  into: Portion,
): void {
  const matter = logged[0]!.matter;
  const record = logged.map(({ seq, happened, payload, hash }): RecordedEvent => {
    return { seq, happened, body: JSON.parse(payload) as RecordedEvent["body"], hash };
  });
  const { events, refused } = liveAgain(world, matter, record, now);
  const was = record.map(livedOf);
  tallied.matters += 1;
  tallied.events += record.length;
  for (const face of facesOf(events, asked)) into.faces.push(faceRow(matter, world.mechanism.name, face));
  if (touched.compare(was, events)) {
    tallied.differing += 1;
    into.outcomes.push([matter, lastClocks(was), lastClocks(events)]);
  }
  for (const { seq, happened, action, code, zh, en, kept } of refused) {
    const key = JSON.stringify([action, code, kept]);
    tallied.refused.set(key, (tallied.refused.get(key) ?? 0) + 1);
    into.refusals.push([matter, seq, new Date(happened), action, code, zh, en, kept]);
  }
}

function faceRow(matter: number, mechanism: string, face: ReturnType<typeof facesOf>[number]): Rows {
  const { seq, happened, until, action, state, holds, clocks, passed } = face;
  const ends = until === null ? "infinity" : new Date(until);
  return [
    matter,
    seq,
    mechanism,
    new Date(happened),
    ends,
    action,
    state,
    holds,
    clocks,
    passed,
    bucketOf(matter),
  ];
}

/** The deadlines at the end of a life: of each clock when it is due, and when it ended. */
function lastClocks(events: readonly LivedEvent[]): object {
  const faces: Record<string, ClockFace> = {};
  for (const { due } of events) Object.assign(faces, due);
  return Object.fromEntries(Object.entries(faces).map(([name, { due, end }]) => [name, { due, end }]));
}
