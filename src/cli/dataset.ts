// `keymove dataset add | load | list | stop | resume | who`: the desk of shared data. It takes in what owners
// hand over and says who asked; it shows nobody's data.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Pool } from "pg";
import { type Calendar, dayOf, startOfDay } from "../define/calendar.ts";
import { dateOf, dayFromDate, isDate } from "../define/civil.ts";
import { fileSource } from "../exchange/bytes.ts";
import { UnreadableFile } from "../exchange/unreadable.ts";
import { keyFrom, sealed } from "../people/secret.ts";
import { unable } from "../share/asking.ts";
import type { DatasetEntry } from "../share/catalogue.ts";
import { catalogueProblems } from "../share/catalogue-problems.ts";
import { openClient, openPool } from "../store/connection.ts";
import { type Instance } from "../store/instance.ts";
import { openOrgTree } from "../store/org-tree.ts";
import type { ListedDataset } from "../store/share/datasets.ts";
import { type Shared, openShared } from "../store/share/shared.ts";
import { calendarOf } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { type OpenDatabase, openDatabase } from "./database.ts";
import { loadSheet } from "./dataset-load.ts";
import { openReport } from "./dataset-report.ts";
import { tellWho } from "./dataset-who.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

const usage = () =>
  new CommandProblem(
    "用法：keymove dataset add 目录项.json | load 名称 文件.csv --as-of 数据日期 [--report 报告.csv] [--leave-out] " +
      "[--fewer] | list | stop 名称 --ground 原因 | resume 名称 | who --account 管理员账号（证件号码由标准输入给出）",
    "Usage: keymove dataset add ENTRY.json | load NAME FILE.csv --as-of DATE [--report REPORT.csv] " +
      "[--leave-out] [--fewer] | list | stop NAME --ground TEXT | resume NAME | who --account ACCOUNT " +
      "(the number on standard input)",
  );

/** What every part of the desk works with. */
interface Desk {
  readonly database: OpenDatabase;
  readonly pool: Pool;
  readonly shared: Shared;
  readonly instance: Instance;
  readonly calendar: Calendar;
}

const options = {
  "as-of": "text",
  report: "text",
  "leave-out": "flag",
  fewer: "flag",
  ground: "text",
  account: "text",
} as const;
type Values = ReturnType<typeof readWords<typeof options>>["values"];

async function readEntry(path: string): Promise<DatasetEntry> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandProblem(`读不到目录项文件 ${path}，请核对路径。`, `The entry ${path} cannot be read.`);
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    throw new CommandProblem(`目录项不是有效的 JSON：${why}`, `The entry ${path} is no JSON: ${why}`);
  }
  const wrong = catalogueProblems(given);
  if (wrong.length === 0) return given as DatasetEntry;
  throw new CommandProblem(wrong.map(({ zh }) => zh).join("\n"), wrong.map(({ en }) => en).join("\n"));
}

async function add({ pool, shared }: Desk, path: string): Promise<void> {
  const entry = await readEntry(path);
  if (!(await openOrgTree(pool)).all().some(({ key }) => key === entry.owner)) {
    throw new CommandProblem(
      `没有编号为“${entry.owner}”的单位；owner 请写提供单位在单位表里的编号。`,
      `There is no org “${entry.owner}”: owner is the key of the org that answers for the data.`,
    );
  }
  const emptied = await shared.datasets.register(entry, Date.now());
  say(`已登记共享数据“${entry.title}”（${entry.name}） / registered: ${entry.name}`);
  if (emptied)
    say("列有变动，原有数据已清空，请重新载入 / its facts changed: it is empty until it is loaded again");
}

async function known({ shared }: Desk, name: string): Promise<ListedDataset> {
  const all = await shared.datasets.list();
  const found = all.find(({ entry }) => entry.name === name);
  if (found !== undefined) return found;
  const names = all.map(({ entry }) => entry.name).join("、") || "无";
  throw new CommandProblem(
    `共享数据目录里没有“${name}”，现有：${names}。先用 keymove dataset add 登记。`,
    `The catalogue has no “${name}”; it has: ${names}. Register it first.`,
  );
}

/** The start of a civil day, in ms. The future has no data yet. */
function asOfOf({ calendar }: Desk, text: string | undefined, now: number): number {
  if (text === undefined || !isDate(text)) {
    throw new CommandProblem(
      "请用 --as-of 写明数据截至哪一天，例如 --as-of 2026-11-19；是否超期按这一天算。",
      "Say with --as-of which day the data speak of, such as 2026-11-19: they are late by that day.",
    );
  }
  const at = startOfDay(calendar, dayFromDate(text));
  if (at <= now) return at;
  throw new CommandProblem(
    `数据日期 ${text} 还没有到，请核对。`,
    `The day ${text} is still to come. Check it.`,
  );
}

async function load(desk: Desk, name: string, path: string, values: Values): Promise<void> {
  const { database, shared, calendar } = desk;
  const at = Date.now();
  const dataset = await known(desk, name);
  const asOf = asOfOf(desk, values["as-of"], at);
  const report = openReport(values.report ?? `${path}.report.csv`);
  const client = await openClient(database.appUrl);
  try {
    const { leaveOut, fewer } = { leaveOut: values["leave-out"] ?? false, fewer: values.fewer ?? false };
    const today = dateOf(dayOf(calendar, at));
    const terms = { client, dataset, seal: shared.seal, today, asOf, at, leaveOut, fewer };
    const source = fileSource(path);
    const done = await loadSheet({ ...terms, source, name: basename(path), fault: report.fault });
    say(
      `“${dataset.entry.title}”第 ${done.version} 次载入：${done.rows} 行、${done.people} 人；` +
        `同一人各行矛盾 ${done.disputed} 人（转人工核对），未载入 ${done.faulty} 行`,
    );
    const { version, rows, people, disputed, faulty } = done;
    say(`load ${version}: ${rows} rows, ${people} people, ${disputed} disputed, ${faulty} left out`);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT")
      throw new CommandProblem(`读不到文件 ${path}，请核对路径。`, `The file ${path} cannot be read.`);
    throw error;
  } finally {
    await client.end();
    await report.close();
  }
  // Whoever owns the tables may count their rows anew: bulk checks are planned by them.
  const owner = await openClient(database.adminUrl);
  await owner.query("analyze dataset_row").finally(() => owner.end());
}

const standing = { down: "不可用 / down", late: "超期 / late" } as const;

async function list({ shared, calendar }: Desk): Promise<void> {
  for (const one of await shared.datasets.list()) {
    const { entry, people, asOf, stopped, version } = one;
    const reason = unable(one, Date.now()) as keyof typeof standing | undefined;
    const day = asOf === null ? "—" : dateOf(dayOf(calendar, asOf));
    const state = reason === undefined ? "可用 / ready" : standing[reason];
    const why = stopped === null ? "" : `（${stopped}）`;
    process.stdout.write(`${entry.name}\t${entry.title}\t${people}\t${day}\t#${version}\t${state}${why}\n`);
  }
}

async function stop(desk: Desk, name: string, ground: string | null): Promise<void> {
  const { entry } = await known(desk, name);
  if (ground !== null && ground.trim().length < 2) throw usage();
  await desk.shared.datasets.stop(name, { ground, by: "keymove dataset", at: Date.now() });
  if (ground === null) say(`“${entry.title}”恢复核验 / ${name} may be asked again`);
  else say(`“${entry.title}”停用，核验一律转人工 / ${name} is stopped: its checks go to a person`);
}

async function work(desk: Desk, [verb, name, path, more]: readonly string[], values: Values): Promise<void> {
  if (more !== undefined) throw usage();
  if (verb === "add" && name && path === undefined) return add(desk, name);
  if (verb === "load" && name && path) return load(desk, name, path, values);
  if (verb === "list" && name === undefined) return list(desk);
  if (verb === "stop" && name && path === undefined) return stop(desk, name, values.ground ?? "");
  if (verb === "resume" && name && path === undefined) return stop(desk, name, null);
  if (verb === "who" && name === undefined && values.account)
    return tellWho(desk, values.account, process.stdin);
  throw usage();
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, options);
  if (rest.length === 0) throw usage();
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    const instance = await knownInstance(database.appUrl);
    const pool = openPool(database.appUrl, 2, say);
    const key = keyFrom(instance.numberKey);
    const shared = openShared(pool, instance.id, (...parts) => sealed(key, ...parts));
    try {
      await work({ database, pool, shared, instance, calendar: calendarOf(instance.city) }, rest, values);
    } finally {
      await pool.end();
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new CommandProblem(error.zh, error.en) : error;
  } finally {
    await database.stop();
  }
}
