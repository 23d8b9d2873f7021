// Entries of the knowledge base that may answer what is being typed: by the pairs of characters that they
// share with it, rare pairs counting more. Published ones and those whose review is due; never a draft.

import type { Matter } from "../../engine/matter.ts";
import { wordsOf } from "../../store/listing/tokens.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { EntryView } from "../types.ts";
import { namesOf, numberOf } from "../views/row.ts";
import { sayDate } from "../views/words.ts";
import { deskOf } from "./intake.ts";

const mechanism = "knowledge";
const inUse = ["published", "due"] as const;
const most = 5;
const readMost = 1000;
const keptFor = 30_000;

interface Indexed {
  readonly matter: Matter;
  readonly pairs: ReadonlySet<string>;
}
interface Index {
  readonly at: number;
  readonly entries: readonly Indexed[];
  /** In how many entries a pair stands. */
  readonly counts: ReadonlyMap<string, number>;
}

const textOf = ({ fields }: Matter, name: string): string => String(fields[name] ?? "");

async function read({ readers }: Context, at: number): Promise<Index> {
  const lists = await Promise.all(inUse.map(state => readers.list({ mechanism, state, limit: readMost })));
  const entries = lists.flat().map(matter => ({
    matter,
    pairs: new Set(wordsOf(`${textOf(matter, "title")} ${textOf(matter, "question")}`)),
  }));
  const counts = new Map<string, number>();
  for (const { pairs } of entries) for (const one of pairs) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { at, entries, counts };
}

const kept = new WeakMap<Context, Promise<Index>>();

/** Typing asks many times a minute; half a minute late is soon enough for an entry. */
async function indexOf(context: Context, now: number): Promise<Index> {
  const known = await kept.get(context);
  if (known !== undefined && now - known.at < keptFor && now >= known.at) return known;
  const fresh = read(context, now);
  kept.set(context, fresh);
  return fresh;
}

function likeness({ pairs }: Indexed, asked: ReadonlySet<string>, { entries, counts }: Index): number {
  let sum = 0;
  for (const one of asked) {
    if (pairs.has(one)) sum += Math.log(1 + entries.length / (counts.get(one) ?? 1));
  }
  return sum;
}

function viewOf(context: Context, { matter }: Indexed, { lang }: Caller): EntryView {
  return {
    number: numberOf(context, matter.id),
    id: String(matter.id),
    title: textOf(matter, "title"),
    answer: textOf(matter, "answer"),
    owner: namesOf(context).org(textOf(matter, "owner"), lang),
    reviewOn: sayDate(textOf(matter, "reviewOn"), lang),
    stale: matter.state === "due",
  };
}

/** The likeliest entries first, at most five. Throws `intake_not_yours`. */
export async function likelyEntries(
  context: Context,
  words: string,
  caller: Caller,
): Promise<readonly EntryView[]> {
  deskOf(context, caller);
  if (!context.registry.current.has(mechanism)) return [];
  const asked = new Set(wordsOf(words.slice(0, 500)));
  if (asked.size === 0) return [];
  const index = await indexOf(context, caller.now);
  const scored = index.entries.map(entry => ({ entry, score: likeness(entry, asked, index) }));
  // One pair in common is chance in a long sentence; of a short question it may be all there is.
  const least = Math.min(2, asked.size) * Math.log(2);
  return scored
    .filter(({ score }) => score > least)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ entry }) => viewOf(context, entry, caller));
}
