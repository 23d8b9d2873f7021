import { expect, test } from "vitest";
import { seldom } from "./seldom.ts";
import { sessions } from "./sessions.ts";

test("the first time, then once a minute; a clock that was set back does not stop it", () => {
  const isTime = seldom(60_000);
  const asked = [0, 1, 59_999, 60_000, 60_001, 120_000, 0, 1];
  expect(asked.filter(now => isTime(now))).toEqual([0, 60_000, 120_000, 0]);
});

test("a thousand people who sign in within a minute sweep once", async () => {
  const said: string[] = [];
  const store = sessions({
    query: async (text: unknown) => {
      said.push(String(text));
      return { rows: [], rowCount: 0 } as never;
    },
  });
  for (let n = 0; n < 1000; n += 1) await store.open(String(n), null, 1_000_000 + n);
  const swept = () => said.filter(text => text.startsWith("delete")).length;
  expect([swept(), said.length]).toEqual([1, 1001]);
  await store.open("1", null, 1_060_000);
  expect(swept()).toBe(2);
});
