// What is planted for detectors is there, often enough to be found, and nothing else of the city is touched.

import { expect, test } from "vitest";
import { dayOf } from "../../../../define/calendar.ts";
import { dateOf, dayFromDate } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import type { Step } from "../../step.ts";
import { fullAppeals } from "../appeals.ts";
import { splitSteps } from "../work-plan/split.ts";
import { Lives } from "./lives.ts";
import { Oddities, limitOf, oddUnits, sameAnswer, splitTitles } from "./odd.ts";

const last = dayFromDate("2026-11-19");
const odd = new Oddities(last);
const plain = new Lives("full");
const planted = new Lives("full", odd);
const lives = [...fullAppeals({ seed: "full", first: dayFromDate("2025-05-20"), appeals: 20_400 })].map(
  appeal => ({
    appeal,
    usual: plain.of(appeal),
    told: planted.of(appeal),
  }),
);
const touched = lives.filter(({ appeal }) => odd.of(appeal) !== null);
const doing = (what: string) => touched.filter(({ appeal }) => odd.of(appeal) === what);
const find = (steps: readonly Step[], action: string) => steps.find(one => one.action === action);

test("only some appeals of four units, of one month, are told otherwise", () => {
  expect(dateOf(odd.month.from)).toBe("2026-09-01");
  const others = lives.filter(({ appeal }) => odd.of(appeal) === null);
  expect(others.filter(({ usual, told }) => JSON.stringify(usual) !== JSON.stringify(told))).toEqual([]);
  expect(new Set(touched.map(({ appeal }) => appeal.handler))).toEqual(new Set(Object.keys(oddUnits)));
});

test("each is there often enough to be found, and time never runs backwards", () => {
  const close = doing("rushed").filter(({ told }) => {
    const answer = find(told, "answer");
    const left = answer === undefined ? 0 : limitOf(told[0]!.at) - answer.at;
    return left > 0 && left <= 600_000;
  });
  expect(close.length).toBeGreaterThanOrEqual(8);
  const same = doing("copied").filter(({ told }) => find(told, "draft")?.input["answer"] === sameAnswer);
  expect(same.length).toBeGreaterThanOrEqual(10);
  const rated = doing("praised").filter(({ told }) => {
    const at = find(told, "rate")?.at ?? 0;
    return at >= odd.evening && at <= odd.evening + 600_000;
  });
  expect(rated.length).toBeGreaterThanOrEqual(8);
  const pairs = doing("swapped").flatMap(({ told }) => {
    const [draft, answer] = [find(told, "draft"), find(told, "answer")];
    return draft && answer ? [`${JSON.stringify(draft.by)} ${JSON.stringify(answer.by)}`] : [];
  });
  expect(new Set(pairs).size).toBe(2);
  const backwards = touched.filter(({ told }) =>
    told.some((one, at) => at > 0 && one.at <= told[at - 1]!.at),
  );
  expect(backwards).toEqual([]);
});

test("one thing is cut into four tasks within days", () => {
  const steps = splitSteps("full", last);
  expect(steps.map(({ input }) => input["title"])).toEqual(splitTitles);
  const days = steps.map(({ at }) => dayOf(china, at));
  expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(10);
});
