import { expect, test } from "vitest";
import { dayFromDate } from "../../../../define/civil.ts";
import { definition } from "../../../../mechanisms/ask/appeal/definition.ts";
import { chance } from "../../random.ts";
import { fullAppeals } from "../appeals.ts";
import type { FullAppeal } from "../writers.ts";
import * as handling from "./handling.ts";

const told = fullAppeals({ seed: "handling", first: dayFromDate("2025-05-01"), appeals: 20_000 });
const appeals = Array.from({ length: 3000 }, () => told.next().value as FullAppeal);
const draw = chance("handling");
const incomplete = /[{}]|undefined|null|。。|，，|，。|。，|：，|；。/;

test("answers go all four ways, are complete and fit their field", () => {
  const answers = appeals.map(one => handling.answerTo(draw, one));
  const { min, max } = definition.fields.answer;
  expect(new Set(answers.map(({ way }) => way)).size).toBe(4);
  expect(answers.filter(({ text }) => incomplete.test(text)).map(({ text }) => text)).toEqual([]);
  expect(answers.filter(({ text }) => text.length < (min ?? 0) || text.length > (max ?? 0))).toEqual([]);
  expect(new Set(answers.map(({ text }) => text)).size).toBeGreaterThan(answers.length * 0.98);
});

test("a planned answer names a month still to come", () => {
  const planned = appeals.map(one => handling.answerTo(draw, one, "planned").text);
  expect(planned.filter(text => !/(明年)?\d{1,2}月底/.test(text))).toEqual([]);
  const december = { ...appeals[0]!, at: Date.parse("2025-12-10T02:00:00Z") };
  expect(handling.answerTo(draw, december, "planned").text).toMatch(/明年[2-6]月底/);
});

test("who is not satisfied says why; others often do not", () => {
  for (const rating of ["satisfied", "fair", "dissatisfied"] as const) {
    const said = Array.from({ length: 200 }, () => handling.reasonFor(draw, rating));
    expect(said.some(text => text === "")).toBe(rating !== "dissatisfied");
    expect(said.filter(text => incomplete.test(text))).toEqual([]);
    expect(new Set(said).size).toBeGreaterThan(6);
  }
});

test("remarks, questions, supplements, returns, rulings, objections and grounds are complete", () => {
  const said = appeals
    .slice(0, 600)
    .flatMap(one => [
      ...(["satisfied", "fair", "dissatisfied", "unreached"] as const).map(outcome =>
        handling.callBackRemark(draw, outcome),
      ),
      handling.questionOf(draw, one),
      handling.supplementTo(draw, one),
      handling.returnGround(draw, one),
      handling.ruling(draw, draw.happens(0.5)),
      handling.objection(draw),
      handling.urging(draw),
      handling.withdrawal(draw),
      handling.extensionGround(draw),
    ]);
  expect(said.filter(text => incomplete.test(text) || text.length < 5 || text.length > 500)).toEqual([]);
});

test("each refusal names another way", () => {
  const grounds = Object.values(handling.refusals);
  expect(grounds).toHaveLength(10);
  expect(grounds.filter(text => !/可以|请|凭|转接/.test(text))).toEqual([]);
});
