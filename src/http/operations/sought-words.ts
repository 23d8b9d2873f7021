// Words that somebody types, as keys of the lists: pairs of characters in the texts that the reader may see,
// and values whose label holds the word (an option, an org), so that 充电 finds the topic 充电设施.

import type { Plan } from "../../engine/registry.ts";
import { tokenKey, valueToken, wordToken, wordsOf } from "../../store/listing/tokens.ts";
import type { Wanted } from "../../store/readers/seek.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { mayAsk } from "../views/may-ask.ts";
import { optionLabel } from "../views/words.ts";

type Sought = NonNullable<Wanted["words"]>[number];

const mostWords = 8;
const mostOrgs = 200;

/** What somebody typed, as words between blanks and commas. */
export const typedWords = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,，、;；。]+/)
    .filter(Boolean)
    .slice(0, mostWords);

function labelled(context: Context, plan: Plan, word: string, caller: Caller, ownOnly: boolean): string[] {
  const { name, fields } = plan.mechanism;
  const holds = (label: string) => label.toLowerCase().includes(word);
  const orgs = context.orgs
    .all()
    .filter(org => holds(org.name) || holds(org.english))
    .slice(0, mostOrgs);
  return Object.entries(fields).flatMap(([field, declared]) => {
    if (!mayAsk(plan, field, caller, ownOnly)) return [];
    const kind = declared.kind === "list" ? declared.of : declared.kind;
    if (kind === "org") return orgs.map(({ ref }) => tokenKey(valueToken(name, field, ref)));
    if (!("options" in declared)) return [];
    const options = Object.keys(declared.options).filter(option =>
      (["zh", "en"] as const).some(lang => holds(optionLabel(plan, field, option, lang))),
    );
    return options.map(option => tokenKey(valueToken(name, field, option)));
  });
}

/** Each typed word as what must be found; a word that nothing can hold finds nothing. */
export const wordsWanted = (
  context: Context,
  plan: Plan,
  text: string,
  caller: Caller,
  ownOnly: boolean,
): readonly Sought[] =>
  typedWords(text).map(word => ({
    all: wordsOf(word).map(one => tokenKey(wordToken(plan.mechanism.name, one))),
    any: labelled(context, plan, word, caller, ownOnly),
  }));
