// `keymove replay CHANGE.json [--from DAY] [--to DAY] [--json] [--matters FIGURE]`: what the figures would be
// if the past had been lived under other rules. Exit codes: 0 done, 1 a fault of ours, 2 a change that can't
// be replayed, 130 stopped.

import { readFile } from "node:fs/promises";
import { dateOf } from "../define/civil.ts";
import { dayOf } from "../define/calendar.ts";
import { toNumber } from "../engine/number.ts";
import type { Plan } from "../engine/registry.ts";
import type { Change } from "../replay/change.ts";
import type { Found } from "../replay/found.ts";
import {
  assumptions,
  byMovement,
  differenceOf,
  sayDifference,
  sayFound,
  sayValue,
  talliesOf,
} from "../replay/words.ts";
import { type OpenCity, openCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

const usage = () =>
  new CommandProblem(
    "用法：npx keymove replay 改动.json [--from 2026-01-01] [--to 2026-06-30] [--json] [--matters 指标]；" +
      "改动怎么写见 docs/what-if.md",
    "Usage: npx keymove replay CHANGE.json [--from DAY] [--to DAY] [--json] [--matters FIGURE]. " +
      "See docs/what-if.md.",
  );

const refusedCode = 2;
const stoppedCode = 130;

interface Words {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly matters?: string;
}

async function documentOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as unknown;
  } catch (error) {
    throw new CommandProblem(
      `读不出 ${file}：${(error as Error).message}。请给出一个 JSON 文件。`,
      `${file} is no JSON file that can be read.`,
    );
  }
}

function refuse(problems: readonly { readonly zh: string; readonly en: string }[]): never {
  const lines = problems.flatMap(({ zh, en }) => (zh === en ? [`  · ${zh}`] : [`  · ${zh}`, `    ${en}`]));
  process.exitCode = refusedCode;
  throw new Refused(lines.join("\n"));
}
/** Told already with its own exit code. */
class Refused extends Error {}

function periodOf({ from, to }: Words, city: OpenCity): string {
  if (from === undefined && to === undefined) return "all";
  const today = dateOf(dayOf(city.calendar, Date.now()));
  return `${from ?? "1970-01-01"}..${to ?? today}`;
}

/** Runs it with its progress on the error output; the number of the run when it is done. */
async function runIt(city: OpenCity, change: Change, period: string): Promise<number> {
  const { replays } = city;
  const id = await replays.ask({ change, period, by: "system", post: null });
  const stop = () => replays.stop(id);
  process.once("SIGINT", stop);
  const shown = { percent: -1 };
  const timer = setInterval(() => {
    void replays.runs.get(id).then(
      found => {
        const percent = found && found.total > 0 ? Math.floor((100 * found.done) / found.total) : 0;
        if (found === undefined || percent === shown.percent) return;
        shown.percent = percent;
        say(`推演 ${found.done} / ${found.total} 件（${percent}%）`);
      },
      () => {},
    );
  }, 1000);
  await replays.idle();
  clearInterval(timer);
  process.removeListener("SIGINT", stop);
  return id;
}

const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0);
const padded = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - width(text)));

function tableOf(plan: Plan, change: Change, found: Found): string {
  const { mechanism } = plan;
  const moved = byMovement(mechanism, found.figures);
  const rows = moved.map(one => [
    mechanism.figures![one.name]!.title,
    sayValue(mechanism, one.name, one.was.value).zh,
    sayValue(mechanism, one.name, one.becomes.value).zh,
    sayDifference(mechanism, one).zh,
    String(one.matters),
    one.name,
  ]);
  const lines = [["指标", "现行", "推演", "变化", "涉及件数", "名称"], ...rows];
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map(line => width(line[i]!))) + 2);
  const refused = found.refused.map(({ action, acts, kept }) => {
    const title = mechanism.actions[action]?.title ?? action;
    return `  “${title}”${acts} 次会被拒绝${kept ? "，件按实际经过继续" : "，不计入"}`;
  });
  return [
    sayFound(plan, change, found).zh,
    `共 ${found.matters} 件、${found.events} 条记录，办理过程有变化的 ${found.differing} 件。`,
    "",
    ...lines.map(line =>
      line
        .map((cell, i) => padded(cell, widths[i]!))
        .join("")
        .trimEnd(),
    ),
    `其余 ${found.figures.length - moved.length} 项指标不变。`,
    ...(refused.length > 0 ? ["", "按新规定会被拒绝的办理：", ...refused] : []),
    "",
    ...assumptions.map(({ zh }) => `注：${zh}`),
    "",
  ].join("\n");
}

interface Line {
  readonly number: string;
  readonly org: string | null;
  readonly counted: { readonly was: readonly string[]; readonly becomes: readonly string[] };
  readonly due: {
    readonly was: Record<string, number | null>;
    readonly becomes: Record<string, number | null>;
  };
}

const dueOf = (clocks: Readonly<Record<string, { readonly due: number | null }>> | null) =>
  Object.fromEntries(Object.entries(clocks ?? {}).map(([name, { due }]) => [name, due]));

async function* mattersOf(city: OpenCity, id: number, plan: Plan, figure: string): AsyncGenerator<Line> {
  const figures = talliesOf(plan.mechanism, figure);
  for (let after = 0; ;) {
    const page = await city.replays.runs.moved(id, { figures, after, limit: 500 });
    for (const { matter, unit, nextUnit, was, becomes, clocksWas, clocksBecome } of page) {
      const org = (nextUnit ?? unit) as `org:${string}` | null;
      yield {
        number: toNumber(city.instance.numberKey, matter),
        org: org === null ? null : (city.orgs.name(org) ?? org),
        counted: { was, becomes },
        due: { was: dueOf(clocksWas), becomes: dueOf(clocksBecome) },
      };
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.matter;
  }
}

/** The clocks of a line whose deadlines differ: "办理答复 2026-03-10 → 2026-03-06". */
function sayDues(city: OpenCity, plan: Plan, { due }: Line): string {
  const day = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? "—" : dateOf(dayOf(city.calendar, ms - 1));
  return [...new Set([...Object.keys(due.was), ...Object.keys(due.becomes)])]
    .filter(name => due.was[name] !== due.becomes[name])
    .map(
      name =>
        `${plan.mechanism.clocks?.[name]?.title ?? name} ${day(due.was[name])} → ${day(due.becomes[name])}`,
    )
    .join("；");
}

async function tellMatters(
  city: OpenCity,
  id: number,
  plan: Plan,
  figure: string,
  json: boolean,
): Promise<void> {
  const titleOf = (name: string) => plan.mechanism.figures?.[name]?.title ?? name;
  const sides = (figures: readonly string[]) => figures.map(titleOf).join("、") || "不计";
  for await (const line of mattersOf(city, id, plan, figure)) {
    const text = json
      ? JSON.stringify(line)
      : [
          line.number,
          line.org ?? "—",
          `${sides(line.counted.was)} → ${sides(line.counted.becomes)}`,
          sayDues(city, plan, line),
        ].join("  ");
    process.stdout.write(`${text}\n`);
  }
}

/** What came of a run, on the output. */
async function tellRun(
  city: OpenCity,
  id: number,
  plan: Plan,
  change: Change,
  { matters, json = false }: Words,
): Promise<void> {
  const ended = (await city.replays.runs.get(id))!;
  if (ended.state === "cancelled") {
    process.exitCode = stoppedCode;
    return say("已停下，没有留下任何改动 / stopped; nothing is left of it");
  }
  if (ended.state !== "done")
    throw new CommandProblem(ended.fault?.zh ?? ended.state, ended.fault?.en ?? ended.state);
  if (matters !== undefined) return tellMatters(city, id, plan, matters, json);
  const found = ended.result as Found;
  const { zh, en } = sayFound(plan, change, found);
  const figures = found.figures.map(one => ({ ...one, difference: differenceOf(one) }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ change, sentence: { zh, en }, ...found, figures })}\n`
      : tableOf(plan, change, found),
  );
}

async function work(appUrl: string, document: unknown, words: Words): Promise<void> {
  const instance = await knownInstance(appUrl);
  const city = await openCity({ appUrl, instance, log: say });
  try {
    const { change, problems } = city.replays.check(document);
    if (change === undefined) return refuse(problems);
    const plan = city.registry.current.get(change.mechanism)!;
    const { matters } = words;
    if (matters !== undefined && !Object.hasOwn(plan.mechanism.figures ?? {}, matters)) {
      const names = Object.keys(plan.mechanism.figures ?? {}).join(", ");
      throw new CommandProblem(`没有指标“${matters}”，现有：${names}`, `There is no figure “${matters}”.`);
    }
    const id = await runIt(city, change, periodOf(words, city));
    try {
      await tellRun(city, id, plan, change, words);
    } finally {
      // Whoever asks on the command line has the answer; pages keep theirs for a day.
      await city.replays.remove(id);
    }
  } catch (error) {
    if (error instanceof Refused)
      return void process.stderr.write(`[keymove] 不能推演 / this can't be replayed:\n${error.message}\n`);
    const both = error as { zh?: string; en?: string };
    throw both.zh !== undefined && both.en !== undefined ? new CommandProblem(both.zh, both.en) : error;
  } finally {
    await city.close();
  }
}

export async function run(given: readonly string[]): Promise<void> {
  const { values, rest } = readWords(given, { from: "text", to: "text", json: "flag", matters: "text" });
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0) throw usage();
  const document = await documentOf(file);
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    await work(database.appUrl, document, values);
  } finally {
    await database.stop();
  }
}
