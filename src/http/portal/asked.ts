// A filing without the questions that are not asked: what was chosen on earlier pages decides, and what was
// answered before somebody went back and chose otherwise is dropped.

import { holds } from "../../define/when.ts";
import type { Gathered } from "../../portal/pages/file-steps.ts";
import type { ActionView, AskView } from "../types.ts";
import type { Opening } from "./filing.ts";

const first = (sent: string | readonly string[] | undefined): string =>
  typeof sent === "string" ? sent : (sent?.[0] ?? "");

/** Answers as conditions read them: a flag is set or not, a choice holds its option. */
const readOf = (form: readonly AskView[], sent: Gathered) =>
  Object.fromEntries(
    form.map(({ name, kind }) => [name, kind === "flag" ? first(sent[name]) !== "" : first(sent[name])]),
  );

const openIn = (form: readonly AskView[], sent: Gathered): readonly AskView[] => {
  const answers = readOf(form, sent);
  return form.filter(({ when }) => holds(when, answers));
};

function askedOf(action: ActionView, sent: Gathered): ActionView {
  if (action.form.every(({ when }) => when === undefined)) return action;
  let form = openIn(action.form, sent);
  // What depends on a question that is not asked is not asked either.
  for (let next = openIn(form, sent); next.length < form.length; next = openIn(form, sent)) form = next;
  const names = new Set(form.map(({ name }) => name));
  const pages = action.pages
    .map(page => page.filter(name => names.has(name)))
    .filter(page => page.length > 0);
  return { ...action, form, pages };
}

/** The opening with the questions that these answers leave, no page without any, and their answers. */
export function narrowed(opening: Opening, sent: Gathered): { opening: Opening; sent: Gathered } {
  const action = askedOf(opening.action, sent);
  const kept = Object.entries(sent).filter(([name]) => action.form.some(ask => ask.name === name));
  return { opening: { ...opening, action }, sent: Object.fromEntries(kept) };
}
