import { expect, test } from "vitest";
import { dmn, table } from "../../../test/harness/dmn.ts";
import { loadDecisions } from "../decisions.ts";

type Rows = readonly (readonly string[])[];

/** A table over one number `n` that gives `给`. */
async function over(hit: string, rows: Rows, output: object = {}, aggregation?: string) {
  const logic = table({
    hit,
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: [{ name: "n", type: "number" }],
    outputs: [{ name: "给", ...output }],
    rows,
  });
  const decisions = await loadDecisions([
    dmn({ inputs: { n: "number" }, decisions: [{ name: "表", requires: ["n"], logic }] }),
  ]);
  return (n: number | null) => decisions.evaluate("表", { n });
}

const overlapping: Rows = [
  ["> 0", '"丙"'],
  ["> 10", '"甲"'],
  ["> 20", '"乙"'],
];

test("UNIQUE gives the row that is hit and says no when two are", async () => {
  const give = await over("UNIQUE", overlapping);
  expect(give(5).value).toBe("丙");
  const { value, fault } = give(15);
  expect([value, fault?.code]).toEqual([null, "decision_several_rows"]);
  expect(fault?.zh).toContain("第 1、2 行同时命中");
  expect(give(-1)).toMatchObject({ value: null });
  expect(give(-1).fault).toBeUndefined();
});

test("ANY wants all rows that are hit to give the same", async () => {
  const give = await over("ANY", [
    ["> 0", '"同"'],
    ["> 10", '"同"'],
    ["> 20", '"异"'],
  ]);
  expect(give(15).value).toBe("同");
  expect(give(25).fault?.code).toBe("decision_rows_disagree");
});

test("FIRST, PRIORITY, RULE ORDER, OUTPUT ORDER and COLLECT make of rows what each is for", async () => {
  const listed = { values: '"甲","乙","丙"' };
  expect((await over("FIRST", overlapping))(25).value).toBe("丙");
  expect((await over("PRIORITY", overlapping, listed))(25).value).toBe("甲");
  expect((await over("RULE ORDER", overlapping))(25).value).toEqual(["丙", "甲", "乙"]);
  expect((await over("OUTPUT ORDER", overlapping, listed))(25).value).toEqual(["甲", "乙", "丙"]);
  expect((await over("COLLECT", overlapping))(25).value).toEqual(["丙", "甲", "乙"]);
  expect((await over("COLLECT", overlapping))(-5).value).toEqual([]);
});

test("COLLECT adds, counts and takes the least and the greatest", async () => {
  const rows: Rows = [
    ["> 0", "3"],
    ["> 10", "1.5"],
    ["> 20", "n"],
  ];
  const results = await Promise.all(
    ["SUM", "COUNT", "MIN", "MAX"].map(async how => {
      const give = await over("COLLECT", rows, {}, how);
      return [give(25).value, give(-1).value];
    }),
  );
  expect(results).toEqual([
    [29.5, null],
    [3, 0],
    [1.5, null],
    [25, null],
  ]);
  const texts = await over("COLLECT", overlapping, {}, "SUM");
  expect(texts(25).fault?.code).toBe("decision_aggregate");
});

test("where no row is hit the default stands", async () => {
  const give = await over("UNIQUE", overlapping, { otherwise: '"不符合"' });
  expect(give(-1).value).toBe("不符合");
});

test("rows beyond the first word of bits are hit as well, the last one too", async () => {
  const rows = Array.from({ length: 97 }, (_, n) => [`${n}`, `${n * 2}`]);
  const give = await over("UNIQUE", rows);
  expect([0, 31, 32, 63, 64, 96].map(n => give(n).value)).toEqual([0, 62, 64, 126, 128, 192]);
  expect(give(97).value).toBeNull();
});

test("a table without conditions gives its row", async () => {
  const logic = table({ inputs: [], outputs: [{ name: "给" }], rows: [["7"]] });
  const decisions = await loadDecisions([dmn({ decisions: [{ name: "表", logic }] })]);
  expect(decisions.evaluate("表", {}).value).toBe(7);
});

test("several outputs are one context; each has its own default", async () => {
  const logic = table({
    inputs: [{ name: "n", type: "number" }],
    outputs: [
      { name: "结论", otherwise: '"转人工"' },
      { name: "金额", type: "number" },
    ],
    rows: [["> 0", '"通过"', "n * 2"]],
  });
  const decisions = await loadDecisions([
    dmn({ inputs: { n: "number" }, decisions: [{ name: "表", requires: ["n"], logic }] }),
  ]);
  expect(decisions.evaluate("表", { n: 4 }).value).toEqual({ 结论: "通过", 金额: 8 });
  expect(decisions.evaluate("表", { n: -4 }).value).toEqual({ 结论: "转人工", 金额: null });
});

test("days, durations, lists and what is computed stand in cells beside what is known", async () => {
  const logic = table({
    hit: "COLLECT",
    inputs: [
      { name: "出生", type: "date" },
      { name: "居住", type: "years and months duration" },
      { name: "区", type: "string" },
    ],
    outputs: [{ name: "行" }],
    rows: [
      ['[date("2026-01-01")..date("2026-12-31")]', '>= duration("P1Y")', '"东","西"', "1"],
      ['< date("2026-01-01")', "-", 'not("东")', "2"],
      ["< 截止", "-", "-", "3"],
      ["-", "-", "list contains(可办区, ?)", "4"],
    ],
  });
  const decisions = await loadDecisions([
    dmn({
      items: '<itemDefinition name="区们" isCollection="true"><typeRef>string</typeRef></itemDefinition>',
      inputs: { 出生: "date", 居住: "years and months duration", 区: "string", 截止: "date", 可办区: "区们" },
      decisions: [{ name: "表", requires: ["出生", "居住", "区", "截止", "可办区"], logic }],
    }),
  ]);
  const given = { 出生: "2026-03-01", 居住: "P13M", 区: "东", 截止: "2026-01-01", 可办区: ["北"] };
  const rows = (change: object) => decisions.evaluate("表", { ...given, ...change }).value;
  expect(rows({})).toEqual([1]);
  expect(rows({ 居住: "P11M" })).toEqual([]);
  expect(rows({ 出生: "2025-12-31", 区: "北" })).toEqual([2, 3, 4]);
  expect(rows({ 出生: null, 区: "东", 可办区: ["东"] })).toEqual([4]);
});

test("what is missing never fits by being denied", async () => {
  const give = await over("COLLECT", [
    ["not(< 5)", "1"],
    ["not([1..3], 9)", "2"],
    ["-", "3"],
  ]);
  expect(give(7).value).toEqual([1, 2, 3]);
  expect(give(null).value).toEqual([3]);
});
