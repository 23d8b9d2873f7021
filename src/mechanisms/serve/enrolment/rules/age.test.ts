import { expect, test } from "vitest";
import { grownUp, tooYoung } from "./age.ts";

const born = (day: string) => `110101${day}103X`;

test("a child is six by 31 August; a number of a grown-up is asked about", () => {
  expect(tooYoung(born("20210831"), 2027)).toBe(false);
  expect(tooYoung(born("20210901"), 2027)).toMatchObject({ field: "child" });
  expect(grownUp(born("20120101"), 2027)).toBe(false);
  const said = grownUp(born("19900305"), 2027);
  expect(said).toMatchObject({ field: "child" });
  expect(said && said.zh).toContain("37 岁");
});
