// Lists, search, kept views and acts on many rows, as people of different posts are answered.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActView,
  BulkView,
  FoundView,
  ListPage,
  MatterRow,
  MechanismView,
  Problem,
  SavedView,
  TodoView,
} from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, lodged, official, secrets, serve } from "../../http/served.ts";

type Listed = ListPage<MatterRow>;

let served: Served;
let asker: Visitor;
let desk: Visitor;
let lamps: Visitor;
let power: Visitor;
const appeals: ActView[] = [];

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  desk = await official(served, "desk");
  lamps = await official(served, "lamps");
  power = await official(served, "power");
  for (let n = 0; n < 5; n += 1) appeals.push(await lodged(served, asker));
});
afterAll(() => served.close());

const list = async (visitor: Visitor, words = "") => visitor.get<Listed>(`/api/appeal${words}`);
const numbers = ({ items }: Listed) => items.map(({ number }) => number);

describe("lists", () => {
  it("are filtered by org with all below it, by choices, by days; a strange word is named", async () => {
    const [first] = appeals;
    await desk.post(`/api/appeal/${first!.number}/dispatch`, {
      input: { handler: served.orgs.get("urban-lamps") },
    });
    const urban = served.orgs.get("urban")!;
    const below = await list(desk, `?handler=${urban}`);
    expect(numbers(below.body)).toEqual([first!.number]);
    expect(below.body.total).toEqual({ count: 1, exact: true });
    const all = await list(
      desk,
      `?f.area=${served.orgs.get("city")}&f.topic=roads,noise&opened=2026-11-16&sort=f.topic`,
    );
    expect(all.body.items).toHaveLength(5);
    expect((await list(desk, "?opened=..2026-11-15")).body.items).toEqual([]);
    for (const [words, field] of [
      ["?colour=red", "colour"],
      ["?f.topic=nothing", "f.topic"],
      ["?f.content=x", "f.content"],
      ["?sort=f.name", "sort"],
      ["?opened=yesterday", "opened"],
      ["?after=????", "after"],
      ["?light=green", "light"],
    ] as const) {
      const { status, body } = await desk.get<Problem>(`/api/appeal${words}`);
      expect([words, status, body.code]).toEqual([words, 400, "bad_query"]);
      expect(body.detail).toContain(field === "sort" ? "" : field);
    }
  });

  it("are mine to a citizen and to a unit; beginnings of numbers are for officials", async () => {
    expect((await list(asker, "?mine=1")).body.items).toHaveLength(5);
    expect((await list(lamps, "?mine=1")).body.items).toHaveLength(1);
    expect((await list(power, "?mine=1")).body.items).toEqual([]);
    const numbered = `?number=${appeals[0]!.number.slice(0, 4)}`;
    expect(numbers((await list(desk, numbered)).body)).toContain(appeals[0]!.number);
    expect((await asker.get(`/api/appeal${numbered}`)).status).toBe(400);
    const whole = `?number=${appeals[0]!.number},${appeals[2]!.number},7K3F9-QWXR2`;
    expect((await list(asker, whole)).body.items).toHaveLength(2);
    const view = (await desk.get<MechanismView[]>("/api/mechanisms")).body.find(
      ({ name }) => name === "appeal",
    )!;
    expect(view.ledger.find(({ name }) => name === "topic")).toMatchObject({
      filter: "values",
      sortable: true,
    });
    expect(view.ledger.some(({ name }) => ["name", "phone", "content"].includes(name))).toBe(false);
  });
});

describe("search", () => {
  const find = async (visitor: Visitor, words: string) =>
    visitor.get<FoundView>(`/api/find?${new URLSearchParams(words)}`);

  it("says what to type where nothing was typed, or too little", async () => {
    expect((await find(desk, "q=")).body).toMatchObject({
      groups: [],
      note: expect.stringContaining("请输入编号"),
    });
    expect((await find(desk, "q=灯")).body.note).toBe("请至少输入两个字。");
  });

  it("finds by number, its beginning, a label, an org; and no personal word", async () => {
    const found = (view: FoundView) => view.groups.flatMap(({ rows }) => rows.map(({ number }) => number));
    const [first] = appeals;
    expect(found((await find(asker, `q=${first!.number.toLowerCase()}`)).body)).toEqual([first!.number]);
    expect(found((await find(desk, `q=${first!.number.slice(0, 5)}`)).body)).toContain(first!.number);
    expect(found((await find(desk, "q=道路")).body)).toHaveLength(5);
    expect(found((await find(desk, "q=路灯科")).body)).toEqual([first!.number]);
    for (const word of [secrets.name, secrets.phone, "东巷"]) {
      expect([word, found((await find(desk, `q=${word}`)).body)]).toEqual([word, []]);
    }
  });

  it("finds by a person for who oversees alone, and leaves a row that does not hold the name", async () => {
    const people = await desk.post<FoundView>("/api/find", { q: secrets.name });
    expect(people.body.groups[0]!.rows).toHaveLength(5);
    expect(people.text).not.toContain(secrets.name);
    expect((await desk.post<FoundView>("/api/find", { q: secrets.phone })).body.groups[0]!.rows).toHaveLength(
      5,
    );
    for (const visitor of [lamps, asker]) {
      const { status, body } = await visitor.post<Problem>("/api/find", { q: secrets.name });
      expect([status, body.code]).toEqual([403, "no_person_search"]);
    }
    const { rows } = await served.city.pool.query<{ fields: string[]; all: string }>(
      "select fields, row_to_json(l)::text as all from access_log l where act = 'search'",
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]!.fields).toEqual(expect.arrayContaining(["name", "phone"]));
    for (const { all } of rows) expect(all).not.toContain(secrets.name);
    expect((await served.city.people.accessLog.verify()).valid).toBe(true);
  });
});

describe("one act on many matters", () => {
  const bulk = (body: object, key?: string) =>
    desk.post<BulkView>("/api/appeal/bulk", body, key ? { "idempotency-key": key } : {});
  const handler = () => ({ handler: served.orgs.get("power") });

  it("answers for each row, done or with its sentence, and a repeated key acts on none twice", async () => {
    const rows = appeals.slice(0, 3).map(({ number }) => number);
    const body = { action: "dispatch", matters: [...rows, "7K3F9-QWXR2"], input: handler() };
    const { status, body: view } = await bulk(body, "morning");
    expect([status, view.done, view.refused]).toEqual([200, 2, 2]);
    expect(view.rows.map(({ done, code }) => [done, code])).toEqual([
      [false, "wrong_state"],
      [true, null],
      [true, null],
      [false, "unknown_matter"],
    ]);
    expect(view.rows[0]!.detail).toContain("已派单");
    expect(view.rows[1]!.stateTitle).toBe("已派单");
    const again = await bulk(body, "morning");
    expect(again.body).toEqual(view);
    const { rows: events } = await served.city.pool.query<{ count: number }>(
      "select count(*) as count from event where action = 'dispatch'",
    );
    expect(events[0]!.count).toBe(3);
  });

  it("refuses what is no list of rows, more than 500, an opening; the wrong post row by row", async () => {
    const number = appeals[4]!.number;
    const codes: [object, number, string][] = [
      [{ action: "dispatch", matters: [] }, 400, "bad_body"],
      [{ action: "dispatch", matters: [number, number] }, 400, "bad_body"],
      [{ action: "lodge", matters: [number] }, 400, "bad_body"],
      [{ action: "dispatch", matters: [number], keys: ["a", "b"] }, 400, "bad_body"],
      [
        { action: "dispatch", matters: Array.from({ length: 501 }, (_, n) => `${n + 1}`) },
        422,
        "too_many_rows",
      ],
    ];
    for (const [body, status, code] of codes) {
      const said = await desk.post<Problem>("/api/appeal/bulk", body);
      expect([said.status, said.body.code]).toEqual([status, code]);
    }
    const wrong = await power.post<BulkView>("/api/appeal/bulk", {
      action: "dispatch",
      matters: [appeals[1]!.number],
      input: handler(),
    });
    expect(wrong.body.rows[0]).toMatchObject({ done: false, code: "wrong_role" });
    const without = await bulk({ action: "dispatch", matters: [number], input: {} });
    expect(without.body.rows[0]).toMatchObject({ done: false, detail: expect.stringContaining("主办单位") });
    expect((await asker.get("/api/appeal/bulk")).status).toBe(404);
  });
});

describe("views that are kept", () => {
  const keep = (visitor: Visitor, body: object) =>
    visitor.post<SavedView>("/api/views", { mechanism: "appeal", ...body });
  const names = async (visitor: Visitor) =>
    (await visitor.get<SavedView[]>("/api/views?mechanism=appeal")).body.map(({ name }) => name);

  it("are their maker's, or the org's; others see neither, and only the maker changes one", async () => {
    const said = { filter: { "f.topic": "roads" }, sort: "-due", columns: ["topic"], widths: { topic: 200 } };
    const own = await keep(desk, { name: "道路", ...said, first: true });
    expect([own.status, own.body]).toEqual([
      201,
      expect.objectContaining({ ...said, mine: true, first: true }),
    ]);
    const shared = await keep(lamps, { name: "本科", shared: true, filter: { mine: "1" } });
    expect(await names(desk)).toEqual(["道路"]);
    expect(await names(lamps)).toEqual(["本科"]);
    expect(await names(power)).toEqual([]);
    const other = await power.post<Problem>(`/api/views/${shared.body.id}`, { name: "我的" });
    expect([other.status, other.body.code]).toEqual([404, "unknown_view"]);
    const reform = await official(served, "reform"); // of the same org as the desk
    const city = await keep(desk, { name: "全市", shared: true });
    expect(await names(reform)).toEqual(["全市"]);
    const not = await reform.post<Problem>(`/api/views/${city.body.id}`, { name: "改名" });
    expect([not.status, not.body.code]).toEqual([403, "not_your_view"]);
    expect((await reform.send("DELETE", `/api/views/${city.body.id}`)).status).toBe(403);
    // Opening with it is everybody's own affair.
    const first = await reform.post<SavedView>(`/api/views/${city.body.id}`, { first: true });
    expect(first.body).toMatchObject({ first: true, mine: false });
    expect(
      (await desk.get<SavedView[]>("/api/views?mechanism=appeal")).body.map(({ first: f }) => f),
    ).toEqual([true, false]);
    expect((await desk.send("DELETE", `/api/views/${city.body.id}`)).status).toBe(204);
    expect(await names(reform)).toEqual([]);
  });

  it("are refused with a sentence: no name, a name twice, a filter that no list knows", async () => {
    for (const [body, code] of [
      [{ name: "" }, "view_name"],
      [{ name: "道路" }, "view_name"],
      [{ name: "x".repeat(31) }, "view_name"],
      [{ name: "错", filter: { "f.content": "x" } }, "bad_query"],
      [{ name: "错", widths: { topic: 5 } }, "bad_body"],
      [{ name: "错", colour: "red" }, "bad_body"],
    ] as const) {
      expect([
        body,
        (await desk.post<Problem>("/api/views", { mechanism: "appeal", ...body })).body.code,
      ]).toEqual([body, code]);
    }
    expect((await asker.get("/api/views?mechanism=appeal")).status).toBe(401);
  });
});

it("the to-do list by mechanism and state; a state of none is refused", async () => {
  const all = (await desk.get<TodoView>("/api/todo")).body.rows;
  expect(all.length).toBeGreaterThan(0);
  const some = (await desk.get<TodoView>("/api/todo?mechanism=appeal&state=received")).body.rows;
  expect(some.map(({ number }) => number)).toEqual(
    all.filter(({ state }) => state === "received").map(({ number }) => number),
  );
  expect((await desk.get<TodoView>("/api/todo?mechanism=task")).body.rows).toEqual([]);
  expect((await desk.get("/api/todo?state=received")).status).toBe(400);
});
