// Sessions through the API: forms of other sites, posts of other people, guessing, and the headers that
// guard it all.

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem, SessionView } from "../../../src/http/types.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import { type Served, Visitor, citizen, lodging, official, password, serve } from "../../http/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serve({ requestsPerMinute: 400 });
});
afterAll(() => served.close());

describe("signing in", () => {
  it("an official with one post acts for it at once, under a new cookie hidden from scripts", async () => {
    const visitor = new Visitor(served);
    await visitor.session();
    const before = visitor.cookie;
    const { body, headers } = await visitor.enter({ account: "desk", password });
    expect(body).toMatchObject({
      person: { name: "desk某", citizen: false },
      post: { orgName: "澜城市", roles: ["desk"] },
      city: { name: "澜城市", sample: true },
    });
    expect(visitor.cookie).not.toBe(before);
    expect(String(headers["set-cookie"])).toMatch(/keymove=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await visitor.send("DELETE", "/api/session")).status).toBe(204);
    expect((await visitor.session()).body.person).toBeNull();
  });

  it("says the same of a wrong password and an unknown account", async () => {
    const visitor = new Visitor(served);
    const wrong = await visitor.enter({ account: "desk", password: "wrong password" });
    const unknown = await visitor.enter({ account: "nobody", password });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.headers["www-authenticate"]).toBe('Bearer realm="keymove"');
    for (const body of [
      {},
      { account: 1, password: 2 },
      { account: "\u0000", password: "x" },
      { phone: "x", code: "1" },
      [],
      "x",
    ]) {
      expect((await visitor.enter(body)).status).toBeGreaterThanOrEqual(400);
      expect((await visitor.enter(body)).status).toBeLessThan(500);
    }
  });

  it("a citizen signs in by a code, which is good once", async () => {
    const visitor = await citizen(served, "13912345678");
    expect((await visitor.session()).body).toMatchObject({
      person: { citizen: true },
      post: null,
      posts: [],
    });
    const [message] = await latestMessages(served.city.pool, 1);
    const thief = new Visitor(served);
    const again = await thief.enter({ phone: "13912345678", code: /\d{6}/.exec(message!.body)![0] });
    expect(again).toMatchObject({ status: 401, body: { code: "code_refused" } });
    const soon = await thief.post<Problem>("/api/session/code", { phone: "13912345678" });
    expect(soon).toMatchObject({
      status: 429,
      body: { code: "too_many_tries" },
      headers: { "retry-after": "60" },
    });
    expect(await thief.post("/api/session/code", { phone: "12345" })).toMatchObject({
      status: 422,
      body: { code: "invalid_phone" },
    });
  });

  it("too many guesses at one account have to wait, also for the right password", async () => {
    const visitor = new Visitor(served);
    await visitor.session();
    const guesses = Array.from({ length: 11 }, () =>
      visitor.post("/api/session", { account: "gardener", password: "guess" }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter(status => status === 429)).toHaveLength(1);
    expect((await visitor.enter({ account: "gardener", password })).status).toBe(429);
    served.clock.now += 16 * 60_000;
    expect((await visitor.enter({ account: "gardener", password })).status).toBe(200);
  });
});

describe("posts", () => {
  it("a session of another post cannot be had", async () => {
    const desk = await official(served, "desk");
    for (const post of [served.posts.get("chief"), "999999", "99999999999999", "x", "1e3"]) {
      const said = await desk.post<Problem>("/api/session", { post });
      expect([400, 403]).toContain(said.status);
    }
    expect(await desk.post("/api/session", { post: served.posts.get("chief") })).toMatchObject({
      status: 403,
      body: { code: "not_your_post" },
    });
    expect((await desk.session()).body.post?.id).toBe(served.posts.get("desk"));
  });

  it("who holds two chooses, under a new cookie; who lost one has none", async () => {
    const { people } = served.city;
    const { now } = served.clock;
    const person = await people.accounts.createOfficial({ account: "both", name: "双岗", password }, now);
    const [one, two] = [served.posts.get("desk")!, served.posts.get("chief")!];
    await people.posts.give(person, one, now);
    await people.posts.give(person, two, now);
    const visitor = await (async () => {
      const found = new Visitor(served);
      expect((await found.enter({ account: "both", password })).body).toMatchObject({
        post: null,
        posts: [{ id: one }, { id: two }],
      });
      return found;
    })();
    expect((await visitor.get("/api/todo")).body["rows"]).toEqual([]);
    expect(await visitor.post("/api/appeal", { input: lodging(served) })).toMatchObject({
      status: 403,
      body: { code: "wrong_role" },
    });
    const before = visitor.cookie;
    await visitor.remember(await visitor.post<SessionView>("/api/session", { post: two }));
    expect(visitor.cookie).not.toBe(before);
    expect((await visitor.session()).body.post?.roles).toEqual(["organ"]);
    await people.posts.end(person, two, now + 1);
    served.clock.now += 1000;
    expect((await visitor.session()).body).toMatchObject({ post: null, posts: [{ id: one }] });
  });
});

describe("forms of other sites", () => {
  it("without the token, or with another's, nothing is done", async () => {
    const asker = await citizen(served, "13800138001");
    const other = await citizen(served, "13800138002");
    const body = { input: lodging(served) };
    for (const token of ["", "x", other.csrf, `${asker.csrf}x`]) {
      const said = await asker.post<Problem>("/api/appeal", body, { "x-csrf-token": token });
      expect([said.status, said.body.code]).toEqual([403, "bad_csrf"]);
    }
    expect(
      (await asker.post("/api/appeal", { ...body, csrf: asker.csrf }, { "x-csrf-token": "" })).status,
    ).toBe(403);
    expect((await asker.send("DELETE", "/api/session", undefined, { "x-csrf-token": "" })).status).toBe(403);
    expect((await asker.get("/api/appeal?mine=1")).body["items"]).toEqual([]);
  });

  it("the sign-in form is guarded too: a cookie of one's own making does not do", async () => {
    const visitor = new Visitor(served);
    const body = { account: "desk", password };
    expect((await visitor.post("/api/session", body)).status).toBe(403);
    visitor.steal("keymove-form=mine", "mine");
    expect((await visitor.post("/api/session", body)).status).toBe(403);
    const forged = `${randomBytes(32).toString("base64url")}.${randomBytes(32).toString("base64url")}`;
    visitor.steal(`keymove-form=${forged}`, forged);
    expect((await visitor.post("/api/session", body)).status).toBe(403);
  });

  it("a cookie or a token that is none is nobody", async () => {
    const thief = new Visitor(served);
    thief.steal(`keymove=${randomBytes(32).toString("base64url")}`, "x");
    expect((await thief.get("/api/todo")).status).toBe(401);
    for (const header of [
      "Bearer x",
      "Bearer ",
      "Basic eDp5",
      `Bearer kmt_${randomBytes(32).toString("base64url")}`,
    ]) {
      expect(await thief.get("/api/orgs", { authorization: header })).toMatchObject({
        status: 401,
        body: { code: "bad_token" },
      });
    }
  });
});

describe("the server itself", () => {
  it("sends the headers that keep pages to themselves", async () => {
    const { headers } = await new Visitor(served).get("/api/orgs");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("behind a secure address cookies are secure and bound to the host", async () => {
    const secured = await serve({ origin: "https://gaige.example.gov.cn" });
    const { headers } = await new Visitor(secured).get("/api/session");
    expect(String(headers["set-cookie"])).toMatch(/__Host-keymove-form=.*Secure/);
    expect(headers["strict-transport-security"]).toMatch(/max-age=31536000/);
    await secured.close();
  });

  it("answers 503 with Retry-After when the database does not, and never a stack", async () => {
    expect(await new Visitor(served).get("/healthz")).toMatchObject({ status: 200, body: { ok: true } });
    const broken = await serve();
    await broken.city.pool.end();
    const health = await new Visitor(broken).get("/healthz");
    expect(health).toMatchObject({
      status: 503,
      headers: { "retry-after": "2" },
      body: { code: "unavailable" },
    });
    const list = await new Visitor(broken).get("/api/appeal");
    expect(list.status).toBeGreaterThanOrEqual(500);
    expect(list.text).not.toMatch(/pool|\.ts:/);
    await broken.app.close();
    await broken.city.writer.close();
  });

  it("slows down those too who are refused, by a token that is none or for not signing in", async () => {
    const guess = { authorization: `Bearer kmt_${randomBytes(32).toString("base64url")}` };
    for (const ask of [
      (visitor: Visitor) => visitor.get("/api/orgs", guess),
      (visitor: Visitor) => visitor.post("/api/appeal", {}),
    ]) {
      const strict = await serve({ requestsPerMinute: 3 });
      const visitor = new Visitor(strict);
      const statuses: number[] = [];
      for (let i = 0; i < 4; i += 1) statuses.push((await ask(visitor)).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
      await strict.close();
    }
  });

  it("slows down whoever asks without end, each for themselves", async () => {
    const nobody = new Visitor(served);
    const many = await Promise.all(Array.from({ length: 450 }, () => nobody.get<Problem>("/api/orgs")));
    const refused = many.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.body).toMatchObject({ code: "too_many_requests", status: 429 });
    expect(Number(refused[0]!.headers["retry-after"])).toBeGreaterThan(0);
    expect(served.app.hasRoute({ method: "GET", url: "/healthz" })).toBe(true);
    expect((await nobody.get("/healthz")).status).toBe(200);
  });
});
