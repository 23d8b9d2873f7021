// What is sought by words, the likest first. Everybody seeks in what everybody reads; whoever oversees a
// mechanism, or has a part in a matter, in what was written as well.

import type { Plan } from "../../engine/registry.ts";
import type { Total } from "../../store/readers/pages.ts";
import type { Hit } from "../../text/word-index.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { hasPart } from "../views/may-ask.ts";
import { overseesAny } from "../views/sight.ts";
import { type QueryWords, askedOf, ownKeys } from "./list-words.ts";

/** So many are ordered; of more, nobody reads the rest by likeness. */
const most = 1000;
/** What holds less of what was sought, weighed by how rare each word is, is not what was sought. */
const least = 0.2;

/** Matters in whose own words the caller may seek. */
async function withinSight(
  context: Context,
  plan: Plan,
  hits: readonly Hit[],
  caller: Caller,
): Promise<readonly Hit[]> {
  if (overseesAny(plan, caller.actor)) return hits;
  if (!hasPart(plan, caller.actor) || hits.length === 0) return [];
  const { ids } = await context.lists.page({
    mechanism: plan.mechanism.name,
    groups: [ownKeys(context, plan, caller)],
    ids: hits.map(({ key }) => key),
    sort: "opened",
    descending: true,
    limit: most,
  });
  const own = new Set(ids);
  return hits.filter(({ key }) => own.has(key));
}

/** Ids of one mechanism, the likest first; undefined where texts have not been read, or nothing is asked. */
async function ranked(
  context: Context,
  plan: Plan,
  text: string,
  caller: Caller,
): Promise<readonly number[] | undefined> {
  const { texts } = context;
  if (!texts.ready) return undefined;
  const cut = await texts.words.segmenter();
  const words = cut.searchWords(text);
  if (words.length === 0) return undefined;
  await texts.fresh();
  const sought = { words, mechanism: plan.mechanism.name, most };
  const written = await withinSight(context, plan, texts.asked.search(sought), caller);
  const scores = new Map<number, number>();
  for (const { key, score, ratio } of [...texts.open.search(sought), ...written]) {
    if (ratio >= least) scores.set(key, (scores.get(key) ?? 0) + score);
  }
  const order = [...scores].toSorted(([x, one], [y, other]) => other - one || y - x);
  return order.slice(0, most).map(([key]) => key);
}

/** Where a page by likeness goes on: no other list's mark begins so. */
const marked = /^r(\d{1,4})$/;

interface RankedPage {
  readonly ids: readonly number[];
  readonly next: string | null;
  readonly total: Total | null;
}

/**
 * A page of what `words.q` seeks, the likest first, within everything else that is asked. Undefined where the
 * list is to be read in another way: sorted otherwise, nothing alike found, texts not read yet. Throws
 * `bad_query`.
 */
export async function pageByRelevance(
  context: Context,
  plan: Plan,
  words: QueryWords,
  limit: number,
  caller: Caller,
): Promise<RankedPage | undefined> {
  const { q, after, ...others } = words;
  const from = after === undefined ? 0 : Number(marked.exec(after)?.[1] ?? -1);
  if (q === undefined || others["sort"] !== undefined || others["number"] !== undefined || from < 0) {
    return undefined;
  }
  const found = await ranked(context, plan, q, caller);
  const asked = askedOf(context, plan, others, caller);
  const page = found?.length ? await context.lists.page({ ...asked, ids: found, limit: most }) : { ids: [] };
  if (page.ids.length === 0) {
    if (after !== undefined) throw new Fault("bad_query", { field: "after" });
    return undefined;
  }
  const place = new Map(found!.map((id, index) => [id, index]));
  const sorted = page.ids.toSorted((one, other) => place.get(one)! - place.get(other)!);
  const end = from + limit;
  return {
    ids: sorted.slice(from, end),
    next: end < sorted.length ? `r${end}` : null,
    total: after === undefined ? { count: sorted.length, exact: found!.length < most } : null,
  };
}
