// Filing for somebody who is not at the keyboard: a desk clerk registers what a caller says, and the caller
// finds it among their own (rules 2.1: 代办、替他人反映).

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActView, ListPage, MatterRow, MatterView, Problem } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, official, serve } from "../../http/served.ts";

let served: Served;
let desk: Visitor;

beforeAll(async () => {
  served = await serve();
  desk = await official(served, "desk");
});
afterAll(() => served.close());

const said = (more: object) => ({
  channel: "hotline",
  kind: "help",
  topic: "roads",
  content: "东巷三号院的路灯坏了三天，晚上看不见路。",
  area: served.orgs.get("shiqiao"),
  ...more,
});
const register = <T = ActView>(by: Visitor, more: object, headers = {}) =>
  by.post<T>("/api/appeal", { action: "register", input: said(more) }, headers);
const people = async (): Promise<number> => {
  const { rows } = await served.city.pool.query<{ n: number }>("select count(*) as n from person");
  return rows[0]!.n;
};

describe("what the desk registers for a caller", () => {
  it("is the caller's own once they sign in with the number, however it was typed", async () => {
    const { status, body } = await register(desk, { phone: "139 1111 2222", name: "赵大姐" });
    expect(status).toBe(201);
    const caller = await citizen(served, "13911112222");
    const mine = await caller.get<ListPage<MatterRow>>("/api/appeal?mine=1");
    expect(mine.body.items.map(({ number }) => number)).toEqual([body.number]);
    const { body: view } = await caller.get<MatterView>(`/api/appeal/${body.number}`);
    expect(view.relations).toContain("asker");
    expect(view.fields.find(({ name }) => name === "content")?.masked).toBe(false);
    expect(view.actions.find(({ name }) => name === "urge")?.allowed).toBe(true);
  });

  it("names in the log neither the number nor the person, and the clerk as who acted", async () => {
    const { body } = await register(desk, { phone: "13911112223" });
    const { rows } = await served.city.pool.query<{ payload: string }>(
      "select payload::text as payload from event where matter = $1",
      [body.id],
    );
    const event = JSON.parse(rows[0]!.payload) as { actor: string; set: Record<string, string> };
    expect(event.actor).toMatch(/^person:/);
    expect(event.set["asking"]).toMatch(/^citizen:[0-9a-f]{16}$/);
    expect(rows[0]!.payload).not.toContain("13911112223");
  });

  it("of one number is one person's, twice and at once", async () => {
    const before = await people();
    await Promise.all([1, 2, 3].map(() => register(desk, { phone: "13911112224" })));
    expect(await people()).toBe(before + 1);
    const caller = await citizen(served, "13911112224");
    expect((await caller.get<ListPage<MatterRow>>("/api/appeal?mine=1")).body.items).toHaveLength(3);
  });

  it("shows another no more than what is public", async () => {
    const { body } = await register(desk, { phone: "13911112225" });
    const stranger = await citizen(served, "13911112226");
    const { text } = await stranger.get(`/api/appeal/${body.number}`);
    for (const secret of ["13911112225", "1391111", "2225"]) expect(text).not.toContain(secret);
  });
});

describe("nobody is made", () => {
  it.each([
    ["a number that is none", { phone: "12345" }],
    ["a foreign number", { phone: "+1 415 555 0100" }],
    ["another field that is wrong", { phone: "13911113333", topic: "nothing" }],
    ["a rule that refuses", { phone: "13911113334", identityMode: "anonymous" }],
  ])("by %s, which is said in a sentence", async (_, more) => {
    const before = await people();
    const { status, body } = await register<Problem>(desk, more);
    expect(status).toBe(422);
    expect(body.fields?.[0]?.detail).toMatch(/。$/);
    expect(await people()).toBe(before);
  });

  it("by somebody whose post may not register", async () => {
    const before = await people();
    const lamps = await official(served, "lamps");
    const { status, body } = await register<Problem>(lamps, { phone: "13911113335" });
    expect([status, body.code]).toEqual([403, "wrong_role"]);
    expect(await people()).toBe(before);
  });

  it("for an anonymous caller, whose matter is nobody's", async () => {
    const before = await people();
    const { status, body } = await register(desk, { identityMode: "anonymous" });
    expect(status).toBe(201);
    expect(body.fields.some(({ name }) => name === "asking")).toBe(false);
    expect(await people()).toBe(before);
  });
});

it("a repeated key answers what it answered", async () => {
  const key = { "idempotency-key": "behalf-1" };
  const first = await register(desk, { phone: "13911114444" }, key);
  const second = await register(desk, { phone: "13911114444" }, key);
  expect(second.body.number).toBe(first.body.number);
  expect(second.body.receipt.repeated).toBe(true);
});
