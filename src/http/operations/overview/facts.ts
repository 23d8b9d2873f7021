// What is known of the numbers of a text now: each figure as the public reads it, each outside figure as it
// is registered, and which of them must not be cited.

import { dateOf, isDate } from "../../../define/civil.ts";
import { dayOf } from "../../../define/calendar.ts";
import { overview } from "../../../define/overviewed.ts";
import { edition } from "../../../define/edition.ts";
import { isTally } from "../../../define/figure.ts";
import type { Matter } from "../../../engine/matter.ts";
import { inLanes } from "../../../figures/lanes.ts";
import { leavesUnder } from "../../../figures/leaves.ts";
import { type FigureValue, figureOf, readFigure } from "../../../figures/read.ts";
import { FigureRefusal } from "../../../figures/refused.ts";
import { isStock } from "../../../figures/sql/rows.ts";
import type { Fact } from "../../../overview/situation.ts";
import { type Block, type Live, type Outside, isNumber, printToken } from "../../../overview/syntax.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import { Fault } from "../../fault.ts";
import { figureTitle } from "../../views/figure.ts";
import { valueText } from "../../views/figure-table.ts";
import { dayBefore, sayPeriod } from "../../views/figure-words.ts";
import { sayDate } from "../../views/words.ts";
import { partedOf, planOfFigure, readingOf } from "../figure-asked.ts";
import { type Asking, once } from "../kept-figures.ts";

/** A fact with what is shown beside it. */
export interface Told extends Fact {
  /** What is written where the number itself is not shown; undefined otherwise. */
  readonly instead?: string;
  /** "2026年1-10月" */
  readonly period: string;
  /** The outside figure in its register. */
  readonly matter?: Matter;
}

const unknown = {
  value: null,
  unit: "",
  within: "",
  measure: "other",
  difference: false,
  from: null,
  to: null,
  hidden: false,
  period: "",
} as const;

/** Words of the address that reads a live token. */
export const wordsOf = ({ period, asOf, within }: Live): Readonly<Record<string, string>> => ({
  period,
  asOf,
  ...(within === "" ? {} : { within }),
});

function measureOf(context: Context, name: string): Pick<Fact, "measure" | "difference"> {
  const { plan, figure } = planOfFigure(context, name);
  const literal = figureOf(plan.mechanism, figure);
  const difference = "difference" in literal || "change" in literal;
  if (!isTally(literal)) return { measure: "other", difference };
  const [leaf] = leavesUnder(plan.mechanism, figure);
  return { measure: leaf !== undefined && isStock(leaf.tally) ? "stock" : "flow", difference };
}

/** Figures of a text that are read at once. */
const lanes = 4;

const earlier = (one: string | null, other: string): string => (one !== null && one < other ? one : other);

/** One reading as the public has it, without trend and table. */
function readLive(asking: Asking, token: Live): Promise<FigureValue> {
  const { context, caller } = asking;
  const { plan, figure } = planOfFigure(context, token.figure);
  const words = wordsOf(token);
  const { period, asOf } = readingOf(context, words, caller, ["within"]);
  const { within: group } = partedOf(context, words, plan, figure);
  return once(
    asking,
    `overview ${printToken({ ...token, format: "" })}`,
    () => readFigure(context.query, plan.mechanism, figure, { period, asOf, group, audience: "public" }),
    ({ countedTo }) => countedTo !== null,
  );
}

function readFact(context: Context, token: Live, read: FigureValue): Told {
  const { plan, figure } = planOfFigure(context, token.figure);
  const { value, hidden, unit, period, asOf } = read;
  const asOfDay = dayBefore(asOf, period.timeZone);
  const day = (instant: number) => dayBefore(instant, period.timeZone);
  const { within } = partedOf(context, wordsOf(token), plan, figure);
  const only = Object.entries(within).map(([column, key]) => valueText(context, plan, column, key, "zh"));
  const title = figureTitle(plan, figure, "zh");
  return {
    title: only.length === 0 ? title : `${title}（${only.join("、")}）`,
    value,
    unit: unit?.zh ?? "",
    source: token.figure.split(".")[0] ?? "",
    name: token.figure,
    within: token.within,
    ...measureOf(context, token.figure),
    from: period.from === null ? null : day(period.from + 1),
    to: earlier(period.to === null ? null : day(period.to), asOfDay),
    asOf: asOfDay,
    hidden: hidden !== undefined,
    standing: "known",
    period: sayPeriod(period, asOf, "zh"),
    ...(hidden === undefined ? {} : { instead: hidden }),
  };
}

/** What a figure reads, or why it cannot be cited. */
async function liveFact(context: Context, token: Live, caller: Caller, gone: Withdrawn): Promise<Told> {
  const { figure: name, asOf } = token;
  const nothing = { ...unknown, title: name, source: name.split(".")[0] ?? "", name, asOf };
  const today = dateOf(dayOf(context.calendar, caller.now));
  if (!isDate(asOf))
    return {
      ...nothing,
      standing: "unreadable",
      detail: { zh: `截至日“${asOf}”不是日期，请重新选择。`, en: `“${asOf}” is no day: choose it again.` },
    };
  try {
    const { plan, figure } = planOfFigure(context, name);
    const { title, audience } = figureOf(plan.mechanism, figure);
    if (audience === "staff") return { ...nothing, title, standing: "staff" };
    if (asOf >= today) return { ...nothing, title, standing: "running" };
    const fact = readFact(context, token, await readLive({ context, caller }, token));
    const why = gone.get(keyOf(name, token.period, token.within));
    return why === undefined ? fact : { ...fact, standing: "withdrawn", detail: why };
  } catch (error) {
    if (error instanceof FigureRefusal && error.code === "unknown_figure")
      return { ...nothing, standing: "unknown" };
    if (error instanceof FigureRefusal)
      return { ...nothing, standing: "unreadable", detail: { zh: error.zh, en: error.en } };
    if (error instanceof Fault) return { ...nothing, standing: "unreadable", detail: token.within };
    throw error;
  }
}

type Withdrawn = ReadonlyMap<string, string>;
const keyOf = (figure: string, period: string, within: string): string => `${figure} ${period} ${within}`;

/** Why what was published of a figure in a period was taken back. */
async function withdrawn(context: Context): Promise<Withdrawn> {
  const rows = await context.query(
    `select fields->>'figure' as figure, fields->>'period' as period,
            coalesce(fields->>'within', '') as within, fields->>'withdrawal' as why
       from matter where mechanism = $1 and fields->>'withdrawn' = fields->>'edition'`,
    [edition.mechanism],
  );
  const text = (value: unknown): string => String(value ?? "");
  return new Map(
    rows.map(row => [keyOf(text(row["figure"]), text(row["period"]), text(row["within"])), text(row["why"])]),
  );
}

/** The outside figures of these codes, the latest of each. */
async function registered(context: Context, codes: readonly string[]): Promise<ReadonlyMap<string, Matter>> {
  if (codes.length === 0) return new Map();
  const rows = await context.query(
    "select id from matter where mechanism = $1 and fields->>'code' = any($2) order by id",
    [overview.register, codes],
  );
  const matters = await context.readers.matters(rows.map(({ id }) => Number(id)));
  return new Map(matters.map(matter => [String(matter.fields["code"]), matter]));
}

const standings: Readonly<Record<string, Fact["standing"]>> = {
  recorded: "outsideUnconfirmed",
  confirmed: "known",
  withdrawn: "outsideWithdrawn",
};

const bounds: Readonly<Record<string, string>> = { atLeast: "以上", atMost: "以下" };

function outsideFact({ code }: Outside, matter: Matter | undefined): Told {
  const nothing = { ...unknown, title: code, source: "outside", name: code, asOf: "" };
  if (matter === undefined) return { ...nothing, standing: "outsideUnknown" };
  const text = (name: string): string => String(matter.fields[name] ?? "");
  const bound = bounds[text("bound")] ?? "";
  return {
    ...nothing,
    title: text("title"),
    value: Number(matter.fields["value"]),
    unit: `${text("unit")}${bound}`,
    from: text("from"),
    to: text("to"),
    asOf: text("published"),
    period: `${sayDate(text("from"), "zh")}至${sayDate(text("to"), "zh")}`,
    standing: standings[matter.state] ?? "outsideUnknown",
    detail: text("reason"),
    matter,
  };
}

/** What is known of every number of a text, by its token as it is printed. */
export async function factsOf(
  context: Context,
  blocks: readonly Block[],
  caller: Caller,
): Promise<ReadonlyMap<string, Told>> {
  const tokens = blocks.flatMap(({ inlines }) => inlines.filter(isNumber));
  const codes = tokens.flatMap(token => (token.kind === "outside" ? token.code : []));
  const [gone, register] = await Promise.all([withdrawn(context), registered(context, codes)]);
  // A few at once: a text of many numbers must not take every connection from those who act.
  const read = inLanes(lanes, (token: Live) => liveFact(context, token, caller, gone));
  const unique = new Map(tokens.map(token => [printToken(token), token]));
  const told = [...unique].map(async ([key, token]) => {
    const fact = token.kind === "live" ? await read(token) : outsideFact(token, register.get(token.code));
    return [key, fact] as const;
  });
  return new Map(await Promise.all(told));
}

/** What became of a number since it was published. */
export interface Since {
  /** Why it was withdrawn; null while it holds. */
  readonly withdrawn: string | null;
  /** The outside figure in its register. */
  readonly register?: Matter;
}

/** What became of published numbers, by their tokens; none of them is read anew. */
export async function sinceThen(
  context: Context,
  tokens: readonly (Live | Outside)[],
): Promise<ReadonlyMap<string, Since>> {
  const codes = tokens.flatMap(token => (token.kind === "outside" ? token.code : []));
  const [gone, found] = await Promise.all([withdrawn(context), registered(context, codes)]);
  const since = (token: Live | Outside): Since => {
    if (token.kind === "live") {
      return { withdrawn: gone.get(keyOf(token.figure, token.period, token.within)) ?? null };
    }
    const register = found.get(token.code);
    if (register === undefined) return { withdrawn: null };
    const isGone = standings[register.state] === "outsideWithdrawn";
    return { withdrawn: isGone ? String(register.fields["reason"] ?? "") : null, register };
  };
  return new Map(tokens.map(token => [printToken(token), since(token)]));
}
