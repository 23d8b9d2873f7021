// Search: by number, by its beginning, by words in what the reader may see, and, for officials who oversee a
// mechanism, by an asker's name or telephone, which leaves a row in the access log.

import type { Plan } from "../../engine/registry.ts";
import { soughtTraces, traceFields } from "../../store/listing/entry.ts";
import { traceKey } from "../../store/listing/tokens.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { FoundView } from "../types.ts";
import { mechanismTitle, pick } from "../views/words.ts";
import { planOf } from "../views/row.ts";
import { isAuditor, overseesAny, sightOf } from "../views/sight.ts";
import { signedIn } from "./act.ts";
import { findAny } from "./find.ts";
import { type QueryWords, askedOf } from "./list-words.ts";
import { rowsOf } from "./matters.ts";
import { pageByRelevance } from "./relevance.ts";
import { typedWords } from "./sought-words.ts";

const most = 8;
const longest = 60;

const newest = { sort: "opened", descending: true } as const;

type Group = FoundView["groups"][number];

const maySeekPerson = (plan: Plan, caller: Caller): boolean =>
  overseesAny(plan, caller.actor) && !isAuditor(caller.actor) && traceFields(plan).length > 0;

async function groupOf(
  context: Context,
  plan: Plan,
  ids: readonly number[],
  caller: Caller,
): Promise<Group[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(context, ids.slice(0, most), caller);
  const { name } = plan.mechanism;
  return [{ mechanism: name, title: mechanismTitle(plan, caller.lang), rows, more: ids.length > most }];
}

async function byWords(context: Context, plan: Plan, words: QueryWords, caller: Caller): Promise<Group[]> {
  const likest = await pageByRelevance(context, plan, words, most + 1, caller);
  if (likest !== undefined) return groupOf(context, plan, likest.ids, caller);
  const asked = askedOf(context, plan, words, caller);
  const { ids } = await context.lists.page({ ...asked, limit: most + 1 });
  return groupOf(context, plan, ids, caller);
}

/** The matter of a whole number, or of an id for those who may open by it. */
async function byNumber(context: Context, text: string, caller: Caller): Promise<Group[]> {
  const found = await findAny(context, text, caller).catch(() => undefined);
  return found ? groupOf(context, found.plan, [found.matter.id], caller) : [];
}

/** Concealed askers are found by nobody but the role that knows them. */
async function withoutConcealed(context: Context, plan: Plan, ids: readonly number[], { actor }: Caller) {
  const matters = await context.readers.matters(ids);
  const known = matters.filter(matter => {
    const { open, hidden } = sightOf(planOf(context, matter), matter, actor, context.orgs);
    return open && traceFields(plan).every(name => !hidden.has(name));
  });
  return known.map(({ id }) => id);
}

async function byPerson(context: Context, plan: Plan, text: string, caller: Caller): Promise<Group[]> {
  const tokens = soughtTraces(text);
  if (tokens.length === 0) return [];
  const traces = tokens.map(token => traceKey(context.people.key, token));
  const asked = { mechanism: plan.mechanism.name, traces, ...newest, limit: most + 1 };
  const { ids } = await context.lists.page(asked);
  return groupOf(context, plan, await withoutConcealed(context, plan, ids, caller), caller);
}

async function soughtPerson(context: Context, text: string, caller: Caller): Promise<readonly Group[]> {
  const { person, post } = signedIn(caller);
  const plans = [...context.registry.current.values()].filter(plan => maySeekPerson(plan, caller));
  if (plans.length === 0) throw new Fault("no_person_search");
  const fields = [...new Set(plans.flatMap(traceFields))];
  // Not what was sought: a name in the log would be one more place that holds it.
  await context.people.accessLog.add({
    at: caller.now,
    person,
    post,
    act: "search",
    fields,
    address: caller.address,
  });
  return (await Promise.all(plans.map(plan => byPerson(context, plan, text, caller)))).flat();
}

/** A number may begin with letters alone. */
const looksLikeNumber = (text: string): boolean => /^[0-9a-z][0-9a-z\s-]{1,12}$/i.test(text);

async function sought(context: Context, text: string, caller: Caller): Promise<readonly Group[]> {
  const whole = await byNumber(context, text, caller);
  if (whole.length > 0) return whole;
  const plans = [...context.registry.current.values()];
  const staff = caller.actor !== null && caller.actor.org !== null;
  const begins = staff && looksLikeNumber(text) ? text.replace(/[\s-]/g, "").slice(0, 10) : undefined;
  const groups = await Promise.all(
    plans.map(async plan => {
      const numbered = begins ? await byWords(context, plan, { number: begins }, caller) : [];
      return numbered.length > 0 ? numbered : byWords(context, plan, { q: text }, caller);
    }),
  );
  return groups.flat();
}

/** Why nothing was sought; null when something was. */
function noteOf(text: string, caller: Caller): string | null {
  if (text === "") {
    return pick(
      caller.lang,
      "请输入编号、编号开头，或至少两个字的词，例如“路灯”。",
      "Type a number, its beginning, or a word, such as “lamp”.",
    );
  }
  const short = typedWords(text).every(word => [...word].length < 2);
  return short ? pick(caller.lang, "请至少输入两个字。", "Please type at least two characters.") : null;
}

/** Searches all mechanisms. Throws `bad_query`, `no_person_search`, `sign_in_needed`. */
export async function search(
  context: Context,
  q: string,
  by: "words" | "person",
  caller: Caller,
): Promise<FoundView> {
  const text = [...q.normalize("NFKC").trim()].slice(0, longest).join("");
  const person = [...context.registry.current.values()].some(plan => maySeekPerson(plan, caller));
  const note = noteOf(text, caller);
  if (note !== null) return { note, groups: [], person };
  const groups =
    by === "person" ? await soughtPerson(context, text, caller) : await sought(context, text, caller);
  return { note: null, groups, person };
}
