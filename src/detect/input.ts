// What a finding holds of its evidence: numbers of matters, hashes, figures and persons by their opaque ids;
// no text, no name.

import { hash } from "node:crypto";
import { type Calendar, dayOf } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import type { Detector } from "../define/detector.ts";
import type { Values } from "../engine/event.ts";
import { mostEvents } from "./due.ts";
import { reasonFor } from "./reason.ts";
import type { Found, Seen, Span } from "./seen.ts";

/** An event as a finding names it: matter, place in its chain, hash. */
export const nameOf = ({ matter, seq, hash: digest }: Pick<Seen, "matter" | "seq" | "hash">): string =>
  `${matter}.${seq}.${digest}`;

/** The other way round; undefined for what is no such name. */
export function eventOf(name: string): { matter: number; seq: number; hash: string } | undefined {
  const [, matter, seq, digest] = /^(\d+)\.(\d+)\.([0-9a-f]{64})$/.exec(name) ?? [];
  return digest === undefined ? undefined : { matter: Number(matter), seq: Number(seq), hash: digest };
}

/** The same for the same evidence, whoever looks and however often. */
export const keyFor = (detector: string, { unit, events }: Found): string =>
  `detect/${hash("sha256", [detector, unit, ...events.map(one => one.hash).toSorted()].join(" "))}`;

/** What opens a finding or adds to it; `detector` is `mechanism.name`. */
export function inputOf(
  calendar: Calendar,
  detector: string,
  declared: Detector,
  found: Found,
  span: Span,
): Values {
  const events = found.events.slice(0, mostEvents);
  const { zh, en } = reasonFor(declared, found);
  // Officials alone: they are kept from the check, and citizens take no part in it.
  const acted = events.filter(({ actor, post }) => post !== null && actor.startsWith("person:"));
  const persons = [...new Set(acted.map(({ actor }) => actor))];
  return {
    detector,
    kind: declared.kind,
    unit: found.unit,
    begins: dateOf(dayOf(calendar, span.from)),
    ends: dateOf(dayOf(calendar, span.to - 1)),
    fresh: events.map(nameOf),
    ...(persons.length === 0 ? {} : { involved: persons.slice(0, mostEvents) }),
    seen: found.seen,
    looked: found.of,
    ...(found.expected === null ? {} : { expected: Math.round(found.expected * 100) / 100 }),
    ...(found.score === null ? {} : { score: found.score }),
    reason: zh,
    reasonEnglish: en,
  };
}
