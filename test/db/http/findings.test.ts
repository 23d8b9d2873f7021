// From the log to a decision: what seems too good is found once, shown to whoever may see it, put to the
// unit, and decided on by somebody else; units that work as they should are left alone.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allTime } from "../../../src/figures/period.ts";
import { readFigures } from "../../../src/figures/read.ts";
import type { FindingEvidence, FindingsView, MatterView, Problem } from "../../../src/http/types.ts";
import { faultsOfShape } from "../../http/shape.ts";
import { type OddCity, day, minute, monday, serveOdd } from "../../http/odd-city.ts";
import { type Visitor, citizen, secrets } from "../../http/served.ts";

const same = "您好，您反映的问题经核实已列入计划，责任单位正在按规定整改，预计近期完成，感谢您的支持。";
const honest = [
  "解放路路灯不亮是电缆被施工挖断，今天上午已经接好。",
  "东巷三号院的灯杆歪斜，已扶正并更换底座，夜里亮着。",
  "控制箱进水跳闸，已换密封条，连续观察两夜正常。",
  "这一段是开发商自建路灯，已约谈物业，三日内修好。",
  "灯头老化，整条路二十四盏全部换成新的，昨晚验收。",
  "树枝挡光，园林部门已修剪，照度测得十二勒克斯。",
];

let city: OddCity;
let urger: Visitor;
let inspector: Visitor;
const copies: number[] = [];

/** Filed on Monday morning, the limit of five working days ends with the next Monday. */
const limit = Date.parse("2026-10-19T16:00:00Z");

beforeAll(async () => {
  city = await serveOdd();
  [urger, inspector] = [await city.signedIn("urger"), await city.signedIn("inspector")];
  for (let n = 0; n < 6; n += 1) {
    // Urban management answers minutes before the limit; the power company within a day.
    const answered = limit - (n + 2) * minute;
    const text = honest[n]!;
    await city.answers({
      unit: "urban",
      opened: monday + n * minute,
      drafted: answered - 30 * minute,
      answered,
      text,
    });
  }
  for (let n = 0; n < 24; n += 1) {
    const opened = monday + n * 20 * minute;
    const drafted = opened + 60 * minute + n * 13 * minute;
    // Two thirds of the power company's say the same.
    const isCopy = n % 3 > 0;
    const text = isCopy ? same : `${honest[n % 6]!}第${n}号工单由${"甲乙丙丁"[n % 4]}组负责。`;
    const rated = n < 9 ? monday + 2 * day + n * minute : monday + 3 * day + n * 30 * minute;
    const matter = await city.answers({
      unit: "power",
      opened,
      drafted,
      answered: drafted + 20 * minute,
      text,
      rated,
    });
    if (isCopy) copies.push(matter);
  }
}, 60_000);
afterAll(() => city?.close());

const schemas = async () =>
  (await urger.get<{ components: { schemas: Record<string, object> } }>("/api/openapi.json")).body.components
    .schemas;
const list = async (by = urger) => (await by.get<FindingsView>("/api/findings")).body;
const evidence = async (id: string, by = urger) =>
  (await by.get<FindingEvidence>(`/api/findings/${id}`)).body;
const does = (by: Visitor, id: string, action: string, input: object = {}) =>
  by.post<MatterView & Problem>(`/api/finding/${id}/${action}`, { input });
const idOf = async (kind: string) => (await list()).findings.find(one => one.kind === kind)!.row.id;

describe("a round", () => {
  test("finds each odd thing with its numbers, of the unit that did it, and nothing else", async () => {
    const result = await city.look();
    const { findings, counts, looked } = await list();
    const told = findings.map(({ kind, unit, seen, looked: of }) => [kind, unit, seen, of]);
    // The engine's own city was told by us all at once: everything in it is recorded late by persons.
    expect(told.filter(([kind]) => kind !== "backDated").toSorted()).toEqual([
      ["lastMinute", "市城管局", 6, 6],
      ["ratingBurst", "澜城供电公司", 9, 24],
      ["sameText", "澜城供电公司", 16, 24],
    ]);
    expect(result).toMatchObject({ opened: findings.length, grown: 0 });
    expect(counts.find(({ kind }) => kind === "sameText")).toMatchObject({
      open: 1,
      concluded: 0,
      upheld: 0,
    });
    expect(looked).toMatchObject({ share: 1, opened: findings.length });
    expect(faultsOfShape(await schemas(), "Findings", await list())).toEqual([]);
    const minutes = findings.find(({ kind }) => kind === "lastMinute")!;
    expect(minutes.reason).toContain("按期办结的 6 件中，6 件在到期前 10 分钟内办结");
    expect(
      (await urger.get<FindingsView>("/api/findings?lang=en")).body.findings.map(one => one.reason).join(),
    ).toContain("Of 6 closed in time, 6 were closed in the last 10 minutes");
  });

  test("what is recorded late by persons is found of each unit that acted, by hand or not", async () => {
    const late = (await list()).findings.filter(({ kind }) => kind === "backDated");
    expect(late.map(({ unit }) => unit).toSorted()).toEqual(["市城管局", "澜城供电公司", "澜城市"]);
  });

  test("another round adds nothing; what comes later is added to what nobody has decided on", async () => {
    expect(await city.look()).toMatchObject({ opened: 0, grown: 0 });
    const id = await idOf("sameText");
    const before = (await evidence(id)).total;
    const opened = monday + 4 * day;
    await city.answers({
      unit: "power",
      opened,
      drafted: opened + day / 4,
      answered: opened + day / 3,
      text: same,
    });
    const { opened: more, grown } = (await city.look())!;
    expect(more).toBe(0);
    expect(grown).toBeGreaterThanOrEqual(1);
    expect((await evidence(id)).total).toBe(before + 1);
    expect((await list()).findings.find(({ row }) => row.id === id)).toMatchObject({ seen: 17, looked: 25 });
  });

  test("what was imported, or is of the sample, is never told to have been back-dated", async () => {
    const opened = Date.parse("2026-09-07T01:00:00Z");
    const own = {
      unit: "urban",
      opened,
      drafted: opened + day,
      answered: opened + day + minute,
      text: honest[0]!,
    } as const;
    await city.answers({ ...own, origin: "import" });
    await city.answers({ ...own, origin: "sample" });
    const { opened: found } = (await city.look(opened))!;
    expect(found).toBe(0);
    await city.answers(own);
    expect((await city.look(opened))!.opened).toBeGreaterThanOrEqual(1);
  });
});

describe("evidence", () => {
  test("is read from the log anew and held against its hash, side by side", async () => {
    const view = await evidence(await idOf("sameText"));
    expect(faultsOfShape(await schemas(), "Evidence", view)).toEqual([]);
    expect(view.evidence.every(({ proven }) => proven)).toBe(true);
    expect(view.evidence.every(({ text }) => text!.every(part => part.same))).toBe(true);
    expect(view.evidence[0]!.text!.map(({ text }) => text).join("")).toBe(same);
    const close = await evidence(await idOf("lastMinute"));
    expect(close.within).toBe(10 * minute);
    expect(close.evidence.map(({ due, happened }) => (due! - happened) / minute).toSorted()).toEqual([
      2, 3, 4, 5, 6, 7,
    ]);
  });

  test("shows no text to whoever may not read the matters, and nothing outside the check", async () => {
    const id = await idOf("sameText");
    const seen = await evidence(id, inspector);
    expect(seen.evidence.every(({ text }) => text === null)).toBe(true);
    const asker = await citizen(city.served, "13900000077");
    expect((await asker.get(`/api/findings/${id}`)).status).toBe(404);
    expect((await asker.get("/api/findings")).status).toBe(403);
    expect((await (await city.signedIn("desk")).get("/api/findings")).status).toBe(403);
    for (const by of [urger, inspector]) {
      const text = (await by.get(`/api/findings/${id}`)).text + (await by.get("/api/findings")).text;
      expect(text).not.toContain(secrets.phone);
      expect(text).not.toContain(secrets.content);
    }
  });

  test("holds no text and no asker in the log", async () => {
    const { rows } = await city.served.city.pool.query<{ payload: string }>(
      "select payload::text as payload from event where mechanism = 'finding'",
    );
    const all = rows.map(({ payload }) => payload).join("\n");
    expect(all).not.toContain(same.slice(0, 12));
    expect(all).not.toMatch(/"person:5\d\d"/);
  });

  test("of an erased text is none", async () => {
    const id = await idOf("sameText");
    await city.served.city.pool.query("delete from person_data where matter = $1", [copies[0]]);
    const view = await evidence(id);
    expect(view.evidence.filter(({ text }) => text === null)).toHaveLength(1);
  });
});

describe("the check", () => {
  test("a finding is put to the unit in one act, explained, decided by another, and counted", async () => {
    const id = await idOf("lastMinute");
    const early = { conclusion: "upheld", opinion: "到场记录晚于办结时间。" };
    expect((await does(inspector, id, "take")).status).toBeLessThan(300);
    expect((await does(inspector, id, "conclude", early)).body.code).toBe("rule");
    expect(
      (await does(inspector, id, "ask", { question: "请逐件说明集中在到期前办结的原因。" })).body.state,
    ).toBe("explaining");
    const leader = await city.signedIn("urban-leader");
    const power = await city.signedIn("power");
    expect(
      (await does(power, id, "explain", { explanation: "这与本单位没有关系，请核对。" })).status,
    ).toBeGreaterThan(399);
    expect(
      (await does(leader, id, "explain", { explanation: "月中集中补录，今后当日录入系统。" })).body.state,
    ).toBe("checking");
    expect((await does(inspector, id, "conclude", early)).body.state).toBe("upheld");
    const measure = { measure: "redo", demand: "逐件重新联系诉求人。", due: "2026-12-01" };
    expect((await does(inspector, id, "handle", measure)).body.state).toBe("handling");
  });

  test("one that is chance is dismissed in one act, and the same evidence opens no other", async () => {
    const id = await idOf("ratingBurst");
    expect((await does(urger, id, "dismiss", { ground: "chance" })).body.state).toBe("unfounded");
    expect(await city.look()).toMatchObject({ opened: 0 });
    expect((await list()).findings.map(({ row }) => row.id)).not.toContain(id);
  });

  test("nothing has happened to the matters themselves", async () => {
    const { rows } = await city.served.city.pool.query<{ n: number }>(
      "select count(*)::int as n from matter where mechanism = 'appeal' and fields ? 'excluded'",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("figures count them, by cells as by the recount", async () => {
    const { pool, registry, figures } = city.served.city;
    await figures.fresh();
    const query = async (text: string, values: readonly unknown[]) =>
      (await pool.query(text, [...values])).rows;
    const { mechanism } = registry.current.get("finding")!;
    const names = ["found", "concluded", "upheld", "upheldShare", "open"];
    const asked = {
      period: allTime("Asia/Shanghai"),
      asOf: city.served.clock.now + day,
      audience: "staff",
    } as const;
    const cells = (await readFigures(query, mechanism, names, asked)).map(({ value }) => value);
    const recount = await readFigures(query, mechanism, names, { ...asked, recount: true });
    expect(cells).toEqual(recount.map(({ value }) => value));
    const { total } = await list();
    expect(cells[1]).toBe(2);
    expect(cells[2]).toBe(1);
    expect(cells[3]).toBe(50);
    // Those that are not decided, and the one that is being put right.
    expect(total).toBe(Number(cells[4]) + 1);
  });
});

describe("looking by hand", () => {
  test("is for whoever checks, and says that it was begun", async () => {
    expect((await urger.post("/api/findings/look", {})).status).toBe(200);
    expect((await (await city.signedIn("desk")).post("/api/findings/look", {})).status).toBe(403);
    const ended = async () => (await list()).looked?.ended ?? null;
    await expect.poll(ended, { timeout: 20_000, interval: 500 }).not.toBeNull();
  });

  test("a round that was cut off is not under way, and another may begin", async () => {
    const { pool } = city.served.city;
    await pool.query(
      "update detection_round set ended = null where id = (select max(id) from detection_round)",
    );
    expect((await list()).looked).toMatchObject({ ended: null, running: false });
    expect(await city.look()).toMatchObject({ opened: 0 });
    expect((await list()).looked).toMatchObject({ running: false, share: 1 });
  });
});
