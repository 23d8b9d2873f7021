// How those who asked judged what came of it: counted over the sources of a loop, by the figures that the
// definition itself has for it (told, judged) and by the answers that the judging act asks for.

import { asked } from "../../define/parts.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Context } from "../context.ts";
import type { Lang } from "../types.ts";
import { planOf } from "../views/row.ts";
import { optionLabel } from "../views/words.ts";
import type { LoopFacts } from "./loop-facts.ts";

interface Passed {
  /** The figure's name and title: 已回告诉求人. */
  readonly figure: string;
  readonly title: string;
  readonly action: string;
  readonly count: number;
}

export interface Verdict {
  /** Sources that were told that it is done. */
  readonly concluded: number;
  readonly passed: readonly Passed[];
  /** 问题解决了 3, 有改善 1; empty while nobody judged. */
  readonly answers: readonly { readonly label: string; readonly count: number }[];
}

function answersOf(context: Context, sources: readonly Matter[], action: string, lang: Lang) {
  const [first] = sources;
  if (first === undefined) return [];
  const plan = planOf(context, first);
  const names = (plan.mechanism.actions[action]?.asks ?? []).map(asked);
  return names.flatMap(name => {
    const field = plan.mechanism.fields[name];
    if (field?.kind !== "choice" || field.audience !== "public") return [];
    return Object.keys(field.options).flatMap(option => {
      const count = sources.filter(({ fields }) => fields[name] === option).length;
      return count ? [{ label: optionLabel(plan, name, option, lang), count }] : [];
    });
  });
}

/** The verdict on a loop as it stands. */
export function verdictOf(context: Context, { sources, link }: LoopFacts, lang: Lang): Verdict {
  const { conclude } = link;
  const told = sources.filter(({ passed }) => conclude !== undefined && passed[conclude]);
  const first = sources[0];
  if (first === undefined || conclude === undefined) return { concluded: 0, passed: [], answers: [] };
  const { mechanism, english } = planOf(context, first);
  const passed = Object.entries(mechanism.figures ?? {}).flatMap(([name, figure]): Passed[] => {
    if (!("among" in figure) || figure.among !== conclude || typeof figure.passed !== "string") return [];
    const action = figure.passed;
    const count = told.filter(one => one.passed[action]).length;
    const title = lang === "zh" ? figure.title : (english.figures[name] ?? figure.title);
    return [{ figure: `${mechanism.name}.${name}`, title, action, count }];
  });
  const actions = new Set(passed.map(({ action }) => action));
  const answers = [...actions].flatMap(action => answersOf(context, told, action, lang));
  return { concluded: told.length, passed, answers };
}
