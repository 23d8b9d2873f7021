import { expect, test } from "vitest";
import type { AskView } from "../../http/types.ts";
import { askedIn } from "./asked.ts";
import { askFor, draftWith, inputOf, numbersIn } from "./draft.ts";

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

test("chosen numbers stand in the field that they were chosen for", () => {
  const form = [ask("title", "text"), ask("one", "matter"), ask("appeals", "list", "matter")];
  expect(draftWith(form, ["A", "B"], "appeals")).toEqual({ appeals: ["A", "B"] });
  expect(draftWith(form, ["A", "B"], "one")).toEqual({ one: "A" });
  expect(draftWith(form, ["A"], null)).toEqual({});
});

test("appeals are chosen for the field that leads to appeals, not for the first that takes matters", () => {
  const area = { ...ask("area", "matter"), leadsTo: "workpoint" };
  const appeals = { ...ask("appeals", "list", "matter"), leadsTo: "appeal" };
  expect(askFor([ask("title", "text"), area, appeals], "appeal")).toBe(appeals);
  expect(askFor([ask("title", "text"), area], "appeal")).toBeUndefined();
});

test("numbers are read out of a pasted column, each once", () => {
  expect(numbersIn("7K3F9-QWXR2\n00000-00001、00000-00001，\t X ")).toEqual([
    "7K3F9-QWXR2",
    "00000-00001",
    "X",
  ]);
});

test("a question comes and goes with what it depends on, and what is not asked is not sent", () => {
  const form = [
    ask("kind", "choice"),
    { ...ask("loan", "flag"), when: { kind: ["buy"] } },
    { ...ask("bank", "text"), when: { loan: true } },
  ];
  const names = (draft: Record<string, unknown>) => askedIn(form, draft).map(({ name }) => name);
  expect(names({})).toEqual(["kind"]);
  expect(names({ kind: "buy", loan: true })).toEqual(["kind", "loan", "bank"]);
  expect(inputOf(form, { kind: "rent", loan: true, bank: "工商银行" })).toEqual({ kind: "rent" });
});
