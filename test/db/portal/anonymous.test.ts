// Filing without a telephone (匿名): a number and a query code, shown once, open that one matter and no other.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, noon, serve } from "../../http/served.ts";

let served: Served;
let app: FastifyInstance;
beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

const numberIn = (text: string) =>
  /receipt-number">\s*(?:<[^>]+>)*([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(text)?.[1] ?? "";
const codeIn = (text: string) => /receipt-number">\s*(?:<[^>]+>)*([2-9A-Z]{10})</.exec(text)?.[1] ?? "";

async function filed(reader = new PortalReader(app)) {
  await reader.get("/file/appeal");
  await reader.post("/file/appeal", { content: "楼下烧烤店夜里排烟扰民", kind: "complaint", topic: "noise" });
  await reader.post("/file/appeal", { area: served.orgs.get("shiqiao") ?? "" });
  const { status, text } = await reader.post("/file/appeal", { identityMode: "anonymous" });
  return { reader, status, text, number: numberIn(text), code: codeIn(text) };
}
const opened = (number: string, code: string, reader = new PortalReader(app)) =>
  reader.get("/follow").then(() => reader.post("/follow", { "code-number": number, code }));

describe("what is filed without a telephone", () => {
  it("is answered at once with a number and a code of ten characters, and no message", async () => {
    const before = (await served.city.people.outbox(50)).length;
    const { status, number, code, text } = await filed();
    expect(status).toBe(200);
    expect(number).not.toBe("");
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
    expect(text).toContain("查询码只显示这一次");
    expect((await served.city.people.outbox(50)).length).toBe(before);
  });

  it("keeps nothing of who filed but a hash: no number, no name, no code in clear", async () => {
    const { number, code } = await filed();
    const { rows } = await served.city.pool.query(
      "select phone, name, account, anonymous, code from person where anonymous",
    );
    expect(rows.at(-1)).toMatchObject({ phone: null, name: null, account: null, anonymous: true });
    const everything = await served.city.pool.query<{ all: string }>(
      `select (select string_agg(p::text, '') from person p) || (select string_agg(e::text, '') from event e)
           || (select string_agg(d::text, '') from person_data d)
           || coalesce((select string_agg(a::text, '') from access_log a), '') as all`,
    );
    expect(everything.rows[0]!.all).not.toContain(code);
    expect(number).not.toBe("");
  });

  it("is followed and withdrawn by who has number and code, on another machine, in any letters", async () => {
    const { number, code } = await filed();
    const reader = new PortalReader(app);
    const { to } = await opened(
      number.toLowerCase(),
      ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`,
      reader,
    );
    expect(to.toUpperCase()).toContain(number);
    const { text } = await reader.get(`/follow/${number}`);
    expect(text).toContain("楼下烧烤店夜里排烟扰民");
    expect(text).toContain("催办");
  });

  it("leaves no trace of where they sat", async () => {
    const { number, code } = await filed();
    await opened(number, code);
    const { rows } = await served.city.pool.query<{ address: string | null }>(
      `select a.address from access_log a join person p on a.person = 'person:' || p.id where p.anonymous`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { address } of rows) expect(address ?? "").toBe("");
  });

  it("is opened from its own receipt, and shows the code no second time", async () => {
    const { reader, number, code } = await filed();
    const { text } = await reader.get(`/receipt/${number}`);
    expect(text).toContain(number);
    expect(text).not.toContain(code);
  });

  it("is another's than the next one: each has its own code", async () => {
    const [one, other] = [await filed(), await filed()];
    const reader = new PortalReader(app);
    expect((await opened(one.number, other.code, reader)).status).toBe(401);
    await opened(one.number, one.code, reader);
    expect((await reader.get(`/receipt/${other.number}`)).status).toBe(404);
  });

  it("by somebody who has followed one with a code is a person of its own again", async () => {
    const { reader, number } = await filed();
    const second = await filed(reader);
    expect(second.number).not.toBe(number);
    expect((await reader.get(`/receipt/${second.number}`)).status).toBe(200);
    expect((await reader.get(`/receipt/${number}`)).status).toBe(404);
  });
});

describe("a wrong number and a wrong code", () => {
  it("are answered by the same sentence and status", async () => {
    const { number, code } = await filed();
    const wrong = await opened(number, "2222222222");
    const unknown = await opened("7K3F9-QWXR2", code);
    const none = await opened("' or 1=1", "");
    const said = (text: string) => /编号或查询码不对[^<]*/.exec(text)?.[0];
    expect(said(wrong.text)).toBeTruthy();
    expect([wrong, unknown, none].map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set([wrong, unknown, none].map(({ text }) => said(text))).size).toBe(1);
  });

  it("of somebody who filed with a telephone is no way in", async () => {
    const { accounts } = served.city.people;
    const id = await accounts.citizen("13955550001", noon);
    await expect(served.city.people.queryCodes.prove("X", `person:${id}`, "", noon)).rejects.toMatchObject({
      code: "query_code_refused",
    });
  });

  it("may be tried ten times at one number", async () => {
    const { number, code } = await filed();
    for (let tries = 0; tries < 10; tries += 1) await opened(number, "2222222222");
    const { status, text } = await opened(number, code);
    expect(status).toBe(429);
    expect(text).toContain("尝试次数过多");
  });

  it("are the same number however it is written", async () => {
    const { number, code } = await filed();
    const ways = [
      number,
      number.toLowerCase(),
      number.replace("-", ""),
      number.replace("-", " "),
      ` ${number}`,
    ];
    for (const way of [...ways, ...ways]) await opened(way, "2222222222");
    expect((await opened(number, code)).status).toBe(429);
  });
});

it("the API opens no second matter in a session of one", async () => {
  const { reader } = await filed();
  const { text } = await reader.get("/api/session");
  const csrf = (JSON.parse(text) as { csrf: string }).csrf;
  const said = await app.inject({
    method: "POST",
    url: "/api/appeal",
    headers: { cookie: reader.cookie, "x-csrf-token": csrf },
    payload: { action: "lodge", input: {} },
  });
  expect([said.statusCode, said.json<{ code: string }>().code]).toEqual([403, "anonymous_files_once"]);
});

it("nobody files without end: what no code bounds is counted by address", async () => {
  served.clock.now += 11 * 60_000;
  const statuses: number[] = [];
  for (let n = 0; n < 31; n += 1) statuses.push((await filed()).status);
  expect(statuses.filter(status => status === 200)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
  const people = "select count(*)::int as many from person where anonymous";
  const matters = "select count(*)::int as many from matter";
  const [all, asked] = await Promise.all([people, matters].map(text => served.city.pool.query(text)));
  expect(all!.rows).toEqual(asked!.rows);
  served.clock.now += 11 * 60_000;
});
