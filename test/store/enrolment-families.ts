// Families of an enrolment in tests: what the n-th says, what the registers say of it, what must come of it.

import { household, insurance, property, residence } from "../share/enrolment-catalogue.ts";
import { identityOf } from "../share/numbers.ts";
import type { EnrolmentCity } from "./enrolment-city.ts";

export const claims = ["both", "household", "property", "migrant"] as const;
export const child = (n: number): string => identityOf(n, "20200301");
export const grown = (n: number): string => identityOf(n, "19880501");
export const home = (n: number): string => `人民路 ${n} 号 301`;

/** What the n-th family says of its home, by its case. */
const caseOf = (n: number, claim: (typeof claims)[number] = claims[n % 4]!) => ({
  claims: claim,
  ...(claim === "both" || claim === "property" ? { owner: grown(n) } : {}),
  ...(claim === "migrant" ? { worker: grown(n) } : {}),
});

export const form = (city: EnrolmentCity, n: number, more: object = {}, claim?: (typeof claims)[number]) => ({
  ...caseOf(n, claim),
  school: `matter:${city.schools.at(-1)!}`,
  year: "y2026",
  childName: "周小满",
  child: child(n),
  address: home(n),
  since: "2021-06-01",
  guardianName: "周明",
  kinship: "mother",
  phone: "13800001234",
  ...(n % 16 === 1 ? {} : { childAgrees: true }),
  ...(n % 8 === 7 ? {} : { agrees: true }),
  ...more,
});
/** Of every kind some: known, elsewhere, later, twice with two addresses, not there, blank. */
export async function fill(city: EnrolmentCity, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, n) => n);
  const settled = all.flatMap(n => {
    if (n % 4 > 1 || n % 5 === 0) return [];
    const row = (address: string) =>
      `${child(n)},周小满,${address},${n % 5 === 2 ? "2022-01-01" : "2020-01-01"}`;
    const again = n % 10 === 3 ? [row(home(n + 1))] : [];
    return [row(n % 5 === 1 ? home(n + 1) : home(n)), ...again];
  });
  await city.load(household, settled);
  const owned = all.filter(n => n % 2 === 0 && n % 7 !== 0);
  await city.load(
    property,
    owned.map(n => `${grown(n)},${home(n)},2020-01-01`),
  );
  const moved = all.filter(n => n % 4 === 3);
  await city.load(
    residence,
    moved.filter(n => n % 6 !== 0).map(n => `${grown(n)},${home(n)},2027-01-01,2020-01-01`),
  );
  await city.load(
    insurance,
    moved.map(n => `${grown(n)},职工,${["3", "6", ""][n % 3]}`),
  );
}

/** What must come of the n-th child, worked out from how the rows were made and nothing else. */
export function expected(n: number): readonly [state: string, why: string] {
  const asked = (why: string) => ["toProve", why] as const;
  const kind = claims[n % 4]!;
  if (kind === "both" || kind === "household") {
    if (n % 16 === 1) return asked("unconsented");
    if (n % 5 < 3) return asked("differs");
    if (n % 10 === 3) return asked("contradictory");
    if (kind === "household") return ["eligible", kind];
  }
  if (n % 8 === 7) return asked("unconsented");
  if (kind === "both" || kind === "property") return n % 7 === 0 ? asked("differs") : ["eligible", kind];
  // In the order of the checks: the permit, then the months.
  if (n % 3 === 0) return asked("differs");
  return n % 3 === 1 ? ["eligible", kind] : asked("unavailable");
}
