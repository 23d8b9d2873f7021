// What-ifs over the whole sample city: unchanged, the figures are the figures; shorter by days, they are what
// somebody counts by hand.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { china } from "../../src/cities/calendar.ts";
import { deadline } from "../../src/define/clock-time.ts";
import { periodOf } from "../../src/figures/period.ts";
import { readFigures } from "../../src/figures/read.ts";
import type { Change } from "../../src/replay/change.ts";
import type { FigureFound, Found } from "../../src/replay/found.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";

let served: SampleServed;
beforeAll(async () => {
  served = await serveSample();
  // The sweep of the morning is over before anybody asks.
  await served.city.sweeper.close();
}, 120_000);
afterAll(() => served.close());

async function run(change: Change, period = "all"): Promise<{ id: number; found: Found }> {
  const { replays } = served.city;
  const checked = replays.check(change);
  expect(checked.problems).toEqual([]);
  const id = await replays.ask({ change, period, by: "person:1", post: null });
  await replays.idle();
  const record = await replays.runs.get(id);
  expect(record).toMatchObject({ state: "done", fault: null });
  return { id, found: record!.result as Found };
}

const figure = ({ figures }: Found, name: string): FigureFound => figures.find(one => one.name === name)!;
const query = (text: string, values: readonly unknown[] = []) =>
  served.city.pool.query(text, [...values]).then(({ rows }) => rows as Record<string, unknown>[]);

describe("a what-if", () => {
  test("that changes nothing moves nothing, in any mechanism, and reads what the pages read", async () => {
    for (const { mechanism } of served.city.registry.current.values()) {
      const matters = await query("select count(*)::int as n from matter where mechanism = $1", [
        mechanism.name,
      ]);
      // Days that were free already: the calendar stays what it is, and every clock is counted anew.
      const { id, found } = await run({ mechanism: mechanism.name, calendar: { off: ["2026-10-01"] } });
      expect(found.matters).toBe(matters[0]!["n"]);
      expect(found).toMatchObject({ differing: 0, refused: [] });
      expect(
        found.figures.filter(({ was, becomes }) => JSON.stringify(was) !== JSON.stringify(becomes)),
      ).toEqual([]);
      const names = found.figures.map(({ name }) => name);
      const period = periodOf("all", "Asia/Shanghai");
      const asked = { period, asOf: found.asOf, audience: "staff" as const };
      const liveQuery = async (text: string, values: readonly unknown[]) => query(text, values);
      // By the very faces that the run wrote, and not only by those that it left out.
      const scratch = async (text: string, values: readonly unknown[]) =>
        text.includes("fold_faces")
          ? []
          : query(text.replaceAll("from face f", `from replay_${id}.face f`), values);
      const [live, again] = [
        await readFigures(liveQuery, mechanism, names, asked),
        await readFigures(scratch, mechanism, names, asked),
      ];
      expect(again.map(({ value }) => value)).toEqual(live.map(({ value }) => value));
      expect(found.figures.map(({ was }) => was.value)).toEqual(live.map(({ value }) => value));
    }
  });

  test("of three working days instead of five is what a recount by hand finds", async () => {
    const { id, found } = await run({
      mechanism: "appeal",
      clocks: { answer: { limit: { ordinary: "3 workdays" } } },
    });
    const counted = await byHand(found.asOf, 3);
    expect(figure(found, "onTime").becomes.value).toBe(counted.met);
    expect(figure(found, "late").becomes.value).toBe(counted.late);
    expect(counted.met).toBeLessThan(figure(found, "onTime").was.value!);
    const before = await byHand(found.asOf, 5);
    expect(figure(found, "onTime").was.value).toBe(before.met);
    expect(figure(found, "late").was.value).toBe(before.late);
    const share = figure(found, "onTimeShare");
    expect(share.becomes.value).toBeLessThan(share.was.value!);
    // The matters behind are those whose answer was in time and is not any more.
    const moved = await served.city.replays.runs.moved(id, { figures: ["onTime"], after: 0, limit: 1000 });
    expect(moved.map(({ matter }) => matter)).toEqual(
      before.matters.filter(matter => !counted.matters.includes(matter)),
    );
    expect(moved.every(({ was, becomes }) => was.length === 1 && becomes.length === 0)).toBe(true);
    const units = await served.city.replays.runs.units(id, ["onTime"]);
    expect(units.reduce((sum, { matters }) => sum + matters, 0)).toBe(moved.length);
  });
});

interface Hand {
  readonly met: number;
  readonly late: number;
  readonly matters: number[];
}

/**
 * The first answers of all appeals by the limit of the ordinary ones in working days: read from the raw log,
 * with the time in which nobody counts taken off by its own lines.
 */
async function byHand(asOf: number, days: number): Promise<Hand> {
  const rows = await query(
    `select matter, happened, payload from event
      where mechanism = 'appeal' and happened < $1 order by matter, seq`,
    [new Date(asOf)],
  );
  const hand: Hand & { met: number; late: number } = { met: 0, late: 0, matters: [] };
  for (const [matter, events] of Map.groupBy(rows, row => Number(row["matter"]))) {
    const verdict = verdictOf(events as unknown as Logged[], days);
    if (verdict === undefined) continue;
    if (verdict) {
      hand.met += 1;
      hand.matters.push(matter);
    } else hand.late += 1;
  }
  return hand;
}

interface Logged {
  readonly happened: number;
  readonly payload: {
    readonly action: string;
    readonly to: string;
    readonly set: Record<string, unknown>;
    readonly input: Record<string, unknown>;
    readonly due: Record<string, { due: number | null; end: number | null; limit?: string }>;
  };
}

/** Whether the first answer of a matter was in time; undefined while there is none. */
function verdictOf(events: readonly Logged[], days: number): boolean | undefined {
  const first = events.findIndex(({ payload: { action } }) => ["answer", "reply", "hear"].includes(action));
  if (first < 0) return undefined;
  const own = events.slice(0, first + 1);
  const recorded = own.findLast(({ payload }) => payload.due["answer"] !== undefined)!.payload.due["answer"]!;
  const kind = own.map(({ payload }) => payload.set["limitKind"] ?? payload.input["limitKind"]).find(Boolean);
  const plain = !own.some(({ payload }) => ["extend", "ask", "pause", "plan"].includes(payload.action));
  const stands = recorded.due === null || recorded.end! < recorded.due;
  if (kind !== "ordinary" || days === 5) return stands;
  if (plain) return own.at(-1)!.happened < deadline(china, `${days} working days`, own[0]!.happened).due;
  return pausedVerdict(own, days);
}

/** With pauses and one extension: working days are struck off one by one, as a clerk would on a calendar. */
function pausedVerdict(own: readonly Logged[], days: number): boolean {
  const resting = ["waiting", "paused", "planned"];
  const dayNumber = (ms: number) => Math.floor((ms + 8 * 3_600_000) / 86_400_000);
  let left = days;
  let since = own[0]!.happened;
  let running = true;
  let expired = false;
  const due = () => {
    let day = dayNumber(since);
    for (let n = 0; n < left;) if (china.isWorkday(++day)) n += 1;
    while (!china.isWorkday(day)) day += 1;
    return (day + 1) * 86_400_000 - 8 * 3_600_000;
  };
  for (const { happened, payload } of own.slice(1)) {
    if (running && happened >= due()) expired = true;
    if (payload.action === "extend" && !expired) left += 5;
    const rests = resting.includes(payload.to);
    if (running && rests && !expired) {
      for (let day = dayNumber(since) + 1; day <= dayNumber(happened); day += 1)
        if (china.isWorkday(day)) left -= 1;
      running = false;
    } else if (!running && !rests) {
      since = happened;
      running = true;
    }
  }
  return !expired && (!running || own.at(-1)!.happened < due());
}
