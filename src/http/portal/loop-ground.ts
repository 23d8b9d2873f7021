// One loop with all that its drawing asks for again and again, and how its days and names are said.

import { dayOf } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { fieldView } from "../views/field.ts";
import { handlerOf, namesOf } from "../views/row.ts";
import { publicEyes } from "../views/sight.ts";
import type { ReadEvent } from "../views/story.ts";
import { pick, sayDate } from "../views/words.ts";
import type { LoopFacts } from "./loop-facts.ts";
import type { Verdict } from "./loop-verdict.ts";

const longest = 60;

/** One loop with all that its drawing asks for again and again. */
export interface Ground {
  readonly context: Context;
  readonly caller: Caller;
  readonly facts: LoopFacts;
  readonly acts: readonly ReadEvent[];
  readonly verdict: Verdict;
}

export const say = ({ caller }: Ground, zh: string, en: string): string => pick(caller.lang, zh, en);
/** A day; its year is said where it is not this one. */
export function day({ context, caller }: Ground, at: number): string {
  const date = dateOf(dayOf(context.calendar, at));
  const said = sayDate(date, caller.lang);
  const thisYear = dateOf(dayOf(context.calendar, caller.now)).slice(0, 4);
  return date.startsWith(thisYear) ? said.replace(`${thisYear}年`, "").replace(` ${thisYear}`, "") : said;
}
export const short = (text: string): string => {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : text;
};

export function leadOf({ context, caller, facts }: Ground): string | undefined {
  const org = handlerOf(facts.plan, facts.matter);
  return org === null ? undefined : namesOf(context).org(org, caller.lang);
}

/** The public fields that the sources were told when it was done: what was achieved. */
export function resultOf({ context, caller, facts }: Ground): string {
  const { plan, matter, link } = facts;
  const eyes = publicEyes(plan, matter);
  const texts = link.told.map(
    name => fieldView(plan, name, matter.fields[name], eyes, caller.lang, namesOf(context))?.text,
  );
  return short(texts.filter(Boolean).join(" "));
}
