// Benefits, claims and what was not paid in the sample city: figures against a count straight from the log,
// what a firm is told it may have, and the refusals of the door.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimFirm } from "../../src/cities/sample/claims/firms.ts";
import type { BenefitLine, EntitlementsView, FigureView } from "../../src/http/types.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { type Served, Visitor } from "../http/served.ts";

let served: SampleServed;
beforeAll(async () => {
  served = await serveSample();
  await served.city.sweeper.sweep();
  await served.city.relay.drain();
}, 120_000);
afterAll(() => served?.close());

interface Logged {
  readonly matter: string;
  readonly action: string;
  readonly happened: number;
  readonly to: string;
  readonly holds: Readonly<Record<string, unknown>>;
}

/** What each matter did up to a day, with what it held after each act. */
async function stories(mechanism: string, until: number): Promise<readonly (readonly Logged[])[]> {
  const { rows } = await served.city.pool.query<Logged & { set: object; input: object }>(
    `select matter, action, (extract(epoch from happened) * 1000)::float8 as happened, payload->>'to' as to,
            payload->'input' as input, payload->'set' as set
       from event where mechanism = $1 and happened < to_timestamp($2) order by matter, seq`,
    [mechanism, until / 1000],
  );
  return [...Map.groupBy(rows, ({ matter }) => matter).values()].map(acts => {
    let holds = {};
    return acts.map(({ set, input, ...act }) => {
      holds = { ...holds, ...input, ...set };
      return { ...act, holds };
    });
  });
}

const endOf = (day: string) => Date.parse(`${day}T24:00:00+08:00`);
const sum = (values: readonly unknown[]) => values.reduce<number>((all, one) => all + Number(one ?? 0), 0);
const last = (story: readonly Logged[]) => story.at(-1)!;
const passed = (story: readonly Logged[], ...actions: string[]) =>
  story.some(({ action }) => actions.includes(action));
const different = (values: readonly unknown[]) => new Set(values).size;

async function byHand(day: string): Promise<Readonly<Record<string, number>>> {
  const claims = await stories("claim", endOf(day));
  const decided = claims.filter(
    story =>
      passed(story, "grant", "enqueue", "gather") && !["refused", "withdrawn"].includes(last(story).to),
  );
  const paid = decided.filter(story => passed(story, "pay"));
  const benefits = (await stories("policyBenefit", endOf(day))).filter(story => passed(story, "publish"));
  const verified = (await stories("unpaidBenefit", endOf(day))).filter(story => passed(story, "verify"));
  const held = (of: readonly (readonly Logged[])[], name: string) => of.map(story => last(story).holds[name]);
  const started = benefits.filter(story => passed(story, "start"));
  return {
    "claim.claims": claims.filter(story => passed(story, "accept")).length,
    "claim.approved": decided.length,
    "claim.approvedAmount": sum(held(decided, "approved")) / 100,
    "claim.approvedFirms": different(held(decided, "firm")),
    "claim.grantedAmount": sum(held(decided, "granted")) / 100,
    "claim.paid": paid.length,
    "claim.paidAmount": sum(held(paid, "paid")) / 100,
    "claim.paidFirms": different(held(paid, "firm")),
    "claim.amountShare":
      Math.round((10_000 * sum(held(paid, "paid"))) / sum(held(decided, "approved"))) / 100,
    "claim.queued": claims.filter(story => last(story).to === "queued").length,
    "claim.recovered": sum(held(claims, "recovered")) / 100,
    "policyBenefit.budget": sum(held(benefits, "budget")) / 100,
    "policyBenefit.drawn": sum(held(started, "drawn")) / 100,
    "unpaidBenefit.helped": different(held(verified, "firm")),
    "unpaidBenefit.recovered": sum(held(verified, "recovered")) / 100,
  };
}

describe("figures", () => {
  test.each(["2026-11-20", "2026-10-15"])("as of %s are those of the log", async day => {
    const answer = await served.app.inject(`/api/figures?period=all&asOf=${day}`);
    const views = new Map(answer.json<FigureView[]>().map(({ name, value }) => [name, value]));
    const told = await byHand(day);
    expect(Object.fromEntries(Object.keys(told).map(name => [name, views.get(name)]))).toEqual(told);
  });

  test("money that came back served the queue, and the shares of one budget add up to it", async () => {
    const claims = await stories("claim", endOf("2026-11-20"));
    const of = (title: string) =>
      claims
        .map(last)
        .filter(({ holds }) => holds["benefitTitle"] === title && holds["granted"] !== undefined);
    const awards = of("高新技术企业认定奖励");
    expect(awards.map(({ to }) => to).toSorted()).toEqual(["confirming", "paid", "paid", "recovered"]);
    expect(sum(of("技术改造设备补助").map(({ holds }) => holds["granted"]))).toBe(80_000_000);
  });
});

let visitor: Visitor;
const ask = async (facts: object) => {
  if (visitor === undefined) {
    visitor = new Visitor(served as unknown as Served);
    await visitor.enter({ account: "duixian", password });
  }
  return visitor.post<EntitlementsView & { code?: string; fields?: unknown }>("/api/entitlements", facts);
};
const found = (view: EntitlementsView, title: string): BenefitLine | undefined =>
  view.benefits.find(one => one.title === title);

describe("what a firm may have", () => {
  test("is measured by each benefit's own table, with the reason; what is missing is named", async () => {
    const { body } = await ask({ revenue: 1_000_000_00, research: 30_000_00, tier: "highTech" });
    expect(found(body, "研发投入补助")).toMatchObject({
      entitlement: "fits",
      fen: 3_000_00,
      reason: "研发强度不低于 3%，按研发费用的 10% 补助，最高 100 万元",
    });
    expect(found(body, "高新技术企业认定奖励")).toMatchObject({
      entitlement: "fits",
      fen: 20_000_000,
      direct: true,
    });
    expect(found(body, "境外参展补助")).toMatchObject({ entitlement: "lacking", lacking: ["展位费"] });
    expect(found(body, "技术改造设备补助")).toBeUndefined();
    expect(body.asked).toBe(false);
    const below = (await ask({ revenue: 1_000_000_00, research: 29_999_99 })).body;
    expect(found(below, "研发投入补助")).toMatchObject({ entitlement: "person", fen: null });
  });

  test("public registers are asked about a firm that is named, and each asking is logged", async () => {
    const logged = async () =>
      Number((await served.city.pool.query("select count(*) as n from check_call")).rows[0]!.n);
    const before = await logged();
    const held = (await ask({ firm: claimFirm(0).creditCode, tier: "highTech" })).body;
    expect(held.asked).toBe(true);
    expect(found(held, "高新技术企业认定奖励")).toMatchObject({ entitlement: "fits", fen: 20_000_000 });
    expect(await logged()).toBe(before + 3);
    const other = (await ask({ firm: claimFirm(2).creditCode, tier: "highTech" })).body;
    expect(found(other, "高新技术企业认定奖励")).toMatchObject({ entitlement: "person", fen: null });
    const listed = (await ask({ firm: claimFirm(9).creditCode, booth: 10_000_00 })).body;
    expect(found(listed, "境外参展补助")).toMatchObject({
      entitlement: "person",
      reason: "信用核对没有通过，由人工审核",
    });
  });

  test("a fact that cannot be is said by its field, and nothing that is not asked is taken", async () => {
    for (const [field, facts] of [
      ["research", { research: -1 }],
      ["research", { research: 0.5 }],
      ["research", { research: "许多" }],
      ["firm", { firm: "91370200163562681H" }],
      ["account", { account: "370201" }],
    ] as const) {
      const { status, body } = await ask(facts);
      expect([status, body.code]).toEqual([422, "invalid_input"]);
      expect(body.fields).toMatchObject([{ field }]);
    }
    expect((await ask([])).status).toBeGreaterThanOrEqual(400);
  });

  test("the page says the same without scripts, and names no register that was not asked", async () => {
    const page = await served.app.inject("/api/entitlements");
    expect(page.json<EntitlementsView>().benefits.map(({ entitlement }) => entitlement)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test("accounts of firms stand apart from the log, and the public reads none of a claim", async () => {
  const { rows } = await served.city.pool.query<{ id: string; payload: string }>(
    "select matter as id, payload::text from event where mechanism = 'claim' and action = 'confirm'",
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ payload }) => payload.includes("9901 0200"))).toEqual([]);
  const listed = await served.app.inject("/api/claim?limit=50");
  expect(listed.statusCode).toBe(200);
  expect(listed.body).not.toMatch(/9901 0200|1990000/);
  expect(listed.body).toContain(claimFirm(1).name);
});
