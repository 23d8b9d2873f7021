// The end of a torture: everything once more, from the first event, when nothing moves any longer.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { dayOf, startOfDay } from "../../../src/define/calendar.ts";
import { crossCheck } from "../../../src/figures/cross-check.ts";
import { openCity } from "../../../src/cli/city.ts";
import { openPool } from "../../../src/store/connection.ts";
import { startCluster } from "../../../src/store/embedded/cluster.ts";
import { readInstance } from "../../../src/store/instance.ts";
import { faultsOfLog } from "../../store/check-log.ts";
import { keymove } from "../processes.ts";
import type { Callers } from "./callers.ts";
import type { Served } from "./faults.ts";
import type { LogWatch } from "./watch.ts";

interface Whole {
  readonly served: Served;
  readonly url: string;
  readonly genesis: Uint8Array;
  readonly watch: LogWatch;
  readonly load: Callers;
  readonly say: (text: string) => void;
}

const applied = `
  select o.bucket || '/' || o.batch || '/' || o.n || ' ' || o.kind as row, o.outcome,
         (select count(*)::int from idem i
            join event e on e.matter = i.matter and e.seq = i.seq and e.bucket = i.bucket
           where i.ikey = substring(sha256(convert_to('system ' || substring(o.body->>'matter' from 8)
                   || ' outbox/' || o.bucket || '/' || o.batch || '/' || o.n, 'UTF8')) for 16)
             and e.payload->>'origin' = 'link' and e.payload->'cause'->>'matter' = o.matter::text
             and (e.payload->'cause'->>'seq')::int = o.seq) as times
    from outbox o where o.kind in ('act', 'echo')`;
const numbers = `
  select (select count(*)::int from outbox where kind = 'number' and outcome = 'done') as asked,
         (select count(*)::int from event where mechanism = 'register' and payload->>'origin' = 'link'
             and payload->'cause'->>'matter' is not null) as taken,
         (select count(*)::int from outbox where done is null) as waiting,
         (select count(*)::int from outbox where kind = 'notice' and outcome = 'done') as told,
         (select count(*)::int from message where key like 'outbox/%') as sent,
         (select count(*)::int from event e where payload->>'origin' = 'link') as events,
         (select count(*)::int from event e
            join idem i on i.matter = e.matter and i.seq = e.seq and i.bucket = e.bucket
           where payload->>'origin' = 'link') as keyed`;

/** Each message is applied once: by its own key there is one event, and no event of a link without a key. */
async function faultsOfOutbox(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ row: string; outcome: string; times: number }>(applied);
  const wrong = rows.filter(({ outcome, times }) => times !== (outcome === "done" ? 1 : 0));
  const { waiting, asked, taken, told, sent, events, keyed } = (
    await pool.query<Record<string, number>>(numbers)
  ).rows[0]!;
  return [
    ...wrong
      .slice(0, 5)
      .map(({ row, outcome, times }) => `outbox ${row}: ${outcome}, applied ${times} times`),
    ...(waiting === 0 ? [] : [`${waiting} messages still wait`]),
    ...(asked === taken ? [] : [`${asked} numbers asked for, ${taken} taken`]),
    ...(told === sent ? [] : [`${told} notices delivered, ${sent} messages`]),
    ...(events === keyed ? [] : [`${events} events of links, ${keyed} keys`]),
  ];
}

/**
 * Delivers what killed relays had claimed, then cells against the recount: as of the coming midnight, so that
 * nothing waits any longer and all acts of the run are counted.
 */
async function faultsOfFigures(url: string): Promise<readonly string[]> {
  const pool = openPool(url, 1);
  const instance = (await readInstance(pool))!;
  await pool.end();
  let now = Date.now();
  const log: string[] = [];
  const say = (text: string): void => void log.push(text);
  const city = await openCity({ appUrl: url, instance, now: () => now, log: say });
  try {
    const asOf = startOfDay(city.calendar, dayOf(city.calendar, now) + 1);
    now = asOf;
    await city.relay.drain();
    await city.sweeper.sweep();
    await city.relay.drain();
    await city.figures.fresh(600_000);
    const run = async (text: string, values: readonly unknown[]) =>
      (await city.pool.query(text, [...values])).rows;
    const mechanisms = [...city.registry.current.values()].map(({ mechanism }) => mechanism);
    const { compared, differences } = await crossCheck(run, mechanisms, asOf, city.calendar.timeZone);
    if (compared === 0) return ["no figure was compared", ...log];
    return differences
      .slice(0, 5)
      .map(({ figure, period, column, group, cells, recount }) =>
        [figure, period, column, group, "folded", cells, "recounted", recount].join(" "),
      );
  } finally {
    await city.close();
  }
}

/** The log as its own command verifies it, against every checkpoint that was seen during the torture. */
async function faultsOfProof({ served: { home, settings }, watch }: Whole): Promise<readonly string[]> {
  const kept = join(home, "checkpoints-seen.ndjson");
  writeFileSync(kept, watch.notes.map(line => `${line}\n`).join(""));
  const words = watch.notes.length > 0 ? ["--checkpoints", kept] : [];
  const { code, out, err } = await keymove(settings, "verify", ...words);
  return code === 0 ? [] : [`verify: ${out}${err}`];
}

/** Answers what is wrong; stops the server. */
export async function wholeCheck(whole: Whole): Promise<readonly string[]> {
  const { served, url, genesis, watch, load, say } = whole;
  await served.running.stop();
  const cluster = await startCluster({ home: served.home, port: served.port });
  const still = openPool(url, 2);
  try {
    const faults: string[] = [];
    const add = async (name: string, find: () => Promise<readonly string[]>): Promise<void> => {
      say(name);
      faults.push(...(await find()));
    };
    await add("the figures", () => faultsOfFigures(url));
    await add("what is new since", () => watch.look(load.acknowledged, 0));
    await add("every acknowledgement once more", () => watch.all(load.acknowledged));
    await add("every chain and every matter", () => faultsOfLog(still, genesis));
    await add("the outbox", () => faultsOfOutbox(still));
    await add("the proof", () => faultsOfProof(whole));
    return faults;
  } finally {
    await still.end();
    await cluster.stop();
  }
}
