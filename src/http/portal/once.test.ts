import { expect, test } from "vitest";
import { onceEach } from "./once.ts";

test("the second click is answered with what the first one did", async () => {
  const once = onceEach<number>(1000);
  let count = 0;
  const work = () => Promise.resolve((count += 1));
  expect(await Promise.all([once("a", 0, work), once("a", 1, work)])).toEqual([1, 1]);
  expect(await once("b", 2, work)).toBe(2);
  expect(await once("a", 2000, work)).toBe(3);
});

test("a failure may be tried again", async () => {
  const once = onceEach<string>(1000);
  await expect(once("a", 0, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await once("a", 1, () => Promise.resolve("yes"))).toBe("yes");
});
