// A run from the log to the numbers: every matter is lived again, slice by slice, then each figure is read
// from both sides, and of each the matters that count otherwise are kept.

import { isOutside } from "../define/figure.ts";
import { jcs } from "../define/jcs.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { readingOf } from "../figures/counted.ts";
import { type Leaf, leavesUnder } from "../figures/leaves.ts";
import type { Period } from "../figures/period.ts";
import { type FigureValue, readFigures } from "../figures/read.ts";
import { foldFaces } from "../figures/sql/faces.ts";
import { toMoved } from "../figures/sql/moved.ts";
import { type Change, readsOnly } from "./change.ts";
import { askedBy, askedOf } from "./faces.ts";
import type { FigureFound, Found, RefusedFound } from "./found.ts";
import { Touched } from "./moved.ts";
import type { LoggedEvent, Passage, Side } from "./ports.ts";
import { type Tallied, addMatter, emptyPortion } from "./portion.ts";
import { type Ground, type ReplayWorld, replayWorld } from "./world.ts";

export interface RunAsked {
  readonly change: Change;
  readonly period: Period;
  /** The instant of the run, ms: clocks that are due later have not run out. */
  readonly now: number;
}

export interface Watch {
  /** So many matters have been lived again. */
  progress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** The server answers others after so many ms. */
const patience = 10;
const turn = () => new Promise<void>(done => setImmediate(done));

/** Runs a checked change. Throws the signal's reason when it is stopped. */
export async function runReplay(
  ground: Ground,
  passage: Passage,
  asked: RunAsked,
  watch: Watch,
): Promise<Found> {
  const world = replayWorld(ground, asked.change);
  const touched = new Touched();
  const tallied: Tallied = { matters: 0, events: 0, differing: 0, refused: new Map() };
  const same = readsOnly(asked.change);
  if (!same) {
    await live(world, passage, asked, watch, touched, tallied);
    await passage.index();
  }
  watch.signal.throwIfAborted();
  const figures = await compare(world, passage, asked, same ? "was" : "becomes", touched, watch.signal);
  const { period, now } = asked;
  const asOf = asOfOf(asked);
  const refused = [...tallied.refused].map(([key, acts]): RefusedFound => {
    const [action, code, kept] = JSON.parse(key) as [string, string, boolean];
    return { action, code, kept, acts };
  });
  const { matters, events, differing } = same ? { ...tallied, matters: passage.total } : tallied;
  watch.progress(matters, Math.max(matters, passage.total));
  return { period: period.label, asOf: Math.min(asOf, now), matters, events, differing, figures, refused };
}

const asOfOf = ({ period, now }: RunAsked): number => Math.min(period.to ?? now, now);

async function live(
  world: ReplayWorld,
  passage: Passage,
  { now }: RunAsked,
  { progress, signal }: Watch,
  touched: Touched,
  tallied: Tallied,
): Promise<void> {
  const asked = askedOf(world.mechanism, world.changed);
  const living = { world, asked, now, touched, tallied };
  let open: LoggedEvent[] = [];
  let since = performance.now();
  for await (const slice of passage.events()) {
    signal.throwIfAborted();
    const portion = emptyPortion();
    for (const event of slice) {
      if (open.length > 0 && open[0]!.matter !== event.matter) {
        addMatter(living, open, portion);
        open = [];
        if (performance.now() - since > patience) {
          await turn();
          since = performance.now();
        }
      }
      open.push(event);
    }
    await writeAll(passage, portion);
    progress(tallied.matters, passage.total);
  }
  const last = emptyPortion();
  if (open.length > 0) addMatter(living, open, last);
  await writeAll(passage, last);
}

async function writeAll(passage: Passage, portion: ReturnType<typeof emptyPortion>): Promise<void> {
  await passage.write("face", portion.faces);
  await passage.write("outcome", portion.outcomes);
  await passage.write("refusal", portion.refusals);
}

/** Statements of figures on one side; what was folded is folded, and a scratch schema has nothing to fold. */
const reader =
  (passage: Passage, side: Side) =>
  async (text: string, values: readonly unknown[]): ReturnType<Passage["read"]> =>
    text === foldFaces ? [] : passage.read(side, text, values);

const shownOf = ({ value, numerator, denominator }: FigureValue) => ({
  value,
  ...(numerator === undefined ? {} : { numerator }),
  ...(denominator === undefined ? {} : { denominator }),
});

async function compare(
  world: ReplayWorld,
  passage: Passage,
  asked: RunAsked,
  side: Side,
  touched: Touched,
  signal: AbortSignal,
): Promise<readonly FigureFound[]> {
  const { mechanism, changed } = world;
  const names = Object.entries(mechanism.figures ?? {})
    .filter(([, figure]) => !isOutside(figure))
    .map(([name]) => name);
  const reading = { period: asked.period, asOf: asOfOf(asked), audience: "staff" as const, recount: true };
  const was = await readFigures(reader(passage, "was"), mechanism, names, reading);
  signal.throwIfAborted();
  const moved = await keepMoved(world, passage, asked, side, touched, signal);
  const felt = names.filter(name => feels(world, moved, name));
  const becomes = await readFigures(reader(passage, side), changed, felt, reading);
  const found: FigureFound[] = [];
  for (const [i, name] of names.entries()) {
    const at = felt.indexOf(name);
    const before = shownOf(was[i]!);
    const matters = at < 0 ? 0 : await mattersOf(passage, leafNames(world, name), moved);
    found.push({ name, was: before, becomes: at < 0 ? before : shownOf(becomes[at]!), matters });
  }
  return found;
}

const leafNames = ({ mechanism, changed }: ReplayWorld, name: string): readonly string[] => [
  ...new Set([mechanism, changed].flatMap(one => leavesUnder(one, name).map(leaf => leaf.name))),
];

/** A figure is read again when something under it has moved, or when it is written otherwise. */
const feels = (world: ReplayWorld, moved: ReadonlyMap<string, number>, name: string): boolean =>
  leafNames(world, name).some(leaf => (moved.get(leaf) ?? 0) > 0) ||
  leafNames(world, name)
    .concat(name)
    .some(part => !sameFigure(world, part)) ||
  formulasUnder(world.mechanism, name).some(part => !sameFigure(world, part));

const sameFigure = ({ mechanism, changed }: ReplayWorld, name: string): boolean =>
  jcs(mechanism.figures?.[name] ?? null) === jcs(changed.figures?.[name] ?? null);

/** The formulas that a formula reads, at any depth. */
function formulasUnder(mechanism: AnyMechanism, name: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const words = Object.values((mechanism.figures?.[name] ?? {}) as object).flat();
  const parts = words.filter(
    (word): word is string => typeof word === "string" && Object.hasOwn(mechanism.figures ?? {}, word),
  );
  for (const part of parts) formulasUnder(mechanism, part, seen);
  return [...seen];
}

/** Keeps the matters that count otherwise, by tally; answers how many there are of each that could move. */
async function keepMoved(
  world: ReplayWorld,
  passage: Passage,
  asked: RunAsked,
  side: Side,
  touched: Touched,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const { mechanism, changed } = world;
  const leaves = leavesUnder(changed, ...Object.keys(changed.figures ?? {}));
  const before = new Map(
    leavesUnder(mechanism, ...Object.keys(mechanism.figures ?? {})).map(leaf => [leaf.name, leaf]),
  );
  const moved = new Map<string, number>();
  for (const leaf of leaves) {
    signal.throwIfAborted();
    const own = before.get(leaf.name) ?? leaf;
    if (sameFigure(world, leaf.name) && !couldMove(leaf, touched)) continue;
    const reading = readingOf(leaf.tally, asked.period, asOfOf(asked));
    const faces = side === "was" ? "public.face" : `${passage.schema}.face`;
    const { text, values } = toMoved(
      { mechanism, tally: own.tally, faces: "public.face" },
      { mechanism: changed, tally: leaf.tally, faces },
      reading,
    );
    const rows = await passage.read(
      "was",
      `with kept as (
         insert into ${passage.schema}.moved (figure, matter, was, becomes, unit, next_unit)
         select $${values.length + 1}::text, m.* from (${text}) m returning 1)
       select count(*)::int as n from kept`,
      [...values, leaf.name],
    );
    moved.set(leaf.name, Number(rows[0]!["n"]));
  }
  return moved;
}

const couldMove = ({ tally, over }: Leaf, touched: Touched): boolean => touched.feels(askedBy(tally, over));

async function mattersOf(
  passage: Passage,
  leaves: readonly string[],
  moved: ReadonlyMap<string, number>,
): Promise<number> {
  const named = leaves.filter(leaf => (moved.get(leaf) ?? 0) > 0);
  if (named.length < 2) return moved.get(named[0] ?? "") ?? 0;
  const rows = await passage.read(
    "was",
    `select count(distinct matter)::int as n from ${passage.schema}.moved where figure = any($1::text[])`,
    [named],
  );
  return Number(rows[0]!["n"]);
}
