import { describe, expect, test } from "vitest";
import { definition } from "../../mechanisms/ask/appeal/definition.ts";
import { english } from "../../mechanisms/ask/appeal/english.ts";
import { plan as planOf } from "../../engine/registry.ts";
import { aheadOf, straight, wayOf } from "./way.ts";

const plan = planOf(definition, english);
const went = (...states: string[]) => states.map((state, at) => ({ state, at }));
const ahead = (here: string, ...passed: string[]) => aheadOf(plan, here, new Set(passed));

test("a detour is left out once it came back; the day is that of the first time", () => {
  const line = straight(went("received", "dispatched", "signed", "handling", "waiting", "handling"));
  expect(line.map(({ state }) => state)).toEqual(["received", "dispatched", "signed", "handling"]);
  expect(line.at(-1)?.at).toBe(3);
  expect(straight(went("received", "dispatched", "received"))).toEqual([{ state: "received", at: 0 }]);
});

describe("what lies ahead of an appeal", () => {
  const whole = ["dispatched", "signed", "handling", "checking", "answered", "solved"];

  test("is the usual way to a good end, without what is done by exception", () => {
    expect(ahead("received")).toEqual(whole);
    expect(ahead("handling", "received", "dispatched", "signed")).toEqual(["checking", "answered", "solved"]);
  });

  test("leads from a detour back to the line, without naming twice what was passed", () => {
    const passed = ["received", "dispatched", "signed", "handling"];
    for (const detour of ["waiting", "paused", "joint"]) {
      expect(ahead(detour, ...passed), detour).toEqual(["checking", "answered", "solved"]);
    }
    expect(ahead("merged", "received")).toEqual(["answered", "solved"]);
  });

  test("is not foretold where somebody is to decide, and is nothing at an end", () => {
    expect(ahead("declined", "received")).toEqual([]);
    for (const end of ["solved", "closed", "withdrawn", "archived", "refused"]) {
      expect(ahead(end, "received"), end).toEqual([]);
    }
  });
});

test("the line says each state once, with its day or none", () => {
  const line = wayOf(plan, went("received", "dispatched"), "zh");
  expect(line.slice(0, 3)).toEqual([
    { title: "已受理", at: 0, is: "past" },
    { title: "已派单", at: 1, is: "now" },
    { title: "已签收", at: null, is: "ahead" },
  ]);
});
