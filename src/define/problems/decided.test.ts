import { expect, test } from "vitest";
import type { AnyMechanism } from "../mechanism.ts";
import { problems } from "../problems.ts";
import { grant, grantEnglish } from "../test/grant.ts";

const sound: AnyMechanism = grant;
const said = (change: Partial<AnyMechanism>) => problems({ ...sound, ...change }).join("\n");
const eligible = (change: object) =>
  said({ decisions: { eligible: { ...sound.decisions!["eligible"]!, ...change } } });

test("a sound definition has no problems, and its decisions are named in English", () => {
  expect(problems(sound, grantEnglish)).toEqual([]);
  const { decisions: _, ...silent } = grantEnglish;
  expect(problems(sound, silent).join()).toContain("decisions.eligible");
});

test.each<[string, object, string]>([
  ["of no name", { of: " " }, "names none"],
  ["at no action", { at: "file" }, "no action"],
  ["that reads no field", { given: { 人数: "number" } }, 'cannot read "number"'],
  ["that reads apart what its act does not ask", { at: "settle" }, '"settle" must ask for "income"'],
  ["into a number", { into: "members" }, 'needs a choice in "members"'],
  ["without a person", { person: "clerk" }, 'has the option "clerk"'],
  ["that reads personal values and was not assessed", { assessed: undefined }, 'say in "assessed"'],
  ["assessed on no day", { assessed: "2026-02-30" }, 'say in "assessed"'],
  ["for a choice that there is not", { when: { use: ["child"] } }, '"use", which is no choice or flag'],
  ["for an option that there is not", { when: { purpose: ["child", "car"] } }, '"purpose" has no "car"'],
  ["that fills what stands apart", { also: { 金额: "income" } }, 'cannot fill "income"'],
  ["that fills what somebody writes", { also: { 金额: "members" } }, '"apply" cannot fill "members"'],
])("a decision %s", (_, change, says) => {
  expect(eligible(change)).toContain(says);
});

test("two decisions do not fill one field", () => {
  const { eligible: one } = sound.decisions!;
  expect(said({ decisions: { eligible: one!, again: one! } })).toContain(
    'More than decision "again" fills "verdict"',
  );
});

test("unless each decides for other matters", () => {
  const { eligible: one } = sound.decisions!;
  const both = (first: object, second: object) =>
    said({ decisions: { eligible: { ...one!, when: first }, again: { ...one!, when: second } } });
  expect(both({ purpose: "child" }, { purpose: ["rent"] })).toBe("");
  expect(both({ insured: true }, { insured: false })).toBe("");
  expect(both({ purpose: "child" }, { purpose: ["rent", "child"] })).toContain("More than decision");
  expect(both({ purpose: "child" }, { insured: true })).toContain("More than decision");
});

test("what comes of personal values is not public", () => {
  const amount = { ...sound.fields["amount"]!, audience: "public" as const };
  expect(said({ fields: { ...sound.fields, amount } })).toContain('"amount" cannot be public');
});

test("what a table cannot decide ends no matter, and a clock consults none", () => {
  const apply = sound.actions["apply"]!;
  const to = { on: "verdict", approved: "granted", person: "granted" };
  expect(said({ actions: { ...sound.actions, apply: { ...apply, to } } })).toContain("leaves it to a person");
  const late = { title: "办理时限", limit: "5 working days", runs: "waiting", onExpiry: "settle" } as const;
  const { eligible: one } = sound.decisions!;
  expect(said({ clocks: { late }, decisions: { eligible: { ...one!, at: "settle" } } })).toContain(
    "taken by a clock",
  );
});
