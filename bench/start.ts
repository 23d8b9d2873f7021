// How long somebody waits who has just cloned the project: from the clone to the first page, with the package
// manager's cache warm; and how long the second start of the same city takes.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./report.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const firstLimit = 60;
const secondLimit = 2;

/** Runs `npm start` and answers with the process and its address, once the line with it has been printed. */
function start(place: string): Promise<{ server: ChildProcess; address: string }> {
  const env = { ...process.env, KEYMOVE_HOME: join(place, ".keymove"), PORT: "", DATABASE_URL: "" };
  const server = spawn("npm", ["start"], { cwd: place, env, stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((found, failed) => {
    server.once("exit", code => failed(new Error(`npm start ended with ${code}`)));
    server.stdout.on("data", (text: Buffer) => {
      const [address] = /http:\/\/[\d.]+:\d+/.exec(String(text)) ?? [];
      if (address) found({ server, address });
    });
  });
}

async function firstPage(address: string): Promise<void> {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`the first page answered ${answer.status}`);
  await answer.text();
}

async function stop(server: ChildProcess): Promise<void> {
  server.removeAllListeners("exit");
  const ended = new Promise(done => server.once("exit", done));
  server.kill("SIGTERM");
  await ended;
  await pause(3000); // npm ends before the application that it started has let its database go
}

/** Clone to first page, and the second start, each against the time that a new user may be made to wait. */
export async function* startBench(): AsyncGenerator<Measurement> {
  const place = mkdtempSync(join(tmpdir(), "keymove-start-"));
  try {
    const started = performance.now();
    const { status } = spawnSync("git", ["clone", "--quiet", root, place]);
    if (status !== 0) throw new Error("the project cannot be cloned: commit first");
    const first = await start(place);
    await firstPage(first.address);
    const value = (performance.now() - started) / 1000;
    yield {
      name: "clone to first page",
      value,
      unit: "s",
      peer: "the limit of 60 s",
      ratio: firstLimit / value,
      goal: 1,
    };
    await stop(first.server);
    const again = performance.now();
    const second = await start(place);
    await firstPage(second.address);
    const later = (performance.now() - again) / 1000;
    yield {
      name: "second start",
      value: later,
      unit: "s",
      peer: "the limit of 2 s",
      ratio: secondLimit / later,
      goal: 1,
    };
    await stop(second.server);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
