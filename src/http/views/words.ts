// The words of a definition in the reader's language, and the few fixed words of the views.

import { stateTitle as chineseState } from "../../define/parts.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Lang } from "../types.ts";

export const pick = (lang: Lang, zh: string, en: string): string => (lang === "zh" ? zh : en);

export const mechanismTitle = ({ mechanism, english }: Plan, lang: Lang): string =>
  pick(lang, mechanism.title, english.title);

export const stateTitle = ({ mechanism, english }: Plan, state: string, lang: Lang): string =>
  pick(lang, chineseState(mechanism.states[state]) ?? state, english.states[state] ?? state);

export const actionTitle = ({ mechanism, english }: Plan, action: string, lang: Lang): string =>
  pick(lang, mechanism.actions[action]?.title ?? action, english.actions[action] ?? action);

export const clockTitle = ({ mechanism, english }: Plan, clock: string, lang: Lang): string =>
  pick(lang, mechanism.clocks?.[clock]?.title ?? clock, english.clocks[clock] ?? clock);

export const relationTitle = ({ mechanism, english }: Plan, relation: string, lang: Lang): string =>
  pick(lang, mechanism.relations[relation]?.title ?? relation, english.relations[relation] ?? relation);

const saidInEnglish = (plan: Plan, field: string) => {
  const said = plan.english.fields[field];
  return typeof said === "string" ? { label: said } : said;
};

export const fieldLabel = (plan: Plan, field: string, lang: Lang): string =>
  pick(lang, plan.mechanism.fields[field]?.label ?? field, saidInEnglish(plan, field)?.label ?? field);

export const fieldHint = (plan: Plan, field: string, lang: Lang): string | undefined =>
  lang === "zh" ? plan.mechanism.fields[field]?.hint : saidInEnglish(plan, field)?.hint;

export function optionLabel(plan: Plan, field: string, option: string, lang: Lang): string {
  const declared = plan.mechanism.fields[field];
  const chinese = declared?.kind === "choice" ? declared.options[option] : undefined;
  return pick(lang, chinese ?? option, saidInEnglish(plan, field)?.options?.[option] ?? option);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A civil day, "2026-11-20", as a sentence says it. */
export function sayDate(date: string, lang: Lang): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (lang === "zh") return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

export const listOfWords = (words: readonly string[], lang: Lang): string =>
  words.join(pick(lang, "、", ", "));
