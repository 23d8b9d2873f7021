// Views of ledgers that officials keep. A view holds words of an address and names of columns, no matter:
// what it shows is decided when it is opened, for whoever opens it.

import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { SavedView, ViewShown } from "../types.ts";
import type { StoredView, ViewReader } from "../../store/saved-views.ts";
import { signedIn } from "./act.ts";
import { currentPlan } from "./find.ts";
import { askedOf } from "./list-words.ts";

export type ViewBody = Readonly<Record<string, unknown>>;

const most = 30;
const bad = (field: string): Fault => new Fault("bad_body", { field });

function readerOf(caller: Caller): ViewReader {
  const { person, org } = signedIn(caller);
  if (org === null) throw new Fault("sign_in_needed");
  return { person, org };
}

/** A name or a value of an address: nothing in it that no address or row could hold. */
const isWord = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest && value.isWellFormed() && !/\p{Cc}/u.test(value);

function entriesOf(value: unknown, field: string, upTo: number): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad(field);
  const entries = Object.entries(value);
  if (entries.length > upTo || !entries.every(([name]) => isWord(name, 60))) throw bad(field);
  return entries;
}

/** Where a page begins, and how long it is, is no part of a view. */
const ofPages = new Set(["after", "limit", "lang", "sort"]);

function filterOf(value: unknown): Record<string, string> {
  const entries = entriesOf(value, "filter", 40);
  const fit = entries.every(([name, text]) => isWord(text, 300) && !ofPages.has(name));
  if (!fit) throw bad("filter");
  return Object.fromEntries(entries) as Record<string, string>;
}

function shownOf({ filter = {}, sort = "-opened", columns = [], widths = {} }: ViewBody): ViewShown {
  if (typeof sort !== "string" || sort.length > 60) throw bad("sort");
  const named = Array.isArray(columns) && columns.length <= 100 && columns.every(one => isWord(one, 60));
  if (!named) throw bad("columns");
  const sizes = entriesOf(widths, "widths", 100);
  if (!sizes.every(([, px]) => Number.isInteger(px) && Number(px) >= 40 && Number(px) <= 1200))
    throw bad("widths");
  return {
    filter: filterOf(filter),
    sort,
    columns: columns as string[],
    widths: Object.fromEntries(sizes) as Record<string, number>,
  };
}

function nameOf({ name }: ViewBody): string {
  const text = typeof name === "string" ? name.normalize("NFC").trim() : "";
  const length = [...text].length;
  if (length >= 1 && length <= 30 && !/\p{Cc}/u.test(text) && text.isWellFormed()) return text;
  throw new Fault("view_name", { field: "name" });
}

const flagOf = (body: ViewBody, name: string): boolean => {
  const value = body[name] ?? false;
  if (typeof value === "boolean") return value;
  throw bad(name);
};

function viewOf({ id, mechanism, owner, shared, name, shown, first }: StoredView, person: string): SavedView {
  return { id: String(id), mechanism, name, shared, mine: owner === person, first, ...(shown as ViewShown) };
}

/** The reader's own views of a mechanism's ledger and those that their org shares. */
export async function listViews(
  context: Context,
  mechanism: string,
  caller: Caller,
): Promise<readonly SavedView[]> {
  currentPlan(context, mechanism);
  const reader = readerOf(caller);
  return (await context.views.list(reader, mechanism)).map(view => viewOf(view, reader.person));
}

/** What a body says of a view. A filter that the list would not understand is refused now, not later. */
function saidOf(context: Context, mechanism: string, body: ViewBody, caller: Caller) {
  const plan = currentPlan(context, mechanism);
  const shown = shownOf(body);
  askedOf(context, plan, { ...shown.filter, sort: shown.sort }, caller);
  return { mechanism, name: nameOf(body), shared: flagOf(body, "shared"), shown };
}

async function freeName(context: Context, reader: ViewReader, mechanism: string, name: string, but?: number) {
  const own = (await context.views.list(reader, mechanism)).filter(view => view.owner === reader.person);
  if (own.some(view => view.name === name && view.id !== but))
    throw new Fault("view_name", { field: "name" });
  return own.length;
}

async function answered(context: Context, reader: ViewReader, id: number): Promise<SavedView> {
  const view = await context.views.find(reader, id);
  if (view === undefined) throw new Fault("unknown_view");
  return viewOf(view, reader.person);
}

/** Keeps a new view. Throws `view_name`, `too_many_views`, `bad_query`, `bad_body`. */
export async function addView(context: Context, body: ViewBody, caller: Caller): Promise<SavedView> {
  const reader = readerOf(caller);
  const mechanism = typeof body["mechanism"] === "string" ? body["mechanism"] : "";
  const said = saidOf(context, mechanism, body, caller);
  if ((await freeName(context, reader, mechanism, said.name)) >= most) throw new Fault("too_many_views");
  const id = await context.views.add(reader, said, caller.now);
  if (flagOf(body, "first")) await context.views.putFirst(reader.person, mechanism, id);
  return answered(context, reader, id);
}

async function seen(context: Context, reader: ViewReader, id: string): Promise<StoredView> {
  const view = /^[1-9]\d{0,14}$/.test(id) ? await context.views.find(reader, Number(id)) : undefined;
  if (view === undefined) throw new Fault("unknown_view");
  return view;
}

/**
 * Changes a view; only who made it may. With `first` alone the reader's ledger opens with it, or no longer
 * does, whoever made it. Throws `unknown_view`, `not_your_view`.
 */
export async function changeView(
  context: Context,
  id: string,
  body: ViewBody,
  caller: Caller,
): Promise<SavedView> {
  const reader = readerOf(caller);
  const view = await seen(context, reader, id);
  const { person } = reader;
  if (Object.keys(body).some(name => name !== "first" && name !== "csrf")) {
    if (view.owner !== person) throw new Fault("not_your_view");
    const said = saidOf(context, view.mechanism, { name: view.name, shared: view.shared, ...body }, caller);
    await freeName(context, reader, view.mechanism, said.name, view.id);
    await context.views.change(view.id, said, caller.now);
  }
  if ("first" in body) {
    const first = flagOf(body, "first");
    if (first || view.first) await context.views.putFirst(person, view.mechanism, first ? view.id : null);
  }
  return answered(context, reader, view.id);
}

/** Deletes a view; only who made it may. Throws `unknown_view`, `not_your_view`. */
export async function removeView(context: Context, id: string, caller: Caller): Promise<void> {
  const reader = readerOf(caller);
  const view = await seen(context, reader, id);
  if (view.owner !== reader.person) throw new Fault("not_your_view");
  await context.views.remove(view.id);
}
