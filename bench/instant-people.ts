// Whoever asks in the measurement of instant approval: one allowance is granted to one person once, so there
// are as many old people in the household register as applications, and one item that they apply for.

import { setTimeout as after } from "node:timers/promises";
import { identityFor } from "../src/cities/sample/instant/people.ts";
import { allDatasets } from "../src/cities/sample/claims/registers.ts";
import { china } from "../src/cities/calendar.ts";
import { loadSheet } from "../src/cli/dataset-load.ts";
import { dayOf, startOfDay } from "../src/define/calendar.ts";
import { dateOf } from "../src/define/civil.ts";
import { toNumber } from "../src/engine/number.ts";
import { bytesSource } from "../src/exchange/bytes.ts";
import { keyFrom, sealed } from "../src/people/secret.ts";
import { openClient, openPool } from "../src/store/connection.ts";
import { readInstance } from "../src/store/instance.ts";
import { openShared } from "../src/store/share/shared.ts";

/** The number of the item and the people of the register. */
export interface Askers {
  readonly service: string;
  readonly people: readonly { readonly name: string; readonly identity: string }[];
}

const perYear = 900;
const made = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `试验${at}`,
    identity: identityFor(`${1925 + Math.floor(at / perYear)}0301`, 100 + (at % perYear)),
  }));

const found = `
  select id from matter
   where mechanism = 'item' and state = 'published' and fields->>'instantOf' = 'elderAllowance'`;

/** Puts `count` people of over eighty years into the register of a city, once its item is there. */
export async function askersOf(appUrl: string, count: number): Promise<Askers> {
  const pool = openPool(appUrl, 2);
  const client = await openClient(appUrl);
  try {
    const instance = (await readInstance(pool))!;
    const key = keyFrom(instance.numberKey);
    const shared = openShared(pool, instance.id, (...parts) => sealed(key, ...parts));
    const household = allDatasets.find(({ entry }) => entry.name === "household")!;
    const ready = async () => {
      const { rows } = await pool.query<{ id: string }>(found);
      const dataset = (await shared.datasets.list()).find(({ entry }) => entry.name === "household");
      return rows[0] && dataset?.asOf ? { id: Number(rows[0].id), dataset } : undefined;
    };
    let there = await ready();
    for (; there === undefined; there = await ready()) await after(500);
    const now = Date.now();
    const today = dayOf(china, now);
    const people = made(count);
    const rows = people.map(({ name, identity }) => `${identity},${name},试验路 1 号,`);
    const sheet = `${household.sheet(today).trim()}\n${rows.join("\n")}\n`;
    await loadSheet({
      client,
      dataset: there.dataset,
      source: bytesSource(Buffer.from(sheet)),
      name: "household.csv",
      seal: shared.seal,
      today: dateOf(today),
      asOf: startOfDay(china, today),
      at: now,
      leaveOut: false,
      fewer: true,
      fault: () => {},
    });
    return { service: toNumber(instance.numberKey, there.id), people };
  } finally {
    await client.end();
    await pool.end();
  }
}
