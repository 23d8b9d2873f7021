// Of the questions of a form, those that are asked, given what stands in it: they come and go while it is
// filled in.

import type { AskView } from "../../http/types.ts";

type Draft = Readonly<Record<string, unknown>>;

/** Whether a question is asked. */
const isAsked = ({ when = {} }: AskView, draft: Draft): boolean =>
  Object.entries(when).every(([on, wanted]) =>
    typeof wanted === "boolean"
      ? (draft[on] === true) === wanted
      : wanted.includes(typeof draft[on] === "string" ? draft[on] : ""),
  );

/** The questions that are asked; what depends on one that is not asked falls with it. */
export function askedIn(form: readonly AskView[], draft: Draft): readonly AskView[] {
  const answered = Object.fromEntries(
    form.filter(ask => isAsked(ask, draft)).map(({ name }) => [name, draft[name]]),
  );
  return form.filter(ask => isAsked(ask, answered));
}
