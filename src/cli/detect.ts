// `keymove detect [--since DAY]`: looks the log over for what seems better than the work was. What is found
// are findings that a human decides on; a second round adds nothing.

import { startOfDay } from "../define/calendar.ts";
import { dayFromDate, isDate } from "../define/civil.ts";
import { type OpenCity, openCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

const usage = () =>
  new CommandProblem(
    "用法：npx keymove detect [--since 2026-01-01]；不写日期则从第一条记录看起",
    "Usage: npx keymove detect [--since 2026-01-01]. Without a day it looks from the first event on.",
  );

async function look({ detection, calendar, sweeper }: OpenCity, since: string | undefined): Promise<void> {
  // What has run out is recorded first: it is part of what is looked at.
  await sweeper.sweep();
  const started = performance.now();
  const from = since === undefined ? undefined : startOfDay(calendar, dayFromDate(since));
  const result = await detection.look({ since: from, by: "system" });
  if (result === undefined) {
    throw new CommandProblem(
      "还没有记录，或者另一个进程正在侦测，请稍后再试。",
      "There is nothing to look at, or another process is looking. Try again later.",
    );
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const { events, found, opened, grown } = result;
  const told = `新立线索 ${opened} 条，补充证据 ${grown} 条，用时 ${seconds} 秒`;
  say(`看过 ${events} 条记录，疑点 ${found} 处，${told}`);
  say(`${events} events looked at, ${found} conspicuous, ${opened} opened, ${grown} grown, ${seconds} s`);
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { since: "text" });
  if (rest.length > 0 || (values.since !== undefined && !isDate(values.since))) throw usage();
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    const instance = await knownInstance(database.appUrl);
    const city = await openCity({ appUrl: database.appUrl, instance, log: say });
    try {
      await look(city, values.since);
    } finally {
      await city.close();
    }
  } finally {
    await database.stop();
  }
}
