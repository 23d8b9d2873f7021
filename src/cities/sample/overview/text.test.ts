// The sample's overviews cite figures that are there, public, and parted by columns that they have: the full
// one is read from a log that no test plays whole.

import { expect, test } from "vitest";
import { dayFromDate } from "../../../define/civil.ts";
import { columnsOf } from "../../../figures/leaves.ts";
import { loadMechanisms } from "../../../mechanisms/load.ts";
import { parseFormat } from "../../../overview/rounding.ts";
import { type Live, isNumber, parse, print } from "../../../overview/syntax.ts";
import { citing } from "./cite.ts";
import { fullText } from "./full-text.ts";
import { briefText, smallText } from "./small-text.ts";

const { registry } = await loadMechanisms();
const cited = citing(dayFromDate("2026-11-20"));

function wrongWith({ figure: name, within, format }: Live): string | undefined {
  const [mechanism = "", figure = ""] = name.split(".");
  const known = registry.current.get(mechanism)?.mechanism;
  const literal = known?.figures?.[figure];
  if (known === undefined || literal === undefined) return `${name} is not there`;
  if (literal.audience === "staff") return `${name} is for staff`;
  if (parseFormat(format) === undefined) return `${name} is rounded by ${format}`;
  const columns = within === "" ? [] : within.split(",").map(part => part.split(":")[0]!);
  const strange = columns.find(column => !columnsOf(known, figure).includes(column));
  return strange === undefined ? undefined : `${name} has no column ${strange}`;
}

test.each([
  ["full", fullText(cited), 60],
  ["small", smallText(cited), 15],
  ["brief", briefText(cited), 3],
])("the %s overview", (_, text, least) => {
  const blocks = parse(text);
  expect(print(blocks)).toBe(text);
  const numbers = blocks.flatMap(({ inlines }) => inlines.filter(isNumber));
  const live = numbers.filter(one => one.kind === "live");
  expect(live.flatMap(one => wrongWith(one) ?? [])).toEqual([]);
  expect(new Set(live.map(one => JSON.stringify(one))).size).toBeGreaterThanOrEqual(least);
});

test("in the first weeks of a year the report is on the year before", () => {
  const { year, asOf } = citing(dayFromDate("2027-01-20"));
  expect([year, asOf]).toEqual(["2026", "2026-12-31"]);
  expect(citing(dayFromDate("2026-11-20"))).toMatchObject({ year: "2026", asOf: "2026-11-19" });
});
