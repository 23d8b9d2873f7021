// The published entries of the knowledge base: what the desk answers from is what everybody may read first.

import type { Entry } from "../../portal/pages/answers-page.tsx";
import type { Gathered } from "../../portal/pages/file-steps.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { listMatters } from "../operations/matters.ts";
import { pageByRelevance } from "../operations/relevance.ts";
import type { AskView, MatterRow } from "../types.ts";
import { numberOf } from "../views/row.ts";
import { alike } from "./alike.ts";
import type { Visit } from "./visit.ts";

const mechanism = "knowledge";
const pages = 10;
const mostLikely = 10;

const entryOf = ({ number, title, columns }: MatterRow): Entry => {
  const column = (name: string) => columns[name] ?? "";
  return {
    number,
    title,
    question: column("question"),
    answer: column("answer"),
    topic: column("topic"),
    owner: column("owner"),
    source: column("source"),
    reviewOn: column("reviewOn"),
  };
};

/** Every entry that is published now, newest first; none where the city keeps no knowledge base. */
export async function entriesOf(visit: Visit): Promise<readonly Entry[]> {
  const { context } = visit;
  if (!context.registry.current.has(mechanism)) return [];
  const entries: Entry[] = [];
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const words = { state: "published", limit: "200", ...(after === null ? {} : { after }) };
    const { items, next } = await listMatters(context, mechanism, words, asPublic(visit));
    entries.push(...items.map(entryOf));
    after = next;
    if (after === null) break;
  }
  return entries;
}

/** Entries by likeness to what is sought, the likest first; none before the texts were read. */
export async function likestEntries(
  { context, caller }: Visit,
  query: string,
): Promise<(entries: readonly Entry[]) => readonly Entry[]> {
  const plan = context.registry.current.get(mechanism);
  const page =
    plan && (await pageByRelevance(context, plan, { q: query }, mostLikely, { ...caller, actor: null }));
  const numbers = (page?.ids ?? []).map(id => numberOf(context, id));
  return entries => numbers.flatMap(number => entries.find(entry => entry.number === number) ?? []);
}

/** How many entries are offered to who files. */
const mostOffers = 3;

/** Entries that may answer what was just written; they are offered once, after the first step. */
export async function offersFor(
  visit: Visit,
  form: readonly AskView[],
  sent: Gathered,
): Promise<readonly Entry[]> {
  const written = form.filter(({ kind }) => kind === "longtext" || kind === "text");
  const text = written.map(({ name }) => sent[name] ?? "").join(" ");
  const chosen = form.flatMap(({ name, options = [] }) =>
    options.filter(({ value }) => value === sent[name]).map(({ label }) => label),
  );
  const entries = await entriesOf(visit);
  const topic = chosen.find(label => entries.some(entry => entry.topic === label)) ?? "";
  return alike(text, topic, entries, mostOffers);
}
