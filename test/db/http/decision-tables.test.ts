// A table is changed in the office: drafted, tried on past cases, approved and published by three people; it
// decides from its first day on, on every server, and nothing that was decided changes.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CityTables, openShelf, deciderOf } from "../../../src/cli/decisions.ts";
import { readParts } from "../../../src/decide/edit/grid.ts";
import { writeFrom } from "../../../src/decide/shelf.ts";
import type { ActView, MatterView, TableFileView, TrialView } from "../../../src/http/types.ts";
import { grant } from "../../../src/define/test/grant.ts";
import { openDecisionTables } from "../../../src/store/readers/decision-tables.ts";
import { Visitor } from "../../http/served.ts";
import { type Keeper, type TableCity, conditions, edited, serveTables } from "../../http/tables.ts";

const day = 86_400_000;
const hour = 3_600_000;
let city: TableCity;
let base: TableFileView;
let draft: string;

beforeAll(async () => {
  city = await serveTables();
  base = await city.past();
});
afterAll(() => city?.served.close());

const asks: TableCity["asks"] = (...of) => city.asks(...of);
const acts = (account: Keeper, action: string, input: object = {}) =>
  asks<ActView>(account, `decisionTable/${draft}/${action}`, { input });
/** The jurist's, of a draft of today. */
const assessed = () => ({
  assessedOn: new Date(city.served.clock.now + 8 * hour).toISOString().slice(0, 10),
  assessment: "只读收入档和人数，用后不留，可以申请人工复核。",
});
const check = async (more: object) =>
  (await asks<TableFileView>("drafter", "decision-tables/check", { xml: base.xml, ...more })).body;

describe("a version", () => {
  const reason = "收入中等的也可以当场批准，金额减半。";
  let rival: string;
  /** Another version that only waits to be published. */
  async function approved(xml: string): Promise<string> {
    const { body } = await asks<ActView>("drafter", "decisionTable", {
      action: "draft",
      input: { reason, xml },
    });
    await asks("drafter", `decision-tables/drafts/${body.number}/trial`, {});
    const { state } = (
      await asks<ActView>("jurist", `decisionTable/${body.number}/approve`, { input: assessed() })
    ).body;
    expect(state).toBe("approved");
    return body.number;
  }

  test("a file that is wrong does not come in, whichever way", async () => {
    const bad = conditions.replace("人数 * 1000", "人数 *");
    const opened = await asks<ActView>("drafter", "decisionTable", {
      action: "draft",
      input: { reason, xml: writeFrom(bad, "2026-12-01") },
    });
    expect([opened.status, opened.body.code]).toEqual([422, "invalid_input"]);
    expect(opened.text).toContain('"decision_syntax"');
    expect(opened.body.detail).toContain("第 1 行“金额（元）”格");
  });

  test("drafted, tried on what was decided: how many come out otherwise, and which", async () => {
    const grid = edited(
      base,
      ['"低","中"', "true", "-"],
      ['"approved"', 'if 收入档 = "低" then 人数 * 1000 else 人数 * 500'],
    );
    const { xml, defects } = await check({ from: "2026-12-01", grids: [grid] });
    expect(defects).toEqual([]);
    const tried = await asks<readonly TrialView[]>("drafter", "decision-tables/trial", { xml });
    expect(tried.body).toMatchObject([
      { mechanism: "grant", cases: 4, changed: null, lost: null, undecided: null, shifts: [] },
    ]);
    const opened = await asks<ActView>("drafter", "decisionTable", {
      action: "draft",
      input: { reason, xml },
    });
    expect([opened.status, opened.body.state]).toEqual([201, "drafted"]);
    draft = opened.body.number;
    expect((await acts("jurist", "approve", assessed())).body.code).toBe("wrong_state");
    const recorded = await asks<readonly TrialView[]>("drafter", `decision-tables/drafts/${draft}/trial`, {});
    expect([recorded.status, recorded.body[0]?.changed]).toEqual([200, null]);
    const { rows } = await city.served.city.pool.query<{ purpose: string; fields: readonly string[] }>(
      "select purpose, fields from access_log where act = 'trial' order by id",
    );
    expect(rows).toEqual(
      Array.from({ length: 2 }, () => ({ purpose: "决策表“补贴”试算，最近 200 件", fields: ["income"] })),
    );
    const view = (await (await city.enter("jurist")).get<MatterView>(`/api/decisionTable/${draft}`)).body;
    const said = Object.fromEntries(view.fields.map(({ name, value }) => [name, value]));
    expect([view.state, said["model"], said["from"], said["cases"], said["changed"]]).toEqual([
      "tried",
      "补贴",
      "2026-12-01",
      4,
      0,
    ]);
    expect((await city.list()).drafts.map(({ number }) => number)).toEqual([draft]);
  });

  test("of one person's hidden value a trial tells nothing, however it is asked", async () => {
    const tryOf = async (income: string, amount: string) => {
      const grid = edited(base, [income, "true", "-"], ['"approved"', amount]);
      const { xml, defects } = await check({ from: "2026-12-01", grids: [grid] });
      expect(defects).toEqual([]);
      return (await asks<readonly TrialView[]>("drafter", "decision-tables/trial", { xml })).body;
    };
    const [same, moved, failing] = [
      await tryOf('"低"', "人数 * 1000"),
      await tryOf('"低","中"', "人数 * 1000"),
      await tryOf('"低","中"', 'if 收入档 = "低" then 人数 * 1000 else number("?", ",", ".")'),
    ];
    expect(moved).toEqual(same);
    expect(failing).toEqual(same);
    const xml = writeFrom(base.xml, "2026-12-01");
    for (const most of [1, 49]) {
      const few = await asks("drafter", "decision-tables/trial", { xml, most });
      expect([few.status, few.body.code]).toEqual([400, "bad_body"]);
    }
  });

  test("nobody outside sees a draft; nobody types a trial; three people, one step each", async () => {
    expect((await new Visitor(city.served).get(`/api/decisionTable/${draft}`)).status).toBe(404);
    const typed = await acts("drafter", "record", { cases: 9, changed: 0, lost: 0, tester: "person:1" });
    expect(typed.body.code).toBe("wrong_role");
    expect((await acts("drafter", "approve")).body.code).toBe("wrong_role");
    expect((await acts("colleague", "drop")).status).not.toBe(200);
    expect((await acts("publisher", "publish")).body.code).toBe("wrong_state");
    const unassessed = await acts("jurist", "approve", { remark: "与办法第三条一致。" });
    expect([unassessed.status, unassessed.body.code]).toEqual([422, "invalid_input"]);
    const remarked = { ...assessed(), remark: "与办法第三条一致。" };
    expect((await acts("jurist", "approve", remarked)).body.state).toBe("approved");
    expect((await acts("jurist", "publish")).body.code).toBe("wrong_role");
    rival = await approved(writeFrom(conditions, "2026-12-01"));
    expect((await acts("publisher", "publish")).body.state).toBe("published");
    const [coming, standing] = (await city.list()).models[0]!.versions;
    expect([coming!.from, coming!.standing, coming!.matter?.number, standing!.standing]).toEqual([
      "2026-12-01",
      "coming",
      draft,
      "inForce",
    ]);
    expect((await new Visitor(city.served).get(`/api/decisionTable/${draft}`)).status).toBe(200);
  });

  test("a second one for the same day is refused, to be drafted and to be published", async () => {
    const first = draft;
    draft = rival;
    const late = await acts("publisher", "publish");
    draft = first;
    expect([late.status, late.body.detail]).toEqual([
      422,
      expect.stringContaining("已有一版自 2026-12-01 起生效"),
    ]);
    const xml = writeFrom(conditions, "2026-12-01");
    const again = await asks("drafter", "decisionTable", { action: "draft", input: { reason, xml } });
    expect([again.status, again.body.detail]).toEqual([
      422,
      expect.stringContaining("已有一版自 2026-12-01 起生效"),
    ]);
  });

  test("it decides from its day on, here and on another server; what was decided stays", async () => {
    const { clock, city: open } = city.served;
    // Another server: its own shelf, which read the log when it started, before anything was published.
    const root = new URL("../../decide/mechanisms/", import.meta.url).pathname;
    const source = openDecisionTables(open.pool);
    const other = new CityTables({
      shelf: await openShelf([grant], root),
      source: { ...source, published: async () => (clock.now < first ? [] : source.published()) },
      calendar: open.calendar,
      log: () => {},
    });
    const first = Date.parse("2026-11-30T16:00:00Z");
    const elsewhere = async () => {
      await other.before(clock.now);
      const given = { 人数: 3, 落户: "2025-03-01", 参保: true, 收入档: "中" };
      return (deciderOf(other.shelf).decide("补贴条件", given, clock.now).value as { 结论: string }).结论;
    };
    clock.now = first - 1;
    const before = await city.apply({ income: "中" });
    expect([before.state, await elsewhere()]).toEqual(["waiting", "person"]);
    clock.now = first;
    const after = await city.apply({ income: "中" });
    expect([after.state, await elsewhere()]).toEqual(["granted", "approved"]);
    const told = async ({ number }: ActView) => {
      const clerk = await city.enter("clerk");
      return (await clerk.get<MatterView>(`/api/grant/${number}`)).body.state;
    };
    expect([await told(before), await told(after)]).toEqual(["waiting", "granted"]);
    const { rows } = await open.pool.query<{ version: string }>(
      `select payload->'decisions'->'eligible'->>'version' as version from event
        where mechanism = 'grant' order by happened, matter`,
    );
    const [next, standing] = (await city.list()).models[0]!.versions;
    expect(rows.map(({ version }) => version)).toEqual([
      ...Array.from({ length: 5 }, () => standing!.hash),
      next!.hash,
    ]);
    const late = await acts("publisher", "withdraw", { remark: "想撤回已生效的版本。" });
    expect([late.body.code, late.body.detail]).toEqual(["rule", expect.stringContaining("不能撤回")]);
  });

  test("one that waited past its day is not published; sent back, it is given another", async () => {
    const { clock } = city.served;
    const xml = writeFrom(base.xml, "2026-12-10");
    draft = (await asks<ActView>("drafter", "decisionTable", { action: "draft", input: { reason, xml } }))
      .body.number;
    await asks("drafter", `decision-tables/drafts/${draft}/trial`, { most: 50 });
    await acts("jurist", "approve", assessed());
    clock.now += 12 * day;
    const late = await acts("publisher", "publish");
    expect([late.status, late.body.detail]).toEqual([422, expect.stringContaining("不晚于今天")]);
    clock.now += hour;
    expect((await acts("publisher", "sendBack", { remark: "生效日已过，请改。" })).body.state).toBe(
      "returned",
    );
    const later = writeFrom(base.xml, "2027-01-01");
    expect((await acts("drafter", "revise", { xml: later })).body.state).toBe("drafted");
    expect((await readParts(later)).tables[0]!.grid).toEqual(base.tables[0]!.grid);
  });
});
