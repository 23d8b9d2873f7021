// What an editor is told while writing: where a number cannot be published at all, and where a reader could
// take it for something else. Pure: the text and what is known of each of its numbers.

import { bareNumbers } from "./bare.ts";
import { claimsWithout } from "./claims.ts";
import { parseFormat, say } from "./rounding.ts";
import { besideOneAnother, sums } from "./sums.ts";
import { type Block, type Token, isNumber, printToken } from "./syntax.ts";
import type { Fact, Known, Remark, RemarkCode, Situation } from "./situation.ts";

/** These keep an overview from being published; the rest are left to the writer's judgment, and counted. */
const stops: ReadonlySet<RemarkCode> = new Set([
  "unknown_figure",
  "figure_withdrawn",
  "staff_figure",
  "day_not_over",
  "unreadable",
  "outside_unknown",
  "outside_unconfirmed",
  "outside_withdrawn",
  "broken_token",
]);
export const isStop = ({ code }: Pick<Remark, "code">): boolean => stops.has(code);

/** A number counted as of a day this long ago is old, days. */
const staleAfter = 45;

const troubles: Readonly<Record<Exclude<Fact["standing"], "known">, RemarkCode>> = {
  unknown: "unknown_figure",
  withdrawn: "figure_withdrawn",
  staff: "staff_figure",
  running: "day_not_over",
  unreadable: "unreadable",
  outsideUnknown: "outside_unknown",
  outsideUnconfirmed: "outside_unconfirmed",
  outsideWithdrawn: "outside_withdrawn",
};

/** What one number by itself gives to remark. */
function ofNumber(token: Token, fact: Fact, today: string): readonly Omit<Remark, "block" | "inline">[] {
  const names = [fact.title];
  if (fact.standing !== "known") return [{ code: troubles[fact.standing], names, detail: fact.detail ?? "" }];
  const found: Omit<Remark, "block" | "inline">[] = [];
  if (fact.value === null) found.push({ code: fact.hidden ? "hidden" : "no_value", names });
  const format = token.kind === "claim" ? undefined : parseFormat(token.format);
  if (format === undefined) found.push({ code: "bad_format", names });
  else if (fact.value !== null) {
    const { remark } = say(fact.value, fact.unit, format);
    if (remark !== null) found.push({ code: "rounding", names, detail: remark });
  }
  const old = days(fact.asOf, today);
  if (token.kind === "live" && old > staleAfter) found.push({ code: "stale", names, detail: String(old) });
  return found;
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Up 3.2 % of a share is 3.2 百分点; a number in % beside 百分点, or a difference in points called %. */
function points(block: Block, at: number, fact: Fact): RemarkCode | undefined {
  const after = block.inlines[at + 1];
  const said = after?.kind === "text" ? after.text : "";
  if (fact.unit === "%" && !fact.difference && /^个?百分点/.test(said)) return "points";
  return fact.unit === "%" && fact.difference && !/^个?百分点/.test(said) ? "points" : undefined;
}

const brace = /\{\{|\}\}/;
/** So much of it is said again. */
const shownMost = 24;

/** Double braces in a text are a number or a claim that was cut or typed by hand: nobody should read them. */
const brokenToken = ({ block, at }: Around): readonly Remark[] =>
  block.inlines.flatMap((one, inline): Remark[] => {
    const found = one.kind === "text" ? one.text.search(brace) : -1;
    if (one.kind !== "text" || found < 0) return [];
    const from = one.text.startsWith("{{", found) ? found : 0;
    const rest = one.text.slice(from);
    const name = rest.length > shownMost ? `${rest.slice(0, shownMost)}…` : rest;
    return [{ code: "broken_token", block: at, inline, names: [name] }];
  });

/** Everything that is to be said of a text, in its order. */
export function remarksOf(blocks: readonly Block[], { facts, known, today }: Situation): readonly Remark[] {
  const found: Remark[] = [];
  blocks.forEach((block, at) => {
    const factAt = (inline: number): Fact | undefined => {
      const one = block.inlines[inline];
      return one !== undefined && isNumber(one) ? facts.get(printToken(one)) : undefined;
    };
    block.inlines.forEach((one, inline) => {
      const fact = factAt(inline);
      if (!isNumber(one) || fact === undefined) return;
      for (const remark of ofNumber(one, fact, today)) found.push({ ...remark, block: at, inline });
      const wrong = points(block, inline, fact);
      if (wrong !== undefined) found.push({ code: wrong, block: at, inline, names: [fact.title] });
    });
    const around = { block, at, factAt, known };
    found.push(
      ...sums(around),
      ...besideOneAnother(around),
      ...brokenToken(around),
      ...claimsWithout(around),
      ...bareNumbers(around),
    );
  });
  return found;
}

/** One block with what is known of its numbers. */
export interface Around {
  readonly block: Block;
  /** Its place in the text. */
  readonly at: number;
  readonly factAt: (inline: number) => Fact | undefined;
  readonly known: readonly Known[];
}
