// A backup that is not whole is refused before anything is written, with the file and the line; and the
// commands as they are typed.

import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run as backup } from "../../src/cli/backup.ts";
import { checkBackup } from "../../src/cli/backup/damage.ts";
import { readErasures } from "../../src/cli/backup/erasures-file.ts";
import { writeContent, writeLines } from "../../src/cli/backup/folder.ts";
import { type Manifest, manifestText, readManifest } from "../../src/cli/backup/manifest.ts";
import { run as restore } from "../../src/cli/restore.ts";
import { openClient } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { type TestDatabase, testDatabase } from "../harness/database.ts";
import { exported, instance, smallLedger } from "../proof/small-log.ts";
import type { Ledger } from "../store/ledger.ts";

const root = mkdtempSync(join(tmpdir(), "keymove-damage-"));
const at = (name: string) => join(root, name);
let ledger: Ledger;
/** Into which nothing is ever restored. */
let empty: TestDatabase;
let said = "";

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = await openClient(url);
  return (await client.query<Record<string, unknown>>(text).finally(() => client.end())).rows;
}

/** A command with the database of a city's own. */
async function typed(
  run: (words: readonly string[]) => Promise<void>,
  url: string,
  ...words: string[]
): Promise<string> {
  said = "";
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("KEYMOVE_HOME", at("home"));
  await run(words).finally(() => vi.unstubAllEnvs());
  return said;
}

/** A database as an administrator hands it out: without any table. */
async function bare(): Promise<string> {
  const { adminUrl } = await testDatabase();
  await query(
    adminUrl,
    "drop schema public cascade; create schema public; grant usage on schema public to public",
  );
  return adminUrl;
}

beforeAll(async () => {
  const take = (text: unknown) => (said += String(text)).length > 0;
  vi.spyOn(process.stderr, "write").mockImplementation(take);
  vi.spyOn(process.stdout, "write").mockImplementation(take);
  ({ ledger } = await smallLedger(3));
  empty = await testDatabase();
  await query(
    ledger.adminUrl,
    `insert into instance (id, number_key, city, sample, created)
     values ('${instance}', '\\x00', '{"name":"澜城市"}', false, now());
     insert into attachment (matter, field, address, seq, name, type, size, bytes, uploader, uploaded, bucket)
     select matter, 'photos', 'aa', seq, '一.jpg', 'image/jpeg', 3, 'abc', 'person:1', now(), bucket
       from event order by matter limit 1`,
  );
  await typed(backup, ledger.adminUrl, at("whole"));
}, 90_000);
afterAll(async () => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
  await empty?.drop();
  await ledger?.[Symbol.asyncDispose]();
});

/** A copy of the backup with something done to it. */
function damaged(name: string, change: (folder: string, manifest: Manifest) => void): string {
  const folder = at(name);
  cpSync(at("whole"), folder, { recursive: true });
  change(folder, readManifest(folder));
  return folder;
}
const seal = (folder: string, manifest: Manifest): void =>
  writeFileSync(join(folder, "manifest.json"), manifestText(manifest));
const replace = (folder: string, name: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, name), "utf8");
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(join(folder, name), text.replace(from, to));
};
const content = (folder: string): string => {
  const [two] = readdirSync(join(folder, "attachments"));
  return join("attachments", two!, readdirSync(join(folder, "attachments", two!))[0]!);
};

describe("is refused before anything is written", () => {
  const cases: readonly [string, (folder: string, manifest: Manifest) => void, RegExp][] = [
    [
      "a changed event",
      f => replace(f, "log.ndjson", '"amount":0', '"amount":9'),
      /log.ndjson 第 \d+ 行，件 \d+ 的第 \d+ 步/,
    ],
    [
      "a changed value",
      f => replace(f, "tables/person_data.ndjson", "李四", "王五"),
      /person_data.ndjson 第 1 至 \d+ 行之间被改动/,
    ],
    [
      "a line that cannot be read",
      f => replace(f, "tables/bucket_lease.ndjson", '{"bucket":1,', '"bucket":1,'),
      /bucket_lease.ndjson 第 2 行读不出/,
    ],
    [
      "half a line",
      f => truncateSync(join(f, "tables/idem.ndjson".replace("idem", "bucket_lease")), 300),
      /bucket_lease.ndjson 第 \d+ 行读不出/,
    ],
    [
      "a line too many",
      f => appendFileSync(join(f, "tables/outbox.ndjson"), "{}\n"),
      /outbox.ndjson .*(多出第|被改动)/,
    ],
    ["a missing file", f => rmSync(join(f, "tables/person.ndjson")), /person.ndjson 不见了/],
    [
      "a missing attachment",
      f => rmSync(join(f, content(f))),
      /attachment.ndjson 第 1 行所指的附件 .* 不见了/,
    ],
    [
      "a changed attachment",
      f => writeFileSync(join(f, content(f)), "abd"),
      /attachment.ndjson 第 1 行）的内容被改动/,
    ],
    ["a log cut off", f => truncateSync(join(f, "log.ndjson"), 5000), /log.ndjson .*(截断|读不出)/],
    [
      "a changed manifest",
      f => replace(f, "manifest.json", /"events": \d+/, '"events": 1'),
      /manifest.json 已损坏/,
    ],
    ["no manifest", f => rmSync(join(f, "manifest.json")), /没有 manifest.json：.*没有做完/],
    ["another format", (f, m) => seal(f, { ...m, format: 2 as 1 }), /格式是 2/],
    ["a newer program's", (f, m) => seal(f, { ...m, migration: "9999_later" }), /更新的程序（9999_later）/],
  ];
  it.each(cases)("%s", async (name, change, sentence) => {
    const folder = damaged(name, change);
    const { adminUrl } = empty;
    await expect(typed(restore, adminUrl, folder)).rejects.toThrow(sentence);
    const left = "select (select count(*) from event) as events, (select count(*) from instance) as cities";
    expect(await query(adminUrl, left)).toEqual([{ events: 0, cities: 0 }]);
  });

  it("the log of another city", async () => {
    const log = await exported(ledger.url, "别的市", "00000000-0000-4000-8000-000000000000");
    const folder = damaged("other", f => writeFileSync(join(f, "log.ndjson"), log));
    await expect(checkBackup(folder, readManifest(folder))).rejects.toThrow(/log.ndjson 第 1 行是另一个城市/);
  });

  it("a checkpoint that the backup does not have, or no number", async () => {
    const { adminUrl } = empty;
    for (const given of ["99", "0", "一"]) {
      await expect(typed(restore, adminUrl, at("whole"), "--to-checkpoint", given)).rejects.toThrow(
        /须是 1 至 \d+/,
      );
    }
    await expect(typed(restore, adminUrl)).rejects.toThrow(/用法/);
  });
});

it(
  "comes back by the command, into a bare database, an older one as well, and verifies",
  { timeout: 90_000 },
  async () => {
    const [before, id] = [await bare(), "0016_office_words"];
    await migrate(before, undefined, id);
    const names = await query(before, "select relname as name from pg_class where relkind = 'r'");
    const has = (name: string) => name === "log" || names.some(one => one["name"] === name.split(".")[0]);
    const older = damaged("older", (f, m) => {
      const counters = Object.fromEntries(Object.entries(m.counters).filter(([name]) => has(name)));
      seal(f, { ...m, migration: id, counters, files: m.files.filter(({ table }) => has(table)) });
    });
    for (const folder of [at("whole"), older]) {
      const url = await bare();
      expect(await typed(restore, url, folder)).toMatch(/已恢复“澜城市”[^]*核验通过/);
      const events = "select count(*) as n from event";
      expect(await query(url, events)).toEqual(await query(ledger.adminUrl, events));
      expect(await migrate(url)).toEqual([]);
    }
  },
);

it("an older backup is not loaded into newer tables", async () => {
  await expect(typed(restore, empty.adminUrl, at("older"))).rejects.toThrow(/已升级到 .*请用全新的数据库/);
});

it("a full disk is a sentence", async () => {
  const lines = async function* () {
    yield Buffer.from("{}\n");
  };
  await expect(writeLines("/dev", { name: "full", table: "log" }, lines())).rejects.toThrow(/磁盘已满/);
  await expect(writeContent("/dev/null", "ab", Buffer.from("1"))).rejects.toThrow(/写不进去/);
});

it.each([
  ["nothing", "", /第 1 行不是删除清单/],
  [
    "a line that is none",
    `{"keymove":"erasures","format":1,"instance":"${instance}"}\n{"matter":"x"}\n{"end":1}\n`,
    /第 2 行不是一条删除/,
  ],
  ["one without its end", `{"keymove":"erasures","format":1,"instance":"${instance}"}\n`, /被截断/],
])("a list of erasures: %s", (_, text, sentence) => {
  writeFileSync(at("list.ndjson"), text);
  expect(() => readErasures(at("list.ndjson"), instance)).toThrow(sentence);
});
