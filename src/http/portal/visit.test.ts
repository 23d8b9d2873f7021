import { expect, test } from "vitest";
import { pathOf } from "./visit.ts";

test("an address leads back to itself without the settings", () => {
  expect(pathOf({ url: "/search?q=%E8%B7%AF&lang=en&type=big" })).toBe("/search?q=%E8%B7%AF");
  expect(pathOf({ url: "/?lang=zh" })).toBe("/");
});

test.each([
  "//evil.test",
  "/.//evil.test",
  "/x/..//evil.test",
  "/\\evil.test",
  "/.\\/evil.test",
  "/%2e//evil.test",
])("%s leads to this site", url => {
  const path = pathOf({ url: `${url}?lang=en` });
  expect(path).toBe("/evil.test");
  expect(new URL(path, "http://here").host).toBe("here");
});
