// A map comes from a file or a request: whatever it is, it is told what is wrong, and nothing walks into it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { definition } from "../mechanisms/plan/task/definition.ts";
import { mapProblems } from "./map-problems.ts";
import { shapeProblems } from "./map-shape.ts";

const usual = {
  name: "台账",
  timeZone: "Asia/Shanghai",
  calendar: "cn",
  key: "序号",
  open: { action: "draft", at: "拟定日期", fields: { title: { column: "任务" } } },
};
const opening = { mechanism: "workpoint", action: "draft", at: "拟定日期" };
const withSource = (source: unknown) => ({ ...usual, open: { ...usual.open, fields: { title: source } } });

test("a whole map has nothing wrong; what is wrong is named", () => {
  expect(shapeProblems(usual)).toEqual([]);
  expect(shapeProblems({ ...usual, head: { first: 2, last: 3 }, dates: ["yyyy"], sheet: "一" })).toEqual([]);
  for (const [map, named] of [
    [null, "JSON"],
    [[], "JSON"],
    [{ ...usual, name: "a\0" }, "“name”"],
    [{ ...usual, key: [5] }, "“key”"],
    [{ ...usual, sheet: 5 }, "“sheet”"],
    [{ ...usual, encoding: "latin1" }, "“encoding”"],
    [{ ...usual, head: { first: 3, last: 2 } }, "“head”"],
    [{ ...usual, head: { first: 1.5, last: 2 } }, "“head”"],
    [{ ...usual, orgs: [{ key: 1 }] }, "“orgs”"],
    [{ ...usual, city: "澜城" }, "“city”"],
    [{ ...usual, acts: null }, "“acts”"],
    [withSource({ template: 5 }), "“template”"],
    [withSource({ column: ["x"] }), "“column”"],
    [withSource({ column: "任务", values: null }), "“values”"],
    [withSource({ column: "任务", org: {} }), "“org”"],
    [withSource({ column: "任务", opens: { ...opening, acts: {} } }), "“acts”"],
    [
      withSource({ column: "任务", opens: { ...opening, fields: { title: { template: {} } } } }),
      "“template”",
    ],
  ] as const) {
    const problems = shapeProblems(map);
    expect([map, problems.length]).toEqual([map, 1]);
    expect(problems[0]!.zh).toContain(named);
    expect(problems[0]!.en).toContain(named);
  }
});

test("whatever stands anywhere in a map, it is answered", () => {
  const paths = ["name", "key", "dates", "acts", "open", "open.at", "open.when", "open.fields", "open.org"];
  const inSource = ["", ".column", ".template", ".values", ".org", ".opens", ".opens.acts", ".opens.fields"];
  const all = [...paths, ...inSource.map(path => `open.fields.title${path}`)];
  const check = (path: string, value: unknown) => {
    const map = structuredClone(withSource({ column: "任务", opens: opening })) as Record<string, unknown>;
    const names = path.split(".");
    const last = names.pop()!;
    const place = names.reduce((at, name) => at[name] as Record<string, unknown>, map);
    place[last] = value;
    expect(Array.isArray(mapProblems(definition, map, ["序号", "任务", "拟定日期"]))).toBe(true);
  };
  fc.assert(fc.property(fc.constantFrom(...all), fc.jsonValue({ maxDepth: 3 }), check), { numRuns: 600 });
});
