// Places arranged by hand: after the published draw, of what it left, however many ask at once.

import { expect, test } from "vitest";
import { citizen, ground } from "../store/city.ts";
import { type EnrolmentCity, chief, day, officer, witness } from "../store/enrolment-city.ts";
import { drawn, seed, states, step } from "../store/enrolment-drawn.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { form } from "../store/enrolment-families.ts";

/** The children in a state, the schools that take them, and an officer who places one by hand. */
async function placing(city: EnrolmentCity) {
  const all = async () => states(city);
  const place = async (id: number, school: number, at: string) => {
    const input = { offered: `matter:${school}`, reason: "统筹到有空余学位的学校。" };
    await city.act("enrolment", id, "arrange", input, officer, day(at));
    await city.relay().drain();
    return (await city.readers.matter(id))!.state;
  };
  const schools = await city.pool.query<{ id: number; seats: number; drawn: number }>(
    `select id::int, (fields->>'seats')::int as seats, coalesce((fields->>'drawn')::int, 0) as drawn
       from matter where mechanism = 'school' order by id`,
  );
  return { all, place, schools: schools.rows };
}

test("nobody is placed by hand before the draw is published, or above what it left", async () => {
  await using city = await drawn();
  const belated = { entry: "belated", ...form(city, 31) };
  const late = await city.act("enrolment", null, "registerAtWindow", belated, officer, day("06-03 10:00"));
  await city.relay().drain();
  const settled = { category: "rest", finding: "户口簿原件核对。" };
  await city.act("enrolment", late.matter, "settleBelated", settled, officer, day("06-03 11:00"));
  const first = (await placing(city)).schools[0]!.id;
  expect(await (await placing(city)).place(late.matter, first, "06-04 09:00")).toBe("unranked");

  await step(city, "rank", {}, officer, "06-05 09:00");
  await step(city, "enterSeed", seed, witness);
  await step(city, "publish", {}, chief);
  const { all, place, schools } = await placing(city);
  // Sixteen places, all of them drawn: whoever is late finds none.
  expect(schools.map(one => one.seats - one.drawn)).toEqual([0, 0]);
  expect(await place(late.matter, first, "06-12 09:00")).toBe("unranked");

  const holder = (await all()).find(
    ({ state, fields }) => state === "admitted" && fields["admittedTo"] === `matter:${first}`,
  )!;
  const n = city.ids.indexOf(holder.id);
  const guardian = citizen(1000 + (n === 5 ? 4 : n));
  await city.act(
    "enrolment",
    holder.id,
    "decline",
    { declineReason: "elsewhere" },
    guardian,
    day("06-12 10:00"),
  );
  await city.relay().drain();
  // One place is free: two ask for it in the same moment, one has it.
  const short = (await all()).filter(({ state }) => state === "short").map(({ id }) => id);
  const input = { offered: `matter:${first}`, reason: "统筹到有空余学位的学校。" };
  for (const id of [late.matter, short[0]!])
    await city.act("enrolment", id, "arrange", input, officer, day("06-12 11:00"));
  await city.relay().drain();
  const came = await Promise.all(
    [late.matter, short[0]!].map(async id => (await city.readers.matter(id))!.state),
  );
  expect(came.filter(state => state === "admitted")).toHaveLength(1);
  expect(await place(short[1]!, first, "06-12 12:00")).toBe("short");
  expect(await faultsOfLog(city.pool, ground.genesis)).toEqual([]);
});
