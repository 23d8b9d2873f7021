import { expect, test } from "vitest";
import { sayRemark } from "./remark-words.ts";
import { isStop, remarksOf } from "./remarks.ts";
import { type Fact, type Known, remarkCodes } from "./situation.ts";
import { parse, parseInlines } from "./syntax.ts";

const today = "2026-11-20";
const fact = (title: string, more: Partial<Fact> = {}): Fact => ({
  title,
  value: 66,
  unit: "件",
  source: "appeal",
  name: `appeal.${title}`,
  within: "",
  measure: "flow",
  difference: false,
  from: "2026-01-01",
  to: "2026-10-31",
  asOf: "2026-10-31",
  hidden: false,
  standing: "known",
  ...more,
});
const token = (name: string): string => `{{figure:appeal.${name}|2026|2026-10-31||}}`;

function remarked(text: string, facts: Readonly<Record<string, Fact>> = {}, known: readonly Known[] = []) {
  const all = new Map(Object.entries(facts).map(([name, one]) => [token(name), one]));
  return remarksOf(parse(text), { facts: all, known, today });
}
const codes = (...asked: Parameters<typeof remarked>) => remarked(...asked).map(({ code }) => code);

const received = fact("收到");
const closed = fact("办结", { value: 40 });

test("a sum of what may overlap is remarked: named as a sum, or typed as one", () => {
  const facts = { a: received, b: closed };
  expect(codes(`收到${token("a")}、办结${token("b")}，合计处理。`, facts)).toEqual(["overlapping_sum"]);
  expect(remarked(`收到${token("a")}、办结${token("b")}，共 106 件。`, facts)[0]).toMatchObject({
    code: "overlapping_sum",
    names: ["收到", "办结"],
    detail: "106",
  });
  expect(codes(`收到${token("a")}，办结${token("b")}。`, facts)).toEqual([]);
});

test("parts of one figure that share nothing may be added, units of one tree may not", () => {
  const part = (within: string) => fact("收到", { within });
  const said = `电话${token("a")}、网站${token("b")}，合计。`;
  expect(codes(said, { a: part("channel:phone"), b: part("channel:portal") })).toEqual([]);
  expect(codes(said, { a: part("area:org:3"), b: part("area:org:12") })).toEqual(["overlapping_sum"]);
});

test("件 and 件次, stock and flow, 元 and 美元, January to October and to November", () => {
  const times = fact("件次", { unit: "件次" });
  expect(codes(`${token("a")}，合计${token("b")}。`, { a: received, b: times })).toEqual(["mixed_units"]);
  expect(codes(`${token("a")}，高于${token("b")}。`, { a: received, b: times })).toEqual(["mixed_units"]);
  expect(codes(`${token("a")}，涉及${token("b")}。`, { a: received, b: times })).toEqual([]);
  const stock = fact("在办", { measure: "stock" });
  expect(codes(`${token("a")}，加起来${token("b")}。`, { a: received, b: stock })).toEqual([
    "overlapping_sum",
    "stock_and_flow",
  ]);
  const [yuan, dollars] = [fact("到账", { unit: "元" }), fact("外资", { unit: "亿美元" })];
  expect(codes(`${token("a")}、${token("b")}。`, { a: yuan, b: dollars })).toEqual(["mixed_currencies"]);
  const later = fact("到十一月", { to: "2026-11-30" });
  expect(codes(`${token("a")}，${token("b")}。`, { a: received, b: later })).toEqual(["mixed_periods"]);
  expect(codes(`${token("a")}。${token("b")}。`, { a: received, b: later })).toEqual([]);
});

test("a claim needs its paper; with it nothing is remarked", () => {
  const [found] = remarked("此做法为全省首创。");
  expect(found).toMatchObject({ code: "claim_without_proof", names: ["全省首创"], at: { from: 4, to: 8 } });
  expect(codes("国内率先建成，走在前列，唯一入选。")).toHaveLength(3);
  expect(codes("此做法为{{claim:全省首创|省委改革办|鲁改办〔2026〕3号|2026-05-06}}。")).toEqual([]);
});

test("a number typed by hand is remarked; dates, ordinals, versions, articles and names are none", () => {
  for (const text of [
    "2026年11月20日印发，1-10月推进。",
    "第3批试点，方案3.0版，第20条。",
    "依据澜改办发〔2026〕5号文件，拨打12345热线。",
    "《2026年工作要点》和“202020”矩阵。",
    "5G 网络、A4 纸。",
  ]) {
    expect(codes(text), text).toEqual([]);
  }
  expect(codes("办结 1776 件，满意率96.85%，拨付2.4亿元。")).toEqual([
    "bare_number",
    "bare_number",
    "bare_number",
  ]);
});

test("the figure that reads the same is proposed, in the scale and with the unit that were typed", () => {
  const live = parseInlines("{{figure:appeal.contacts|2026|2026-11-19||}}")[0] as Known["token"];
  const known: readonly Known[] = [
    { title: "别的率", value: 14.66, unit: "%", token: { ...live, figure: "a.b" } },
    { title: "诉求总量", value: 146_603, unit: "件次", token: live },
  ];
  const [found] = remarked("受理14.66万件次。", {}, known);
  expect(found).toMatchObject({
    at: { from: 2, to: 10 },
    propose: { title: "诉求总量", token: "{{figure:appeal.contacts|2026|2026-11-19||/0/万}}" },
  });
  expect(remarked("受理146,602件次。", {}, known)[0]!.propose).toBeUndefined();
});

test("what cannot be cited stops publishing, and says where", () => {
  const trouble = (standing: Fact["standing"]) =>
    remarked(`一\n二${token("a")}`, { a: fact("收到", { standing, detail: "口径有误" }) })[0]!;
  for (const [standing, code] of [
    ["withdrawn", "figure_withdrawn"],
    ["unknown", "unknown_figure"],
    ["staff", "staff_figure"],
    ["running", "day_not_over"],
    ["unreadable", "unreadable"],
    ["outsideUnconfirmed", "outside_unconfirmed"],
    ["outsideWithdrawn", "outside_withdrawn"],
    ["outsideUnknown", "outside_unknown"],
  ] as const) {
    const found = trouble(standing);
    expect(found).toMatchObject({ code, block: 1, inline: 1 });
    expect(isStop(found)).toBe(true);
  }
});

test("no value, a small number, an old day, a word that does not fit, points of a rate", () => {
  const share = fact("满意率", { unit: "%", value: 90 });
  expect(codes(token("a"), { a: fact("率", { value: null, unit: "%" }) })).toEqual(["no_value"]);
  expect(codes(token("a"), { a: fact("人", { value: null, hidden: true }) })).toEqual(["hidden"]);
  expect(remarked(token("a"), { a: fact("旧", { asOf: "2026-09-01" }) })[0]).toMatchObject({
    code: "stale",
    detail: "80",
  });
  expect(codes(`提高${token("a")}个百分点。`, { a: share })).toEqual(["points"]);
  expect(codes(`提高${token("a")}。`, { a: { ...share, difference: true } })).toEqual(["points"]);
  const rounded = "{{figure:appeal.a|2026|2026-10-31||余/33}}";
  const found = remarksOf(parse(rounded), { facts: new Map([[rounded, received]]), known: [], today });
  expect(found).toMatchObject([{ code: "rounding", detail: "round" }]);
  expect(found.some(isStop)).toBe(false);
});

test("every remark is a sentence in both languages, with a way out", () => {
  for (const code of remarkCodes) {
    const { zh, en } = sayRemark({ code, block: 0, inline: 0, names: ["甲", "乙"], detail: "round" });
    expect(zh.length, code).toBeGreaterThan(12);
    expect(en.length, code).toBeGreaterThan(20);
    expect(`${zh}${en}`).not.toContain("undefined");
  }
});

test("a citation that is cut off is no text: it keeps the overview from being published", () => {
  const whole = token("a");
  for (const cut of [whole.slice(0, -1), whole.slice(0, 6), "{{", "}}", `甲${whole.slice(2)}`]) {
    const [first] = remarked(`收到${cut}`).filter(({ code }) => code === "broken_token");
    expect(first, cut).toMatchObject({ block: 0, inline: 0 });
    expect(isStop(first!)).toBe(true);
    expect(sayRemark(first!).zh).toContain("插入数");
  }
  expect(codes(`收到${whole}，{另见}。`, { a: received })).toEqual([]);
});

test("why a figure cannot be read is said in the reader's language", () => {
  const detail = { zh: "期间“9999”无法识别", en: "“9999” is no period" };
  const [remark] = remarked(token("a"), { a: fact("收到", { standing: "unreadable", detail }) });
  expect(sayRemark(remark!)).toMatchObject({
    zh: expect.stringContaining(detail.zh),
    en: expect.stringContaining(detail.en),
  });
  expect(sayRemark(remark!).en).not.toContain("期间");
});
