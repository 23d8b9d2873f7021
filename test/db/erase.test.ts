// Erasing on request (个人信息保护法第四十七条): the values and files go, the record verifies all the same.

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { erase } from "../../src/cli/erase.ts";
import type { ChainView, FoundView, MatterView } from "../../src/http/types.ts";
import { LogVerifier } from "../../src/proof/verify-log.ts";
import { openClient } from "../../src/store/connection.ts";
import { type Served, type Visitor, citizen, noon, official, password, serve } from "../http/served.ts";
import { checkpointAll, exported } from "../proof/small-log.ts";
import { faultsOfLog } from "../store/check-log.ts";

let served: Served;
let client: pg.Client;
let asker: Visitor;
let number: string;
let id: string;
const secret = {
  name: "欧阳文清",
  phone: "13933330001",
  content: "欧阳文清家门口的路灯坏了三天，晚上看不见路。",
};

const asked = (more = {}) => ({ number, account: "eraser", ground: "本人申请，事项已办结", ...more });
const everything = async (): Promise<string> => {
  const { rows } = await served.city.pool.query<{ all: string }>(
    `select coalesce((select string_agg(d::text, '') from person_data d where matter = $1), '')
         || (select string_agg(e.payload::text, '') from event e where matter = $1)
         || (select m::text from matter m where id = $1)
         || coalesce((select string_agg(a::text, '') from access_log a), '') as all`,
    [id],
  );
  return rows[0]!.all;
};

beforeAll(async () => {
  served = await serve();
  const { accounts } = served.city.people;
  await accounts.createOfficial({ account: "eraser", name: "管理员", password, administrator: true }, noon);
  client = await openClient(served.adminUrl);
  asker = await citizen(served, secret.phone);
  const input = { kind: "help", topic: "roads", area: served.orgs.get("shiqiao"), ...secret };
  const { body } = await asker.post<MatterView>("/api/appeal", { action: "lodge", input });
  ({ number } = body);
  const desk = await official(served, "desk");
  id = (await desk.get<MatterView>(`/api/appeal/${number}`)).body.id;
});
afterAll(async () => {
  await client?.end();
  await served?.close();
});

describe("is refused with a sentence", () => {
  it.each([
    ["while the matter is open", {}, "还没有办结"],
    ["for a number that is none", { number: "7K3F9-QWXR2" }, "没有编号"],
    ["by somebody who is no administrator", { account: "desk" }, "不是系统管理员"],
    ["without a ground", { ground: "  " }, "删除的理由"],
  ])("%s", async (_, more, said) => {
    await expect(erase(client, served.context.instance, asked(more), noon)).rejects.toThrow(said);
    expect(await everything()).toContain(secret.name);
  });
});

it("takes values, salts and traces away for good, and leaves a record that verifies", async () => {
  const withdrawn = await asker.post<MatterView>(`/api/appeal/${number}/withdraw`, { input: {} });
  expect([withdrawn.status, withdrawn.body.final]).toEqual([200, true]);
  const desk = await official(served, "desk");
  const before = await desk.get<ChainView>(`/api/appeal/${number}/chain`);
  const sealed = await checkpointAll({ pool: served.city.pool }, 1000, served.context.instance.id);
  const erased = await erase(client, served.context.instance, asked(), noon);
  expect(erased.values).toBe(1);
  const left = await everything();
  for (const value of [secret.name, secret.phone, "路灯坏了三天"]) expect(left).not.toContain(value);
  const after = await desk.get<ChainView>(`/api/appeal/${number}/chain`);
  expect(after.body.valid).toBe(true);
  expect(after.body.events.map(({ hash }) => hash)).toEqual(before.body.events.map(({ hash }) => hash));
  expect(await faultsOfLog(served.city.pool, served.context.instance.genesis)).toEqual([]);
  const verifier = new LogVerifier({ kept: sealed });
  verifier.feed(await exported(served.adminUrl, "澜城市", served.context.instance.id));
  expect(verifier.finish()).toMatchObject({ behind: 0, checkpoints: 1 });
  expect(verifier.finish()).not.toHaveProperty("finding");
});

it("is itself on record: who, what, why, in a chain that fits", async () => {
  const { rows } = await served.city.pool.query("select * from access_log where act = 'erased'");
  expect(rows).toMatchObject([{ purpose: "本人申请，事项已办结", fields: [] }]);
  expect(await served.city.people.accessLog.verify()).toMatchObject({ valid: true });
  const noted = await served.city.pool.query("select ground from erasure where matter = $1", [id]);
  expect(noted.rows).toEqual([{ ground: "本人申请，事项已办结" }]);
});

it("leaves nothing to be found by name or number, and pages that still open", async () => {
  const desk = await official(served, "desk");
  for (const sought of [secret.name, secret.phone]) {
    const { body } = await desk.post<FoundView>("/api/find", { q: sought });
    expect(body.groups).toEqual([]);
  }
  const { status, body } = await desk.get<MatterView>(`/api/appeal/${number}`);
  expect(status).toBe(200);
  expect(body.fields.some(({ name }) => name === "content")).toBe(false);
  expect((await asker.get<{ items: unknown[] }>("/api/appeal?mine=1")).body.items).toEqual([]);
});
