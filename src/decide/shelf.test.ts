// Versions of tables in a running city: which is in force, what a new one may not be, what it would change.

import { expect, test } from "vitest";
import { dmn, table } from "../../test/harness/dmn.ts";
import { grant } from "../define/test/grant.ts";
import { loadDecisions } from "./decisions.ts";
import { Shelf, tryOn } from "./shelf.ts";

const inputs = { 人数: "number", 落户: "date", 参保: "boolean", 收入档: "string" };
type Rows = readonly (readonly string[])[];
const standing: Rows = [
  ['"低"', "true", '"approved"', "人数 * 1000", "办法第三条"],
  ["-", "-", '"person"', "null"],
];
const file = (from: string | undefined, rows: Rows = standing, more: object = {}) =>
  dmn({
    name: "补贴",
    ...(from === undefined ? {} : { from }),
    inputs,
    decisions: [
      {
        name: "补贴条件",
        requires: Object.keys(inputs),
        logic: table({
          hit: "FIRST",
          inputs: [{ name: "收入档" }, { name: "参保" }],
          outputs: [{ name: "结论" }, { name: "金额" }],
          rows,
        }),
      },
    ],
    ...more,
  });
const open = () => Shelf.open([grant], [file(undefined)]);
const at = (day: string) => Date.parse(`${day}T02:00:00Z`);
const given = { 人数: 2, 落户: "2025-01-01", 参保: true, 收入档: "低" };

test("a published version decides from its first day; what is withdrawn never does", async () => {
  const shelf = await open();
  const doubled = file("2026-07-01", [['"低"', "true", '"approved"', "人数 * 2000"], standing[1]!]);
  expect(await shelf.take([{ matter: 64, xml: doubled }])).toEqual([]);
  const amount = (day: string) => {
    const { value, version } = shelf.evaluate("补贴条件", given, { at: at(day) });
    return [(value as { 金额: number }).金额, shelf.versions.find(one => one.hash === version?.hash)?.matter];
  };
  expect([amount("2026-06-30"), amount("2026-07-01")]).toEqual([
    [2000, null],
    [4000, 64],
  ]);
  expect(shelf.inForce("补贴", "2026-06-30")?.matter).toBe(null);
  expect(shelf.inForce("补贴", "2026-07-01")?.matter).toBe(64);
  expect(await shelf.take([])).toEqual([]);
  expect(amount("2026-07-01")).toEqual([2000, null]);
});

test("while one that clashes is looked for, others get a turn and decide by the former shelf", async () => {
  const shelf = await open();
  const months = ["07", "08", "09"].map((month, n) => ({ matter: n + 1, xml: file(`2026-${month}-01`) }));
  await shelf.take(months);
  const clash = { matter: 9, xml: file("2026-09-01", [standing[1]!]) };
  const seen: number[] = [];
  let running = true;
  const watch = () => {
    if (!running) return;
    seen.push(shelf.versions.length);
    setImmediate(watch);
  };
  setImmediate(watch);
  expect(await shelf.take([...months, clash])).toEqual([clash]);
  running = false;
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set([4]));
});

test("of two that begin on one day the later published is left out, on every server", async () => {
  const shelf = await open();
  const [one, other] = [file("2026-07-01"), file("2026-07-01", [standing[1]!])];
  const published = [
    { matter: 64, xml: one },
    { matter: 128, xml: other },
    { matter: 192, xml: file("2026-08-01") },
  ];
  expect((await shelf.take(published)).map(({ matter }) => matter)).toEqual([128]);
  expect(shelf.versions.map(({ matter }) => matter)).toEqual([null, 64, 192]);
});

const said = async (xml: string) =>
  (await (await open()).examine(xml, "2026-06-15")).defects.map(({ code, place: { row }, zh }) =>
    [code, row ?? "", zh.slice(zh.indexOf("：") + 1)].join(" ").trim(),
  );

test("a next version is refused for what it is not, each in a sentence with its place", async () => {
  expect(await said(file("2026-06-16"))).toEqual([]);
  expect(await said(file("2026-06-15"))).toEqual([
    "decision_day  生效日 2026-06-15 不晚于今天；请填 2026-06-15 以后的一天，当天及以前办的事不受影响。",
  ]);
  expect(await said(file(undefined))).toEqual([
    "decision_day  没有写生效日；请填 2026-06-15 以后的一天，当天及以前办的事不受影响。",
  ]);
  expect(await said(file("2026-07-01", standing, { name: "新表" }))).toEqual([
    "decision_unused  没有哪项机制用到它；模型名称请与在用的一致：“补贴”。",
  ]);
  const typo = [['"低"', "true", '"aproved"', "1"], standing[1]!];
  expect(await said(file("2026-07-01", typo))).toEqual([
    'decision_value 1 “aproved”不是办理结果的选项，会一律转人工；请改为 "approved"（符合）、"person"（转人工） 之一。',
  ]);
  expect(await said(file("2026-07-01").replaceAll("人数", "人口"))).toEqual([
    "decision_misfit  grant.decisions.eligible 没有给出“人口”；请在 given 里写明，或让表不读它。",
    "decision_misfit  不读“人数”，而 grant.decisions.eligible 给出它；请恢复这一列，或从 given 里删去。",
  ]);
  expect(await said(file("2026-07-01").replaceAll("补贴条件", "条件"))).toEqual([
    "decision_misfit  办理要用这个决策，文件里却没有；请补上，或恢复原来的名称。",
  ]);
  const [syntax] = await said(file("2026-07-01", [['"低', "true", '"approved"', "1"], standing[1]!]));
  expect(syntax).toMatch(/^decision_syntax 1 /);
  expect((await said("<definitions"))[0]).toMatch(/^decision_xml/);
});

test("past cases come out otherwise: counted by what they were and what they become", async () => {
  const shelf = await open();
  const stricter = [
    ['"低"', "true", 'if 人数 > 1 then "approved" else "person"', "人数 * 1500"],
    standing[1]!,
  ];
  const cases = [
    { matter: 1, at: at("2026-03-01"), values: given },
    { matter: 2, at: at("2026-03-02"), values: { ...given, 人数: 1 } },
    { matter: 3, at: at("2026-03-03"), values: { ...given, 收入档: "高" } },
    { matter: 4, at: at("2026-03-04"), values: null },
    { matter: 5, at: at("2026-03-05"), values: { ...given, 人数: "两" } },
  ];
  const [use] = shelf.usesOf("补贴");
  const tried = { consultation: use!.consultation, options: ["approved", "person"] };
  const present = (values: object, on: number) => shelf.evaluate("补贴条件", { ...values }, { at: on });
  expect(await tryOn(tried, file("2026-07-01", stricter), present, cases)).toEqual({
    cases: 5,
    lost: 1,
    shifts: [{ was: "approved", becomes: "person", matters: [2] }],
    beside: [1],
    faults: { decision_wrong_type: 1 },
  });
});

test("a release that wants what a published version does not read is told", async () => {
  const shelf = await open();
  await shelf.take([{ matter: 64, xml: file("2026-07-01").replaceAll("人数", "人口") }]);
  expect(shelf.unmet().map(({ code, zh }) => [code, zh.includes("人口") || zh.includes("人数")])).toEqual([
    ["decision_misfit", true],
    ["decision_misfit", true],
  ]);
});

test("a file that fits no definition is not opened", async () => {
  await expect(Shelf.open([grant], [file(undefined, standing, { decisions: [] })])).rejects.toThrow(
    "没有叫“补贴条件”的决策",
  );
  expect((await loadDecisions([file(undefined)])).modelOf("补贴条件")).toBe("补贴");
});
