import { expect, test } from "vitest";
import { choice, text } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { base, close, fields, open } from "../test/tiny.ts";
import { shownProblems } from "./shown.ts";

const mechanism = {
  ...base,
  fields: {
    ...fields,
    answer: text("答复", "parties"),
    memo: text("内部意见", "staff"),
    result: choice("结果", "public", { yes: "准予", no: "不准予" }),
  },
  actions: { open, close: { ...close, asks: ["answer", "memo", "result"] } },
};
const problems = (changed: object): string =>
  shownProblems({ ...mechanism, ...changed } as unknown as AnyMechanism).join("\n");

test("a text for the parties may be withheld until an act tells it", () => {
  expect(problems({ withholds: { answer: ["close"] } })).toBe("");
});

test.each([
  [
    "a choice, with the way to draft one",
    { result: ["close"] },
    /问一个 staff 字段.*fills.*asked as a field for staff/,
  ],
  ["what staff alone read", { memo: ["close"] }, /"memo" must be a text or file for parties/],
  ["what is told by no action", { answer: ["vanish"] }, /"vanish", which is no action/],
])("withheld cannot be %s", (_, withholds, says) => expect(problems({ withholds })).toMatch(says));

test("a choice cannot be concealed: the sentence says what can", () => {
  const conceals = { fields: ["result"], when: { result: ["no"] }, but: "clerk" };
  expect(problems({ conceals })).toMatch(/"result".*only a personal field, or a text or file/);
});
