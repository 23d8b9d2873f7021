// What is left of a vote for whoever doubts it: evidence that stays as the log names it, and two files from
// which an outsider counts the same.

import { hash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tallyLine, tallyOf } from "../../../src/engine/polls/tally.ts";
import type { PollView } from "../../../src/http/types.ts";
import { writeSuspects } from "../../../src/store/polls/suspects.ts";
import { Visitor, noon } from "../../http/served.ts";
import { openPlace, place, stuffed, take } from "../../http/selection-hall.ts";

const day = 86_400_000;
const league = "departmentCases";
const gang = 40;
const seen = async () => (await new Visitor(place.served).get<PollView>(place.address)).body;

beforeAll(async () => {
  await openPlace();
  const { city, clock } = place.served;
  clock.now = noon + 4 * day;
  await take("reform", "selection", place.selection, "openVoting");
  const here = (await city.polls.find(place.selection, "online"))!;
  const cast = (n: number, ...picks: readonly unknown[]) =>
    city.polls.cast(here, {
      voter: `person:${900 + n}`,
      league,
      picks,
      address: `10.0.0.${n}`,
      device: `telephone ${n}`,
      now: clock.now + n * 60_000,
    });
  const [first, second, third] = place.cases;
  await cast(1, first, second);
  await cast(2, first);
  await cast(3, first, third);
  await stuffed(gang);
  clock.now = noon + 11 * day;
  await city.sweeper.sweep();
  await city.relay.drain();
});
afterAll(() => place.served.close());

const evidence = async () =>
  (
    await place.served.city.pool.query<object>(
      "select voter, period, league, suspect from poll_suspect order by voter, period, league",
    )
  ).rows;

test("an inspection that is delivered again leaves the evidence as the log names it", async () => {
  const { city } = place.served;
  const before = await evidence();
  expect(before).toHaveLength(gang);
  const admin = new pg.Client({ connectionString: place.served.adminUrl });
  await admin.connect();
  // The server died after the event and before the end of its message; ten accounts were erased meanwhile.
  await admin.query("delete from person where id between 5001 and 5010");
  const { rowCount } = await admin.query(
    `update outbox set done = null, outcome = null, due = to_timestamp(0)
      where kind = 'poll' and body->>'step' = 'inspect'`,
  );
  expect(rowCount).toBe(1);
  await city.relay.drain();
  const { rows } = await admin.query<object>(
    "select outcome from outbox where kind = 'poll' and body->>'step' = 'inspect'",
  );
  await admin.end();
  expect([rows, await evidence()]).toEqual([[{ outcome: "done" }], before]);
});

test("what breaks off while suspicions are noted leaves those before", async () => {
  const { city } = place.served;
  const here = (await city.polls.find(place.selection, "online"))!;
  const before = await evidence();
  const key = { voter: "person:5001", period: "", league };
  const found = ["S1", null].map(name => ({ name, votes: [key] })) as never;
  await expect(writeSuspects(city.pool, here, found)).rejects.toThrow(/null value/);
  expect(await evidence()).toEqual(before);
});

test("an outsider counts the same from the open list and the list of the voided", async () => {
  await take("reform", "selection", place.selection, "voidVotes", { suspect: "S1", reason: "一人所办" });
  await take("second", "selection", place.selection, "settle");
  await place.served.city.relay.drain();
  const linesOf = async <T>(file: string) => {
    const { statusCode, body } = await place.served.app.inject({ url: `${place.address}/${file}` });
    expect(statusCode).toBe(200);
    return body.split("\n").flatMap(line => (line === "" ? [] : [JSON.parse(line) as T]));
  };
  const view = await seen();
  expect(view).toMatchObject({ standing: "counted", valid: 3, votes: 3 + gang });
  const voided = await linesOf<{ receipt: string; suspect: string }>("voided");
  for (const { suspect, votes, hash: told } of view.voided) {
    const receipts = voided.filter(one => one.suspect === suspect).map(one => `${one.receipt}\n`);
    expect([receipts.length, hash("sha256", receipts.join(""))]).toEqual([votes, told]);
  }
  const out = new Set(voided.map(one => one.receipt));
  const all = await linesOf<{ receipt: string; picks: readonly string[] }>("votes");
  const valid = all.filter(one => !out.has(one.receipt));
  expect([all.length, valid.length]).toEqual([view.votes, view.valid]);
  const counts = new Map<string, number>();
  for (const item of valid.flatMap(one => one.picks)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const items = view.leagues.map(one => one.items.map(({ item }) => item));
  const matter = (await place.served.city.readers.matter(place.selection))!;
  expect(items.flatMap(own => tallyOf(own, counts).map(tallyLine))).toEqual(matter.fields["webResult"]);
});
