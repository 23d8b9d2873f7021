// Without a gateway nothing is delivered, and what was not delivered does not count as told.

import { expect, test } from "vitest";
import { type CityOptions, openCity } from "../../src/cli/city.ts";
import { createInstance } from "../../src/store/instance.ts";
import { openPool } from "../../src/store/connection.ts";
import { testDatabase } from "../harness/database.ts";

async function ownCity(more: Pick<CityOptions, "sender"> = {}) {
  const { appUrl } = await testDatabase();
  const pool = openPool(appUrl, 1);
  const city = { name: "临湖市", english: "Linhu" };
  const instance = await createInstance(pool, { city, sample: false }, Date.now());
  await pool.end();
  return openCity({ appUrl, instance, log: () => {}, ...more });
}

test("a city of one's own sends nothing until it is given a gateway, and says so", async () => {
  const city = await ownCity();
  const sent = city.people.codes.send("13900001234", Date.now());
  await expect(sent).rejects.toMatchObject({ code: "code_not_sent", status: 503 });
  expect(await city.people.outbox(10)).toEqual([]);
  await city.close();
});

test("a gateway is given where the city is opened", async () => {
  const sent: string[] = [];
  const city = await ownCity({ sender: { send: async ({ phone }) => void sent.push(phone) } });
  await city.people.codes.send("13900001234", Date.now());
  expect(sent).toEqual(["13900001234"]);
  await city.close();
});
