// `keymove figures`: what they read now, or those that cities published. `figures check | rebuild`: folded
// ones against a recount from the log, and folded anew from its first event. A server may go on meanwhile.

import { dayOf, startOfDay } from "../define/calendar.ts";
import { type Difference, crossCheck } from "../figures/cross-check.ts";
import { forgetCells } from "../store/fold/marks.ts";
import { inTransaction } from "../store/fold/portion.ts";
import { type OpenCity, openCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { listFigures } from "./figure-list.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

/** A log of any size is folded in this time, ms. */
const patience = 24 * 3_600_000;
const mostShown = 20;

function told({ figure, period, column, group, cells, recount }: Difference): string {
  const place = column === "" ? "" : ` ${column}=${group}`;
  return `  ${figure} ${period}${place}  折算 / folded ${cells ?? "—"}  重算 / recounted ${recount ?? "—"}`;
}

/** Compares every tally as of the end of yesterday, which nobody's act of today changes. */
async function check({ pool, registry, calendar, figures, sweeper }: OpenCity): Promise<void> {
  // The recount reads deadlines, the fold what the sweep has recorded of them.
  await sweeper.sweep();
  await figures.fresh(patience);
  const asOf = startOfDay(calendar, dayOf(calendar, Date.now()));
  const mechanisms = [...registry.current.values()].map(({ mechanism }) => mechanism);
  const read = async (text: string, values: readonly unknown[]) => (await pool.query(text, [...values])).rows;
  const { compared, differences } = await crossCheck(read, mechanisms, asOf, calendar.timeZone);
  if (differences.length === 0) {
    say(`指标核对一致，共 ${compared} 个数 / ${compared} numbers compared, all the same`);
    return;
  }
  const list = differences.slice(0, mostShown).map(told).join("\n");
  const more = differences.length > mostShown ? `\n  … ${differences.length}` : "";
  throw new CommandProblem(
    `${compared} 个数中有 ${differences.length} 个不一致：\n${list}${more}`,
    `${differences.length} of ${compared} numbers differ. "keymove figures rebuild" folds them anew.`,
  );
}

async function rebuild({ pool, figures }: OpenCity): Promise<void> {
  const started = performance.now();
  await inTransaction(pool, forgetCells);
  await figures.fresh(patience);
  const seconds = Math.round((performance.now() - started) / 1000);
  say(`指标已从日志重新折算，用时 ${seconds} 秒 / figures folded anew in ${seconds} s`);
}

const works: Readonly<Record<string, (city: OpenCity) => Promise<void>>> = { check, rebuild };

const options = { mechanism: "text", period: "text", seeds: "flag", json: "flag" } as const;

/** The work that the words name: a list where they name none. Throws a CommandProblem. */
function workOf(words: readonly string[]): (city: OpenCity) => Promise<void> {
  const { values, rest } = readWords(words, options);
  const [word, ...more] = rest;
  if (word === undefined) return city => listFigures(city, values);
  const work = Object.hasOwn(works, word) ? works[word] : undefined;
  if (work !== undefined && more.length === 0 && Object.keys(values).length === 0) return work;
  throw new CommandProblem(
    "用法：npx keymove figures [--mechanism 机制] [--period 期间] [--seeds] [--json]，" +
      "figures check（与日志核对）或 figures rebuild（重新折算）",
    "Usage: npx keymove figures [--mechanism M] [--period P] [--seeds] [--json], " +
      "figures check (against the log) or figures rebuild (fold anew)",
  );
}

export async function run(words: readonly string[]): Promise<void> {
  const work = workOf(words);
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    const instance = await knownInstance(database.appUrl);
    const city = await openCity({ appUrl: database.appUrl, instance, log: say });
    try {
      await work(city);
    } finally {
      await city.close();
    }
  } finally {
    await database.stop();
  }
}
