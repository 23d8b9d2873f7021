// The knowledge base as citizens meet it: as pages, in the search, and while they file; and the page of a
// matter after an act of theirs.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import type { ActView } from "../../../src/http/types.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, Visitor, noon, official, password, serve } from "../../http/served.ts";

let served: Served;
let app: FastifyInstance;
let number: string;
let draft: string;

async function publisher(): Promise<Visitor> {
  const { accounts, posts } = served.city.people;
  const person = await accounts.createOfficial({ account: "publisher", name: "发布", password }, noon);
  const org = served.orgs.get("urban") as `org:${string}`;
  const post = { key: "publisher", org, title: "发布审核", english: "Publisher", roles: ["publisher"] };
  await posts.give(person, await posts.create(post), noon);
  const visitor = new Visitor(served);
  await visitor.enter({ account: "publisher", password });
  return visitor;
}

beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
  const desk = await official(served, "desk");
  const drafted = async (title: string, question: string) => {
    const input = {
      title,
      question,
      answer: "登录市政服务平台报修，两天内修复。\n<b>夜间</b>也有人值班。",
      topic: "roads",
      owner: served.orgs.get("urban"),
      reviewOn: "2027-06-30",
    };
    return (await desk.post<ActView>("/api/knowledge", { input })).body.number;
  };
  number = await drafted("路灯不亮怎么报修", "路灯坏了找谁修，晚上看不见路");
  draft = await drafted("路灯损坏的赔偿标准", "路灯撞坏了怎么赔");
  const { status } = await (await publisher()).post(`/api/knowledge/${number}/publish`, { input: {} });
  if (status !== 200) throw new Error(`not published: ${status}`);
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

const reader = () => new PortalReader(app);

describe("common questions", () => {
  test("stand by topic, each with who stands for it and until when; a draft is not there", async () => {
    const { text: list } = await reader().get("/answers");
    expect(list).toContain("路灯不亮怎么报修");
    expect(list).not.toContain("赔偿标准");
    const { text: page } = await reader().get(`/answers/${number.toLowerCase()}`);
    expect(page).toContain("市城管局");
    expect(page).toContain("2027年6月30日");
    expect(page).toContain("&lt;b&gt;夜间&lt;/b&gt;");
    for (const wrong of [draft, "AAAAA-AAAAA", "%00"]) {
      expect((await reader().get(`/answers/${wrong}`)).status, wrong).toBe(404);
    }
  });

  test("are found by their words, and by a sentence that is like them", async () => {
    for (const asked of ["路灯", "门口的路灯坏了，晚上看不见"]) {
      const { text } = await reader().get(`/search?q=${encodeURIComponent(asked)}`);
      expect(text, asked).toContain(`/answers/${number}`);
      expect(text, asked).not.toContain(`/answers/${draft}`);
    }
  });

  test("a search that finds nothing leads to filing", async () => {
    const { text } = await reader().get(`/search?q=${encodeURIComponent("暖气片漏水")}`);
    expect(text).toContain("没有搜到");
    expect(text).toContain('href="/file/appeal"');
  });

  test("are offered after the first step of filing, without scripts, where they are like it", async () => {
    const offered = async (content: string) => {
      const citizen = reader();
      await citizen.get("/file/appeal");
      return (await citizen.post("/file/appeal", { content, kind: "help", topic: "roads" })).text;
    };
    const text = await offered("我家门口的路灯坏了三天，晚上看不见路");
    expect(text).toContain(`<a href="/answers/${number}" target="_blank" rel="noopener">`);
    expect(text).toContain("在哪里？");
    expect(await offered("楼上半夜装修，吵得睡不着")).not.toContain("/answers/");
  });
});

describe("the page of one's own matter", () => {
  /** Files without a name, which signs in without a telephone; answers the number. */
  async function filed(citizen: PortalReader): Promise<string> {
    await citizen.get("/file/appeal");
    await citizen.post("/file/appeal", {
      content: "楼上半夜装修，吵得睡不着。",
      kind: "help",
      topic: "roads",
    });
    await citizen.post("/file/appeal", { area: served.orgs.get("shiqiao") ?? "" });
    const { text } = await citizen.post("/file/appeal", { identityMode: "anonymous" });
    return /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(text)![0];
  }

  test("draws the main line, leads with what helps, folds what ends it", async () => {
    const citizen = reader();
    const { text } = await citizen.get(`/follow/${await filed(citizen)}`);
    expect(text).toMatch(/<li class="way--now" aria-current="step"><b>已受理/);
    expect(text).toMatch(/<li class="way--ahead"><b>已派单/);
    expect(text).toMatch(/class="button button--wide" href="[^"]*\/add">补充新情况/);
    expect(text.indexOf("<details>")).toBeLessThan(text.indexOf("撤回诉求</a>"));
    expect(text).not.toContain("交办单编号");
  });

  test("says that an act was received, once it was, and nothing of one that was not", async () => {
    const citizen = reader();
    const own = await filed(citizen);
    const before = await citizen.get(`/follow/${own}?done=urge`);
    expect(before.text).not.toContain("已收到");
    await citizen.get(`/follow/${own}`);
    const { to } = await citizen.post(`/follow/${own}/urge`, {});
    expect(to).toBe(`/follow/${own}?done=urge`);
    expect((await citizen.get(to)).text).toContain('<p class="taken" role="status">已收到：催办。</p>');
  });

  test("promises nobody else any news of it", async () => {
    const own = await filed(reader());
    const other = reader();
    await filed(other);
    const { text } = await other.get(`/follow/${own}`);
    expect(text).toContain("这件事不是您提交的");
    expect(text).not.toContain("告诉您");
  });

  test("a number that leads nowhere is asked for again, as it was typed", async () => {
    const { status, text } = await reader().get("/follow/AAAAA-AAAAA");
    expect(status).toBe(404);
    expect(text).toContain("没有查到这个编号");
    expect(text).toContain('value="AAAAA-AAAAA"');
  });
});
