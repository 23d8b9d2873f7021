// One writer by its statement, one through `act_batch`, and two writers on one database as two servers are:
// in rounds that take turns. All in this process, so that two writers do not have twice the CPU.

import { actBatch, createActBatch } from "../src/store/distribute/act-batch.ts";
import { byFunction } from "../src/store/distribute/way.ts";
import { type BatchWriter, type WriterOptions, openWriter } from "../src/store/writer/writer.ts";
import { ground } from "./city.ts";
import { type Place, openPlace } from "./place.ts";
import { type Measurement, median } from "./report.ts";
import { type Caller, opening, twoStates } from "./workload.ts";
import { drive } from "./writer.ts";

const callers = 512;
const rounds = 5;
const roundMs = 1500;

interface Driven {
  readonly name: string;
  readonly writers: readonly BatchWriter[];
  readonly working: readonly Caller[];
  readonly rates: number[];
}

async function prepared(
  place: Place,
  name: string,
  count: number,
  more: Partial<WriterOptions> = {},
): Promise<Driven> {
  const url = await place.database(name.replaceAll(/\W/g, "_"));
  if (more.way !== undefined) {
    await place.asOwner(name.replaceAll(/\W/g, "_"), async owner => {
      await owner.query(createActBatch);
      await owner.query(`grant execute on function ${actBatch} to keymove_app`);
    });
  }
  const writers = await Promise.all(
    Array.from({ length: count }, () => openWriter({ ...ground, url, queue: 500_000, ...more })),
  );
  const made = Array.from({ length: twoStates.matters }, () => writers[0]!.act(opening()));
  const matters = (await Promise.all(made)).map(({ matter }) => matter);
  const working = Array.from({ length: callers }, (_, n) => twoStates.caller(n, callers, matters));
  return { name, writers, working, rates: [] };
}

async function round({ writers, working, rates }: Driven, counted: boolean): Promise<void> {
  // Each caller stays at one server, as behind a balancer that keeps to whom it has sent before.
  const parts = writers.map((writer, n) =>
    drive(
      working.filter((_, caller) => caller % writers.length === n),
      request => writer.act(request),
      roundMs,
    ),
  );
  const driven = await Promise.all(parts);
  if (counted) rates.push(driven.reduce((sum, { rate }) => sum + rate, 0));
}

export async function* waysBench(): AsyncGenerator<Measurement> {
  const place = await openPlace();
  try {
    const one = await prepared(place, "one writer", 1);
    const others = [
      await prepared(place, "one writer through act_batch", 1, { way: byFunction }),
      await prepared(place, "two writers on one database", 2),
    ];
    for (let n = 0; n <= rounds; n += 1) for (const some of [one, ...others]) await round(some, n > 0);
    yield { name: `${one.name}, ${callers} callers`, value: median(one.rates), unit: "acts/s" };
    for (const { name, rates } of others) {
      const ratio = median(rates.map((rate, n) => rate / one.rates[n]!));
      yield {
        name: `${name}, ${callers} callers`,
        value: median(rates),
        unit: "acts/s",
        peer: one.name,
        ratio,
      };
    }
    await Promise.all([one, ...others].flatMap(({ writers }) => writers.map(writer => writer.close())));
  } finally {
    await place.end();
  }
}
