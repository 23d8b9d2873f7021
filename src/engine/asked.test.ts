// Questions that some matters alone are asked: needed where they are asked, refused elsewhere, and why.

import { expect, test } from "vitest";
import { choice, flag, list, number, text } from "../define/fields.ts";
import { defineMechanism } from "../define/mechanism.ts";
import type { AnyEnglish } from "../define/english.ts";
import { plan } from "./registry.ts";
import { at, refusalOf, Story } from "./test/stage.ts";

const definition = defineMechanism({
  name: "subsidy",
  room: "serve",
  title: "补贴",
  purpose: "测试",
  revision: 1,
  roles: { citizen: "申请人" },
  relations: {},
  states: { filed: "已提交", closed: "已办" },
  fields: {
    kind: choice("补贴", "public", { rent: "租房", buy: "购房", age: "高龄" }),
    area: number("面积", "public", { when: { kind: ["rent", "buy"] } }),
    loan: flag("有贷款", "public", { when: { kind: "buy" } }),
    bank: text("贷款银行", "public", { max: 60, when: { loan: true } }),
    years: number("年限", "public", { when: { kind: "rent" } }),
    papers: list("材料", "public", "text"),
    lacking: list("缺少的材料", "public", "text", { among: "papers" }),
  },
  headline: ["kind"],
  actions: {
    file: {
      title: "申请",
      by: "citizen",
      from: "new",
      to: "filed",
      asks: ["kind", "area", "loan?", "bank", "papers?"],
    },
    add: { title: "补报", by: "citizen", from: "filed", to: "closed", asks: ["years", "lacking?"] },
  },
});
const english: AnyEnglish = {
  title: "Subsidy",
  purpose: "",
  roles: {},
  relations: {},
  states: {},
  fields: {
    kind: { label: "Kind", options: { rent: "Renting", buy: "Buying", age: "Old age" } },
    area: "Area",
    loan: "Loan",
    bank: "Bank",
    years: "Years",
    papers: "Papers",
    lacking: "Missing papers",
  },
  actions: { file: "File", add: "Add" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
};
const citizen = { person: "citizen:1", post: null, org: null, roles: ["citizen"] };
const filed = (input: object, then?: object) => {
  const story = new Story(plan(definition, english));
  const taken = [
    ["file", input],
    ["add", then],
  ] as const;
  const refused = taken.flatMap(([action, given]) =>
    given === undefined
      ? []
      : (refusalOf(() => story.act(citizen, action, at("2026-03-02"), { ...given })) ?? []),
  );
  return refused.flatMap(({ fields }) => fields.map(({ field, code }) => `${field} ${code}`));
};

test.each<[string, object, string[]]>([
  ["asked and answered", { kind: "rent", area: 60 }, []],
  ["asked and missing", { kind: "rent" }, ["area missing"]],
  ["not asked and left out", { kind: "age" }, []],
  ["not asked and blank", { kind: "age", area: null, bank: " " }, []],
  ["not asked and answered", { kind: "age", area: 60 }, ["area unasked"]],
  ["asked by a flag that is set", { kind: "buy", area: 90, loan: true }, ["bank missing"]],
  ["asked by a flag that is not", { kind: "buy", area: 90, loan: false, bank: "工商银行" }, ["bank unasked"]],
  [
    "behind a question that is not asked",
    { kind: "rent", area: 60, loan: true, bank: "工商银行" },
    ["loan unasked"],
  ],
  ["behind a choice that is missing", { area: 60 }, ["kind missing"]],
  ["behind a choice that is wrong", { kind: "sell", area: 60 }, ["kind malformed"]],
])("a question that is %s", (_, input, found) => {
  expect(filed(input)).toEqual(found);
});

test("what was chosen in an earlier act decides as well", () => {
  expect(filed({ kind: "age" }, { years: 3 })).toEqual(["years unasked"]);
  expect(filed({ kind: "rent", area: 60 }, {})).toEqual(["years missing"]);
  expect(filed({ kind: "rent", area: 60 }, { years: 3 })).toEqual([]);
});

test("the refusal says where it is asked", () => {
  const story = new Story(plan(definition, english));
  const input = { kind: "age", area: 60 };
  const refused = refusalOf(() => story.act(citizen, "file", at("2026-03-02"), input));
  expect(refused?.zh).toBe("“面积”只在“补贴”为“租房”或者“购房”时填写，请去掉，或者改选。");
  expect(refused?.en).toBe(
    "“Area” is asked only where “Kind” is “Renting” or “Buying”. Leave it out, or choose otherwise.",
  );
});

test("what is chosen from a list of the matter is one of its entries", () => {
  const rent = { kind: "rent", area: 60, papers: ["租赁合同", "身份证"] };
  expect(filed(rent, { years: 3, lacking: ["身份证"] })).toEqual([]);
  expect(filed(rent, { years: 3, lacking: ["身份证", "户口簿"] })).toEqual(["lacking not_among"]);
  expect(filed({ kind: "rent", area: 60 }, { years: 3, lacking: ["身份证"] })).toEqual(["lacking not_among"]);
});
