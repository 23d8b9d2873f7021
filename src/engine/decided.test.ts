import { expect, test } from "vitest";
import { ground } from "../../test/store/city.ts";
import { grant, grantEnglish } from "../define/test/grant.ts";
import { type Act, decide } from "./act.ts";
import type { Decider, DecisionResult } from "./ports.ts";
import { plan } from "./registry.ts";

const mechanism = plan(grant, grantEnglish);
const applicant = { person: "person:1", post: null, org: null, roles: ["citizen"] };
const input = { purpose: "child", members: 3, since: "2025-03-01", insured: true, income: "低" };
const at = Date.parse("2026-06-01T02:00:00Z");
const hits = [{ decision: "补贴条件", rows: [2] }];
const approved = { value: { 结论: "approved", 金额: 3000 }, version: "ab12", fault: null, hits };

function apply(result: DecisionResult | undefined, more: Partial<Act> = {}) {
  const asked: unknown[] = [];
  const decisions: Decider = {
    decide: (...all) => {
      asked.push(all);
      return result!;
    },
  };
  const world = result === undefined ? ground.world : { ...ground.world, decisions };
  const act = { action: "apply", input, actor: applicant, at, origin: "act", ...more } as Act;
  return { asked, ...decide(world, mechanism, 64, null, act) };
}

test("version, what was read and the rows hit stand in the event; what stands apart is named alone", () => {
  const { steps, after, asked } = apply(approved);
  expect(asked).toEqual([["补贴条件", { 人数: 3, 落户: "2025-03-01", 参保: true, 收入档: "低" }, at]]);
  const body = steps[0]!.draft.body;
  expect(body.decisions).toEqual({
    eligible: {
      version: "ab12",
      fault: null,
      read: { 人数: 3, 落户: "2025-03-01", 参保: true },
      apart: ["收入档"],
      hits,
    },
  });
  expect(body.set).toEqual({ verdict: "approved", amount: 3000 });
  expect(after).toMatchObject({ state: "granted", fields: { verdict: "approved", amount: 3000 } });
  expect(JSON.stringify(body)).not.toContain("低");
});

test.each<[string, DecisionResult | undefined, string]>([
  ["a fault", { ...approved, value: null, fault: "decision_several_rows" }, "decision_several_rows"],
  ["a result that is no option", { ...approved, value: { 结论: "refused", 金额: 1 } }, "decision_no_option"],
  ["no result", { ...approved, value: null }, "decision_no_option"],
  [
    "another output that does not fit",
    { ...approved, value: { 结论: "approved", 金额: -1 } },
    "decision_no_option",
  ],
  ["a city without decisions", undefined, "decision_unknown"],
])("%s leads to a person, and fills nothing else", (_, result, fault) => {
  const { steps, after } = apply(result);
  expect(after.state).toBe("waiting");
  expect(steps[0]!.draft.body.set).toEqual({ verdict: "person" });
  expect(steps[0]!.draft.body.decisions!["eligible"]!.fault).toBe(fault);
});

test("history is not decided again, and nobody answers in the decision's place", () => {
  const { steps, after, asked } = apply(approved, {
    origin: "import",
    input: { ...input, verdict: "approved" },
  });
  expect([asked, after.state]).toEqual([[], "granted"]);
  expect(steps[0]!.draft.body).not.toHaveProperty("decisions");
  expect(apply(approved, { origin: "import" }).after.state).toBe("waiting");
  expect(() => apply(approved, { input: { ...input, verdict: "approved" } })).toThrow("不需要填写");
});

test("a rule sees what a decision came to", () => {
  const rules = {
    apply: {
      refuse: ({ decision }: { decision(name: string): { fault: string | null } | undefined }) =>
        decision("eligible")?.fault === "decision_missing_input" && { zh: "缺少数据", en: "missing" },
    },
  };
  const ruled = plan({ ...grant, rules } as never, grantEnglish);
  const world = {
    ...ground.world,
    decisions: { decide: () => ({ ...approved, fault: "decision_missing_input" }) },
  };
  const act = { action: "apply", input, actor: applicant, at, origin: "act" } as Act;
  expect(() => decide(world, ruled, 64, null, act)).toThrow("缺少数据");
});

test("a decision that is for other matters is not consulted; where none is, a person decides", () => {
  const { eligible } = grant.decisions!;
  const narrow = (purpose: string) =>
    plan({ ...grant, decisions: { eligible: { ...eligible!, when: { purpose } } } }, grantEnglish);
  const decisions: Decider = { decide: () => approved };
  const act = { action: "apply", input, actor: applicant, at, origin: "act" } as Act;
  const taken = (purpose: string) =>
    decide({ ...ground.world, decisions }, narrow(purpose), 64, null, act).steps[0]!.draft.body;
  expect(taken("child").to).toBe("granted");
  expect(taken("rent")).toMatchObject({ to: "waiting", decisions: {}, set: { verdict: "person" } });
});
