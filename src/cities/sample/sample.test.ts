import { describe, expect, test } from "vitest";
import { phoneProblem } from "../../define/identifiers.ts";
import { topics } from "../../mechanisms/ask/topics.ts";
import { loadMechanisms } from "../../mechanisms/load.ts";
import { districts } from "./areas.ts";
import { departments } from "./departments.ts";
import { type DrawnDistrict, map } from "./map.ts";
import { orgs } from "./orgs.ts";
import { citizensOf, demoCitizen, demos, holdersOf, isDead, officials } from "./people.ts";
import { posts } from "./posts.ts";
import { chance } from "./random.ts";
import { taskTales } from "./task-tales.ts";
import { caseOf, cases } from "./texts/cases.ts";
import { tell } from "./texts/tell.ts";

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const keys = new Set(orgs.map(({ key }) => key));

describe("the orgs", () => {
  test("have keys of their own, and parents that stand before them", () => {
    expect(repeated(orgs.map(({ key }) => key))).toEqual([]);
    const placeOf = new Map(orgs.map(({ key }, place) => [key, place]));
    const early = orgs.filter(({ parent }, at) => parent !== null && !(placeOf.get(parent)! < at));
    expect(early).toEqual([]);
  });

  test("are ten districts and forty departments, each in two languages", () => {
    expect(districts).toHaveLength(10);
    expect(departments).toHaveLength(40);
    expect(orgs.filter(({ name, english }) => name === "" || !/^[A-Z]/.test(english))).toEqual([]);
  });

  test("a new area has no code, nor what lies in it; the others' codes are of no province", () => {
    const coded = orgs.filter(({ level }) => ["city", "district", "street"].includes(level));
    const inNewArea = ({ key }: { key: string }) => key.split(".")[0] === "donghu";
    expect(coded.filter(inNewArea).map(({ code }) => code)).toEqual([null, null, null, null]);
    const others = coded.filter(org => !inNewArea(org));
    expect(others.filter(({ code }) => !/^99\d{4}(\d{3})?$/.test(code ?? ""))).toEqual([]);
    expect(districts.find(({ name }) => name.endsWith("新区"))?.key).toBe("donghu");
  });

  test("the party's organs are of the party, the hotline is not", () => {
    const party = orgs.filter(one => one.party).map(({ name }) => name);
    expect(party).toContain("澜城市委改革办");
    expect(party.every(name => name.includes("市委") || name.includes("改革"))).toBe(true);
    expect(orgs.filter(({ name }) => name.includes("市委")).every(one => one.party)).toBe(true);
  });
});

describe("posts and people", () => {
  test("posts are of orgs that exist, with roles of the mechanisms, and somebody holds each", async () => {
    const { mechanisms } = await loadMechanisms();
    const roles = new Set<string>([
      ...mechanisms.flatMap(({ definition }) => Object.keys(definition.roles)),
      "auditor", // the platform's own, of no mechanism, and so is
      "dataKeeper",
    ]);
    expect(repeated(posts.map(({ key }) => key))).toEqual([]);
    expect(posts.filter(({ org }) => !keys.has(org))).toEqual([]);
    expect(posts.filter(post => !post.roles.every(role => roles.has(role)))).toEqual([]);
    expect(posts.filter(({ key }) => holdersOf(key).length === 0)).toEqual([]);
    expect(() => holdersOf("nothing")).toThrow(/Nobody holds the post nothing/);
  });

  test("accounts are unique; one demo official holds two posts, and the administrator none", () => {
    expect(repeated(officials.map(({ account }) => account))).toEqual([]);
    expect(repeated(officials.map(({ name }) => name))).toEqual([]);
    expect(demos.filter(one => one.posts.length === 2).map(({ account }) => account)).toEqual(["qiantou"]);
    expect(officials.filter(one => one.administrator).map(one => one.posts)).toEqual([[]]);
  });

  test("whoever drafts, approves and verifies a task is another person", () => {
    const held = ["reform-office.reform", "reform-committee.organ", "reform-office.inspector"].flatMap(
      holdersOf,
    );
    expect(repeated(held)).toEqual([]);
  });

  test("telephones are valid, unique and of the invented range; some are dead", () => {
    const phones = [demoCitizen, ...citizensOf("any", 300)].map(({ phone }) => phone);
    expect(repeated(phones)).toEqual([]);
    for (const phone of phones) {
      expect(phone).toMatch(/^1990000\d{4}$/);
      expect(phoneProblem(phone)).toBeNull();
    }
    expect(phones.filter(isDead).length).toBeGreaterThan(20);
    expect(isDead(demoCitizen.phone)).toBe(false);
  });
});

describe("the texts", () => {
  test("tell every topic, by orgs that answer citizens", () => {
    expect(repeated(cases.map(({ key }) => key))).toEqual([]);
    expect(new Set(cases.map(({ topic }) => topic))).toEqual(new Set(Object.keys(topics)));
    const departmental = cases.filter(({ by }) => by !== "street");
    expect(departmental.filter(({ by }) => holdersOf(`${by}.handler`).length === 0)).toEqual([]);
  });

  test.each(cases.map(({ key }) => key))("%s is told in several hundred ways, all complete", key => {
    const draw = chance(`texts ${key}`);
    const told = Array.from({ length: 1000 }, () =>
      tell(draw, caseOf(key), draw.pick(districts).key, "周女士"),
    );
    expect(new Set(told.map(({ content }) => content)).size).toBeGreaterThan(400);
    for (const one of told) {
      for (const text of Object.values(one)) expect(text).not.toMatch(/[{}]|undefined|。。|，。|：，/);
      expect(one.answer.length).toBeGreaterThan(30);
    }
  });

  test("twenty tasks, each raised by appeals of a case and led by a department", () => {
    expect(taskTales).toHaveLength(20);
    expect(taskTales.filter(({ appeals }) => appeals < 3 || appeals > 12)).toEqual([]);
    for (const { case: raised, lead, participants } of taskTales) {
      expect(caseOf(raised).key).toBe(raised);
      expect([lead, ...participants].filter(org => !keys.has(org))).toEqual([]);
      expect(participants).not.toContain(lead);
    }
    expect(() => caseOf("nothing")).toThrow(/no case nothing/);
  });
});

describe("the map", () => {
  const drawn = map.features.filter((one): one is DrawnDistrict => one.properties.kind === "district");

  test("draws every district once, marked 示意图, in closed rings that share their borders", () => {
    expect(map.note.zh).toBe("示意图");
    expect(drawn.map(({ properties }) => properties.org)).toEqual(districts.map(({ key }) => key));
    const seen = new Map<string, number>();
    for (const { geometry } of drawn) {
      for (const ring of geometry.coordinates.flat()) {
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const point of ring.slice(1)) seen.set(point.join(), (seen.get(point.join()) ?? 0) + 1);
      }
    }
    expect([...seen.values()].filter(count => count === 2).length).toBeGreaterThan(400);
    expect(Math.max(...seen.values())).toBe(3);
  });
});
