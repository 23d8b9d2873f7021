// The open list of a poll is downloaded by many who did not sign in: it is made once.

import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { LastFile } from "./files.ts";

/** Makes files named by their key, and notes what it made and how many were in the making at once. */
function maker() {
  const [last, made] = [new LastFile(), [] as string[]];
  const busy = { now: 0, most: 0 };
  const ask = (key: string) =>
    last.of(key, async () => {
      made.push(key);
      busy.now += 1;
      busy.most = Math.max(busy.most, busy.now);
      await setImmediate();
      busy.now -= 1;
      if (key === "lost" && made.length < 2) throw new Error("the database went away");
      return Buffer.from(key);
    });
  return { ask, made, busy };
}

test("what many ask for at once is made once, and again for nobody who asks later", async () => {
  const { ask, made } = maker();
  const files = await Promise.all([ask("a"), ask("a"), ask("a")]);
  expect([...files, await ask("a")].map(String)).toEqual(["a", "a", "a", "a"]);
  expect(made).toEqual(["a"]);
});

test("one is made at a time, whoever else is asked for meanwhile; the last is kept", async () => {
  const { ask, made, busy } = maker();
  await Promise.all([ask("a"), ask("b"), ask("a"), ask("b")]);
  expect([made, busy.most]).toEqual([["a", "b"], 1]);
  await ask("b");
  await ask("a");
  expect(made).toEqual(["a", "b", "a"]);
});

test("what could not be made is made when it is asked for again, and holds nobody up", async () => {
  const { ask, made } = maker();
  await expect(ask("lost")).rejects.toThrow("went away");
  expect([String(await ask("lost")), String(await ask("b"))]).toEqual(["lost", "b"]);
  expect(made).toEqual(["lost", "lost", "b"]);
});
