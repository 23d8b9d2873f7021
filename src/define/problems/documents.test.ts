import { expect, test } from "vitest";
import type { AnyMechanism } from "../mechanism.ts";
import { actions, base, fields } from "../test/tiny.ts";
import { text } from "../fields.ts";
import { documentProblems } from "./documents.ts";

const mechanism = {
  ...base,
  fields: { ...fields, paperNumber: text("文号", "public") },
  actions: {
    ...actions,
    numbered: { title: "编号", by: "system", from: "closed", to: "same", asks: ["paperNumber"] },
  },
  clocks: { answer: { title: "答复", limit: "5 working days", runs: "opened" } },
};
const sound = {
  title: "办结单",
  kind: "单",
  after: "close",
  from: "unit",
  to: "units",
  heading: "{subject}办结单",
  says: ["编号{number}，最迟{due.answer}，今日{today}。"],
  table: ["verdict"],
  number: { series: "办", into: "paperNumber", act: "numbered" },
  audience: "staff",
};
const problems = (changed: object): string =>
  documentProblems({
    ...mechanism,
    documents: { slip: { ...sound, ...changed } },
  } as unknown as AnyMechanism).join("\n");

test("a paper that can be made has no problems", () => expect(problems({})).toBe(""));

test.each([
  ["a text names a field that is not there", { says: ["{colour}"] }, /\{colour\}/],
  ["a text names a clock that is not there", { heading: "{due.tea}" }, /\{due\.tea\}/],
  ["the table names a field that is not there", { table: ["colour"] }, /\{colour\}/],
  ["it follows no action", { after: ["close", "vanish"] }, /"vanish", which is no action/],
  ["no org issues it", { from: "subject" }, /issued by "subject"/],
  ["it depends on no choice", { when: { verdict: ["maybe"] } }, /has no "maybe"/],
  ["it is sent to no org", { to: "due" }, /cannot be sent to "due"/],
  ["it is copied to a text", { copies: "subject" }, /cannot be sent to "subject"/],
  [
    "its number is told by a person's act",
    { number: { ...sound.number, act: "close" } },
    /must be by "system"/,
  ],
  ["its number stands in a date", { number: { ...sound.number, into: "due" } }, /must be a public text/],
])("is told when %s", (_, changed, problem) => expect(problems(changed)).toMatch(problem));
