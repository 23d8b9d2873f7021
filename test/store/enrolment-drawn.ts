// Children of a year's enrolment as the tests of it need them: registered, checked, on a sealed list.

import { household, property } from "../share/enrolment-catalogue.ts";
import { citizen } from "./city.ts";
import { type EnrolmentCity, day, officer, openEnrolment } from "./enrolment-city.ts";
import { child, type claims, form, grown, home } from "./enrolment-families.ts";

/** Registers the child of a number. */
export const register = (
  city: EnrolmentCity,
  n: number,
  more: object = {},
  by = n,
  claim?: (typeof claims)[number],
) =>
  city.act("enrolment", null, "register", form(city, n, more, claim), citizen(1000 + by), day("05-20 10:00"));

/** Every registration as it stands. */
export const states = async ({ pool }: EnrolmentCity) => {
  type Row = { id: number; state: string; fields: Record<string, unknown> };
  const text = "select id, state, fields from matter where mechanism = 'enrolment' order by id";
  return (await pool.query<Row>(text)).rows;
};
/** Thirty children who all agree; 4 and 5 are twins of one guardian. */
export async function drawn(together = true): Promise<EnrolmentCity & { readonly ids: readonly number[] }> {
  const city = await openEnrolment([4, 12], together);
  const count = 30;
  const all = Array.from({ length: count }, (_, n) => n);
  const since = (n: number) => `202${n % 3}-06-01`;
  await city.load(
    household,
    all.map(n => `${child(n)},周小满,${home(n)},2019-01-01`),
  );
  await city.load(property, [`${grown(0)},${home(0)},2019-01-01`]);
  const ids: number[] = [];
  for (const n of all) {
    const twin = n === 4 || n === 5;
    const more = {
      since: since(twin ? 2 : n),
      childAgrees: true,
      ...(twin ? { twins: true } : {}),
    };
    ids.push((await register(city, n, more, twin ? 4 : n, "household")).matter);
  }
  await city.relay().drain();
  await city.act("enrolmentSeason", city.season, "check", {}, officer, day("06-01 10:30"));
  await city.relay().drain();
  return { ...city, ids };
}

/** An act on the year, and what it carries to the children. */
export const step = async (
  city: EnrolmentCity,
  action: string,
  input: object,
  by = officer,
  at = "06-11 09:00",
) => {
  await city.act("enrolmentSeason", city.season, action, input, by, day(at));
  await city.relay({ page: 7, pages: 1 }).drain();
  return (await city.readers.matter(city.season))!;
};
/** The seed that was announced. */
export const seed = { seed: "38415072", seedProof: "排列五第 152 期、排列三第 152 期" };
