// Claims on a benefit over a real log: two approved at one moment with money for one, a queue that is served
// when money comes, shares that add up to the budget, and what data find paid without a claim.

import { expect, test } from "vitest";
import { claimOf, openBenefitCity, posts } from "../store/benefit-city.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, ground } from "../store/city.ts";
import { refusalOf, request } from "../store/ledger.ts";

test("of two approved at one moment with money for one, one is granted and the other queues", async () => {
  const city = await openBenefitCity();
  await using ledger = city.ledger;
  const into = await city.opened({});
  const [first, second] = await city.claimed(into, [60_000_00, 60_000_00]);
  await Promise.all([city.approve(first!, 20_000_00), city.approve(second!, 20_000_00)]);
  await city.relay.drain();
  const both = [await city.of(first!), await city.of(second!)];
  expect(both.map(({ state }) => state).toSorted()).toEqual(["publicised", "queued"]);
  // Each got less than the table gives.
  expect(both.every(({ remedy }) => typeof remedy === "string")).toBe(true);
  expect(await city.of(into)).toMatchObject({ state: "exhausted", drawn: 20_000_00, waiting: 1, pending: 0 });
  const granted = both[0]!["state"] === "publicised" ? first! : second!;
  const other = granted === first ? second! : first!;
  await city.act(
    "claim",
    granted,
    "reduce",
    { reduction: 9_999_99, reason: "重复计算了展位费。" },
    posts.approver,
  );
  await city.relay.drain();
  expect((await city.of(other))["state"]).toBe("queued");
  await city.act("claim", granted, "reduce", { reduction: 1, reason: "重复计算了展位费。" }, posts.approver);
  await city.relay.drain();
  expect(await city.of(other)).toMatchObject({ state: "publicised", granted: 20_000_00 });
  expect(await city.of(into)).toMatchObject({ drawn: 30_000_00, returned: 10_000_00, waiting: 0 });
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

// Five of ten thousand yuan or a fen less fit, and all others wait; shared, all eleven have a part of it all.
test.each([
  { ending: "queue", ends: "2026-03-04", came: { shown: 5, waiting: 6, whole: false } },
  { ending: "share", ends: "2026-04-01", came: { shown: 11, waiting: 0, whole: true } },
])("a race for the last yuan over two servers never overdraws: $ending", async ({ ending, ends, came }) => {
  const city = await openBenefitCity();
  await using ledger = city.ledger;
  const into = await city.opened({ budget: 50_000_01, cap: 20_000_00, ending });
  const filed = await city.claimed(
    into,
    Array.from({ length: 12 }, () => 60_000_00),
  );
  const second = await ledger.second(city.options);
  const writers = [ledger.writer, second];
  const relays = [city.relay, city.relayBy(second)];
  // Two servers approve and draw at once, while somebody withdraws and money is added by one fen.
  await Promise.all([
    ...filed.map((one, place) => city.approve(one, 10_000_00 - (place % 2), writers[place % 2])),
    ...relays.map(relay => relay.drain()),
  ]);
  const adds = { topUp: 1, topUpDocument: "澜财企〔2026〕9号" };
  await Promise.all([
    city.act("policyBenefit", into, "topUp", adds, posts.finance, second),
    city.act("claim", filed[11]!, "withdraw", {}, citizen(111)),
    ...relays.map(relay => relay.drain()),
  ]);
  await city.relay.drain();
  city.day = ends;
  await city.act("policyBenefit", into, "share", {}, posts.officer).catch(() => undefined);
  await city.relay.drain();
  const all = await Promise.all(filed.map(one => city.of(one)));
  const shown = all.filter(({ state }) => state === "publicised");
  const granted = shown.reduce((sum, one) => sum + Number(one["granted"]), 0);
  const stands = await city.of(into);
  expect(stands).toMatchObject({ budget: 50_000_02, drawn: granted, pending: 0 });
  expect(granted).toBeLessThanOrEqual(50_000_02);
  expect(all[11]!["state"]).toBe("withdrawn");
  const whole = granted === 50_000_02;
  expect({ shown: shown.length, waiting: stands["waiting"], whole }).toEqual(came);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a queue is served in its order when money is added; who withdraws leaves it", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({ budget: 10_000_00, cap: 10_000_00 });
  const [first, second, third] = await city.claimed(into, [20_000_00, 20_000_00, 10_000_00]);
  for (const one of [first!, second!, third!]) {
    await city.approve(one, one === third ? 5_000_00 : 10_000_00);
    await city.relay.drain();
  }
  const states = async () =>
    Promise.all([first!, second!, third!].map(async one => (await city.of(one))["state"]));
  expect(await states()).toEqual(["publicised", "queued", "queued"]);
  const adds = { topUp: 5_000_00, topUpDocument: "澜财企〔2026〕9号" };
  await city.act("policyBenefit", into, "topUp", adds, posts.finance);
  await city.relay.drain();
  expect(await states()).toEqual(["publicised", "queued", "queued"]);
  await city.act("claim", second!, "withdraw", {}, citizen(101));
  await city.relay.drain();
  expect(await states()).toEqual(["publicised", "withdrawn", "publicised"]);
  expect(await city.of(into)).toMatchObject({ budget: 15_000_00, drawn: 15_000_00, waiting: 0 });
});

test("shares add up to the budget to the fen, and nobody has one before all are reviewed", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({ ending: "share", budget: 10_000_01, cap: 10_000_00 });
  const amounts = [7_000_00, 7_000_00, 7_000_00, 1];
  const filed = await city.claimed(into, [60_000_00, 60_000_00, 60_000_00, 60_000_00]);
  await Promise.all(filed.slice(0, 3).map((one, place) => city.approve(one, amounts[place]!)));
  await city.relay.drain();
  city.day = "2026-04-01";
  expect(await refusalOf(city.act("policyBenefit", into, "share", {}, posts.officer))).toBe("rule");
  await city.approve(filed[3]!, amounts[3]!);
  await city.relay.drain();
  await city.act("policyBenefit", into, "share", {}, posts.officer);
  await city.relay.drain();
  const got = await Promise.all(filed.map(async one => Number((await city.of(one))["granted"])));
  expect(got.reduce((sum, one) => sum + one, 0)).toBe(10_000_01);
  expect(got.toSorted((a, b) => a - b)).toEqual([0, 333_333, 333_334, 333_334]);
  expect(await city.of(into)).toMatchObject({ state: "closed", drawn: 10_000_01, pool: [] });
});

test("outside the window, of another kind, or twice: not taken, and nothing is drawn", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({});
  const [first] = await city.claimed(into, [60_000_00]);
  expect(
    await refusalOf(city.act("claim", null, "apply", { ...claimOf(into, 0), booth: 1 }, citizen(9))),
  ).toBe("not_unique");
  city.day = "2026-04-01";
  const late = await city.act("claim", null, "apply", { ...claimOf(into, 1), booth: 1_00 }, citizen(101));
  await city.relay.drain();
  expect((await city.of(late.matter))["state"]).toBe("turnedAway");
  expect(await city.of(first!)).toMatchObject({ state: "reviewing", standard: 30_000_00, fit: "entitled" });
  expect(await city.of(into)).toMatchObject({ received: 1, drawn: 0 });
});

test("what data find is measured and shown without a claim", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const award = {
    table: "highTech",
    way: "direct",
    title: "高企认定奖励",
    budget: 200_000_00,
    cap: 200_000_00,
  };
  const into = await city.opened(award);
  const input = { ...claimOf(into, 0), table: "highTech", tier: "highTech", firmName: "澜海精工有限公司" };
  const behalf = citizen(150);
  const { matter } = await city.ledger.writer.act({
    ...request("claim", null, "find", input, posts.claims, { at: city.now }),
    behalf,
  });
  await city.relay.drain();
  expect(await city.of(matter)).toMatchObject({
    state: "publicised",
    fit: "direct",
    standard: 200_000_00,
    approved: 200_000_00,
    granted: 200_000_00,
    publicUntil: "2026-03-11",
  });
  expect((await city.of(matter))["remedy"]).toBeUndefined();
  expect(await city.of(into)).toMatchObject({ drawn: 200_000_00, state: "exhausted" });
});

test("what data find above the cap for one firm is not granted by itself, a reviewer decides", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const award = { table: "highTech", way: "direct", title: "高企认定奖励" };
  const into = await city.opened({ ...award, budget: 200_000_00, cap: 100_000_00 });
  const input = { ...claimOf(into, 0), table: "highTech", tier: "highTech", firmName: "澜海精工有限公司" };
  const { matter } = await city.ledger.writer.act({
    ...request("claim", null, "find", input, posts.claims, { at: city.now }),
    behalf: citizen(150),
  });
  await city.relay.drain();
  expect(await city.of(matter)).toMatchObject({ state: "reviewing", standard: 200_000_00 });
  expect(await city.of(into)).toMatchObject({ drawn: 0, pending: 1 });
  await city.approve(matter, 100_000_00);
  await city.relay.drain();
  expect(await city.of(matter)).toMatchObject({ state: "publicised", granted: 100_000_00 });
  expect(await city.of(into)).toMatchObject({ drawn: 100_000_00, pending: 0 });
});
