// What is drafted is not yet told: an answer reaches who asked when the leader in charge has passed it; a
// termination when the hotline has approved it (rules 0.2, 2.1: 审核、终止须经批准).

import { afterAll, beforeAll, expect, it } from "vitest";
import type { ActView, MatterView } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, lodged, official, serve } from "../../http/served.ts";

let served: Served;
let asker: Visitor;
let unit: Visitor;
let leader: Visitor;
let desk: Visitor;

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  [unit, leader, desk] = await Promise.all([
    official(served, "urban"),
    official(served, "urban-leader"),
    official(served, "desk"),
  ]);
});
afterAll(() => served.close());

async function act(by: Visitor, number: string, action: string, input: object = {}): Promise<void> {
  const { status, text } = await by.post<ActView>(`/api/appeal/${number}/${action}`, { input });
  if (status !== 200) throw new Error(`${action}: ${text}`);
}
async function handled(): Promise<string> {
  const { number } = await lodged(served, asker);
  await act(desk, number, "dispatch", { handler: served.orgs.get("urban") });
  await act(unit, number, "accept");
  await act(unit, number, "contact");
  return number;
}
const reads = async (reader: Visitor, number: string) =>
  (await reader.get<MatterView>(`/api/appeal/${number}`)).text;

it("an answer is read by who asked once it was passed, and no draft that was sent back is", async () => {
  const number = await handled();
  const [first, second] = [
    "初稿：不属于本单位职责范围，不予处理。",
    "已更换路灯三盏，今晚起恢复照明，请您留意。",
  ];
  await act(unit, number, "draft", { answer: first, proof: "现场核查记录" });
  expect(await reads(asker, number)).not.toContain(first);
  expect(await reads(leader, number)).toContain(first);
  await act(leader, number, "amend", { amendment: "请实地解决后再答复。" });
  await act(unit, number, "draft", { answer: second, proof: "现场照片" });
  const before = await reads(asker, number);
  expect([before.includes(first), before.includes(second)]).toEqual([false, false]);
  await act(leader, number, "answer");
  const after = await reads(asker, number);
  expect([after.includes(first), after.includes(second)]).toEqual([false, true]);
  expect(await reads(unit, number)).toContain(first);
});

it("why a unit wants to end it is told with the hotline's approval", async () => {
  const number = await handled();
  const ground = "诉求人反映的路灯位于另一座城市。";
  await act(unit, number, "requestEnd", { ground });
  expect(await reads(asker, number)).not.toContain(ground);
  await act(desk, number, "end");
  expect(await reads(asker, number)).toContain(ground);
});
