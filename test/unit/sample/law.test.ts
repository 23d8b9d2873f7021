// The law of the full city, played in memory: nothing is refused, the limits of the law are kept, and every
// usual act is there.

import { beforeAll, describe, expect, test } from "vitest";
import { LawCases, lawTotals } from "../../../src/cities/sample/law/full-law.ts";
import { play } from "../../../src/cities/sample/play.ts";
import type { Script } from "../../../src/cities/sample/script.ts";
import { dayFromDate } from "../../../src/define/civil.ts";
import { MemoryStage } from "./memory-stage.ts";

const [first, last] = [dayFromDate("2025-05-01"), dayFromDate("2026-10-31")];

function told(): Script {
  const cases = new LawCases("full", first, last);
  const end = (last + 1) * 86_400_000 - 8 * 3_600_000;
  const begun = Array.from({ length: last - first + 1 }, (_, at) => cases.on(first + at)).flat();
  const steps = begun.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
  return { steps, heard: new Set(), citizens: [], first, end };
}

describe("eighteen months of cases and what became of them", () => {
  const stage = new MemoryStage();
  beforeAll(() => play(told(), stage, "full"), 120_000);
  const of = (mechanism: string) => [...stage.matters.values()].filter(one => one.mechanism === mechanism);

  test("are played without a refusal, and most come to their end", () => {
    expect(stage.refused).toEqual([]);
    const closed = of("reconsideration").filter(({ state }) => ["closed", "ended"].includes(state));
    expect(closed.length).toBeGreaterThan(of("reconsideration").length / 2);
  });

  test("are as many as were published", () => {
    const taken = (...names: readonly string[]) =>
      stage.events.filter(({ body }) => names.includes(`${body.mechanism} ${body.action}`));
    const held = taken("appearance hold").map(({ body }) => body.input["attended"]);
    expect(taken("reconsideration accept", "reconsideration deem")).toHaveLength(lawTotals.accepted);
    expect(held).toHaveLength(lawTotals.hearings);
    expect(held.filter(seat => seat === "chief")).toHaveLength(lawTotals.chiefs);
  });

  test("are answered in time but for silent respondents, and few simple ones take too long", () => {
    const ran = stage.events.filter(({ body }) => body.origin === "sweep").map(({ body }) => body.action);
    expect([...new Set(ran)].toSorted()).toEqual(["effect", "expire", "forgo", "silent"]);
    const over = ran.filter(action => action === "expire").length;
    expect(over).toBeLessThan(lawTotals.accepted * 0.02);
  });

  test("heads were in court every time, and nobody who answered nothing was upheld", () => {
    expect(of("appearance").filter(({ fields }) => fields["breach"] !== false)).toEqual([]);
    const unproven = of("reconsideration").filter(({ fields }) => fields["unproven"] === true);
    expect(unproven.length).toBeGreaterThan(0);
    expect(unproven.filter(({ fields }) => fields["outcome"] === "uphold")).toEqual([]);
  });

  test("show every usual act of both", () => {
    const acts = new Set(stage.events.map(({ body }) => `${body.mechanism} ${body.action}`));
    const names = [
      "apply",
      "accept",
      "send",
      "reply",
      "listen",
      "callHearing",
      "hear",
      "extend",
      "suspend",
      "resume",
      "mediate",
    ];
    const usual = [
      ...[...names, "letGo", "decide", "serve", "perform", "decline"].map(name => `reconsideration ${name}`),
      ...["receive", "answer", "schedule", "appoint", "hold", "judge", "appeal", "analyse", "close"].map(
        name => `appearance ${name}`,
      ),
    ];
    expect(usual.filter(name => !acts.has(name))).toEqual([]);
  });
});
