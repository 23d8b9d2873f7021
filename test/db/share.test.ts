// Acts that ask shared data, on real tables: who may, what is denied, what stands in the log, and that
// whatever the data cannot say leads to a person.

import { expect, test } from "vitest";
import type { EventBody } from "../../src/engine/event.ts";
import type { Actor } from "../../src/engine/matter.ts";
import { DAY_MS } from "../../src/define/civil.ts";
import { household, housingBureau, insurance, property } from "../share/catalogue.ts";
import { identityOf } from "../share/numbers.ts";
import { citizen, clerk } from "../store/city.ts";
import { refusalOf, request } from "../store/ledger.ts";
import { type SharedCity, june, openSharedCity } from "../store/shared-city.ts";

const child = identityOf(1);
const guardian = identityOf(2, "19880501");
const address = "人民路 1 号 2 单元 301";
const mother = citizen(1);
const form = { school: "north", child, guardian, address, agrees: true };

async function cityOfOneFamily(): Promise<SharedCity> {
  const city = await openSharedCity();
  await city.load(household, [`${child},${address},2019-06-01`]);
  await city.load(property, [`${guardian},${address}`]);
  await city.load(housingBureau, [`${guardian},${address}`]);
  await city.load(insurance, [`${guardian},8`]);
  return city;
}

const apply = ({ writer }: SharedCity, input: object, actor: Actor = mother, at = june) =>
  writer.act(request("admission", null, "apply", input as Record<string, unknown>, actor, { at }));

async function eventsOf({ pool }: SharedCity, matter: number): Promise<readonly EventBody[]> {
  const text = "select payload from event where matter = $1 and bucket = $1 % 64 % 16 order by seq";
  return (await pool.query<{ payload: EventBody }>(text, [matter])).rows.map(({ payload }) => payload);
}
const checksOf = async (city: SharedCity, matter: number) => (await eventsOf(city, matter)).at(-1)!.checks!;
const reasonsOf = async (city: SharedCity, matter: number) =>
  Object.fromEntries(
    Object.entries(await checksOf(city, matter)).map(([name, { reason }]) => [name, reason]),
  );

test("the event holds the answer with the load that it came from, and nobody's data", async () => {
  await using city = await cityOfOneFamily();
  const { matter, state } = await apply(city, form);
  expect(state).toBe("ready");
  const checks = await checksOf(city, matter);
  const asOf = new Date(june).toISOString();
  expect(checks["household"]).toEqual({
    answer: "yes",
    reason: "agrees",
    of: [{ dataset: "household", version: 1, asOf }],
  });
  expect(checks["estate"]!.of.map(({ dataset }) => dataset)).toEqual(["property", "housingBureau"]);
  const text = JSON.stringify(await eventsOf(city, matter));
  for (const value of [child, guardian, "301"]) expect(text).not.toContain(value);
});

test("nothing that can be read stands in the tables of shared data or its log", async () => {
  await using city = await cityOfOneFamily();
  await apply(city, form);
  for (const table of ["dataset_row", "dataset_consent", "check_call", "check_about"]) {
    const { rows } = await city.pool.query<{ text: string }>(
      `select row_to_json(t)::text as text from ${table} t`,
    );
    expect(rows.length, table).toBeGreaterThan(0);
    const text = rows.map(row => row.text).join();
    for (const value of [child, guardian, child.slice(6, 14), "人民路"])
      expect(text, table).not.toContain(value);
  }
});

test("without consent nothing is asked: the check is denied, logged, and goes to a person", async () => {
  await using city = await cityOfOneFamily();
  const { matter, state } = await apply(city, { ...form, agrees: false });
  expect(state).toBe("waiting");
  expect(await reasonsOf(city, matter)).toEqual({ household: "noConsent", estate: "agrees" });
  const log = await city.shared.log.ofOwner("person:1", 10);
  expect(log.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
    ["housingBureau", "asked"],
    ["property", "asked"],
    ["household", "noConsent"],
  ]);
});

test("consent stands for a later check until it is taken back", async () => {
  await using city = await cityOfOneFamily();
  const { matter } = await apply(city, form);
  const look = (at: number) => city.writer.act(request("admission", matter, "look", {}, clerk, { at }));
  await look(june + 1);
  expect(await reasonsOf(city, matter)).toEqual({ insurance: "agrees" });
  const consents = await city.shared.consentsOf("person:1");
  const insured = consents.find(({ dataset }) => dataset === "insurance")!;
  expect(await city.shared.withdraw("person:2", insured.id, june + 2)).toBe(false);
  expect(await city.shared.withdraw("person:1", insured.id, june + 2)).toBe(true);
  expect(await city.shared.withdraw("person:1", insured.id, june + 2)).toBe(false);
  await look(june + 3);
  expect(await reasonsOf(city, matter)).toEqual({ insurance: "noConsent" });
  // Who asked is known by name: here the clerk, in the parent's matter.
  const [last] = await city.shared.log.ofOwner("person:1", 1);
  expect(last).toMatchObject({ person: clerk.person, org: "org:3", outcome: "noConsent", matter });
});

test("what the catalogue does not permit is denied, whatever the person consents to", async () => {
  await using city = await cityOfOneFamily();
  const purposes = { enrolment: { ...household.purposes["enrolment"]!, mechanisms: ["subsidy"] } };
  await city.shared.datasets.register({ ...household, purposes }, june);
  const { matter, state } = await apply(city, form);
  expect([state, (await reasonsOf(city, matter))["household"]]).toEqual(["waiting", "notPermitted"]);
  const log = await city.shared.log.ofOwner("person:1", 10);
  expect(log.find(({ dataset }) => dataset === "household")!.outcome).toBe("notPermitted");
});

test("data that are stopped, late, missing or contradictory lead to a person, not to a refusal", async () => {
  await using city = await cityOfOneFamily();
  const stands = async (at = june) => {
    const { matter, state } = await apply(city, form, mother, at);
    const reasons = await reasonsOf(city, matter);
    return [state, reasons["household"], reasons["estate"]];
  };
  await city.shared.datasets.stop("household", { ground: "系统升级", by: "person:1", at: 0 });
  expect(await stands()).toEqual(["waiting", "down", "agrees"]);
  await city.shared.datasets.stop("household", { ground: null, by: "person:1", at: 0 });
  await city.load(housingBureau, [`${identityOf(9)},${address}`]);
  expect(await stands()).toEqual(["ready", "agrees", "contradictory"]);
  expect(await stands(june + 31 * DAY_MS)).toEqual(["waiting", "late", "late"]);
  await city.pool.query("update dataset set name = 'former' where name = 'household'");
  expect(await stands()).toEqual(["waiting", "down", "contradictory"]);
});

test("what says two things of one child is contradictory; the same line twice is one child", async () => {
  await using city = await cityOfOneFamily();
  const same = await city.load(household, [
    `${child},${address},2019-06-01`,
    `${child},${address} ,2019/6/1`,
  ]);
  expect(same).toMatchObject({ rows: 2, people: 1, disputed: 0 });
  expect((await apply(city, form)).state).toBe("ready");
  const twice = await city.load(household, [
    `${child},${address},2019-06-01`,
    `${child},海滨路 9 号,2019-06-01`,
  ]);
  expect(twice).toMatchObject({ version: 3, rows: 2, people: 1, disputed: 1 });
  const { matter, state } = await apply(city, form);
  expect([state, (await reasonsOf(city, matter))["household"]]).toEqual(["waiting", "contradictory"]);
});

test("twins are two children: each answer is their own", async () => {
  await using city = await cityOfOneFamily();
  const twin = identityOf(3, child.slice(6, 14));
  await city.load(household, [`${child},${address},2019-06-01`, `${twin},海滨路 9 号,2019-06-01`]);
  expect((await apply(city, form)).state).toBe("ready");
  expect((await apply(city, { ...form, child: twin })).state).toBe("waiting");
});

test("what the engine refuses asks nothing, and answers of a caller count for nothing", async () => {
  await using city = await cityOfOneFamily();
  expect(await refusalOf(apply(city, { ...form, child: "3702" }))).toBe("invalid_input");
  expect(await refusalOf(apply(city, form, clerk))).toBe("wrong_role");
  expect(await refusalOf(apply(city, { ...form, home: "yes" }))).toBe("invalid_input");
  const { matter } = await apply(city, { ...form, agrees: false });
  expect(await refusalOf(city.writer.act(request("admission", matter, "look", {}, mother)))).toBe(
    "wrong_role",
  );
  expect(await refusalOf(city.writer.act(request("admission", 999, "look", {}, clerk)))).toBe(
    "unknown_matter",
  );
  const { rows } = await city.pool.query("select distinct action from check_call");
  expect(rows).toEqual([{ action: "apply" }]);
});

test("the log is a chain: a row that was changed or taken away is found", async () => {
  await using city = await cityOfOneFamily();
  await Promise.all([1, 2, 3, 4].map(n => apply(city, form, citizen(n))));
  expect(await city.shared.log.verify()).toEqual({ valid: true, rows: 12 });
  await expect(city.pool.query("update check_call set outcome = 'asked'")).rejects.toThrow(
    "permission denied",
  );
  await expect(city.pool.query("delete from check_about")).rejects.toThrow("permission denied");
});

test("each sees what was asked in their own matters, at the window all about them", async () => {
  await using city = await cityOfOneFamily();
  await apply(city, form, citizen(1));
  await apply(city, form, citizen(2));
  expect(await city.shared.log.ofOwner("person:2", 10)).toHaveLength(3);
  expect(await city.shared.log.ofOwner("person:3", 10)).toEqual([]);
  const { subjectOf } = await import("../../src/share/coding.ts");
  expect(await city.shared.log.ofSubject(subjectOf(city.shared.seal, child), 10)).toHaveLength(2);
});

test("what was kept as long as was promised is erased, and then goes to a person", async () => {
  await using city = await cityOfOneFamily();
  expect(await city.shared.datasets.expire(june + 179 * DAY_MS)).toEqual([]);
  const names = await city.shared.datasets.expire(june + 181 * DAY_MS);
  expect(names).toEqual(["household", "housingBureau", "insurance", "property"]);
  expect((await city.pool.query("select from dataset_row")).rowCount).toBe(0);
  const { matter } = await apply(city, form);
  expect(await reasonsOf(city, matter)).toEqual({ household: "down", estate: "down" });
});

test("a log that cannot be written stops the act: nothing is asked unseen", async () => {
  await using city = await cityOfOneFamily();
  const add = city.shared.log.add.bind(city.shared.log);
  city.shared.log.add = () => Promise.reject(new Error("disk full"));
  expect(await refusalOf(apply(city, form))).toContain("disk full");
  city.shared.log.add = add;
  expect((await city.pool.query("select from matter")).rowCount).toBe(0);
});
