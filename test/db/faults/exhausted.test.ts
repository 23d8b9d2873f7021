// No connection of the pool is free: callers are told to come back, and nobody hangs.

import { expect, test } from "vitest";
import { Visitor, official, serve } from "../../http/served.ts";

test("a pool without a free connection answers 503 with Retry-After, and then goes on", async () => {
  const served = await serve();
  const desk = await official(served, "desk");
  const { pool } = served.city;
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  const said = await Promise.all([
    new Visitor(served).get("/api/session"),
    desk.get("/api/appeal"),
    new Visitor(served).get("/healthz"),
  ]);
  for (const client of held) client.release();
  const answered = said.filter(({ status }) => status !== 200);
  expect(answered.length).toBeGreaterThanOrEqual(2);
  for (const { status, headers, body } of answered) {
    expect([status, (body as { code?: string }).code]).toEqual([503, "unavailable"]);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  }
  expect((await desk.get("/api/appeal")).status).toBe(200);
  await served.close();
}, 60_000);
