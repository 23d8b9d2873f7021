// Double random (双随机): which matters are looked at and by whom follows from the log, is fair, keeps out all
// who had a part, and can be drawn again by anybody.

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyMechanism } from "../define/mechanism.ts";
import { problems } from "../define/problems.ts";
import { refusedAct } from "./permission.ts";
import { plan } from "./registry.ts";
import { type Entering, drawAll } from "./samples.ts";
import { at, orgs, people, refusalOf, Story } from "./test/city.ts";
import { inquiry, inquiryInEnglish } from "./test/inquiry.ts";

const unit = { ...people.roads, roles: ["unit"] };
const citizen = people.li;
const caller = (person: string) => ({ person, post: "post:1", org: "org:7" as const, roles: ["caller"] });
const plans = { all: plan(inquiry(1000), inquiryInEnglish), half: plan(inquiry(500), inquiryInEnglish) };

function answered(which: keyof typeof plans = "all", id = 640, unitOrg = "org:3"): Story {
  const story = new Story(plans[which], id);
  story.act(citizen, "lodge", at("2026-03-02"), { kind: "light", unit: unitOrg });
  story.act(unit, "answer", at("2026-03-03"));
  return story;
}

describe("a sample", () => {
  test("draws one among those who hold the role, none of the unit's department or its sections", () => {
    const { events, now } = answered();
    const { set, draws } = events.at(-1)!.body;
    expect(draws).toEqual({ callBack: { after: 1, size: 3, pool: ["person:9", "person:21", "person:30"] } });
    expect(set["drawn"]).toBe(true);
    expect(["person:9", "person:21", "person:30"]).toContain(now.fields["visitor"]);
  });

  test("can be drawn again from the log alone, by somebody else's program", () => {
    for (let id = 640; id < 700; id += 1) {
      const { events } = answered("half", id);
      const last = events.at(-1)!.body as never as {
        set: { drawn: boolean; visitor?: string };
        draws: { callBack: { after: number; size?: number; pool?: string[] } };
      };
      const { after, pool } = last.draws.callBack;
      const seed = createHash("sha256")
        .update(events[after - 1]!.hash)
        .update("callBack")
        .digest("hex");
      const number = (from: number) => BigInt(`0x${seed.slice(from, from + 16)}`);
      expect(last.set.drawn).toBe(number(0) % 1000n < 500n);
      expect(last.set.visitor).toBe(pool?.[Number(number(16) % BigInt(pool.length))]);
    }
  });

  test("lets nobody but the one who was drawn look at it", () => {
    const story = answered();
    const drawn = String(story.now.fields["visitor"]);
    const other = ["person:9", "person:21", "person:30"].find(one => one !== drawn)!;
    const visit = story.plan.actions.get("visit")!;
    expect(refusedAct(story.plan, visit, story.now, caller(other), orgs)?.code).toBe("not_yours");
    expect(story.act(caller(drawn), "visit", at("2026-03-04")).state).toBe("checked");
  });

  test("keeps out whoever took the act that leads into the state", () => {
    const story = new Story(plans.all);
    story.act(citizen, "lodge", at("2026-03-02"), { kind: "light", unit: "org:5" });
    story.act(caller("person:30"), "answer", at("2026-03-03"));
    expect(story.events.at(-1)!.body.draws?.["callBack"]?.pool).toEqual([
      "person:4",
      "person:9",
      "person:21",
    ]);
  });

  test("that finds nobody says drawn, and names no one", () => {
    const story = new Story(plans.all);
    story.act(citizen, "lodge", at("2026-03-02"), { kind: "light", unit: "org:7" });
    story.act(caller("person:4"), "answer", at("2026-03-03"));
    expect(story.events.at(-1)!.body.draws).toEqual({ callBack: { after: 1, size: 0, pool: [] } });
    expect(story.now.fields).toMatchObject({ drawn: true });
    expect(story.now.fields["visitor"]).toBeUndefined();
  });

  test("is drawn anew whenever the state is entered, and who was drawn before no longer is", () => {
    const tried = new Set<string | undefined>();
    for (let id = 640; id < 680; id += 1) {
      const story = answered("half", id);
      const before = story.now.fields["visitor"];
      story.act(citizen, "reopen", at("2026-03-04"));
      story.act(unit, "answer", at("2026-03-05"));
      const { drawn, visitor } = story.now.fields;
      expect(story.events.at(-1)!.body.draws?.["callBack"]?.after).toBe(3);
      expect(visitor ?? "").toMatch(drawn === true ? /^person:/ : /^$/);
      if (before === undefined || drawn === true) continue;
      tried.add(refusalOf(() => story.act(caller(String(before)), "visit", at("2026-03-06")))?.code);
    }
    expect([...tried]).toEqual(["not_yours"]);
  });

  test("is not drawn of the past", () => {
    const story = new Story(plans.all);
    story.act(citizen, "lodge", at("2026-03-02"), { kind: "light", unit: "org:3" }, { origin: "import" });
    story.act(unit, "answer", at("2026-03-03"), {}, { origin: "import" });
    expect(story.events.at(-1)!.body).not.toHaveProperty("draws");
    expect(story.now.fields["drawn"]).toBeUndefined();
  });

  test("costs an act elsewhere nothing: the event has no member of it", () => {
    expect(answered().events[0]!.body).not.toHaveProperty("draws");
  });
});

// ── whoever holds the posts, whatever the hash ──────────────────────────────────────────────────
const sample = plans.half.mechanism.samples!["callBack"]!;
const entering = (head: Uint8Array, holders: Entering["orgs"]["holders"]): Entering => ({
  head: { seq: 7, head },
  fields: { unit: "org:3" },
  takers: { answer: ["person:3"] },
  orgs: { ...orgs, holders },
  at: 0,
});

test("of ten thousand matters half are drawn, and each of ten people has a tenth of those", () => {
  const ten = Array.from({ length: 10 }, (_, i) => ({
    person: `person:${i + 10}` as const,
    org: "org:7" as const,
  }));
  const times = new Map<unknown, number>();
  for (let i = 0; i < 10_000; i += 1) {
    const head = createHash("sha256").update(String(i)).digest();
    const { set } = drawAll(
      [{ name: "callBack", sample }],
      entering(head, () => ten),
    );
    times.set(set["visitor"], (times.get(set["visitor"]) ?? 0) + 1);
  }
  expect(times.size).toBe(11);
  for (const [who, count] of times) {
    const [least, most] = who === undefined ? [4800, 5200] : [410, 590];
    expect(count).toBeGreaterThan(least!);
    expect(count).toBeLessThan(most!);
  }
});

test("nobody with a part in it is ever drawn, and everybody else can be", () => {
  const holder = fc.record({
    person: fc.integer({ min: 1, max: 12 }).map(id => `person:${id}` as const),
    org: fc.constantFrom("org:3", "org:4", "org:5", "org:7" as const),
  });
  const all = { ...sample, perMille: 1000 };
  fc.assert(
    fc.property(
      fc.array(holder, { maxLength: 60 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (holders, head) => {
        const { set, draws } = drawAll(
          [{ name: "callBack", sample: all }],
          entering(head, () => holders as never),
        );
        const barred = new Set<string>(
          holders.filter(({ org }) => org === "org:3" || org === "org:4").map(one => one.person),
        );
        const free = new Set<string>(
          holders.map(one => one.person).filter(one => !barred.has(one) && one !== "person:3"),
        );
        expect(new Set(draws["callBack"]!.pool)).toEqual(free);
        const visitor = set["visitor"] as string | undefined;
        expect(visitor === undefined ? free.size === 0 : free.has(visitor)).toBe(true);
      },
    ),
  );
});

test("of more than 32 who could be drawn, the event holds the hash of the list", () => {
  const many = Array.from({ length: 40 }, (_, i) => ({
    person: `person:${i + 95}` as const,
    org: "org:7" as const,
  }));
  const all = { ...sample, perMille: 1000 };
  const { set, draws } = drawAll(
    [{ name: "callBack", sample: all }],
    entering(new Uint8Array(32), () => many),
  );
  const lines = many.map(({ person }) => person).join("\n");
  expect(draws["callBack"]).toEqual({
    after: 7,
    size: 40,
    pool: createHash("sha256").update(lines).digest("hex"),
  });
  expect(set["visitor"]).toMatch(/^person:/);
});

describe("a sample is refused", () => {
  const definition = inquiry(100);
  const callBack = definition.samples!.callBack!;
  const withSample = (change: object) => ({
    ...definition,
    samples: { callBack: { ...callBack, ...change } },
  });
  test.each([
    ["of none", withSample({ perMille: 0 }), "from 1 to 1000"],
    ["of parts of a thousandth", withSample({ perMille: 2.5 }), "from 1 to 1000"],
    ["on no state", withSample({ on: "answred" }), '"answred", which is no state'],
    ["when a matter is opened", withSample({ on: "filed" }), "it has no hash yet"],
    ["among no role", withSample({ from: "callers" }), '"callers", which is no role'],
    ["that keeps out takers of no act", withSample({ otherThan: "anser" }), '"anser", which is no action'],
    ["that keeps out what is no org", withSample({ notOf: "kind" }), 'needs an org in "kind"'],
    ["into what is no flag", withSample({ drawn: "kind" }), "needs a flag"],
    ["into what is no person", withSample({ into: "unit" }), "needs a person"],
    [
      "whose result is asked for",
      {
        ...definition,
        actions: { ...definition.actions, end: { ...definition.actions.end, asks: ["drawn?"] } },
      },
      '"end" cannot fill "drawn", which is drawn',
    ],
  ])("%s", (_title, mechanism, said) => {
    expect(problems(mechanism as unknown as AnyMechanism).join("\n")).toContain(said);
  });

  test("never when it is sound", () => expect(problems(definition, inquiryInEnglish)).toEqual([]));
});
