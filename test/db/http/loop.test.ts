// The whole loop through the API: an appeal, a task by four eyes, the asker told and asked, figures that
// open their events.

import { afterAll, beforeAll, expect, it } from "vitest";
import { eventHash } from "../../../src/engine/event.ts";
import type {
  ActView,
  ChainView,
  FigureRow,
  FigureView,
  LoopView,
  MatterView,
  Page,
  Problem,
} from "../../../src/http/types.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import {
  type Account,
  type Served,
  Visitor,
  citizen,
  contact,
  lodged,
  official,
  serve,
  taskLine,
} from "../../http/served.ts";

let served: Served;
let asker: Visitor;
let nobody: Visitor;
let appeal: ActView;
let task: ActView;

const day = 86_400_000;
/** Sessions end when they are not used, so each step begins with signing in. */
async function step(account: Account, id: string, action: string, input: object = {}): Promise<ActView> {
  served.clock.now += 3_600_000;
  const visitor = await official(served, account);
  const { status, body, text } = await visitor.post<ActView>(`/api/task/${id}/${action}`, { input });
  expect([action, status, status === 200 ? "" : text]).toEqual([action, 200, ""]);
  return body;
}

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  nobody = new Visitor(served);
  appeal = await lodged(served, asker);
  // The reform office knows of an appeal once it is with a unit.
  const desk = await official(served, "desk");
  const handler = served.orgs.get("urban");
  await desk.post(`/api/appeal/${appeal.number}/dispatch`, { input: { handler } });
});
afterAll(() => served.close());

it("a task is drafted from the numbers that askers were given; unknown ones are named", async () => {
  const reform = await official(served, "reform");
  const draft = (appeals: readonly string[]) =>
    reform.post<ActView & Problem>("/api/task", {
      input: {
        title: "石桥区老旧小区路灯补亮",
        source: "citizens",
        appeals,
        ...taskLine(served),
      },
    });
  const wrong = await draft([appeal.number, "7K3F9-QWXR2", "matter:640"]);
  expect(wrong).toMatchObject({
    status: 422,
    body: { code: "invalid_input", fields: [{ field: "appeals", code: "unknown_matter" }] },
  });
  expect(wrong.body.detail).toContain("7K3F9-QWXR2");
  const made = await draft([appeal.number]);
  expect(made.status).toBe(201);
  task = made.body;
  expect((await draft([task.number])).status).toBe(422);
});

it("an appeal that led nowhere yet has no loop", async () => {
  expect(await nobody.get(`/api/loop/${appeal.number}`)).toMatchObject({
    status: 404,
    body: { code: "no_loop" },
  });
});

it("four eyes see it through, and the asker is told and judges", async () => {
  const { relay } = served.city;
  await step("reform", task.id, "consult");
  await step("urban", task.id, "countersign", { consent: "agree" });
  await step("chief", task.id, "approve");
  await relay.drain();
  await step("reform", task.id, "dispatch", contact);
  served.clock.now += 3 * day;
  await step("urban", task.id, "report", {
    progress: 60,
    done: "已补亮 24 盏。",
    milestone: "underway",
  });
  await step("urban", task.id, "finish", {
    result: "补亮路灯 42 盏，夜间照度全部达标。",
    evidence: "验收单 42 份",
  });
  await step("inspector", task.id, "verify", { conclusion: "passed" });
  const verified = await step("reform", task.id, "clear");
  expect(verified).toMatchObject({ state: "verified", done: "verified", light: "done" });
  await relay.drain();
  asker = await citizen(served, "13912345678");
  const texts = (await latestMessages(served.city.pool, 10))
    .map(({ body }) => body)
    .filter(body => body.includes(appeal.number));
  expect(texts[0]).toContain("补亮路灯 42 盏");
  expect(texts.at(-1)).toMatch(/最迟 2026年11月23日 答复/);
  const view = (await asker.get<MatterView>(`/api/appeal/${appeal.number}`)).body;
  const loop = new Set(["lodge", "adopt", "conclude", "told"]);
  expect(view.story.map(({ action }) => action).filter(action => loop.has(action))).toEqual([...loop]);
  expect(view.links).toMatchObject([{ outward: false, title: "改革任务", matter: { number: task.number } }]);
  const judged = await asker.post(`/api/appeal/${appeal.number}/judge`, { input: { verdict: "solved" } });
  expect(judged.status).toBe(200);
});

it("the loop is the same from both ends, and says nothing personal", async () => {
  const fromAppeal = await nobody.get<LoopView>(`/api/loop/${appeal.number}`);
  const fromTask = await nobody.get<LoopView>(`/api/loop/${task.number}`);
  expect(fromAppeal.body).toEqual(fromTask.body);
  expect(fromAppeal.body.stages.map(({ key, nodes }) => [key, nodes.length > 0])).toEqual([
    ["ask", true],
    ["plan", true],
    ["serve", true],
    ["judge", true],
  ]);
  expect(fromAppeal.body.spans.length).toBeGreaterThan(2);
  for (const secret of ["李建国", "13912345678", "东巷"]) expect(fromAppeal.text).not.toContain(secret);
  const mine = (await asker.get<LoopView>(`/api/loop/${appeal.number}`)).body;
  expect(mine.stages[0]?.nodes[0]?.mine).toBe(true);
});

it("the task counts who was told and who judged, and its story tells that once", async () => {
  await served.city.relay.drain();
  const reform = await official(served, "reform");
  const view = (await reform.get<MatterView>(`/api/task/${task.number}`)).body;
  const counts = view.fields.filter(({ name }) => ["told", "judged"].includes(name));
  expect(counts.map(({ name, value }) => [name, value])).toEqual([
    ["told", 1],
    ["judged", 1],
  ]);
  const counted = view.story.filter(({ action }) => action === "echo");
  expect(counted.map(({ title }) => title)).toEqual(["关联事项有变化，重新计数"]);
  expect(counted[0]!.said.map(({ name }) => name)).toEqual(["told", "judged"]);
  const chain = (await nobody.get<ChainView>(`/api/task/${task.number}/chain`)).body;
  expect(chain.events.filter(({ payload }) => payload.includes('"action":"echo"'))).toHaveLength(2);
});

it("figures count it, in words, and open the events with the hashes of the chain", async () => {
  const share = (await nobody.get<FigureView>("/api/figures/appeal.judgedShare?period=all")).body;
  expect(share).toMatchObject({ value: 100, text: "100.00%", numerator: 1, denominator: 1, sample: true });
  expect(share.sentence).toContain("评判率");
  expect(share.trend).toHaveLength(12);
  const english = (await nobody.get<FigureView>("/api/figures/appeal.judgedShare?lang=en")).body;
  expect(english.title).toBe("Share of askers who judged");
  const byArea = (await nobody.get<FigureView>("/api/figures/appeal.judged?by=area&period=2026")).body;
  expect(byArea.table?.rows).toMatchObject([{ label: "石桥区", value: 1 }]);
  const { items } = (await nobody.get<Page<FigureRow>>("/api/figures/appeal.judged/rows")).body;
  expect(items).toHaveLength(1);
  // Its asker reads what was not published yet; everybody else has the hashes of it.
  const chain = (await asker.get<ChainView>(`/api/appeal/${items[0]!.matter!.number}/chain`)).body;
  expect(chain.valid).toBe(true);
  expect(chain.events.map(({ hash }) => hash)).toContain(items[0]!.hash);
  let previous: Uint8Array = Buffer.from(chain.genesis, "hex");
  for (const { seq, happened, recorded, payload, hash } of chain.events) {
    previous = eventHash(previous, Number(chain.matter), seq, happened, recorded, payload);
    expect(Buffer.from(previous).toString("hex")).toBe(hash);
  }
  expect((await nobody.get("/api/figures/appeal.judgedShare/rows")).status).toBe(404);
  expect((await nobody.get<FigureView[]>("/api/figures?asOf=2026-11-01")).body[0]).toMatchObject({
    value: 0,
  });
});

it("a row that was changed in the database makes its chain invalid", async () => {
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ connectionString: served.adminUrl });
  await admin.connect();
  await admin.query("update event set happened = happened + interval '1 ms' where matter = $1 and seq = 2", [
    Number(appeal.id),
  ]);
  await admin.end();
  expect((await nobody.get<ChainView>(`/api/appeal/${appeal.number}/chain`)).body.valid).toBe(false);
});
