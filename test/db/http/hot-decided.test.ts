// A hot issue from its assessment to what came of it: assessed by one, decided by another, carried by a task;
// everybody who asked is told once and judges; the public reads what was decided; figures are what the log
// says.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActView, FigureView, MatterView, Problem } from "../../../src/http/types.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import { type Asker, type HotCity, coldText, phoneOf, serveHot } from "../../http/hot-city.ts";
import { Visitor, contact, taskLine } from "../../http/served.ts";

const hour = 3_600_000;
const day = 24 * hour;
let city: HotCity;
let number: string;
let small: string;
let task: string;
const askers: Asker[] = [];

/** Sessions end when they are not used: each step begins with signing in. */
async function does(account: string, mechanism: string, to: string, action: string, input: object = {}) {
  const by = await city.official(account);
  return by.post<ActView & Problem>(`/api/${mechanism}/${to}/${action}`, { input });
}
async function done(...of: Parameters<typeof does>): Promise<ActView> {
  city.served.clock.now += hour;
  const { status, body, text } = await does(...of);
  expect([of[0], of[3], status, status === 200 ? "" : text]).toEqual([of[0], of[3], 200, ""]);
  return body;
}
const onHot = (account: string, action: string, input: object = {}, to = number) =>
  does(account, "hotIssue", to, action, input);
const refusal = async (...of: Parameters<typeof onHot>) => {
  const { status, body } = await onHot(...of);
  return [status, body.code];
};
const assessment = (more: object = {}) => ({
  title: "云台家园供暖不热",
  analysis: "同一换热站供三个小区，压力不足，逐户测温解决不了。",
  proposal: "livelihood",
  organ: city.served.orgs.get("city"),
  ...more,
});
const decision = { decision: "livelihood", reason: "群众反映集中，年内改造换热站。" };
const messages = async (phone: string) =>
  (await latestMessages(city.served.city.pool, 400)).filter(one => one.phone === phone).map(one => one.body);

beforeAll(async () => {
  city = await serveHot();
  await city.filesOthers();
  for (let n = 1; n <= 6; n += 1) askers.push(await city.asker(n));
  await city.look();
  const urger = await city.official("urger");
  const { body } = await urger.get<{ issues: { row: { number: string } }[] }>("/api/hot");
  number = body.issues[0]!.row.number;
});
afterAll(() => city?.close());

describe("assessed by one and decided by another", () => {
  test("a desk does not assess; nothing that is counted can be typed", async () => {
    expect(await refusal("desk", "assess", assessment())).toEqual([403, "wrong_role"]);
    expect(await refusal("urger", "assess", assessment({ assessedPeople: 600 }))).toEqual([
      422,
      "invalid_input",
    ]);
    expect(await refusal("urger", "assess", assessment({ shownPeople: 600 }))).toEqual([
      422,
      "invalid_input",
    ]);
    expect(await refusal("urger", "assess", assessment({ analysis: "短" }))).toEqual([422, "invalid_input"]);
    expect(await refusal("urger", "decide", decision)).toEqual([403, "wrong_role"]);
    // Nothing was put to the organ yet: it does not see what is only watched.
    expect(await refusal("chief", "decide", decision)).toEqual([404, "unknown_matter"]);
  });

  test("what it measured when it was assessed is written down by the engine", async () => {
    await done("both", "hotIssue", number, "assess", assessment());
    const { rows } = await city.served.city.pool.query<{ set: object }>(
      "select payload->'set' as set from event where payload->>'action' = 'assess'",
    );
    expect(rows[0]!.set).toMatchObject({
      assessedMatters: 6,
      assessedPeople: 6,
      shownMatters: 6,
      shownPeople: 6,
    });
    expect(await refusal("urger", "merge", { into: number })).not.toEqual([200, undefined]);
  });

  test("who assessed it does not decide, nor does another organ; the organ does", async () => {
    expect(await refusal("both", "decide", decision)).toEqual([403, "four_eyes"]);
    expect(await refusal("reform", "decide", decision)).toEqual([403, "wrong_role"]);
    const seen = await (
      await city.official("chief")
    ).get<{ issues: unknown[]; rising: unknown[] }>("/api/hot");
    expect([seen.body.issues.length, seen.body.rising]).toEqual([1, []]);
    expect((await done("chief", "hotIssue", number, "decide", decision)).state).toBe("listed");
    await city.look();
    for (const { phone, appeal } of askers) {
      const told = (await messages(phone)).filter(body => body.includes("热点诉求一并研究"));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(appeal.number);
      expect(told[0]).toContain("列入区办实事");
    }
  });

  test("its asker reads how many ask for the same and what was decided, linked", async () => {
    const [first] = askers;
    const visitor = new Visitor(city.served);
    expect((await city.page(`/matter/${number}`, visitor)).text).toContain("云台家园供暖不热");
    const { text } = await city.page(`/follow/${first!.appeal.number}`, first!.visitor);
    expect(text).toContain("同类诉求 6 件，已列入区办实事");
    expect(text).toContain("云台家园供暖不热");
    const { body } = await (
      await city.official("desk")
    ).get<MatterView>(`/api/appeal/${first!.appeal.number}`);
    expect(body.links).toMatchObject([{ said: "同类诉求 6 件，已列入区办实事", matter: { number } }]);
  });
});

describe("carried by a task", () => {
  const onTask = (account: string, action: string, input: object = {}) =>
    done(account, "task", task, action, input);

  test("that names it; everybody in it is told that a task carries it", async () => {
    const reform = await city.official("reform");
    const input = { title: "云台家园换热站改造", source: "citizens", hot: number, ...taskLine(city.served) };
    const drafted = await reform.post<ActView>("/api/task", { input });
    expect([drafted.status, drafted.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
    task = drafted.body.number;
    await onTask("reform", "consult");
    await onTask("urban", "countersign", { consent: "agree" });
    await onTask("chief", "approve");
    await city.look();
    const { body } = await (await city.official("urger")).get<MatterView>(`/api/hotIssue/${number}`);
    expect([body.state, body.fields.find(({ name }) => name === "projects")?.value]).toEqual(["underway", 1]);
    for (const { phone } of askers)
      expect((await messages(phone)).filter(one => one.includes("已列入全市改革任务"))).toHaveLength(1);
  });

  test("one taken out follows it no more: neither page says so, and it is told nothing further", async () => {
    const { appeal, phone } = askers[5]!;
    await done("urger", "hotIssue", number, "takeOut", { removed: [appeal.number] });
    await city.look();
    const visitor = await city.signedIn(phone);
    const { body } = await (await city.official("desk")).get<MatterView>(`/api/appeal/${appeal.number}`);
    expect(body.links).toEqual([]);
    const said = Object.fromEntries(body.fields.map(({ name, text }) => [name, text]));
    expect([said["decision"], said["tasks"] ?? "", said["hots"] ?? ""]).toEqual(["已移出，单独办理", "", ""]);
    const { text } = await city.page(`/follow/${appeal.number}`, visitor);
    expect(text).not.toMatch(/同类诉求|云台家园供暖不热/);
  });

  test("checked off, each of the others is told once and asked to judge, not the one taken out", async () => {
    await onTask("reform", "dispatch", contact);
    city.served.clock.now += 3 * day;
    await onTask("urban", "report", { progress: 60, done: "换泵两台。", milestone: "underway" });
    await onTask("urban", "finish", { result: "换热站改造完成，室温全部达标。", evidence: "验收单 3 份" });
    await onTask("inspector", "verify", { conclusion: "passed" });
    await onTask("reform", "clear");
    await city.look();
    await city.look();
    const told = await Promise.all(
      askers.map(
        async ({ phone }) => (await messages(phone)).filter(one => one.includes("室温全部达标")).length,
      ),
    );
    expect(told).toEqual([1, 1, 1, 1, 1, 0]);
    const urger = await city.official("urger");
    const { body } = await urger.get<MatterView>(`/api/hotIssue/${number}`);
    expect([body.state, body.done]).toEqual(["concluded", "closed"]);
  });

  test("those who were told judge; the other is told why not", async () => {
    for (const { appeal, phone } of askers.slice(0, 2).concat(askers[5]!)) {
      const again = await city.signedIn(phone);
      const { status } = await again.post(`/api/appeal/${appeal.number}/judge`, {
        input: { verdict: "solved" },
      });
      expect([phone, status]).toEqual([phone, phone === phoneOf(6) ? 422 : 200]);
    }
    await city.look();
  });
});

describe("what everybody reads", () => {
  test("of one of two people no number; of those not taken up the reason", async () => {
    const added: string[] = [];
    for (const n of [31, 32])
      added.push((await city.asker(n, "石桥区河边护栏断了两节，孩子常去玩。", "culture")).appeal.number);
    const input = {
      title: "石桥区河边护栏断裂",
      topic: "culture",
      area: city.served.orgs.get("shiqiao"),
      added,
    };
    const desk = await city.official("desk");
    const opened = await desk.post<ActView & Problem>("/api/hotIssue", { action: "open", input });
    small = opened.body.number;
    const of = { title: "石桥区河边护栏断裂", proposal: "none" };
    // Nobody has counted the people yet.
    expect(await refusal("urger", "assess", assessment(of), small)).toEqual([422, "rule"]);
    await city.look();
    await done("urger", "hotIssue", small, "assess", assessment(of));
    await done("chief", "hotIssue", small, "decide", { decision: "none", reason: "已由水务局当日修复。" });
    await city.look();
    const { text } = await city.page("/hot");
    for (const said of [
      "云台家园供暖不热",
      "6 人反映，同类诉求 6 件",
      "室温全部达标",
      "反映的人少于 5 人",
      "已由水务局当日修复",
    ])
      expect(text.replaceAll(" ，", "，")).toContain(said);
    for (const secret of ["13900", "换热站说压力不够", "护栏断了两节", coldText(1)])
      expect(text).not.toContain(secret);
  });

  test("the record of it names nobody and counts nobody below five", async () => {
    const nobody = new Visitor(city.served);
    const { body, text } = await nobody.get<MatterView>(`/api/hotIssue/${small}`);
    const names = body.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["title", "decision", "reason"]));
    for (const hidden of [
      "matters",
      "people",
      "heat",
      "members",
      "analysis",
      "shownPeople",
      "assessedPeople",
    ])
      expect(names).not.toContain(hidden);
    expect(text).not.toMatch(/13900|护栏断了两节/);
    const staff = await (await city.official("urger")).get(`/api/hot/${small}`);
    expect(staff.text).not.toMatch(/13900/);
  });
});

test("every figure of hot issues is what the log says, counted by SQL", async () => {
  const { rows } = await city.served.city.pool.query<Record<string, number>>(`
    with hot as (select matter, seq, payload from event where mechanism = 'hotIssue'),
         acts as (select matter, payload->>'action' as act, payload->'input' as input from hot),
         members as (select distinct on (matter) matter, payload->'set'->'members' as members from hot
                      where payload->'set'->'members' is not null order by matter, seq desc),
         appeals as (select substr(m.member, 8)::bigint as id
                       from members, json_array_elements_text(members) as m (member)
                      where matter in (select matter from acts where act = 'conclude')),
         passed as (select e.payload->>'action' as act, count(distinct e.matter)::int as count
                      from event e join appeals a on a.id = e.matter group by 1)
    select (select count(distinct matter)::int from acts where act in ('detect', 'open')) as watched,
           (select count(distinct matter)::int from acts where act = 'decide') as decided,
           (select count(distinct matter)::int from acts
             where act = 'decide' and input->>'decision' <> 'none') as listed,
           (select count(distinct matter)::int from acts where act = 'adopt') as projects,
           (select count(distinct matter)::int from acts where act = 'conclude') as concluded,
           (select count from passed where act = 'conclude') as "toTell",
           (select count from passed where act = 'told') as told,
           (select count from passed where act = 'judge') as judged`);
  const urger = await city.official("urger");
  const figure = async (name: string) =>
    (await urger.get<FigureView>(`/api/figures/hotIssue.${name}?period=all`)).body;
  const counted: Record<string, number | null> = {};
  for (const name of Object.keys(rows[0]!)) counted[name] = (await figure(name)).value;
  expect(counted).toEqual(rows[0]);
  expect(counted).toEqual({
    watched: 2,
    decided: 2,
    listed: 1,
    projects: 1,
    concluded: 1,
    toTell: 5,
    told: 5,
    judged: 2,
  });
  expect(await figure("listedShare")).toMatchObject({ value: 50, numerator: 1, denominator: 2 });
  expect(await figure("toldShare")).toMatchObject({ value: 100, numerator: 5, denominator: 5 });
  expect(await figure("judgedShare")).toMatchObject({ value: 40, numerator: 2, denominator: 5 });
});
