// The steps of a filing, from the definition alone: what each asks, what it is called, what it folds away.

import type { ActionView, AskView } from "../../http/types.ts";
import type { Lang } from "../words.ts";
import { pageWords } from "./words.ts";

/** What a form has gathered: texts as they were sent, by the name of the field. */
export type Gathered = Readonly<Record<string, string | readonly string[]>>;

/** The questions of each step; an action without pages asks everything at once. */
export function stepsOf(opening: ActionView): readonly (readonly AskView[])[] {
  const byName = new Map(opening.form.map(ask => [ask.name, ask]));
  const pages = opening.pages.length ? opening.pages : [opening.form.map(ask => ask.name)];
  return pages.map(names => names.flatMap(name => byName.get(name) ?? []));
}

const hasPlace = (asks: readonly AskView[]): boolean =>
  asks.some(({ kind, office }) => kind === "org" && office === undefined);

/**
 * What a step is about, in words that anybody would use: how to reach somebody, who applies, where it is,
 * what happened there. What has no place, or is not told at length, did not happen: an opinion, an
 * application, a request to an office. Then its title is its name, and a later step by its first question.
 */
function subjectOf(asks: readonly AskView[], at: number, opening: ActionView) {
  const has = (...kinds: readonly AskView["kind"][]) => asks.some(({ kind }) => kinds.includes(kind));
  if (at === 0) return hasPlace(opening.form) && has("longtext") ? "what" : undefined;
  if (has("phone")) return has("identity", "creditCode") ? "who" : "reach";
  return hasPlace(asks) ? "where" : undefined;
}

/** Whether it tells of something that happened somewhere, which may be an emergency. */
export const tellsWhatHappened = (opening: ActionView): boolean =>
  opening.pages.length > 1 && subjectOf(stepsOf(opening)[0] ?? [], 0, opening) === "what";

/** What a step is called in the row of steps, and above its questions. */
export const headingOf = (asks: readonly AskView[], at: number, opening: ActionView, lang: Lang) => {
  const subject = opening.pages.length > 1 ? subjectOf(asks, at, opening) : undefined;
  const short = (asks[0]?.label ?? opening.title).replace(/[?？]$/, "");
  return subject ? pageWords[lang].steps[subject] : { name: short, title: at ? short : opening.title };
};

/** The names of the steps; the last one, for who is not signed in, proves the telephone. */
export function stepNames(opening: ActionView, withCode: boolean, lang: Lang): readonly string[] {
  const names = stepsOf(opening).map((asks, at) => headingOf(asks, at, opening, lang).name);
  return withCode ? [...names, pageWords[lang].codeStep] : names;
}

/** How many questions of a step stand open, whatever else may be asked. */
const openQuestions = 3;

/** Of a long step, the questions at its end that most people leave out: they are folded away. */
export function folded(asks: readonly AskView[]): readonly AskView[] {
  const last = asks.findLastIndex(({ required }) => required);
  const rest = asks.slice(Math.max(last + 1, openQuestions));
  return rest.length > 1 ? rest : [];
}
