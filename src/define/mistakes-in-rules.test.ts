// Mistakes in figures, rules and fields that must not compile. Each case is the same tiny mechanism, once
// sound and once with one thing wrong; `@ts-expect-error` fails the type check as soon as the mistake
// compiles.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { text } from "./fields.ts";
import { defineMechanism as define } from "./mechanism.ts";
import { actions, base, compiled, fields, sound } from "./test/tiny.ts";

// ── a figure ──────────────────────────────────────────────────────────────────────────────────
const clocks = { answer: { title: "办理", limit: "5 days", runs: "opened" } } as const;
const timed = { ...sound, clocks } as const;
const two = { title: "", count: "件" } as const;

compiled("a figure counts over states, acts and clocks that exist", () => {
  define({
    ...timed,
    figures: { two, one: { ...two, first: "close", clock: { answer: "met" }, in: "closed" } },
  });
  // @ts-expect-error no such action
  define({ ...timed, figures: { two, one: { title: "", count: "件", first: "shut" } } });
  // @ts-expect-error no such clock
  define({ ...timed, figures: { two, one: { title: "", count: "件", clock: { close: "met" } } } });
  // @ts-expect-error a clock has no such answer
  define({ ...timed, figures: { two, one: { title: "", count: "件", clock: { answer: "early" } } } });
});
compiled("a figure asks for options that exist", () => {
  define({
    ...timed,
    figures: { two, one: { ...two, where: { verdict: ["yes"], mark: { atLeast: 60 } } } },
  });
  // @ts-expect-error no such option
  define({ ...timed, figures: { two, one: { title: "", count: "件", where: { verdict: "maybe" } } } });
});
compiled("a figure has no personal column, and none that stands apart from the log", () => {
  define({ ...timed, figures: { two, one: { title: "", count: "件", by: ["unit", "verdict"] } } });
  // @ts-expect-error a telephone number is personal
  define({ ...timed, figures: { two, one: { title: "", count: "件", by: ["phone"] } } });
  // @ts-expect-error what citizens write is personal
  define({ ...timed, figures: { two, one: { title: "", count: "件", by: ["story"] } } });
  // @ts-expect-error a text that is not public stands apart
  define({ ...timed, figures: { two, one: { title: "", count: "件", where: { note: "filled" } } } });
});
compiled("a figure sums numbers and shares figures that exist", () => {
  define({ ...timed, figures: { two, one: { title: "", sum: "mark" } } });
  define({ ...timed, figures: { two, one: { title: "", share: "two", of: "two" } } });
  // @ts-expect-error a text cannot be summed
  define({ ...timed, figures: { two, one: { title: "", sum: "subject" } } });
  // @ts-expect-error no such figure
  define({ ...timed, figures: { two, one: { title: "", share: "two", of: "three" } } });
});

// ── a rule ────────────────────────────────────────────────────────────────────────────────────
compiled("a rule belongs to an action that exists", () => {
  define({ ...sound, rules: { close: {} } });
  // @ts-expect-error no such action
  define({ ...sound, rules: { shut: {} } });
});
compiled("a rule reads what its action asks, and what the matter holds", () => {
  const no = { zh: "不行", en: "No" };
  define({ ...sound, rules: { close: { refuse: ({ input, matter }) => input.due === matter.due && no } } });
  // @ts-expect-error `open` does not ask for the verdict
  define({ ...sound, rules: { open: { refuse: ({ input }) => input.verdict === "no" && no } } });
  // @ts-expect-error no such option
  define({ ...sound, rules: { close: { refuse: ({ input }) => input.verdict === "maybe" && no } } });
  // @ts-expect-error a matter does not hold what stands apart
  define({ ...sound, rules: { close: { refuse: ({ matter }) => matter.phone === "1" && no } } });
});
compiled("a rule gives its reason in both languages", () => {
  define({ ...sound, rules: { close: { refuse: () => ({ zh: "不行", en: "No" }) } } });
  // @ts-expect-error the English is missing
  define({ ...sound, rules: { close: { refuse: () => ({ zh: "不行" }) } } });
});
compiled("a rule fills what its action declares, with its kind of value, and nothing else", () => {
  define({ ...sound, rules: { close: { compute: () => ({ mark: 1 }) } } });
  // @ts-expect-error `close` does not declare it
  define({ ...sound, rules: { close: { compute: () => ({ seen: true }) } } });
  // @ts-expect-error not even beside what it declares
  define({ ...sound, rules: { close: { compute: () => ({ mark: 1, seen: true }) } } });
  // @ts-expect-error a mark is a number
  define({ ...sound, rules: { close: { compute: () => ({ mark: "1" }) } } });
  // @ts-expect-error `open` declares nothing
  define({ ...sound, rules: { open: { compute: () => ({ mark: 1 }) } } });
});

// ── an echo ───────────────────────────────────────────────────────────────────────────────────
const echo = { unit: "件", of: "appeal", link: "parent", when: { passed: "told" } } as const;
compiled("an echo is kept in a number of the mechanism", () => {
  define({ ...sound, echoes: { mark: echo } });
  // @ts-expect-error a text counts nothing
  define({ ...sound, echoes: { subject: echo } });
  // @ts-expect-error clocks run out without an act, so none is asked for
  define({ ...sound, echoes: { mark: { ...echo, when: { clock: { answer: "late" } } } } });
});

// ── a decision ────────────────────────────────────────────────────────────────────────────────
const decision = {
  title: "定",
  of: "定",
  at: "close",
  given: { 数: "mark" },
  into: "verdict",
  person: "no",
} as const;
compiled("a decision is taken at an action, reads fields and fills a choice", () => {
  define({ ...sound, decisions: { settled: decision } });
  // @ts-expect-error no such action
  define({ ...sound, decisions: { settled: { ...decision, at: "reopen" } } });
  // @ts-expect-error no such field to read
  define({ ...sound, decisions: { settled: { ...decision, given: { 数: "marks" } } } });
  // @ts-expect-error a number is no choice
  define({ ...sound, decisions: { settled: { ...decision, into: "mark" } } });
});
compiled("a word that nobody knows does not compile", () => {
  // @ts-expect-error no such part of a mechanism
  define({ ...base, fields, actions, workflow: {} });
});

// ── a field ───────────────────────────────────────────────────────────────────────────────────
compiled("a field says who may read it, and whether it is personal", () => {
  text("", "staff", { personal: "sensitive" });
  // @ts-expect-error no such audience
  text("", "private");
  // @ts-expect-error no such class
  text("", "staff", { personal: "secret" });
});

test("every mistake is named by a sentence", () => {
  const source = readFileSync(new URL(import.meta.url), "utf8");
  const marks = source.split("\n").filter(line => line.trim().startsWith("// @ts-expect-error"));
  expect(marks.length).toBeGreaterThan(15);
  expect(marks.filter(mark => mark.split(" ").length < 6)).toEqual([]);
});
