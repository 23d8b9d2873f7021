// The public's list of figures: counted once while nothing is written, and never out of date.

import { expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import type { Context } from "../../../src/http/context.ts";
import type { FigureView } from "../../../src/http/types.ts";
import { Visitor, citizen, lodged, official, secrets, serve } from "../../http/served.ts";

test("the list is counted again after an act, and only then", async () => {
  const served = await serve();
  let counted = 0;
  const context: Context = {
    ...served.context,
    async query(text, values) {
      if (!text.includes("bucket_lease")) counted += 1;
      return served.context.query(text, values);
    },
  };
  const app = await buildApp(context);
  const [anybody, asker] = [new Visitor({ ...served, app }), await citizen(served, secrets.phone)];
  const list = async (address = "/api/figures") => {
    const before = counted;
    const { body, status } = await anybody.get<FigureView[]>(address);
    const value = status === 200 ? body.find(({ name }) => name === "appeal.lodged")?.value : status;
    return [value, counted > before];
  };
  const none = await list();
  expect(none[1]).toBe(true);
  expect(await list()).toEqual([none[0], false]);
  expect((await list("/api/figures?lang=en"))[1]).toBe(true);
  expect(await list("/api/figures?colour=red")).toEqual([400, false]);
  expect((await list("/api/figures?asOf=2026-11-15"))[1]).toBe(true);
  for (let more = 0; more < 10; more += 1) await lodged(served, asker);
  expect(await list()).toEqual([10, true]);
  expect(await list()).toEqual([10, false]);
  const chief = await official({ ...served, app }, "chief");
  const before = counted;
  expect((await chief.get("/api/figures")).status).toBe(200); // may read more than the public, so not kept
  expect(counted).toBeGreaterThan(before);
  await app.close();
  await served.close();
});

test("a list that takes long may lag behind by a minute, and says when it was read", async () => {
  const served = await serve();
  let slow = true;
  const context: Context = {
    ...served.context,
    async query(text, values) {
      if (slow && text.includes("figure_mark")) await new Promise(done => setTimeout(done, 150));
      return served.context.query(text, values);
    },
  };
  const app = await buildApp(context);
  const [anybody, asker] = [new Visitor({ ...served, app }), await citizen(served, secrets.phone)];
  const list = async () => {
    const { body } = await anybody.get<FigureView[]>("/api/figures");
    const { value, readAt } = body.find(({ name }) => name === "appeal.lodged")!;
    return [value, readAt];
  };
  const began = served.clock.now;
  expect(await list()).toEqual([0, began]);
  await lodged(served, asker);
  expect(await list()).toEqual([1, began]);
  served.clock.now += 30_000;
  await lodged(served, asker);
  expect(await list()).toEqual([1, began]);
  slow = false;
  served.clock.now += 61_000;
  expect(await list()).toEqual([2, served.clock.now]);
  await app.close();
  await served.close();
});
