// Figures read once for as long as nothing is written: every batch of the log has a number, so the sum of
// the buckets' numbers changes with every act, and a figure that was read under the same sum on the same
// day is still exact. One that was read while the fold was behind the log is not kept.

import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { FigureView } from "../types.ts";
import { isPublic } from "./figure-asked.ts";
import { allFigures, oneFigure } from "./figures.ts";
import type { QueryWords } from "./matters.ts";

export interface Asking {
  readonly context: Context;
  readonly caller: Caller;
}

interface Kept {
  /** The state of the log, and the hour: what has run out by then counts as well. */
  readonly mark: string;
  readonly read: Map<string, Promise<unknown>>;
}

const kept = new WeakMap<Context, Kept>();
const mostKept = 500;
const hour = 3_600_000;

async function current({ context, caller }: Asking): Promise<Kept> {
  const [row] = await context.query("select sum(batch)::text as batches from bucket_lease", []);
  const mark = `${String(row?.["batches"])} ${Math.floor(caller.now / hour)}`;
  const known = kept.get(context);
  if (known?.mark === mark && known.read.size < mostKept) return known;
  const fresh: Kept = { mark, read: new Map() };
  kept.set(context, fresh);
  return fresh;
}

/** What was read once under this name, as long as the log stands still. */
export async function once<T>(
  asking: Asking,
  name: string,
  read: () => Promise<T>,
  isBehind: (answer: T) => boolean,
): Promise<T> {
  const { read: known } = await current(asking);
  const found = known.get(name) as Promise<T> | undefined;
  if (found) return found;
  const reading = asking.context.figures.fresh().then(read);
  known.set(name, reading);
  const forget = () => known.delete(name);
  reading.then(answer => isBehind(answer) && forget(), forget);
  return reading;
}

/** Pages of figures show what the public may read, whoever looks: a figure on a screen is shown to others. */
export const asPublic = ({ caller }: Asking) => ({ ...caller, actor: null });

/** Officials of all posts read the same figures, so what is kept knows the audience and no person. */
const nameOf = ({ caller }: Asking, name: string, words: QueryWords): string => {
  const asked = Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([caller.lang, isPublic(caller), name, asked]);
};

/** One figure as its caller may read it. Throws what the operation throws. */
export async function figureOfCaller(asking: Asking, name: string, words: QueryWords): Promise<FigureView> {
  const { context, caller } = asking;
  const view = await once(
    asking,
    nameOf(asking, name, words),
    () => oneFigure(context, name, words, caller),
    ({ behind }) => behind,
  );
  return readNow(view, caller);
}

/** What was kept is exact until now, or it would not be. */
const readNow = (view: FigureView, { now }: Caller): FigureView => ({
  ...view,
  readAt: now,
  countedTo: view.behind ? view.countedTo : now,
});

interface List {
  readonly mark: string;
  readonly views: readonly FigureView[];
  /** How long this reading took and the one before it, ms; the shorter of the two says what it costs. */
  readonly took: readonly [number, number];
}

const lists = new WeakMap<Context, Map<string, List>>();
/** A list that takes longer than this is not read again for every act while somebody waits. */
const longRead = 250;
const longestLag = 60_000;

async function readList(asking: Asking, name: string, words: QueryWords): Promise<readonly FigureView[]> {
  const { context, caller } = asking;
  const known = lists.get(context) ?? new Map<string, List>();
  lists.set(context, known);
  const { mark } = await current(asking);
  const started = performance.now();
  const views = await once(
    asking,
    name,
    () => allFigures(context, words, caller),
    all => all.some(({ behind }) => behind),
  );
  const before = known.get(name);
  const took = performance.now() - started;
  const read = views.map(view => readNow(view, caller));
  const cost = before?.mark === mark ? before.took : ([took, before?.took[0] ?? 0] as const);
  // The usual question alone is remembered beyond its mark.
  if (Object.keys(words).every(word => word === "lang")) known.set(name, { mark, views: read, took: cost });
  return read;
}

/**
 * All figures that the caller may read. On a large log the list may lag behind by a minute at most, and says
 * when it was read; meanwhile it is read again. Throws what the operation throws.
 */
export async function figuresOfCaller(asking: Asking, words: QueryWords): Promise<readonly FigureView[]> {
  const { context, caller } = asking;
  const name = nameOf(asking, "", words);
  const last = lists.get(context)?.get(name);
  const reading = readList(asking, name, words);
  const [first] = last?.views ?? [];
  const lag = caller.now - (first?.readAt ?? 0);
  // Another day has other clocks that ran out.
  const sameDay = first !== undefined && caller.now < first.asOf;
  if (last === undefined || !sameDay || lag > longestLag || Math.min(...last.took) < longRead) return reading;
  reading.catch((error: unknown) => context.log(String(error)));
  return last.views;
}

/** One figure as the public reads it. Throws what the operation throws. */
export const keptFigure = (asking: Asking, name: string, words: QueryWords): Promise<FigureView> =>
  figureOfCaller({ context: asking.context, caller: asPublic(asking) }, name, words);

/** All public figures. */
export const keptFigures = (asking: Asking): Promise<readonly FigureView[]> =>
  figuresOfCaller({ context: asking.context, caller: asPublic(asking) }, {});
