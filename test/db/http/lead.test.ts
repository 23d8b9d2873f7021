// One leader's screen: who may see it, what hurts most by name, units by reds, the week.

import { afterAll, beforeAll, expect, it } from "vitest";
import type { ActView, LeadView, Problem } from "../../../src/http/types.ts";
import { type Orders, ordered, serveOrders, taken } from "../../http/orders.ts";
import { noon, official } from "../../http/served.ts";
import { faultsOfShape } from "../../http/shape.ts";

const day = 86_400_000;
let city: Orders;
const orders: ActView[] = [];

beforeAll(async () => {
  city = await serveOrders();
  for (let n = 0; n < 7; n += 1) {
    const unit = n < 4 ? "urban-lamps" : "power";
    orders.push(await ordered(city, `第 ${n} 件`, unit, `2026-11-${17 + n}`));
  }
});
afterAll(() => city.served.close());

const lead = async () => (await city.reform.get<LeadView>("/api/lead")).body;

it("is for leaders, the reform office and auditors; others are told where to look", async () => {
  const { status, body } = await city.lamps.get<Problem>("/api/lead");
  expect([status, body.code]).toEqual([403, "not_for_your_post"]);
});

it("shows no red before anything is overdue, and what came in this week", async () => {
  const { reds, worst, units, week, figures, ranked } = await lead();
  expect([reds, worst, units]).toEqual([{ count: 0, exact: true }, [], []]);
  expect(new Date(week.from).toISOString()).toBe("2026-11-15T16:00:00.000Z");
  expect(week.mechanisms[0]).toMatchObject({
    mechanism: "order",
    opened: { count: 7, before: 0, exact: true },
    settled: { count: 0, before: 0 },
    overdue: { count: 0, before: null },
  });
  expect([figures, ranked]).toEqual([[], null]);
});

it("names the five overdue longest, with the unit that must act and who holds its post", async () => {
  city.served.clock.now = noon + 10 * day;
  const [reform, inspector] = await Promise.all([
    official(city.served, "reform"),
    official(city.served, "inspector"),
  ]);
  city = { ...city, reform, inspector, power: await official(city.served, "power") };
  const view = await lead();
  expect(view.reds).toEqual({ count: 7, exact: true });
  expect(view.worst.map(({ matter }) => matter.title)).toEqual([0, 1, 2, 3, 4].map(n => `第 ${n} 件`));
  expect(view.worst[0]).toMatchObject({ unit: "路灯科", person: "lamps某", mechanismTitle: "督办" });
  expect(view.worst[0]!.matter.left).toBe("逾期 9 天");
});

it("ranks units by their reds, each with its ledger, and counts what ran out this week", async () => {
  const { units, week } = await lead();
  expect(units.map(({ name, reds, mechanism }) => [name, reds, mechanism])).toEqual([
    ["路灯科", 4, "order"],
    ["澜城供电公司", 3, "order"],
  ]);
  // Monday 23 November until Thursday: the limit of Sunday the 22nd ran out as Monday began.
  expect(week.mechanisms[0]).toMatchObject({
    opened: { count: 0, before: 7 },
    overdue: { count: 2, before: null },
  });
});

it("a red card without a limit is a red, and waits for whoever lifts it", async () => {
  const [, , , , , , last] = orders;
  await taken(city.power, last!, "accept");
  await taken(city.inspector, last!, "block");
  const { reds, units } = await lead();
  expect(reds.count).toBe(7);
  expect(units[1]).toMatchObject({ name: "澜城供电公司", reds: 3 });
  await taken(city.inspector, last!, "close");
  const after = await lead();
  expect(after.reds.count).toBe(6);
  expect(after.week.mechanisms[0]!.settled.count).toBe(1);
});

it("is described as it is answered", async () => {
  const { body } = await city.reform.get<{ components: { schemas: Record<string, object> } }>(
    "/api/openapi.json",
  );
  expect(faultsOfShape(body.components.schemas, "LeadView", await lead())).toEqual([]);
});
