// Two versions of a plan through the API: lines entered and issued with their version, each former task with
// its fate, overlaps with another programme found and ruled on, the share that was cut read and never typed.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import type { ActView, FigureView, MatterView, Problem } from "../../../src/http/types.ts";
import { type Served, Visitor, noon, official, password, serve } from "../../http/served.ts";

const hour = 3_600_000;
let served: Served;
const ids = new Map<string, string>();

type Account = "reform" | "chief" | "headquarters";

async function signedIn(account: Account): Promise<Visitor> {
  if (account !== "headquarters") return official(served, account);
  const visitor = new Visitor(served);
  await visitor.enter({ account, password });
  return visitor;
}
async function does(account: Account, path: string, action: string, input: object = {}) {
  served.clock.now += 60_000;
  const by = await signedIn(account);
  const answer = path.includes("/")
    ? await by.post<ActView & Problem>(`/api/${path}/${action}`, { input })
    : await by.post<ActView & Problem>(`/api/${path}`, { action, input });
  await served.city.relay.drain();
  return answer;
}
async function done(...of: Parameters<typeof does>): Promise<ActView> {
  const { status, body, text } = await does(...of);
  expect([of[2], status, status < 300 ? "" : text]).toEqual([of[2], status < 300 ? status : 200, ""]);
  return body;
}
const version = (name: string) => `planVersion/${ids.get(name)}`;
const line = (name: string) => `planLine/${ids.get(name)}`;
const read = async (path: string) => (await (await signedIn("reform")).get<MatterView>(`/api/${path}`)).body;
const values = async (path: string, ...names: readonly string[]) => {
  const { fields, state } = await read(path);
  return [state, ...names.map(name => fields.find(field => field.name === name)?.value ?? null)];
};

async function opens(programme: string, release: string, previous?: string): Promise<string> {
  const name = `${programme} ${release}`;
  const title = `${programme}作战方案（${release}${previous === undefined ? "，首次入库" : ""}）`;
  const input = { programme, release, title, organ: served.orgs.get("city") };
  const body = await done("reform", "planVersion", "draft", {
    ...input,
    ...(previous === undefined ? {} : { previous: ids.get(previous) }),
  });
  ids.set(name, body.number);
  return name;
}
async function enters(of: string, name: string, title: string, more: object = {}) {
  const battle = ids.get(`${of} battle`);
  const body = await done("reform", "planLine", "draft", {
    version: ids.get(of),
    level: "task",
    title,
    parent: battle,
    lead: served.orgs.get("urban"),
    indicator: `${title}年底前完成`,
    lineage: "base",
    ...more,
  });
  ids.set(name, body.number);
}
async function begins(of: string) {
  const battle = { version: ids.get(of), level: "battle", title: `${of}攻坚战`, lineage: "base" };
  ids.set(`${of} battle`, (await done("reform", "planLine", "draft", battle)).number);
}
const passes = (of: string) =>
  does("chief", version(of), "pass", { passed: "2026-11-16", meeting: "指挥部第三次会议" });
async function issued(of: string) {
  await done("reform", version(of), "check");
  expect((await passes(of)).status).toBe(200);
  await done("reform", version(of), "issue");
}

const streets = "城市更新攻势";
const trust = "诚信建设攻势";
const trusted = { indicator: "广告经营者信用档案建档率达到百分之百，失信的依法公开、联合惩戒。" };
const olds = [
  "背街小巷照明补亮",
  "老旧小区雨污分流",
  "口袋公园建设",
  "户外广告清理",
  "夜市摊点规范",
  "共享单车停放",
];

beforeAll(async () => {
  served = await serve();
  const { accounts, posts } = served.city.people;
  const person = await accounts.createOfficial({ account: "headquarters", name: "总部某", password }, noon);
  const org = served.orgs.get("city") as `org:${string}`;
  const post = await posts.create({
    key: "hq",
    org,
    title: "指挥部",
    english: "HQ",
    roles: ["headquarters"],
  });
  await posts.give(person, post, noon);
});
afterAll(() => served?.close());

describe("the version before, as it is first recorded", () => {
  test("its lines are counted by level and listed with it; another programme is in force too", async () => {
    const two = await opens(streets, "2.0");
    await begins(two);
    for (const title of olds) await enters(two, title, title);
    expect((await passes(two)).body.code).toBe("rule");
    await issued(two);
    expect(await values(version(two), "battles", "tasks", "contested")).toEqual(["issued", 1, 6, null]);
    expect(await values(line(olds[0]!), "fate", "programme")).toEqual(["listed", "open", streets]);
    const other = await opens(trust, "2.0");
    await begins(other);
    await enters(other, "theirs", "户外广告经营者信用管理", trusted);
    await issued(other);
  });
});

describe("the next version", () => {
  const three = `${streets} 3.0`;

  test("is drafted on one that is in force, and on no other", async () => {
    await opens(streets, "3.0", `${streets} 2.0`);
    await begins(three);
    expect(await values(version(`${streets} 2.0`), "next")).toEqual([
      "issued",
      expect.stringContaining("matter:"),
    ]);
    served.clock.now += hour;
    const input = {
      programme: "旧城攻势",
      release: "3.0",
      title: "旧城攻势作战方案",
      organ: served.orgs.get("city"),
    };
    const { status, body } = await does("reform", "planVersion", "draft", {
      ...input,
      previous: ids.get(three),
    });
    expect([status, body.detail]).toEqual([422, expect.stringContaining("现为“编制中”")]);
  });

  test("every line tells the former ones where they went; a former line goes one way only", async () => {
    const [light, sewer, park, board, night, bikes] = olds.map(name => ids.get(name));
    await enters(three, "kept", olds[0]!, { lineage: "kept", from: [light] });
    const merged = { lineage: "merged", from: [sewer, park], reason: "合并为一项综合改造" };
    await enters(three, "merged", "老旧小区综合改造", merged);
    await enters(three, "board", "户外广告经营者信用管理", { ...trusted, lineage: "kept", from: [board] });
    expect(await values(line(olds[1]!), "fate")).toEqual(["listed", "merged"]);
    const wrong = {
      version: ids.get(three),
      level: "task",
      title: "口袋公园再建一批",
      parent: ids.get(`${three} battle`),
    };
    const asked = {
      ...wrong,
      lead: served.orgs.get("urban"),
      indicator: "再建三处",
      lineage: "kept",
      from: [park],
    };
    const refused = (await does("reform", "planLine", "draft", asked)).body;
    expect([refused.code, refused.detail]).toEqual([
      "invalid_input",
      expect.stringContaining("已经定了去向"),
    ]);
    expect((await does("reform", version(`${streets} 2.0`), "settle")).body.detail).toContain(
      "还有 2 项任务没有写明去向",
    );
    const next = { next: ids.get(three) };
    await done("reform", line(olds[4]!), "cut", { ...next, fateReason: "已经办结，转入日常管理。" });
    const moved = { movedTo: trust, fateReason: "职责已经划转，由对方承担。" };
    await done("reform", line(olds[5]!), "move", { ...next, ...moved });
    expect([night, bikes].every(Boolean)).toBe(true);
    await done("reform", version(`${streets} 2.0`), "settle");
    expect(await values(version(three), "tasks", "former", "formerTasks")).toEqual(["drafted", 3, 6, 6]);
  });

  test("overlaps are found by lead and words, and hold it until they are ruled on", async () => {
    expect((await passes(three)).body.detail).toContain("重叠还没有查清");
    await done("reform", version(three), "check");
    expect(await values(version(three), "programmes", "compared", "found", "contested")).toEqual([
      "drafted",
      1,
      1,
      1,
      1,
    ]);
    expect(await values(line("board"), "likeness")).toEqual(["overlapping", 100]);
    expect((await passes(three)).status).toBe(422);
    const ruling = { ruling: "keep", rulingReason: "对方只管商户信用，各自推进。" };
    expect((await does("reform", line("board"), "rule", ruling)).status).toBe(403);
    await done("headquarters", line("board"), "rule", ruling);
    expect((await passes(three)).body.detail).toContain("重叠还没有查清");
    await issued(three);
  });

  test("in force, it supersedes the other with all its lines; the cut is read from both", async () => {
    expect((await read(version(`${streets} 2.0`))).state).toBe("superseded");
    expect(await values(line(olds[4]!), "fate")).toEqual(["left", "cut"]);
    expect((await read(line("merged"))).state).toBe("listed");
    const figure = async (name: string) =>
      (
        await (
          await signedIn("reform")
        ).get<FigureView>(`/api/figures/${name}?period=all&within=programme:${encodeURIComponent(streets)}`)
      ).body;
    const { value, numerator, denominator } = await figure("planVersion.cutShare");
    expect([value, numerator, denominator]).toEqual([50, 3, 6]);
  });

  test("side by side on the portal: each former task with its fate and what follows it", async () => {
    const app = await buildApp(served.context, { portal });
    const page = async (path: string) => {
      const { statusCode, body } = await app.inject({ method: "GET", url: path });
      return [statusCode, body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ")] as const;
    };
    const [status, text] = await page(`/versions/${ids.get(three)}`);
    expect(status).toBe(200);
    for (const said of [
      "任务由 6 项变为 3 项",
      "压减 50%",
      "合并 2",
      "压减 1",
      "转出 1",
      `转出：${trust}`,
      "已经办结，转入日常管理。",
    ])
      expect(text).toContain(said);
    expect((await page("/versions"))[1]).toContain("城市更新攻势作战方案（3.0）");
    // A line belongs to its version, and is said once to do so.
    const { links } = await read(version(three));
    expect(new Set(links.map(({ matter }) => matter.number)).size).toBe(links.length);
    await app.close();
  });
});
