// Instant approval as a citizen meets it: data asked with consent, a table that approves or leaves it to a
// person, the result explained; and the catalogue of shared data, whose keeper may stop what it asks.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { persons } from "../../../src/cities/sample/instant/people.ts";
import { loadSampleDatasets } from "../../../src/cli/sample-datasets.ts";
import { dayOf } from "../../../src/define/calendar.ts";
import type {
  ActView,
  CatalogueView,
  ChecksView,
  DatasetPageView,
  MatterView,
  Problem,
} from "../../../src/http/types.ts";
import { guide } from "../../../src/mechanisms/serve/item/scenario.ts";
import { type Served, citizen, noon, password, serve, Visitor } from "../../http/served.ts";

const roles = {
  publisher: "itemPublisher",
  keeper: "dataKeeper",
  auditor: "auditor",
  examiner: "examiner",
} as const;
let served: Served;
let asker: Visitor;
let phones = 0;
let service: string;
let first: string;

async function enter(account: keyof typeof roles): Promise<Visitor> {
  const visitor = new Visitor(served);
  await visitor.enter({ account, password });
  return visitor;
}

beforeAll(async () => {
  served = await serve();
  const { accounts, posts } = served.city.people;
  for (const [account, role] of Object.entries(roles)) {
    const person = await accounts.createOfficial({ account, name: `${account}某`, password }, noon);
    const org = served.orgs.get("shiqiao") as `org:${string}`;
    const post = await posts.create({ key: account, org, title: account, english: account, roles: [role] });
    await posts.give(person, post, noon);
  }
  await loadSampleDatasets(served.city, served.adminUrl, dayOf(served.city.calendar, noon));
  served.city.relay.start();
  asker = await citizen(served, "13900000001");
  const entered = {
    ...guide,
    kind: "benefit",
    forWhom: "person",
    instant: true,
    instantOf: "elderAllowance",
  };
  const { body } = await (
    await enter("publisher")
  ).post<ActView & Problem>("/api/item", {
    action: "enter",
    input: { ...entered, unit: served.orgs.get("urban"), approval: "政务目录〔2025〕1号" },
  });
  service = body.number;
});
afterAll(() => served?.close());

const [old, young, older, eldest, paid, spare] = persons;
const input = (who: (typeof persons)[number], more: object = {}) => ({
  service,
  item: "elderAllowance",
  unit: served.orgs.get("shiqiao"),
  name: who.name,
  identity: who.identity,
  phone: "13900000001",
  agrees: true,
  ...more,
});
const apply = (body: object, action = "apply") =>
  asker.post<ActView & Problem>("/api/instantApproval", { action, input: body });

describe("an application", () => {
  test("is approved within the act, and says by which conditions, from which data, as of when", async () => {
    const { status, body } = await apply(input(old!));
    expect([status, body.state]).toEqual([201, "approved"]);
    first = body.number;
    const [why] = body.explained;
    expect(why).toMatchObject({ person: false, fault: "", assessed: "2026-06-15" });
    expect(why!.conditions.map(({ says, holds }) => [says, holds])).toEqual([
      ["年满八十周岁", true],
      ["本市户籍，姓名和证件号码一致", true],
      ["没有正在享受高龄津贴", true],
    ]);
    const [age, household] = why!.conditions;
    expect(age!.sources).toEqual([]);
    expect(household!.sources).toEqual([
      { title: "户籍登记", owner: "dept.security", asOf: Date.parse("2026-11-16T00:00:00+08:00") },
    ]);
    expect(body.fields.find(({ name }) => name === "amount")?.text).toBe("100.00 元");
  });

  test("that a condition does not fit goes to a person, and is not refused", async () => {
    const { body } = await apply(input(young!));
    expect(body.state).toBe("referred");
    expect(body.explained[0]!.person).toBe(true);
    expect(body.explained[0]!.conditions.map(({ holds }) => holds)).toEqual([false, true, true]);
  });

  test.each([
    ["without consent", { agrees: false }, "rule", "agrees"],
    ["without the number that its item needs", { identity: undefined }, "invalid_input", "identity"],
    ["with what its item does not ask", { until: "2026-12-01" }, "invalid_input", "until"],
    ["with a number that is none", { identity: "370299193805010013" }, "invalid_input", "identity"],
  ])("%s is refused, and nobody's data are asked", async (_, more, code, field) => {
    const before = (await asker.get<ChecksView>("/api/checks")).body.calls?.length;
    const { status, body } = await apply(input(spare!, more));
    expect([status, body.code, body.fields[0]?.field]).toEqual([422, code, field]);
    expect((await asker.get<ChecksView>("/api/checks")).body.calls?.length).toBe(before);
  });

  test("is left to a person where the one concerned wants it so: no table, no check", async () => {
    const { body } = await apply(input(spare!, { agrees: false }), "applyToPerson");
    expect([body.state, body.explained]).toEqual(["referred", []]);
    const state = async () => (await asker.get<MatterView>(`/api/instantApproval/${body.number}`)).body.state;
    await expect.poll(state).toBe("manual");
  });

  test("is nobody else's to read, and the paper of the machine has a number", async () => {
    const { body } = await apply(input(older!));
    await expect
      .poll(async () => (await asker.get<MatterView>(`/api/instantApproval/${body.number}`)).body.state)
      .toBe("issued");
    const { papers } = (await asker.get<MatterView>(`/api/instantApproval/${body.number}`)).body;
    expect(papers).toMatchObject([{ name: "certificate", number: expect.stringContaining("秒批〔2026〕") }]);
    phones += 1;
    const other = await citizen(served, `1390000010${phones}`);
    expect((await other.get(`/api/instantApproval/${body.number}`)).status).toBe(404);
  });
});

describe("its item", () => {
  test("is granted once: the same allowance is not applied for again while it is paid", async () => {
    const { status, body } = await apply(input(old!));
    expect([status, body.code]).toEqual([409, "not_unique"]);
    const other = await citizen(served, "13900000777");
    const again = { action: "applyToPerson", input: input(older!, { phone: "13900000777" }) };
    expect((await other.post<Problem>("/api/instantApproval", again)).body.code).toBe("not_unique");
  });

  test("lends its edition and its code, and counts what was approved under it", async () => {
    const fields = async (path: string) =>
      new Map((await asker.get<MatterView>(path)).body.fields.map(({ name, text }) => [name, text]));
    const approval = await fields(`/api/instantApproval/${first}`);
    expect([approval.get("itemCode"), approval.get("edition"), approval.get("route")]).toEqual([
      guide.code,
      "1",
      "自动批准",
    ]);
    await expect.poll(async () => (await fields(`/api/item/${service}`)).get("instantDone")).toBe("2");
  });

  test("takes nothing for another table", async () => {
    const { status, body } = await apply(input(spare!, { item: "elderCard" }));
    expect([status, body.code, body.fields[0]?.field]).toEqual([422, "invalid_input", "service"]);
    expect(body.fields[0]?.detail).toContain("现在不由这张决策表秒批");
  });
});

describe("the catalogue", () => {
  const page = async (account: keyof typeof roles) =>
    (await enter(account)).get<DatasetPageView & Problem>("/api/datasets/household");

  test("is for officials; who asked is for its keeper and the auditor, by masked names", async () => {
    expect(await asker.get("/api/datasets")).toMatchObject({
      status: 403,
      body: { code: "datasets_not_yours" },
    });
    const { rows, keeps } = (await (await enter("examiner")).get<CatalogueView>("/api/datasets")).body;
    const household = rows.find(({ name }) => name === "household")!;
    expect([keeps, household.standing, household.version]).toEqual([false, "ready", 1]);
    expect(household.counts.asked).toBeGreaterThan(0);
    expect((await page("examiner")).body.calls).toBeNull();
    const { calls, keeps: audits } = (await page("auditor")).body;
    expect([calls!.length > 0, audits]).toEqual([true, false]);
    expect(calls![0]).toMatchObject({
      org: "",
      person: "",
      outcome: "asked",
      question: "是否登记在本市、姓名一致",
    });
    expect((await page("keeper")).body.keeps).toBe(true);
  });

  test.each([
    ["a null", "升级\u0000"],
    ["a bell", "升级\u0007了"],
    ["what nobody sees", "\u200b\u200b\u200b"],
    ["too long", "升".repeat(100_000 / 2)],
    ["a number", 7],
  ])("a ground that holds %s is refused in a sentence and stops nothing", async (_, ground) => {
    const keeper = await enter("keeper");
    const said = await keeper.post<Problem>("/api/datasets/household/stop", { ground });
    expect(said).toMatchObject({
      status: 422,
      body: { code: "invalid_input", fields: [{ field: "ground" }] },
    });
    expect(said.body.detail).toContain("停用的原因");
    expect((await page("keeper")).body.standing).toBe("ready");
  });

  test("what nobody asked beside a ground is not lost in silence", async () => {
    const said = await (
      await enter("keeper")
    ).post<Problem>("/api/datasets/household/stop", { ground: "系统升级", until: "2026-12-01" });
    expect(said).toMatchObject({ status: 400, body: { code: "bad_body", fields: [{ field: "until" }] } });
    expect((await page("keeper")).body.standing).toBe("ready");
  });

  test("a data set is stopped by its keeper alone, with a ground: then a person decides", async () => {
    const keeper = await enter("keeper");
    const stop = (who: Visitor, body: object) =>
      who.post<DatasetPageView & Problem>("/api/datasets/household/stop", body);
    expect(await stop(await enter("auditor"), { ground: "看看" })).toMatchObject({
      status: 403,
      body: { code: "datasets_not_kept" },
    });
    expect(await stop(keeper, { ground: " " })).toMatchObject({
      status: 422,
      body: { code: "invalid_input", fields: [{ field: "ground" }] },
    });
    expect((await stop(keeper, { ground: "系统升级" })).body).toMatchObject({
      standing: "stopped",
      ground: "系统升级",
      stops: [{ ground: "系统升级", by: expect.stringMatching(/\*/) }],
    });
    expect((await stop(keeper, { ground: "再停" })).body.code).toBe("dataset_stopped");
    const { body } = await apply(input(paid!));
    expect(body.state).toBe("referred");
    expect(body.explained[0]!.conditions[1]).toMatchObject({ holds: null, why: "数据暂时不可用" });
    const resume = (name: string) => keeper.post<Problem>(`/api/datasets/${name}/resume`, {});
    expect((await resume("household")).status).toBe(200);
    expect((await resume("household")).body.code).toBe("dataset_not_stopped");
    expect((await resume("nothing")).body.code).toBe("unknown_dataset");
    expect((await apply(input(eldest!))).body.state).toBe("approved");
  });
});
