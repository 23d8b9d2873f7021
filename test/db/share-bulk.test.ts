// The bulk check of many matters says the same as single checks of each, whatever the data hold; it asks for
// consent, logs everybody, and finds the child that was filed twice.

import { expect, test } from "vitest";
import { admission } from "../../src/define/test/admission.ts";
import type { Check, Checked } from "../../src/define/checked.ts";
import type { CheckAsked } from "../../src/engine/ports.ts";
import { DAY_MS } from "../../src/define/civil.ts";
import { type BulkMatter, checkAll } from "../../src/store/share/bulk.ts";
import { giveConsents } from "../../src/store/share/consents.ts";
import { subjectOf } from "../../src/share/coding.ts";
import { household, housingBureau, insurance, property } from "../share/catalogue.ts";
import { identityOf } from "../share/numbers.ts";
import { clerk } from "../store/city.ts";
import { type SharedCity, june, openSharedCity } from "../store/shared-city.ts";

const families = 60;
const child = (n: number) => identityOf(n);
const guardian = (n: number) => identityOf(n, "19880501");
const home = (n: number) => `人民路 ${n} 号`;

/** Of every kind some: known, elsewhere, twice with two addresses, blank, not there, without consent. */
async function fill(city: SharedCity): Promise<void> {
  const all = Array.from({ length: families }, (_, n) => n);
  await city.load(
    household,
    all.flatMap(n => {
      if (n % 5 === 0) return [];
      const there = n % 5 === 1 ? home(n + 1) : home(n);
      const again = n % 5 === 2 ? [`${child(n)},海滨路,2019-06-01`] : [];
      return [`${child(n)},${there},2019-06-01`, ...again];
    }),
  );
  const owns = (some: (n: number) => boolean) => all.filter(some).map(n => `${guardian(n)},${home(n)}`);
  await city.load(property, [...owns(n => n % 3 !== 0), ...owns(n => n % 7 === 0)]);
  await city.load(
    housingBureau,
    owns(n => n % 4 !== 0),
  );
  await city.load(
    insurance,
    all.filter(n => n % 6 !== 0).map(n => `${guardian(n)},${["", "3", "6", "12"][n % 4]}`),
  );
  const consents = all
    .filter(n => n % 8 !== 0)
    .flatMap(n => [
      { subject: subjectOf(city.shared.seal, child(n)), dataset: "household", purpose: "enrolment" },
      { subject: subjectOf(city.shared.seal, guardian(n)), dataset: "insurance", purpose: "enrolment" },
    ]);
  const by = { mechanism: "admission", by: "person:1", at: june };
  await giveConsents(
    city.pool,
    consents.map(one => ({ ...one, ...by })),
  );
}

const matters: readonly BulkMatter[] = Array.from({ length: families }, (_, n) => ({
  matter: 64 * (n + 1),
  owner: `person:${n}`,
  values: {
    ...(n % 11 === 0 ? {} : { child: child(n) }),
    guardian: guardian(n),
    ...(n % 13 === 0 ? {} : { address: home(n) }),
  },
}));

async function* streamed(some: readonly BulkMatter[]) {
  yield* some;
}
const { checks } = admission;
const call = { mechanism: "admission", action: "look", actor: clerk, at: june, checks: checks! };
/** As a drive asks them: two connections share the people. */
async function bulk(city: SharedCity, some = matters, more: object = {}) {
  const other = await city.pool.connect();
  try {
    return await checkAll([city.client, other], city.shared, { ...call, ...more }, streamed(some));
  } finally {
    other.release();
  }
}

/** The same of one matter, by the way of a single act. */
const single = ({ shared }: SharedCity, { matter, owner, values }: BulkMatter, at = june) => {
  const asked = Object.entries(checks!).map(([name, check]: [string, Check]): CheckAsked => ({
    name,
    check,
    about: values[check.about]?.toString(),
    given: Object.fromEntries(
      Object.entries(check.given ?? {}).map(([word, field]) => [word, values[field]]),
    ),
    consents: false,
  }));
  return shared.checker.ask({ ...call, matter, owner, at }, asked);
};
const said = (answers: Readonly<Record<string, Checked>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, { answer, reason }]) => [name, `${answer} ${reason}`]),
  );

test("many are answered as each would be", async () => {
  await using city = await openSharedCity();
  await fill(city);
  const answers = await bulk(city);
  const reasons = new Set<string>();
  for (const one of matters) {
    const expected = said(await single(city, one));
    expect(said(answers.get(one.matter)!), String(one.matter)).toEqual(expected);
    for (const reason of Object.values(expected)) reasons.add(reason.split(" ")[1]!);
  }
  const met = ["absent", "agrees", "contradictory", "differs", "incomplete", "noConsent", "notGiven"];
  expect([...reasons].toSorted()).toEqual(met);
});

test("what may not or cannot be asked is nobody's answer, for many as for one", async () => {
  await using city = await openSharedCity();
  await fill(city);
  await city.shared.datasets.stop("insurance", { ground: "停用", by: "person:1", at: 0 });
  const purposes = { enrolment: { ...household.purposes["enrolment"]!, questions: ["since"] } };
  await city.shared.datasets.register({ ...household, purposes }, june);
  await city.pool.query("update dataset set name = 'former' where name = 'property'");
  for (const at of [june, june + 40 * DAY_MS]) {
    const answers = await bulk(city, matters, { at });
    for (const one of matters) {
      const expected = said(await single(city, one, at));
      expect(said(answers.get(one.matter)!), String(one.matter)).toEqual(expected);
    }
  }
});

test("everybody sees that they were asked about, and those without consent that it was denied", async () => {
  await using city = await openSharedCity();
  await fill(city);
  await bulk(city);
  const { log, seal } = city.shared;
  expect((await log.verify()).valid).toBe(true);
  const about = async (number: string) =>
    (await log.ofSubject(subjectOf(seal, number), 9)).map(({ dataset, outcome }) => `${dataset} ${outcome}`);
  expect(await about(child(1))).toEqual(["household asked"]);
  expect(await about(child(8))).toEqual(["household noConsent"]);
  expect(await about(guardian(8))).toEqual(["insurance noConsent", "housingBureau asked", "property asked"]);
  const mine = await log.ofOwner("person:1", 9);
  expect(mine.map(({ dataset, people }) => [dataset, people > 1])).toEqual([
    ["insurance", true],
    ["housingBureau", true],
    ["property", true],
    ["household", true],
  ]);
});

test("one connection answers and logs what two do", async () => {
  await using city = await openSharedCity();
  await fill(city);
  const two = await bulk(city);
  const one = await checkAll([city.client], city.shared, call, streamed(matters));
  expect(one).toEqual(two);
  const { rows } = await city.pool.query(
    "select dataset, outcome, question, people, about from check_call order by id",
  );
  expect(rows.length).toBe(12);
  expect(rows.slice(6)).toEqual(rows.slice(0, 6));
});

test("a child that was filed twice goes to a person in both; twins and siblings do not", async () => {
  await using city = await openSharedCity();
  await fill(city);
  const [one, other, twin] = [matters[3]!, matters[4]!, matters[9]!];
  const again = { ...one, matter: 999_936, owner: "person:9" };
  const sibling = { ...twin, values: { ...twin.values, guardian: one.values["guardian"] } };
  const answers = await bulk(city, [one, other, again, sibling], { once: "child" });
  const reasons = (matter: number) => Object.values(answers.get(matter)!).map(({ reason }) => reason);
  expect(reasons(one.matter)).toEqual(["twice", "twice", "twice"]);
  expect(reasons(again.matter)).toEqual(["twice", "twice", "twice"]);
  expect(reasons(other.matter)).not.toContain("twice");
  expect(reasons(sibling.matter)).not.toContain("twice");
});

test("a load that comes in between leaves no answer that nobody is known", async () => {
  await using city = await openSharedCity();
  await fill(city);
  const named = city.shared.datasets.named.bind(city.shared.datasets);
  let loaded = false;
  city.shared.datasets.named = async name => {
    const found = await named(name);
    if (name === "household" && !loaded) {
      loaded = true;
      // As a load does: the rows of the former one go as its version does.
      await city.pool.query(
        `with gone as (delete from dataset_row where dataset = $1)
         update dataset set version = version + 1 where id = $1`,
        [found!.id],
      );
    }
    return found;
  };
  const answers = await bulk(city);
  const reasons = new Set([...answers.values()].map(one => one["household"]!.reason));
  expect([...reasons].toSorted()).toEqual(["down", "noConsent", "notGiven"]);
});
