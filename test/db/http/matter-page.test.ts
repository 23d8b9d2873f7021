// What a matter's page says beyond its facts: who has signed, what was changed since it was passed, how often
// it was urged, what was drawn by lot; and who asked in the matters that joined it.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActView, ListPage, MatterRow, MatterView } from "../../../src/http/types.ts";
import { type Orders, ordered, serveOrders, taken } from "../../http/orders.ts";
import { type Reports, report, serveReports, take } from "../../http/reports.ts";
import { noon } from "../../http/served.ts";
import { faultsOfShape } from "../../http/shape.ts";

const hour = 3_600_000;

describe("an order", () => {
  let city: Orders;
  let order: ActView;
  beforeAll(async () => {
    city = await serveOrders();
    order = await ordered(city, "清查闲置厂房", "urban-lamps", "2026-12-01", ["power", "urban"]);
  });
  afterAll(() => city.served.close());
  const shown = async () => (await city.reform.get<MatterView>(`/api/order/${order.number}`)).body;

  it("has no round before it began, and no difference before anything was changed", async () => {
    const { rounds, fields, urged, merged } = await shown();
    expect([rounds, urged, merged]).toEqual([[], 0, null]);
    expect(fields.some(({ was }) => was !== undefined)).toBe(false);
  });

  it("shows values in place beside what was passed, in its facts and in its ledger", async () => {
    await taken(city.reform, order, "change", { title: "清查盘活闲置厂房", due: "2026-12-31" });
    const { fields } = await shown();
    const changed = fields.flatMap(({ name, text, was }) => (was === undefined ? [] : [[name, was, text]]));
    expect(changed).toEqual([
      ["title", "清查闲置厂房", "清查盘活闲置厂房"],
      ["due", "2026年12月1日", "2026年12月31日"],
    ]);
    const { body } = await city.reform.get<ListPage<MatterRow>>("/api/order");
    expect(body.items[0]!.was).toEqual({ title: "清查闲置厂房", due: "2026年12月1日" });
  });

  it("says how often it was urged", async () => {
    await taken(city.inspector, order, "urge");
    await taken(city.inspector, order, "urge");
    expect((await shown()).urged).toBe(2);
  });

  it("shows a round by turns: who has signed and when, whose turn it is", async () => {
    await taken(city.reform, order, "send");
    const seats = async () => (await shown()).rounds[0]!.seats;
    const power = { org: "澜城供电公司", signed: false, at: null, turn: true };
    const urban = { org: "市城管局", signed: false, at: null, turn: false };
    expect((await shown()).rounds[0]).toMatchObject({ title: "会签", order: "turn", open: true });
    expect(await seats()).toEqual([power, urban]);
    city.served.clock.now = noon + hour;
    await taken(city.power, order, "sign");
    const signed = { ...power, signed: true, at: noon + hour, turn: false };
    expect(await seats()).toEqual([signed, { ...urban, turn: true }]);
    await taken(city.lamps, order, "sign");
    const after = await shown();
    expect(after.state).toBe("running");
    expect(after.rounds[0]).toMatchObject({ open: false, due: null });
    expect(after.rounds[0]!.seats.every(({ signed: has, at }) => has && at === noon + hour)).toBe(true);
  });

  it("says in one sentence what was drawn by lot and that it can be checked", async () => {
    await taken(city.lamps, order, "report");
    const view = await shown();
    const last = view.story.at(-1)!;
    expect(last.drawn).toBe("随机复核：按链上哈希随机抽中，可复核");
    expect(view.story.filter(({ drawn }) => drawn !== undefined)).toHaveLength(1);
    const { body } = await city.reform.get<{ components: { schemas: Record<string, object> } }>(
      "/api/openapi.json",
    );
    expect(faultsOfShape(body.components.schemas, "MatterView", view)).toEqual([]);
  });
});

describe("reports that joined another", () => {
  let city: Reports;
  beforeAll(async () => {
    city = await serveReports();
  });
  afterAll(() => city.served.close());

  it("are counted with their askers, once each, for those who work on it alone", async () => {
    const main = await report(city.asker, "open");
    const children = [
      await report(city.other, "open"),
      await report(city.other, "open"),
      await report(city.asker, "open"),
    ];
    for (const child of children) {
      expect((await take(city.staff.clerk, child, "merge", { into: main.number })).status).toBe(200);
    }
    city.served.city.relay.start();
    const path = `/api/report/${main.number}`;
    const joined = async () => (await city.staff.clerk.get<MatterView>(path)).body.merged;
    await expect.poll(joined).toEqual({ matters: 3, askers: 2 });
    expect((await city.asker.get<MatterView>(path)).body.merged).toBeNull();
  });
});
