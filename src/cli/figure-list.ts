// `keymove figures [--mechanism M] [--period P] [--json]`: every figure as it reads now; with `--seeds` those
// that cities have published of themselves, held against this city's log.

import { seeds } from "../cities/sample/full/seeds.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { allTime, periodOf } from "../figures/period.ts";
import { type FigureValue, readFigures } from "../figures/read.ts";
import { FigureRefusal } from "../figures/refused.ts";
import { sayNumber } from "../http/views/figure-words.ts";
import type { OpenCity } from "./city.ts";
import { CommandProblem } from "./command.ts";
import { type Reproduced, reproduce } from "./seeds.ts";

export interface FigureListAsked {
  readonly mechanism?: string;
  readonly period?: string;
  readonly seeds?: boolean;
  readonly json?: boolean;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const queryOf =
  ({ pool }: OpenCity) =>
  async (text: string, values: readonly unknown[]) =>
    (await pool.query(text, [...values])).rows;

/** Up to the end of today: what happened until now counts. */
const asOfNow = ({ calendar }: OpenCity): number => startOfDay(calendar, dayOf(calendar, Date.now()) + 1);

/** Prints what was asked for. Throws a CommandProblem for names that are not there. */
export async function listFigures(city: OpenCity, asked: FigureListAsked): Promise<void> {
  if (asked.seeds === true) return listSeeds(city, asked.json === true);
  const { registry, calendar } = city;
  const plans = [...registry.current.values()].filter(
    ({ mechanism }) => asked.mechanism === undefined || mechanism.name === asked.mechanism,
  );
  if (plans.length === 0) {
    const known = [...registry.current.keys()].join(" ");
    throw new CommandProblem(`没有机制“${asked.mechanism}”，可用：${known}`, `The mechanisms are: ${known}`);
  }
  const period = readPeriod(asked.period ?? "all", calendar.timeZone);
  const asOf = asOfNow(city);
  for (const { mechanism, english } of plans) {
    const names = Object.keys(mechanism.figures ?? {});
    const values = await readFigures(queryOf(city), mechanism, names, { period, asOf, audience: "staff" });
    for (const value of values) {
      const line = asked.json === true ? jsonOf(mechanism.name, value) : textOf(mechanism.name, value);
      print(asked.json === true ? line : `${line}  ${english.figures?.[value.name] ?? ""}`.trimEnd());
    }
  }
}

function readPeriod(label: string, timeZone: string) {
  try {
    return periodOf(label, timeZone);
  } catch (error) {
    if (error instanceof FigureRefusal) throw new CommandProblem(error.zh, error.en);
    throw error;
  }
}

const textOf = (mechanism: string, value: FigureValue): string =>
  [`${mechanism}.${value.name}`, value.title, sayNumber(value, value.unit, "zh")].join("  ");

function jsonOf(mechanism: string, value: FigureValue): string {
  const { name, title, unit, numerator = null, denominator = null, period, asOf } = value;
  const said = { mechanism, name, title, unit: unit?.zh ?? null, value: value.value, numerator, denominator };
  return JSON.stringify({ ...said, period: period.label, asOf, about: value.about ?? false });
}

async function listSeeds(city: OpenCity, isJson: boolean): Promise<void> {
  const period = allTime(city.calendar.timeZone);
  const ground = { run: queryOf(city), registry: city.registry, period, asOf: asOfNow(city) };
  const found: Reproduced[] = [];
  for (const seed of seeds) found.push(await reproduce(ground, seed));
  if (isJson) return print(JSON.stringify(found, null, 2));
  for (const one of found) print(sayReproduced(one));
  const same = found.filter(({ match }) => match === true).length;
  const open = found.filter(({ match }) => match === false).length;
  const unnumbered = found.filter(({ match }) => match === null).length;
  print(
    `\n${found.length} 个数：复现 ${same}，未复现 ${open}，未公布数值 ${unnumbered}` +
      ` / ${found.length} figures: ${same} reproduced, ${open} not, ${unnumbered} without a published number`,
  );
  if (city.instance.sample) print(ofTheSample);
}

const ofTheSample =
  "样例城市的剧本照着已公布的数编排，热点也由剧本埋设和列入：复现只说明指标按口径从日志数得出来。" +
  " / The sample's script is written after the published numbers, its hot issues included: " +
  "a match shows that a figure counts the log as it says, and nothing of a real city.";

function sayReproduced(one: Reproduced): string {
  const { id, title, unit, published, ours, numerator, denominator, matters, events, match, why } = one;
  const mark = match === null ? "·" : match ? "✓" : "✗";
  const number = (value: number | null) => (value === null ? "—" : value.toLocaleString("en-US"));
  const parts = denominator === null ? "" : ` = ${number(numerator)}/${number(denominator)}`;
  const rests = matters === null ? "" : `；${number(matters)} 件、${number(events)} 个事件`;
  const reason = why === null ? "" : `（${match === false ? "未复现：" : ""}${why.zh}）`;
  const said = `${mark} ${id.padEnd(14)}${title} 公布 ${number(published)} ${unit}`;
  return `${said}，本市 ${number(ours)}${parts}${rests}${reason}`;
}
