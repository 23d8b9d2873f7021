// The portal's forms and addresses under what people and attackers send.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choice, list, org, text, yuan } from "../../../src/define/fields.ts";
import { defineMechanism } from "../../../src/define/mechanism.ts";
import { plan, registry } from "../../../src/engine/registry.ts";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, serve } from "../../http/served.ts";

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

const hostile = `<script>alert(1)</script>"'; drop table event;-- 路灯三天不亮`;
let phones = 0;
const newPhone = () => `1391234${String((phones += 1)).padStart(4, "0")}`;

/** The steps of an appeal up to the code; answers the page that asks for it. */
async function upToCode(reader: PortalReader, phone: string) {
  await reader.get("/file/appeal");
  await reader.post("/file/appeal", { content: hostile, kind: "help", topic: "roads" });
  const district = served.orgs.get("shiqiao") ?? "";
  await reader.post("/file/appeal", { area: district, place: "石桥路 3 号" });
  return reader.post("/file/appeal", { name: hostile.slice(0, 30), phone });
}

async function codeOf(phone: string): Promise<string> {
  const sent = (await served.city.people.outbox(30)).find(
    message => message.phone === phone && message.body.includes("验证码"),
  );
  return /\d{6}/.exec(sent?.body ?? "")?.[0] ?? "";
}

async function lodged(reader: PortalReader): Promise<string> {
  const phone = newPhone();
  await upToCode(reader, phone);
  const { to } = await reader.post("/file/appeal", { "proof-code": await codeOf(phone) });
  return to.replace("/receipt/", "");
}

const count = async () => (await served.city.readers.list({ mechanism: "appeal", limit: 500 })).length;

describe("filing", () => {
  test("carries every answer to the end, as it was written", async () => {
    const reader = new PortalReader(app);
    const number = await lodged(reader);
    const receipt = await reader.get(`/receipt/${number}`);
    expect(receipt.status).toBe(200);
    const { text: page } = await reader.get(`/follow/${number}`);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("<script>alert");
  });

  test("lodges once, however often it is sent", async () => {
    const reader = new PortalReader(app);
    const phone = newPhone();
    const { text: asks } = await upToCode(reader, phone);
    expect(asks).toContain("proof-code");
    const before = await count();
    const form = { ...reader.hidden, "proof-code": await codeOf(phone) };
    const answers = await Promise.all([1, 2, 3].map(() => reader.postAlone("/file/appeal", form)));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect(answers[0]?.to).toMatch(/^\/receipt\//);
    expect(await count()).toBe(before + 1);
  });

  test("says what a step lacks, with 422, and asks nothing of later steps", async () => {
    const reader = new PortalReader(app, "en");
    await reader.get("/file/appeal");
    const { status, text: page } = await reader.post("/file/appeal", { content: "ab", kind: "murder" });
    expect(status).toBe(422);
    expect(page.match(/<li><a href="#f-/g)).toHaveLength(3);
    expect(page).not.toContain("#f-area");
  });

  test("cannot be taken past a step whose answers are missing", async () => {
    const reader = new PortalReader(app);
    await reader.get("/file/appeal");
    const { status, text: page } = await reader.post("/file/appeal", { at: "code", "proof-code": "000000" });
    expect(status).toBe(422);
    expect(page).toContain("f-content");
  });

  test("a form of another site lodges nothing, and one that is out of date keeps its answers", async () => {
    const reader = new PortalReader(app);
    await reader.get("/file/appeal");
    const sent = { ...reader.hidden, csrf: "stolen", content: "路灯三天不亮了", kind: "help", at: "0" };
    const { status, text: page } = await reader.postAlone("/file/appeal", sent);
    expect(status).toBe(403);
    expect(page).toContain("路灯三天不亮了");
    expect((await reader.postAlone("/sign-in", { "proof-phone": newPhone() })).status).toBe(403);
    expect((await reader.postAlone("/sign-out", {})).status).toBe(403);
  });

  test("goes back to an earlier step without losing what was written", async () => {
    const reader = new PortalReader(app);
    await reader.get("/file/appeal");
    await reader.post("/file/appeal", { content: "路灯三天不亮了", kind: "help", topic: "roads" });
    const { text: page } = await reader.post("/file/appeal", { to: "0", place: "石桥路" });
    expect(page).toContain("路灯三天不亮了</textarea>");
    expect(reader.hidden["place"]).toBe("石桥路");
  });
});

describe("following", () => {
  test("a stranger sees the public part only, and a receipt is its holder's alone", async () => {
    const number = await lodged(new PortalReader(app));
    const stranger = new PortalReader(app);
    const { status, text: page } = await stranger.get(`/follow/${number}`);
    expect(status).toBe(200);
    expect(page).not.toContain("路灯三天不亮");
    expect(page).not.toContain("石桥路 3 号");
    expect((await stranger.get(`/matter/${number}`)).text).not.toContain("路灯三天不亮");
    const hidden = await stranger.get(`/receipt/${number}`);
    const unknown = await stranger.get("/receipt/00000-00000");
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    expect(hidden.text.replaceAll(number, "")).toBe(unknown.text.replaceAll("00000-00000", ""));
  });

  test("an act that is not the stranger's is refused on the page of the matter", async () => {
    const number = await lodged(new PortalReader(app));
    const stranger = new PortalReader(app);
    await stranger.get("/file/appeal");
    const { status } = await stranger.post(`/follow/${number}/dispatch`, { handler: "org:1" });
    expect(status).toBe(404);
  });

  test("numbers are found however they are typed", async () => {
    const number = await lodged(new PortalReader(app));
    const reader = new PortalReader(app);
    const typed = number.toLowerCase().replace("-", " ");
    expect((await reader.get(`/search?q=${encodeURIComponent(typed)}`)).to).toContain("/follow/");
    expect((await reader.get(`/follow/${encodeURIComponent(typed)}`)).text).toContain(number);
    for (const wrong of ["1", "matter:64", "%00", "../etc", "x".repeat(150)]) {
      expect((await reader.get(`/follow/${encodeURIComponent(wrong)}`)).status, wrong).toBe(404);
    }
  });
});

describe("signing in", () => {
  test("leads on within this site only", async () => {
    for (const next of [
      "//evil.test",
      "https://evil.test",
      "/\\evil.test",
      "javascript:alert(1)",
      "/\r\nx",
    ]) {
      const reader = new PortalReader(app);
      await reader.get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(reader.hidden["next"], next).toBe("/mine");
    }
  });

  test("says when too many codes were asked for, and keeps the place for the one on its way", async () => {
    const reader = new PortalReader(app, "en");
    const phone = newPhone();
    await upToCode(reader, phone);
    const again = await reader.post("/file/appeal", { to: "again" });
    expect(again.status).toBe(429);
    expect(again.headers["retry-after"]).toBeDefined();
    expect(again.text).toContain("proof-code");
  });
});

describe("pages", () => {
  test("hold no script but the one that hints beside the form, keep nothing in between, and are whole in both languages", async () => {
    for (const path of [
      "/",
      "/figures",
      "/loop",
      "/follow",
      "/file/appeal",
      "/sign-in",
      "/outbox",
      "/none",
    ]) {
      const { text: page, headers } = await new PortalReader(app, "en").get(path);
      expect(page, path).toContain('<html lang="en"');
      const hints = /<script src="\/assets\/hints\.[0-9a-f]{12}\.js" defer=""><\/script>/;
      const bare = path === "/file/appeal" ? page.replace(hints, "") : page;
      expect(bare, path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
      expect(String(headers["content-security-policy"]), path).toContain("default-src 'none'");
      expect(headers["cache-control"], path).toBe("private, no-store");
    }
  });

  test("what is in the address never becomes markup", async () => {
    const reader = new PortalReader(app);
    const { text: page } = await reader.get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(page).not.toContain("<script>");
    expect((await reader.get("/figures/%3Cscript%3E")).status).toBe(404);
    expect((await reader.get("/figures/appeal.lodged?period=2026-99")).status).toBeLessThan(500);
  });
});

test("a mechanism without page code is filed by its definition alone", async () => {
  const definition = defineMechanism({
    name: "grant",
    room: "serve",
    title: "小微补贴",
    purpose: "申报一次，到账为止。",
    revision: 1,
    roles: { citizen: "申报人" },
    relations: { asker: { title: "申报人", person: "apply" } },
    states: { filed: { title: "已申报", done: "closed" } },
    fields: {
      reason: text("申报理由", "parties", { long: true, personal: "personal" }),
      amount: yuan("金额（元）", "public", { min: 100 }),
      office: org("受理单位", "public"),
      others: list("抄送单位", "public", "org"),
      size: choice("规模", "public", { small: "小型", micro: "微型" }),
    },
    headline: ["size"],
    actions: {
      apply: {
        title: "申报",
        by: "citizen",
        from: "new",
        to: "filed",
        asks: ["reason", "amount", "office", "others?", "size"],
      },
    },
  });
  const english = {
    title: "Small grant",
    purpose: "Apply once.",
    roles: { citizen: "Applicant" },
    relations: { asker: "Applicant" },
    states: { filed: "Filed" },
    fields: {
      reason: "Why",
      amount: "Amount (CNY)",
      office: "Office",
      others: "Copies to",
      size: { label: "Size", options: { small: "Small", micro: "Micro" } },
    },
    actions: { apply: "Apply" },
    clocks: {},
    figures: {},
    links: {},
    notices: {},
  };
  const plans = [...served.context.registry.current.values(), plan(definition, english)];
  const other = await buildApp({ ...served.context, registry: registry(plans) }, { portal });
  const reader = new PortalReader(other, "en");
  const { text: page } = await reader.get("/file/grant");
  expect(page).toContain("Street Lamps");
  expect(page.match(/type="checkbox"/g)?.length).toBe(5);
  const wrong = await reader.post("/file/grant", {
    amount: "0.29",
    reason: "x",
    office: "org:1",
    size: "micro",
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text.match(/<li><a href="#f-/g)).toHaveLength(1);
  expect((await reader.get("/file")).text).toContain("Small grant");
  await other.close();
});
