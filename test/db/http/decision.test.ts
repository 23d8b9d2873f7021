// A decision through the API: opened for comment, opinions filed on its page and registered once each,
// answered one by one, each asker told; nothing goes on before all are; nobody reads what others wrote.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import type { ActView, FigureView, MatterView, Problem } from "../../../src/http/types.ts";
import { latestMessages } from "../../../src/people/table-sender.ts";
import {
  type Served,
  type Visitor,
  citizen,
  noon,
  password,
  serve,
  Visitor as Browser,
} from "../../http/served.ts";

const hour = 3_600_000;
const day = 24 * hour;
const staff = {
  office: ["city", ["secretariat"]],
  unit: ["urban", ["drafter"]],
  other: ["power", ["drafter"]],
  law: ["city", ["jurist"]],
  gazette: ["city", ["publisher"]],
} as const;

let served: Served;
let app: FastifyInstance;
let number: string;
const opinions: string[] = [];
const phones = ["13900000001", "13900000002", "13900000003"];

async function official(account: keyof typeof staff): Promise<Visitor> {
  const visitor = new Browser(served);
  await visitor.enter({ account, password });
  return visitor;
}
async function does(
  account: keyof typeof staff,
  to: string,
  action: string,
  input: object = {},
  on = "openDecision",
) {
  served.clock.now += hour;
  return (await official(account)).post<ActView & Problem>(`/api/${on}/${to}/${action}`, { input });
}
async function done(...of: Parameters<typeof does>): Promise<ActView> {
  const { status, body, text } = await does(...of);
  expect([of[2], status, status === 200 ? "" : text]).toEqual([of[2], 200, ""]);
  return body;
}
const opinion = (more: object = {}) => ({
  decision: number,
  stance: "amend",
  speaker: "person",
  content: "我住东巷三号院，建议学校门口早上六点以后不走货车。",
  ...more,
});
const files = async (phone: string, more: object = {}) =>
  (await citizen(served, phone)).post<ActView & Problem>("/api/opinion", {
    action: "lodge",
    input: opinion(more),
  });
const page = async (path: string) =>
  (await app.inject({ method: "GET", url: path })).body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const messages = async (phone: string) =>
  (await latestMessages(served.city.pool, 200)).filter(one => one.phone === phone).map(one => one.body);
const relay = () => served.city.relay.drain();
const decision = async () =>
  (await (await official("office")).get<MatterView>(`/api/openDecision/${number}`)).body;
const counted = async () => {
  const { fields } = await decision();
  return ["received", "answered", "adopted", "unadopted"].map(
    name => fields.find(field => field.name === name)?.value ?? 0,
  );
};

const line = () => ({
  title: "中心城区夜间货运通行办法",
  kind: "policy",
  year: "2026",
  unit: served.orgs.get("urban"),
  business: "yes",
  consent: "澜委〔2026〕31号",
});
const draft = {
  draft: "每日二十二时至次日六时，新能源配送车辆可以进入中心城区。",
  explanation: "减少白天拥堵，降低企业配送成本。",
  closes: "2026-12-20",
};

beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
  const { accounts, posts } = served.city.people;
  for (const [account, [at, roles]] of Object.entries(staff)) {
    const org = served.orgs.get(at) as `org:${string}`;
    const person = await accounts.createOfficial({ account, name: `${account}某`, password }, noon);
    const post = await posts.create({ key: account, org, title: account, english: account, roles });
    await posts.give(person, post, noon);
  }
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

describe("a firm's proposal goes through the same door", () => {
  test("proposed, studied, listed; its proposer is told at each step, nobody else reads it", async () => {
    const firm = await citizen(served, phones[0]!);
    const wish = "夜间配送车辆进不了城，建议划定时段和路线，让合规车辆通行。";
    const input = { kind: "policy", wish, firm: "91350100M000100Y43" };
    const { status, body } = await firm.post<ActView>("/api/openDecision", { action: "propose", input });
    expect(status).toBe(201);
    number = body.number;
    expect(await page(`/matter/${number}`)).not.toContain("夜间配送");
    await done("office", number, "refer", { unit: served.orgs.get("urban") });
    expect(
      (await does("other", number, "report", { study: "已论证，可以先行先试。", feasible: "yes" })).status,
    ).toBe(404);
    await done("unit", number, "report", { study: "已论证，可以先行先试。", feasible: "yes" });
    await done("office", number, "list", line());
    await done("office", number, "start");
    await relay();
    const told = await messages(phones[0]!);
    expect(told.some(text => text.includes("已列入决策目录") && text.includes("市城管局"))).toBe(true);
    const text = await page(`/matter/${number}`);
    expect(text).toContain("中心城区夜间货运通行办法");
    expect(text).not.toContain("合规车辆通行。");
    expect(text).not.toContain("91350100M000100Y43");
  });

  test("what takes no opinions yet offers no form, and says so to whoever files one", async () => {
    expect(await page(`/matter/${number}`)).not.toContain("提出意见");
    const { status, body } = await files(phones[1]!);
    expect([status, body.code]).toEqual([422, "invalid_input"]);
    expect(body.detail).toContain("现为“已启动，拟订草案”，不接收决策意见");
  });
});

describe("open for comment", () => {
  test("the page leads to a form with its number filled in; files are registered once each", async () => {
    await done("unit", number, "prepare", { copy: "草案第一稿。" });
    expect((await done("gazette", number, "open", draft)).state).toBe("commenting");
    expect(await page(`/matter/${number}`)).toContain("提出意见");
    expect(await page("/decisions")).toMatch(
      /正在征求意见.*中心城区夜间货运通行办法.*提出意见.*提出决策建议/,
    );
    const form = (await app.inject({ method: "GET", url: `/file/opinion?opening=lodge&decision=${number}` }))
      .body;
    expect(form).toContain(`value="${number}"`);
    for (const phone of phones) {
      const { status, body, text } = await files(phone);
      expect([status, status === 201 ? "" : text]).toEqual([201, ""]);
      opinions.push(body.number);
    }
    await relay();
    expect(await counted()).toEqual([3, 0, 0, 0]);
    const told = (await messages(phones[1]!)).filter(text => text.includes("的意见已登记"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("中心城区夜间货运通行办法");
  });

  test("the stance of an opinion is open, its words are read by who wrote them and by the unit", async () => {
    const text = await page(`/matter/${opinions[0]}`);
    expect(text).toContain("建议修改");
    expect(text).not.toContain("东巷三号院");
    const other = await official("other");
    expect((await other.get(`/api/opinion/${opinions[0]}`)).text).not.toContain("东巷三号院");
  });

  test("another unit does not answer; before the period is over nobody concludes", async () => {
    const answer = { adoption: "adopted", reply: "已采纳，见草案第四条：学校周边五时三十分后不通行。" };
    expect((await does("other", opinions[0]!, "answer", answer, "opinion")).body.code).toBe("not_yours");
    expect((await does("unit", number, "conclude", { summary: "意见集中在学校周边。" })).body.code).toBe(
      "wrong_state",
    );
    await done("unit", opinions[0]!, "answer", answer, "opinion");
    await relay();
    expect(await counted()).toEqual([3, 1, 1, 0]);
  });
});

describe("after the period", () => {
  test("what comes too late is refused at once; what is not answered yet holds the decision", async () => {
    served.clock.now += 40 * day;
    await served.city.sweeper.sweep();
    expect((await decision()).state).toBe("sorting");
    expect(await page(`/matter/${number}`)).not.toContain("提出意见");
    const late = (await files("13900000009")).body;
    expect([late.code, late.detail]).toEqual(["invalid_input", expect.stringContaining("截止以后提出")]);
    const { body } = await does("unit", number, "conclude", { summary: "意见集中在学校周边，已采纳。" });
    expect([body.code, body.detail]).toEqual(["rule", expect.stringContaining("还有 2 条意见没有答复")]);
  });

  test("an empty answer is questioned; each asker is told where the reason stands", async () => {
    const empty = { adoption: "unadopted", reply: "感谢您的宝贵意见建议" };
    expect((await does("unit", opinions[1]!, "answer", empty, "opinion")).status).toBe(422);
    const reply = "不采纳：早高峰前的配送须在七时前完成，改走学校以外的路线。";
    await done("unit", opinions[1]!, "answer", { adoption: "unadopted", reply }, "opinion");
    const partly = { adoption: "partly", reply: "部分采纳：学校周边提前到六时。" };
    await done("unit", opinions[2]!, "answer", partly, "opinion");
    await relay();
    expect(await counted()).toEqual([3, 3, 1, 1]);
    const told = (await messages(phones[1]!)).filter(text => text.includes("已研究"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("结果：不采纳");
    expect(told[0]).not.toContain("早高峰");
    const own = await citizen(served, phones[1]!);
    expect((await own.get(`/api/opinion/${opinions[1]}`)).text).toContain("早高峰前");
    await done("unit", number, "conclude", { summary: "意见集中在学校周边，已调整第四条。" });
    expect(await page(`/matter/${number}`)).toContain("意见集中在学校周边");
  });

  test("no review is left out, whatever was gathered; the jurist has seven working days", async () => {
    expect((await does("office", number, "discuss", {})).body.code).toBe("wrong_state");
    const view = "路线和时段合理，噪声限值应当写明。";
    await done("unit", number, "argue", { experts: 5, expertView: view, expertUse: "已写明噪声限值。" });
    await done("unit", number, "assess", {
      risk: "low",
      riskNote: "沿线居民意见已经听取，未发现不稳定因素。",
    });
    await done("unit", number, "submit", { submission: "送审草案、征求意见情况和专家意见。" });
    const lawful = { legality: "lawful", legalView: "权限、程序、内容均符合法律规定。" };
    const { body } = await does("law", number, "opine", lawful);
    expect([body.code, body.detail]).toEqual(["rule", expect.stringContaining("还不满七个工作日")]);
    served.clock.now += 14 * day;
    await served.city.sweeper.sweep();
    expect((await done("law", number, "opine", lawful)).state).toBe("competing");
  });

  test("figures: three opinions, all answered, one adopted of three", async () => {
    const read = async (figure: string) =>
      (await (await official("office")).get<FigureView>(`/api/figures/${figure}?period=all`)).body.value;
    const names = ["received", "answered", "adopted", "taken", "adoptedShare"];
    const found: (number | null)[] = [];
    for (const name of names) found.push(await read(`openDecision.${name}`));
    expect(found).toEqual([3, 3, 1, 1, 33.33]);
    expect(await read("opinion.lodged")).toBe(3);
  });
});
