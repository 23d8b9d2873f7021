import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inLanes } from "./lanes.ts";

test("so many at once and no more, in the order of asking; a fault frees its lane", async () => {
  let [now, most] = [0, 0];
  const begun: string[] = [];
  const run = inLanes(3, async (text: string) => {
    begun.push(text);
    now += 1;
    most = Math.max(most, now);
    await setImmediate();
    now -= 1;
    if (text === "2") throw new Error("lost");
    return text;
  });
  const texts = Array.from({ length: 9 }, (_, n) => String(n));
  const said = await Promise.allSettled(texts.map(text => run(text)));
  expect(said.map(({ status }) => status)).toEqual(
    texts.map(text => (text === "2" ? "rejected" : "fulfilled")),
  );
  expect([most, now, begun]).toEqual([3, 0, texts]);
});
