// The notice on personal information (个人信息保护法第十七条): there in both languages, beside every question for
// a name or a number, recorded with the filing, and a city's own words in place of the usual.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import type { ActView } from "../../../src/http/types.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, official, serve } from "../../http/served.ts";

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

describe("the notice", () => {
  it("says who, what for, which fields, how long, which rights, who sees them, whom to reach", async () => {
    const { status, text } = await new PortalReader(app).get("/privacy");
    expect(status).toBe(200);
    for (const said of [
      "澜城市人民政府",
      "第十七条",
      "第十三条第一款第三项",
      "第四十五条",
      "第四十七条",
      "保存多久",
      "谁看得到",
      "12345",
      "联系电话",
      "诉求内容",
      "第1版",
    ]) {
      expect(text).toContain(said);
    }
  });

  it("is there in English", async () => {
    const { text } = await new PortalReader(app, "en").get("/privacy");
    for (const said of ["Article 17", "Your rights", "Version 1", "Lancheng", "optional"]) {
      expect(text).toContain(said);
    }
  });

  it("says what the city has set in place of the usual", async () => {
    const { instance } = served.context;
    const privacy = { zh: { name: "澜城市大数据局", contact: "privacy@lancheng.example" } };
    const own = { ...served.context, instance: { ...instance, city: { ...instance.city, privacy } } };
    const other = await buildApp(own, { portal });
    const { text } = await new PortalReader(other).get("/privacy");
    expect(text).toContain("澜城市大数据局");
    expect(text).toContain("privacy@lancheng.example");
    expect(text).toContain("最短时间");
    await other.close();
  });

  it("is led to from the step that asks for a number, from signing in, from every page's foot", async () => {
    const reader = new PortalReader(app);
    const home = await reader.get("/");
    expect(home.text).toContain('href="/privacy"');
    expect((await reader.get("/sign-in")).text).toContain("提交前请看");
    await reader.get("/file/appeal");
    const first = await reader.post("/file/appeal", {
      content: "路灯三天不亮了",
      kind: "help",
      topic: "roads",
    });
    expect(first.text).not.toContain("提交前请看");
    const last = await reader.post("/file/appeal", { area: served.orgs.get("shiqiao") ?? "" });
    expect(last.text).toContain("提交前请看");
  });
});

it("a filing records the version that was in force", async () => {
  const desk = await official(served, "desk");
  const input = {
    channel: "hotline",
    kind: "help",
    topic: "roads",
    content: "东巷三号院的路灯坏了三天。",
    area: served.orgs.get("shiqiao"),
    phone: "13911112222",
  };
  const { body } = await desk.post<ActView>("/api/appeal", { action: "register", input });
  expect(body.fields.find(({ name }) => name === "privacyNotice")?.value).toBe("v1");
});
