import { expect, test } from "vitest";
import type { AskView } from "../../http/types.ts";
import { draftWith, inputOf, numbersIn } from "./draft.ts";

const ask = (name: string, kind: AskView["kind"], of?: string): AskView => ({
  name,
  label: name,
  kind,
  required: true,
  ...(of ? { of } : {}),
});

test("yuan and mu are sent in whole hundredths, typed as people say them", () => {
  const form = [ask("cost", "yuan"), ask("land", "mu"), ask("share", "number")];
  expect(inputOf(form, { cost: 1234.56, land: 0.29, share: 12.5 })).toEqual({
    cost: 123456,
    land: 29,
    share: 12.5,
  });
});

test("what was left empty is not sent, and false is an answer", () => {
  const form = [ask("text", "text"), ask("list", "list", "org"), ask("yes", "flag"), ask("none", "number")];
  expect(inputOf(form, { text: "", list: [], yes: false, none: null })).toEqual({ yes: false });
});

test("what the form does not ask is not sent", () => {
  expect(inputOf([ask("a", "text")], { a: "x", b: "y" })).toEqual({ a: "x" });
});

test("chosen numbers stand in the first field that takes matters", () => {
  expect(draftWith([ask("title", "text"), ask("appeals", "list", "matter")], ["A", "B"])).toEqual({
    appeals: ["A", "B"],
  });
  expect(draftWith([ask("one", "matter")], ["A", "B"])).toEqual({ one: "A" });
  expect(draftWith([ask("title", "text")], ["A"])).toEqual({});
});

test("numbers are read out of a pasted column, each once", () => {
  expect(numbersIn("7K3F9-QWXR2\n00000-00001、00000-00001，\t X ")).toEqual([
    "7K3F9-QWXR2",
    "00000-00001",
    "X",
  ]);
});
