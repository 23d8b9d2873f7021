// The auditor's post reads every matter, masked, and changes nothing; the system's administrator neither
// sees nor changes business content (rules 0.8).

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusedAct } from "../../../src/engine/permission.ts";
import type {
  AccessChain,
  AccessView,
  MatterView,
  MechanismView,
  Page,
  Problem,
} from "../../../src/http/types.ts";
import { loadMechanisms } from "../../../src/mechanisms/load.ts";
import { kept, type Reports, report, serveReports, take } from "../../http/reports.ts";
import { Visitor, noon, password } from "../../http/served.ts";
import { plan as planFor } from "../../../src/engine/registry.ts";

let reports: Reports;
let auditor: Visitor;
let administrator: Visitor;
let open: string;
let secret: string;

async function enter(account: string, roles: readonly string[], admin: boolean): Promise<Visitor> {
  const { served } = reports;
  const { accounts, posts } = served.city.people;
  const id = await accounts.createOfficial(
    { account, name: `${account}某`, password, administrator: admin },
    noon,
  );
  if (roles.length > 0) {
    const org = served.orgs.get("city") as `org:${string}`;
    const post = await posts.create({ key: account, org, title: "审计岗", english: "Auditor", roles });
    await posts.give(id, post, noon);
  }
  const visitor = new Visitor(served);
  expect((await visitor.enter({ account, password })).status).toBe(200);
  return visitor;
}

beforeAll(async () => {
  reports = await serveReports();
  auditor = await enter("auditor", ["auditor"], false);
  administrator = await enter("administrator", [], true);
  open = (await report(reports.asker, "open")).number;
  secret = (await report(reports.asker, "secret")).number;
});
afterAll(() => reports.served.close());

describe("an auditor", () => {
  it("reads every matter, published or not, personal values masked, with no way to clear ones", async () => {
    for (const number of [open, secret]) {
      const { status, body, text } = await auditor.get<MatterView>(`/api/report/${number}`);
      expect(status).toBe(200);
      expect(text).not.toContain(kept.phone);
      expect(body.fields.find(({ name }) => name === "name")?.text ?? "").not.toContain(kept.name);
      expect(body.fields.some(({ name }) => name === "secrecy")).toBe(true);
      expect(body.fields.some(({ reveal }) => reveal)).toBe(false);
    }
    const asked = { fields: ["phone"], purpose: "核查办理情况" };
    const { status, body } = await auditor.post<Problem>(`/api/report/${open}/reveal`, asked);
    expect([status, body.code]).toEqual([403, "no_reveal"]);
    const search = await auditor.post<Problem>("/api/find", { q: kept.phone });
    expect([search.status, search.body.code]).toEqual([403, "no_person_search"]);
  });

  it("reads lists and chains", async () => {
    const { body } = await auditor.get<Page<unknown>>("/api/report");
    expect(body.items).toHaveLength(2);
    const chain = await auditor.get<{ valid: boolean }>(`/api/report/${open}/chain`);
    expect(chain.body.valid).toBe(true);
  });

  it("reads the access log, its chain is whole, and reading it is logged", async () => {
    await reports.staff.clerk.post(`/api/report/${open}/reveal`, { fields: ["phone"], purpose: "电话核实" });
    const { body } = await auditor.get<Page<AccessView>>("/api/access-log?limit=50");
    const reveal = body.items.find(({ act }) => act === "reveal");
    expect(reveal).toMatchObject({ title: "查看明文", number: open, purpose: "电话核实", fields: ["电话"] });
    expect(reveal?.who).toBe("reports-clerk某");
    expect(body.items.find(({ act }) => act === "reveal-refused")?.who).toBe("auditor某");
    expect(JSON.stringify(body)).not.toContain(kept.phone);
    const again = await auditor.get<Page<AccessView>>(`/api/access-log?act=reveal&number=${open}`);
    expect(again.body.items).toHaveLength(1);
    expect((await auditor.get<Page<AccessView>>("/api/access-log?act=log-read")).body.items.length).toBe(3);
    const chain = await auditor.get<AccessChain>("/api/access-log/chain");
    expect(chain.body).toMatchObject({ valid: true, broken: null });
    const page = await auditor.get<Page<AccessView>>("/api/access-log?limit=2");
    const next = await auditor.get<Page<AccessView>>(`/api/access-log?limit=2&after=${page.body.next}`);
    expect(Number(next.body.items[0]!.id)).toBeLessThan(Number(page.body.items[1]!.id));
  });

  it("alone reads it, and odd questions are refused", async () => {
    for (const by of [reports.staff.clerk, reports.asker, administrator]) {
      const { status, body } = await by.get<Problem>("/api/access-log");
      expect([status, body.code]).toEqual([403, "audit_only"]);
    }
    expect((await reports.nobody.get("/api/access-log")).status).toBe(401);
    for (const odd of ["after=x", "act=dance", "number=zzz", "who=me"]) {
      expect((await auditor.get<Problem>(`/api/access-log?${odd}`)).body.code).toBe("bad_query");
    }
  });

  it("takes no act, is offered none, imports nothing", async () => {
    const { status, body } = await take<Problem>(auditor, { number: open }, "describe", {
      topic: "噪声扰民",
    });
    expect([status, body.code]).toEqual([403, "wrong_role"]);
    const view = await auditor.get<MatterView>(`/api/report/${open}`);
    expect(view.body.actions.filter(({ allowed }) => allowed)).toEqual([]);
    const mechanisms = await auditor.get<MechanismView[]>("/api/mechanisms");
    expect(mechanisms.body.flatMap(({ openings }) => openings)).toEqual([]);
    expect((await auditor.get<Problem>("/api/imports")).body.code).toBe("imports_not_yours");
  });

  it("is refused every act of every mechanism for the role", async () => {
    const { mechanisms } = await loadMechanisms();
    const { orgs } = reports.served.city;
    const actor = { person: "person:1", post: "post:1", org: "org:1" as const, roles: ["auditor"] };
    let tried = 0;
    for (const { definition, english } of mechanisms) {
      const plan = planFor(definition, english);
      for (const step of plan.actions.values()) {
        tried += 1;
        expect([plan.mechanism.name, step.name, refusedAct(plan, step, null, actor, orgs)?.code]).toEqual([
          plan.mechanism.name,
          step.name,
          "wrong_role",
        ]);
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});

describe("the system's administrator", () => {
  it("sees of matters what everybody sees, and of those not published nothing", async () => {
    for (const number of [open, secret]) {
      expect((await administrator.get(`/api/report/${number}`)).status).toBe(404);
    }
    const { body } = await administrator.get<Page<unknown>>("/api/report");
    expect(body.items).toEqual([]);
    expect((await administrator.post<Problem>("/api/find", { q: kept.phone })).status).toBe(403);
  });

  it("changes none: no act, no import", async () => {
    const { status } = await take<Problem>(administrator, { number: open }, "describe", {
      topic: "噪声扰民",
    });
    expect(status).toBe(404);
    const { status: opened } = await administrator.post("/api/report", { action: "file", input: {} });
    expect(opened).toBe(403);
    expect((await administrator.get<Problem>("/api/imports")).body.code).toBe("imports_not_yours");
  });
});
