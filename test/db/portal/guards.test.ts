// What guards the portal: who read what is kept, nobody asks without end.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, Visitor, citizen, lodged, official, secrets, serve } from "../../http/served.ts";

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

const readings = async () =>
  (await served.city.pool.query("select post, matter, fields from access_log where act = 'read' order by id"))
    .rows;

test("an official who reads a citizen's words on a page leaves a row; others leave none", async () => {
  const asker = await citizen({ ...served, app }, secrets.phone);
  const { id, number } = await lodged({ ...served, app }, asker);
  const desk = await official({ ...served, app }, "desk");
  const before = (await readings()).length;
  for (const visitor of [asker, new Visitor({ ...served, app })]) await visitor.get(`/follow/${number}`);
  expect(await readings()).toHaveLength(before);
  expect((await desk.get(`/follow/${number}`)).text).toContain(secrets.content);
  expect((await readings()).slice(before)).toEqual([
    { post: `post:${served.posts.get("desk")}`, matter: Number(id), fields: ["content", "place"] },
  ]);
  expect((await desk.get(`/matter/${number}`)).text).not.toContain(secrets.content);
  expect((await desk.get(`/receipt/${number}`)).status).toBe(404);
  expect(await readings()).toHaveLength(before + 1);
});

test("too many requests from one address get a page that says to wait; others go on", async () => {
  const busy = await buildApp({ ...served.context, settings: { requestsPerMinute: 5 } }, { portal });
  const reader = new PortalReader(busy);
  for (const path of ["/follow", "/nowhere", "/follow", "/nowhere", "/follow"]) {
    expect((await reader.get(path)).status, path).toBeLessThan(429);
  }
  for (const path of ["/follow", "/nowhere", "/follow?lang=en"]) {
    const refused = await reader.get(path);
    expect([path, refused.status, Number(refused.headers["retry-after"]) > 0]).toEqual([path, 429, true]);
    expect(refused.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(refused.text).toMatch(/操作过于频繁，请稍后再试|Wait a little and try again/);
  }
  const sheet = /href="(\/[^"]+\.css)"/.exec((await reader.get("/follow")).text)?.[1] ?? "";
  expect((await reader.get(sheet)).status).toBe(200);
  const desk = await official({ ...served, app: busy }, "desk");
  expect((await desk.get("/follow")).status).toBe(200);
  const other = await busy.inject({ method: "GET", url: "/follow", remoteAddress: "10.1.1.1" });
  expect(other.statusCode).toBe(200);
  await busy.close();
});
