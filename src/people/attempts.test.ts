import { expect, test } from "vitest";
import { Attempts } from "./attempts.ts";

test("so many tries within the span, then a wait until the first of them is old enough", () => {
  const attempts = new Attempts({ most: 3, within: 1000 });
  expect([0, 10, 20].map(now => attempts.take("one", now))).toEqual([0, 0, 0]);
  expect(attempts.take("one", 30)).toBe(970);
  expect(attempts.take("another", 30)).toBe(0);
  expect(attempts.take("one", 1000)).toBe(0);
  expect(attempts.take("one", 1001)).toBe(9);
  attempts.clear("one");
  expect(attempts.take("one", 1002)).toBe(0);
});

test("asking how long to wait counts nothing", () => {
  const attempts = new Attempts({ most: 1, within: 1000 });
  expect([attempts.wait("a", 0), attempts.wait("a", 0), attempts.take("a", 0)]).toEqual([0, 0, 0]);
  expect(attempts.wait("a", 400)).toBe(600);
  expect(attempts.wait("a", 1000)).toBe(0);
});

test("of several limits the strictest speaks", () => {
  const attempts = new Attempts({ most: 1, within: 60 }, { most: 3, within: 1000 });
  expect([0, 59, 60, 120].map(now => attempts.take("x", now))).toEqual([0, 1, 0, 0]);
  expect(attempts.take("x", 180)).toBe(820);
});

test("memory is bounded however many names are tried", () => {
  const attempts = new Attempts({ most: 1, within: 1000 });
  for (let name = 0; name < 60_000; name += 1) attempts.take(String(name), 0);
  expect(attempts.take("59999", 1)).toBe(999);
  expect(attempts.take("0", 1)).toBe(0);
});
