// A themed session from its topic to its review (rules 2.3): announced, asked beforehand, held, followed;
// what is published is counted, and no number is typed.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import type { ActView, FigureView, IntakeView, Problem, ThemedBoard } from "../../../src/http/types.ts";
import { faultsOfShape } from "../../http/shape.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, Visitor, citizen, noon, official, password, serve } from "../../http/served.ts";

let served: Served;
let app: FastifyInstance;
let urger: Visitor;
let publisher: Visitor;
let desk: Visitor;
const day = 86_400_000;

async function post(account: string, role: string): Promise<Visitor> {
  const { accounts, posts } = served.city.people;
  const person = await accounts.createOfficial({ account, name: account, password }, noon);
  const org = served.orgs.get("city") as `org:${string}`;
  const id = await posts.create({ key: account, org, title: account, english: account, roles: [role] });
  await posts.give(person, id, noon);
  const visitor = new Visitor(served);
  await visitor.enter({ account, password });
  return visitor;
}

beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
  urger = await post("urger", "urger");
  publisher = await post("publisher", "publisher");
  desk = await official(served, "desk");
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

/** Days later everybody signs in again. */
async function comeBack(): Promise<void> {
  await urger.enter({ account: "urger", password });
  await publisher.enter({ account: "publisher", password });
  await desk.enter({ account: "desk", password });
}

const openApiOf = (document: { readonly components: { readonly schemas: Record<string, object> } }) =>
  document.components.schemas;

/** Wednesday in nine days: 2026-11-25. */
const planned = (more: object = {}) => ({
  series: "urban",
  issue: 66,
  subject: "占道经营与夜间摊点",
  topic: "roads",
  date: "2026-11-25",
  opens: "09:00",
  closes: "11:00",
  host: served.orgs.get("urban"),
  units: [served.orgs.get("urban"), served.orgs.get("power")],
  guests: "市城管局局长、分管副局长",
  dial: "12319",
  ...more,
});
const propose = <T = ActView>(more: object = {}) =>
  urger.post<T>("/api/themedSession", { input: planned(more) });
const does = <T = ActView>(who: Visitor, number: string, action: string, input: object = {}) =>
  who.post<T>(`/api/themedSession/${number}/${action}`, { input });

const appeal = (more: object) => ({
  kind: "complaint",
  topic: "roads",
  content: "夜里烧烤摊把人行道占满了，推婴儿车只能走机动车道。",
  area: served.orgs.get("shiqiao"),
  ...more,
});
const lodge = (visitor: Visitor, more: object) =>
  visitor.post<ActView & Problem>("/api/appeal", { action: "lodge", input: appeal(more) });
const register = (more: object) =>
  desk.post<ActView & Problem>("/api/appeal", {
    action: "register",
    input: appeal({ channel: "weeklySession", phone: "13922220077", ...more }),
  });

const counted = async (figure: string, number: string) => {
  const { body } = await urger.get<FigureView>(`/api/figures/appeal.${figure}?by=themed`);
  return body.table?.rows.find(({ label }) => label === number)?.value ?? 0;
};
/** The same from the log alone, by SQL. */
async function recounted(number: string): Promise<{ received: number; closed: number }> {
  const { rows } = await served.city.pool.query<{ received: number; closed: number }>(
    `with tagged as (
       select distinct on (e.matter) e.matter from event e
        where e.mechanism = 'appeal' and e.action in ('lodge', 'register')
          and e.payload->'input'->>'themed' = $1)
     select count(*)::int as received,
            count(*) filter (where (select l.payload->>'to' from event l
               where l.matter = t.matter order by l.seq desc limit 1) = any ($2))::int as closed
       from tagged t`,
    [
      `matter:${await idOf(number)}`,
      ["solved", "closed", "archived", "ended", "refused", "transferred", "withdrawn"],
    ],
  );
  return rows[0]!;
}
const idOf = async (number: string) => (await urger.get<ActView>(`/api/themedSession/${number}`)).body.id;

describe("a session is proposed", () => {
  test("with a time that can be held, in the next number of its series", async () => {
    const refused = async (more: object) => (await propose<Problem>(more)).body;
    expect((await refused({ date: "2026-11-13" })).fields?.[0]?.field).toBe("date");
    expect((await refused({ date: "2026-11-18" })).detail).toContain("提前 3 天");
    expect((await refused({ closes: "08:30" })).fields?.[0]?.field).toBe("closes");
    expect((await refused({ opens: "九点" })).fields?.[0]?.field).toBe("opens");
    const { body, status } = await propose({ series: "mayor", issue: 5 });
    expect(status).toBe(201);
    const [twice, gap] = [
      await refused({ series: "mayor", issue: 5, subject: "另一个议题" }),
      await refused({ series: "mayor", issue: 7 }),
    ];
    expect(twice).toMatchObject({ status: 422, fields: [{ field: "issue", code: "issue_taken" }] });
    expect(twice.detail).toContain("下一期是第 6 期");
    expect(gap).toMatchObject({ status: 422, fields: [{ field: "issue", code: "issue_gap" }] });
    // A cancelled number stays used, and everybody reads why.
    await does(urger, body.number, "cancel", { reason: "接线领导临时参加防汛会商。" });
    expect((await refused({ series: "mayor", issue: 5 })).fields?.[0]?.code).toBe("issue_taken");
    const { text } = await new PortalReader(app).get(`/themed/${body.number}`);
    expect(text).toContain("接线领导临时参加防汛会商");
  });

  test("a request that is sent again gets the first answer", async () => {
    const body = { input: planned({ series: "onAir", issue: 1 }) };
    const key = { "idempotency-key": "same-session" };
    const [first, again] = [
      await urger.post<ActView>("/api/themedSession", body, key),
      await urger.post<ActView>("/api/themedSession", body, key),
    ];
    expect([first.status, again.status, again.body.number]).toEqual([201, 201, first.body.number]);
  });

  test("two who typed one number at one moment: only one is announced", async () => {
    const { writer } = served.context;
    const twin = { ...planned({ series: "onAir", issue: 2 }) };
    const { body } = await urger.post<ActView>("/api/themedSession", { input: twin });
    const { rows } = await served.city.pool.query<{ payload: { actor: string; post: string } }>(
      "select payload from event where action = 'propose' order by recorded desc limit 1",
    );
    const { actor, post: held } = rows[0]!.payload;
    const org = served.orgs.get("city") as `org:${string}`;
    await writer.act({
      mechanism: "themedSession",
      matter: null,
      action: "propose",
      input: twin,
      actor: { person: actor, post: held, org, roles: ["urger"] },
      at: served.clock.now,
      origin: "act",
    });
    const told = await does<Problem>(publisher, body.number, "announce");
    expect([told.status, told.body.code]).toEqual([422, "rule"]);
  });
});

describe("a session from its topic to its review", () => {
  let number: string;
  const appeals: string[] = [];

  test("nothing is received in it before it is announced; then it stands on the portal", async () => {
    const { body } = await propose();
    number = body.number;
    const early = await register({ themed: number });
    expect(early.body).toMatchObject({
      status: 422,
      fields: [{ field: "themed", code: "session_not_announced" }],
    });
    expect((await new PortalReader(app).get(`/themed/${number}`)).status).toBe(404);
    expect((await does<Problem>(urger, number, "announce")).status).toBe(403);
    expect((await does(publisher, number, "announce")).status).toBe(200);
    const reader = new PortalReader(app);
    expect((await reader.get("/")).text).toContain("占道经营与夜间摊点");
    expect((await reader.get("/themed")).text).toContain("星期三问城管第66期");
    const { text } = await reader.get(`/themed/${number}`);
    for (const said of ["2026年11月25日（周三） 09:00–11:00", "市城管局局长", "12319", "提前提问"])
      expect(text).toContain(said);
    expect(text).toContain(`/file/appeal?themed=${number}`);
  });

  test("the form of a citizen asks it only from the session's page, and carries it along", async () => {
    const reader = new PortalReader(app);
    expect((await reader.get("/file/appeal")).text).not.toContain('name="themed"');
    const { text } = await reader.get(`/file/appeal?themed=${number}`);
    expect(text).toMatch(new RegExp(`name="themed"[^>]*checked=""[^>]*value="${number}"`));
    expect(text).toContain("星期三问城管第66期（占道经营与夜间摊点）");
    const asker = await citizen(served, "13922220066");
    const { body, status } = await lodge(asker, { themed: number, phone: "13922220066" });
    expect(status).toBe(201);
    appeals.push(body.number);
  });

  test("while it is live the desk's form has it chosen, and the board counts by the minute", async () => {
    const before = (await desk.get<IntakeView>("/api/intake")).body.form;
    expect(before.start["themed"]).toBeUndefined();
    expect(before.opening.form.find(({ name }) => name === "themed")?.options?.[0]?.value).toBe(number);
    expect((await does<Problem>(desk, number, "open")).body.code).toBe("rule");
    served.clock.now = Date.parse("2026-11-25T09:00:00+08:00");
    await comeBack();
    expect((await does(desk, number, "open")).status).toBe(200);
    const { form } = (await desk.get<IntakeView>("/api/intake")).body;
    expect(form.start["themed"]).toBe(number);
    const { body } = await register({ themed: number, topic: "waste" });
    appeals.push(body.number);
    appeals.push((await register({ themed: number, phone: "13922220078" })).body.number);
    const board = await desk.get<ThemedBoard>(`/api/themed/${number}`);
    const api = await desk.get<Parameters<typeof openApiOf>[0]>("/api/openapi.json");
    expect(faultsOfShape(openApiOf(api.body), "ThemedBoard", board.body)).toEqual([]);
    expect(board.body.session).toMatchObject({ live: true, title: "星期三问城管第66期" });
    expect(board.body.standing).toMatchObject({ received: 3, closed: 0, open: 3, dispatched: 0 });
    expect(board.body.standing.topics.map(({ received }) => received)).toEqual([2, 1]);
    expect(board.text).not.toMatch(/1392222|婴儿车/);
    expect((await new Visitor(served).get("/api/themed")).status).toBe(401);
  });

  test("a session that is over takes nothing more", async () => {
    expect((await does(desk, number, "finish")).status).toBe(200);
    const late = await register({ themed: number });
    expect(late.body).toMatchObject({ status: 422, fields: [{ field: "themed", code: "session_over" }] });
    const reader = new PortalReader(app);
    expect((await reader.get(`/file/appeal?themed=${number}`)).status).toBe(200);
    const nothing = await register({ themed: "7K3F9-QWXR2" });
    expect(nothing.body.fields?.[0]?.field).toBe("themed");
  });

  test("it is published as the figures count it, those open named, not filed before all end", async () => {
    const [first, second, third] = appeals as [string, string, string];
    for (const one of [first, second]) {
      const input = { answer: "摊点已劝离，夜间增派巡查，三天后再来复查。" };
      await desk.post(`/api/appeal/${one}/reply`, { input });
    }
    served.clock.now += 9 * day;
    await comeBack();
    await served.city.writer.settle(
      (await served.city.pool.query<{ id: number }>("select id from matter")).rows.map(({ id }) =>
        Number(id),
      ),
      served.clock.now,
    );
    const review = { review: "本期集中反映占道经营，已划定三处夜间摊点，责任到街道。" };
    expect((await does<Problem>(publisher, number, "publish", review)).body.detail).toContain("拟写回顾");
    await does(urger, number, "draftReview", { reviewDraft: review.review });
    const unnamed = await does<Problem>(publisher, number, "publish", review);
    expect(unnamed.body.detail).toContain("还有 1 件没有办结");
    await does(urger, number, "explain", {
      appeal: third,
      openReason: "需与地铁围挡拆除同步，计划十二月底完成。",
    });
    const { body, status } = await does(publisher, number, "publish", review);
    expect(status).toBe(200);
    const held = new Map(body.fields.map(({ name, text }) => [name, text]));
    expect([held.get("toldReceived"), held.get("toldClosed")]).toEqual(["3", "2"]);
    expect(await recounted(number)).toEqual({ received: 3, closed: 2 });
    expect([await counted("themedReceived", number), await counted("themedClosed", number)]).toEqual([3, 2]);
    const { body: share } = await urger.get<FigureView>("/api/figures/appeal.themedShare");
    expect([share.text, share.numerator, share.denominator]).toEqual(["66.67%", 2, 3]);
    const { text } = await new PortalReader(app).get(`/themed/${number}`);
    for (const said of ["66.67%", "已划定三处夜间摊点", third, "需与地铁围挡拆除同步"])
      expect(text).toContain(said);
    expect((await does<Problem>(urger, number, "archive")).body.detail).toContain("还有 1 件没有办结");
    await desk.post(`/api/appeal/${third}/reply`, {
      input: { answer: "围挡已拆除，人行道恢复通行，请您再看一看。" },
    });
    served.clock.now += 9 * day;
    await comeBack();
    const all = await served.city.pool.query<{ id: number }>("select id from matter");
    await served.city.writer.settle(
      all.rows.map(({ id }) => Number(id)),
      served.clock.now,
    );
    expect((await does(urger, number, "archive")).body.state).toBe("archived");
    expect((await urger.get<ActView>(`/api/themedSession/${number}`)).body.fields).toContainEqual(
      expect.objectContaining({ name: "toldClosed", text: "2" }),
    );
  });
});
