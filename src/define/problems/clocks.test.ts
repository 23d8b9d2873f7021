// Clocks that count from a written day and extensions whose length is chosen: what the start says no to.

import { expect, test } from "vitest";
import type { AnyMechanism } from "../mechanism.ts";
import type { Clock } from "../parts.ts";
import { definition as appeal } from "../test/appeal.ts";
import { clockProblems } from "./clocks.ts";

const base = appeal as AnyMechanism;
const problemsOf = (change: Partial<Clock>): string =>
  clockProblems({
    ...base,
    clocks: { ...base.clocks, answer: { ...base.clocks!["answer"]!, ...change } },
  }).join("\n");
const byAmount = { amount: "1 working day" } as const;

test.each<[string, Partial<Clock>, string]>([
  ["days that nobody gives", { extends: { by: "accept", days: "tries" } }, 'asks for the number "tries"'],
  [
    "an act that is not there",
    { extends: { by: ["accept", "prolong"], ...byAmount } },
    'no action "prolong"',
  ],
  ["both", { extends: { by: "accept", ...byAmount, days: "tries" } }, "Give either an amount or days"],
  ["no date", { since: "handler" }, 'counts from "handler": it must be a date'],
  [
    "a date for what ends on one",
    { since: "concluded", limit: { until: "concluded" } },
    "the limit must be counted",
  ],
  ["as many days as a text says", { limit: { workingDays: "concluded" } }, '"concluded" is none'],
  ["as many days as nothing says", { limit: { workingDays: "promised" } }, '"promised" is none'],
  // Nothing says that there is at least one.
  ["as many days as a number without a least", { limit: { workingDays: "tries" } }, "is at least 1"],
])("a clock with %s", (_, change, says) => expect(problemsOf(change)).toContain(says));
