import { expect, test } from "vitest";
import { dmn, literal, table } from "../../test/harness/dmn.ts";
import { loadDecisions } from "./decisions.ts";

/** Income per head decides a grade, the grade and a day of birth an amount. */
const subsidy = dmn({
  name: "育儿补贴",
  items: `<itemDefinition name="档"><typeRef>string</typeRef>
    <allowedValues><text>"低","中","高"</text></allowedValues></itemDefinition>
    <itemDefinition name="户"><itemComponent name="收入"><typeRef>number</typeRef></itemComponent>
    <itemComponent name="人数"><typeRef>number</typeRef></itemComponent></itemDefinition>`,
  inputs: { 户: "户", 出生: "date" },
  decisions: [
    { name: "人均", type: "number", requires: ["户"], logic: literal("户.收入 / 户.人数") },
    {
      name: "收入档",
      type: "档",
      requires: ["人均"],
      logic: table({
        inputs: [{ name: "人均" }],
        outputs: [{ name: "档" }],
        rows: [
          ["< 1000", '"低"', "办法第三条第一项"],
          ["[1000..3000)", '"中"', "办法第三条第二项"],
          [">= 3000", '"高"'],
        ],
      }),
    },
    {
      name: "金额",
      type: "number",
      requires: ["收入档", "出生", "按月"],
      logic: table({
        hit: "COLLECT",
        aggregation: "SUM",
        inputs: [{ name: "收入档" }, { name: "出生" }],
        outputs: [{ name: "元" }],
        rows: [
          ['"低"', "-", "按月(月数: 12, 每月: 300)"],
          ['"低","中"', '>= date("2026-01-01")', "1000"],
        ],
      }),
    },
  ],
  knowledge: [
    {
      name: "按月",
      type: "number",
      parameters: { 每月: "number", 月数: "number" },
      logic: literal("每月 * 月数"),
    },
  ],
});

test("a result is traced through every decision: what was asked, which row, by which article", async () => {
  const decisions = await loadDecisions([subsidy]);
  const result = decisions.evaluate("金额", { 户: { 收入: 2700, 人数: 3 }, 出生: "2026-02-01" });
  expect(result).toEqual({
    value: 4600,
    version: { model: "育儿补贴", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    trace: [
      { decision: "人均", value: 900 },
      {
        decision: "收入档",
        asked: [{ label: "人均", value: 900 }],
        hits: [{ row: 1, notes: ["办法第三条第一项"] }],
        value: "低",
      },
      {
        decision: "金额",
        asked: [
          { label: "收入档", value: "低" },
          { label: "出生", value: "2026-02-01" },
        ],
        hits: [
          { row: 1, notes: [] },
          { row: 2, notes: [] },
        ],
        value: 4600,
      },
    ],
  });
  expect(decisions.evaluate("金额", { 户: { 收入: 2700, 人数: 3 }, 出生: null }, { trace: false })).toEqual({
    value: 3600,
    version: result.version,
  });
  expect(decisions.inputsOf("金额").toSorted()).toEqual(["出生", "户"]);
  expect(decisions.remarks).toEqual([]);
});

test("an input that is missing or of a wrong type ends in a fault that names it", async () => {
  const { evaluate } = await loadDecisions([subsidy]);
  const fault = (context: Record<string, unknown>) => evaluate("金额", context).fault;
  expect(fault({ 户: { 收入: 1, 人数: 1 } })).toMatchObject({
    code: "decision_missing_input",
    zh: "决策模型“育儿补贴”决策“金额”：没有给出“出生”；请核对来源，不知道的写作 null。",
  });
  const wrong = [{ 收入: "1", 人数: 1 }, { 收入: Number.NaN, 人数: 1 }, 3, [1]];
  for (const 户 of wrong) expect(fault({ 户, 出生: null })?.code).toBe("decision_wrong_type");
  for (const 出生 of ["2026-02-30", "昨天", 20_260_101, true]) {
    expect(fault({ 户: null, 出生 })?.zh).toContain("“出生”的值不是日期");
  }
  expect(evaluate("没有", {}).fault?.code).toBe("decision_unknown");
});

test("an evaluation leaves nothing behind for the next", async () => {
  const { evaluate } = await loadDecisions([subsidy]);
  const rich = { 户: { 收入: 90_000, 人数: 1 }, 出生: "2026-02-01" };
  const poor = { 户: { 收入: 900, 人数: 1 }, 出生: "2026-02-01" };
  const once = [rich, poor].map(context => evaluate("金额", context).value);
  expect(evaluate("金额", { 户: poor.户 }).value).toBeNull();
  expect([rich, poor, rich, poor].map(context => evaluate("金额", context).value)).toEqual([
    ...once,
    ...once,
  ]);
  expect(once).toEqual([null, 4600]);
});

test("the version in force on the day decides; a past one can be asked for", async () => {
  const version = (from: string, amount: string) =>
    dmn({ name: "补贴", from, decisions: [{ name: "金额", logic: literal(amount) }] });
  const { evaluate, versions } = await loadDecisions([
    version("2027-01-01", "200"),
    version("2026-01-01", "100"),
  ]);
  const on = (iso: string) => evaluate("金额", {}, { at: Date.parse(iso) });
  // A day begins at midnight in China.
  expect(on("2026-12-31T15:59:59Z")).toMatchObject({ value: 100, version: { from: "2026-01-01" } });
  expect(on("2026-12-31T16:00:00Z")).toMatchObject({ value: 200, version: { from: "2027-01-01" } });
  expect(on("2025-12-31T15:59:59Z").fault).toMatchObject({ code: "decision_not_in_force" });
  expect(on("2025-12-31T15:59:59Z").fault?.zh).toContain("在 2025-12-31 还没有生效；最早自 2026-01-01 起");
  expect(evaluate("金额", {}).fault?.code).toBe("decision_not_in_force");
  const first = versions.find(({ from }) => from === "2026-01-01")!;
  expect(evaluate("金额", {}, { version: first.hash }).value).toBe(100);
});

test("what day it is, is what the caller says", async () => {
  const { evaluate } = await loadDecisions([
    dmn({
      decisions: [
        {
          name: "年龄",
          requires: ["出生"],
          logic: literal("years and months duration(出生, today()).years"),
        },
      ],
      inputs: { 出生: "date" },
    }),
  ]);
  const asked = { 出生: "2020-03-01" };
  expect(evaluate("年龄", asked, { at: Date.parse("2026-02-28T15:59:59Z") }).value).toBe(5);
  expect(evaluate("年龄", asked, { at: Date.parse("2026-02-28T16:00:00Z") }).value).toBe(6);
  expect(evaluate("年龄", asked).fault?.code).toBe("decision_time");
});

test("boxed contexts, lists, relations, invocations and functions", async () => {
  const entry = (name: string, logic: string) =>
    `<contextEntry>${name === "" ? "" : `<variable name="${name}"/>`}${logic}</contextEntry>`;
  const boxed = (...entries: readonly string[]) => `<context>${entries.join("")}</context>`;
  const binding = `<binding><parameter name="数"/>${literal("n")}</binding>`;
  const invocation = `<invocation>${literal("折算")}${binding}</invocation>`;
  const relation = `<relation><column name="区"/><column name="数"/>
    <row>${literal('"东"')}${literal("1")}</row><row>${literal('"西"')}${literal("n")}</row></relation>`;
  const squared = `<formalParameter name="x"/>${literal("x * x")}`;
  const local = `<functionDefinition>${squared}</functionDefinition>`;
  const { evaluate } = await loadDecisions([
    dmn({
      inputs: { n: "number" },
      decisions: [
        {
          name: "一组",
          requires: ["n", "折算"],
          logic: boxed(
            entry("甲", literal("n + 1")),
            entry("乙", literal("甲 * 2")),
            entry("丙", invocation),
          ),
        },
        {
          name: "末项",
          requires: ["n"],
          logic: boxed(entry("方", local), entry("甲", literal("方(n)")), entry("", literal("甲 + 方(2)"))),
        },
        { name: "列", requires: ["n"], logic: `<list>${literal("n")}${literal("2")}</list>` },
        { name: "表", requires: ["n"], logic: relation },
        { name: "西区", requires: ["表"], logic: literal('表[区 = "西"].数[1]') },
        { name: "逐个", requires: ["列", "折算"], logic: literal("for 数 in 列 return 折算(数)") },
      ],
      knowledge: [{ name: "折算", parameters: { 数: "number" }, logic: literal("数 / 2") }],
    }),
  ]);
  const of = (name: string) => evaluate(name, { n: 4 }).value;
  expect(of("一组")).toEqual({ 甲: 5, 乙: 10, 丙: 2 });
  expect(of("末项")).toBe(20);
  expect(of("列")).toEqual([4, 2]);
  expect(of("表")).toEqual([
    { 区: "东", 数: 1 },
    { 区: "西", 数: 4 },
  ]);
  expect(of("西区")).toBe(4);
  expect(of("逐个")).toEqual([2, 1]);
});

test("knowledge that calls itself within its arguments keeps them apart", async () => {
  const { evaluate } = await loadDecisions([
    dmn({
      inputs: { n: "number" },
      decisions: [{ name: "甲", requires: ["n", "减"], logic: literal("减(减(10, n), 减(n, 1))") }],
      knowledge: [{ name: "减", parameters: { a: "number", b: "number" }, logic: literal("a - b") }],
    }),
  ]);
  expect(evaluate("甲", { n: 4 }).value).toBe(3);
});

test("a result of another type than stated decides nothing", async () => {
  const { evaluate } = await loadDecisions([
    dmn({
      inputs: { s: "string" },
      decisions: [{ name: "甲", type: "number", requires: ["s"], logic: literal("s") }],
    }),
  ]);
  expect(evaluate("甲", { s: "一" })).toMatchObject({ value: null, fault: { code: "decision_wrong_type" } });
});

test("a file as editors write it: prefixes, a diagram, extensions, a later DMN", async () => {
  const xml = (year: string) => `<?xml version="1.0" encoding="UTF-8"?>
<semantic:definitions xmlns:semantic="https://www.omg.org/spec/DMN/${year}/MODEL/" xmlns:editor="urn:editor"
  xmlns:dmndi="https://www.omg.org/spec/DMN/${year}/DMNDI/"
  xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
  id="d" name="编辑器" namespace="urn:test" exporter="Editor" editor:logo="none">
  <semantic:extensionElements><editor:note>x</editor:note></semantic:extensionElements>
  <semantic:inputData id="i" name="年龄">
    <semantic:variable id="v" name="年龄" typeRef="number"/></semantic:inputData>
  <semantic:decision id="_1" name="结论/档">
    <semantic:description>说明</semantic:description>
    <semantic:variable id="w" name="结论/档" typeRef="Any"/>
    <semantic:informationRequirement id="r">
      <semantic:requiredInput href="#i"/></semantic:informationRequirement>
    <semantic:decisionTable id="t" hitPolicy="UNIQUE" outputLabel="结论"
      preferredOrientation="Rule-as-Row">
      <semantic:input id="c"><semantic:inputExpression typeRef="number">
        <semantic:text>年龄</semantic:text></semantic:inputExpression></semantic:input>
      <semantic:output id="o" name="结论/档" typeRef="string" editor:width="3"/>
      <semantic:output id="p" name="额度" typeRef="number"/>
      <semantic:rule id="x">
        <semantic:inputEntry id="y"><semantic:text>&gt;=18</semantic:text></semantic:inputEntry>
        <semantic:outputEntry id="z"><semantic:text>"成年"</semantic:text></semantic:outputEntry>
        <semantic:outputEntry id="q"><semantic:text>年龄 * 10</semantic:text></semantic:outputEntry>
      </semantic:rule>
    </semantic:decisionTable>
  </semantic:decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="g"><dmndi:Size height="1.0" width="2.0"/>
    <dmndi:DMNShape id="h" dmnElementRef="i">
      <dc:Bounds height="6.0" width="1.0" x="2.0" y="5.0"/></dmndi:DMNShape>
  </dmndi:DMNDiagram></dmndi:DMNDI>
</semantic:definitions>`;
  for (const year of ["20191111", "20211108", "20230324"]) {
    const { evaluate } = await loadDecisions([xml(year)]);
    expect(evaluate("结论/档", { 年龄: 20 }).value).toEqual({ "结论/档": "成年", 额度: 200 });
  }
});
