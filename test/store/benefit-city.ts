// Benefits, claims, objections and changes on one database, with a relay that carries what they tell one
// another.

import { readFileSync, readdirSync } from "node:fs";
import { loadDecisions } from "../../src/decide/decisions.ts";
import { checked } from "../../src/define/checked.ts";
import { creditCodeProblem } from "../../src/define/identifiers.ts";
import type { Actor } from "../../src/engine/matter.ts";
import type { ActRequest, Writer } from "../../src/engine/ports.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { definition as claim } from "../../src/mechanisms/grow/claim/definition.ts";
import { english as claimEnglish } from "../../src/mechanisms/grow/claim/english.ts";
import { definition as objection } from "../../src/mechanisms/grow/claimObjection/definition.ts";
import { english as objectionEnglish } from "../../src/mechanisms/grow/claimObjection/english.ts";
import { definition as benefit } from "../../src/mechanisms/grow/policyBenefit/definition.ts";
import { english as benefitEnglish } from "../../src/mechanisms/grow/policyBenefit/english.ts";
import { definition as change } from "../../src/mechanisms/grow/policyChange/definition.ts";
import { english as changeEnglish } from "../../src/mechanisms/grow/policyChange/english.ts";
import { type DriveNeeds, openDrives } from "../../src/store/drives/drives.ts";
import { type Relay, openRelay } from "../../src/store/relay/relay.ts";
import { citizen, ground } from "./city.ts";
import { type Ledger, openLedger, request } from "./ledger.ts";
import { noBallots, noPolls } from "./no-ballots.ts";

const mechanisms = registry([
  plan(benefit, benefitEnglish),
  plan(change, changeEnglish),
  plan(claim, claimEnglish),
  plan(objection, objectionEnglish),
]);
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

const official = (id: number, role: string, org = "org:3"): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: org as `org:${string}`,
  roles: [role],
});
/** Who acts on benefits and claims, each a person of their own. */
export const posts = {
  officer: official(1, "benefitOfficer"),
  reviewer: official(2, "fairReviewer"),
  publisher: official(3, "benefitPublisher"),
  finance: official(4, "financeOfficer"),
  claims: official(5, "claimOfficer"),
  approver: official(6, "claimReviewer"),
  jurist: official(7, "changeReviewer"),
  city: official(8, "changeApprover", "org:1"),
  payer: official(9, "payer"),
};

const at = (day: string) => Date.parse(`${day}T04:00:00Z`);
const agreed = { registered: checked("agrees"), trusted: checked("agrees"), tierHeld: checked("agrees") };

/** Shared data agree with everything that is asked of them here. */
const agreeing = (writer: Writer): Writer => ({
  act: (asked: ActRequest) => writer.act(asked.action === "accept" ? { ...asked, checked: agreed } : asked),
  history: acts => writer.history(acts),
  settle: (matters, until) => writer.settle(matters, until),
});

const options = { registry: mechanisms, world: { ...ground.world, decisions } };

/** Benefits and claims over a real log, at noon of a day that a test sets. */
export class BenefitCity {
  readonly ledger: Ledger;
  readonly relay: Relay;
  day = "2026-03-02";
  /** What another writer of this city is opened with. */
  readonly options = options;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.relay = this.relayBy(ledger.writer);
  }

  /** A relay whose acts this writer takes. A page of one, so that a drive is cut and goes on. */
  relayBy(writer: Writer): Relay {
    const { pool, readers } = this.ledger;
    // No act that these drives carry asks shared data.
    const shared = {} as DriveNeeds["shared"];
    const needs = { pool, registry: mechanisms, readers, writer, shared, page: 1 };
    return openRelay({
      database: pool,
      writer: agreeing(writer),
      drives: openDrives(needs),
      registry: mechanisms,
      sender: { send: async () => undefined },
      now: () => this.now,
      ballots: noBallots,
      polls: noPolls,
      asker: async () => undefined,
      papers: { issuer: org => org, year: () => "2026", number: (...parts) => parts.join("/") },
      render: async () => undefined,
    });
  }

  get now(): number {
    return at(this.day);
  }

  act(
    mechanism: string,
    matter: number | null,
    action: string,
    input: object,
    actor: Actor,
    writer: Writer = this.ledger.writer,
  ) {
    return writer.act(request(mechanism, matter, action, { ...input }, actor, { at: this.now }));
  }

  /** A matter's clocks that are due by now, and what follows from them. */
  async settled(matter: number): Promise<void> {
    await this.ledger.writer.settle([matter], this.now);
    await this.relay.drain();
  }

  /** The notices that were sent of a matter, by name. */
  async noticesOf(matter: number): Promise<readonly string[]> {
    const { rows } = await this.ledger.pool.query<{ notice: string }>(
      "select body->>'notice' as notice from outbox where matter = $1 and kind = 'notice' order by seq",
      [matter],
    );
    return rows.map(({ notice }) => notice);
  }

  async of(matter: number) {
    const found = (await this.ledger.readers.matter(matter))!;
    return { ...found.fields, state: found.state } as Readonly<Record<string, unknown>>;
  }

  /** A benefit that is open, with this budget and rule. */
  async opened(said: object): Promise<number> {
    this.day = "2026-03-02";
    const { matter } = await this.act("policyBenefit", null, "draft", { ...drafted, ...said }, posts.officer);
    await this.act("policyBenefit", matter, "review", pass, posts.reviewer);
    await this.act("policyBenefit", matter, "publish", {}, posts.publisher);
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

  approve(matter: number, approved: number, writer?: Writer) {
    const input = { firmName: "澜海精工有限公司", approved, opinion: "材料齐全。" };
    return this.act("claim", matter, "approve", input, posts.approver, writer);
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
/** A claim on a benefit, by the firm of this place. */
export const claimOf = (into: number, one: number) => ({
  benefit: `matter:${into}`,
  table: "exhibition",
  firm: firmAt(one),
  phone: "13900001234",
});

export const openBenefitCity = async () => new BenefitCity(await openLedger(options));
