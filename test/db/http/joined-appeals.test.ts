// Two askers of one thing: one appeal is handled, and each asker is answered and rates for themselves
// (rules 2.1); what came at once is counted as one 件 and two 件次 (rules 0.6).

import { afterAll, beforeAll, expect, it } from "vitest";
import type { ActView, FigureView, MatterView } from "../../../src/http/types.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import {
  type Account,
  type Served,
  type Visitor,
  citizen,
  lodged,
  official,
  serve,
} from "../../http/served.ts";

let served: Served;
let first: Visitor;
let second: Visitor;
let parent: ActView;
let child: ActView;
const answer = "两盏路灯的灯头已经更换，今晚恢复照明。";

async function act(account: Account, { id }: ActView, action: string, input: object = {}): Promise<void> {
  served.clock.now += 60_000;
  const visitor = await official(served, account);
  const { status, text } = await visitor.post(`/api/appeal/${id}/${action}`, { input });
  expect([action, status, status === 200 ? "" : text]).toEqual([action, 200, ""]);
  await served.city.relay.drain();
}

beforeAll(async () => {
  served = await serve();
  first = await citizen(served, "13912345678");
  second = await citizen(served, "13800001111");
  parent = await lodged(served, first);
  child = await lodged(served, second);
});
afterAll(() => served.close());

const seen = async (visitor: Visitor, { number }: ActView) =>
  (await visitor.get<MatterView>(`/api/appeal/${number}`)).body;
const figure = async (name: string) =>
  (await first.get<FigureView>(`/api/figures/appeal.${name}?period=all`)).body.value;

it("the second joins the first, and counts once as a matter", async () => {
  await act("desk", child, "merge", { parent: `matter:${parent.id}` });
  expect(await seen(second, child)).toMatchObject({ state: "merged" });
  expect([await figure("contacts"), await figure("matters")]).toEqual([2, 1]);
});

it("both are answered in the same words, and told", async () => {
  await act("desk", parent, "dispatch", { handler: served.orgs.get("urban") });
  await act("lamps", parent, "accept");
  await act("lamps", parent, "contact");
  await act("lamps", parent, "draft", { answer, proof: "当晚两人现场核实。" });
  await act("urban-leader", parent, "answer");
  for (const [visitor, appeal] of [
    [first, parent],
    [second, child],
  ] as const) {
    const view = await seen(visitor, appeal);
    expect(view.state).toBe("answered");
    expect(view.fields.find(({ name }) => name === "answer")?.text).toBe(answer);
  }
  const texts = (await latestMessages(served.city.pool, 20)).map(({ body }) => body);
  expect(texts.filter(body => body.includes(child.number)).some(body => body.includes("已答复"))).toBe(true);
});

it("each rates for themselves: one is content, the other has it redone", async () => {
  const rate = (visitor: Visitor, { number }: ActView, input: object) =>
    visitor.post(`/api/appeal/${number}/rate`, { input });
  expect((await rate(first, parent, { settled: "yes", rating: "satisfied" })).status).toBe(200);
  const angry = { settled: "no", rating: "dissatisfied", reason: "我家门口那盏还没有亮。" };
  expect((await rate(second, child, angry)).status).toBe(200);
  expect((await seen(first, parent)).state).toBe("solved");
  expect((await seen(second, child)).state).toBe("unsolved");
});
