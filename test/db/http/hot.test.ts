// Hot issues as they are found and put together: five people make one and one loud person does not; what the
// clerks take out, split and merge stays so, whoever looks next; what is erased leaves.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { erase } from "../../../src/cli/erase.ts";
import type { ActView, HotMembersView, HotWatchView, MatterView, Problem } from "../../../src/http/types.ts";
import { openClient } from "../../../src/store/connection.ts";
import { type Asker, type HotCity, coldText, serveHot } from "../../http/hot-city.ts";
import { faultsOfShape } from "../../http/shape.ts";
import { Visitor, noon, password } from "../../http/served.ts";

let city: HotCity;
let urger: Visitor;
let desk: Visitor;
const askers: Asker[] = [];

beforeAll(async () => {
  city = await serveHot();
  [urger, desk] = [await city.official("urger"), await city.official("desk")];
});
afterAll(() => city?.close());

const watch = async (by = urger) => (await by.get<HotWatchView>("/api/hot")).body;
const does = <T = ActView & Problem>(by: Visitor, number: string, action: string, input: object = {}) =>
  by.post<T>(`/api/hotIssue/${number}/${action}`, { input });
const numberOf = (n: number) => askers[n]!.appeal.number;
const idOf = async (number: string): Promise<number> =>
  Number((await urger.get<ActView>(`/api/appeal/${number}`)).body.id);
const listed = async (number: string): Promise<readonly string[]> =>
  (await urger.get<HotMembersView>(`/api/hot/${number}`)).body.members.map(({ row }) => row.number);
const acts = async (): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await city.served.city.pool.query<{ action: string; count: number }>(
    `select payload->>'action' as action, count(*)::int as count
       from event where mechanism = 'hotIssue' group by 1`,
  );
  return Object.fromEntries(rows.map(({ action, count }) => [action, count]));
};

let number: string;

describe("what is found", () => {
  test("four people and one who files again and again are not hot; the fifth makes it so", async () => {
    await city.filesOthers();
    for (let n = 1; n <= 4; n += 1) askers.push(await city.asker(n));
    for (let n = 5; n <= 9; n += 1) await city.files(askers[0]!.visitor, coldText(n));
    await city.look();
    expect((await watch()).issues).toEqual([]);
    expect((await watch()).rising).toMatchObject([{ people: 4, matters: 9, place: "石桥区" }]);
    askers.push(await city.asker(5));
    await city.look();
    const { issues, ready } = await watch();
    expect(issues).toMatchObject([
      { people: 5, matters: 10, place: "石桥区", topic: "供热供气", decision: "" },
    ]);
    expect([ready, issues[0]!.row.title, issues[0]!.row.state]).toEqual([
      true,
      "石桥区供热供气诉求集中",
      "watching",
    ]);
    ({ number } = issues[0]!.row);
  });

  test("the log holds who is in it and nothing that they wrote", async () => {
    const { rows } = await city.served.city.pool.query<{ payload: string }>(
      "select payload::text as payload from event where mechanism = 'hotIssue'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.payload).toContain(`matter:${await idOf(numberOf(4))}`);
    expect(rows[0]!.payload).not.toMatch(/换热站|暖气片|云台|13900/);
  });

  test("nobody outside reads of it before it is decided; staff with no part in it do not watch", async () => {
    const nobody = new Visitor(city.served);
    expect((await nobody.get("/api/hot")).status).toBe(401);
    expect((await nobody.get(`/api/hotIssue/${number}`)).status).toBe(404);
    expect((await askers[0]!.visitor.get("/api/hot")).body).toMatchObject({ code: "not_for_your_post" });
    const lamps = await city.official("lamps");
    for (const path of ["/api/hot", `/api/hot/${number}`]) {
      expect((await lamps.get(path)).body).toMatchObject({ status: 403, code: "not_for_your_post" });
    }
    expect((await city.page("/hot")).text).toContain("还没有公布的热点诉求");
    const own = await city.page(`/follow/${numberOf(0)}`, askers[0]!.visitor);
    expect(own.text).toContain("云台家园");
    expect(own.text).not.toMatch(/同类诉求|诉求集中/);
  });

  test("the answers are what the description of the API says", async () => {
    const api = await desk.get<{ components: { schemas: Record<string, object> } }>("/api/openapi.json");
    const { schemas } = api.body.components;
    expect(faultsOfShape(schemas, "HotWatch", await watch())).toEqual([]);
    const { body } = await urger.get<HotMembersView>(`/api/hot/${number}`);
    expect(faultsOfShape(schemas, "HotMembers", body)).toEqual([]);
    expect(body.shape?.places).toEqual([{ place: "石桥区", matters: 10, people: 5 }]);
    expect(body.shape?.weeks.map(({ matters }) => matters)).toEqual([...Array(11).fill(0), 10]);
    expect(body.shape?.weeks.at(-1)?.heat).toBeCloseTo(5.3, 1);
  });

  test("what comes later is gathered once, and its page says what it is part of", async () => {
    askers.push(await city.asker(6));
    await city.look();
    await city.look();
    expect(await acts()).toEqual({ detect: 1, gather: 1 });
    const { body } = await desk.get<MatterView>(`/api/appeal/${numberOf(5)}`);
    expect(body.links).toMatchObject([
      { title: "热点诉求", said: "同类诉求 11 件，监测中", matter: { number } },
    ]);
    expect((await watch()).issues).toMatchObject([{ people: 6, matters: 11 }]);
  });
});

describe("what clerks do by hand", () => {
  test("is refused by a sentence where it cannot be", async () => {
    const refused = async (action: string, input: object) => {
      const { status, body } = await does(urger, number, action, input);
      return [status, body.code, body.fields?.[0]?.field ?? ""];
    };
    const stranger = (await city.asker(60, "学校食堂的饭菜又凉又硬，孩子吃不饱。", "education")).appeal
      .number;
    expect(await refused("takeOut", { removed: [stranger] })).toEqual([422, "rule", "removed"]);
    expect(await refused("takeOut", { removed: [] })).toEqual([422, "invalid_input", "removed"]);
    expect(await refused("takeOut", { removed: ["7K3F9-QWXR2"] })).toEqual([422, "invalid_input", "removed"]);
    expect(await refused("merge", { into: number })).toEqual([422, "invalid_input", "into"]);
    expect(await refused("merge", { into: stranger })).toEqual([422, "invalid_input", "into"]);
    expect(await refused("gather", { people: 60 })).toEqual([403, "wrong_role", ""]);
    expect((await does(desk, number, "dismiss", { reason: "不是一件事。" })).body.code).toBe("wrong_role");
  });

  test("taken out is out: not gathered again, nor by a process that reads everything anew", async () => {
    const out = numberOf(5);
    expect((await does(desk, number, "takeOut", { removed: [out] })).status).toBe(200);
    await city.look();
    const before = await acts();
    await city.look();
    await city.restart();
    await city.look();
    expect(await acts()).toEqual(before);
    expect(await listed(number)).not.toContain(out);
    const { links, fields } = (await desk.get<MatterView>(`/api/appeal/${out}`)).body;
    expect(links).toEqual([]);
    expect(fields.filter(({ name, text }) => name === "hots" && text !== "")).toEqual([]);
    expect((await watch()).issues).toMatchObject([{ people: 5, matters: 10 }]);
  });

  test("split off, some stand apart from then on, also after a restart", async () => {
    const [one, two] = [numberOf(3), numberOf(4)];
    const input = { title: "云台家园三期供暖不热", topic: "heating", added: [one, two], parted: number };
    const made = await desk.post<ActView>("/api/hotIssue", { action: "open", input });
    expect(made.status).toBe(201);
    await city.look();
    await city.restart();
    expect(await listed(made.body.number)).toEqual(expect.arrayContaining([one, two]));
    expect((await listed(number)).filter(each => each === one || each === two)).toEqual([]);
    const { clusters } = city.watch.reading!;
    expect(clusters.of(await idOf(one))?.issue).toBe(Number(made.body.id));
    // What was taken out of the one is not of the other either.
    await does(desk, made.body.number, "takeOut", { removed: [numberOf(5)] });
    await city.look();
    expect(clusters.of(await idOf(numberOf(0)))?.issue).not.toBe(Number(made.body.id));
  });

  test("merged by hand they are one, also after a restart, and the members know", async () => {
    const parts = (await watch()).issues.map(({ row }) => row.number);
    const other = parts.find(each => each !== number)!;
    expect((await does(urger, other, "merge", { into: number })).status).toBe(200);
    await city.look();
    await city.restart();
    await city.look();
    expect((await watch()).issues).toMatchObject([{ people: 5, matters: 10, row: { number } }]);
    const clusters = [...city.watch.reading!.clusters.all(2)].filter(({ topic }) => topic === "heating");
    expect(clusters.map(({ members }) => members.size)).toEqual([10]);
    const { links } = (await desk.get<MatterView>(`/api/appeal/${numberOf(3)}`)).body;
    expect(links.map(({ matter }) => matter.number)).toEqual([number]);
    expect((await does(urger, other, "merge", { into: number })).body.code).toBe("wrong_state");
  });
});

test("one that is erased leaves: it is counted no more and its words are gone", async () => {
  const { visitor, appeal } = await city.asker(7, `${coldText(7)}欧阳文清家的暖气片漏水，欧阳文清住五楼。`);
  await city.look();
  expect((await watch()).issues).toMatchObject([{ people: 6, matters: 11 }]);
  expect((await visitor.post(`/api/appeal/${appeal.number}/withdraw`, { input: {} })).status).toBe(200);
  const { accounts } = city.served.city.people;
  await accounts.createOfficial({ account: "eraser", name: "管理员", password, administrator: true }, noon);
  const client = await openClient(city.served.adminUrl);
  const asked = { number: appeal.number, account: "eraser", ground: "本人申请，事项已办结" };
  await erase(client, city.served.context.instance, asked, city.served.clock.now);
  await client.end();
  await city.look();
  expect((await watch()).issues).toMatchObject([{ people: 5, matters: 10 }]);
  await city.restart();
  expect((await watch()).issues).toMatchObject([{ people: 5, matters: 10 }]);
  expect((await urger.get(`/api/hot/${number}`)).text).not.toContain("欧阳");
});
