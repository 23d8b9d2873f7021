// One thing whole through the API and the portal: filed once, its children opened and theirs to see, one
// sent back and supplemented while the other goes on, one result; what is filed badly is said in a
// sentence with its field.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../src/engine/matter.ts";
import { toNumber } from "../../../src/engine/number.ts";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import type { ActView, MatterView, Problem } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, serve } from "../../http/served.ts";

let served: Served;
let app: FastifyInstance;
let stranger: Visitor;
const numbers: Record<string, string> = {};
const minute = 60_000;

const actor = (person: number, org: string, ...roles: string[]): Actor => ({
  person: `person:${9000 + person}`,
  post: `post:${9000 + person}`,
  org: served.orgs.get(org) as `org:${string}`,
  roles,
});
const act = async (mechanism: string, matter: number | null, action: string, input: object, who: Actor) => {
  served.clock.now += minute;
  const asked = { mechanism, matter, action, input: { ...input }, actor: who, at: served.clock.now };
  return (await served.city.writer.act({ ...asked, origin: "act" })).matter;
};

const item = (code: number, title: string, materials: readonly string[]) => ({
  title,
  code: `3702000000MB12345670001310100${String(code).padStart(2, "0")}`,
  kind: "confirmation",
  domain: "household",
  unit: served.orgs.get("urban"),
  level: "city",
  forWhom: "both",
  basis: "市级目录",
  conditions: "符合法定条件。",
  materials,
  proofs: 0,
  procedure: "single",
  legalDays: 5,
  promisedDays: 2,
  steps: "受理\n决定",
  stepCount: 2,
  visits: 0,
  fee: 0,
  result: "登记证书",
  window: "市政务服务中心",
  consult: "0532-88880000",
  daysBefore: 5,
  stepsBefore: 4,
  materialsBefore: 5,
  proofsBefore: 0,
  approval: "澜政办发〔2025〕12号",
});

async function prepare(): Promise<void> {
  const publisher = actor(1, "city", "itemPublisher", "themePublisher");
  const items = [
    await act("item", null, "enter", item(1, "出生登记", ["出生医学证明"]), publisher),
    await act("item", null, "enter", item(2, "新生儿医疗保险参保登记", []), publisher),
  ];
  const theme = {
    title: "新生儿出生",
    code: "LC-P-0001",
    audience: "person",
    stage: "birth",
    form: "person",
    conditions: "孩子在本市出生。",
    lead: served.orgs.get("city"),
    units: [served.orgs.get("urban")],
    first: items.map(id => `matter:${id}`),
    firstDays: 2,
    visits: 0,
    visitsBefore: 3,
    formsBefore: 2,
    materialsBefore: 10,
    daysBefore: 4,
    approval: "澜审改发〔2025〕6号",
  };
  const id = await act("theme", null, "enter", theme, publisher);
  const stopped = await act(
    "theme",
    null,
    "enter",
    { ...theme, title: "搬家落户", code: "LC-P-0002" },
    publisher,
  );
  await act("theme", stopped, "suspend", { reason: "系统升级。" }, publisher);
  Object.assign(numbers, { open: numberOf(id), stopped: numberOf(stopped), item: numberOf(items[0]!) });
}
const numberOf = (matter: number): string => toNumber(served.context.instance.numberKey, matter);

beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
  await prepare();
  stranger = await citizen(served, "13900000009");
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

const given = {
  name: "周小满",
  identity: "11010519491231002X",
  phone: "13900000001",
  delivery: "electronic",
};
const files = (who: Visitor, action: string, input: object) =>
  who.post<ActView | Problem>("/api/oneThing", { action, input });
const view = async (who: Visitor, number: string) =>
  (await who.get<MatterView>(`/api/oneThing/${number}`)).body;
const page = async (path: string) => {
  const { body, statusCode } = await app.inject({ method: "GET", url: path });
  return { status: statusCode, text: body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ") };
};

describe("what is filed badly", () => {
  test.each([
    ["a theme that is suspended", "applyAsPerson", () => ({ theme: numbers["stopped"] }), "theme"],
    ["a theme with another form", "applyFirm", () => ({ theme: numbers["open"] }), "theme"],
    ["what is no theme", "applyAsPerson", () => ({ theme: numbers["item"] }), "theme"],
    ["a number that is none", "applyAsPerson", () => ({ theme: "A0000-00000" }), "theme"],
    [
      "a posted result without an address",
      "applyAsPerson",
      () => ({ theme: numbers["open"], delivery: "post" }),
      "address",
    ],
    [
      "an identity number that is none",
      "applyAsPerson",
      () => ({ theme: numbers["open"], identity: "1" }),
      "identity",
    ],
  ] as const)("%s is refused with its field, and nothing is written", async (_, action, more, field) => {
    const firm = {
      firmName: "澜城晨屿有限公司",
      firmKind: "limited",
      capital: 100,
      domicile: "科创路 18 号",
      scope: "软件开发",
      representative: "周某",
      members: "周某，100%",
      seals: 1,
      taxpayer: "small",
      insuredStaff: 1,
      account: "own",
    };
    const input = { ...given, ...(action === "applyFirm" ? firm : {}), ...more() };
    const { status, body } = await files(stranger, action, input);
    expect([status, (body as Problem).fields?.map(one => one.field)]).toEqual([422, [field]]);
    const { rows } = await served.city.pool.query("select from matter where mechanism = 'oneThing'");
    expect(rows).toHaveLength(0);
  });
});

const examiner = () => actor(2, "urban", "examiner");
const head = () => actor(3, "urban", "approvalHead");
const window = () => actor(4, "city", "window");

async function decides(child: number, approve: boolean): Promise<void> {
  const advice = approve ? "approve" : "deny";
  await act("application", child, "accept", {}, window());
  await act("application", child, "take", {}, examiner());
  await act("application", child, "review", { advice, opinion: "已经审查。" }, examiner());
  await act("application", child, advice, { decisionBasis: "按法定条件和标准审查。" }, head());
  if (approve) await act("application", child, "certify", { certificate: `LC${child}` }, examiner());
  await served.city.relay.drain();
}

describe("one form", () => {
  let who: Visitor;
  let number: string;
  let children: readonly number[];

  test("opens its children at once, for whoever filed it and for nobody else", async () => {
    who = await citizen(served, given.phone);
    const { status, body } = await files(who, "applyAsPerson", { ...given, theme: numbers["open"] });
    expect(status).toBe(201);
    number = (body as ActView).number;
    await served.city.relay.drain();
    const seen = await view(who, number);
    expect(seen.state).toBe("underway");
    const parts = seen.links.filter(({ part }) => part);
    expect(parts.map(({ matter, part }) => [matter.title, part]).toSorted()).toEqual([
      ["出生登记 · 个人", { unit: "市城管局", waits: null }],
      ["新生儿医疗保险参保登记 · 个人", { unit: "市城管局", waits: null }],
    ]);
    const { rows } = await served.city.pool.query(
      "select id, asker from matter where mechanism = 'application' order by id",
    );
    expect(new Set(rows.map(({ asker }) => asker)).size).toBe(1);
    children = (seen.links.filter(({ part }) => part) ?? []).map(({ matter }) =>
      Number(matter.id),
    ) as number[];
    children = rows.map(({ id }) => Number(id));
    const [first] = parts;
    expect((await stranger.get(`/api/oneThing/${number}`)).status).toBe(404);
    expect((await stranger.get(`/api/application/${first!.matter.number}`)).status).toBe(404);
    expect((await who.get(`/api/application/${first!.matter.number}`)).status).toBe(200);
  });

  test("one that is sent back waits alone; one supplement reaches it and no other", async () => {
    const titled = await Promise.all(
      children.map(async id => [id, (await served.city.readers.matter(id))!.fields["itemTitle"]] as const),
    );
    const [back] = titled.find(([, title]) => title === "出生登记")!;
    const [other] = titled.find(([, title]) => title !== "出生登记")!;
    const note = { missing: ["出生医学证明"], missingNote: "请把原件重新拍清楚。" };
    await act("application", back, "askCorrection", note, window());
    await served.city.relay.drain();
    expect(await view(who, number)).toMatchObject({ state: "correcting" });
    await decides(other, true);
    const seen = await view(who, number);
    expect(seen.state).toBe("correcting");
    expect(seen.links.flatMap(({ part }) => part?.waits ?? [])).toEqual(["提交补正材料"]);
    const before = (await served.city.readers.matter(other))!.seq;
    const said = await who.post<ActView>(`/api/oneThing/${number}/supply`, {
      input: { supplement: "已重新拍照。" },
    });
    expect(said.status).toBe(200);
    await served.city.relay.drain();
    expect(await served.city.readers.matter(back)).toMatchObject({ state: "received" });
    expect(await served.city.readers.matter(other)).toMatchObject({ state: "certified", seq: before });
    expect(await view(who, number)).toMatchObject({ state: "underway" });
    await decides(back, true);
    expect(await view(who, number)).toMatchObject({ state: "gathering" });
  });

  test("one result hands all over", async () => {
    const { rows } = await served.city.pool.query("select id from matter where mechanism = 'oneThing'");
    await act("oneThing", Number(rows[0].id), "issue", { handedOver: "electronic" }, window());
    await served.city.relay.drain();
    const seen = await view(who, number);
    const said = Object.fromEntries(seen.fields.map(({ name, text }) => [name, text]));
    expect([seen.state, said["conclusion"], said["saved"]]).toEqual(["issued", "全部办成", "3"]);
    for (const id of children)
      expect(await served.city.readers.matter(id)).toMatchObject({ state: "delivered" });
  });
});

describe("one that is denied", () => {
  const stateOf = async (id: number) => (await served.city.readers.matter(id))!.state;

  test("is told and served on its own; the other goes on, and the case ends as partly done", async () => {
    const who = await citizen(served, "13900000003");
    const filed = { ...given, phone: "13900000003", theme: numbers["open"] };
    const { body } = await files(who, "applyAsPerson", filed);
    await served.city.relay.drain();
    const { number } = body as ActView;
    const { rows } = await served.city.pool.query<{ id: number }>(
      "select id::int from matter where mechanism = 'application' and state = 'received'",
    );
    const [denied, other] = rows.map(({ id }) => id) as [number, number];
    await decides(denied, false);
    expect(await view(who, number)).toMatchObject({ state: "underway" });
    const told = await latestMessages(served.city.pool, 20);
    expect(told.some(({ body: text }) => text.includes("有一项没有办成，其他事项照常办理"))).toBe(true);
    const deliveredOn = new Date(served.clock.now + 8 * 3_600_000).toISOString().slice(0, 10);
    await act("application", denied, "deliver", { handedOver: "electronic", deliveredOn }, window());
    expect(await stateOf(denied)).toBe("delivered");
    await decides(other, true);
    expect(await view(who, number)).toMatchObject({ state: "gathering" });
    const { rows: cases } = await served.city.pool.query<{ id: number }>(
      "select id::int from matter where mechanism = 'oneThing' and state = 'gathering'",
    );
    const summary = "一项不符合条件，决定书已送达，可以依法申请复议。";
    await act("oneThing", cases[0]!.id, "issue", { handedOver: "electronic", summary }, window());
    await served.city.relay.drain();
    const said = Object.fromEntries((await view(who, number)).fields.map(one => [one.name, one.text]));
    expect([said["conclusion"], await stateOf(other)]).toEqual(["部分办成", "delivered"]);
  });
});

describe("the portal", () => {
  test("finds a theme by the stage of life, with its gain and its form", async () => {
    expect((await page("/one-thing")).text).toContain("出生 1 件事");
    const { status, text } = await page("/one-thing/birth");
    expect(status).toBe(200);
    expect(text).toContain("2 个工作日办完（分别办要 4 个）");
    expect(text).toContain("个人一件事");
    expect(text).not.toContain("企业开办一件事"); // another form is not offered
  });

  test("a stage that is none is not found", async () => {
    expect((await page("/one-thing/nowhere")).status).toBe(404);
    expect((await page("/one-thing/%27;drop")).status).toBe(404);
  });
});
