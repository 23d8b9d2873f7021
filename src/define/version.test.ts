import { describe, expect, test } from "vitest";
import { definition as appeal } from "./test/appeal.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { rulesText, versionOf } from "./version.ts";

const base: AnyMechanism = appeal;
const version = versionOf(base);
const changed = (change: Partial<AnyMechanism>) => versionOf({ ...base, ...change }) !== version;
const field = (name: string, change: object) => ({
  fields: { ...base.fields, [name]: { ...base.fields[name]!, ...change } },
});

describe("a version stays", () => {
  test.each<[string, Partial<AnyMechanism>]>([
    ["when titles are put better", { title: "群众来件", purpose: "…" }],
    ["when a label or a hint is put better", field("place", { label: "在哪里", hint: "写详细些" })],
    [
      "when an option is called otherwise",
      field("rating", { options: { fair: "还行", satisfied: "好", dissatisfied: "不好" } }),
    ],
    ["when figures are added", { figures: {} }],
    ["when the headline changes", { headline: ["topic"] }],
    [
      "when a form gets other pages",
      { actions: { ...base.actions, lodge: { ...base.actions["lodge"]!, pages: [] } } },
    ],
    [
      "when a notice is worded otherwise",
      { notices: { ...base.notices, ended: { ...base.notices!["ended"]!, says: "…" } } },
    ],
    [
      "when states are listed in another order",
      { states: Object.fromEntries(Object.entries(base.states).toReversed()) },
    ],
  ])("%s", (_, change) => {
    expect(changed(change)).toBe(false);
  });
});

describe("a version changes", () => {
  test.each<[string, Partial<AnyMechanism>]>([
    ["with the revision of its rules", { revision: 2 }],
    ["with an option", field("rating", { options: { fair: "基本满意", satisfied: "满意", poor: "差" } })],
    ["with who may read a field", field("answer", { audience: "public" })],
    ["with a field called title", { fields: { ...base.fields, title: base.fields["place"]! } }],
    ["with a field called options", { fields: { ...base.fields, options: base.fields["place"]! } }],
    [
      "with a clock's limit",
      { clocks: { ...base.clocks, rate: { ...base.clocks!["rate"]!, limit: "7 working days" } } },
    ],
    ["with what a state means by done", { states: { ...base.states, closed: "已办结" } }],
    [
      "with who is told",
      { notices: { ...base.notices, ended: { ...base.notices!["ended"]!, after: "lodge" } } },
    ],
    [
      "with a link to a field called title",
      {
        links: {
          x: {
            title: "",
            field: "task",
            to: "task",
            edge: "answers",
            tells: { closed: { act: "draft", with: { title: "kind" } } },
          },
        },
      },
    ],
  ])("%s", (_, change) => {
    expect(changed(change)).toBe(true);
  });

  test("with a field called options that changes its kind, since a name is never a label", () => {
    const as = (kind: "text" | "date") =>
      versionOf({
        ...base,
        fields: { ...base.fields, options: { kind, label: "", audience: "public", personal: "none" } },
      });
    expect(as("text")).not.toBe(as("date"));
  });
});

describe("the text of the rules", () => {
  const source = (before: string, rules: string) =>
    `${before}\nexport const definition = defineMechanism({\n  title: "x",\n  rules: {${rules}\n  },\n});\n`;
  const plain = rulesText(source("", "\n    a: { compute: () => ({ b: 1 }) },"));

  test("is the same whatever its spaces, comments, imports and data", () => {
    const spaced = source(
      '// why\nimport { x } from "y";',
      "\n    // a sentence\n      a: { compute: () => ({ b: 1 }) },",
    );
    expect(rulesText(spaced)).toBe(plain);
    expect(rulesText(spaced.replace('"x"', '"y"'))).toBe(plain);
  });

  test("changes with a rule, and with a function above that it may call", () => {
    expect(rulesText(source("", "\n    a: { compute: () => ({ b: 2 }) },"))).not.toBe(plain);
    expect(rulesText(source("const one = () => 1;", "\n    a: { compute: () => ({ b: 1 }) },"))).not.toBe(
      plain,
    );
  });

  test("of a definition without rules is that of nothing", () => {
    expect(rulesText("export const definition = 1;")).toBe(rulesText(""));
  });
});
