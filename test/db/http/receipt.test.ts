// An act answered by its receipt alone, to a program that prefers it; and who may act, asked anew for every
// request, however many come at once.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActView, ReceiptView } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, lodged, lodging, serve } from "../../http/served.ts";

let served: Served;
let asker: Visitor;

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
});
afterAll(() => served.close());

const prefer = { prefer: "return=minimal" };

test("the receipt, the number, and where to read the matter; nothing of what it holds", async () => {
  const body = { action: "lodge", input: lodging(served) };
  const answer = await asker.send<ReceiptView>("POST", "/api/appeal", body, prefer);
  expect(answer.status).toBe(201);
  expect(answer.headers["preference-applied"]).toBe("return=minimal");
  expect(answer.headers["location"]).toBe(`/api/appeal/${answer.body.number}`);
  expect(Object.keys(answer.body).toSorted()).toEqual(["mechanism", "number", "receipt"]);
  expect(answer.body.receipt).toMatchObject({ seq: 1, state: "received", repeated: false });
  const whole = await asker.get<ActView>(`/api/appeal/${answer.body.number}`);
  expect(whole.body.head).toBe(answer.body.receipt.hash);
});

test("the same key repeats the receipt; another preference does not change what is answered", async () => {
  const body = { action: "lodge", input: lodging(served) };
  const keyed = { ...prefer, "idempotency-key": "once" };
  const first = await asker.send<ReceiptView>("POST", "/api/appeal", body, keyed);
  const again = await asker.send<ReceiptView>("POST", "/api/appeal", body, keyed);
  expect(again.body).toEqual({
    ...first.body,
    receipt: { ...first.body.receipt, repeated: true },
  });
  const whole = await asker.send<ActView>("POST", "/api/appeal", body, {
    ...keyed,
    prefer: "return=representation",
  });
  expect(whole.body.receipt.hash).toBe(first.body.receipt.hash);
  expect(whole.body.fields.length).toBeGreaterThan(0);
  expect(whole.headers["preference-applied"]).toBeUndefined();
});

test("a token that was revoked is nobody's from the next request on, among many at once", async () => {
  const { tokens } = served.city.people;
  const made = (await tokens.create(served.posts.get("desk")!, "many", served.clock.now))!;
  const { number } = await lodged(served, asker);
  const read = () =>
    served.app.inject({ url: `/api/appeal/${number}`, headers: { authorization: `Bearer ${made.text}` } });
  const statuses = async () =>
    (await Promise.all(Array.from({ length: 20 }, read))).map(one => one.statusCode);
  expect(new Set(await statuses())).toEqual(new Set([200]));
  expect(await tokens.revoke(made.id, served.clock.now)).toBe(true);
  expect(new Set(await statuses())).toEqual(new Set([401]));
});

test("a session that was closed is over for the next request, though others come with it", async () => {
  const [one, other] = [await citizen(served, "13900000001"), await citizen(served, "13900000002")];
  const cookie = one.cookie;
  await one.send("DELETE", "/api/session");
  const mine = (of: string) => served.app.inject({ url: "/api/appeal?mine=1", headers: { cookie: of } });
  const answers = await Promise.all([mine(cookie), mine(other.cookie), mine(cookie)]);
  const listed = answers.map(answer => answer.statusCode);
  expect(listed[1]).toBe(200);
  expect(listed[0]).toBe(listed[2]);
  const session = await served.app.inject({ url: "/api/session", headers: { cookie } });
  expect(session.json<{ person: unknown }>().person ?? null).toBeNull();
});
