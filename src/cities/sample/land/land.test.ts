// The plots of the sample: what the full city has reused by its end is the published area, to the
// hundredth of a mu, whatever its last day is.

import { describe, expect, test } from "vitest";
import { startOfDay } from "../../../define/calendar.ts";
import { dayFromDate } from "../../../define/civil.ts";
import { creditCodeProblem } from "../../../define/identifiers.ts";
import { muOf } from "../../../mechanisms/grow/idleLand/rules/area.ts";
import { china } from "../../calendar.ts";
import { plots } from "./plots.ts";
import { landStory, smallPlots } from "./steps.ts";

const verifiedBy = (day: string, size: "small" | "full") => {
  const last = dayFromDate(day);
  const end = startOfDay(china, last + 1);
  const verified = landStory(last, size).filter(({ action, at }) => action === "verify" && at < end);
  return {
    plots: verified.length,
    area: verified.reduce((sum, { input }) => sum + Number(input["verifiedArea"]), 0),
  };
};

describe("the full city", () => {
  test.each(["2026-11-19", "2026-10-07", "2027-02-20", "2026-01-01"])(
    "has reused 5,002.77 mu on forty plots by %s",
    day => expect(verifiedBy(day, "full")).toEqual({ plots: 40, area: 500_277 }),
  );
});

test("the small city has eight plots, four of them reused", () => {
  const steps = landStory(dayFromDate("2026-11-19"), "small");
  expect(new Set(steps.map(({ matter }) => matter)).size).toBe(smallPlots);
  expect(verifiedBy("2026-11-19", "small").plots).toBe(4);
});

test("each title comes out at its area, parcels and holders are each of its own", () => {
  const all = plots();
  expect(all.filter(({ given, unit, area }) => muOf(given, unit) !== area)).toEqual([]);
  expect(new Set(all.map(({ parcel }) => parcel)).size).toBe(all.length);
  expect(new Set(all.map(({ holder }) => holder)).size).toBe(all.length);
  expect(all.filter(({ holder }) => creditCodeProblem(holder) !== null)).toEqual([]);
  expect(all.filter(({ parcel }) => !/^99\d{10}GB\d{5}$/.test(parcel))).toEqual([]);
});
