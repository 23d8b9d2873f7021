// The words that the office keeps for search and hints: who takes calls and who runs the reform teach the
// system how the city speaks. Everybody who may change them sees who changed what and when.

import { Refusal } from "../../engine/refusal.ts";
import { type StoredWords, type WordKind, wordKinds } from "../../store/office-words.ts";
import { tidyWord, wordsProblem } from "../../text/check-words.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { OfficeWordView, OfficeWordsView } from "../types.ts";
import { signedIn } from "./act.ts";

/** The roles that keep them. */
const keepers = ["reform", "desk"] as const;
const historyMost = 100;
const vainMost = 100;
const mostWords = 40;

export type WordBody = Readonly<Record<string, unknown>>;

/** Who acts. Throws `sign_in_needed`, `words_not_yours`. */
function keeperOf(caller: Caller): string {
  const { person, org, roles } = signedIn(caller);
  if (org === null || !keepers.some(role => roles.includes(role))) throw new Fault("words_not_yours");
  return person;
}

const viewOf = ({ id, ...row }: StoredWords): OfficeWordView => ({ ...row, id: String(id) });

async function view({ officeWords, texts }: Context): Promise<OfficeWordsView> {
  const [standing, history, vain] = await Promise.all([
    officeWords.standing(),
    officeWords.history(historyMost),
    officeWords.soughtInVain(vainMost),
  ]);
  const reading = { ready: texts.ready, texts: texts.ready ? texts.asked.size : texts.read };
  return { standing: standing.map(viewOf), history: history.map(viewOf), vain, reading };
}

function entryIn(body: WordBody): { readonly kind: WordKind; readonly words: readonly string[] } {
  const { kind, words } = body;
  const known = wordKinds.find(one => one === kind);
  if (known === undefined) throw new Fault("bad_body", { field: "kind" });
  const isList =
    Array.isArray(words) && words.length <= mostWords && words.every(one => typeof one === "string");
  if (!isList) throw new Fault("bad_body", { field: "words" });
  return { kind: known, words: (words as string[]).map(tidyWord) };
}

/** Throws `invalid_input`, naming why. */
async function check(context: Context, body: WordBody, instead: number | undefined) {
  const entry = entryIn(body);
  const standing = (await context.officeWords.standing()).filter(({ id }) => id !== instead);
  const problem = wordsProblem(entry.kind, entry.words, standing);
  if (problem !== undefined) {
    throw new Refusal("invalid_input", problem, [{ ...problem, code: "invalid_input", field: "words" }]);
  }
  return entry;
}

const idOf = (typed: string): number => {
  if (/^[1-9]\d{0,14}$/.test(typed)) return Number(typed);
  throw new Fault("not_found");
};

/** The words in force, their changes, and what was sought in vain. Throws `words_not_yours`. */
export async function listWords(context: Context, caller: Caller): Promise<OfficeWordsView> {
  keeperOf(caller);
  return view(context);
}

/** Adds an entry, or puts it in the place of `id`. Throws `words_not_yours`, `invalid_input`, `bad_body`. */
export async function keepWords(
  context: Context,
  id: string | undefined,
  body: WordBody,
  caller: Caller,
): Promise<OfficeWordsView> {
  const person = keeperOf(caller);
  const remove = id === undefined ? undefined : idOf(id);
  const add = await check(context, body, remove);
  const change = remove === undefined ? { add } : { add, remove };
  if (!(await context.officeWords.change(change, person, caller.now))) throw new Fault("not_found");
  return view(context);
}

/** Takes an entry away. Throws `words_not_yours`, `not_found`. */
export async function dropWords(context: Context, id: string, caller: Caller): Promise<OfficeWordsView> {
  const person = keeperOf(caller);
  const done = await context.officeWords.change({ remove: idOf(id) }, person, caller.now);
  if (!done) throw new Fault("not_found");
  return view(context);
}

/** Words that were sought in vain have been dealt with. Throws `words_not_yours`, `bad_body`. */
export async function forgetSought(
  context: Context,
  body: WordBody,
  caller: Caller,
): Promise<OfficeWordsView> {
  keeperOf(caller);
  const { words } = body;
  if (typeof words !== "string" || words.length > 200) throw new Fault("bad_body", { field: "words" });
  await context.officeWords.forget(words);
  return view(context);
}
