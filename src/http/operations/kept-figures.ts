// Figures read once for as long as nothing is written: every batch of the log has a number, so the sum of
// the buckets' numbers changes with every act, and a figure that was read under the same sum on the same
// day is still exact.

import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { FigureView } from "../types.ts";
import { allFigures, oneFigure } from "./figures.ts";
import type { QueryWords } from "./matters.ts";

interface Asking {
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

async function once<T>(asking: Asking, name: string, read: () => Promise<T>): Promise<T> {
  const { read: known } = await current(asking);
  const found = known.get(name) as Promise<T> | undefined;
  if (found) return found;
  const reading = read();
  known.set(name, reading);
  reading.catch(() => known.delete(name));
  return reading;
}

/** Pages of figures show what the public may read, whoever looks: a figure on a screen is shown to others. */
export const asPublic = ({ caller }: Asking) => ({ ...caller, actor: null });

const nameOf = (asking: Asking, name: string, words: QueryWords): string =>
  JSON.stringify([asking.caller.lang, name, words["period"], words["by"]]);

/** One figure as the public reads it. Throws what the operation throws. */
export const keptFigure = (asking: Asking, name: string, words: QueryWords): Promise<FigureView> =>
  once(asking, nameOf(asking, name, words), () => oneFigure(asking.context, name, words, asPublic(asking)));

/** All public figures. */
export const keptFigures = (asking: Asking): Promise<readonly FigureView[]> =>
  once(asking, nameOf(asking, "", {}), () => allFigures(asking.context, {}, asPublic(asking)));
