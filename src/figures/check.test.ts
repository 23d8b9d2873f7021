import fc from "fast-check";
import { expect, test } from "vitest";
import { relief, tallies } from "../../test/figures/sketch.ts";
import { flag, text } from "../define/fields.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { definition as appeal } from "../define/test/appeal.ts";
import { definition as task } from "../define/test/task.ts";
import { figureProblems } from "./check.ts";

const fields = {
  ...relief.fields,
  note: text("意见", "staff"),
  secrecy: flag("不公开", "staff"),
  remark: text("备注", "parties", { personal: "personal" }),
};
const withFigures = (figures: unknown) => ({ ...relief, fields, figures }) as unknown as AnyMechanism;
const problems = (figures: unknown): string => figureProblems(withFigures(figures)).join("\n");
const one = (figure: object): string => problems({ x: { title: "甲", ...figure } });

test("the figures that we ship, and every tally of the sketch, have no problems", () => {
  expect(figureProblems(appeal as AnyMechanism)).toEqual([]);
  expect(figureProblems(task as AnyMechanism)).toEqual([]);
  expect(figureProblems(withFigures(tallies))).toEqual([]);
});

test("a median is refused where a choice sets limits of several units, and not where of one", () => {
  const limits = (limit: object) => {
    const clocks = { ...relief.clocks, pay: { ...relief.clocks!.pay, limit } };
    const figures = { x: { title: "甲", median: "time of pay", first: "pay" } };
    return figureProblems({ ...relief, clocks, figures } as unknown as AnyMechanism).join("\n");
  };
  expect(limits({ on: "topic", rent: "24 hours", food: "5 working days" })).toMatch(/differ in unit/);
  expect(limits({ on: "topic", rent: "24 hours", food: "30 minutes" })).toBe("");
});

test.each([
  ["two measures", { count: "件", sum: "paid" }, /measure exactly one thing/],
  ["two times", { count: "件", first: "pay", among: "lodge" }, /one time only/],
  ["`in` on a flow", { count: "件", each: "pay", in: "paid" }, /use `among`/],
  ["`in` in what a flow leaves out", { count: "件", each: "pay", except: { in: "paid" } }, /use `among`/],
  ["a state that is not there", { count: "件", in: ["paid", "gone"] }, /no state "gone"/],
  ["an action that is not there", { count: "件", first: "vanish" }, /no action "vanish"/],
  ["an action of every object", { count: "件", passed: "constructor" }, /no action "constructor"/],
  ["a clock that is not there", { count: "件", clock: { tea: "met" } }, /no clock "tea"/],
  [
    "an answer that clocks do not give",
    { count: "件", clock: { pay: "soon" } },
    /running, met, late, overdue/,
  ],
  ["a field that is not there", { count: "件", where: { colour: "red" } }, /no field "colour"/],
  ["an option that is not there", { count: "件", where: { topic: ["rent", "beer"] } }, /no option "beer"/],
  ["a text for a flag", { count: "件", where: { urgent: "yes" } }, /true or false/],
  [
    "bounds the wrong way round",
    { count: "件", where: { paid: { atLeast: 5, below: 5 } } },
    /first below the second/,
  ],
  ["a value of a list", { count: "件", where: { tags: "hot" } }, /"filled"/],
  ["a field that stands apart", { count: "件", where: { note: "filled" } }, /stands apart/],
  ["a column that stands apart", { count: "件", by: ["remark"] }, /stands apart/],
  ["an unknown column", { count: "件", by: ["colour"] }, /no field "colour"/],
  ["a column that the public may not read", { count: "件", by: ["secrecy"] }, /not public/],
  ["a column twice", { count: "件", by: ["topic", "topic"] }, /twice/],
  ["a column without values to list", { count: "件", by: ["paid"] }, /it is no column/],
  ["the sum of a text", { sum: "street" }, /cannot be measured/],
  ["different amounts", { distinct: "paid", unit: "元" }, /cannot be measured/],
  ["different things without a unit", { distinct: "firm" }, /`unit`/],
  ["a period of what adds up", { count: "件", each: "pay", per: "year" }, /Only distinct things/],
  ["a period of a stock", { distinct: "firm", unit: "家", per: "year" }, /stock has no period/],
  ["the time of no clock", { median: "time of tea", first: "pay" }, /no clock "tea"/],
  ["persons in the open", { distinct: "clerk", unit: "人", audience: "staff" }, /^$/],
  ["a staff field in public", { distinct: "clerk", unit: "人", hideBelow: 5 }, /is for staff/],
  ["hiding below one", { count: "人", hideBelow: 1 }, /at least 2/],
  ["hiding money", { sum: "paid", hideBelow: 5 }, /for counts/],
  ["an exception of nothing", { count: "件", except: {} }, /at least one condition/],
  ["a word of another language", { count: "件", having: "x" }, /no word "having"/],
  ["a tally that is a formula", { count: "件", share: "a", of: "b" }, /only one of them/],
  ["nothing at all", {}, /a tally, a formula or an outside figure/],
  ["an outside figure without a source", { outside: "位" }, /names its source/],
])("is told: %s", (_, figure, problem) => expect(one(figure)).toMatch(problem));

test("officials look at their figures by what they alone may read", () => {
  expect(one({ count: "件", by: ["secrecy"], audience: "staff" })).toBe("");
});

test("persons need hideBelow, also in a list", () => {
  const clerks = { clerks: { ...fields.clerk, audience: "public", kind: "list", of: "person" } };
  const figures = { x: { title: "甲", distinct: "clerks", unit: "人" } };
  const mechanism = { ...relief, fields: clerks, figures } as unknown as AnyMechanism;
  expect(figureProblems(mechanism).join()).toMatch(/relief\.x：统计到人.*hideBelow/);
});

const a = { title: "a", count: "件", by: ["topic"] };
test.each([
  ["an unknown part", { s: { title: "s", share: "a", of: ["a", "b"] } }, /no figure "b"/],
  ["a part of every object", { s: { title: "s", ratio: "a", to: "toString" } }, /no figure "toString"/],
  [
    "a circle",
    { s: { title: "s", ratio: "a", to: "t" }, t: { title: "t", ratio: "s", to: "a" } },
    /s → t → s/,
  ],
  ["a figure of itself", { s: { title: "s", ratio: "a", to: "s" } }, /s → s/],
  [
    "two units",
    { b: { title: "b", count: "人" }, s: { title: "s", share: "a", of: "b" } },
    /mixes the units 件 and 人/,
  ],
  [
    "two cohorts",
    {
      b: { title: "b", count: "件", among: "lodge" },
      c: { title: "c", count: "件", among: "pay" },
      s: { title: "s", share: "b", of: "c" },
    },
    /cohorts of lodge and pay/,
  ],
  [
    "two first columns",
    { b: { ...a, by: ["payer"] }, s: { title: "s", share: "a", of: "b" } },
    /cannot be drilled/,
  ],
  [
    "a staff part",
    { b: { ...a, audience: "staff" }, s: { title: "s", share: "a", of: "b" } },
    /which is for staff/,
  ],
  [
    "different things added up",
    {
      b: { title: "b", distinct: "firm", unit: "件" },
      s: { title: "s", share: "a", of: ["a", "b"] },
    },
    /"b" cannot be added/,
  ],
  [
    "weights below one",
    { s: { title: "s", index: "a", over: "topic", weights: { rent: 0.5, tax: 0.2, loan: 0.2 } } },
    /0.8999/,
  ],
  [
    "a weight forgotten",
    { s: { title: "s", index: "a", over: "topic", weights: { rent: 0.5, tax: 0.5 } } },
    /differ: loan/,
  ],
  [
    "an index over another column",
    { s: { title: "s", index: "a", over: "rating", weights: { good: 1, bad: 0 } } },
    /as first column/,
  ],
  ["a target without a bound", { s: { title: "s", target: "a" } }, /atLeast or atMost/],
  [
    "two formulas",
    { s: { title: "s", ratio: "a", to: "a", growth: "a", over: "1 year" } },
    /one kind of formula/,
  ],
  ["a span of another kind", { s: { title: "s", growth: "a", over: "1 week" } }, /`over`/],
])("is told of a formula: %s", (_, figures, problem) => expect(problems({ a, ...figures })).toMatch(problem));

test("a problem names the figure in both languages", () => {
  expect(one({ count: "件", in: "gone" })).toBe(
    'relief.x：in 中没有这个状态“gone”。 `in`: there is no state "gone".',
  );
  expect(problems({ "x-1": { title: "甲", count: "件" } })).toMatch(/starts with a small letter/);
});

test("nonsense is answered with sentences, never with an exception", () => {
  for (const figures of [5, [], "x", { x: null }, { x: [] }, { x: { title: 5, count: {} } }]) {
    expect(figureProblems(withFigures(figures))).not.toEqual([]);
  }
  const words = fc.constantFrom(
    "title",
    "audience",
    "count",
    "distinct",
    "unit",
    "sum",
    "median",
    "p90",
    "each",
    "first",
    "among",
    "in",
    "passed",
    "clock",
    "where",
    "except",
    "by",
    "per",
    "hideBelow",
    "share",
    "of",
    "ratio",
    "to",
    "cut",
    "from",
    "difference",
    "less",
    "growth",
    "change",
    "over",
    "yearly",
    "years",
    "target",
    "atLeast",
    "atMost",
    "index",
    "weights",
    "margin",
    "squares",
    "answers",
    "outside",
    "source",
    "rank",
    "topic",
    "__proto__",
  );
  const name = fc.constantFrom(
    "a",
    "b",
    "lodge",
    "paid",
    "topic",
    "firm",
    "pay",
    "time of pay",
    "1 year",
    "件",
    "met",
  );
  const value = fc.letrec(tie => ({
    any: fc.oneof(name, name, fc.anything({ maxDepth: 1 }), fc.array(name), fc.dictionary(words, tie("any"))),
  })).any;
  const figure = fc.oneof(fc.anything(), fc.dictionary(words, value));
  const property = fc.property(
    fc.dictionary(fc.constantFrom("a", "b", "__proto__", "c d"), figure),
    figures => {
      for (const line of figureProblems(withFigures(figures))) expect(line).toMatch(/^relief\..*：.* /);
    },
  );
  fc.assert(property, { numRuns: 2000 });
});
