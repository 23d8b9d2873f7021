// What is sent in a wrong shape, too often or where it does not belong: a sentence with a stable code,
// nothing half-written, and never an error that the server did not foresee.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainBook } from "../../../src/exchange/test/workbooks.ts";
import type {
  ImportView,
  ListPage,
  LookView,
  MatterRow,
  MechanismView,
  Problem,
  SavedView,
} from "../../../src/http/types.ts";
import { type Served, Visitor, citizen, lodged, official, serve } from "../../http/served.ts";

let served: Served;
let desk: Visitor;
let reform: Visitor;
let asker: Visitor;

beforeAll(async () => {
  served = await serve();
  desk = await official(served, "desk");
  reform = await official(served, "reform");
  asker = await citizen(served, "13912345678");
  await lodged(served, asker);
});
// `close` throws when anything was answered with an error that nobody foresaw.
afterAll(() => served.close());

const binary = { "content-type": "application/octet-stream" };

describe("a list", () => {
  it("of an org's own matters tells a post without a part in them what everybody reads", async () => {
    const asked = await lodged(served, asker);
    const input = { handler: served.orgs.get("power") };
    expect((await desk.post(`/api/appeal/${asked.number}/dispatch`, { input })).status).toBe(200);
    const [gardener, power] = [await official(served, "gardener"), await official(served, "power")];
    const total = async (by: Visitor, words: string) =>
      (await by.get<ListPage<MatterRow>>(`/api/appeal?mine=1${words}`)).body.total;
    expect(await total(power, "")).toEqual({ count: 1, exact: true });
    expect(await total(gardener, "")).toEqual({ count: 0, exact: true });
    const view = (await power.get<readonly MechanismView[]>("/api/mechanisms")).body;
    const columns = view.find(({ name }) => name === "appeal")!.ledger;
    for (const { name } of columns.filter(({ audience }) => audience === "staff")) {
      const { status } = await gardener.get(`/api/appeal?mine=1&sort=f.${name}`);
      expect([name, status]).toEqual([name, 400]);
    }
  });
});

describe("a view", () => {
  it("holds words of an address alone; what no address could hold is refused by name", async () => {
    for (const [part, field] of [
      [{ filter: { q: "\0" } }, "filter"],
      [{ filter: { q: "\ud800" } }, ""],
      [{ filter: { after: "MS4x" } }, "filter"],
      [{ filter: { limit: "5" } }, "filter"],
      [{ filter: [] }, "filter"],
      [{ columns: ["a\0"] }, "columns"],
      [{ columns: [5] }, "columns"],
      [{ widths: { "a\0": 90 } }, "widths"],
      [{ widths: [90] }, "widths"],
      [{ widths: "90" }, "widths"],
      [{ widths: { a: "90" } }, "widths"],
      [{ sort: 5 }, "sort"],
    ] as const) {
      const said = await desk.post<Problem>("/api/views", { mechanism: "appeal", name: "一", ...part });
      expect([part, said.status]).toEqual([part, 400]);
      expect(said.body.detail).toContain(field);
    }
    expect((await desk.get<readonly SavedView[]>("/api/views?mechanism=appeal")).body).toEqual([]);
  });
});

describe("a sheet", () => {
  it("from somebody with a token that is none is refused before it is read", async () => {
    const nobody = new Visitor(served);
    for (const address of ["/api/imports?target=task&name=a.csv", "/api/uploads"]) {
      const headers = { ...binary, authorization: "Bearer nonsense" };
      const { status, body } = await nobody.send<Problem>("POST", address, Buffer.from("a,b"), headers);
      expect([address, status, body.code]).toEqual([address, 401, "bad_token"]);
    }
  });

  it("is read by no map that is none, and no such map is kept", async () => {
    const book = await plainBook([
      ["序号", "任务", "拟定日期"],
      [1, "路灯", "2026-01-05"],
    ]);
    const address = "/api/imports?target=task&name=a.xlsx";
    const { id } = (await reform.send<ImportView>("POST", address, book, binary)).body;
    const { map } = (await reform.get<LookView>(`/api/imports/${id}/look`)).body;
    const open = map["open"] as object;
    for (const wrong of [
      null,
      [],
      { ...map, head: { first: 1.5, last: 2 } },
      { ...map, sheet: {} },
      { ...map, open: { ...open, fields: { title: { template: 5 } } } },
      { ...map, open: { ...open, fields: { title: { column: "任务", values: null } } } },
      { ...map, open: { ...open, fields: { title: { column: "任务", opens: { acts: {} } } } } },
    ]) {
      for (const [path, body] of [
        [`/api/imports/${id}/preview`, { map: wrong }],
        ["/api/import-maps/task", { name: "一", map: wrong }],
      ] as const) {
        const said = await reform.post<Problem>(path, body);
        expect([path, wrong, said.status, said.body.code]).toEqual([path, wrong, 422, "bad_map"]);
      }
    }
    const named = await reform.post<Problem>("/api/import-maps/task", { name: "a\0", map });
    expect([named.status, named.body.code]).toEqual([400, "bad_body"]);
    expect((await reform.get<LookView>(`/api/imports/${id}/look`)).body.maps).toEqual([]);
    // Its copy holds what it was handed in with, unmasked: who fetches it is on record.
    expect((await reform.get(`/api/imports/${id}/copy.xlsx`)).status).toBe(200);
    const { rows } = await served.city.pool.query<{ purpose: string }>(
      "select purpose from access_log where act = 'export'",
    );
    expect(rows.map(({ purpose }) => purpose)).toContain(`import ${id} task`);
  });
});

describe("an export", () => {
  it("takes every column that the ledger shows, by the keys that it has there", async () => {
    const keys = "number title light state due handler opened happened".split(" ").map(key => `%40${key}`);
    const { status, text } = await desk.get(`/api/appeal/export.csv?columns=${keys.join(",")}`);
    expect(status).toBe(200);
    expect(text.split("\r\n")[0]).toBe("\ufeff编号,事项,灯,状态,最迟,承办单位,提交时间,最近办理");
    expect(text.split("\r\n")[1]).toContain("道路与路灯");
    // The limit of the task is a field; by when somebody must act on it is the ledger's.
    const both = await reform.get("/api/task/export.csv?columns=due,%40due");
    expect(both.text.trim().replace("\ufeff", "").split(",")[1]).toBe("最迟");
    expect(both.text).not.toMatch(/^\ufeff?最迟,最迟/);
    const wrong = await desk.get<Problem>("/api/appeal/export.csv?columns=%40phone");
    expect([wrong.status, wrong.body.code]).toEqual([400, "bad_query"]);
  });

  it("leaves a row in the access log that does not repeat what was sought", async () => {
    const name = encodeURIComponent("李建国");
    expect((await desk.get(`/api/appeal/export.csv?q=${name}&state=received`)).status).toBe(200);
    const { rows } = await served.city.pool.query<{ purpose: string }>(
      "select purpose from access_log where act = 'export' order by id desc limit 1",
    );
    expect(rows[0]!.purpose).toBe("appeal q=*&state=received");
  });

  it("and all else that costs much is counted for itself", async () => {
    const visitor = await official(served, "gardener");
    const statuses = new Set<number>();
    for (let n = 0; n < 31; n += 1) statuses.add((await visitor.get("/api/task/export.csv")).status);
    expect([...statuses]).toEqual([200, 429]);
    const refused = await visitor.get<Problem>("/api/task/export.csv");
    expect(refused.body.code).toBe("too_many_requests");
    expect(refused.headers["retry-after"]).toBeDefined();
    expect((await visitor.get("/api/task")).status).toBe(200);
  });
});
