// `keymove import MECHANISM FILE --map MAP.json [--preview] [--report FILE]`: history into the log.
// `keymove import MECHANISM FILE --propose` writes a map to begin with.

import { open, readFile, writeFile } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { basename } from "node:path";
import type { Plan } from "../engine/registry.ts";
import { type Book, type Sheet, collectionOf, openBook } from "../exchange/book.ts";
import { fileSource } from "../exchange/bytes.ts";
import { writeErrorCopy } from "../exchange/error-copy.ts";
import {
  type ImportJob,
  type Imported,
  type Line,
  type Preview,
  previewImport,
  runImport,
} from "../exchange/import.ts";
import { mapProblems } from "../exchange/map-problems.ts";
import { type MapProblem, shapeProblems } from "../exchange/map-shape.ts";
import type { ImportMap } from "../exchange/plan.ts";
import { propose } from "../exchange/propose.ts";
import { reportHead, reportLine } from "../exchange/report.ts";
import { type RowProblem, orgNames } from "../exchange/row.ts";
import { sampleOf } from "../exchange/sample.ts";
import { UnreadableFile } from "../exchange/unreadable.ts";
import { calendarOf, openCity, type OpenCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { type OpenDatabase, openDatabase } from "./database.ts";
import { importJob, instanceFor } from "./import-city.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

const usage = () =>
  new CommandProblem(
    "用法：npx keymove import 机制 文件 --map 映射.json [--preview] [--report 报告.csv] [--copy 标注.xlsx]；" +
      "文件为 .csv 或 .xlsx。还没有映射的，先用 --propose 生成：npx keymove import 机制 文件 --propose",
    "Usage: npx keymove import MECHANISM FILE --map MAP.json [--preview] [--report REPORT.csv] " +
      "[--copy COPY.xlsx], or --propose for a map to begin with. FILE is .csv or .xlsx.",
  );

async function readMap(path: string): Promise<ImportMap> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandProblem(`读不到映射文件 ${path}，请核对路径。`, `The map ${path} cannot be read.`);
  });
  const map = parsed(path, text);
  refuse(shapeProblems(map));
  return map as ImportMap;
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandProblem(
      `映射文件不是有效的 JSON：${(error as Error).message}`,
      `The map ${path} is no JSON.`,
    );
  }
}

function refuse(wrong: readonly MapProblem[]): void {
  if (wrong.length === 0) return;
  throw new CommandProblem(wrong.map(({ zh }) => zh).join("\n"), wrong.map(({ en }) => en).join("\n"));
}

async function readBook(path: string, encoding?: string): Promise<Book> {
  const options = { name: basename(path), ...(encoding === undefined ? {} : { encoding }) };
  try {
    return await openBook(fileSource(path), options);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const message = (error as Error).message;
    throw new CommandProblem(`读不了文件 ${path}：${message}`, `The file ${path} cannot be read.`);
  }
}

function saySheet({ said }: Book, sheet: Sheet): void {
  for (const { zh, en } of [...said, ...sheet.said]) say(`${zh} / ${en}`);
}

/** What stands apart from the log is personal: it is not shown on a screen, where logs are made of it. */
const shownInput = ({ apart }: Plan, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, apart.has(name) ? "***" : value]));

function showPreview(plan: Plan, { rows, ready, acts, problems, unknown, opened, first }: Preview): void {
  const taken = Object.entries(acts)
    .map(([action, count]) => `${action} ${count}`)
    .join("，");
  say(`共 ${rows} 行，可导入 ${ready} 行 / ${ready} of ${rows} rows can enter；${taken}`);
  for (const { code, column, rows: count } of problems)
    say(`  ${code}${column === "" ? "" : `（${column}）`}：${count} 行`);
  const values = Map.groupBy(unknown.slice(0, 50), ({ column }) => column);
  for (const [column, some] of values)
    say(`  未知取值 ${column}：${some.map(({ value }) => value).join("、")}`);
  for (const [name, count] of Object.entries(opened))
    say(`  随表开件 ${name}：${count} 件 / opened on the way`);
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

async function importInto(city: OpenCity, job: ImportJob, rows: number, report: string, bad: BadRows) {
  const file = await open(report, "w").catch(() => {
    throw noReport(report);
  });
  const out = file.createWriteStream();
  const broken = new Promise<never>((_, failed) => out.once("error", () => failed(noReport(report))));
  broken.catch(() => {}); // told by whichever of the two below meets it first
  out.write(reportHead);
  const write = (line: Line): void => {
    out.write(reportLine(line));
    bad.set(line.line, [...(bad.get(line.line) ?? []), line.problem]);
  };
  const done = await Promise.race([runImport(job, city.writer, write, progressOf(rows)), broken]);
  await Promise.race([new Promise(ended => out.end(ended)), broken]);
  return done;
}

/** What is wrong with rows, by the line that they stand on. */
type BadRows = Map<number, readonly RowProblem[]>;

async function writeCopy(path: string, sheet: Sheet, bad: BadRows): Promise<void> {
  if (bad.size === 0) return;
  await writeErrorCopy(createWriteStream(path), sheet, line => bad.get(line) ?? [], "zh").catch(() => {
    throw noReport(path);
  });
  say(`有问题的行已标注在 / marked in a copy: ${path}`);
}

function planNamed({ registry }: OpenCity, mechanism: string): Plan {
  const plan = registry.current.get(mechanism);
  if (plan !== undefined) return plan;
  const known = [...registry.current.keys()].join("、");
  throw new CommandProblem(
    `没有“${mechanism}”这个机制，现有：${known}。`,
    `There is no mechanism “${mechanism}”.`,
  );
}

interface Asked extends Options {
  readonly mechanism: string;
  readonly file: string;
}

function checkMap(city: OpenCity, plan: Plan, map: ImportMap, sheet: Sheet): void {
  const others = (name: string) => city.registry.current.get(name)?.mechanism;
  refuse(mapProblems(plan.mechanism, map, sheet.columns, others));
}

async function work(database: OpenDatabase, { mechanism, file, ...options }: Asked, map: ImportMap) {
  const instance = await instanceFor(database.appUrl, map);
  // History is written once and not looked at again: held in memory it would grow with the file.
  const city = await openCity({ appUrl: database.appUrl, instance, log: say, cache: 0 });
  try {
    const plan = planNamed(city, mechanism);
    const book = await readBook(file, map.encoding);
    const sheet = book.sheet(map.sheet, map.head);
    saySheet(book, sheet);
    checkMap(city, plan, map, sheet);
    const job = importJob(city, plan, sheet, map, Date.now());
    const started = performance.now();
    const preview = await previewImport(job);
    const previewed = performance.now();
    showPreview(plan, preview);
    if (options.preview) return;
    const bad: BadRows = new Map();
    const done = await importInto(city, job, preview.rows, options.report, bad);
    const settled = await city.sweeper.sweep();
    sayDone(done, settled);
    const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
    say(
      `预检 ${((previewed - started) / 1000).toFixed(1)} 秒，导入 ${seconds(previewed)} 秒；` +
        `逐行报告 / report: ${options.report}`,
    );
    await writeCopy(options.copy, sheet, bad);
  } finally {
    await city.close();
  }
}

function sayDone({ entered, acts, already, out }: Imported, settled: number): void {
  say(`导入 ${entered} 行、${acts} 次办理，已有 ${already} 行，未导入 ${out} 行；到期处理 ${settled} 件`);
  say(`entered ${entered} rows with ${acts} acts, already in ${already}, left out ${out}`);
}

const questions = {
  date_order: "有日期分不清月和日，请在 dates 写明 M/d/yyyy 或 d/M/yyyy / dates: day or month first?",
  time_zone: "时间没有写时区，请核对 timeZone / check timeZone",
  opening_date: '没有开件日期的列，请在 open.at 写明列名，或 {"value": "2026-03-05"} / open.at is empty',
  act_date: "有的动作没有日期列，at 留空的不记录 / acts with an empty at are not recorded",
} as const;

/** Writes a map proposed from the sheet beside it, to be looked at and changed. */
async function proposeMap(database: OpenDatabase, mechanism: string, file: string): Promise<void> {
  const instance = await knownInstance(database.appUrl);
  const city = await openCity({ appUrl: database.appUrl, instance, log: say, cache: 0 });
  try {
    const plan = planNamed(city, mechanism);
    const book = await readBook(file);
    const sheet = book.sheet();
    saySheet(book, sheet);
    const { name: calendar, timeZone } = calendarOf(instance.city);
    const { map, questions: asked } = propose(plan, await sampleOf(sheet), {
      name: collectionOf(book.name),
      timeZone,
      calendar: calendar === "weekends" ? "weekends" : "cn",
      orgs: orgNames(city.orgs.all()),
      plans: other => city.registry.current.get(other),
    });
    const path = `${file}.map.json`;
    await writeFile(path, `${JSON.stringify(map, null, 2)}\n`);
    say(`映射建议已写入 / proposed map: ${path}`);
    for (const question of asked) say(`  ${questions[question]}`);
  } finally {
    await city.close();
  }
}

interface Options {
  readonly preview: boolean;
  readonly report: string;
  readonly copy: string;
}

export async function run(words: readonly string[]): Promise<void> {
  const known = { map: "text", preview: "flag", report: "text", copy: "text", propose: "flag" } as const;
  const { values, rest } = readWords(words, known);
  const [mechanism, file, ...more] = rest;
  if (mechanism === undefined || file === undefined || more.length > 0) throw usage();
  if (values.map === undefined && !values.propose) throw usage();
  const map = values.map === undefined ? undefined : await readMap(values.map);
  const { preview = false, report = `${file}.report.csv`, copy = `${file}.errors.xlsx` } = values;
  try {
    await readBook(file, map?.encoding); // a wrong path is said before a server starts
    const database = await openDatabase(readSettings(process.env, projectRoot), say);
    try {
      if (map === undefined) await proposeMap(database, mechanism, file);
      else await work(database, { mechanism, file, preview, report, copy }, map);
    } finally {
      await database.stop();
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new CommandProblem(error.zh, error.en) : error;
  }
}
