// A whole city's children on real tables: checked in bulk by one act of an official, each answer recorded by
// an act of its own; cut off and gone on with; ranked, drawn and told, so that anybody works it out again.

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Writer } from "../../src/engine/ports.ts";
import { Refusal } from "../../src/engine/refusal.ts";
import { household } from "../share/enrolment-catalogue.ts";
import { identityOf } from "../share/numbers.ts";
import { citizen, ground } from "../store/city.ts";
import { type EnrolmentCity, chief, day, officer, openEnrolment, witness } from "../store/enrolment-city.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { drawn, register, seed, states, step } from "../store/enrolment-drawn.ts";
import { child, expected, fill, form, home } from "../store/enrolment-families.ts";
import { refusalOf } from "../store/ledger.ts";

async function registerAll(city: EnrolmentCity, count: number, more: (n: number) => object = () => ({})) {
  const ids: number[] = [];
  for (let from = 0; from < count; from += 250) {
    const some = Array.from({ length: Math.min(250, count - from) }, (_, n) => from + n);
    const taken = await Promise.all(some.map(n => register(city, n, more(n))));
    ids.push(...taken.map(({ matter }) => matter));
  }
  await city.relay().drain();
  return ids;
}

const found = async (city: EnrolmentCity) =>
  new Map(
    (await states(city)).map(({ id, state, fields }) => [
      id,
      [state, state === "toProve" ? fields["proofReason"] : fields["category"]],
    ]),
  );

/** A writer that fails once it has taken so many acts of a drive. */
function failing({ writer }: EnrolmentCity, after: number): Pick<Writer, "act"> {
  let left = after;
  return {
    act: request => ((left -= 1) < 0 ? Promise.reject(new Error("the machine stops")) : writer.act(request)),
  };
}

test(
  "2,000 children are checked in bulk and recorded right, though the machine stops twice",
  { timeout: 60_000 },
  async () => {
    await using city = await openEnrolment(Array.from({ length: 40 }, () => 60));
    const count = 2000;
    await fill(city, count);
    // Spread over the schools: what one is told comes one after the other.
    const ids = await registerAll(city, count, n => ({ school: `matter:${city.schools[n % 40]!}` }));
    await city.act("enrolmentSeason", city.season, "check", {}, officer, day("06-01 10:30"));
    // Pages of 300, cut off in the middle of one; each relay finds the row due again at once.
    for (const after of [250, 700]) {
      const needs = { page: 300, pages: 2, writer: failing(city, after) };
      await city.relay(needs).drain();
      expect((await city.readers.matter(city.season))!.state).toBe("checking");
      await city.pool.query("update outbox set due = now() - interval '1 second' where done is null");
    }
    await city.relay({ page: 300, pages: 2 }).drain();
    const said = await found(city);
    ids.forEach((id, n) => expect(said.get(id), `child ${n}`).toEqual(expected(n)));
    const all = ids.map((_, n) => expected(n)[0]);
    const season = (await city.readers.matter(city.season))!;
    expect(season).toMatchObject({
      state: "proving",
      fields: {
        agreedCount: all.filter(state => state === "eligible").length,
        askedCount: all.filter(state => state === "toProve").length,
      },
    });
    // Once each, with what was asked and how the data stood; nobody's data.
    const { rows } = await city.pool.query<{ times: number; payload: { checks: object } }>(
      `select count(*)::integer as times, (array_agg(payload::text))[1]::json as payload from event
      where mechanism = 'enrolment' and payload->>'action' = 'check' group by matter`,
    );
    expect(rows).toHaveLength(count);
    expect(rows.every(({ times }) => times === 1)).toBe(true);
    expect(new Set(rows.map(({ payload }) => Object.keys(payload.checks).toSorted().join()))).toEqual(
      new Set(["household,property", "household", "propertySince", "insurance,permit"]),
    );
    expect((await city.shared.log.verify()).valid).toBe(true);
    const mine = await city.shared.log.ofOwner("person:1003", 9);
    expect(
      mine
        .map(({ dataset }) => dataset)
        .toSorted()
        .at(-1),
    ).toBe("residence");
    expect(mine[0]).toMatchObject({ person: officer.person, post: officer.post });
    expect(await faultsOfLog(city.pool, ground.genesis)).toEqual([]);
  },
);

test("the list is sealed before the seed, and places follow from both by anybody's computation", async () => {
  await using city = await drawn();
  const sealed = await step(city, "rank", {}, officer, "06-05 09:00");
  const rows = await states(city);
  const list = rows.map(({ id, fields }) => ({
    entry: `matter:${id}`,
    wants: fields["school"],
    place: fields["place"],
    ...(fields["bundle"] === undefined ? {} : { bundle: fields["bundle"] }),
  }));
  // RFC 8785 of these lines: members by name, no blanks.
  const text = JSON.stringify(
    list.map(one => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  );
  expect(sealed.fields["listHash"]).toBe(createHash("sha256").update(text).digest("hex"));
  expect(sealed.fields["listedCount"]).toBe(30);

  expect(await refusalOf(step(city, "enterSeed", seed, witness, "06-09 09:00"))).toBe("rule");
  const given = await step(city, "enterSeed", seed, witness);
  expect(given).toMatchObject({ state: "drawn", fields: { placedCount: 16, shortCount: 14 } });

  const lot = (entry: string) => createHash("sha256").update(`${seed.seed}\n${entry}`).digest("hex");
  // A bundle draws by its first matter.
  const first = (bundle: unknown) => list.find(one => one.bundle === bundle)!.entry;
  const name = (one: (typeof list)[number]) => (one.bundle === undefined ? one.entry : first(one.bundle));
  const order = list.toSorted(
    (a, b) => Number(a.place) - Number(b.place) || (lot(name(a)) < lot(name(b)) ? -1 : 1),
  );
  const after = new Map((await states(city)).map(({ id, fields }) => [`matter:${id}`, fields]));
  const outcome = order.map(({ entry }) => after.get(entry)!["outcome"]);
  // Nothing but the twins, who need two places, can turn the order of the outcomes round.
  const single = outcome.filter((_, n) => order[n]!.bundle === undefined);
  const ranks = single.map(one => ["own", "relief", "none"].indexOf(String(one)));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  const twins = order.filter(one => one.bundle !== undefined).map(({ entry }) => after.get(entry)!);
  expect(twins).toHaveLength(2);
  expect(twins[0]!["admittedTo"]).toBe(twins[1]!["admittedTo"]);
  expect(twins[0]!["outcome"]).toBe(twins[1]!["outcome"]);
  expect(new Set(order.map(({ entry }) => after.get(entry)!["turn"])).size).toBe(30);

  const published = await step(city, "publish", {}, chief);
  expect(published.state).toBe("notice");
  expect((await found(city)).get(city.ids[0]!)![0]).toMatch(/admitted|short/);
  // The school counts its load by itself; it ends when everybody has a place.
  const summary = "全部孩子都已安排学位。";
  expect(await refusalOf(step(city, "finish", { summary }, officer, "06-25 09:00"))).toBe("rule");
});

test("who is settled between two carries moves no place that others were given", async () => {
  await using city = await drawn();
  const belated = { entry: "belated", ...form(city, 31), since: "2019-06-01" };
  const late = await city.act("enrolment", null, "registerAtWindow", belated, officer, day("06-03 10:00"));
  await city.relay().drain();
  await city.act("enrolmentSeason", city.season, "rank", {}, officer, day("06-05 09:00"));
  // Each in a carry of their own, the twins too; when three are on the list, somebody else is settled.
  let acts = 0;
  const settled = { category: "household", finding: "户口簿原件核对。" };
  const act: Writer["act"] = async request => {
    if ((acts += 1) === 3)
      await city.act("enrolment", late.matter, "settleBelated", settled, officer, day("06-05 10:00"));
    return city.writer.act(request);
  };
  await city.relay({ page: 1, pages: 1, writer: { act } }).drain();
  expect((await city.readers.matter(late.matter))!.state).toBe("unranked");
  const rows = (await states(city)).filter(({ state }) => state === "listed");
  expect(rows).toHaveLength(30);
  const places = Map.groupBy(
    rows,
    ({ fields }) => `${String(fields["since"])} ${String(fields["category"])}`,
  );
  const given = [...places.values()].map(some => [...new Set(some.map(({ fields }) => fields["place"]))]);
  expect(given.toSorted()).toEqual([[1], [2], [3]]);
  expect(rows.flatMap(({ id, fields }) => (fields["bundle"] === 1 ? [id] : []))).toEqual(
    [city.ids[4]!, city.ids[5]!].toSorted((a, b) => a - b),
  );
  expect((await city.readers.matter(city.season))!.state).toBe("sealed");
  // A carry that goes on is no failure: the next hiccup waits a second, not an hour.
  const { rows: tries } = await city.pool.query(
    "select max(attempts) as most from outbox where kind = 'drive'",
  );
  expect(tries).toEqual([{ most: 1 }]);
  expect((await city.pool.query("select from drive_list")).rows).toEqual([]);
});

test("whom the drive is refused by is asked once, and those behind them are reached", async () => {
  await using city = await drawn();
  await city.act("enrolmentSeason", city.season, "rank", {}, officer, day("06-05 09:00"));
  const stubborn = new Set(city.ids.slice(0, 4));
  let asked = 0;
  const act: Writer["act"] = async request => {
    if (!stubborn.has(request.matter ?? 0)) return city.writer.act(request);
    asked += 1;
    throw new Refusal("rule", { zh: "现在不能", en: "not now" });
  };
  await city.relay({ page: 2, pages: 1, writer: { act } }).drain();
  expect(await city.readers.matter(city.season)).toMatchObject({
    state: "sealed",
    fields: { listedCount: 26 },
  });
  // Once on the way through and once more when those who came meanwhile were looked for.
  expect(asked).toBe(8);
});

test("who gives a place up after the list was sealed moves nobody else", async () => {
  await using city = await drawn(false);
  await step(city, "rank", {}, officer, "06-05 09:00");
  const late = city.ids[0]!;
  // Withdrawn from the list by giving the place up: the others' places stay.
  await city.act(
    "enrolment",
    late,
    "decline",
    { declineReason: "elsewhere" },
    citizen(1000),
    day("06-11 10:00"),
  );
  const before = (await states(city)).map(({ id, fields }) => [id, fields["place"]]);
  await step(city, "enterSeed", seed, witness);
  expect((await states(city)).map(({ id, fields }) => [id, fields["place"]])).toEqual(before);
  expect((await city.readers.matter(late))!.state).toBe("declined");
  const { rows } = await city.pool.query(
    "select fields->>'bundle' as bundle from matter where mechanism = 'enrolment'",
  );
  expect(rows.every(({ bundle }) => bundle === null)).toBe(true);
});

test("the same child twice, one too young, a window that has closed, registers that are down", async () => {
  await using city = await openEnrolment([10]);
  const more = { childAgrees: true };
  const first = await register(city, 3, more, 3, "household");
  expect(await refusalOf(register(city, 3, more, 9, "household"))).toBe("not_unique");
  await city.act("enrolment", first.matter, "withdraw", {}, citizen(1003), day("05-20 11:00"));
  const second = await register(city, 3, more, 9, "household");
  expect(
    await refusalOf(register(city, 8, { ...more, child: identityOf(8, "20200901") }, 8, "household")),
  ).toBe("rule");
  await city.relay().drain();
  // No register was ever loaded: nobody is refused.
  await city.act("enrolmentSeason", city.season, "check", {}, officer, day("06-01 10:30"));
  await city.relay().drain();
  const asked = (await city.readers.matter(second.matter))!;
  expect([asked.state, asked.fields["proofReason"]]).toEqual(["toProve", "unavailable"]);
  // Nobody's place in the order is lost for want of data: the list stays open until a person has looked.
  expect(await refusalOf(step(city, "rank", {}, officer, "06-02 10:00"))).toBe("rule");
  // It comes back, and one is checked again by hand.
  await city.load(household, [`${child(3)},周小满,${home(3)},2019-01-01`]);
  const again = await city.act("enrolment", second.matter, "recheck", {}, officer, day("06-02 10:30"));
  expect(again.state).toBe("eligible");
  const closed = await city.act(
    "enrolment",
    null,
    "register",
    form(city, 12),
    citizen(1012),
    day("06-02 11:00"),
  );
  await city.relay().drain();
  expect((await city.readers.matter(closed.matter))!.state).toBe("outside");
  expect((await step(city, "rank", {}, officer, "06-03 09:00")).fields).toMatchObject({
    provenCount: 1,
    listedCount: 1,
  });
  // At a window the same family is entered all the same, and placed by hand without a place in the order.
  const belated = { entry: "belated", ...form(city, 12) };
  const late = await city.act("enrolment", null, "registerAtWindow", belated, officer, day("06-03 10:00"));
  await city.relay().drain();
  expect((await city.readers.matter(late.matter))!).toMatchObject({
    state: "belated",
    fields: { host: officer.org },
  });
  expect((await city.readers.matter(city.season))!.fields["openCount"]).toBe(1);
});
