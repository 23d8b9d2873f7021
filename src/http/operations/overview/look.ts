// A text looked over while it is written: what its numbers read, and what is to be remarked of it.

import { dateOf } from "../../../define/civil.ts";
import { dayOf } from "../../../define/calendar.ts";
import { remarksOf, isStop } from "../../../overview/remarks.ts";
import { sayRemark } from "../../../overview/remark-words.ts";
import { exact, parseFormat, say } from "../../../overview/rounding.ts";
import type { Known, Remark } from "../../../overview/situation.ts";
import {
  type Block,
  type Token,
  isNumber,
  parse,
  parseInlines,
  printToken,
} from "../../../overview/syntax.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import { Fault } from "../../fault.ts";
import type { OverviewLook, OverviewRemark, OverviewToken } from "../../types.ts";
import { pick } from "../../views/words.ts";
import { signedIn } from "../act.ts";
import { asPublic, figuresOfCaller } from "../kept-figures.ts";
import { type Told, factsOf } from "./facts.ts";

/** As the text says it. */
export function shownAs(token: Token, fact: Told | undefined): string {
  if (token.kind === "claim") return token.words;
  if (fact === undefined || fact.standing === "unknown" || fact.standing === "outsideUnknown") return "？";
  if (fact.value === null) return fact.instead ?? "—";
  return say(fact.value, fact.unit, parseFormat(token.format) ?? exact).text;
}

/** What a typed number may turn out to be: every public figure, of all time and of this year to yesterday. */
async function knownFigures(context: Context, caller: Caller): Promise<readonly Known[]> {
  const today = dayOf(context.calendar, caller.now);
  const asOf = dateOf(today - 1);
  const asking = { context, caller: asPublic({ context, caller }) };
  const found: Known[] = [];
  for (const period of [asOf.slice(0, 4), "all"]) {
    for (const { name, title, value, unit } of await figuresOfCaller(asking, { period, asOf })) {
      if (value === null || value === 0) continue;
      const token = { kind: "live", figure: name, period, asOf, within: "", format: "" } as const;
      found.push({ title, value, unit, token });
    }
  }
  return found;
}

/** An overview is written in Chinese, whoever looks at it. */
const inChinese = (caller: Caller): Caller => ({ ...caller, lang: "zh" });

export interface Looked {
  readonly blocks: readonly Block[];
  readonly facts: ReadonlyMap<string, Told>;
  readonly remarks: readonly Remark[];
}

/** A text with all that is known of it. `known` is asked for where typed numbers are to be named. */
export async function looked(
  context: Context,
  body: string,
  caller: Caller,
  known: readonly Known[] = [],
): Promise<Looked> {
  const blocks = parse(body);
  const facts = await factsOf(context, blocks, inChinese(caller));
  const today = dateOf(dayOf(context.calendar, caller.now));
  return { blocks, facts, remarks: remarksOf(blocks, { facts, known, today }) };
}

function tokenView(token: Token, fact: Told | undefined): OverviewToken {
  return {
    token: printToken(token),
    text: shownAs(token, fact),
    title: fact?.title ?? (token.kind === "claim" ? token.words : ""),
    period: fact?.period ?? "",
    asOfDay: fact?.asOf ?? "",
    outside: token.kind === "outside",
    citable: token.kind === "claim" || fact?.standing === "known",
  };
}

function proposal({ propose }: Remark, known: readonly Known[]): OverviewRemark["propose"] {
  const [token] = propose === undefined ? [] : parseInlines(propose.token);
  if (propose === undefined || token?.kind !== "live") return null;
  const same = known.find(one => one.token.figure === token.figure && one.token.period === token.period);
  const text = same === undefined ? "" : say(same.value, same.unit, parseFormat(token.format) ?? exact).text;
  return { ...propose, text };
}

/**
 * Looks a text over for whoever writes one. Throws `sign_in_needed`, `not_for_your_post`, `bad_body`.
 */
export async function lookOver(context: Context, body: unknown, caller: Caller): Promise<OverviewLook> {
  if (signedIn(caller).org === null) throw new Fault("not_for_your_post");
  if (typeof body !== "string" || body.length > 100_000) throw new Fault("bad_body", { field: "body" });
  const known = await knownFigures(context, inChinese(caller));
  const { blocks, facts, remarks } = await looked(context, body, caller, known);
  const tokens = new Map(
    blocks.flatMap(({ inlines }) =>
      inlines.flatMap(one => (one.kind === "text" ? [] : [[printToken(one), one] as const])),
    ),
  );
  return {
    tokens: [...tokens].map(([key, token]) => tokenView(token, facts.get(key))),
    remarks: remarks.map(one => {
      const { zh, en } = sayRemark(one);
      const { code, block, inline, at = null } = one;
      const says = pick(caller.lang, zh, en);
      return { code, stop: isStop(one), block, inline, at, says, propose: proposal(one, known) };
    }),
  };
}

/** How many numbers a text cites, each once. */
export const numbersIn = (blocks: readonly Block[]) => [
  ...new Map(
    blocks.flatMap(({ inlines }) => inlines.filter(isNumber).map(one => [printToken(one), one] as const)),
  ),
];
