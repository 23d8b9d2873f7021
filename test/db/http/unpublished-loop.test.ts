// A loop whose centre is not published: not drawn, listed or linked for anybody whom it does not concern.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActView, MatterView } from "../../../src/http/types.ts";
import { type Reports, page, report, serveReports, take } from "../../http/reports.ts";

const told = { answer: "护栏已报修。", summary: "已报修。" };
const wang = { name: "王二", phone: "13900000002" };

let city: Reports;
beforeAll(async () => {
  city = await serveReports();
});
afterAll(() => city.served.close());

describe("a loop whose centre is not published", () => {
  let source: ActView;
  let scheme: ActView;
  beforeAll(async () => {
    source = await report(city.other, "open", { ...wang, words: "河边没有护栏。" });
    await take(city.staff.handler, source, "answer", told);
    const input = { title: "河边护栏改造", reports: [source.number] };
    const drafted = await city.staff.planner.post<ActView>("/api/scheme", { input });
    if (drafted.status !== 201) throw new Error(drafted.text);
    scheme = drafted.body;
    await city.served.city.relay.drain();
  });
  const addresses = () => [`/api/loop/${scheme.number}`, `/api/loop/${source.number}`];
  const pages = () => ["/", "/loop", `/follow/${source.number}`, `/matter/${source.number}`];

  it("is not drawn, listed or linked, whoever asked for it", async () => {
    for (const reader of [city.nobody, city.other]) {
      for (const address of addresses()) expect((await reader.get(address)).status).toBe(404);
      for (const address of pages()) {
        const { status, text } = await page(reader, address);
        expect([address, status, text.includes("河边护栏"), text.includes("/loop/")]).toEqual([
          address,
          200,
          false,
          false,
        ]);
      }
      expect((await page(reader, `/loop/${scheme.number}`)).status).toBe(404);
    }
    const own = (await city.other.get<MatterView>(`/api/report/${source.number}`)).body;
    expect(own.links).toEqual([]);
    const staff = (await city.staff.planner.get<MatterView>(`/api/scheme/${scheme.number}`)).body;
    expect(staff.links.map(({ matter }) => matter.number)).toEqual([source.number]);
  });

  it("is there for all once it is; sources that are not are counted and not named", async () => {
    const hidden = await report(city.asker, "secret");
    const input = { title: "河边照明改造", reports: [source.number, hidden.number] };
    const second = (await city.staff.planner.post<ActView>("/api/scheme", { input })).body;
    for (const one of [scheme, second]) {
      const approved = await city.staff.planner.post(`/api/scheme/${one.number}/approve`, { input: {} });
      expect(approved.status).toBe(200);
    }
    await city.served.city.relay.drain();
    const { status, text } = await city.nobody.get(`/api/loop/${second.number}`);
    expect([status, text.includes(hidden.number), text.includes("一共 2 件")]).toEqual([200, false, true]);
    expect((await city.nobody.get(`/api/loop/${source.number}`)).status).toBe(200);
    expect((await page(city.nobody, "/loop")).text).toContain("河边护栏");
    const own = (await city.other.get<MatterView>(`/api/report/${source.number}`)).body;
    expect(own.links.map(({ matter }) => matter.number)).toContain(scheme.number);
  });
});
