// Claims on a benefit over a real log: two approved at one moment with money for one, a queue that is served
// when money comes, shares that add up to the budget, and what data find paid without a claim.

import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { loadDecisions } from "../../src/decide/decisions.ts";
import { checked } from "../../src/define/checked.ts";
import { creditCodeProblem } from "../../src/define/identifiers.ts";
import type { Actor } from "../../src/engine/matter.ts";
import type { ActRequest, Writer } from "../../src/engine/ports.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { definition as claim } from "../../src/mechanisms/grow/claim/definition.ts";
import { english as claimEnglish } from "../../src/mechanisms/grow/claim/english.ts";
import { definition as benefit } from "../../src/mechanisms/grow/policyBenefit/definition.ts";
import { english as benefitEnglish } from "../../src/mechanisms/grow/policyBenefit/english.ts";
import { type Relay, openRelay } from "../../src/store/relay/relay.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, ground } from "../store/city.ts";
import { type Ledger, openLedger, refusalOf, request } from "../store/ledger.ts";
import { noBallots, noPolls } from "../store/no-ballots.ts";

const mechanisms = registry([plan(benefit, benefitEnglish), plan(claim, claimEnglish)]);
const folder = new URL("../../src/mechanisms/grow/claim/decisions/", import.meta.url);
const { evaluate } = await loadDecisions(
  readdirSync(folder).map(name => readFileSync(new URL(name, folder), "utf8")),
);
const decisions = {
  decide: (name: string, given: Readonly<Record<string, unknown>>, at: number) => {
    const { value, version, fault } = evaluate(name, given, { at, trace: false });
    return { value, version: version?.hash ?? null, fault: fault?.code ?? null, hits: [] };
  },
};

const official = (id: number, role: string): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: "org:3",
  roles: [role],
});
const [officer, reviewer, publisher] = [
  official(1, "benefitOfficer"),
  official(2, "fairReviewer"),
  official(3, "benefitPublisher"),
];
const [finance, claims, approver] = [
  official(4, "financeOfficer"),
  official(5, "claimOfficer"),
  official(6, "claimReviewer"),
];

const at = (day: string) => Date.parse(`${day}T04:00:00Z`);
const agreed = { registered: checked("agrees"), trusted: checked("agrees"), tierHeld: checked("agrees") };

/** Shared data agree with everything that is asked of them here. */
const agreeing = (writer: Writer): Writer => ({
  act: (asked: ActRequest) => writer.act(asked.action === "accept" ? { ...asked, checked: agreed } : asked),
  history: acts => writer.history(acts),
  settle: (matters, until) => writer.settle(matters, until),
});

class City {
  readonly ledger: Ledger;
  readonly relay: Relay;
  day = "2026-03-02";

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.relay = openRelay({
      database: ledger.pool,
      writer: agreeing(ledger.writer),
      registry: mechanisms,
      sender: { send: async () => undefined },
      now: () => at(this.day),
      ballots: noBallots,
      polls: noPolls,
      asker: async () => undefined,
      papers: { issuer: org => org, year: () => "2026", number: (...parts) => parts.join("/") },
      render: async () => undefined,
    });
  }

  act(mechanism: string, matter: number | null, action: string, input: object, actor: Actor) {
    return this.ledger.writer.act(
      request(mechanism, matter, action, { ...input }, actor, { at: at(this.day) }),
    );
  }

  async of(matter: number) {
    const found = (await this.ledger.readers.matter(matter))!;
    return { ...found.fields, state: found.state } as Readonly<Record<string, unknown>>;
  }

  /** A benefit that is open, with this budget and rule. */
  async opened(change: object): Promise<number> {
    this.day = "2026-03-02";
    const { matter } = await this.act("policyBenefit", null, "draft", { ...drafted, ...change }, officer!);
    await this.act("policyBenefit", matter, "review", pass, reviewer!);
    await this.act("policyBenefit", matter, "publish", {}, publisher!);
    this.day = "2026-03-04";
    return matter;
  }

  /** Claims of so many firms, taken and under review. */
  async claimed(into: number, amounts: readonly number[]): Promise<number[]> {
    const filed = await Promise.all(
      amounts.map((booth, one) =>
        this.act("claim", null, "apply", { ...claimOf(into, one), booth }, citizen(100 + one)),
      ),
    );
    await this.relay.drain();
    return filed.map(({ matter }) => matter);
  }

  approve(matter: number, approved: number) {
    const input = { firmName: "澜海精工有限公司", approved, opinion: "材料齐全。" };
    return this.act("claim", matter, "approve", input, approver!);
  }
}

const drafted = {
  code: "LCS-WM-2026-01",
  title: "境外参展补助",
  planYear: "2026",
  document: "澜商发〔2026〕3号",
  table: "exhibition",
  way: "apply",
  subjects: "在本市登记的企业。",
  conditions: "参加境外展会。",
  standard: "按展位费的一半补助，最高三万元。",
  budget: 30_000_00,
  cap: 30_000_00,
  ending: "queue",
  opens: "2026-03-03",
  closes: "2026-03-31",
  reviewDays: 10,
  payDays: 10,
  unit: "org:3",
  scope: "general",
};
const pass = { verdict: "pass", reviewOpinion: "面向全部企业。" };

const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
function firmAt(place: number): string {
  const base = `91990100MA${String(30_000 + place).padStart(6, "0")}`;
  const codes = [..."0123456789X"].flatMap(own => [...digits].map(last => `${base}${own}${last}`));
  return codes.find(code => creditCodeProblem(code) === null)!;
}
const claimOf = (into: number, one: number) => ({
  benefit: `matter:${into}`,
  table: "exhibition",
  firm: firmAt(one),
  phone: "13900001234",
});

const open = async () =>
  new City(await openLedger({ registry: mechanisms, world: { ...ground.world, decisions } }));

test("of two approved at one moment with money for one, one is granted and the other queues", async () => {
  const city = await open();
  await using ledger = city.ledger;
  const into = await city.opened({});
  const [first, second] = await city.claimed(into, [60_000_00, 60_000_00]);
  await Promise.all([city.approve(first!, 20_000_00), city.approve(second!, 20_000_00)]);
  await city.relay.drain();
  const both = [await city.of(first!), await city.of(second!)];
  expect(both.map(({ state }) => state).toSorted()).toEqual(["publicised", "queued"]);
  // Each got less than the table gives.
  expect(both.every(({ remedy }) => typeof remedy === "string")).toBe(true);
  expect(await city.of(into)).toMatchObject({ state: "exhausted", drawn: 20_000_00, waiting: 1, pending: 0 });
  const granted = both[0]!["state"] === "publicised" ? first! : second!;
  const other = granted === first ? second! : first!;
  await city.act(
    "claim",
    granted,
    "reduce",
    { reduction: 9_999_99, reason: "重复计算了展位费。" },
    approver!,
  );
  await city.relay.drain();
  expect((await city.of(other))["state"]).toBe("queued");
  await city.act("claim", granted, "reduce", { reduction: 1, reason: "重复计算了展位费。" }, approver!);
  await city.relay.drain();
  expect(await city.of(other)).toMatchObject({ state: "publicised", granted: 20_000_00 });
  expect(await city.of(into)).toMatchObject({ drawn: 30_000_00, returned: 10_000_00, waiting: 0 });
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a queue is served in its order when money is added; who withdraws leaves it", async () => {
  const city = await open();
  await using _ = city.ledger;
  const into = await city.opened({ budget: 10_000_00, cap: 10_000_00 });
  const [first, second, third] = await city.claimed(into, [20_000_00, 20_000_00, 10_000_00]);
  for (const one of [first!, second!, third!]) {
    await city.approve(one, one === third ? 5_000_00 : 10_000_00);
    await city.relay.drain();
  }
  const states = async () =>
    Promise.all([first!, second!, third!].map(async one => (await city.of(one))["state"]));
  expect(await states()).toEqual(["publicised", "queued", "queued"]);
  const adds = { topUp: 5_000_00, topUpDocument: "澜财企〔2026〕9号" };
  await city.act("policyBenefit", into, "topUp", adds, finance!);
  await city.relay.drain();
  expect(await states()).toEqual(["publicised", "queued", "queued"]);
  await city.act("claim", second!, "withdraw", {}, citizen(101));
  await city.relay.drain();
  expect(await states()).toEqual(["publicised", "withdrawn", "publicised"]);
  expect(await city.of(into)).toMatchObject({ budget: 15_000_00, drawn: 15_000_00, waiting: 0 });
});

test("shares add up to the budget to the fen, and nobody has one before all are reviewed", async () => {
  const city = await open();
  await using _ = city.ledger;
  const into = await city.opened({ ending: "share", budget: 10_000_01, cap: 10_000_00 });
  const amounts = [7_000_00, 7_000_00, 7_000_00, 1];
  const filed = await city.claimed(into, [60_000_00, 60_000_00, 60_000_00, 60_000_00]);
  await Promise.all(filed.slice(0, 3).map((one, place) => city.approve(one, amounts[place]!)));
  await city.relay.drain();
  city.day = "2026-04-01";
  expect(await refusalOf(city.act("policyBenefit", into, "share", {}, officer!))).toBe("rule");
  await city.approve(filed[3]!, amounts[3]!);
  await city.relay.drain();
  await city.act("policyBenefit", into, "share", {}, officer!);
  await city.relay.drain();
  const got = await Promise.all(filed.map(async one => Number((await city.of(one))["granted"])));
  expect(got.reduce((sum, one) => sum + one, 0)).toBe(10_000_01);
  expect(got.toSorted((a, b) => a - b)).toEqual([0, 333_333, 333_334, 333_334]);
  expect(await city.of(into)).toMatchObject({ state: "closed", drawn: 10_000_01, pool: [] });
});

test("outside the window, of another kind, or twice: not taken, and nothing is drawn", async () => {
  const city = await open();
  await using _ = city.ledger;
  const into = await city.opened({});
  const [first] = await city.claimed(into, [60_000_00]);
  expect(
    await refusalOf(city.act("claim", null, "apply", { ...claimOf(into, 0), booth: 1 }, citizen(9))),
  ).toBe("not_unique");
  city.day = "2026-04-01";
  const late = await city.act("claim", null, "apply", { ...claimOf(into, 1), booth: 1_00 }, citizen(101));
  await city.relay.drain();
  expect((await city.of(late.matter))["state"]).toBe("turnedAway");
  expect(await city.of(first!)).toMatchObject({ state: "reviewing", standard: 30_000_00, fit: "entitled" });
  expect(await city.of(into)).toMatchObject({ received: 1, drawn: 0 });
});

test("what data find is measured and shown without a claim", async () => {
  const city = await open();
  await using _ = city.ledger;
  const award = {
    table: "highTech",
    way: "direct",
    title: "高企认定奖励",
    budget: 200_000_00,
    cap: 200_000_00,
  };
  const into = await city.opened(award);
  const input = { ...claimOf(into, 0), table: "highTech", tier: "highTech", firmName: "澜海精工有限公司" };
  const behalf = citizen(150);
  const { matter } = await city.ledger.writer.act({
    ...request("claim", null, "find", input, claims!, { at: at(city.day) }),
    behalf,
  });
  await city.relay.drain();
  expect(await city.of(matter)).toMatchObject({
    state: "publicised",
    fit: "direct",
    standard: 200_000_00,
    approved: 200_000_00,
    granted: 200_000_00,
    publicUntil: "2026-03-11",
  });
  expect((await city.of(matter))["remedy"]).toBeUndefined();
  expect(await city.of(into)).toMatchObject({ drawn: 200_000_00, state: "exhausted" });
});
