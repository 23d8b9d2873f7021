// Figures frozen for publication: together as one by one, and never across what is recorded meanwhile.

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { relief } from "../../test/figures/sketch.ts";
import { type TestDatabase, testDatabase } from "../../test/harness/database.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { RunQuery } from "./counted.ts";
import { freeze, freezeAll } from "./frozen.ts";
import { periodOf } from "./period.ts";

const figures = {
  lodged: { title: "提出", count: "件", first: "lodge", by: ["topic"] },
  paid: { title: "兑付", count: "件", first: "pay", by: ["topic"] },
  share: { title: "兑付率", share: "paid", of: "lodged" },
  growth: { title: "增长", growth: "paid", over: "1 year" },
  inner: { title: "内部", count: "件", audience: "staff" },
};
const mechanism = { ...relief, figures } as unknown as AnyMechanism;
const shanghai = "Asia/Shanghai";
const at = (text: string) => Date.parse(`${text}+08:00`);
const march = { period: periodOf("2026-03", shanghai), asOf: at("2026-05-01T00:00"), group: {} };

let database: TestDatabase;
let db: pg.Pool;
let admin: pg.Client;
const run: RunQuery = async (text, values) => (await db.query(text, [...values])).rows;

/** An event of a batch of its own, as the writer numbers them. */
async function record(matter: number, seq: number, day: string, action: string): Promise<void> {
  const bucket = (matter % 64) % 16;
  await admin.query("update bucket_lease set batch = batch + 1 where bucket = $1", [bucket]);
  const to = action === "lodge" ? "lodged" : "paid";
  const payload = { to, input: { topic: "rent" }, set: {}, due: {} };
  await admin.query(
    `insert into event select $1, $2, $3, $3, 'relief', $4, batch, $5, sha256($6::bytea), bucket
       from bucket_lease where bucket = $7`,
    [matter, seq, new Date(at(`${day}T10:00`)), action, payload, `${matter}/${seq}`, bucket],
  );
}

beforeAll(async () => {
  database = await testDatabase();
  db = new pg.Pool({ connectionString: database.appUrl, max: 4 });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  for (const matter of [64, 65, 66]) await record(matter, 1, "2026-03-02", "lodge");
  for (const matter of [64, 65]) await record(matter, 2, "2026-03-20", "pay");
});
afterAll(async () => {
  await Promise.all([db.end(), admin.end()]);
  await database.drop();
});

test("together they are what each is by itself, and what they share is read once", async () => {
  const names = ["share", "lodged", "growth", "paid"];
  const asked: string[] = [];
  const watched: RunQuery = (text, values) => {
    asked.push(text);
    return run(text, values);
  };
  const together = await freezeAll(watched, mechanism, names, march);
  const statements = asked.length;
  asked.length = 0;
  for (const [n, name] of names.entries()) {
    expect(together[n]).toEqual(await freeze(watched, mechanism, name, march));
  }
  expect(statements).toBeLessThan(asked.length / 2);
  expect(together.map(({ lines }) => lines?.length)).toEqual([5, 3, undefined, 2]);
  await expect(freezeAll(run, mechanism, ["paid", "inner"], march)).rejects.toMatchObject({ status: 403 });
});

/** Records something while the figures are being read, once. */
function disturbed(by: () => Promise<void>): { readonly run: RunQuery; readings(): number } {
  let [marks, readings] = [0, 0];
  return {
    readings: () => readings,
    run: async (text, values) => {
      if (text.includes("from bucket_lease")) {
        marks += 1;
        if (marks === 2) await by();
        if (marks % 2 === 1) readings += 1;
      }
      return run(text, values);
    },
  };
}

test("what is recorded of the past meanwhile is read as well; what is of a later day is not", async () => {
  const late = disturbed(() => record(67, 1, "2026-03-30", "lodge"));
  const [found] = await freezeAll(late.run, mechanism, ["lodged"], march);
  expect([late.readings(), found!.value.value, found!.lines?.length]).toEqual([2, 4, 4]);
  const later = disturbed(() => record(68, 1, "2026-05-02", "lodge"));
  const [same] = await freezeAll(later.run, mechanism, ["lodged"], march);
  expect([later.readings(), same!.value.value]).toEqual([1, 4]);
});
