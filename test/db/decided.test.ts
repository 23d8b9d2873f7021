// An act that consults a decision table, on a real log: the event says how it came about, holds nothing that
// stands apart, and its chain is whole.

import { expect, test } from "vitest";
import { grant, grantEnglish } from "../../src/define/test/grant.ts";
import type { EventBody } from "../../src/engine/event.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { loadDecisions } from "../../src/decide/decisions.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, ground } from "../store/city.ts";
import { dmn, table } from "../harness/dmn.ts";
import { openLedger, request } from "../store/ledger.ts";

const inputs = { 人数: "number", 落户: "date", 参保: "boolean", 收入档: "string" };
const conditions = (from: string, each: number) =>
  dmn({
    name: "补贴",
    from,
    inputs,
    decisions: [
      {
        name: "补贴条件",
        requires: Object.keys(inputs),
        logic: table({
          hit: "FIRST",
          inputs: [{ name: "收入档" }, { name: "参保" }],
          outputs: [{ name: "结论" }, { name: "金额" }],
          rows: [
            ['"低"', "true", '"approved"', `人数 * ${each}`],
            ["-", "-", '"person"', "null"],
          ],
        }),
      },
    ],
  });

test("two acts, before and after a new version: each event names the one that decided it", async () => {
  const files = [conditions("2026-01-01", 1000), conditions("2026-07-01", 2000)];
  const { evaluate, versions } = await loadDecisions(files);
  const decisions = {
    decide: (name: string, given: Readonly<Record<string, unknown>>, at: number) => {
      const { value, version, fault } = evaluate(name, given, { at, trace: false });
      return { value, version: version?.hash ?? null, fault: fault?.code ?? null, hits: [] };
    },
  };
  const mine = { registry: registry([plan(grant, grantEnglish)]), world: { ...ground.world, decisions } };
  await using ledger = await openLedger(mine);
  const form = { purpose: "child", members: 3, since: "2025-03-01", insured: true, income: "低" };
  const apply = (day: string, change: object = {}) => {
    const at = Date.parse(`${day}T02:00:00Z`);
    const input = { ...form, ...change };
    return ledger.writer.act(request("grant", null, "apply", input, citizen(1), { at }));
  };
  const acts = [
    await apply("2026-06-30"),
    await apply("2026-07-01"),
    await apply("2026-07-02", { income: "高" }),
  ];
  expect(acts.map(({ state }) => state)).toEqual(["granted", "granted", "waiting"]);
  const told: EventBody[] = [];
  for (const { matter } of acts) {
    const text = "select payload from event where matter = $1 and bucket = $1 % 64 % 16";
    told.push((await ledger.pool.query<{ payload: EventBody }>(text, [matter])).rows[0]!.payload);
  }
  expect(told.map(({ set }) => set)).toEqual([
    { verdict: "approved", amount: 3000 },
    { verdict: "approved", amount: 6000 },
    { verdict: "person" },
  ]);
  const [first, second] = versions.map(({ hash }) => hash);
  expect(told.map(({ decisions: made }) => made!["eligible"]!.version)).toEqual([first, second, second]);
  expect(told[0]!.decisions!["eligible"]).toEqual({
    version: first,
    fault: null,
    read: { 人数: 3, 落户: "2025-03-01", 参保: true },
    apart: ["收入档"],
    hits: [],
  });
  expect(JSON.stringify(told)).not.toMatch(/"[低高]"/);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});
