// The detectors as they are declared, over eighteen months of the full city as its script tells them: what is
// planted is found of whoever does it, and units that work as they should are left alone.

import { expect, test } from "vitest";
import { startOfDay } from "../../../../define/calendar.ts";
import { dayFromDate } from "../../../../define/civil.ts";
import { look } from "../../../../detect/look.ts";
import type { Found, Seen } from "../../../../detect/seen.ts";
import { spansBetween } from "../../../../detect/spans.ts";
import { ended } from "../../../../detect/test/seen.ts";
import { detects } from "../../../../mechanisms/ask/appeal/detects.ts";
import { detects as ofTasks } from "../../../../mechanisms/plan/task/detects.ts";
import { china } from "../../../calendar.ts";
import type { Step } from "../../step.ts";
import { fullScript } from "../script.ts";
import { limitOf, oddUnits } from "./odd.ts";

const end = Date.parse("2026-11-19T23:59:59.999+08:00");
const days = { from: startOfDay(china, dayFromDate("2025-05-20")), to: end };

/** What an event leaves of its matter, as far as a script says it. */
interface Standing {
  readonly opened: number;
  readonly ordinary: boolean;
  unit: string | null;
  asker: string | null;
}

class Told {
  readonly events: Seen[] = [];
  readonly #matters = new Map<string, Standing & { id: number; seq: number }>();

  take(step: Step): void {
    const { matter, mechanism, action, at, by, input } = step;
    const post = "post" in by ? by.post : null;
    let held = this.#matters.get(matter);
    if (held === undefined) {
      const kind = input["kind"];
      const ordinary = mechanism === "appeal" && kind !== "consult" && kind !== "complaint";
      held = { id: this.#matters.size + 1, seq: 0, opened: at, ordinary, unit: null, asker: null };
      this.#matters.set(matter, held);
    }
    held.seq += 1;
    const given = (input["handler"] ?? input["lead"]) as { org?: string } | undefined;
    if (given?.org !== undefined) held.unit = given.org;
    if (post === null && "person" in by) held.asker = by.person;
    const text = input["answer"] ?? input["done"] ?? (action === "draft" ? input["title"] : undefined);
    this.events.push({
      matter: held.id,
      seq: held.seq,
      action: `${mechanism} ${action}`,
      happened: at,
      recorded: at,
      opened: held.opened,
      hash: `${held.id}.${held.seq}`,
      actor: `person:${"person" in by ? by.person : "drawn"}`,
      post,
      org: post,
      unit: held.unit,
      due: held.ordinary ? limitOf(held.opened) : null,
      asker: held.asker,
      text: typeof text === "string" ? text : null,
    });
  }
}

const told = new Told();
for (const step of fullScript({ seed: "full", size: "full", end }).steps) told.take(step);

const actsOf = (one: object): readonly string[] =>
  ["acts", "closes", "verifies"].flatMap(word => (one as Record<string, string | string[]>)[word] ?? []);

/** What a detector finds, month by month, as the round looks. */
function foundBy(mechanism: string, one: (typeof detects)["sameAnswer"]): readonly Found[] {
  const acts = new Set(actsOf(one).map(act => `${mechanism} ${act}`));
  const own = told.events.filter(({ action }) => acts.has(action));
  const named = own.map(event => ({ ...event, action: event.action.slice(mechanism.length + 1) }));
  return spansBetween(china, one.per, days.from, days.to).flatMap(span => {
    const from = one.kind === ("sameText" as string) ? span.from : span.from - 62 * 86_400_000;
    const inside = ["copiedReport", "splitTasks", "selfVerified"].includes(one.kind)
      ? named.filter(({ happened }) => happened >= from && happened < span.to)
      : named.filter(({ happened }) => happened >= span.from && happened < span.to);
    return ended(look(one, inside, { ...span, to: Math.min(span.to, end) }));
  });
}
const unitsOf = (mechanism: string, one: object) =>
  foundBy(mechanism, one as never).map(({ unit, seen }) => `${unit} ${seen}`);
const odd = (what: string) => Object.keys(oddUnits).find(unit => oddUnits[unit] === what)!;

test("closing minutes before the limit is found of one unit, and of no other", () => {
  const found = foundBy("appeal", detects.lastMinute as never);
  expect(found.map(({ unit }) => unit)).toEqual([odd("rushed")]);
});

test("one answer for all is found of one unit, and of no other", { timeout: 60_000 }, () => {
  const found = foundBy("appeal", detects.sameAnswer);
  expect([...new Set(found.map(({ unit }) => unit))]).toEqual([odd("copied")]);
});

test("ratings on one evening are found of one unit, and nobody else rates so", () => {
  const found = [detects.ratingBurst, detects.askerBurst].flatMap(one => foundBy("appeal", one as never));
  expect(found.map(({ unit }) => unit)).toEqual([odd("praised")]);
});

test("two who passed each other's work are found, and nobody else", () => {
  const found = foundBy("appeal", detects.selfVerified as never);
  expect([...new Set(found.map(({ unit }) => unit))]).toEqual([odd("swapped")]);
});

test("one thing cut into four tasks is found, and no other tasks are", () => {
  expect(unitsOf("task", ofTasks.splitTasks)).toEqual(["dept.streetworks 4"]);
});

test("copied reports are found of those alone who copied two in a quarter", () => {
  const found = foundBy("task", ofTasks.copiedReport as never);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ seen, score }) => seen >= 2 && score! >= 90)).toBe(true);
});
