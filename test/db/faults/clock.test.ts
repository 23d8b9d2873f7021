// The system's time is set back by an hour, or forward by days, while the city runs.

import { expect, test } from "vitest";
import { openImportJobs } from "../../../src/store/import-jobs.ts";
import { openSweeper } from "../../../src/store/sweeper.ts";
import { holdLease } from "../../../src/store/worker-lease.ts";
import { sessions } from "../../../src/people/sessions.ts";
import { type Relay, openRelay } from "../../../src/store/relay/relay.ts";
import { faultsOfLog } from "../../store/check-log.ts";
import { citizen, clerk, desk, ground, handler, lodging } from "../../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../../store/ledger.ts";
import { noBallots, noPolls } from "../../store/no-ballots.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

const does = (
  { writer }: Ledger,
  at: number,
  action: string,
  matter: number | null,
  input: object,
  actor = desk,
) => writer.act(request("appeal", matter, action, { ...input }, actor, { at }));

const timesOf = async ({ pool }: Ledger, matter: number) =>
  (
    await pool.query<{ action: string; happened: number; recorded: number }>(
      "select action, happened, recorded from event where matter = $1 order by seq",
      [matter],
    )
  ).rows;

test("set back by an hour: no matter runs backwards, and the log says what the clock said", async () => {
  let now = noon;
  await using ledger = await openLedger({ now: () => now });
  const { matter } = await does(ledger, now, "lodge", null, lodging, citizen(1));
  now += minute;
  await does(ledger, now, "dispatch", matter, { handler: "org:3" });
  now -= hour;
  await does(ledger, now, "accept", matter, {}, handler);
  const times = await timesOf(ledger, matter);
  expect(times.map(({ action }) => action)).toEqual(["lodge", "dispatch", "accept"]);
  expect(times.map(({ happened }) => happened - noon)).toEqual([0, minute, minute]);
  expect(times.map(({ recorded }) => recorded - noon)).toEqual([0, minute, minute - hour]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("forward by forty days and back: what ran out meanwhile is settled once, acts go on", async () => {
  let now = noon;
  await using ledger = await openLedger({ now: () => now });
  const { pool, writer } = ledger;
  const sweeper = openSweeper({ database: pool, writer, now: () => now });
  const { matter } = await does(ledger, now, "lodge", null, lodging, citizen(1));
  now += 40 * day;
  const settled = await sweeper.sweep();
  expect(settled).toBe(1);
  now -= 40 * day;
  expect(await sweeper.sweep()).toBe(0);
  const other = await does(ledger, now, "lodge", null, lodging, citizen(2));
  await does(ledger, now, "dispatch", other.matter, { handler: "org:3" });
  await sweeper.close();
  const times = await timesOf(ledger, matter);
  expect(times.length).toBeGreaterThan(1);
  const happened = times.map(one => one.happened);
  expect(happened).toEqual(happened.toSorted((one, another) => one - another));
  expect(await faultsOfLog(pool, ground.genesis)).toEqual([]);
});

function relayOf({ pool, writer }: Ledger, now: () => number, sent: string[]): Relay {
  return openRelay({
    database: pool,
    writer,
    registry: ground.registry,
    sender: { send: async ({ text }) => void sent.push(text) },
    now,
    ballots: noBallots,
    polls: noPolls,
    asker: async () => undefined,
    papers: { issuer: org => org, year: () => "2026", number: (...words) => words.join() },
    render: async ({ notice, person }) => ({ phone: person, text: notice }),
  });
}

test("a message of a clock that was a day ahead does not wait for that day", async () => {
  let now = noon + day;
  await using ledger = await openLedger({ now: () => now });
  const sent: string[] = [];
  const relay = relayOf(ledger, () => now, sent);
  await does(ledger, now, "lodge", null, lodging, citizen(1));
  now -= day;
  expect(await relay.drain()).toBe(1);
  expect(sent).toEqual(["received"]);
  // What is set back for a later try stays so.
  await ledger.pool.query("update outbox set done = null, due = to_timestamp($1::float8 / 1000)", [
    now + 50 * minute,
  ]);
  expect(await relay.drain()).toBe(0);
});

test("a lease of a process that died before the clock was set back is taken over", async () => {
  await using ledger = await openLedger();
  await holdLease(ledger.pool, "fold", "dead", 10_000);
  expect(await holdLease(ledger.pool, "fold", "other", 10_000)).toBeUndefined();
  await ledger.pool.query("update worker_lease set until = clock_timestamp() + interval '1 hour'");
  expect(await holdLease(ledger.pool, "fold", "other", 10_000)).toBe(2);
});

test("an import of a process that died before the clock was set back is taken up", async () => {
  await using ledger = await openLedger();
  const jobs = openImportJobs(ledger.pool);
  const file = Buffer.from("标题");
  const sheet = { target: "task", name: "台账.csv", file, person: "person:1", post: "post:1", at: noon };
  const id = await jobs.add(sheet);
  expect(await jobs.claim(id, noon)).toBe(true);
  expect(await jobs.claim(id, noon + 1000)).toBe(false);
  expect(await jobs.abandoned(noon - hour)).toEqual([id]);
  expect(await jobs.claim(id, noon - hour)).toBe(true);
  expect(await jobs.claim(id, noon - hour)).toBe(false);
});

test("sessions outlive an hour back; after a day forward people sign in again", async () => {
  await using ledger = await openLedger();
  const { rows } = await ledger.pool.query<{ id: number }>(
    "insert into person (id, phone, created) values (1, '13900001234', now()) returning id",
  );
  const kept = sessions(ledger.pool);
  const { cookie } = await kept.open(String(rows[0]!.id), null, noon);
  expect(await kept.find(cookie, noon - hour)).toBeDefined();
  expect(await kept.find(cookie, noon + minute)).toBeDefined();
  expect(await kept.find(cookie, noon + day)).toBeUndefined();
  const again = await kept.open(String(rows[0]!.id), null, noon + day);
  expect(await kept.find(again.cookie, noon)).toBeDefined();
});

test("an act of a server whose clock is behind another's follows what that one recorded", async () => {
  await using ledger = await openLedger({ now: () => noon + hour });
  const { matter } = await ledger.writer.act(
    request("toggle", null, "open", { note: "登记" }, clerk, { at: noon + hour }),
  );
  const behind = await ledger.second({ now: () => noon });
  const { happened } = await behind.act(request("toggle", matter, "count", { amount: 1 }, clerk));
  expect(happened).toBe(noon + hour);
});
