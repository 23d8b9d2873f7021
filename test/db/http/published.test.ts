// What is not published is not there for those whom it does not concern; what a person asked to have kept
// secret is known to one role alone, whoever reads and wherever (热线条例第十一条).

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActView,
  ChainView,
  FigureRow,
  MatterRow,
  MatterView,
  MechanismView,
  Page,
} from "../../../src/http/types.ts";
import { publishedOf } from "../../../src/http/operations/public-decisions.ts";
import { type Reports, kept, page, report, serveReports, take } from "../../http/reports.ts";
import type { Visitor } from "../../http/served.ts";

const told = { answer: "作坊已经停工，欧阳先生可以放心。", summary: "已责令停工。" };
const wang = { name: "王二", phone: "13900000002" };

let city: Reports;
let secret: ActView;

beforeAll(async () => {
  city = await serveReports();
  secret = await report(city.asker, "secret");
});
afterAll(() => city.served.close());

describe("what is not published", () => {
  it("is answered like a number that is not there, on every address", async () => {
    const unknown = await city.nobody.get("/api/report/7K3F9-QWXR2");
    expect(unknown).toMatchObject({ status: 404, body: { code: "unknown_matter" } });
    for (const reader of [city.nobody, city.other, city.staff.stranger]) {
      for (const path of ["", "/events", "/chain", "/reveal", "/rate"]) {
        const address = `/api/report/${secret.number}${path}`;
        const said =
          path === "/reveal" || path === "/rate"
            ? await reader.post(address, path === "/rate" ? { input: { rating: "good" } } : { fields: [] })
            : await reader.get(address);
        if (said.status === 401) continue; // nobody is told to sign in first, whatever the number
        expect([path, said.status, said.body["detail"]]).toEqual([path, 404, unknown.body["detail"]]);
      }
    }
    for (const address of ["matter", "follow", "loop"]) {
      const shown = await page(city.nobody, `/${address}/${secret.number}`);
      expect([shown.status, shown.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    }
    expect((await city.nobody.get(`/api/loop/${secret.number}`)).status).toBe(404);
  });

  it("is seen by who asked and by staff as before", async () => {
    expect((await page(city.asker, `/follow/${secret.number}`)).status).toBe(200);
    expect((await city.asker.get<MatterView>(`/api/report/${secret.number}`)).body.fields).toContainEqual(
      expect.objectContaining({ name: "words", text: kept.words, masked: false }),
    );
    for (const role of ["clerk", "handler"] as const) {
      expect((await city.staff[role].get(`/api/report/${secret.number}`)).status).toBe(200);
    }
  });

  it("stands in no list but theirs", async () => {
    const numbers = async (by: Visitor, query = "") =>
      (await by.get<Page<MatterRow>>(`/api/report${query}`)).body.items.map(({ number }) => number);
    for (const by of [city.nobody, city.other, city.staff.stranger]) expect(await numbers(by)).toEqual([]);
    expect(await numbers(city.asker)).toEqual([secret.number]);
    expect(await numbers(city.asker, "?mine=1")).toEqual([secret.number]);
    for (const role of ["clerk", "handler"] as const)
      expect(await numbers(city.staff[role])).toEqual([secret.number]);
  });

  it("cannot be named in a form by those who may not know of it", async () => {
    const input = { area: "east", secrecy: "open", ...wang, words: "另一件事情。", about: secret.number };
    expect(await city.other.post("/api/report", { input })).toMatchObject({
      status: 422,
      body: { code: "invalid_input", fields: [{ field: "about", code: "unknown_matter" }] },
    });
    expect((await city.staff.clerk.post("/api/report", { input })).status).toBe(201);
  });

  it("is published with the fields that were named, and no others", async () => {
    const one = await report(city.other, "open", { ...wang, words: "路口没有路灯。" });
    await take(city.staff.clerk, one, "describe", { topic: "作坊夜里开工" });
    expect((await city.nobody.get(`/api/report/${one.number}`)).status).toBe(404);
    expect((await take(city.staff.handler, one, "answer", told)).status).toBe(200);
    const seen = (await city.nobody.get<MatterView>(`/api/report/${one.number}`)).body;
    expect(seen.fields.map(({ name }) => name)).toEqual(["area", "summary"]);
    const [row] = (await city.nobody.get<Page<MatterRow>>("/api/report")).body.items;
    expect(Object.keys(row!.columns).toSorted()).toEqual(["area", "summary"]);
    const official = (await city.staff.clerk.get<Page<MatterRow>>("/api/report?state=answered")).body.items;
    expect(Object.keys(official[0]!.columns)).toContain("topic");
    const chain = (await city.nobody.get<ChainView>(`/api/report/${one.number}/chain`)).body;
    expect(chain.valid).toBe(true);
    expect(chain.events.map(({ payload }) => payload).join()).not.toContain("作坊");
    expect((await page(city.nobody, `/matter/${one.number}`)).text).not.toContain("作坊");
    const [shown] = (await city.nobody.get<readonly MechanismView[]>("/api/mechanisms")).body;
    expect(shown!.columns.map(({ name }) => name)).toEqual(["area", "summary"]);
    expect(shown!.publication).toMatch(/^[0-9a-f]{16}$/);
  });

  it("stands behind a figure as a hash alone", async () => {
    const rows = async (by: Visitor) =>
      (await by.get<Page<FigureRow>>("/api/figures/report.filed/rows?limit=200")).body.items;
    const official = await rows(city.staff.clerk);
    const hidden = official.filter(({ matter }) => matter?.state === "filed" || matter?.state === "joined");
    expect(hidden.length).toBeGreaterThan(0);
    const open = await rows(city.nobody);
    expect(open.map(({ hash }) => hash)).toEqual(official.map(({ hash }) => hash));
    const bare = open.filter(({ matter }) => matter === null);
    expect(bare).toHaveLength(hidden.length);
    for (const row of bare) expect(row).toMatchObject({ seq: null, happened: null, action: null });
    const { text } = await page(city.nobody, "/figures/report.filed");
    expect(text).toContain("未公开，只列哈希");
    expect(text).toContain(bare[0]!.hash);
    expect(text).not.toContain(secret.number);
  });
});

describe("what is concealed", () => {
  const fields = ["name", "phone", "words"];
  const reveal = (by: Visitor, { number }: { number: string }, names: readonly string[]) =>
    by.post(`/api/report/${number}/reveal`, { fields: names, purpose: "核实情况" });

  it("is revealed to the one role alone; others are refused in a sentence, and that is logged", async () => {
    const refused = await reveal(city.staff.handler, secret, ["phone"]);
    expect(refused).toMatchObject({ status: 403, body: { code: "concealed" } });
    expect(refused.body["detail"]).toContain("身份保密");
    const { rows } = await city.served.city.pool.query(
      "select act, fields from access_log where matter = $1 order by at desc, id desc limit 1",
      [secret.id],
    );
    expect(rows).toEqual([{ act: "reveal-refused", fields: ["phone"] }]);
    const shown = await reveal(city.staff.clerk, secret, ["phone"]);
    expect([shown.status, shown.text.includes(kept.phone)]).toEqual([200, true]);
    expect((await reveal(city.staff.both, secret, fields)).status).toBe(200);
  });

  it("is not even masked for others, in view and story; an open identity is masked as ever", async () => {
    const names = async (by: Visitor, { number }: { number: string }) => {
      const { fields: all, story } = (await by.get<MatterView>(`/api/report/${number}`)).body;
      return [...all, ...story.flatMap(({ said }) => said)].map(({ name }) => name);
    };
    for (const name of fields) {
      expect(await names(city.staff.handler, secret)).not.toContain(name);
      expect(await names(city.staff.clerk, secret)).toContain(name);
    }
    const open = await report(city.other, "open", { ...wang, words: "公开的反映。" });
    expect(await names(city.staff.handler, open)).toEqual(expect.arrayContaining(fields));
    expect((await reveal(city.staff.handler, open, ["phone"])).status).toBe(200);
  });

  it("is not found by a name or telephone but by the role that knows it", async () => {
    const found = async (by: Visitor, q: string) =>
      (await by.post("/api/find", { q })).text.includes(secret.number);
    for (const q of [kept.name, kept.phone]) {
      expect([q, await found(city.staff.handler, q)]).toEqual([q, false]);
      expect([q, await found(city.staff.clerk, q)]).toEqual([q, true]);
    }
  });
});

describe("joining", () => {
  const refusal = async (child: ActView, into: string) => {
    const { status, body } = await take<{ code: string; detail: string }>(city.staff.clerk, child, "merge", {
      into,
    });
    return [status, body.code, body.detail];
  };
  const some = () => report(city.other, "open", { ...wang, words: "又一件事情。" });

  it("says at once what cannot be joined: itself, one answered, one joined, one not there", async () => {
    const [child, main, joined, done] = await Promise.all([some(), some(), some(), some()]);
    await take(city.staff.handler, done, "answer", told);
    expect((await take(city.staff.clerk, joined, "merge", { into: main.number })).status).toBe(200);
    expect(await refusal(child, child.number)).toEqual([
      422,
      "invalid_input",
      expect.stringContaining("本件"),
    ]);
    expect(await refusal(child, done.number)).toEqual([
      422,
      "invalid_input",
      expect.stringContaining("已答复"),
    ]);
    expect(await refusal(child, joined.number)).toEqual([
      422,
      "invalid_input",
      expect.stringContaining(`请直接并入 ${main.number}`),
    ]);
    expect(await refusal(child, "7K3F9-QWXR2")).toEqual([
      422,
      "invalid_input",
      expect.stringContaining("编号"),
    ]);
    const denied = await take(city.staff.handler, child, "merge", { into: child.number });
    expect(denied).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });

  it("repeats its first answer under the same key, whatever became of the other since", async () => {
    const [child, main] = await Promise.all([some(), some()]);
    const asked = () =>
      city.staff.clerk.post<ActView>(
        `/api/report/${child.number}/merge`,
        { input: { into: main.number } },
        { "idempotency-key": `merge-${child.number}` },
      );
    expect((await asked()).status).toBe(200);
    await city.served.city.relay.drain();
    expect((await take(city.staff.handler, main, "answer", told)).status).toBe(200);
    const again = await asked();
    expect([again.status, again.body.receipt.repeated]).toEqual([200, true]);
    await city.served.city.relay.drain();
    const view = (await city.other.get<MatterView>(`/api/report/${child.number}`)).body;
    expect(view.state).toBe("answered");
    expect(view.fields.find(({ name }) => name === "answer")?.text).toBe(told.answer);
    expect(view.links.map(({ title, matter }) => [title, matter.number])).toEqual([["并件", main.number]]);
    const far = (await city.staff.clerk.get<MatterView>(`/api/report/${main.number}`)).body;
    expect(far.links.map(({ title, matter }) => [title, matter.number])).toEqual([
      ["并入本件", child.number],
    ]);
  });
});

it("stays in the list of what is public, however many that are not came after it", async () => {
  const { context, city: open } = city.served;
  const before = await publishedOf(context, "report");
  expect(before.length).toBeGreaterThan(0);
  // As they would stand there: copies of the secret one, opened later.
  await open.pool.query(
    `insert into matter
     select (jsonb_populate_record(null::matter, to_jsonb(m) || jsonb_build_object(
              'id', 1000000000 + n, 'opened', m.opened + interval '1 day'))).*
       from (select * from matter where mechanism = 'report' and state = 'filed' limit 1) m,
            generate_series(1, 301) n`,
  );
  expect(await publishedOf(context, "report")).toEqual(before);
  expect(await publishedOf(context, "report", [])).toEqual([]);
});
