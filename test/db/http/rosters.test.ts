// Sheets of orgs and staff through the API: who may, what a preview says, what is written, and what is told
// of a sheet that is not taken.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem, RosterView } from "../../../src/http/types.ts";
import { plainBook } from "../../../src/exchange/test/workbooks.ts";
import { type Served, Visitor, citizen, noon, official, password, serve } from "../../http/served.ts";
import { faultsOfShape } from "../../http/shape.ts";

let served: Served;
let admin: Visitor;
let keeper: Visitor;
let schemas: Record<string, object>;

async function signedIn(account: string): Promise<Visitor> {
  const visitor = new Visitor(served);
  expect((await visitor.enter({ account, password })).status).toBe(200);
  return visitor;
}

beforeAll(async () => {
  served = await serve();
  const { accounts, posts } = served.city.people;
  await accounts.createOfficial({ account: "guanli", name: "管理员", password, administrator: true }, noon);
  const id = await accounts.createOfficial({ account: "keeper", name: "赵管岗", password }, noon);
  const org = served.orgs.get("urban") as `org:${string}`;
  const post = await posts.create({ key: "k", org, title: "岗位管理", english: "Keeper", roles: ["keeper"] });
  await posts.give(id, post, noon);
  await served.city.orgs.refresh();
  [admin, keeper] = [await signedIn("guanli"), await signedIn("keeper")];
  const { body } = await admin.get<{ components: { schemas: Record<string, object> } }>("/api/openapi.json");
  ({ schemas } = body.components);
});
afterAll(() => served.close());

type Roster = "orgs" | "staff";
interface Sheet {
  readonly bytes: string | Buffer;
  readonly name?: string;
  readonly field?: string;
}

function send(visitor: Visitor, roster: Roster, query: string, sheet: Sheet, headers = {}) {
  const { bytes, name = "表.csv", field = "file" } = sheet;
  const head = `--b\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes as string), Buffer.from("\r\n--b--\r\n")]);
  const type = { "content-type": "multipart/form-data; boundary=b", ...headers };
  return visitor.send<RosterView & Problem>("POST", `/api/${roster}/import${query}`, body, type);
}
const preview = (visitor: Visitor, roster: Roster, bytes: string | Buffer, name?: string) =>
  send(visitor, roster, "?preview=1", name === undefined ? { bytes } : { bytes, name });
const run = (visitor: Visitor, roster: Roster, bytes: string | Buffer) =>
  send(visitor, roster, "", { bytes });

const orgHead = "单位代号,上级代号,名称,层级,发文机关代字";
const orgs = (...rows: readonly string[]) => [orgHead, ...rows].join("\n");
const staffHead = "账号,姓名,单位代号,岗位,角色";
const staff = (...rows: readonly string[]) => [staffHead, ...rows].join("\n");

const counts = async () => {
  const text = `select (select count(*) from org) as orgs, (select count(*) from person) as people,
    (select count(*) from post) as posts, (select count(*) from holding) as holdings`;
  return (await served.city.pool.query(text)).rows[0] as Record<string, number>;
};
const lastLogged = async () => {
  const text = "select act, purpose, person from access_log order by id desc limit 1";
  return (await served.city.pool.query(text)).rows[0] as { act: string; purpose: string };
};

describe("who may", () => {
  const sheet = { bytes: orgs("x,city,某局,部门,") };

  it("are administrators and keepers alone, and only from their own pages", async () => {
    const [reform, asker] = [await official(served, "reform"), await citizen(served, "13912345678")];
    for (const by of [reform, asker]) {
      for (const roster of ["orgs", "staff"] as const) {
        const { status, body } = await send(by, roster, "?preview=1", sheet);
        expect([status, body.code]).toEqual([403, "rosters_not_yours"]);
        expect((await by.get<Problem>(`/api/${roster}/export.csv`)).body.code).toBe("rosters_not_yours");
      }
    }
    const nobody = new Visitor(served);
    expect((await send(nobody, "orgs", "", sheet)).status).toBe(401);
    expect((await nobody.get("/api/staff/export.xlsx")).status).toBe(401);
    const forged = await send(admin, "orgs", "", sheet, { "x-csrf-token": "wrong" });
    expect([forged.status, forged.body.code]).toEqual([403, "bad_csrf"]);
    expect(await counts()).toMatchObject({ orgs: 5 });
  });

  it("keep to their units: elsewhere nothing is added, changed or listed", async () => {
    const more = orgs(
      "lamps-2,urban-lamps,路灯二班,科室,",
      "power-2,power,供电二科,科室,",
      "power,city,澜城供电公司,部门,澜电",
    );
    const { status, body } = await preview(keeper, "orgs", more);
    expect([status, body.code]).toEqual([422, "bad_org_file"]);
    expect(body.rows?.map(({ row }) => row)).toEqual([3, 4]);
    expect(body.rows?.[0]?.detail).toContain("不在您管理的单位范围内");
    const within = await preview(keeper, "orgs", orgs("lamps-2,urban-lamps,路灯二班,科室,"));
    expect(within.body.added).toEqual([{ row: 2, name: "路灯二班（lamps-2）", text: "路灯科下的科室" }]);
    const strange = await preview(
      keeper,
      "staff",
      staff(
        "new.a,甲某,power,经办岗,handler",
        "new.b,乙某,urban,审定岗,organ",
        "new.c,丙某,urban,查账岗,auditor",
      ),
    );
    expect(strange.body.rows?.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(strange.body.rows?.[1]?.detail).toContain("须由系统管理员设置");
    const listed = await keeper.get("/api/staff/export.csv");
    expect(listed.text).toContain("赵管岗");
    expect(listed.text).toContain("lamps");
    expect(listed.text).not.toContain("inspector");
  });
});

describe("a sheet of orgs", () => {
  const sheet = orgs(
    "city,,澜城市,city,",
    "parks,city,市园林局,部门,澜园",
    "urban,city,市城管局,部门,澜城管",
  );

  it("is previewed without a trace, then written, logged, and equal the second time", async () => {
    const before = await counts();
    const { status, body } = await preview(admin, "orgs", sheet);
    expect([status, faultsOfShape(schemas, "RosterView", body)]).toEqual([200, []]);
    expect(body).toMatchObject({
      written: false,
      added: [{ row: 3, name: "市园林局（parks）", text: "澜城市下的部门" }],
      changed: [{ row: 4, name: "市城管局（urban）", text: "发文机关代字：无 → 澜城管" }],
      unchanged: 1,
    });
    expect(await counts()).toEqual(before);
    expect((await run(admin, "orgs", sheet)).body).toMatchObject({ written: true, unchanged: 1 });
    expect(served.city.orgs.all().find(({ key }) => key === "urban")?.mark).toBe("澜城管");
    expect(await lastLogged()).toMatchObject({ act: "roster", purpose: "单位 +1 ~1：parks urban" });
    const again = await run(admin, "orgs", sheet);
    expect(again.body).toMatchObject({ added: [], changed: [], unchanged: 3 });
  });

  it("in Chinese spreadsheets' own encoding and as a workbook is the same", async () => {
    // 单位代号,上级代号,名称,层级
    const gb = Buffer.from("b5a5cebbb4fabac52cc9cfbcb6b4fabac52cc3fbb3c62cb2e3bcb60a", "hex");
    const row = Buffer.concat([Buffer.from("gbk,city,"), Buffer.from("bcd72cb2bfc3c50a", "hex")]); // 甲,部门
    const { body } = await preview(admin, "orgs", Buffer.concat([gb, row]));
    expect(body.added).toEqual([{ row: 2, name: "甲（gbk）", text: "澜城市下的部门" }]);
    const cells = [orgHead.split(","), ["book", "city", "乙局", "部门", ""]];
    const book = await preview(admin, "orgs", await plainBook(cells), "单位.csv");
    expect(book.body.added.map(({ name }) => name)).toEqual(["乙局（book）"]);
    expect(book.body.said[0]).toContain("内容其实是Excel");
  });

  it("that says otherwise than what stands is refused by row, and nothing of it is written", async () => {
    const wrong = orgs(
      "new,city,新局,部门,",
      "urban,city,市城市管理局,部门,",
      "power,urban,澜城供电公司,科室,",
      "c2,,乙市,市,",
    );
    const before = await counts();
    for (const query of ["?preview=1", ""]) {
      const { status, body } = await send(admin, "orgs", query, { bytes: wrong });
      expect([status, body.code]).toEqual([422, "bad_org_file"]);
      expect(faultsOfShape(schemas, "Problem", body)).toEqual([]);
      expect(body.rows?.map(({ row }) => row)).toEqual([3, 4, 4, 5]);
      expect(body.rows?.[0]?.detail).toContain("名称（name）是市城管局");
    }
    const english = await send(admin, "orgs", "?preview=1&lang=en", { bytes: wrong });
    expect(english.body.detail).toContain("another name");
    expect(await counts()).toEqual(before);
  });
});

describe("a sheet of staff", () => {
  const sheet = staff("sun.li,孙丽,parks,经办岗,handler", "lamps,lamps某,parks,经办岗,handler");

  it("is previewed without a trace; run, it shows each first password once and keeps none", async () => {
    await run(admin, "orgs", orgs("parks,city,市园林局,部门,澜园"));
    const before = await counts();
    const { body } = await preview(admin, "staff", sheet);
    expect(faultsOfShape(schemas, "RosterView", body)).toEqual([]);
    expect(body.added).toEqual([
      { row: 2, name: "孙丽（sun.li）", text: expect.stringMatching(/^新设岗位，任 市园林局 经办岗（承办/) },
    ]);
    expect(body.changed.map(({ row }) => row)).toEqual([3]);
    expect([body.passwords, await counts()]).toEqual([[], before]);
    const done = await run(admin, "staff", sheet);
    expect(done.body.passwords).toMatchObject([{ account: "sun.li", name: "孙丽" }]);
    expect(done.headers["cache-control"]).toBe("no-store");
    const { password: first } = done.body.passwords[0]!;
    expect((await new Visitor(served).enter({ account: "sun.li", password: first })).status).toBe(200);
    expect(await counts()).toMatchObject({
      people: before["people"]! + 1,
      posts: before["posts"]! + 1,
      holdings: before["holdings"]! + 2,
    });
    const { rows } = await served.city.pool.query("select * from access_log where act = 'roster'");
    expect(JSON.stringify(rows)).toContain("人员 +1 岗位 +1 任职 +2：sun.li lamps");
    const { rows: kept } = await served.city.pool.query(
      "select password from person where account = 'sun.li'",
    );
    expect(JSON.stringify([rows, kept])).not.toContain(first);
    const again = await run(admin, "staff", sheet);
    expect(again.body).toMatchObject({ added: [], changed: [], unchanged: 2, passwords: [] });
  });

  it("gives an administrator no post, and a person's account to nobody else", async () => {
    const wrong = staff("guanli,管理员,urban,经办岗,handler", "desk,别人,city,经办岗,handler");
    const { body } = await run(admin, "staff", wrong);
    expect(body.rows).toMatchObject([{ row: 2 }, { row: 3 }]);
    expect(body.rows?.[0]?.detail).toContain("系统管理员，不办业务");
    expect(body.rows?.[1]?.detail).toContain("姓名是desk某");
  });

  it("of a keeper adds to their own units, with roles that these have", async () => {
    const { status, body } = await run(keeper, "staff", staff("new.d,丁某,urban-lamps,值班岗,handler lead"));
    expect([status, body.passwords.length]).toEqual([200, 1]);
  });

  it("that would add too many at once is divided", async () => {
    const many = Array.from({ length: 301 }, (_, at) => `m${at}.x,某${at},urban,经办岗,handler`);
    const { status, body } = await run(admin, "staff", staff(...many));
    expect([status, body.rows]).toEqual([
      422,
      [{ row: null, detail: expect.stringContaining("一次最多新增 300 人") }],
    ]);
  });
});

describe("bad input", () => {
  it.each([
    ["an empty file", { bytes: "" }, 422, "unreadable_file"],
    ["a PDF", { bytes: "%PDF-1.7" }, 422, "unreadable_file"],
    ["another head", { bytes: "a,b\n1,2" }, 422, "bad_org_file"],
    ["a head alone", { bytes: orgHead }, 422, "bad_org_file"],
    ["a broken quote", { bytes: `${orgHead}\n"x,city,甲,部门,` }, 422, "unreadable_file"],
    ["a line break in a name", { bytes: `${orgHead}\nx,city,"甲\n乙",部门,` }, 422, "bad_org_file"],
    ["too many rows", { bytes: `${orgHead}\n${"x,city,甲,部门,\n".repeat(5001)}` }, 422, "bad_org_file"],
    ["more than 10 MB", { bytes: Buffer.alloc(10 * 1024 ** 2 + 1, 65) }, 413, "file_too_large"],
    ["no file", { bytes: "x", field: "other" }, 422, "file_missing"],
  ] as const)("%s is refused in a sentence", async (_, sheet, status, code) => {
    const said = await send(admin, "orgs", "?preview=1", sheet);
    expect([said.status, said.body.code]).toEqual([status, code]);
    expect(said.body.detail).toMatch(/。$/);
  });

  it("a body that is no form, and words that are none, are refused", async () => {
    const json = await admin.post<Problem>("/api/staff/import", {});
    expect([json.status, json.body.code]).toEqual([415, "wrong_media_type"]);
    for (const query of ["?preview=yes", "?dry=1"]) {
      const { status, body } = await send(admin, "staff", query, { bytes: staffHead });
      expect([status, body.code]).toEqual([400, "bad_query"]);
    }
  });
});

it.each(["xlsx", "csv"] as const)("what is exported as .%s imports as equal", async format => {
  for (const roster of ["orgs", "staff"] as const) {
    const { rawPayload, statusCode } = await served.app.inject({
      url: `/api/${roster}/export.${format}`,
      headers: { cookie: admin.cookie },
    });
    expect(statusCode).toBe(200);
    expect(rawPayload.toString("utf8")).not.toContain("139");
    expect(await lastLogged()).toMatchObject({ act: "export", purpose: roster });
    // A role of the test's own garden, which no mechanism declares, comes back as such.
    const { status, body } = await preview(admin, roster, rawPayload, `${roster}.${format}`);
    const told = body.rows?.map(({ detail }) => /“(\w+)”/.exec(detail)?.[1]);
    expect([roster, status, told, body.added, body.changed]).toEqual(
      roster === "orgs"
        ? [roster, 200, undefined, [], []]
        : [roster, 422, ["gardener"], undefined, undefined],
    );
  }
});
