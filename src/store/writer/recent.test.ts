import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("it holds the half that was asked for last, and never more than the limit", () => {
  const recent = new Recent<number, string>(10);
  for (let n = 0; n < 103; n += 1) recent.set(n, `value ${n}`);
  for (let n = 98; n < 103; n += 1) expect(recent.get(n)).toBe(`value ${n}`);
  for (let n = 0; n < 93; n += 1) expect(recent.get(n)).toBeUndefined();
});

test("what is asked for again and again stays", () => {
  const recent = new Recent<number, string>(4);
  recent.set(0, "first");
  for (let n = 1; n < 50; n += 1) {
    recent.set(n, "other");
    expect(recent.get(0)).toBe("first");
  }
});

test("what was set anew is read as it is, and what was dropped is gone, of whatever age", () => {
  const recent = new Recent<number, string>(4);
  recent.set(0, "old");
  recent.set(1, "filling");
  recent.set(2, "filling");
  recent.set(0, "new");
  expect(recent.get(0)).toBe("new");
  recent.delete(0);
  expect(recent.get(0)).toBeUndefined();
  recent.clear();
  expect(recent.get(2)).toBeUndefined();
});
