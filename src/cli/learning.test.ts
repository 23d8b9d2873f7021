import { setTimeout as rest } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepLearning } from "./learning.ts";

const often = { soon: 1, every: 1 };

test("what fails is said once and tried again", async () => {
  const said: string[] = [];
  const rounds: number[] = [];
  const keepUp = async () => {
    rounds.push(rounds.length);
    throw new Error("the database is away");
  };
  const stop = keepLearning({ keepUp }, text => void said.push(text), often);
  while (rounds.length < 3) await rest(1);
  await stop();
  expect(said).toEqual(["Error: the database is away"]);
});

test("a stop ends a lesson in its middle, without a word", async () => {
  const said: string[] = [];
  const begun: AbortSignal[] = [];
  const keepUp = async (signal: AbortSignal) => {
    begun.push(signal);
    await rest(60_000, undefined, { signal });
  };
  const stop = keepLearning({ keepUp }, text => void said.push(text), often);
  while (begun.length === 0) await rest(1);
  await stop();
  expect(said).toEqual([]);
});
