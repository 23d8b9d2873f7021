// Two servers on one database, each a process of its own, and two desks that dispatch the same appeal at the
// same moment: how often both did. The answers are counted, and so is the log.

import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { castOf, serveKeymove } from "./http/keymove.ts";
import { type Cast, life } from "./http/life.ts";
import { stopped } from "./http/processes.ts";
import { Wire } from "./http/wire.ts";
import { type Place, openPlace } from "./place.ts";
import type { Measurement } from "./report.ts";

const tries = 10_000;
const pairs = 16;
const receiptAlone = "prefer: return=minimal\r\n";

const keyed = (): string => `idempotency-key: ${randomUUID()}\r\n${receiptAlone}`;

/** What became of the dispatches of one appeal: how many were accepted. */
type Accepted = number;

async function once(wires: readonly [Wire, Wire], cast: Cast, n: number): Promise<Accepted> {
  const [lodge, dispatch] = life(cast);
  const { cookie, csrf } = cast.citizens[n % cast.citizens.length]!;
  const asking = `cookie: keymove=${cookie}\r\nx-csrf-token: ${csrf}\r\n${keyed()}`;
  const filed = await wires[n % 2]!.post("/api/appeal", asking, JSON.stringify({ ...lodge, by: undefined }));
  if (filed.status !== 201) throw new Error(`filing was answered ${filed.status}: ${filed.body}`);
  const { number } = JSON.parse(filed.body) as { number: string };
  const body = JSON.stringify({ input: dispatch!.input });
  const answers = await Promise.all(
    wires.map((wire, which) => {
      const team = cast.teams[(2 * n + which) % cast.teams.length]!;
      return wire.post(
        `/api/appeal/${number}/dispatch`,
        `authorization: Bearer ${team.desk}\r\n${keyed()}`,
        body,
      );
    }),
  );
  const strange = answers.find(({ status }) => status !== 200 && status !== 409);
  if (strange) throw new Error(`a dispatch was answered ${strange.status}: ${strange.body}`);
  return answers.filter(({ status }) => status === 200).length;
}

async function race(ports: readonly [number, number], cast: Cast): Promise<readonly Accepted[]> {
  const accepted: Accepted[] = [];
  let next = 0;
  const callers = Array.from({ length: pairs }, async () => {
    const wires = [await Wire.open(ports[0]), await Wire.open(ports[1])] as const;
    while (next < tries) accepted.push(await once(wires, cast, (next += 1)));
    for (const wire of wires) wire.close();
  });
  await Promise.all(callers);
  return accepted;
}

/** Appeals of the race whose log does not hold exactly one dispatch. */
const wrong = `
  select count(*)::float8 as wrong from matter m
   where m.mechanism = 'appeal' and m.origin = 'act'
     and (select count(*) from event e where e.matter = m.id and e.action = 'dispatch') <> 1`;

async function* compete(place: Place, home: string, running: ChildProcess[]): AsyncGenerator<Measurement> {
  const urls = { app: await place.database("contention"), owner: place.owner("contention") };
  const ports: number[] = [];
  for (const name of ["first", "second"]) {
    const { server, port } = await serveKeymove(urls, join(home, name));
    running.push(server);
    ports.push(port);
  }
  const cast = await castOf(urls.app, 100, 100);
  const accepted = await race([ports[0]!, ports[1]!], cast);
  const { rows } = await place.asOwner("contention", client => client.query<{ wrong: number }>(wrong));
  const count = (times: number) => accepted.filter(one => one === times).length;
  const name = "two dispatches of one appeal at once, two servers";
  yield { name: `${name}, tries`, value: accepted.length, unit: "tries" };
  yield { name: `${name}, one accepted`, value: count(1), unit: "tries" };
  yield { name: `${name}, both accepted`, value: count(2), unit: "tries" };
  yield { name: `${name}, none accepted`, value: count(0), unit: "tries" };
  yield { name: `${name}, logs without exactly one dispatch`, value: rows[0]!.wrong, unit: "appeals" };
}

/** Two simultaneous dispatches of one appeal, many times over: never both. */
export async function* contentionBench(): AsyncGenerator<Measurement> {
  const home = mkdtempSync(join(tmpdir(), "keymove-contention-"));
  const place = await openPlace();
  const running: ChildProcess[] = [];
  try {
    yield* compete(place, home, running);
  } finally {
    for (const one of running.toReversed()) await stopped(one);
    await place.end();
    rmSync(home, { recursive: true, force: true });
  }
}
