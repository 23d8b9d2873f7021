// Sheets through the API: handed in, looked at, previewed, run, resumed, refused; and who may.

import { Workbook } from "@cj-tech-master/excelts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ImportPreview,
  ImportView,
  LookView,
  MatterRow,
  Page,
  Problem,
} from "../../../src/http/types.ts";
import { plainBook } from "../../../src/exchange/test/workbooks.ts";
import { type Served, Visitor, citizen, official, serve } from "../../http/served.ts";

let served: Served;
let reform: Visitor;
beforeAll(async () => {
  served = await serve();
  reform = await official(served, "reform");
});
afterAll(() => served.close());

const binary = { "content-type": "application/octet-stream" };
const send = (visitor: Visitor, bytes: Buffer, name = "改革台账.xlsx", target = "task") =>
  visitor.send<ImportView & Problem>(
    "POST",
    `/api/imports?target=${target}&name=${encodeURIComponent(name)}`,
    bytes,
    binary,
  );

const head = [
  "序号",
  "任务",
  "任务来源",
  "成果形式",
  "验收标准",
  "拟定日期",
  "审定日期",
  "下达日期",
  "牵头部门",
  "完成时限",
];
const rows = [
  [
    1,
    "企业开办一日办结",
    "市级部署",
    "办事指南",
    "一日办结率九成",
    "2026/1/5",
    "2026-01-12",
    46037,
    "市城管局",
    "2026年12月1日",
  ],
  [
    2,
    "老旧小区加装电梯",
    "群众",
    "电梯投用",
    "三十部投入使用",
    "20260106",
    "2026-01-12",
    "2026-01-15",
    "城管",
    "2026-12-20",
  ],
  [
    3,
    "路灯十日内修复",
    "市级部署",
    "修复台账",
    "超期为零",
    "2026-01-06",
    "2026-01-12",
    "2026-01-15",
    "市城管局",
    "没有",
  ],
];
const book = () =>
  plainBook([["2026 年改革任务台账", ...Array<null>(9).fill(null)], head, ...rows], ["A1:J1"]);

async function taken(): Promise<LookView> {
  const { status, body } = await send(reform, await book());
  expect(status).toBe(201);
  return (await reform.get<LookView>(`/api/imports/${body.id}/look`)).body;
}
async function finished(id: number): Promise<ImportView> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await reform.get<ImportView>(`/api/imports/${id}`);
    if (body.state !== "running") return body;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error("the import did not end");
}
/** The proposed map with what only a person knows: what two unknown values stand for. */
function answered({ map }: LookView): Record<string, unknown> {
  const text = JSON.stringify(map);
  return JSON.parse(
    text
      .replace('{"column":"任务来源"}', '{"column":"任务来源","values":{"群众":"own"}}')
      .replace('{"column":"牵头部门"}', '{"column":"牵头部门","values":{"城管":"urban"}}'),
  ) as Record<string, unknown>;
}

describe("a ledger of tasks", () => {
  let look: LookView;
  it("is looked at: its head is found, a map is proposed from names and values", async () => {
    look = await taken();
    expect(look.head).toEqual({ first: 2, last: 2 });
    expect(look.columns.map(({ name }) => name)).toEqual(head);
    expect(look.map).toMatchObject({
      key: "序号",
      timeZone: "Asia/Shanghai",
      open: {
        action: "draft",
        at: "拟定日期",
        fields: {
          title: { column: "任务" },
          standard: { column: "验收标准" },
          lead: { column: "牵头部门" },
          due: { column: "完成时限" },
        },
      },
      acts: [
        { action: "approve", at: "审定日期" },
        { action: "dispatch", at: "下达日期" },
      ],
    });
    expect(look.targets.find(({ field }) => field === "lead")).toMatchObject({
      action: "draft",
      label: "牵头单位",
    });
  });

  it("is previewed: what is unknown stands once with its count, what is wrong by its row", async () => {
    const { body } = await reform.post<ImportPreview>(`/api/imports/${look.job.id}/preview`, {
      map: look.map,
    });
    expect([body.rows, body.ready]).toEqual([3, 1]);
    expect(body.unknown.map(({ column, value, rows: count }) => [column, value, count])).toEqual([
      ["任务来源", "群众", 1],
      ["牵头部门", "城管", 1],
    ]);
    expect(body.unknown[0]?.options).toContainEqual({ value: "own", label: "自主改革" });
    expect(body.unknown[1]?.options).toBe("orgs");
    expect(body.lines.map(({ line, column }) => [line, column])).toContainEqual([5, "完成时限"]);
    expect(JSON.stringify(body.first[0])).toContain("企业开办一日办结");
  });

  it("is run in the background, dated when it happened, without a notice", async () => {
    const map = answered(look);
    const { body } = await reform.post<ImportPreview>(`/api/imports/${look.job.id}/preview`, { map });
    expect([body.rows, body.ready, body.unknown]).toEqual([3, 2, []]);
    const started = await reform.post<ImportView>(`/api/imports/${look.job.id}/run`, { map, rows: 3 });
    expect(started.status).toBe(202);
    const done = await finished(look.job.id);
    expect(done).toMatchObject({ state: "done", rows: 3, entered: 2, already: 0, acts: 6, problems: 1 });
    const { rows: matters } = await served.city.pool.query<{ origin: string; opened: number; state: string }>(
      "select origin, opened, state, fields->>'lead' as lead from matter order by fields->>'title' desc",
    );
    expect(matters).toHaveLength(2);
    expect(matters.every(({ origin, state }) => origin === "import" && state === "running")).toBe(true);
    expect(matters.map(({ opened }) => opened).toSorted()).toEqual([
      Date.parse("2026-01-05T00:00:00+08:00"),
      Date.parse("2026-01-06T00:00:00+08:00"),
    ]);
    expect((await served.city.pool.query("select from outbox where kind = 'notice'")).rowCount).toBe(0);
  });

  it("gives back a copy with what is wrong beside each row, to be put right and handed in", async () => {
    const response = await served.app.inject({
      url: `/api/imports/${look.job.id}/copy.xlsx`,
      headers: { cookie: reform.cookie },
    });
    expect(response.headers["content-disposition"]).toContain(encodeURIComponent("改革台账（标注）.xlsx"));
    const copy = new Workbook();
    await copy.xlsx.load(response.rawPayload);
    const sheet = copy.worksheets[0]!;
    expect(sheet.getRow(1).values).toContain("导入问题");
    expect(String(sheet.getCell(4, 12).value)).toContain("【完成时限】");
    expect(sheet.getCell(4, 11).fill).toMatchObject({ pattern: "solid" });
    sheet.getCell(4, 11).value = "2026-12-31";
    const sent = await send(reform, Buffer.from(await copy.xlsx.writeBuffer()), "改革台账（标注）.xlsx");
    const again = (await reform.get<LookView>(`/api/imports/${sent.body.id}/look`)).body;
    expect(again.map["name"]).toBe(look.map["name"]);
    await reform.post(`/api/imports/${sent.body.id}/run`, { map: answered(again), rows: 3 });
    expect(await finished(sent.body.id)).toMatchObject({
      state: "done",
      entered: 1,
      already: 2,
      problems: 0,
    });
  });

  it("enters nothing twice, and a run that a restart cut off goes on", async () => {
    const id = look.job.id;
    await served.city.pool.query("update import_job set state = 'running', lease = null where id = $1", [id]);
    await served.city.desk.resume();
    expect(await finished(id)).toMatchObject({ state: "done", entered: 0, already: 2, acts: 0 });
    const { body } = await reform.get<Page<MatterRow>>("/api/task");
    expect(body.items.length).toBeLessThanOrEqual(3);
  });

  it("keeps a map to be used again", async () => {
    const { status } = await reform.post("/api/import-maps/task", { name: "年度台账", map: answered(look) });
    expect(status).toBe(204);
    const again = await taken();
    expect(again.maps.map(({ name }) => name)).toEqual(["年度台账"]);
  });
});

describe("what is refused in a sentence", () => {
  it("nobody but the reform office, before a byte is read", async () => {
    const bytes = await book();
    for (const [visitor, code] of [
      [new Visitor(served), "sign_in_needed"],
      [await citizen(served, "13900005555"), "imports_not_yours"],
      [await official(served, "lamps"), "imports_not_yours"],
    ] as const) {
      const { status, body } = await send(visitor, bytes);
      expect([status, body.code]).toEqual([code === "sign_in_needed" ? 401 : 403, code]);
    }
    expect((await (await official(served, "desk")).get<Problem>("/api/imports")).body.code).toBe(
      "imports_not_yours",
    );
  });

  it.each([
    [
      "a file under a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    ],
    ["an empty file", Buffer.alloc(0)],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff])],
  ])("%s", async (_, bytes) => {
    const { status, body } = await send(reform, bytes);
    expect([status, body.code]).toEqual([422, "unreadable_file"]);
    expect(body.detail).toMatch(/。$/);
  });

  it("a mechanism, a job, a map and a head that are none", async () => {
    expect((await send(reform, await book(), "a.xlsx", "nothing")).body.code).toBe("unknown_mechanism");
    expect((await reform.get<Problem>("/api/imports/999999")).body.code).toBe("not_found");
    const { job } = await taken();
    const preview = (map: unknown) => reform.post<Problem>(`/api/imports/${job.id}/preview`, { map });
    for (const map of [
      null,
      {},
      [],
      { open: 1 },
      { name: "a", timeZone: "UTC", calendar: "cn", key: [], open: {} },
    ]) {
      expect([map, (await preview(map)).body.code]).toEqual([map, "bad_map"]);
    }
    expect((await reform.get<Problem>(`/api/imports/${job.id}/look?first=0`)).body.code).toBe("bad_query");
  });
});
