// Pace and copies as rules 0.3 and 1.4 give them, at and on both sides of each limit.

import { describe, expect, test } from "vitest";
import { behindPlan, copied, plannedProgress } from "./pace.ts";

describe("planned progress", () => {
  test.each([
    ["2026-01-01", 0],
    ["2026-01-11", 10],
    ["2026-02-20", 50],
    ["2026-04-11", 100],
    ["2026-12-31", 100],
    ["2025-12-31", 0],
  ])("on %s of a task from 2026-01-01 to 2026-04-11 is %i percent", (today, percent) => {
    expect(plannedProgress("2026-01-01", "2026-04-11", today)).toBe(percent);
  });

  test("is nothing before a task was issued, and all where it is due the day it is issued", () => {
    expect(plannedProgress(undefined, "2026-04-11", "2026-02-01")).toBe(0);
    expect(plannedProgress("2026-04-11", "2026-04-11", "2026-04-11")).toBe(100);
  });
});

test("yellow from ten points under plan on, not at nine (rules 0.3)", () => {
  expect([behindPlan(41, 50), behindPlan(40, 50), behindPlan(0, 0)]).toEqual([false, true, false]);
});

describe("a copied report (rules 1.4: more than nine tenths alike)", () => {
  const before = "首批六个小区完成充电棚施工，第二批五个小区正在选点，居民意见已经逐条答复。";
  test("is one that says the same with another number or comma", () => {
    expect(copied(before, before)).toBe(true);
    expect(copied(before, before.replace("，", "、"))).toBe(true);
    expect(copied(before, before.replace("六个", "七个"))).toBe(true);
  });
  test("is none that tells something else, nor the first of all", () => {
    expect(copied(before, "第二批五个小区全部进场，首批六个小区通过消防验收并通电。")).toBe(false);
    expect(copied(undefined, before)).toBe(false);
  });
  test("at nine tenths exactly is none: eighteen of twenty pairs", () => {
    const letters = [..."甲乙丙丁戊己庚辛壬癸子"];
    const other = [...letters.slice(0, 10), "丑"].join("");
    expect(copied(letters.join(""), other)).toBe(false);
    expect(copied(`${letters.join("")}寅`, `${letters.join("")}卯`)).toBe(true);
  });
});
