// Taking calls: who calls, what they asked before, what can be answered at once (rules 2.1).

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActView, EntryView, IntakeView, Problem } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, noon, official, password, serve } from "../../http/served.ts";
import { Visitor as Guest } from "../../http/served.ts";
import { faultsOfShape } from "../../http/shape.ts";

let served: Served;
let desk: Visitor;
const phone = "13922220001";

const said = (more: object) => ({
  channel: "hotline",
  kind: "help",
  topic: "roads",
  content: "东巷三号院的路灯坏了三天，晚上看不见路。",
  area: served.orgs.get("shiqiao"),
  phone,
  name: "赵大姐",
  ...more,
});
const register = async (more = {}): Promise<ActView> => {
  const { status, body, text } = await desk.post<ActView>("/api/appeal", {
    action: "register",
    input: said(more),
  });
  if (status !== 201) throw new Error(text);
  return body;
};
const logged = async () =>
  (
    await served.city.pool.query<{ fields: string[]; purpose: string | null }>(
      "select * from access_log where act = 'intake' order by id",
    )
  ).rows;

async function post(account: string, role: string): Promise<Visitor> {
  const { accounts, posts } = served.city.people;
  const person = await accounts.createOfficial({ account, name: account, password }, noon);
  const org = served.orgs.get("urban") as `org:${string}`;
  const id = await posts.create({ key: account, org, title: account, english: account, roles: [role] });
  await posts.give(person, id, noon);
  const visitor = new Guest(served);
  await visitor.enter({ account, password });
  return visitor;
}

beforeAll(async () => {
  served = await serve();
  desk = await official(served, "desk");
});
afterAll(() => served.close());

describe("the desk's form", () => {
  it("registers, and offers what can be done right after: reply, send on, decline", async () => {
    const { body } = await desk.get<IntakeView>("/api/intake");
    expect(body.form).toMatchObject({ mechanism: "appeal", phone: "phone", content: "content" });
    expect(body.form.opening.name).toBe("register");
    expect(body.form.after.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["reply", "transfer", "decline", "dispatch"]),
    );
    expect(body.form.after.map(({ name }) => name)).not.toContain("again");
    expect(body.caller).toBeNull();
    expect(await logged()).toEqual([]);
  });
});

describe("a caller", () => {
  it("who never asked is nobody yet, and the look is logged without the number", async () => {
    const { body } = await desk.post<IntakeView>("/api/intake", { phone });
    expect(body.caller).toEqual({
      phone: "139****0001",
      name: null,
      earlier: [],
      count: 0,
      open: 0,
      again: [],
    });
    const [row] = await logged();
    expect(row).toMatchObject({ fields: ["phone"], purpose: null });
    expect(JSON.stringify(row)).not.toContain(phone);
    const { rows } = await served.city.pool.query("select from person where phone = $1", [phone]);
    expect(rows).toEqual([]);
  });

  it("who asked before is known by a masked name, with what they asked and how it stands", async () => {
    const first = await register();
    const second = await register({ kind: "complaint" });
    const own = await citizen(served, phone);
    const input = { ...said({ content: "同一盏路灯还是不亮，请尽快修。" }), channel: undefined };
    const third = await own.post<ActView>("/api/appeal", { action: "lodge", input });
    expect(third.status).toBe(201);
    const { body, text } = await desk.post<IntakeView>("/api/intake", { phone: "139 2222 0001" });
    expect(body.caller).toMatchObject({ name: "赵*姐", count: 3, open: 3 });
    expect(body.caller?.earlier.map(({ number }) => number).toSorted()).toEqual(
      [first.number, second.number, third.body.number].toSorted(),
    );
    expect(body.caller?.again).toEqual([{ title: expect.stringContaining("石桥区"), count: 3 }]);
    expect(text).not.toContain(phone);
    expect(text).not.toContain("赵大姐");
  });

  it("leaves no mark of how often they ask: neither on the matter nor in the log", async () => {
    await desk.post("/api/intake", { phone });
    const { rows } = await served.city.pool.query<{ text: string }>(
      "select payload::text as text from event",
    );
    expect(rows.some(({ text }) => /repeat|score|malicious/i.test(text))).toBe(false);
  });

  it("with a number that is none is a sentence", async () => {
    for (const odd of ["12345", "+1 415 555 0100", "x", "' or 1=1"]) {
      const { status, body } = await desk.post<Problem>("/api/intake", { phone: odd });
      expect([odd, status, body.code]).toEqual([odd, 422, "bad_phone"]);
    }
    expect((await desk.get<Problem>("/api/intake?who=me")).body.code).toBe("bad_query");
    // A number in an address would stand in the log of whatever lies between.
    expect((await desk.get<Problem>(`/api/intake?phone=${phone}`)).body.code).toBe("bad_query");
    expect((await desk.post<Problem>("/api/intake", { phone: 1 })).body.code).toBe("bad_body");
  });

  it("is looked up by the desk alone", async () => {
    const before = (await logged()).length;
    for (const by of [await official(served, "lamps"), await citizen(served, "13922220009")]) {
      const { status, body } = await by.post<Problem>("/api/intake", { phone });
      expect([status, body.code]).toEqual([403, "intake_not_yours"]);
    }
    expect((await new Guest(served).post("/api/intake", { phone })).status).toBe(401);
    expect((await logged()).length).toBe(before);
  });
});

describe("the knowledge base", () => {
  const entry = (title: string, question: string) => ({
    title,
    question,
    answer: `${title}：请带身份证到石桥区政务服务大厅办理，当场办结。`,
    topic: "roads",
    owner: served.orgs.get("urban"),
    reviewOn: "2027-06-30",
  });

  it("offers what is published and like the words, the likeliest first, and never a draft", async () => {
    const publisher = await post("publisher", "publisher");
    const draft = async (title: string, question: string) =>
      (await desk.post<ActView>("/api/knowledge", { input: entry(title, question) })).body;
    const lamp = await draft("路灯不亮怎么报修", "路灯坏了找谁修，晚上看不见路");
    const heat = await draft("供暖温度不达标怎么办", "家里暖气不热找谁");
    await draft("路灯损坏的赔偿标准", "路灯撞坏了怎么赔");
    for (const { number } of [lamp, heat]) {
      const { status, text } = await publisher.post(`/api/knowledge/${number}/publish`, { input: {} });
      expect([status, text.slice(0, 80)]).toEqual([200, expect.any(String)]);
    }
    served.clock.now += 60_000;
    const ask = (q: string) => desk.get<EntryView[]>(`/api/intake/entries?q=${encodeURIComponent(q)}`);
    const { body } = await ask("我家门口的路灯坏了三天，晚上看不见");
    expect(body.map(({ number }) => number)).toEqual([lamp.number]);
    expect(body[0]).toMatchObject({ owner: "市城管局", stale: false, reviewOn: "2027年6月30日" });
    expect((await ask("暖气不热")).body.map(({ number }) => number)).toEqual([heat.number]);
    expect((await ask("")).body).toEqual([]);
    expect((await ask("吃饭")).body).toEqual([]);
    const used = await register();
    const reply = await desk.post<ActView>(`/api/appeal/${used.number}/reply`, {
      input: { answer: body[0]!.answer, entry: body[0]!.number },
    });
    expect([reply.status, reply.body.state]).toEqual([200, "answered"]);
  });
});

it("answers in the shapes that are described", async () => {
  const { body: document } = await desk.get<{ components: { schemas: Record<string, object> } }>(
    "/api/openapi.json",
  );
  const { body } = await desk.post<IntakeView>("/api/intake", { phone });
  expect(faultsOfShape(document.components.schemas, "IntakeView", body)).toEqual([]);
  const found = await desk.get<EntryView[]>(`/api/intake/entries?q=${encodeURIComponent("路灯坏了")}`);
  for (const one of found.body)
    expect(faultsOfShape(document.components.schemas, "EntryView", one)).toEqual([]);
});
