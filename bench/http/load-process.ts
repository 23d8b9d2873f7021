// The callers, in a process of their own. Each lives whole lives of appeals, one request after another, and
// stops at the first answer that is not what it should be. Told what to do by a message, it answers with
// what it measured.

import { randomUUID } from "node:crypto";
import { percentile } from "../report.ts";
import { type Cast, type Citizen, type Step, type Team, life } from "./life.ts";
import { Wire } from "./wire.ts";

export interface Load {
  readonly port: number;
  readonly callers: number;
  readonly ms: number;
  readonly cast: Cast;
  /** Further header lines of every request. */
  readonly headers: string;
}

export interface Loaded {
  readonly acts: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
}

const headersOf = ({ by }: Step, citizen: Citizen, team: Team): string =>
  by === "citizen"
    ? `cookie: keymove=${citizen.cookie}\r\nx-csrf-token: ${citizen.csrf}\r\n`
    : `authorization: Bearer ${team[by]}\r\n`;

// Lives are told apart across rounds: every citizen and every team gets its turn, so that nobody asks more
// often than a caller may.
let lives = 0;

async function live(
  wire: Wire,
  { cast, headers }: Load,
  steps: readonly Step[],
  end: number,
  times: number[],
) {
  const turn = (lives += 1);
  const citizen = cast.citizens[turn % cast.citizens.length]!;
  const team = cast.teams[turn % cast.teams.length]!;
  let number = "";
  for (const step of steps) {
    const from = performance.now();
    if (from >= end) return;
    const path = number === "" ? "/api/appeal" : `/api/appeal/${number}/${step.action}`;
    const body = number === "" ? { action: step.action, input: step.input } : { input: step.input };
    const key = `idempotency-key: ${randomUUID()}\r\n`;
    const told = headersOf(step, citizen, team) + key + headers;
    const answer = await wire.post(path, told, JSON.stringify(body));
    if (answer.status !== (number === "" ? 201 : 200)) {
      throw new Error(`${step.action} was answered ${answer.status}: ${answer.body.slice(0, 500)}`);
    }
    if (number === "") number = (JSON.parse(answer.body) as { number: string }).number;
    times.push(performance.now() - from);
  }
}

async function drive(load: Load): Promise<Loaded> {
  const steps = life(load.cast);
  const wires = await Promise.all(Array.from({ length: load.callers }, () => Wire.open(load.port)));
  const times: number[] = [];
  const started = performance.now();
  const end = started + load.ms;
  try {
    await Promise.all(
      wires.map(async wire => {
        while (performance.now() < end) await live(wire, load, steps, end, times);
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    return { acts: times.length, seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  } finally {
    for (const wire of wires) wire.close();
  }
}

process.on("message", (load: Load) => {
  drive(load).then(
    loaded => process.send?.({ loaded }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on("disconnect", () => process.exit());
