import { expect, test } from "vitest";
import type { AnyMechanism } from "../mechanism.ts";
import { problems } from "../problems.ts";
import { admission, admissionEnglish } from "../test/admission.ts";

const sound: AnyMechanism = admission;
const said = (change: Partial<AnyMechanism>) => problems({ ...sound, ...change }).join("\n");
const household = (change: object) =>
  said({ checks: { ...sound.checks, household: { ...sound.checks!["household"]!, ...change } } });

test("a sound definition has no problems, and its checks are named in English", () => {
  expect(problems(sound, admissionEnglish)).toEqual([]);
  const { checks: _, ...silent } = admissionEnglish;
  expect(problems(sound, silent).join()).toContain("checks.household");
});

test.each<[string, object, string]>([
  ["of no data set", { of: [] }, "asks no data set"],
  ["of a data set by no name", { of: "House Hold" }, '"House Hold", which is no name'],
  ["about a text", { about: "school" }, "neither identity number nor credit code"],
  ["that compares with no field", { given: { address: "street" } }, 'cannot compare with "street"'],
  ["whose consent nobody is asked for", { consent: "property" }, "must be a flag that a form asks for"],
  ["asked at no action", { at: "file" }, "no action"],
  ["for an option that there is not", { when: { school: "east" } }, '"school" has no "east"'],
  ["for what stands apart", { when: { address: "north" } }, '"address", which is no choice'],
  ["answered into a text", { into: "school" }, "choice of yes, no and unknown"],
  ["answered into what somebody writes", { into: "agrees" }, '"apply" cannot fill "agrees"'],
  ["answered into the field of another check", { into: "property" }, "Two checks of one act"],
])("a check %s", (_, change, says) => {
  expect(household(change)).toContain(says);
});

test("neither no nor unknown ends a matter: a person looks first", () => {
  const apply = sound.actions["apply"]!;
  const to = { on: "home", yes: "ready", no: "placed", unknown: "placed" };
  const text = said({ actions: { ...sound.actions, apply: { ...apply, to } } });
  expect(text).toContain("answers no: a person must look first");
  expect(text).toContain("answers unknown: a person must look first");
});

test("what a clock does by itself asks nobody", () => {
  const late = { title: "核对时限", limit: "5 working days", runs: "waiting", onExpiry: "look" } as const;
  expect(said({ clocks: { late } })).toContain("taken by a clock, which asks no shared data");
});

test("an answer that is public would tell everybody what a register holds", () => {
  const home = { ...sound.fields["home"]!, audience: "public" as const };
  expect(said({ fields: { ...sound.fields, home } })).toContain("not public");
});
