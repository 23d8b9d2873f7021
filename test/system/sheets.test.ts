// Sheets by the commands that an operator types: a run that is killed goes on where it was, what was exported
// is imported again, and a city brings its orgs and staff as workbooks.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openBook } from "../../src/exchange/book.ts";
import { fileSource } from "../../src/exchange/bytes.ts";
import { plainBook } from "../../src/exchange/test/workbooks.ts";
import { readInstance } from "../../src/store/instance.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { looking } from "./looking.ts";
import { cleanUp, keymove, launched, newHome } from "./processes.ts";

afterAll(cleanUp);

const rows = 12_000;
const bad = (n: number) => n % 10 === 3;
const map = {
  name: "热线记录",
  city: { name: "云州市", english: "Yunzhou" },
  timeZone: "Asia/Shanghai",
  calendar: "cn",
  key: "工单编号",
  orgs: [
    { key: "city", name: "云州市", level: "city" },
    { key: "bridge", name: "桥区", level: "district", parent: "city" },
    { key: "lamps", name: "市城管局", level: "department", parent: "city" },
  ],
  open: {
    action: "lodge",
    at: "受理时间",
    fields: {
      kind: { column: "诉求类型" },
      topic: { value: "roads" },
      content: { column: "内容" },
      area: { column: "区县" },
      channel: { value: "hotline" },
      handler: { column: "承办单位" },
    },
  },
  acts: [{ action: "answer", at: "答复时间", org: { column: "承办单位" } }],
};

/** One character set in, another out: as a hotline's own system writes its files. */
function gb18030(text: string): Buffer {
  const words = new Map<string, Buffer>();
  const decoder = new TextDecoder("gb18030");
  for (let first = 0xb0; first < 0xf8; first += 1) {
    for (let second = 0xa1; second < 0xff; second += 1) {
      const pair = Buffer.from([first, second]);
      words.set(decoder.decode(pair), pair);
    }
  }
  return Buffer.concat([...text].map(one => words.get(one) ?? Buffer.from(one, "latin1")));
}

function hotlineFile(path: string): void {
  const head = "工单编号,受理时间,答复时间,诉求类型,内容,区县,承办单位";
  const lines = Array.from({ length: rows }, (_, n) => {
    const day = `2025/${1 + (n % 12)}/${1 + (n % 28)}`;
    const owner = bad(n) ? "没有的局" : "市城管局";
    return `A${n},${day} 9:30,${day} 16:05,${n % 2 ? "求助" : "投诉"},"路口的路灯坏了, 第${n}次反映",桥区,${owner}`;
  });
  writeFileSync(path, gb18030([head, ...lines].join("\r\n")));
}

it("a run that is killed in the middle goes on, and nothing enters twice", { timeout: 120_000 }, async () => {
  const home = newHome();
  const settings = { KEYMOVE_HOME: home, KEYMOVE_SAMPLE: "off" };
  const [file, mapFile] = [join(home, "热线.csv"), join(home, "map.json")];
  hotlineFile(file);
  writeFileSync(mapFile, JSON.stringify(map));
  const words = ["import", "appeal", file, "--map", mapFile];
  const events = () =>
    looking(home, async pool => Number((await pool.query("select count(*) as n from event")).rows[0].n));
  const running = launched(settings, ...words);
  for (let waited = 0; !/\d{3,} \/ \d+ 行，还需约/.test(running.err); waited += 20) {
    expect([running.child.exitCode, waited < 60_000]).toEqual([null, true]);
    await new Promise(done => setTimeout(done, 20));
  }
  process.kill(-running.child.pid!, "SIGKILL");
  await running.ended;
  const before = await events();
  expect(before).toBeGreaterThan(99);
  const good = Array.from({ length: rows }, (_, n) => n).filter(n => !bad(n)).length;
  expect(before).toBeLessThan(good * 2);
  const { code, err } = await keymove(settings, ...words);
  expect(code).toBe(0);
  expect(err).toContain(`未导入 ${rows - good} 行`);
  const [, entered, already] = /导入 (\d+) 行、\d+ 次办理，已有 (\d+) 行/.exec(err) ?? [];
  expect(Number(entered) + Number(already)).toBe(good);
  expect(Number(already)).toBeGreaterThan(0);
  // What ran out by its deadline is an event as well; opening and answer stand once for each.
  const counted = await looking(home, async pool => {
    const { rows: acts } = await pool.query<{ action: string; n: number }>(
      "select action, count(*)::int as n from event where action = any ($1) group by 1 order by 1",
      [["lodge", "answer"]],
    );
    return acts;
  });
  expect(counted).toEqual([
    { action: "answer", n: good },
    { action: "lodge", n: good },
  ]);
  expect(await looking(home, async pool => faultsOfLog(pool, (await readInstance(pool))!.genesis))).toEqual(
    [],
  );
  const copy = await openBook(fileSource(`${file}.errors.xlsx`), { name: "copy.xlsx" });
  let marked = 0;
  for await (const { row } of copy.sheet().rows()) if (row["导入问题"]?.includes("没有的局")) marked += 1;
  expect(marked).toBe(rows - good);
});

it(
  "a city brings its orgs and staff as workbooks, and takes its ledger along",
  { timeout: 120_000 },
  async () => {
    const home = newHome();
    const settings = {
      KEYMOVE_HOME: home,
      KEYMOVE_SAMPLE: "off",
      KEYMOVE_STAFF_PASSWORD: "云州改革二〇二六",
    };
    const at = (name: string) => join(home, name);
    const orgs = [
      ["单位代号", "上级代号", "名称", "层级"],
      ["city", "", "云州市", "city"],
      ["lamps", "city", "市城管局", "department"],
    ];
    writeFileSync(at("单位.xlsx"), await plainBook(orgs));
    writeFileSync(
      at("人员.xlsx"),
      await plainBook([
        ["账号", "姓名", "单位代号", "岗位", "角色"],
        ["wang.min", "王敏", "city", "改革协调岗", "reform"],
      ]),
    );
    const made = await keymove(
      settings,
      "init",
      "--city",
      "云州市",
      "--orgs",
      at("单位.xlsx"),
      "--staff",
      at("人员.xlsx"),
    );
    expect([made.code, made.err]).toEqual([0, expect.stringContaining("单位 2 个")]);
    writeFileSync(at("更多.xlsx"), await plainBook([...orgs, ["water", "city", "市水务局", "department"]]));
    const added = await keymove(settings, "orgs", "--file", at("更多.xlsx"));
    expect([added.code, added.err]).toEqual([0, expect.stringContaining("已增加单位 1 个：市水务局")]);
    const sheet = [
      ["序号", "任务名称", "任务来源", "成果形式", "验收标准", "拟定时间"],
      [1, "夜间错时共享停车", "自主改革", "开放单位清单", "共享车位三千个", "2026-01-05"],
    ];
    writeFileSync(at("台账.xlsx"), await plainBook(sheet));
    const proposed = await keymove(settings, "import", "task", at("台账.xlsx"), "--propose");
    expect([proposed.code, proposed.err]).toEqual([0, expect.stringContaining("映射建议已写入")]);
    const run = await keymove(settings, "import", "task", at("台账.xlsx"), "--map", at("台账.xlsx.map.json"));
    expect([run.code, run.err]).toEqual([0, expect.stringContaining("导入 1 行、1 次办理")]);
    for (const [name, file, word] of [
      ["task", "导出.csv", "夜间错时共享停车"],
      ["orgs", "单位.csv", "市水务局"],
      ["staff", "人员.csv", "wang.min,王敏,city,改革协调岗"],
    ] as const) {
      const { code, err } = await keymove(settings, "export", name, at(file));
      expect([code, err]).toEqual([0, expect.stringContaining("已导出到")]);
      expect(readFileSync(at(file), "utf8")).toContain(word);
    }
    const wrong = await keymove(settings, "export", "task", at("a.csv"), "--filter", "state=nowhere");
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("“state”")]);
  },
);
