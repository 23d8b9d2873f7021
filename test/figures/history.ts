// A small engine of the tests' own: a definition's acts at random, back-dated ones included, with the real
// engine's two promises only. A matter never runs backwards; a clock that ran out is an event at its
// deadline, before anything later.

import { createHash } from "node:crypto";
import type { Field, Value } from "../../src/define/fields.ts";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { asked, listOf } from "../../src/define/parts.ts";
import { isApart } from "../../src/define/fields.ts";

export interface Face {
  readonly start: number;
  readonly due: number | null;
  readonly end: number | null;
  readonly expired: boolean;
  readonly used: number;
}

export interface Recorded {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
  readonly action: string;
  readonly hash: string;
  readonly payload: {
    readonly from: string;
    readonly to: string;
    readonly input: Readonly<Record<string, Value>>;
    readonly set: Readonly<Record<string, Value>>;
    readonly due: Readonly<Record<string, Face>>;
  };
}

/** A number below n, at random. */
export type Die = (n: number) => number;

interface Standing {
  readonly state: string;
  readonly at: number;
  readonly seq: number;
  readonly faces: Readonly<Record<string, Face>>;
}

const day = 86_400_000;
export const firstDay = Date.UTC(2026, 0, 10) - 8 * 3_600_000;
/** When every clock has run out. */
export const lastDay = firstDay + 400 * day;

/** A history of some `length` acts over a few months, with all expiries up to its end. */
export function history(mechanism: AnyMechanism, die: Die, length: number): Recorded[] {
  const log: Recorded[] = [];
  const now = new Map<number, Standing>();
  for (let i = 0, passed = 0; i < length; i++) {
    passed += die(3) ? 0 : die(4);
    const back = die(4) ? 0 : die(40);
    // Half of the acts fall on the hour of midnight, where deadlines, months and days of reading end as well.
    const when = firstDay + Math.max(0, passed - back) * day + die(2) * die(1440) * 60_000;
    // A few matters at a time, so that each gets far, and new ones all the while.
    const nth = 1 + Math.floor(i / 10) + die(5);
    const matter = nth * 64 + ((nth * 17) % 64);
    act(mechanism, log, now, matter, when, die);
  }
  for (const matter of now.keys()) settle(mechanism, log, now, matter, lastDay, die);
  return log;
}

type Now = Map<number, Standing>;

function act(
  mechanism: AnyMechanism,
  log: Recorded[],
  now: Now,
  matter: number,
  when: number,
  die: Die,
): void {
  const at = Math.max(when, now.get(matter)?.at ?? 0);
  settle(mechanism, log, now, matter, at, die);
  const state = now.get(matter)?.state ?? "new";
  const allowed = Object.keys(mechanism.actions).filter(name =>
    listOf(mechanism.actions[name]!.from).includes(state),
  );
  const name = allowed[die(allowed.length || 1)];
  if (name === undefined) return;
  const { asks = [], fills = [] } = mechanism.actions[name]!;
  const answers = asks.filter(ask => !ask.endsWith("?") || die(2)).map(asked);
  record(log, now, matter, at, name, {
    input: values(mechanism, answers, die),
    set: values(
      mechanism,
      fills.filter(() => die(2)),
      die,
    ),
    ...moved(mechanism, now.get(matter), at, name, die),
  });
}

function settle(
  mechanism: AnyMechanism,
  log: Recorded[],
  now: Now,
  matter: number,
  until: number,
  die: Die,
): void {
  for (;;) {
    const { faces = {}, state = "" } = now.get(matter) ?? {};
    const [name, face] =
      Object.entries(faces)
        .filter(([, one]) => one.end === null && !one.expired && one.due !== null && one.due <= until)
        .toSorted(([, a], [, b]) => a.due! - b.due!)[0] ?? [];
    if (name === undefined || face === undefined) return;
    const own = mechanism.clocks?.[name]?.onExpiry;
    const fits = own !== undefined && listOf(mechanism.actions[own]!.from).includes(state) ? own : undefined;
    const fills = mechanism.actions[fits ?? ""]?.fills ?? [];
    const expired = { ...face, expired: true };
    const rest = fits
      ? moved(mechanism, now.get(matter), face.due!, fits, die, { [name]: expired })
      : undefined;
    record(log, now, matter, face.due!, fits ?? "expire", {
      to: state,
      input: {},
      set: values(mechanism, fills, die),
      ...rest,
      due: { [name]: expired, ...rest?.due },
    });
  }
}

type Body = Omit<Recorded["payload"], "from">;

function record(
  log: Recorded[],
  now: Now,
  matter: number,
  happened: number,
  action: string,
  body: Body,
): void {
  const was = now.get(matter);
  const seq = (was?.seq ?? 0) + 1;
  const hash = createHash("sha256").update(`${matter} ${seq}`).digest("hex");
  log.push({ matter, seq, happened, action, hash, payload: { from: was?.state ?? "new", ...body } });
  now.set(matter, { state: body.to, at: happened, seq, faces: { ...was?.faces, ...body.due } });
}

function moved(
  mechanism: AnyMechanism,
  was: Standing | undefined,
  at: number,
  action: string,
  die: Die,
  fresh: Readonly<Record<string, Face>> = {},
): { to: string; due: Record<string, Face> } {
  const from = was?.state ?? "new";
  const target = mechanism.actions[action]!.to;
  const branches =
    typeof target === "string" ? [target] : Object.values(target).filter(to => mechanism.states[to]);
  const to = branches[die(branches.length)]!;
  const state = to === "same" ? from : to;
  const due: Record<string, Face> = {};
  for (const [name, clock] of Object.entries(mechanism.clocks ?? {})) {
    const face = fresh[name] ?? was?.faces[name];
    const runs = listOf(clock.runs).includes(state);
    const holds = runs || listOf(clock.pauses).includes(state);
    const later = Math.floor(at / day + 1 + die(9)) * day - 8 * 3_600_000 + day;
    if (face === undefined || face.end !== null) {
      if (runs) due[name] = { start: at, due: later, end: null, expired: false, used: 0 };
    } else if (!holds) due[name] = { ...face, end: at, used: 60_000 * die(3000) };
    else if (!face.expired && !runs && face.due !== null) due[name] = { ...face, due: null };
    else if (!face.expired && runs && (face.due === null || clock.extends?.by === action)) {
      due[name] = { ...face, due: Math.max(later, face.due ?? 0) };
    }
  }
  return { to: state, due };
}

function values(mechanism: AnyMechanism, names: readonly string[], die: Die): Record<string, Value> {
  const held = names.filter(name => !isApart(mechanism.fields[name]!));
  return Object.fromEntries(held.map(name => [name, value(mechanism.fields[name]!, die)]));
}

function value(field: Field, die: Die): Value {
  if (field.kind === "choice") return Object.keys(field.options)[die(Object.keys(field.options).length)]!;
  if (field.kind === "list") return [0, 1, 2, 3, 4].filter(() => die(2)).map(n => entry(field.of, n));
  if (field.kind === "flag") return die(2) === 1;
  if (field.kind === "number") return die(6);
  if (field.kind === "yuan" || field.kind === "mu") return die(100_000) - 1000; // corrections below zero too
  return entry(field.kind, die(5));
}

/** 1 … 5 are orgs of the test's tree; 9 is none of it. */
const entry = (kind: string, n: number): string =>
  kind === "org" ? `org:${[1, 2, 3, 4, 9][n]!}` : kind === "date" ? `2026-0${n + 1}-01` : `${kind}:"${n}`;
