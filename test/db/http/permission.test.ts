// Who may read and do what, through every way out of the API.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActView,
  ChainView,
  FieldView,
  MatterRow,
  MatterView,
  Page,
  TodoView,
} from "../../../src/http/types.ts";
import { type Served, Visitor, citizen, lodged, official, secrets, serve } from "../../http/served.ts";

let served: Served;
let asker: Visitor;
let neighbour: Visitor;
let nobody: Visitor;
let desk: Visitor;
let lamps: Visitor;
let power: Visitor;
let gardener: Visitor;
let appeal: ActView;
const answer = "已更换灯头，3 号院门前的路灯今晚起正常。";
const note = "请路灯科优先处理";

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  neighbour = await citizen(served, "13800001111");
  nobody = new Visitor(served);
  desk = await official(served, "desk");
  lamps = await official(served, "lamps");
  power = await official(served, "power");
  gardener = await official(served, "gardener");
  appeal = await lodged(served, asker);
  const at = `/api/appeal/${appeal.id}`;
  const handler = served.orgs.get("urban");
  await desk.post(`${at}/dispatch`, { input: { handler, helpers: [served.orgs.get("power")], note } });
  await lamps.post(`${at}/accept`, {});
  await lamps.post(`${at}/contact`, {});
  await lamps.post(`${at}/involve`, { input: { request: "请核实该处供电。" } });
  await power.post(`${at}/contribute`, { input: { opinion: "该处供电正常。" } });
  await lamps.post(`${at}/draft`, { input: { answer, proof: "两人现场核实。" } });
  await (await official(served, "urban-leader")).post(`${at}/answer`, {});
});
afterAll(() => served.close());

const personal = Object.values(secrets);
const field = ({ fields }: MatterView, name: string) => fields.find(one => one.name === name);

describe("what is read of a matter", () => {
  it("the asker reads all that they said and were told, and nothing of the staff's notes", async () => {
    const { body, text } = await asker.get<MatterView>(`/api/appeal/${appeal.number}`);
    expect(field(body, "phone")).toMatchObject({ value: secrets.phone, masked: false });
    expect(field(body, "content")?.text).toBe(secrets.content);
    expect(field(body, "answer")?.text).toBe(answer);
    expect(body.relations).toEqual(["asker"]);
    expect(text).not.toContain(note);
    expect(body.story.map(({ who }) => who)).toEqual(
      "诉求人 澜城市 路灯科 路灯科 路灯科 澜城供电公司 系统 路灯科 市城管局".split(" "),
    );
  });

  it("the handling section, its helper and the desk read what is asked, not who asks", async () => {
    for (const [visitor, relation] of [
      [lamps, ["handler"]],
      [power, ["helper"]],
      [desk, []],
    ] as const) {
      const { body, text } = await visitor.get<MatterView>(`/api/appeal/${appeal.id}`);
      expect(text).not.toContain(secrets.phone);
      expect(field(body, "phone")).toMatchObject({ text: "139****5678", masked: true, reveal: true });
      expect(field(body, "name")?.text).toBe("李*国");
      expect(field(body, "place")?.text).toBe(secrets.place);
      expect(field(body, "content")?.text).toBe(secrets.content);
      expect(field(body, "note")?.text).toBe(note);
      expect(body.relations).toEqual(relation);
    }
  });

  it("reading a personal text for a post leaves a row; the asker and strangers leave none", async () => {
    const { pool } = served.city;
    const count = "select count(*)::int as n from access_log where act = 'read'";
    const before = (await pool.query(count)).rows[0].n as number;
    for (const visitor of [asker, neighbour, nobody]) await visitor.get(`/api/appeal/${appeal.number}`);
    expect((await pool.query(count)).rows[0].n).toBe(before);
    await desk.get(`/api/appeal/${appeal.id}`);
    const { rows } = await pool.query("select * from access_log where act = 'read' order by id desc limit 1");
    expect((await pool.query(count)).rows[0].n).toBe(before + 1);
    expect(rows[0]).toMatchObject({
      person: expect.stringMatching(/^person:\d+$/),
      post: `post:${served.posts.get("desk")}`,
      matter: Number(appeal.id),
      fields: ["content", "place"],
    });
    expect(await served.city.people.accessLog.verify()).toMatchObject({ valid: true });
  });

  it("neighbours, strangers and other officials read public values only, by the number alone", async () => {
    for (const visitor of [neighbour, nobody, gardener]) {
      const { body, text } = await visitor.get<MatterView>(`/api/appeal/${appeal.number}`);
      for (const secret of [...personal, answer, note, "lamps某"]) expect(text).not.toContain(secret);
      expect(body.id).toBe(appeal.number);
      expect(body.fields.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["kind", "topic", "area", "channel", "handler", "helpers"]),
      );
      expect(body.story.flatMap(({ said }) => said)).toEqual([]);
      expect(body).toMatchObject({
        state: "answered",
        stateTitle: "已答复",
        done: "answered",
        sample: false,
      });
      const byId = await visitor.get(`/api/appeal/${appeal.id}`);
      const unknown = await visitor.get("/api/appeal/999999999");
      expect(byId.status).toBe(404);
      expect(byId.body).toEqual(unknown.body);
    }
  });

  it("no list, story, chain or figure holds a personal value", async () => {
    const ways = [
      "/api/appeal",
      "/api/appeal?state=answered&limit=1",
      `/api/appeal/${appeal.number}/events`,
      `/api/appeal/${appeal.number}/chain`,
      "/api/figures",
      "/api/figures/appeal.lodged/rows",
      "/api/mechanisms",
    ];
    for (const visitor of [nobody, neighbour, desk, lamps, asker]) {
      for (const way of ways) {
        const said = await visitor.get(way);
        expect([way, said.status]).toEqual([way, 200]);
        const own = visitor === asker && way.endsWith("events");
        const told = (visitor === desk || visitor === lamps) && way.endsWith("events");
        const kept = own ? [] : told ? [secrets.phone] : personal;
        for (const secret of kept) expect(said.text).not.toContain(secret);
      }
    }
  });

  it("the list gives officials ids and others numbers, and one's own with mine=1", async () => {
    const mine = await asker.get<Page<MatterRow>>("/api/appeal?mine=1");
    expect(mine.body.items.map(({ id }) => id)).toEqual([appeal.id]);
    expect((await neighbour.get<Page<MatterRow>>("/api/appeal?mine=1")).body.items).toEqual([]);
    expect((await nobody.get("/api/appeal?mine=1")).status).toBe(401);
    const [row] = (await nobody.get<Page<MatterRow>>("/api/appeal")).body.items;
    expect(row).toMatchObject({
      id: appeal.number,
      number: appeal.number,
      handler: "市城管局",
      title: "道路与路灯 · 石桥区",
    });
    expect((await desk.get<Page<MatterRow>>("/api/appeal")).body.items[0]?.id).toBe(appeal.id);
  });
});

describe("revealing", () => {
  const reveal = (visitor: Visitor, body: unknown, id = appeal.id) =>
    visitor.post<FieldView[]>(`/api/appeal/${id}/reveal`, body);

  it("gives the clear value to those concerned, for a purpose, logged before it is answered", async () => {
    const { status, body } = await reveal(lamps, { fields: ["phone"], purpose: "上门前联系诉求人" });
    expect(status).toBe(200);
    expect(body).toMatchObject([{ name: "phone", text: secrets.phone, masked: false }]);
    const { rows } = await served.city.pool.query("select * from access_log where act = 'reveal'");
    expect(rows).toMatchObject([
      { matter: Number(appeal.id), fields: ["phone"], purpose: "上门前联系诉求人" },
    ]);
    expect(rows[0].person).toMatch(/^person:\d+$/);
    expect(await served.city.people.accessLog.verify()).toMatchObject({ valid: true });
  });

  it("refuses others, and logs that they tried", async () => {
    for (const visitor of [neighbour, gardener]) {
      const { status, body } = await reveal(
        visitor,
        { fields: ["phone"], purpose: "想知道是谁" },
        appeal.number,
      );
      expect([status, (body as unknown as { code: string }).code]).toEqual([403, "no_reveal"]);
      expect((await reveal(visitor, { fields: ["phone"], purpose: "想知道是谁" })).status).toBe(404);
    }
    const { rows } = await served.city.pool.query(
      "select count(*)::int as n from access_log where act = 'reveal-refused'",
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it("asks for a purpose, and for fields that are masked here", async () => {
    const codeOf = async (body: unknown) => (await reveal(desk, body)).body as unknown as { code: string };
    expect(await codeOf({ fields: ["phone"], purpose: "x" })).toMatchObject({ code: "purpose_missing" });
    for (const fields of [[], ["answer"], ["nothing"], ["__proto__"], "phone", ["remark"], [1]]) {
      expect(await codeOf({ fields, purpose: "回访核实" })).toMatchObject({ code: "fields_missing" });
    }
  });
});

describe("acting", () => {
  it("a grey button and the refusal have the same reason", async () => {
    const view = (await asker.get<MatterView>(`/api/appeal/${appeal.number}`)).body;
    const by = new Map(view.actions.map(action => [action.name, action]));
    expect(by.get("rate")).toMatchObject({ allowed: true });
    expect(by.get("judge")).toMatchObject({ allowed: false, code: "rule" });
    expect(by.has("dispatch")).toBe(false);
    const refused = await asker.post<{ detail: string; code: string }>(`/api/appeal/${appeal.number}/judge`, {
      input: { verdict: "solved" },
    });
    expect(refused.body).toMatchObject({ code: "rule", detail: by.get("judge")?.reason });
    const late = await asker.post<{ detail: string }>(`/api/appeal/${appeal.number}/supplement`, {
      input: { addition: "再补充一点" },
    });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "wrong_state", detail: by.get("supplement")?.reason },
    });
  });

  it("somebody else's matter, another org's, another role's, and nobody's", async () => {
    const rate = { input: { settled: "yes", rating: "satisfied" } };
    const codes = async (visitor: Visitor, action: string, input: object) => {
      const { status, body } = await visitor.post(`/api/appeal/${appeal.number}/${action}`, input);
      return [status, body["code"]];
    };
    expect(await codes(neighbour, "rate", rate)).toEqual([403, "not_yours"]);
    expect(await codes(power, "draft", { input: { answer } })).toEqual([403, "not_yours"]);
    expect(await codes(desk, "rate", rate)).toEqual([403, "wrong_role"]);
    expect(await codes(gardener, "dispatch", {})).toEqual([403, "wrong_role"]);
    expect(await codes(asker, "lapse", {})).toEqual([403, "wrong_role"]);
    expect(await codes(nobody, "rate", rate)).toEqual([401, "sign_in_needed"]);
    expect((await neighbour.post(`/api/appeal/${appeal.id}/rate`, rate)).status).toBe(404);
  });

  it("a to-do list holds what one is the one to do", async () => {
    const another = await lodged(served, neighbour);
    const rowsOf = async (visitor: Visitor) => (await visitor.get<TodoView>("/api/todo")).body.rows;
    const deskRows = await rowsOf(desk);
    expect(deskRows.map(({ id }) => id)).toEqual([another.id]);
    expect(deskRows[0]).toMatchObject({
      actions: ["dispatch", "reply"],
      light: "normal",
      left: "还剩 5 个工作日",
    });
    expect(deskRows[0]?.ruler.map(({ kind }) => kind)).toEqual([
      "zero",
      "todo",
      "todo",
      "todo",
      "todo",
      "off",
      "off",
      "end",
    ]);
    expect((await rowsOf(asker)).map(({ id, actions }) => [id, actions])).toEqual([[appeal.id, ["rate"]]]);
    expect(await rowsOf(lamps)).toEqual([]);
    expect((await nobody.get("/api/todo")).status).toBe(401);
  });

  it("a machine acts for its post with a token, without cookies", async () => {
    const { people } = served.city;
    const token = (await people.tokens.create(served.posts.get("desk")!, "热线系统", served.clock.now))!;
    const machine = new Visitor(served);
    machine.extra["authorization"] = `Bearer ${token.text}`;
    const made = await lodged(served, neighbour);
    const input = { answer: "您好，该路段今晚有检修，明早恢复。" };
    expect((await machine.post(`/api/appeal/${made.id}/reply`, { input })).status).toBe(200);
    const chain = (await machine.get<ChainView>(`/api/appeal/${made.id}/chain`)).body;
    expect(chain.valid).toBe(true);
    expect(JSON.parse(chain.events.at(-1)!.payload)).toMatchObject({
      actor: `token:${token.id}`,
      post: `post:${served.posts.get("desk")}`,
    });
    await people.tokens.revoke(token.id, served.clock.now);
    expect(await machine.get("/api/todo")).toMatchObject({ status: 401, body: { code: "bad_token" } });
  });
});
