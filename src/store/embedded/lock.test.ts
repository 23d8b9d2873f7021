import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StartProblem } from "../start-problem.ts";
import { alone, enter, leave, lockHome } from "./lock.ts";
import { identityOf } from "./process.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "keymove-lock-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const lockFile = (): string => join(home, "keymove.lock");
const gone = { pid: 2 ** 30, began: "never" }; // beyond the highest number that a system gives

test("a second start on one home is told the address of the first", () => {
  const first = lockHome(home);
  first.announce("http://localhost:3000");
  expect(() => lockHome(home)).toThrow(StartProblem);
  expect(() => lockHome(home)).toThrow(/地址 http:\/\/localhost:3000.*\n.*address http:\/\/localhost:3000/s);
  first.release();
  lockHome(home).release();
  expect(existsSync(lockFile())).toBe(false);
});

test("the lock of a killed server is taken over", () => {
  writeFileSync(lockFile(), JSON.stringify({ ...gone, address: "http://localhost:3000" }));
  lockHome(home);
  expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toEqual(identityOf());
});

test("a lock whose number has passed to another process is taken over", () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, began: "before the machine's last start" }));
  expect(() => lockHome(home).release()).not.toThrow();
});

test("a lock cut off while it was written is taken over", () => {
  writeFileSync(lockFile(), '{"pid":12');
  expect(() => lockHome(home).release()).not.toThrow();
});

test("releasing leaves another process's lock alone", () => {
  const mine = lockHome(home);
  writeFileSync(lockFile(), JSON.stringify(identityOf(process.ppid)));
  mine.release();
  expect(existsSync(lockFile())).toBe(true);
});

test("work on a home's cluster never overlaps, even after one of them failed", async () => {
  let inside = 0;
  const work = async (): Promise<void> => {
    expect(++inside).toBe(1);
    await new Promise(resolve => setTimeout(resolve, 5));
    inside--;
  };
  const failing = alone(home, async () => {
    throw new Error("on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  await Promise.all([alone(home, work), alone(home, work), alone(home, work)]);
});

test("users that were killed do not count", () => {
  enter(home, 1);
  enter(home, 2);
  writeFileSync(join(home, "users", "9-1"), JSON.stringify(gone));
  expect(leave(home, 1)).toBe(1);
  expect(leave(home, 2)).toBe(0);
});
