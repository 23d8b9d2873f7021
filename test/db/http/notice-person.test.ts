// Who a notice reaches: the asker by the name that the log has for them, an official who is named in the
// matter and has a telephone, and nobody in place of another.

import { afterAll, beforeAll, expect, test } from "vitest";
import { phoneFor } from "../../../src/cli/notices.ts";
import type { ActView } from "../../../src/http/types.ts";
import { type Reports, kept, report, serveReports } from "../../http/reports.ts";

let city: Reports;
let filed: ActView;
beforeAll(async () => {
  city = await serveReports();
  filed = await report(city.asker, "open");
});
afterAll(() => city.served.close());

async function reached(person: string): Promise<string | undefined> {
  const { readers, people } = city.served.city;
  return phoneFor(people, (await readers.matter(Number(filed.id)))!, person);
}

test("the asker, by their name in this matter alone", async () => {
  const other = await report(city.asker, "open");
  const { rows } = await city.served.city.pool.query<{ matter: number; actor: string }>(
    "select matter, payload->>'actor' as actor from event where matter = any ($1::bigint[])",
    [[filed.id, other.id]],
  );
  const nameIn = (id: string) => rows.find(({ matter }) => matter === Number(id))!.actor;
  expect(nameIn(filed.id)).toMatch(/^citizen:[0-9a-f]{16}$/);
  expect(await reached(nameIn(filed.id))).toBe(kept.phone);
  // Another citizen of the matter is not the asker, and is not told through them.
  expect(await reached(nameIn(other.id))).toBeUndefined();
});

test("an official who has a telephone, and none who has none", async () => {
  const { pool, people } = city.served.city;
  const id = await people.accounts.createOfficial(
    { account: "drawn", name: "抽中的", password: "a long pass 1" },
    0,
  );
  expect(await reached(`person:${id}`)).toBeUndefined();
  await pool.query("update person set phone = '13800009999' where id = $1", [id]);
  expect(await reached(`person:${id}`)).toBe("13800009999");
  expect(await reached("token:7")).toBeUndefined();
});
