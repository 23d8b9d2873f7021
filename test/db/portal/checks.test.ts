// A filing that asks shared data, through the door: answered, shown to whoever filed it, masked for everybody
// else, and the consent taken back on the page "谁查过我的信息".

import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSheet } from "../../../src/cli/dataset-load.ts";
import { bytesSource } from "../../../src/exchange/bytes.ts";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import type { ActView } from "../../../src/http/types.ts";
import { openClient } from "../../../src/store/connection.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, citizen, noon, serve } from "../../http/served.ts";
import { household, property } from "../../share/catalogue.ts";
import { identityOf } from "../../share/numbers.ts";
import { headOf } from "../../store/shared-city.ts";

const mechanisms = fileURLToPath(new URL("../../mechanisms/", import.meta.url));
const phone = "13911112222";
const child = identityOf(1);
const guardian = identityOf(2, "19880501");
const form = { school: "north", child, guardian, address: "人民路 1 号", agrees: true };

let served: Served;
let app: FastifyInstance;
let filed: ActView;

beforeAll(async () => {
  served = await serve({}, { mechanisms });
  app = await buildApp(served.context, { portal });
  const { shared, pool } = served.city;
  const client = await openClient(pool.options.connectionString!);
  for (const [entry, line] of [
    [household, `${child},人民路1号,2019-06-01`],
    [property, `${guardian},人民路1号`],
  ] as const) {
    await shared.datasets.register(entry, noon);
    const [dataset] = (await shared.datasets.list()).filter(one => one.entry.name === entry.name);
    await loadSheet({
      client,
      dataset: dataset!,
      name: "a.csv",
      source: bytesSource(Buffer.from(`${headOf(entry)}\n${line}`)),
      seal: shared.seal,
      today: "2026-11-16",
      asOf: noon,
      at: noon,
      leaveOut: false,
      fewer: false,
      fault: () => {},
    });
  }
  await client.end();
  const parent = await citizen(served, phone);
  const said = await parent.post<ActView>("/api/admission", { action: "apply", input: form });
  filed = said.body;
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

async function signedIn(number: string, language?: string): Promise<PortalReader> {
  served.clock.now += 120_000; // another code for the same number
  const reader = new PortalReader(app, language);
  await reader.get("/sign-in");
  await reader.post("/sign-in", { "proof-phone": number });
  const [message] = await served.city.people.outbox(1);
  await reader.post("/sign-in/code", { "proof-code": /\d{6}/.exec(message!.body)![0] });
  return reader;
}

describe("a filing that checks", () => {
  it("is decided by what the data say, and says so to whoever filed it", () => {
    expect(filed.state).toBe("ready");
    const shown = Object.fromEntries(filed.fields.map(({ name, text }) => [name, text]));
    expect(shown).toMatchObject({ home: "核验一致", property: "待人工核对" });
  });

  it("tells nobody else an answer", async () => {
    const { text } = await new PortalReader(app).get(`/matter/${filed.number}`);
    expect(text).not.toContain("核验一致");
    expect(text).not.toContain(child);
    expect(text).not.toContain(child.slice(6, 14));
  });
});

describe("the page of who asked", () => {
  it("wants to know who reads it", async () => {
    expect(await new PortalReader(app).get("/mine/checks")).toMatchObject({
      status: 303,
      to: "/sign-in?next=%2Fmine%2Fchecks",
    });
  });

  it("lists each question with its purpose, its ground and who asked, and no answer", async () => {
    const reader = await signedIn(phone);
    expect((await reader.get("/mine")).text).toContain('href="/mine/checks"');
    const { status, text } = await reader.get("/mine/checks");
    expect(status).toBe(200);
    const said = [
      "户籍登记",
      "是否登记在此住址",
      "义务教育入学",
      "义务教育法第十二条",
      "您提交时由系统核验",
      "数据暂不可用",
    ];
    for (const one of said) expect(text).toContain(one);
    expect(text).not.toContain("核验一致");
    // What the catalogue does not have is called as the mechanism calls it.
    expect(text).toContain("<b>房产</b>");
    expect(text).not.toContain("housingBureau");
  });

  it("is there in English", async () => {
    const { text } = await (await signedIn(phone, "en")).get("/mine/checks");
    for (const one of ["Who asked about me", "School enrolment", "Checked when you filed it"])
      expect(text).toContain(one);
  });

  it("is empty for somebody else", async () => {
    const { text } = await (await signedIn("13911113333")).get("/mine/checks");
    expect(text).toContain("您的事项还没有核对过共享数据");
    expect(text).not.toContain("户籍登记");
  });

  it("takes a consent back, once, and only the reader's own", async () => {
    const stranger = await signedIn("13911114444");
    await stranger.get("/mine");
    expect((await stranger.post("/mine/checks/withdraw", { consent: "1" })).status).toBe(404);
    const reader = await signedIn(phone);
    await reader.get("/mine/checks");
    const { consent = "" } = reader.hidden;
    expect(consent).toMatch(/^\d+$/);
    expect((await reader.postAlone("/mine/checks/withdraw", { consent })).status).toBe(403);
    expect(await reader.post("/mine/checks/withdraw", { consent })).toMatchObject({
      status: 303,
      to: "/mine/checks",
    });
    expect((await reader.get("/mine/checks")).text).toContain("撤回");
    for (const wrong of [consent, "x", "", "99999999999999999999"]) {
      await reader.get("/mine");
      expect((await reader.post("/mine/checks/withdraw", { consent: wrong })).status).toBe(404);
    }
  });
});
