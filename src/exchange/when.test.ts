import { expect, test } from "vitest";
import { parseWhen } from "./when.ts";

const forms = ["MM/dd/yyyy hh:mm:ss a", "M/d/yy H:mm", "yyyy-MM-dd HH:mm", "yyyy年M月d日"];
const iso = (text: string, zone = "Asia/Shanghai") => {
  const ms = parseWhen(text, forms, zone);
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

test("each listed form is read in the zone of the file", () => {
  expect(iso("01/06/2018 10:18:29 AM", "America/Los_Angeles")).toBe("2018-01-06T18:18:29.000Z");
  expect(iso("1/2/20 8:43", "America/Los_Angeles")).toBe("2020-01-02T16:43:00.000Z");
  expect(iso("2026-11-20 00:00")).toBe("2026-11-19T16:00:00.000Z");
  expect(iso("2026年2月14日")).toBe("2026-02-13T16:00:00.000Z");
});

test("noon and midnight of a twelve-hour clock", () => {
  expect(iso("01/01/2018 12:00:09 AM", "UTC")).toBe("2018-01-01T00:00:09.000Z");
  expect(iso("01/01/2018 12:00:09 PM", "UTC")).toBe("2018-01-01T12:00:09.000Z");
});

test("a time that the clock skips in spring is the moment after", () => {
  expect(iso("3/11/18 2:30", "America/Los_Angeles")).toBe("2018-03-11T10:30:00.000Z");
});

test.each([
  "02/30/2018 10:00:00 AM",
  "13/01/2018 10:00:00 AM",
  "01/01/2018 13:00:00 AM",
  "yesterday",
  "2026-11-20",
  "",
])("%s is no date of these forms", text => expect(iso(text)).toBeUndefined());
