// What was exported can be imported into an empty instance, and is the same there.

import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Workbook } from "@cj-tech-master/excelts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBook } from "../../src/exchange/book.ts";
import { bytesSource } from "../../src/exchange/bytes.ts";
import { previewImport, runImport } from "../../src/exchange/import.ts";
import { propose } from "../../src/exchange/propose.ts";
import { orgNames } from "../../src/exchange/row.ts";
import { sampleOf } from "../../src/exchange/sample.ts";
import { readSheet } from "../../src/exchange/typed-rows.ts";
import { importJob } from "../../src/cli/import-city.ts";
import type { OpenCity } from "../../src/cli/city.ts";
import {
  type Served,
  type Visitor,
  citizen,
  contact,
  lodged,
  official,
  serve,
  taskLine,
} from "../http/served.ts";

let here: Served;
let there: Served;
let reform: Visitor;
const day = 86_400_000;
const step = 600_000;

async function acts(): Promise<void> {
  const chief = await official(here, "chief");
  const inspector = await official(here, "inspector");
  const lead = await official(here, "urban");
  const power = await official(here, "power");
  const line = { ...taskLine(here), participants: [here.orgs.get("power")], due: "2026-12-20", alone: false };
  const input = { ...line, source: "own", deliverable: "=办事指南", standard: "@一日办结率九成" };
  for (const [at, title] of ["企业开办一日办结", "+老旧小区加装电梯", "路灯十日内修复"].entries()) {
    const opened = await reform.post<{ id: string }>("/api/task", {
      action: "draft",
      input: { ...input, title },
    });
    const go = (who: Visitor, action: string, more = {}) =>
      who.post(`/api/task/${opened.body.id}/${action}`, { input: more });
    here.clock.now += step;
    if (at === 0) continue;
    here.clock.now += step;
    await go(reform, "consult");
    for (const signer of [lead, power]) await go(signer, "countersign", { consent: "agree" });
    await go(chief, "approve");
    await go(reform, "dispatch", contact);
    if (at === 1) continue;
    here.clock.now += step;
    await go(lead, "report", { progress: 35, done: "已修复三处。", milestone: "underway" });
    await go(lead, "finish", { result: "路灯都在十日内修好了。", evidence: "台账" });
    await go(inspector, "verify", { conclusion: "passed" });
    await go(reform, "clear");
  }
}

beforeAll(async () => {
  [here, there] = await Promise.all([serve(), serve()]);
  const inspecting = "update org set mark = '澜城管', inspects = true where key = 'urban'";
  await here.city.pool.query(inspecting);
  await here.city.orgs.refresh();
  reform = await official(here, "reform");
  await acts();
});
afterAll(() => Promise.all([here.close(), there.close()]));

const fetched = async (visitor: Visitor, url: string): Promise<Buffer> =>
  (await here.app.inject({ url, headers: { cookie: visitor.cookie } })).rawPayload;

/**
 * What the matters hold that a sheet can carry, without the ids and numbers of an instance, nor what the
 * engine keeps of a round: into the records of the past it invents no step.
 */
async function held({ city }: Served) {
  const name = (ref: unknown) => city.orgs.org(String(ref))?.key ?? ref;
  const { rows } = await city.pool.query<{
    state: string;
    opened: number;
    fields: Record<string, unknown>;
    passed: Record<string, readonly [number, number]>;
  }>("select state, opened, fields, passed from matter where mechanism = 'task' order by fields->>'title'");
  return rows.map(({ state, opened, fields, passed }) => ({
    state,
    opened: Math.floor(opened / 1000),
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => key !== "signed")
        .map(([key, value]) => [key, Array.isArray(value) ? value.map(name) : name(value)]),
    ),
    passed: Object.fromEntries(
      Object.entries(passed)
        .filter(([act]) => act !== "gathered")
        .map(([act, [, first]]) => [act, Math.floor(first / 1000)]),
    ),
  }));
}

async function imported(city: OpenCity, bytes: Buffer, name: string) {
  const book = await openBook(bytesSource(bytes), { name });
  const sheet = book.sheet();
  const plan = city.registry.current.get("task")!;
  const ground = {
    name,
    timeZone: city.calendar.timeZone,
    calendar: "cn",
    orgs: orgNames(city.orgs.all()),
  } as const;
  const { map } = propose(plan, await sampleOf(sheet), { ...ground, plans: () => undefined });
  const job = importJob(city, plan, sheet, map, here.clock.now + day);
  const preview = await previewImport(job);
  expect(preview.lines.filter(({ problem }) => !problem.left)).toEqual([]);
  return runImport(
    job,
    city.writer,
    () => {},
    () => {},
  );
}

it.each(["xlsx", "csv"] as const)("a ledger as .%s is the same in an empty instance", async format => {
  const bytes = await fetched(reform, `/api/task/export.${format}`);
  const count = format === "xlsx" ? { entered: 3 } : { already: 3 }; // the second finds what the first wrote
  expect(await imported(there.city, bytes, "改革任务.xlsx")).toMatchObject({ ...count, out: 0 });
  expect(await held(there)).toEqual(await held(here));
});

it("the sheet is what the page shows: filter, order, columns; text in it runs nowhere", async () => {
  const bytes = await fetched(
    reform,
    "/api/task/export.xlsx?state=running,drafted&sort=opened&columns=title,state,due",
  );
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.worksheets[0]!;
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  const cells = [1, 2, 3].map(line => [1, 2, 3].map(column => sheet.getCell(line, column).value));
  expect(cells).toEqual([
    ["任务名称", "状态", "完成时限"],
    ["企业开办一日办结", "拟定", new Date("2026-12-20")],
    ["+老旧小区加装电梯", "推进中", new Date("2026-12-20T00:00:00Z")],
  ]);
  const text = (await fetched(reform, "/api/task/export.csv?columns=title,deliverable")).toString("utf8");
  expect(text.startsWith("\ufeff任务名称,成果形式\r\n")).toBe(true);
  expect(text).toContain("'+老旧小区加装电梯,'=办事指南\r\n");
  const asLedger = "columns=number,title,light,state,due,handler,opened,happened";
  const appeals = await reform.get(`/api/appeal/export.csv?${asLedger}&sort=-opened`);
  expect([appeals.status, appeals.text.split("\r\n")[0]]).toEqual([
    200,
    "\ufeff编号,事项,灯,状态,最迟,主办单位,提交时间,最近办理",
  ]);
  for (const query of ["columns=secret", "limit=1", "state=nowhere"]) {
    const { status, body } = await reform.get<{ code: string }>(`/api/task/export.csv?${query}`);
    expect([query, status, body.code]).toEqual([query, 400, "bad_query"]);
  }
});

it("an export holds no personal value for anybody, and only what its caller may open", async () => {
  const asker = await citizen(here, "13912345678");
  await lodged(here, asker);
  const desk = await official(here, "desk");
  for (const visitor of [desk, asker]) {
    const text = (await fetched(visitor, "/api/appeal/export.csv")).toString("utf8");
    for (const secret of ["李建国", "13912345678", "东巷"]) expect(text).not.toContain(secret);
  }
  expect((await fetched(asker, "/api/task/export.csv")).toString("utf8")).not.toContain("拟定时间,2026");
  const { rows } = await here.city.pool.query(
    "select purpose from access_log where act = 'export' order by id desc limit 1",
  );
  expect(rows).toEqual([{ purpose: "task " }]);
});

it.each(["xlsx", "csv"] as const)(
  "the org tree and the staff as .%s are the same in another instance",
  async format => {
    const now = here.clock.now;
    const sheetOf = async (name: "orgs" | "staff") => {
      const out = new PassThrough();
      const sheet = await here.city.rosters.sheet({ name, format, scope: null, now });
      const [bytes] = await Promise.all([buffer(out), sheet.write(out)]);
      const about = { code: "bad", zh: sheet.title, en: name };
      return readSheet(bytesSource(bytes), `${name}.${format}`, about);
    };
    const declared = [...here.city.registry.current.values()].map(({ mechanism }) => mechanism.roles);
    // The gardener of the test's city has no part in any mechanism.
    const roles = new Set(["gardener", ...declared.flatMap(one => Object.keys(one))]);
    const known = (at: OpenCity) =>
      at.orgs
        .all()
        .map(({ ref: _, parent, ...org }) => ({ ...org, parent: at.orgs.org(parent ?? "")?.key ?? null }))
        .toSorted((a, b) => a.key.localeCompare(b.key));
    await there.city.rosters.addOrgs(await sheetOf("orgs"), null);
    expect(known(there.city)).toEqual(known(here.city));
    const again = await there.city.rosters.addOrgs(await sheetOf("orgs"), null);
    expect([again.added, again.changed]).toEqual([[], []]);
    const sheet = await sheetOf("staff");
    expect(sheet.entries.length).toBeGreaterThan(5);
    const added = await there.city.rosters.addStaff({ sheet, scope: null, roles, now });
    expect([added.people, added.posts]).toEqual([[], []]);
  },
);
