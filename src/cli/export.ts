// `keymove export MECHANISM FILE [--filter WORDS]`: a ledger as a sheet, as the page shows it to those who
// oversee it. `keymove export orgs FILE`, `keymove export staff FILE`: the tree and the posts. `keymove
// export log FILE`: the whole log (export-log.ts). `keymove export erasures FILE`: what was erased on
// request, for backups made before.

import { createWriteStream } from "node:fs";
import { extname } from "node:path";
import { finished } from "node:stream/promises";
import type { Caller } from "../http/caller.ts";
import { exportOf } from "../http/operations/export.ts";
import { exportErasuresTo } from "./backup/erasures-file.ts";
import { openCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { contextOf } from "./context.ts";
import { openDatabase } from "./database.ts";
import { exportLogTo } from "./export-log.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

const usage = () =>
  new CommandProblem(
    "用法：npx keymove export 机制 文件.xlsx [--filter 条件] [--columns 列]；文件为 .xlsx 或 .csv。" +
      "条件与台账网址里的相同，例如 --filter 'state=running&sort=-opened'。" +
      "单位和人员：export orgs 文件、export staff 文件；整个日志：export log 文件.ndjson.gz；" +
      "删除清单：export erasures 文件.ndjson",
    "Usage: npx keymove export MECHANISM FILE.xlsx [--filter WORDS] [--columns NAMES], as .xlsx or .csv. " +
      "WORDS as in a ledger's address. Also: export orgs FILE, export staff FILE," +
      " export log FILE.ndjson.gz, export erasures FILE.ndjson.",
  );

function formatOf(file: string): "xlsx" | "csv" {
  const format = extname(file).toLowerCase();
  if (format === ".xlsx" || format === ".csv") return format.slice(1) as "xlsx" | "csv";
  throw usage();
}

/** The operator reads as those do who oversee every mechanism; personal values are masked as for them. */
function operator(org: string | undefined, roles: readonly string[]): Caller {
  const actor = { person: "system", post: null, org: (org ?? null) as `org:${string}` | null, roles };
  const who = { session: null, cookie: null, token: null };
  return { lang: "zh", now: Date.now(), address: "", actor, ...who };
}

async function work(
  database: { readonly appUrl: string },
  name: string,
  file: string,
  words: Words,
): Promise<void> {
  const format = formatOf(file);
  const instance = await knownInstance(database.appUrl);
  const city = await openCity({ appUrl: database.appUrl, instance, log: say });
  try {
    const context = contextOf(city, {});
    const roles = [...city.registry.current.values()].flatMap(plan => Object.keys(plan.mechanism.roles));
    const query = Object.fromEntries(new URLSearchParams(words.filter ?? ""));
    const asked = words.columns === undefined ? query : { ...query, columns: words.columns };
    const sheet =
      name === "orgs" || name === "staff"
        ? await city.rosters.sheet({ name, format, scope: null, now: Date.now() })
        : await exportOf(
            context,
            name,
            format,
            asked,
            operator(city.orgs.all()[0]?.ref, [...new Set(roles)]),
          );
    const out = createWriteStream(file);
    await Promise.all([sheet.write(out), finished(out)]).catch((error: unknown) => {
      const { code } = error as { code?: string };
      if (code === undefined) throw error;
      throw new CommandProblem(`写不进 ${file}，请核对目录和权限。`, `${file} cannot be written.`);
    });
    say(`已导出到 / exported to ${file}`);
  } catch (error) {
    const said = error as { zh?: string; en?: string };
    throw said.zh !== undefined && said.en !== undefined ? new CommandProblem(said.zh, said.en) : error;
  } finally {
    await city.close();
  }
}

interface Words {
  readonly filter?: string;
  readonly columns?: string;
}

export async function run(given: readonly string[]): Promise<void> {
  const { values, rest } = readWords(given, { filter: "text", columns: "text" });
  const [name, file, ...more] = rest;
  if (name === undefined || file === undefined || more.length > 0) throw usage();
  if (name !== "log" && name !== "erasures") formatOf(file);
  const settings = readSettings(process.env, projectRoot);
  const database = await openDatabase(settings, say);
  try {
    if (name === "log") await exportLogTo(database.appUrl, file, settings);
    else if (name === "erasures") await exportErasuresTo(database.appUrl, file);
    else await work(database, name, file, values);
  } finally {
    await database.stop();
  }
}
