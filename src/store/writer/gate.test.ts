import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { Gate } from "./gate.ts";

/** A batch that is under way until it is told to return. */
function batch(gate: Gate) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = gate.hold(() => promise);
  return {
    async returns() {
      resolve();
      await held;
    },
  };
}

async function passes(gate: Gate, queued: () => number): Promise<() => boolean> {
  let passed = false;
  void gate.pass(queued).then(() => (passed = true));
  await turn();
  return () => passed;
}

test("nobody waits while nothing is under way", async () => {
  expect((await passes(new Gate(), () => 1))()).toBe(true);
});

test("a small batch waits until the one under way returns", async () => {
  const gate = new Gate();
  const under = batch(gate);
  const passed = await passes(gate, () => 1);
  expect(passed()).toBe(false);
  await under.returns();
  await turn();
  expect(passed()).toBe(true);
});

test("a large one does not wait, and a small one goes as soon as it has grown", async () => {
  const gate = new Gate();
  const under = batch(gate);
  expect((await passes(gate, () => 48))()).toBe(true);
  let queued = 1;
  const passed = await passes(gate, () => queued);
  queued = 48;
  gate.grown(queued);
  await turn();
  expect(passed()).toBe(true);
  await under.returns();
});

test("a batch that never returns holds nobody up for long", async () => {
  const gate = new Gate();
  void gate.hold(() => new Promise<void>(() => {}));
  const passed = await passes(gate, () => 1);
  for (let n = 0; n < 100 && !passed(); n += 1) await pause(20);
  expect(passed()).toBe(true);
});

test("a batch that fails lets the others go", async () => {
  const gate = new Gate();
  await expect(gate.hold(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect((await passes(gate, () => 1))()).toBe(true);
});
