// Reading matters: lists page by page, one, its events, its chain, and what is revealed.

import { eventHash, genesis } from "../../engine/event.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { After, ListRequest } from "../../store/readers/lists.ts";
import { Fault } from "../fault.ts";
import type { ChainView, MatterRow, MatterView, Page, StoryView } from "../types.ts";
import { matterRow, planOf } from "../views/row.ts";
import { type Level, shown, sightOf } from "../views/sight.ts";
import { readEvent } from "../views/story.ts";
import { signedIn } from "./act.ts";
import { currentPlan, findMatter } from "./find.ts";
import { readMatter } from "./read.ts";

export type QueryWords = Readonly<Record<string, string>>;

const listMost = 200;
const listUsual = 50;

/** How many rows were asked for. Throws `bad_query`. */
export function limitOf({ limit }: QueryWords): number {
  if (limit === undefined) return listUsual;
  if (/^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= listMost) return Number(limit);
  throw new Fault("bad_query", { field: "limit" });
}

const cursorOf = ({ opened, id }: After): string => Buffer.from(`${opened}.${id}`).toString("base64url");

function afterOf(after: string): After {
  const [, opened, id] =
    /^(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(after, "base64url").toString("latin1")) ?? [];
  if (opened === undefined || id === undefined || Number(opened) > 8.64e15) {
    throw new Fault("bad_query", { field: "after" });
  }
  return { opened: Number(opened), id: Number(id) };
}

/** `mine` are a citizen's own matters, and those dispatched to an official's org. */
function mineOf(caller: Caller): Pick<ListRequest, "asker" | "handler"> {
  const { person, org } = signedIn(caller);
  return org === null ? { asker: person } : { handler: org };
}

function requestOf(plan: Plan, words: QueryWords, caller: Caller): ListRequest {
  const { state, handler, mine, after } = words;
  const strange = Object.keys(words).find(
    word => !["state", "handler", "mine", "after", "limit", "lang"].includes(word),
  );
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  if (state !== undefined && !Object.hasOwn(plan.mechanism.states, state)) {
    throw new Fault("bad_query", { field: "state" });
  }
  if (handler !== undefined && !/^org:[1-9]\d{0,9}$/.test(handler))
    throw new Fault("bad_query", { field: "handler" });
  if (mine !== undefined && mine !== "1") throw new Fault("bad_query", { field: "mine" });
  return {
    mechanism: plan.mechanism.name,
    limit: limitOf(words),
    ...(state === undefined ? {} : { state }),
    ...(handler === undefined ? {} : { handler }),
    ...(mine === undefined ? {} : mineOf(caller)),
    ...(after === undefined ? {} : { after: afterOf(after) }),
  };
}

/** A page of matters, newest first. Rows hold public values only. */
export async function listMatters(
  context: Context,
  mechanism: string,
  words: QueryWords,
  caller: Caller,
): Promise<Page<MatterRow>> {
  const request = requestOf(currentPlan(context, mechanism), words, caller);
  const found = await context.readers.list({ ...request, limit: request.limit + 1 });
  const page = found.slice(0, request.limit);
  const last = page.at(-1);
  const items = page.map(matter => {
    const { level } = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
    return matterRow(context, matter, caller.now, caller.lang, level !== "public");
  });
  return { items, next: found.length > page.length && last ? cursorOf(last) : null };
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

/** Whether everything that the text of an event holds may be read at this level. */
function readable(plan: Plan, values: Readonly<Record<string, unknown>>, level: Level): boolean {
  return Object.keys(values).every(name => {
    const field = plan.mechanism.fields[name];
    return field === undefined || shown(field, level) !== "hidden";
  });
}

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
    const text = readable(plan, { ...body.input, ...body.set }, sight.level) ? payload : "";
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
