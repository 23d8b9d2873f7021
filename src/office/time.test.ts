import { expect, test } from "vitest";
import { sameDay, sayDue, sayMoment, sayNow } from "./time.ts";

const at = Date.UTC(2026, 10, 20, 6, 6); // 14:06 in Shanghai

test("now is said with the day of the week, in both languages", () => {
  expect(sayNow(at, "zh")).toBe("2026年11月20日（周五）14:06");
  expect(sayNow(at, "en")).toBe("Fri 20 Nov 2026, 14:06");
});

test("a moment of another year says its year", () => {
  expect(sayMoment(at, at)).toBe("11-20 14:06");
  expect(sayMoment(at, Date.UTC(2027, 1, 1))).toBe("2026-11-20 14:06");
});

test("a limit until midnight is said by the day that ends then", () => {
  expect(sayDue(Date.UTC(2026, 10, 23, 16), "zh")).toMatch(/11月23日$/);
  expect(sayDue(Date.UTC(2026, 10, 23, 16), "en")).toMatch(/^23 Nov/);
});

test("days are the city's days", () => {
  expect(sameDay(at, Date.UTC(2026, 10, 19, 16))).toBe(true);
  expect(sameDay(at, Date.UTC(2026, 10, 19, 15, 59))).toBe(false);
});
