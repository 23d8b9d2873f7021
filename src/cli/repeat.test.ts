import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "./repeat.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("comes round, one at a time, also after a failure, until it is stopped", async () => {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  let rounds = 0;
  const stop = repeat(
    1000,
    () => {
      rounds += 1;
      if (rounds === 1) return Promise.reject(new Error("no database"));
      return new Promise<void>(resolve => ends.push(resolve));
    },
    text => said.push(text),
  );
  await vi.advanceTimersByTimeAsync(999);
  expect(rounds).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect([rounds, said]).toEqual([1, ["Error: no database"]]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(rounds).toBe(2);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(1000);
  expect(rounds).toBe(3);
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(5000);
  expect([rounds, stopped]).toEqual([3, false]);
  ends[1]!();
  await stopping;
});

test("what fails round after round is told once, and again after it was well", async () => {
  const said: string[] = [];
  const days = ["no disk", "no disk", "no port", "no port", "", "no disk"];
  const work = async () => {
    const fault = days.shift();
    if (fault) throw new Error(fault);
  };
  const stop = repeat(1000, work, text => said.push(text));
  await vi.advanceTimersByTimeAsync(6000);
  await stop();
  expect(said).toEqual(["Error: no disk", "Error: no port", "Error: no disk"]);
});

test("begins soon where it is told to; a stop ends what heeds it in its middle, without a word", async () => {
  const said: string[] = [];
  let rounds = 0;
  const work = (signal: AbortSignal) => {
    rounds += 1;
    return new Promise<void>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("cut short")));
    });
  };
  const stop = repeat(60_000, work, text => said.push(text), 10);
  await vi.advanceTimersByTimeAsync(10);
  expect(rounds).toBe(1);
  await stop();
  expect(said).toEqual([]);
});
