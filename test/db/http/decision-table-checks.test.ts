// What decides is open to everybody; what keepers type is checked cell by cell and file by file.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TableFileView } from "../../../src/http/types.ts";
import { Visitor } from "../../http/served.ts";
import { type Keeper, type TableCity, conditions, edited, serveTables } from "../../http/tables.ts";

let city: TableCity;
let base: TableFileView;

beforeAll(async () => {
  city = await serveTables();
  base = await city.past();
});
afterAll(() => city?.served.close());

const asks: TableCity["asks"] = (...of) => city.asks(...of);
const check = async (more: object) =>
  (await asks<TableFileView>("drafter", "decision-tables/check", { xml: base.xml, ...more })).body;

test("what decides is open to everybody, as a table and as a file", async () => {
  const { models, mayDraft } = await city.list();
  const [{ model, uses, versions }] = models as [(typeof models)[0]];
  expect([model, uses, mayDraft]).toEqual([
    "补贴",
    [{ mechanism: "grant", title: "补贴申请", asks: "是否符合" }],
    true,
  ]);
  expect(versions).toEqual([{ hash: versions[0]!.hash, from: null, standing: "inForce", matter: null }]);
  const anybody = new Visitor(city.served);
  expect([base.hash, base.defects, base.tables[0]!.kinds.outputs[0]]).toEqual([
    versions[0]!.hash,
    [],
    { type: "string", values: "", options: { approved: "符合", person: "转人工" } },
  ]);
  const file = await anybody.get(`/api/decision-tables/${versions[0]!.hash}/file.dmn`);
  expect([file.status, file.text]).toEqual([200, conditions]);
  expect((await anybody.get("/api/decision-tables/abc")).status).toBe(404);
});

describe("while it is typed", () => {
  test("a wrong cell is told in a sentence with its place, and so is a day that is over", async () => {
    const from = "2026-12-01";
    const { defects } = await check({
      from,
      grids: [edited(base, ['"低"', "true", "< 2026"], ['"aproved"', "1"])],
    });
    expect(defects.map(({ code, row, cell }) => [code, row, cell])).toEqual([
      ["decision_cell_type", 1, "落户日期"],
    ]);
    const [typo] = (await check({ from, grids: [edited(base, ['"低"', "true", "-"], ['"aproved"', "1"])] }))
      .defects;
    expect([typo!.row, typo!.cell]).toEqual([1, "结论"]);
    expect(typo!.text).toContain('请改为 "approved"（符合）、"person"（转人工） 之一');
    const [late] = (await check({ from: "2026-11-16" })).defects;
    expect(late!.text).toContain("生效日 2026-11-16 不晚于今天");
  });

  test("a gap comes with the row that closes it", async () => {
    const { grid } = base.tables[0]!;
    const open = { ...grid, hit: "U", rows: grid.rows.slice(0, 1) };
    const { defects, remarks } = await check({ from: "2026-12-01", grids: [open] });
    expect(defects).toEqual([]);
    expect(remarks.map(({ code, cells }) => [code, cells])).toContainEqual([
      "decision_gap",
      ['"中", "高"', "-", "-"],
    ]);
  });

  test("a file that goes in a circle, of an older kind or with types that nobody knows says so", async () => {
    const told = async (xml: string) =>
      (
        await asks<TableFileView>("drafter", "decision-tables/check", { xml, from: "2026-12-01" })
      ).body.defects.map(({ code, text }) => [code, text.slice(text.indexOf("：") + 1)]);
    const member = '<requiredInput href="#members"/>';
    expect(await told(conditions.replace(member, '<requiredDecision href="#fits"/>'))).toContainEqual([
      "decision_cycle",
      "决策绕成了圈：补贴条件 → 补贴条件；请去掉其中一条依赖。",
    ]);
    expect((await told(conditions.replace("20191111", "20180521")))[0]![0]).toBe("decision_dialect");
    expect((await told(conditions.replace('typeRef="boolean"', 'typeRef="bool"')))[0]![0]).toBe(
      "decision_type",
    );
    expect((await told(conditions.replace("</rule>", "</rules>")))[0]![1]).toMatch(/读不下去（文件第 \d+ 行/);
  });

  test("what is no file, no grid or no day is refused by name; others may not ask", async () => {
    const said = async (body: object, who: Keeper = "drafter") => {
      const { status, body: problem } = await asks(who, "decision-tables/check", body);
      return [status, problem.code];
    };
    expect(await said({})).toEqual([400, "bad_body"]);
    expect(await said({ xml: base.xml, grids: [{ hit: "X" }] })).toEqual([400, "bad_body"]);
    expect(await said({ xml: base.xml, grids: [edited(base, ["-"], ["1"])] })).toEqual([400, "bad_body"]);
    expect(await said({ xml: base.xml, grids: [null, base.tables[0]!.grid] })).toEqual([400, "bad_body"]);
    expect(await said({ xml: base.xml, from: "明天" })).toEqual([400, "bad_body"]);
    expect(await said({ xml: base.xml }, "clerk")).toEqual([403, "tables_not_yours"]);
    expect((await asks("auditor", "decision-tables/check", { xml: base.xml })).status).toBe(200);
    expect((await asks("auditor", "decision-tables/trial", { xml: base.xml })).body.code).toBe(
      "tables_not_yours",
    );
    const tried = await asks("clerk", "decision-tables/trial", { xml: base.xml });
    expect([tried.status, tried.body.code]).toEqual([403, "tables_not_yours"]);
    for (const most of [0, 1001, "十"]) {
      const { status, body: problem } = await asks("drafter", "decision-tables/trial", {
        xml: base.xml,
        most,
      });
      expect([status, problem.code]).toEqual([400, "bad_body"]);
    }
    expect((await asks("drafter", "decision-tables/drafts/7K3F9-QWXR2/trial", {})).status).toBe(404);
    const { status, body } = await asks<TableFileView>("drafter", "decision-tables/check", {
      xml: "<definitions",
    });
    expect([status, body.defects[0]!.code, body.tables]).toEqual([200, "decision_xml", []]);
    const nobody = await new Visitor(city.served).post("/api/decision-tables/check", { xml: base.xml });
    expect(nobody.status).toBe(401);
  });
});
