import { expect, test } from "vitest";
import { lettersOf } from "./keys.ts";

test("an action takes the first free letter of its name", () => {
  const letters = lettersOf(["answer", "ask", "accept", "reply"]);
  expect([...letters]).toEqual([
    ["answer", "a"],
    ["ask", "s"],
    ["accept", "c"],
    ["reply", "r"],
  ]);
});

test("j and k stay for moving", () => {
  const letters = lettersOf(["judge", "kick"]);
  expect([...letters.values()]).toEqual(["u", "i"]);
});

test("no letter stands twice, and thirty actions leave some without", () => {
  const letters = lettersOf(Array.from({ length: 30 }, (_, at) => `act${at}`));
  expect(new Set(letters.values()).size).toBe(letters.size);
  expect(letters.size).toBe(24);
});
