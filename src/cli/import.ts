// `keymove import MECHANISM FILE.csv --map MAP.json [--preview] [--report FILE]`: history into the log.

import { open, readFile } from "node:fs/promises";
import type { OrgLevel } from "../define/fields.ts";
import type { Plan } from "../engine/registry.ts";
import { type CsvFile, UnreadableFile, openCsv } from "../exchange/csv.ts";
import {
  type ImportJob,
  type Imported,
  type Line,
  type Preview,
  previewImport,
  runImport,
} from "../exchange/import.ts";
import { type ImportMap, type MappedOrg, mapProblems } from "../exchange/plan.ts";
import { reportHead, reportLine } from "../exchange/report.ts";
import { sealed } from "../people/secret.ts";
import { openPool } from "../store/connection.ts";
import { type Instance, createInstance } from "../store/instance.ts";
import { calendarOf, openCity, type OpenCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { type OpenDatabase, openDatabase } from "./database.ts";
import { findInstance } from "./known-instance.ts";
import { insertOrgs, type NewOrg } from "./org-rows.ts";
import { readSettings } from "./settings.ts";

const usage = () =>
  new CommandProblem(
    "用法：npx keymove import 机制 文件.csv --map 映射.json [--preview] [--report 报告.csv]",
    "Usage: npx keymove import MECHANISM FILE.csv --map MAP.json [--preview] [--report REPORT.csv]",
  );

async function readMap(path: string): Promise<ImportMap> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandProblem(`读不到映射文件 ${path}，请核对路径。`, `The map ${path} cannot be read.`);
  });
  try {
    return JSON.parse(text) as ImportMap;
  } catch (error) {
    throw new CommandProblem(
      `映射文件不是有效的 JSON：${(error as Error).message}`,
      `The map ${path} is no JSON.`,
    );
  }
}

async function readCsv(path: string, { encoding = "utf-8" }: ImportMap): Promise<CsvFile> {
  try {
    return await openCsv(path, encoding);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const message = (error as Error).message;
    throw new CommandProblem(`读不了文件 ${path}：${message}`, `The file ${path} cannot be read.`);
  }
}

/** The instance to import into: a new one named by the map, or one that counts its days the same way. */
async function instanceFor(appUrl: string, map: ImportMap): Promise<Instance> {
  const { timeZone, calendar } = map;
  const found = await findInstance(appUrl);
  const pool = openPool(appUrl, 1);
  try {
    const named = map.city ?? { name: map.name, english: map.name };
    const instance =
      found ??
      (await createInstance(pool, { city: { ...named, timeZone, calendar }, sample: false }, Date.now()));
    const own = calendarOf(instance.city);
    if (instance.sample || own.name !== calendar || own.timeZone !== timeZone) {
      throw new CommandProblem(
        `这个数据目录里是“${instance.city.name}”（${own.name}，${own.timeZone}），与映射的日历或时区不同，或是样例城市。` +
          `请用 KEYMOVE_HOME 指定一个新目录，并设 KEYMOVE_SAMPLE=off。`,
        "This instance is another city. Name an empty folder in KEYMOVE_HOME and set KEYMOVE_SAMPLE=off.",
      );
    }
    await insertOrgs(pool, (map.orgs ?? []).map(orgOf));
    return instance;
  } finally {
    await pool.end();
  }
}

const orgOf = ({ key, parent, name, english, level }: MappedOrg): NewOrg => ({
  key,
  parent: parent ?? null,
  name,
  english: english ?? name,
  level: level as OrgLevel,
  party: false,
  code: null,
});

/** What stands apart from the log is personal: it is not shown on a screen, where logs are made of it. */
const shownInput = ({ apart }: Plan, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, apart.has(name) ? "***" : value]));

function showPreview(plan: Plan, { rows, ready, acts, problems, unknown, first }: Preview): void {
  const taken = Object.entries(acts)
    .map(([action, count]) => `${action} ${count}`)
    .join("，");
  say(`共 ${rows} 行，可导入 ${ready} 行 / ${ready} of ${rows} rows can enter；${taken}`);
  for (const { code, column, rows: count } of problems)
    say(`  ${code}${column === "" ? "" : `（${column}）`}：${count} 行`);
  for (const [column, values] of Object.entries(unknown)) say(`  未知取值 ${column}：${values.join("、")}`);
  for (const { line, row } of first) {
    const read = row.acts.map(act => ({ ...act, input: shownInput(plan, act.input) }));
    say(`  第 ${line} 行 → ${JSON.stringify(read)}`);
  }
}

/** A line a second with what is done and the time left; quiet where nobody looks. */
function progressOf(rows: number): (done: number) => void {
  const started = performance.now();
  let shown = started;
  return done => {
    const now = performance.now();
    if (now - shown < 1000 && done < rows) return;
    shown = now;
    const left = Math.ceil((((now - started) / done) * (rows - done)) / 1000);
    say(`${done} / ${rows} 行，还需约 ${left} 秒 / about ${left} s left`);
  };
}

const noReport = (path: string) =>
  new CommandProblem(
    `报告写不进 ${path}，请核对目录和权限，或用 --report 另指一处。`,
    `The report cannot be written to ${path}. Check the folder, or name another with --report.`,
  );

async function importInto(city: OpenCity, job: ImportJob, rows: number, report: string): Promise<Imported> {
  const file = await open(report, "w").catch(() => {
    throw noReport(report);
  });
  const out = file.createWriteStream();
  const broken = new Promise<never>((_, failed) => out.once("error", () => failed(noReport(report))));
  broken.catch(() => {}); // told by whichever of the two below meets it first
  out.write(reportHead);
  const write = (line: Line) => void out.write(reportLine(line));
  const done = await Promise.race([runImport(job, city.writer, write, progressOf(rows)), broken]);
  await Promise.race([new Promise(ended => out.end(ended)), broken]);
  return done;
}

async function work(
  database: OpenDatabase,
  [mechanism, file]: readonly [string, string],
  map: ImportMap,
  options: Options,
) {
  const instance = await instanceFor(database.appUrl, map);
  // History is written once and not looked at again: held in memory it would grow with the file.
  const city = await openCity({ appUrl: database.appUrl, instance, log: say, cache: 0 });
  try {
    const plan = city.registry.current.get(mechanism);
    if (plan === undefined) {
      const known = [...city.registry.current.keys()].join("、");
      throw new CommandProblem(
        `没有“${mechanism}”这个机制，现有：${known}。`,
        `There is no mechanism “${mechanism}”.`,
      );
    }
    const csv = await readCsv(file, map);
    const wrong = mapProblems(plan.mechanism, map, csv.columns);
    if (wrong.length > 0)
      throw new CommandProblem(wrong.map(({ zh }) => zh).join("\n"), wrong.map(({ en }) => en).join("\n"));
    const orgs = new Map(city.orgs.all().map(({ key, ref }) => [key, ref]));
    const world = { calendar: city.calendar, orgs: city.orgs };
    const seal = (text: string) => sealed(city.people.key, "import", text);
    const job = { file: csv, plan, world, reading: { map, orgs, now: Date.now() }, seal };
    const started = performance.now();
    const preview = await previewImport(job);
    const previewed = performance.now();
    showPreview(plan, preview);
    if (options.preview) return;
    const done = await importInto(city, job, preview.rows, options.report);
    const settled = await city.sweeper.sweep();
    const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
    say(
      `导入 ${done.entered} 行、${done.acts} 次办理，已有 ${done.already} 行，未导入 ${done.out} 行；到期处理 ${settled} 件`,
    );
    say(
      `entered ${done.entered} rows with ${done.acts} acts, already in ${done.already}, left out ${done.out}`,
    );
    say(
      `预检 ${((previewed - started) / 1000).toFixed(1)} 秒，导入 ${seconds(previewed)} 秒；` +
        `逐行报告 / report: ${options.report}`,
    );
  } finally {
    await city.close();
  }
}

interface Options {
  readonly preview: boolean;
  readonly report: string;
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { map: "text", preview: "flag", report: "text" });
  const [mechanism, file, ...more] = rest;
  if (mechanism === undefined || file === undefined || values.map === undefined || more.length > 0)
    throw usage();
  const map = await readMap(values.map);
  const report = values.report ?? `${file}.report.csv`;
  try {
    await readCsv(file, map); // a wrong path is said before a server starts
    const database = await openDatabase(readSettings(process.env, projectRoot), say);
    try {
      await work(database, [mechanism, file], map, { preview: values.preview ?? false, report });
    } finally {
      await database.stop();
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new CommandProblem(error.zh, error.en) : error;
  }
}
