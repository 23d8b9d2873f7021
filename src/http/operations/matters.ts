// Reading matters: lists page by page, one, its events, its chain, and what is revealed.

import { type EventBody, eventHash, genesis } from "../../engine/event.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { ChainView, ListPage, MatterRow, MatterView, StoryView } from "../types.ts";
import { baselineOf, changedSince } from "../views/baseline.ts";
import { matterRow, namesOf, planOf } from "../views/row.ts";
import { legible, sightOf } from "../views/sight.ts";
import { readEvent } from "../views/story.ts";
import { currentPlan, findMatter } from "./find.ts";
import { type QueryWords, askedOf, nextOf } from "./list-words.ts";
import { pageByRelevance } from "./relevance.ts";
import { readMatter } from "./read.ts";

export type { QueryWords };

const listMost = 200;
const listUsual = 50;

/** How many rows were asked for. Throws `bad_query`. */
export function limitOf({ limit }: QueryWords): number {
  if (limit === undefined) return listUsual;
  if (/^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= listMost) return Number(limit);
  throw new Fault("bad_query", { field: "limit" });
}

/** What the values of these matters were when they were passed, where their mechanism keeps a baseline. */
async function baselinesOf(context: Context, matters: readonly Matter[]) {
  const kept = [...Map.groupBy(matters, matter => planOf(context, matter)).entries()];
  const found = kept.map(async ([plan, own]) => {
    const { baseline } = plan.mechanism;
    if (baseline === undefined) return [];
    const ids = own.map(({ id }) => id);
    const events = await context.readers.eventsUntil(ids, baseline.at);
    return [...Map.groupBy(events, ({ matter }) => matter)].map(([id, said]) => {
      const read = said.map(({ seq, payload }) => ({ seq, body: JSON.parse(payload) as EventBody }));
      return [id, baselineOf(plan, read)] as const;
    });
  });
  return new Map((await Promise.all(found)).flat());
}

/** The rows of these matters as the caller may see each. */
export async function rowsOf(
  context: Context,
  ids: readonly number[],
  caller: Caller,
): Promise<readonly MatterRow[]> {
  const matters = await context.readers.matters(ids);
  const baselines = await baselinesOf(context, matters);
  const names = namesOf(context);
  return matters.flatMap(matter => {
    const plan = planOf(context, matter);
    const sight = sightOf(plan, matter, caller.actor, context.orgs);
    if (!sight.open) return [];
    const row = matterRow(context, matter, caller.now, caller.lang, sight.level !== "public", sight);
    const before = baselines.get(matter.id);
    const was = changedSince(plan, before, matter.fields, sight, caller.lang, names);
    return [Object.keys(was).length > 0 ? { ...row, was } : row];
  });
}

/**
 * A page of matters, newest first unless asked otherwise. Rows hold public values, and to those who work on a
 * matter what staff read of it in the log. Throws `bad_query`.
 */
export async function listMatters(
  context: Context,
  mechanism: string,
  words: QueryWords,
  caller: Caller,
): Promise<ListPage<MatterRow>> {
  const plan = currentPlan(context, mechanism);
  const limit = limitOf(words);
  const likest = await pageByRelevance(context, plan, words, limit, caller);
  if (likest !== undefined) return { ...likest, items: await rowsOf(context, likest.ids, caller) };
  const asked = askedOf(context, plan, words, caller);
  const { ids, next, total } = await context.lists.page({
    ...asked,
    limit,
    count: words["after"] === undefined,
  });
  return { items: await rowsOf(context, ids, caller), next: nextOf(next), total };
}

/** One matter as the caller may see it. Throws `unknown_mechanism`, `unknown_matter`. */
export async function oneMatter(
  context: Context,
  mechanism: string,
  typed: string,
  caller: Caller,
): Promise<MatterView> {
  return readMatter(
    context,
    await findMatter(context, currentPlan(context, mechanism), typed, caller),
    caller,
  );
}

/** Its story alone. */
export const eventsOf = async (
  context: Context,
  mechanism: string,
  typed: string,
  caller: Caller,
): Promise<readonly StoryView[]> => (await oneMatter(context, mechanism, typed, caller)).story;

/**
 * The chain with what its hashes cover, recomputed. Texts of events that hold a value the caller may not
 * read are left empty; `valid` speaks of the whole chain all the same.
 */
export async function chainOf(
  context: Context,
  mechanism: string,
  typed: string,
  caller: Caller,
): Promise<ChainView> {
  const { matter, plan, sight } = await findMatter(context, currentPlan(context, mechanism), typed, caller);
  const events = (await context.readers.events(matter.id)).map(readEvent);
  const start = genesis(context.instance.id);
  let previous: Uint8Array = start;
  let valid = events.length === matter.seq;
  const items = events.map(({ seq, happened, recorded, payload, hash, body }, index) => {
    const computed = eventHash(previous, matter.id, seq, happened, recorded, payload);
    valid &&= seq === index + 1 && computed.equals(hash);
    previous = hash;
    const text = legible(plan, body, sight) ? payload : "";
    const head = { matter: String(matter.id), seq, happened, recorded };
    return { ...head, payload: text, hash: Buffer.from(hash).toString("hex") };
  });
  return {
    matter: String(matter.id),
    instance: context.instance.id,
    algorithm: "SHA-256",
    genesis: start.toString("hex"),
    events: items,
    valid,
  };
}
