import { describe, expect, test } from "vitest";
import { addMonths, dayFromDate } from "../../../define/civil.ts";
import { phoneProblem } from "../../../define/identifiers.ts";
import { definition } from "../../../mechanisms/ask/appeal/definition.ts";
import { districts, streets } from "../areas.ts";
import { departments, sections } from "../departments.ts";
import { demoCitizen } from "../people.ts";
import { type FullCity, fullAppeals, hotTruth, lastDay, lodgedOn } from "./appeals.ts";
import { channelClassOf, channels } from "./channels.ts";
import { monthOf } from "./hours.ts";
import { hotIssues } from "./hot/issues.ts";
import { places, placeNamed } from "./places/place.ts";
import { thingOf, things } from "./things/all.ts";
import type { FullAppeal } from "./writers.ts";

const full: FullCity = { seed: "full", first: dayFromDate("2025-05-01"), appeals: 20_500 };
const all: readonly FullAppeal[] = [...fullAppeals(full)];
const count = (is: (one: FullAppeal) => boolean) => all.filter(is).length;
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** No word of a real place or firm may stand in a city that does not exist. */
const real =
  /青岛|潍坊|山东|济南|北京|上海|深圳|崂山|城阳|黄岛|即墨|胶州|平度|莱西|李沧|市北区|市南区|西海岸|寿光|诸城|琴岛|海信|海尔|潍柴|京东|美团|抖音|微信|支付宝|腾讯|华为/;

/** The first so many of a city's appeals. */
function some(city: FullCity, length: number): readonly FullAppeal[] {
  const told = fullAppeals(city);
  return Array.from({ length }, () => told.next().value as FullAppeal);
}

describe("the gazetteer and the things", () => {
  test("at least 600 places, none named twice, in every street", () => {
    expect(places.length).toBeGreaterThanOrEqual(600);
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
    expect(new Set(places.map(({ street }) => street))).toEqual(new Set(streets.map(({ key }) => key)));
    expect(new Set(places.map(({ district }) => district))).toEqual(new Set(districts.map(({ key }) => key)));
    expect(() => placeNamed("nowhere")).toThrow(/no place nowhere/);
    expect(places.filter(({ name }) => real.test(name))).toEqual([]);
  });

  test("at least 150 things under every topic of the vocabulary, answered by orgs that exist", () => {
    expect(things.length).toBeGreaterThanOrEqual(150);
    expect(repeated(things.map(({ key }) => key))).toEqual([]);
    expect(repeated(things.map(({ name }) => name))).toEqual([]);
    const { topic, kind } = definition.fields;
    expect(new Set(things.map(one => one.topic))).toEqual(new Set(Object.keys(topic.options)));
    expect(things.filter(one => !(one.kind in kind.options))).toEqual([]);
    const orgs = new Set(["street", ...[...departments, ...sections].map(({ key }) => key)]);
    expect(things.filter(({ by }) => !orgs.has(by)).map(({ key }) => key)).toEqual([]);
    expect(() => thingOf("nothing")).toThrow(/no thing nothing/);
  });

  test("39 channels in four classes", () => {
    expect(new Set(channels).size).toBe(39);
    expect(new Set(channels.map(channelClassOf))).toEqual(new Set(["phone", "mailbox", "opinion", "event"]));
  });
});

describe("eighteen months of appeals", () => {
  test("as many as were asked for, oldest first, within the months, by every channel", () => {
    expect(all).toHaveLength(full.appeals);
    expect(all.every((one, at) => at === 0 || one.at >= all[at - 1]!.at)).toBe(true);
    expect(lastDay(full)).toBe(addMonths(full.first, 18) - 1);
    expect(lodgedOn(all[0]!)).toBe(full.first);
    expect(lodgedOn(all.at(-1)!)).toBe(lastDay(full));
    expect(new Set(all.map(({ channel }) => channel)).size).toBe(39);
  });

  test("the same seed tells the same city, another one another", () => {
    const early = (seed: string) => some({ ...full, seed }, 400);
    expect(early("full")).toEqual(all.slice(0, 400));
    expect(early("other").map(({ content }) => content)).not.toEqual(
      early("full").map(({ content }) => content),
    );
  });

  test("fewer than one text in a hundred stands twice", () => {
    expect(new Set(all.map(({ content }) => content)).size).toBeGreaterThan(all.length * 0.99);
  });

  test("texts are short and long, complete, within the field and of no real place", () => {
    const { min, max } = definition.fields.content;
    const lengths = all.map(({ content }) => content.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(min ?? 0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(max ?? 0);
    expect(lengths.filter(length => length < 30).length).toBeGreaterThan(all.length * 0.03);
    expect(lengths.filter(length => length > 120).length).toBeGreaterThan(all.length * 0.03);
    expect(Math.max(...all.map(({ where }) => where.length))).toBeLessThanOrEqual(120);
    const broken = all.filter(({ content }) =>
      /[{}]|undefined|null|。。|，，|，。|。，|：，|希望希望/.test(content),
    );
    expect(broken.map(({ content }) => content)).toEqual([]);
    expect(all.filter(({ content, where }) => real.test(content + where)).map(one => one.content)).toEqual(
      [],
    );
  });

  test("most names a place as its handler has to find it", () => {
    expect(count(({ content, where }) => content.includes(where))).toBe(all.length);
    expect(
      all.filter(({ handler, thing, place }) => thing.by === "street" && handler !== place.street),
    ).toEqual([]);
  });

  test("heating in winter, flooding in summer, enrolment before term, wages at the year's end", () => {
    const monthly = (key: string) => {
      const found = Array.from({ length: 12 }, () => 0);
      // One whole year, so that every month counts once; hot issues have days of their own.
      for (const one of all) {
        if (one.thing.key !== key || one.plan.hot !== null || lodgedOn(one) >= full.first + 365) continue;
        found[monthOf(lodgedOn(one)) - 1]! += 1;
      }
      return found;
    };
    const share = (key: string, months: readonly number[]) => {
      const found = monthly(key);
      return months.reduce((sum, month) => sum + found[month - 1]!, 0) / found.reduce((sum, n) => sum + n, 0);
    };
    expect(share("cold", [11, 12, 1, 2, 3])).toBeGreaterThan(0.8);
    expect(share("flooding", [6, 7, 8, 9])).toBeGreaterThan(0.75);
    expect(share("schoolPlace", [5, 6, 7, 8])).toBeGreaterThan(0.6);
    expect(share("wages", [11, 12, 1, 2])).toBeGreaterThan(0.5);
    expect(share("dust", [3, 4, 5])).toBeGreaterThan(0.38);
    expect(share("barbecue", [5, 6, 7, 8, 9])).toBeGreaterThan(0.65);
  });

  test("noise is written about at night, the rest by day; weekends are quieter; the old telephone", () => {
    const hour = ({ at }: FullAppeal) => new Date(at + 8 * 3_600_000).getUTCHours();
    const night = (one: FullAppeal) => hour(one) >= 20 || hour(one) < 6;
    const share = (among: (one: FullAppeal) => boolean, is: (one: FullAppeal) => boolean) =>
      count(one => among(one) && is(one)) / count(among);
    const noisy = (one: FullAppeal) => one.thing.topic === "noise";
    expect(share(noisy, night)).toBeGreaterThan(2 * share(one => !noisy(one), night));
    const weekend = (one: FullAppeal) => [0, 6].includes(new Date(one.at + 8 * 3_600_000).getUTCDay());
    expect(share(() => true, weekend)).toBeLessThan(0.22);
    const phoned = (one: FullAppeal) => channelClassOf(one.channel) === "phone";
    expect(share(one => one.asker?.age === "old", phoned)).toBeGreaterThan(0.7);
    expect(share(one => one.asker?.age === "young", phoned)).toBeLessThan(0.5);
    const session = all.filter(({ channel }) => channel === "weeklySession");
    expect(session.length).toBeGreaterThan(10);
    expect(session.filter(one => new Date(one.at + 8 * 3_600_000).getUTCDay() !== 3)).toEqual([]);
  });
});

describe("who asks", () => {
  const perPhone = Map.groupBy(
    all.filter(({ asker }) => asker !== null),
    ({ asker }) => asker!.phone,
  );

  test("three askers in a hundred file about fifteen appeals in a hundred", () => {
    const files = [...perPhone.values()].map(({ length }) => length).toSorted((one, other) => other - one);
    const top = files.slice(0, Math.round(files.length * 0.03)).reduce((sum, n) => sum + n, 0);
    expect(top / all.length).toBeGreaterThan(0.13);
    expect(top / all.length).toBeLessThan(0.18);
    expect(files[0]).toBeGreaterThan(30);
    expect(files.filter(n => n <= 2).length).toBeGreaterThan(files.length * 0.6);
  });

  test("telephones are valid, of the invented range, and not the demo citizen's", () => {
    for (const phone of perPhone.keys()) {
      expect(phone).toMatch(/^1990000\d{4}$/);
      expect(phoneProblem(phone)).toBeNull();
    }
    expect(perPhone.has(demoCitizen.phone)).toBe(false);
  });

  test("most is written about near home", () => {
    const known = all.filter(({ asker, plan }) => asker !== null && plan.hot === null);
    const near = known.filter(({ asker, place }) => asker!.home === place.street);
    expect(near.length).toBeGreaterThan(known.length * 0.45);
  });

  test("some stay unnamed, some secret, some file for another; one who repeats names the same matter", () => {
    expect(count(one => one.asker === null)).toBe(count(one => one.identity === "anonymous"));
    for (const identity of ["anonymous", "secret"]) {
      expect(count(one => one.identity === identity)).toBeGreaterThan(all.length * 0.03);
      expect(count(one => one.identity === identity)).toBeLessThan(all.length * 0.15);
    }
    expect(count(one => one.behalf !== null)).toBeGreaterThan(all.length * 0.03);
    expect(all.filter(one => one.behalf !== null && !one.content.includes(one.behalf))).toEqual([]);
    const byKey = new Map(all.map(one => [one.key, one]));
    const again = all.filter(({ plan }) => plan.repeats !== null);
    expect(again.length).toBeGreaterThan(1000);
    for (const one of again) {
      const former = byKey.get(one.plan.repeats!)!;
      expect([former.asker?.phone, former.thing, former.place]).toEqual([
        one.asker?.phone,
        one.thing,
        one.place,
      ]);
      expect(former.at).toBeLessThan(one.at);
    }
  });
});

describe("the hot issues", () => {
  const truth = hotTruth(full);

  test("26, of 20 to 120 appeals each, at places that exist", () => {
    expect(truth).toHaveLength(26);
    expect(repeated(truth.map(({ name }) => name))).toEqual([]);
    expect(hotIssues.filter(({ appeals }) => appeals < 20 || appeals > 120)).toEqual([]);
    expect(hotIssues.filter(({ facts }) => facts.length < 5)).toEqual([]);
  });

  test.each(truth.map(one => [one.name, one] as const))(
    "%s lies whole in its days and places",
    (name, one) => {
      const found = all.filter(({ plan }) => plan.hot === name);
      expect(found).toHaveLength(one.appeals);
      expect(one.from).toBeGreaterThanOrEqual(full.first);
      expect(one.to).toBeLessThanOrEqual(lastDay(full));
      expect(found.filter(appeal => lodgedOn(appeal) < one.from || lodgedOn(appeal) > one.to)).toEqual([]);
      expect(new Set(found.map(({ place }) => place.name))).toEqual(new Set(one.places));
      expect(found.filter(({ thing }) => thing.topic !== one.topic)).toEqual([]);
      expect(new Set(found.map(({ content }) => content)).size).toBeGreaterThan(one.appeals * 0.95);
      expect(found.filter(({ content }) => content.includes(name))).toEqual([]);
      const askers = new Set(found.map(({ asker, key }) => asker?.phone ?? key));
      expect(askers.size).toBeGreaterThan(one.appeals * 0.7);
    },
  );

  test("some of their askers ask several times", () => {
    const several = truth.filter(({ name }) => {
      const phones = all
        .filter(({ plan, asker }) => plan.hot === name && asker)
        .map(({ asker }) => asker!.phone);
      return new Set(phones).size < phones.length - 1;
    });
    expect(several.length).toBeGreaterThan(18);
  });

  test("in a city of other months they are still there; a script too small for them is refused", () => {
    for (const first of ["2024-01-01", "2024-09-15", "2025-11-30"]) {
      expect(hotTruth({ ...full, first: dayFromDate(first) })).toHaveLength(26);
    }
    expect(() => fullAppeals({ ...full, appeals: 500 }).next()).toThrow(/hot issues alone/);
  });
});
