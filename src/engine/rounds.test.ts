// Rounds of signatures: joint, one for all, in turn; seats added, taken away, passed on; sent back and begun
// anew. A round is never done before its condition holds, and never waits once it does.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Round } from "../define/joint.ts";
import { effects } from "./effects.ts";
import type { Actor } from "./matter.ts";
import { type Plan, plan } from "./registry.ts";
import { circular, circularInEnglish } from "./test/circular.ts";
import { at, people, refusalOf, Story } from "./test/city.ts";

type Order = Round["order"];
const plans = Object.fromEntries(
  (["all", "any", "turn"] as const).map(order => [order, plan(circular(order), circularInEnglish)]),
) as Record<Order, Plan>;
const as = (who: Actor, role: string): Actor => ({ ...who, roles: [role] });
const clerk = as(people.zhou, "clerk");
const [roads, lamps, power, harbour] = [people.roads, people.lamps, people.power, people.harbour].map(who =>
  as(who, "signer"),
) as [Actor, Actor, Actor, Actor];

function sent(order: Order, ...seats: readonly string[]): Story {
  const story = new Story(plans[order]);
  story.act(clerk, "draft", at("2026-03-02"), { kind: "notice" });
  story.act(clerk, "submit", at("2026-03-02", "11:00"), seats.length ? { seats } : {});
  return story;
}
const day = at("2026-03-03");
const agree = { view: "agree" };

describe("a joint signature", () => {
  test("is done by the last of all, in the same decision, by the engine", () => {
    const story = sent("all", "org:3", "org:5");
    story.act(power, "sign", day, agree);
    expect(story.now).toMatchObject({ state: "signing", fields: { signed: ["org:5"] } });
    story.act(roads, "sign", day, agree);
    expect(story.now.state).toBe("signed");
    expect(story.events.at(-1)).toMatchObject({
      happened: day,
      body: { action: "settle", actor: "system", post: null, origin: "act", cause: null, from: "signing" },
    });
    expect(story.events.at(-2)!.body).toMatchObject({ action: "sign", set: { signed: ["org:5", "org:3"] } });
  });

  test("is given once by each: a second time is refused, also by the section of the department", () => {
    const story = sent("all", "org:3", "org:5");
    story.act(lamps, "sign", day, agree);
    expect(story.now.fields["signed"]).toEqual(["org:3"]);
    for (const who of [lamps, roads]) {
      expect(refusalOf(() => story.act(who, "sign", day, agree))).toMatchObject({
        code: "already_signed",
        status: 409,
        zh: "本单位已“签署意见”，不必再办。如需更改意见，请与发起单位联系。",
      });
    }
  });

  test("is not for those who were not asked", () => {
    const refused = refusalOf(() => sent("all", "org:3").act(harbour, "sign", day, agree));
    expect(refused).toMatchObject({ code: "not_yours" });
    expect(refused?.zh).toBe("“签署意见”由“会签单位”里的单位办理，本单位不在其中。");
  });

  test("of nobody is done when it begins", () => {
    const story = sent("all");
    expect(story.now.state).toBe("signed");
    expect(story.told).toEqual(["draft", "submit", "settle"]);
  });

  test("that a clock begins is done by the sweep when nobody must sign", () => {
    const story = new Story(plans.all);
    story.act(clerk, "draft", at("2026-03-02"), { kind: "notice" });
    story.settle(at("2026-03-20"));
    expect(story.told).toEqual(["draft", "lapse", "settle"]);
    expect(story.events.at(-1)!.body).toMatchObject({ origin: "sweep", cause: null });
  });

  test("sent back by one begins anew: nobody has signed", () => {
    const story = sent("all", "org:3", "org:5");
    story.act(roads, "sign", day, agree);
    story.act(power, "sign", day, { view: "back" });
    expect(story.now).toMatchObject({ state: "returned", fields: { signed: ["org:3"] } });
    story.act(clerk, "submit", day, { seats: ["org:3", "org:5"] });
    expect(story.now.fields["signed"]).toEqual([]);
    story.act(power, "sign", day, agree);
    expect(story.now.state).toBe("signing");
  });

  test("recalled can't be signed any more", () => {
    const story = sent("all", "org:3", "org:5");
    story.act(clerk, "recall", day);
    expect(refusalOf(() => story.act(roads, "sign", day, agree))?.code).toBe("wrong_state");
  });

  test("tells what its state tells: the engine's act has its own notices and links", () => {
    const story = sent("all", "org:3");
    story.act(roads, "sign", day, agree);
    expect(effects(plans.all, story.decided.at(-1)!, story.now)).toEqual([]);
    expect(story.decided.at(-1)!.step?.name).toBe("settle");
  });
});

describe("seats that change", () => {
  test("加签: one more must sign", () => {
    const story = sent("all", "org:3", "org:5");
    story.act(roads, "sign", day, agree);
    story.act(clerk, "add", day, { other: "org:6" });
    story.act(power, "sign", day, agree);
    expect(story.now.state).toBe("signing");
    story.act(harbour, "sign", day, agree);
    expect(story.now.state).toBe("signed");
  });

  test("减签: taking away the last who was missing ends the round", () => {
    const story = sent("all", "org:3", "org:5");
    story.act(roads, "sign", day, agree);
    story.act(clerk, "remove", day, { other: "org:5" });
    expect(story.told.slice(-2)).toEqual(["remove", "settle"]);
    expect(story.now.state).toBe("signed");
  });

  test("转办: who it was passed on to signs instead", () => {
    const story = sent("turn", "org:3", "org:5");
    story.act(roads, "pass", day, { other: "org:6" });
    expect(refusalOf(() => story.act(roads, "sign", day, agree))?.code).toBe("not_yours");
    story.act(harbour, "sign", day, agree);
    story.act(power, "sign", day, agree);
    expect(story.now.state).toBe("signed");
  });
});

describe("one for all, and in turn", () => {
  test("或签: the first ends the round", () => {
    const story = sent("any", "org:3", "org:5");
    story.act(power, "sign", day, agree);
    expect(story.now).toMatchObject({ state: "signed", fields: { signed: ["org:5"] } });
  });

  test("依次: the second waits for the first, and is told for whom", () => {
    const story = sent("turn", "org:5", "org:3");
    const refused = refusalOf(() => story.act(roads, "sign", day, agree));
    expect(refused).toMatchObject({ code: "not_your_turn", status: 409 });
    expect(refused?.zh).toBe("按顺序现在由市供电公司“签署意见”，请等前面的单位办完。");
    story.act(power, "sign", day, agree);
    story.act(roads, "sign", day, agree);
    expect(story.now.state).toBe("signed");
  });
});

describe("the records of the past", () => {
  test("have no step invented: a round of nobody stays where the record left it", () => {
    const story = new Story(plans.all);
    story.act(clerk, "draft", at("2026-03-02"), { kind: "notice" }, { origin: "import" });
    story.act(clerk, "submit", at("2026-03-03"), {}, { origin: "import" });
    expect(story.now.state).toBe("signing");
    story.act(people.system, "settle", at("2026-03-04"), {}, { origin: "import" });
    expect(story.now.state).toBe("signed");
  });
});

// ── whatever happens ────────────────────────────────────────────────────────────────────────────
const signers = { "org:3": roads, "org:5": power, "org:6": harbour, "org:4": lamps } as const;
const seat = fc.constantFrom(...(Object.keys(signers) as (keyof typeof signers)[]));
const move = fc.oneof(
  fc.record({
    does: fc.constant("sign" as const),
    who: seat,
    view: fc.constantFrom("agree", "agree", "back"),
  }),
  fc.record({ does: fc.constantFrom("add" as const, "remove" as const), other: seat }),
  fc.record({ does: fc.constant("pass" as const), who: seat, other: seat }),
  fc.record({ does: fc.constantFrom("recall" as const, "submit" as const), seats: fc.uniqueArray(seat) }),
);

/** Whether the round's condition holds, said once more and in other words than the engine's. */
function holds(order: Order, { fields }: Story["now"]): boolean {
  const seats = (fields["seats"] ?? []) as readonly string[];
  const have = new Set(fields["signed"] as readonly string[] | undefined);
  const missing = seats.filter(one => !have.has(one)).length;
  return seats.length === 0 || missing === 0 || (order === "any" && missing < seats.length);
}

/** What is wrong after a move, if anything is. */
function fault(order: Order, before: Story["now"], after: Story["now"], does: string): string | undefined {
  const signed = (after.fields["signed"] ?? []) as readonly string[];
  const had = (before.fields["signed"] ?? []) as readonly string[];
  const seats = (before.fields["seats"] ?? []) as readonly string[];
  if (new Set(signed).size < signed.length) return "somebody signed twice";
  if (after.state === "signing" && holds(order, after)) return "it waits although all have signed that must";
  const ended = before.state === "signing" && after.state === "signed";
  if (ended && !holds(order, after)) return "it is done too early";
  if (does !== "sign" || order !== "turn" || signed.length === had.length) return undefined;
  return signed.at(-1) === seats.find(one => !had.includes(one)) ? undefined : "somebody signed out of turn";
}

test("no round is done before its condition holds, none waits once it does, and turns are kept", () => {
  const ends = new Set<string>();
  const orders = fc.constantFrom<Order>("all", "any", "turn");
  fc.assert(
    fc.property(orders, fc.array(move, { maxLength: 25 }), (order, moves) => {
      const story = new Story(plans[order]);
      story.act(clerk, "draft", day, { kind: "report" });
      for (const { does, ...given } of moves) {
        const { who, ...input } = given as { who?: keyof typeof signers };
        const before = story.now;
        const doer = who === undefined ? clerk : signers[who];
        const refused = refusalOf(() => story.act(doer, does, day, does === "recall" ? {} : input));
        expect(refused && story.now !== before ? "a refusal changed it" : undefined).toBeUndefined();
        expect(fault(order, before, story.now, does)).toBeUndefined();
      }
      ends.add(`${order} ${story.now.state}`);
    }),
    { numRuns: 500 },
  );
  // It was tried: rounds of every order ended, waited and were sent back.
  for (const order of ["all", "any", "turn"]) expect(ends).toContain(`${order} signed`);
  for (const state of ["signing", "returned"]) expect(ends).toContain(`turn ${state}`);
});
