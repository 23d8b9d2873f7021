import { expect, test } from "vitest";
import { choice, creditCode, flag, phone, text } from "../fields.ts";
import { defineMechanism } from "../mechanism.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { conditionalProblems } from "./conditional.ts";

const sound: AnyMechanism = defineMechanism({
  name: "permit",
  room: "serve",
  title: "许可",
  purpose: "测试",
  revision: 1,
  roles: { citizen: "申请人" },
  relations: {},
  states: { filed: "已提交", closed: "已办" },
  fields: {
    who: choice("申请人", "public", { person: "个人", firm: "企业" }),
    branch: flag("是分支机构", "public", { when: { who: "firm" } }),
    code: creditCode("总部代码", "parties", { when: { branch: true } }),
    phone: phone("电话", "parties", { when: { who: "person" } }),
    name: text("名称", "parties", { personal: "personal" }),
  },
  headline: ["who"],
  actions: {
    apply: {
      title: "申请",
      by: "citizen",
      from: "new",
      to: "filed",
      asks: ["who", "branch", "code", "phone", "name"],
      pages: [["who"], ["branch"], ["code", "phone", "name"]],
    },
    add: { title: "补报", by: "citizen", from: "filed", to: "closed", asks: ["code"] },
  },
});
const said = (fields: object, apply: object = {}) =>
  conditionalProblems({
    ...sound,
    fields: { ...sound.fields, ...fields },
    actions: { ...sound.actions, apply: { ...sound.actions["apply"]!, ...apply } },
  }).join("\n");
const branch = (when: object) => said({ branch: { ...sound.fields["branch"]!, when } });

test("conditions on what is asked before, in the act or earlier, are sound", () => {
  expect(conditionalProblems(sound)).toEqual([]);
});

test.each<[string, string, string]>([
  ["what is not there", branch({ form: "a" }), '"form", which is no choice'],
  ["a text", branch({ name: "张" }), '"name", which is no choice'],
  ["an option that there is not", branch({ who: "union" }), 'no option "union"'],
  ["a choice by yes or no", branch({ who: true }), 'must name options of "who"'],
  [
    "a flag by an option",
    said({ code: { ...sound.fields["code"]!, when: { branch: "yes" } } }),
    "true or false",
  ],
  ["itself", branch({ branch: true }), "depends on itself"],
  [
    "what depends on it",
    said({ who: { ...sound.fields["who"]!, when: { branch: true } } }),
    "depends on itself",
  ],
  ["what the opening never asks", said({}, { asks: ["branch"], pages: [["branch"]] }), 'but never "who"'],
  [
    "the same page",
    said(
      {},
      {
        pages: [
          ["who", "branch"],
          ["code", "phone", "name"],
        ],
      },
    ),
    'must ask "who" on an earlier page than "branch"',
  ],
  ["what the act itself needs", said({}, { to: { on: "branch" } }), 'always needs "branch"'],
  ["who is served by telephone", said({}, { behalf: { phone: "phone", into: "x" } }), 'always needs "phone"'],
])("a condition on %s is refused", (_, problems, says) => {
  expect(problems).toContain(says);
});
