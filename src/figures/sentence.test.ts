import { expect, test } from "vitest";
import { relief, tallies } from "../../test/figures/sketch.ts";
import type { AnyEnglish } from "../define/english.ts";
import type { Figure } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { definition as appeal } from "../define/test/appeal.ts";
import { english as appealEnglish } from "../define/test/appeal-english.ts";
import { definition as task } from "../define/test/task.ts";
import { english as taskEnglish } from "../define/test/task-english.ts";
import { explain } from "./sentence.ts";

const english: AnyEnglish = {
  title: "Subsidy",
  purpose: "",
  roles: {},
  relations: {},
  links: {},
  notices: {},
  states: { closed: "Closed", merged: "Merged", lodged: "Lodged", going: "In hand" },
  actions: { lodge: "Apply", pay: "Pay", send: "Assign", merge: "Merge" },
  clocks: { pay: "Payment" },
  fields: {
    paid: "Amount paid",
    urgent: "urgent",
    touches: "Touches",
    firm: "Firm",
    tags: "Tags",
    topic: { label: "Policy", options: { rent: "Rent", tax: "Tax", loan: "Loan" } },
  },
  figures: { x: "Subject" },
};
const said = (figure: object, when?: Parameters<typeof explain>[3]) =>
  explain(
    { ...relief, figures: { x: { title: "题", ...figure } } } as unknown as AnyMechanism,
    english,
    "x",
    when,
  );

test("a flow: the first act in the period, judged just after it", () => {
  expect(
    said({ count: "件", first: ["pay", "merge"], clock: { pay: "met" }, where: { urgent: false } }),
  ).toEqual({
    zh: "题：本期内首次办理“兑付”或“并案”，且“兑付”按期完成，且不属于“加急”的惠企兑付数量，单位：件。每件只计一次，按办理当时的情况认定。",
    en:
      "Subject: the number of matters under “Subsidy” whose first “Pay” or “Merge” came in the period, " +
      "with “Payment” completed in time and not marked “urgent”. Unit: matters. " +
      "Each matter counts once, judged as it stood just after that act.",
  });
});

test("every act, and money in yuan", () => {
  expect(
    said({ sum: "paid", each: "pay", where: { paid: { atLeast: 100_000 } }, by: ["topic", "firm"] }),
  ).toEqual({
    zh: "题：本期内办理“兑付”，且“兑付金额”不小于1000元的惠企兑付的“兑付金额”合计，单位：元。按每次办理当时的情况认定。可按政策类别、企业逐级查看。",
    en:
      "Subject: the sum of “Amount paid” over acts of “Pay” in the period on matters under “Subsidy”, " +
      "with “Amount paid” at least 1000 yuan. Unit: yuan. " +
      "Every act counts, judged as the matter stood just after it. " +
      "It can be broken down by “Policy”, then “Firm”.",
  });
});

test("a cohort, as it stands on the day", () => {
  const cohort = {
    count: "件",
    among: "lodge",
    in: "closed",
    except: { where: { topic: ["rent", "tax", "loan"] } },
  };
  expect(said(cohort, { period: "2026-05", asOf: "2026-06-09" })).toEqual({
    zh:
      "题：2026-05首次办理“申请”的惠企兑付中，截至2026-06-09处于“已办结”状态的惠企兑付" +
      "（不含截至2026-06-09“政策类别”为“房租”“税费”或“贷款”的）数量，单位：件。",
    en:
      "Subject: the number of matters under “Subsidy” whose first “Apply” came in 2026-05, " +
      "as they stand on 2026-06-09, in the state “Closed”, " +
      "leaving out those with “Policy” given as “Rent”, “Tax” or “Loan”. Unit: matters.",
  });
});

test("a stock of different things, read at the period's end, small numbers hidden", () => {
  const stock = { distinct: "firm", unit: "家", where: { tags: "filled", touches: 0 }, hideBelow: 5 };
  expect(
    said(stock, {
      period: { zh: "2026年5月", en: "in May 2026" },
      asOf: "2026-06-09",
      standing: "2026-05-31",
    }),
  ).toEqual({
    zh: "题：截至2026-05-31，已填“标签”，且“人工次数”为0的惠企兑付涉及的不同“企业”数量（相同的只计一次），单位：家。公开时，小于5的数不显示。",
    en:
      "Subject: the number of different “Firm”, each counted once, in matters under “Subsidy” " +
      "as they stand on 2026-05-31, " +
      "with “Tags” filled in and with “Touches” of 0. Unit: firms. In public, numbers below 5 are not shown.",
  });
});

test("a middle of times, only of what is completed", () => {
  expect(said({ median: "time of pay", passed: "merge" }).zh).toBe(
    "题：截至期末（本期未结束的取统计时点），办理过“并案”的惠企兑付的“兑付”用时中位数（只算已完成的），单位：个工作日。",
  );
  expect(said({ p90: "time of first", first: "send" }).en).toContain(
    "the 90th percentile of the time taken for “首次派件”",
  );
});

test("a share says its arithmetic, then its parts", () => {
  const { zh, en } = explain(appeal as AnyMechanism, appealEnglish, "satisfiedShare");
  expect(zh).toBe(
    "满意率＝“满意和基本满意”÷“已评价”×100%，四舍五入保留两位小数；分母为零时不计算，记作“—”。" +
      "其中，满意和基本满意：本期内首次办理“评价”，且“满意度”为“满意”或“基本满意”的群众诉求数量，单位：件。" +
      "每件只计一次，按办理当时的情况认定。" +
      "已评价：本期内首次办理“评价”的群众诉求数量，单位：件。每件只计一次，按办理当时的情况认定。",
  );
  expect(en).toMatch(/^Share satisfied = “.*” ÷ “Rated” × 100 %, rounded half up to two decimals; no value/);
});

const parts: Readonly<Record<string, Figure>> = {
  a: { title: "甲", count: "件" },
  b: { title: "乙", count: "件" },
};
test.each([
  [{ ratio: "a", to: "b" }, "题＝“甲”÷“乙”"],
  [{ cut: "a", from: "b" }, "题＝（1－“甲”÷“乙”）×100%"],
  [{ difference: "a", less: "b" }, "题＝“甲”－“乙”。"],
  [{ growth: "a", over: "1 year" }, "题＝“甲”比上年同期增长的百分比"],
  [{ change: "a", over: "1 month" }, "题＝“甲”比上月同期增减的数。"],
  [{ yearly: "a", years: 2 }, "题＝“甲”近2年的几何平均"],
  [{ target: "a", atLeast: 80, atMost: "b" }, "题＝“甲”，目标不低于80、不高于“乙”。"],
  [
    { index: "a", over: "topic", weights: { rent: 0.7, tax: 0.3 } },
    "题＝“甲”按“政策类别”加权（房租70%、税费30%）",
  ],
  [{ margin: "a", squares: "b", answers: "b" }, "题＝“甲”的抽样误差（置信度95%）"],
  [{ share: "a", of: ["a", "b"] }, "题＝“甲”÷（“甲”＋“乙”）×100%"],
])("arithmetic reads aloud: %j", (formula, start) => {
  const mechanism = {
    ...relief,
    figures: { x: { title: "题", ...formula }, ...parts },
  } as unknown as AnyMechanism;
  expect(explain(mechanism, english, "x").zh.startsWith(start)).toBe(true);
});

test("an outside figure names its source", () => {
  expect(said({ outside: "位", source: "热度榜" }).zh).toBe(
    "题：外部数据，来源为“热度榜”，单位：位。凭原件录入，平台不计算。",
  );
  expect(said({ outside: "位", source: "热度榜" }).en).toContain(
    "an outside figure from “热度榜”. Unit: places.",
  );
});

test("every figure is a whole sentence in both languages", () => {
  const all = [
    [appeal, appealEnglish],
    [task, taskEnglish],
    [{ ...relief, figures: tallies }, english],
  ] as const;
  for (const [mechanism, words] of all as unknown as readonly (readonly [AnyMechanism, AnyEnglish])[]) {
    for (const name of Object.keys(mechanism.figures ?? {})) {
      const { zh, en } = explain(mechanism, words, name);
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
      expect(zh + en).not.toMatch(/undefined|\[object|的的|，，|\.\./);
    }
  }
  expect(() => explain(appeal as AnyMechanism, appealEnglish, "gone")).toThrow(/没有指标“gone”/);
});
