// From a DMN file in a mechanism's folder to the event of an act that consulted it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dmn, table } from "../../test/harness/dmn.ts";
import { ground } from "../../test/store/city.ts";
import { grant, grantEnglish } from "../define/test/grant.ts";
import { type Act, decide } from "../engine/act.ts";
import { plan } from "../engine/registry.ts";
import { deciderOf, openShelf } from "./decisions.ts";

const root = mkdtempSync(join(tmpdir(), "keymove-decisions-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, "serve", "grant", "decisions");
mkdirSync(folder, { recursive: true });

const inputs = { 人数: "number", 落户: "date", 参保: "boolean", 收入档: "string" };
const logic = table({
  hit: "FIRST",
  inputs: [{ name: "参保" }, { name: "收入档" }, { name: "落户" }],
  outputs: [{ name: "结论" }, { name: "金额" }],
  rows: [
    ["false", "-", "-", '"person"', "null"],
    ["true", '"低"', '< date("2026-01-01")', '"approved"', "人数 * 1000", "办法第三条"],
    ["-", "-", "-", '"person"', "null"],
  ],
});
const model = (more: object = {}) =>
  dmn({ inputs, decisions: [{ name: "补贴条件", requires: Object.keys(inputs), logic, ...more }] });
const write = (text: string) => writeFileSync(join(folder, "conditions.dmn"), text);

const asked = { purpose: "child", members: 3, since: "2025-03-01", insured: true, income: "低" };
const actor = { person: "person:1", post: null, org: null, roles: ["citizen"] };
const at = Date.parse("2026-06-01T02:00:00Z");

test("an act is settled by the table in its mechanism's folder, or left to a person", async () => {
  write(model());
  const shelf = await openShelf([grant], root);
  expect(shelf.remarks).toEqual([]);
  const world = { ...ground.world, decisions: deciderOf(shelf) };
  const apply = (change: object) => {
    const act = { action: "apply", input: { ...asked, ...change }, actor, at, origin: "act" } as Act;
    const { after, steps } = decide(world, plan(grant, grantEnglish), 64, null, act);
    return { after, told: steps[0]!.draft.body.decisions!["eligible"]! };
  };
  const settled = apply({});
  expect(settled.after).toMatchObject({ state: "granted", fields: { verdict: "approved", amount: 3000 } });
  expect(settled.told).toMatchObject({ fault: null, hits: [{ decision: "补贴条件", rows: [2] }] });
  expect(settled.told.version).toMatch(/^[0-9a-f]{64}$/);
  expect(apply({ since: "2026-03-01" })).toMatchObject({
    after: { state: "waiting" },
    told: { fault: null },
  });
  const unsaid = apply({ insured: undefined });
  expect(unsaid).toMatchObject({ after: { state: "waiting" }, told: { fault: "decision_missing_input" } });
});

test("a start is refused by a bad table, and by one that does not fit its definition", async () => {
  write(model({ name: "别的" }));
  await expect(openShelf([grant], root)).rejects.toThrow("没有叫“补贴条件”的决策");
  write(model().replaceAll("人数", "人口"));
  await expect(openShelf([grant], root)).rejects.toThrow(/没有给出“人口”[^]*不读“人数”/);
  write(model().replace("人数 * 1000", "人数 *"));
  await expect(openShelf([grant], root)).rejects.toThrow("[decision_syntax]");
});
