import { describe, expect, test } from "vitest";
import { type Duration, parseDuration, sayDuration } from "./duration.ts";

describe("a limit", () => {
  test.each([
    ["30 minutes", 30, "minute"],
    ["1 hour", 1, "hour"],
    ["60 days", 60, "day"],
    ["3 months", 3, "month"],
    ["1 working day", 1, "workday"],
    ["5 working days", 5, "workday"],
  ] as const)("%s is read", (duration, amount, unit) => {
    expect(parseDuration(duration)).toEqual({ amount, unit });
  });

  test("is said in both languages", () => {
    expect(sayDuration("5 working days")).toEqual({ zh: "5 个工作日", en: "5 working days" });
    expect(sayDuration("1 month")).toEqual({ zh: "1 个月", en: "1 month" });
    expect(sayDuration("24 hours")).toEqual({ zh: "24 小时", en: "24 hours" });
    expect(sayDuration("60 days")).toEqual({ zh: "60 日", en: "60 days" });
  });

  test.each([
    "0 days",
    "-1 days",
    "1.5 hours",
    "1e3 days",
    "5 workdays",
    "five days",
    "5",
    "",
    "1234567 days",
  ])("%s is refused with a way out", wrong =>
    expect(() => parseDuration(wrong as Duration)).toThrow(
      /请写成正整数加单位.*write a whole, positive number/,
    ),
  );

  test("with a wrong unit does not compile", () => {
    // @ts-expect-error the unit is written in two words
    expect(() => parseDuration("5 workdays")).toThrow(RangeError);
  });
});
