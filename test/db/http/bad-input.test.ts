// Whatever is typed or sent: a sentence, a stable code and the right status, never a stack and never a 500.

import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jcs } from "../../../src/define/jcs.ts";
import type { ActView, Problem } from "../../../src/http/types.ts";
import { type Served, Visitor, citizen, lodged, lodging, official, serve } from "../../http/served.ts";

let served: Served;
let asker: Visitor;
let desk: Visitor;
let nobody: Visitor;
let appeal: ActView;

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  desk = await official(served, "desk");
  nobody = new Visitor(served);
  appeal = await lodged(served, asker);
});
afterAll(() => served.close());

const json = { "content-type": "application/json" };
const file = (body: unknown, headers: Record<string, string> = {}) =>
  asker.post<Problem>("/api/appeal", body, { ...json, ...headers });
const withField = (name: string, value: unknown) => file({ input: { ...lodging(served), [name]: value } });

function expectProblem({
  status,
  body,
  headers,
  text,
}: {
  status: number;
  body: Problem;
  headers: Readonly<Record<string, unknown>>;
  text: string;
}) {
  expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({
    status,
    code: expect.stringMatching(/^[a-z_]+$/),
    type: `/problems/${body.code}`,
  });
  expect(body.detail.length).toBeGreaterThan(5);
  expect(text).not.toMatch(/\bat .*\.ts:\d|node_modules|Error:/);
  expect(status).toBeLessThan(500);
}

describe("bodies that cannot be read", () => {
  const bodies: readonly (readonly [string, string | Buffer, number, string])[] = [
    ["not JSON", "{", 400, "bad_json"],
    ["nothing", "", 400, "bad_json"],
    ["an infinite number", '{"input":{"x":1e999}}', 400, "bad_json"],
    ["not UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400, "bad_encoding"],
    ["GB18030", Buffer.from([0x22, 0xd6, 0xd0, 0xce, 0xc4, 0x22]), 400, "bad_encoding"],
    ["half a character", '{"input":{"content":"\\ud800"}}', 400, "bad_encoding"],
    ["half a character as a name", '{"input":{"\\ud800":1}}', 400, "bad_encoding"],
    ["endless nesting", "[".repeat(50_000) + "]".repeat(50_000), 400, "json_too_deep"],
    ["too many members", `[${"0,".repeat(30_000)}0]`, 400, "json_too_deep"],
    ["a reserved name", '{"input":{"__proto__":{"admin":true}}}', 400, "reserved_key"],
    ["a list", "[]", 400, "bad_body"],
    ["a text", '"x"', 400, "bad_body"],
    ["an input that is a list", '{"input":[]}', 400, "bad_body"],
    ["a misspelt member", '{"inputs":{}}', 400, "bad_body"],
    ["an action that is a number", '{"action":7,"input":{}}', 400, "bad_body"],
    ["too large", `{"input":{"content":"${"长".repeat(100_000)}"}}`, 413, "body_too_large"],
  ];
  for (const [name, body, status, code] of bodies) {
    it(`${name}: ${status} ${code}`, async () => {
      const said = await file(body);
      expectProblem(said);
      expect([said.status, said.body.code]).toEqual([status, code]);
    });
  }

  it("names the member that it does not understand", async () => {
    const { body } = await file('{"inputs":{}}');
    expect(body.detail).toContain("“inputs”");
  });

  it("other kinds of content are refused with 415", async () => {
    for (const type of ["text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense"]) {
      const said = await file("x", { "content-type": type });
      expectProblem(said);
      expect([said.status, said.body.code]).toEqual([415, "wrong_media_type"]);
    }
  });
});

describe("values that a field does not take", () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ["content", "\u0000 夜里没有灯光"],
    ["content", "短"],
    ["content", "长".repeat(2001)],
    ["content", 7],
    ["content", {}],
    ["content", ["a"]],
    ["name", "换\n行"],
    ["name", "\u0085"],
    ["kind", "nothing"],
    ["kind", "__proto__"],
    ["kind", "toString"],
    ["topic", 0],
    ["area", "org:999"],
    ["area", "org:99999999999999999999"],
    ["area", "shiqiao"],
    ["area", "org:1e3"],
    ["phone", "1391234567"],
    ["phone", "１３９１２３４５６７8x"],
    ["handler", "org:1"],
    ["channel", "portal"],
    ["nothing", 1],
    ["constructor", 1],
    ["toString", "x"],
  ];
  for (const [name, value] of wrong) {
    it(`${name} = ${JSON.stringify(value).slice(0, 40)}`, async () => {
      const said = await withField(name, value);
      expectProblem(said);
      expect([said.status, said.body.code]).toEqual([422, "invalid_input"]);
      expect(said.body.fields?.map(({ field }) => field)).toEqual([name]);
    });
  }

  it("all faults are said at once, in the reader's language", async () => {
    const said = await file({ input: { content: "短", phone: "1" } }, { "accept-language": "en" });
    expect(said.body.fields?.map(({ field }) => field).toSorted()).toEqual([
      "area",
      "content",
      "kind",
      "phone",
      "topic",
    ]);
    expect(said.body.detail).toMatch(/needs at least 5 characters/);
    expect((await file({ input: { content: "短" } })).body.detail).toContain("至少 5 个字");
  });

  it("rare characters, HTML and SQL are text like any other", async () => {
    const content = "𠮷田和㛃先生反映：<script>alert(1)</script>'; drop table event; --";
    const made = await asker.post<ActView>("/api/appeal", {
      input: { ...lodging(served), content, name: "𠮷㛃" },
    });
    expect(made.status).toBe(201);
    expect(made.body.fields.find(({ name }) => name === "content")?.value).toBe(content);
    expect(made.headers["content-type"]).toMatch(/^application\/json/);
  });
});

describe("addresses", () => {
  const missing = [
    "/api/nothing",
    "/api/__proto__",
    "/api/constructor",
    "/api/appeal/0",
    "/api/appeal/-1",
    "/api/appeal/1e999",
    "/api/appeal/1.5",
    "/api/appeal/99999999999999999999",
    "/api/appeal/9007199254740993",
    "/api/appeal/%00",
    "/api/appeal/'%20or%201=1",
    "/api/appeal/7K3F9-QWXR2",
    `/api/appeal/${"9".repeat(190)}`,
    "/api/figures/appeal.nothing",
    "/api/figures/nothing.lodged",
    "/api/figures/__proto__.x",
    "/api/figures/appeal.__proto__",
    "/api/loop/7K3F9-QWXR2",
    "/api/appeal/1/2/3/4",
    "/nothing",
  ];
  it("of nothing answer 404, and a mistyped number as an unknown one", async () => {
    for (const url of missing) {
      const said = await desk.get<Problem>(url);
      expectProblem(said as never);
      expect([url, said.status]).toEqual([url, 404]);
    }
    const task = await desk.get<Problem>(`/api/task/${appeal.number}`);
    expect(task.body).toEqual((await desk.get("/api/task/7K3F9-QWXR2")).body);
  });

  it("a number is read however it was typed", async () => {
    for (const typed of [
      appeal.number.toLowerCase(),
      appeal.number.replace("-", ""),
      encodeURIComponent(` ${appeal.number} `),
    ]) {
      expect((await nobody.get(`/api/appeal/${typed}`)).status).toBe(200);
    }
  });

  it("that cannot be decoded, and queries that mean nothing, are 400", async () => {
    const bad = [
      "/api/appeal/%E0%A4%A",
      "/api/appeal?limit=0",
      "/api/appeal?limit=201",
      "/api/appeal?limit=1e2",
      "/api/appeal?limit=x",
      "/api/appeal?state=nothing",
      "/api/appeal?state=__proto__",
      "/api/appeal?state=%00",
      "/api/appeal?handler=1",
      "/api/appeal?after=x",
      "/api/appeal?after=OTk5OTk5OTk5OTk5OTk5OTk5Ljk",
      "/api/appeal?mine=2",
      "/api/appeal?mine=1&mine=1",
      "/api/appeal?nothing=1",
      "/api/figures?asOf=2026-02-30",
      "/api/figures/appeal.lodged/rows?after=x",
    ];
    for (const url of bad) {
      const said = await desk.get<Problem>(url);
      expectProblem(said as never);
      expect([url, said.status]).toEqual([url, 400]);
    }
    for (const url of ["/api/figures?period=2026-13", "/api/figures/appeal.lodged?by=phone"]) {
      expect((await desk.get(url)).status).toBe(422);
    }
  });

  it("with another method are 405 and say which", async () => {
    for (const [method, url, allow] of [
      ["DELETE", "/api/appeal", "GET"],
      ["PUT", `/api/appeal/${appeal.id}`, "GET"],
      ["POST", "/api/todo", "GET"],
    ] as const) {
      const said = await desk.send<Problem>(method, url);
      expectProblem(said as never);
      expect([url, said.status, said.body.code]).toEqual([url, 405, "method_not_allowed"]);
      expect(String(said.headers["allow"])).toContain(allow);
    }
  });

  it("of actions: unknown ones, those that open, and the engine's own", async () => {
    const at = `/api/appeal/${appeal.id}`;
    const codes = async (action: string) => {
      const { status, body } = await desk.post(`${at}/${action}`, { input: {} });
      return [status, body["code"]];
    };
    expect(await codes("fly")).toEqual([404, "unknown_action"]);
    expect(await codes("__proto__")).toEqual([404, "unknown_action"]);
    expect(await codes("expire")).toEqual([404, "unknown_action"]);
    expect(await codes("lapse")).toEqual([403, "wrong_role"]);
    expect((await asker.post(`${at}/lodge`, { input: lodging(served) })).status).toBe(409);
  });
});

describe("idempotency keys", () => {
  const key = { "idempotency-key": "form-7f3a" };

  it("the same key twice gives the same answer, with another body 409", async () => {
    const body = { input: lodging(served) };
    const [first, second] = [
      await asker.post<ActView>("/api/appeal", body, key),
      await asker.post<ActView>("/api/appeal", body, key),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.receipt).toEqual({ ...first.body.receipt, repeated: true });
    expect({ ...second.body, receipt: null }).toEqual({ ...first.body, receipt: null });
    const other = await asker.post<Problem>(
      "/api/appeal",
      { input: { ...lodging(served), kind: "advice" } },
      key,
    );
    expect(other).toMatchObject({ status: 409, body: { code: "key_reused" } });
    const neighbour = await citizen(served, "13700137000");
    expect((await neighbour.post("/api/appeal", body, key)).status).toBe(201);
  });

  it("what is kept of a body cannot be found by hashing guesses at it", async () => {
    const input = lodging(served);
    await asker.post<ActView>("/api/appeal", { input }, { "idempotency-key": "form-guess" });
    const guess = hash("sha256", jcs({ mechanism: "appeal", matter: "", action: "lodge", input }), "buffer");
    const { rows } = await served.city.pool.query("select body from idem where body = $1", [guess]);
    expect(rows).toEqual([]);
  });

  it("a strange key is refused", async () => {
    const said = await asker.post<Problem>(
      "/api/appeal",
      { input: lodging(served) },
      { "idempotency-key": "x".repeat(201) },
    );
    expect(said).toMatchObject({ status: 400, body: { code: "bad_key" } });
  });

  it("two clerks at once: one dispatches, the other is told how it stands", async () => {
    const made = await lodged(served, asker);
    const input = { handler: served.orgs.get("power") };
    const both = await Promise.all([1, 2].map(() => desk.post(`/api/appeal/${made.id}/dispatch`, { input })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
