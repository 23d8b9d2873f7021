// What a form suggests: silent before enough is closed, to whoever may take the act alone, never the choice;
// what was shown stands in the event, and how well it did is read from the log.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActView,
  MatterView,
  Problem,
  SuggestionStandingView,
  SuggestionsView,
} from "../../../src/http/types.ts";
import { closeAppeals, closedEach, contentOf } from "../../http/closed-appeals.ts";
import { type Served, Visitor, citizen, lodging, noon, official, serve } from "../../http/served.ts";

let served: Served;
let desk: Visitor;
let asker: Visitor;

async function filed(content: string, topic = "power"): Promise<string> {
  const input = { ...lodging(served), topic, content };
  const { status, body, text } = await asker.post<ActView>("/api/appeal", { action: "lodge", input });
  if (status !== 201) throw new Error(text);
  return body.number;
}
const suggestions = (visitor: Visitor, number: string, action = "dispatch") =>
  visitor.get<SuggestionsView & Problem>(`/api/appeal/${number}/suggestions/${action}`);

beforeAll(async () => {
  served = await serve();
  desk = await official(served, "desk");
  asker = await citizen(served, "13912345678");
});
afterAll(() => served.close());

describe("before enough is closed", () => {
  it("says so to the office, and shows nothing that would be kept", async () => {
    await served.city.suggester.keepUp(new AbortController().signal);
    const { body } = await suggestions(desk, await filed(contentOf("lamps", 1)));
    expect(body.fields).toHaveLength(1);
    expect(body.fields[0]).toMatchObject({ field: "handler", options: [] });
    expect(body.fields[0]!.note).toContain("样本不足");
    expect(body.shown).toBeNull();
  });
});

describe("when enough is closed", () => {
  beforeAll(async () => {
    await closeAppeals(served);
    desk = await official(served, "desk");
    asker = await citizen(served, "13912345678");
  });

  it("the office's habit with this topic comes first, with its count and the words that spoke", async () => {
    const { body } = await suggestions(desk, await filed(contentOf("power", 2)));
    const [field] = body.fields;
    expect(field!.options.map(({ label }) => label)).toEqual(["澜城供电公司", "市城管局"]);
    expect(field!.options[0]!.why).toContain(`办结 ${closedEach} 件，其中 ${closedEach} 件`);
    expect(field!.options[0]!.words.join()).toMatch(/电压|停电|变压器|冒火|电表/);
    expect(field!.options[0]!.words.join()).not.toMatch(/路灯|照明/);
    expect(body.shown).not.toBeNull();
  });

  it("without a habit the words decide", async () => {
    const { body } = await suggestions(desk, await filed(contentOf("lamps", 3), "greening"));
    expect(body.fields[0]!.options[0]).toMatchObject({ label: "市城管局" });
    expect(body.fields[0]!.options[0]!.why).toContain("下列字词");
  });

  it("nobody else is shown them", async () => {
    const number = await filed(contentOf("power", 4));
    expect((await suggestions(asker, number)).status).toBe(403);
    expect((await suggestions(await official(served, "power"), number)).status).toBeGreaterThanOrEqual(403);
    expect((await suggestions(desk, number, "redo")).body.code).toBe("wrong_state");
    expect((await suggestions(desk, number, "fly")).status).toBe(403);
  });

  it("what was shown is kept beside what was chosen, sealed", async () => {
    const number = await filed(contentOf("power", 5));
    const { shown, fields } = (await suggestions(desk, number)).body;
    const list = fields[0]!.options.map(({ value }) => value);
    const address = `/api/appeal/${number}/dispatch`;
    const input = { handler: list[1] };
    const forged = `${Buffer.from(JSON.stringify({ handler: [list[1]] })).toString("base64url")}.AAAA`;
    expect((await desk.post<Problem>(address, { input, shown: forged })).body.code).toBe("bad_body");
    const other = await filed(contentOf("power", 6));
    const strange = await desk.post<Problem>(`/api/appeal/${other}/dispatch`, { input, shown });
    expect(strange.body).toMatchObject({ code: "bad_body", status: 400 });
    const { status } = await desk.post(address, { input, shown });
    expect(status).toBe(200);
    const view = (await desk.get<MatterView>(`/api/appeal/${number}`)).body;
    const event = (await served.city.readers.events(Number(view.id))).at(-1)!;
    expect(JSON.parse(event.payload)).toMatchObject({
      action: "dispatch",
      input: { handler: list[1] },
      set: { shownHandlers: list, handlerRank: 2 },
    });
    expect(view.fields.map(({ name }) => name)).toContain("handlerRank");
    const told = (await asker.get<MatterView>(`/api/appeal/${number}`)).body;
    expect(told.fields.map(({ name }) => name)).not.toContain("shownHandlers");
  });

  it("while a call is taken, topics are suggested from what was typed, and kept once filed", async () => {
    const input = { ...lodging(served), channel: "hotline", content: contentOf("power", 7) };
    const asked = { action: "register", input };
    const { body } = await desk.post<SuggestionsView>("/api/mechanisms/appeal/suggestions", asked);
    expect(body.fields[0]).toMatchObject({ field: "topic" });
    expect(body.fields[0]!.options[0]).toMatchObject({ value: "power" });
    const chosen = { ...input, topic: "power" };
    const said = await desk.post<ActView>("/api/appeal", { ...asked, input: chosen, shown: body.shown });
    expect(said.status).toBe(201);
    const texts = said.body.fields.filter(({ name }) => ["shownTopics", "topicRank"].includes(name));
    expect(texts.map(({ text }) => text)).toEqual([expect.stringContaining("供电"), "1"]);
    expect((await asker.post<Problem>("/api/mechanisms/appeal/suggestions", asked)).status).toBe(403);
  });
});

describe("how well it did", () => {
  it("is read from the log: what was shown, chosen first, among the three, and mistaken", async () => {
    const { body } = await desk.get<SuggestionStandingView>("/api/suggestions");
    const units = body.fields.find(({ field }) => field === "handler")!;
    expect(units.last30).toMatchObject({ shown: 1, first: 0, among: 1, amongShare: 1 });
    expect(units.alarm).toBe(false);
    expect(units.pairs).toEqual([{ suggested: "澜城供电公司", chosen: "市城管局", times: 1 }]);
    expect(units.learned!.matters).toBe(2 * closedEach);
    expect(units.classes.every(({ silent }) => !silent)).toBe(true);
    const topics = body.fields.find(({ field }) => field === "topic")!;
    expect(topics.last30).toMatchObject({ shown: 1, first: 1, among: 1 });
    expect(body.sample).toBe(true);
  });

  it("rings when fewer than 85 of 100 were among the three", async () => {
    const number = await filed(contentOf("power", 8));
    const { shown } = (await suggestions(desk, number)).body;
    const handler = served.orgs.get("urban-lamps");
    expect((await desk.post(`/api/appeal/${number}/dispatch`, { input: { handler }, shown })).status).toBe(
      200,
    );
    const { body } = await desk.get<SuggestionStandingView>("/api/suggestions");
    expect(body.fields.find(({ field }) => field === "handler")).toMatchObject({
      alarm: true,
      last30: { shown: 2, among: 1, amongShare: 0.5 },
    });
  });

  it("is not for those who dispatch nothing", async () => {
    const { body } = await (await official(served, "gardener")).get<Problem>("/api/suggestions");
    expect(body.code).toBe("suggestions_not_yours");
  });
});

describe("answers", () => {
  const answer = "经现场查看，变压器接线松动，已由两名抢修人员紧固并测温，小区电压恢复正常，一周后再次复查。";
  async function drafted(content: string, text: string): Promise<string> {
    const number = await filed(content);
    const unit = await official(served, "power");
    const act = (visitor: Visitor, action: string, input: object = {}) =>
      visitor.post<Problem>(`/api/appeal/${number}/${action}`, { input });
    await act(desk, "dispatch", { handler: served.orgs.get("power") });
    await act(unit, "accept");
    await act(unit, "contact");
    const { status, text: said } = await act(unit, "draft", { answer: text, proof: "两人核实。" });
    if (status !== 200) throw new Error(said);
    return number;
  }

  it("that say nothing are refused with the way out, and leave when confirmed", async () => {
    const number = await filed(contentOf("power", 9));
    const hollow = { answer: "您好，您反映的问题已转交相关部门处理，感谢您的来电。" };
    const address = `/api/appeal/${number}/reply`;
    const { status, body } = await desk.post<Problem>(address, { input: hollow });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: "empty_reply", fields: [{ field: "answerConfirmed" }] });
    expect(body.detail).toContain("似乎没有实质内容");
    const sure = { ...hollow, answerConfirmed: true };
    expect((await desk.post(address, { input: sure })).status).toBe(200);
  });

  it("that repeat another of the unit are shown to whoever passes them", async () => {
    const first = await drafted(contentOf("power", 10), answer);
    const second = await drafted(contentOf("power", 11), answer.replace("两名", "3名"));
    await served.city.follower.fresh();
    const principal = await principalOf("power");
    const { body } = await suggestions(principal, second, "answer");
    expect(body.replies).toMatchObject([{ field: "answer", number: first }]);
    expect(body.replies[0]!.percent).toBeGreaterThanOrEqual(90);
    expect(body.replies[0]!.copy).toBe(true);
    expect(body.fields).toEqual([]);
  });
});

/** Somebody who passes a unit's answers; it is not who wrote them. */
async function principalOf(unit: string): Promise<Visitor> {
  const { people } = served.city;
  const account = `${unit}-principal`;
  const person = await people.accounts.createOfficial(
    { account, name: "钱某", password: "correct horse battery" },
    noon,
  );
  const post = await people.posts.create({
    key: account,
    org: served.orgs.get(unit) as `org:${string}`,
    title: "分管领导",
    english: "Principal",
    roles: ["principal"],
  });
  await people.posts.give(person, post, noon);
  const visitor = new Visitor(served);
  await visitor.enter({ account, password: "correct horse battery" });
  return visitor;
}
