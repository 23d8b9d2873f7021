// What a large poll costs from its closing on: sealed, looked over, proven and counted.

import { monitorEventLoopDelay } from "node:perf_hooks";
import pg from "pg";
import type { OpenCity } from "../src/cli/city.ts";
import { bucketOf } from "../src/engine/matter.ts";
import type { Place } from "./place.ts";
import { drawnVotes } from "./poll-voters.ts";
import type { Measurement } from "./report.ts";

const ballots = 200_000;

/** Writes 200,000 votes into the table: casting was measured. */
async function writeVotes(place: Place, selection: number, cases: readonly string[]): Promise<void> {
  const drawn = drawnVotes(ballots - 20_000, cases);
  const admin = new pg.Client({ connectionString: place.owner("poll") });
  await admin.connect();
  const bucket = bucketOf(selection);
  await admin.query("delete from poll_vote");
  for (let n = 0; n < drawn.length; n += 10_000) {
    const some = drawn.slice(n, n + 10_000).map(({ vote }) => vote);
    await admin.query(
      `insert into person (id, phone, created)
       select substr(voter, 8)::bigint + 1000000000, phone, to_timestamp(since / 1000)
         from unnest($1::text[], $2::text[], $3::float8[]) as made (voter, phone, since)
       on conflict do nothing`,
      [some.map(one => one.voter), some.map(one => String(one.phone)), some.map(one => one.since)],
    );
    await admin.query(
      `insert into poll_vote (matter, poll, voter, period, league, picks, cast_at, network, device, bucket)
       select $1, 'online', 'person:' || (substr(voter, 8)::bigint + 1000000000), '2026-11-15',
              'departmentCases',
              array[item], to_timestamp(at / 1000), convert_to(network, 'UTF8'),
              convert_to(device, 'UTF8'), $2
         from unnest($3::text[], $4::text[], $5::float8[], $6::text[], $7::text[])
                as made (voter, item, at, network, device)`,
      [
        selection,
        bucket,
        some.map(one => one.voter),
        some.map(one => one.picks[0]),
        some.map(one => one.at),
        some.map(one => one.network),
        some.map(one => one.device),
      ],
    );
  }
  await admin.query("analyze poll_vote");
  await admin.end();
}

/** What 200,000 votes cost from the closing on. */
export async function* closing(city: OpenCity, place: Place, selection: number): AsyncGenerator<Measurement> {
  const here = (await city.polls.find(selection, "online"))!;
  await writeVotes(place, selection, here.matter.fields["departmentCases"] as readonly string[]);
  // The server's process does it: how long would a page have waited at the worst?
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  let began = performance.now();
  const inspected = await city.polls.inspect(here);
  yield {
    name: `${ballots} votes sealed and looked over`,
    value: (performance.now() - began) / 1000,
    unit: "s",
  };
  const { seal, votes } = here.poll.inspected;
  const fields = {
    ...here.matter.fields,
    [seal]: inspected[seal] as string,
    [votes]: inspected[votes] as number,
  };
  began = performance.now();
  await city.polls.count({ ...here, matter: { ...here.matter, fields } });
  yield { name: "〃 proven and counted", value: (performance.now() - began) / 1000, unit: "s" };
  turns.disable();
  const [most, usual] = [turns.max / 1e6, turns.percentile(99) / 1e6];
  yield { name: "〃 meanwhile others waited, 99 of 100", value: usual, unit: "ms" };
  yield { name: "〃, at the worst", value: most, unit: "ms" };
}
