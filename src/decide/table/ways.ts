// The stretches of a column in which there are values at all, each said as a reader would say it.

import type { Span } from "../feel/tests.ts";
import type { Said } from "../defect.ts";
import type { Asked } from "./inputs.ts";
import { type Key, type Mask, type Stretch, allows, keyOf } from "./masks.ts";

/** Neighbouring stretches, from the first to the last. */
export interface Way {
  readonly mask: Mask;
  readonly first: Stretch;
  readonly last: Stretch;
  /** For what has no order: its own words. */
  readonly named?: Said;
  /** For whatever the column does not name: what it does. */
  readonly but?: readonly Key[];
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Between a day and the next there is none. */
const empty = ({ above, below }: Stretch, kind: string | undefined): boolean =>
  kind === "date" && above !== undefined && below !== undefined && dayAfter(String(above)) >= String(below);

function reaches(span: Span, { above, below }: Stretch): boolean {
  if (span.kind !== "range") return span.kind === "unequal";
  const [low, high] = [keyOf(span.low), keyOf(span.high)];
  return (
    (low === undefined || below === undefined || low < below) &&
    (high === undefined || above === undefined || high > above)
  );
}

function permitted(stretch: Stretch, allowed: Asked["allowed"]): boolean {
  if (allowed?.spans === undefined || allowed.any || allowed.not) return true;
  return stretch.point === undefined
    ? allowed.spans.some(span => reaches(span, stretch))
    : allowed.spans.some(span => holdsKey(span, stretch.point!));
}

function holdsKey(span: Span, key: Key): boolean {
  if (span.kind !== "range") return (keyOf(span.value) === key) === (span.kind === "equal");
  const [low, high] = [keyOf(span.low), keyOf(span.high)];
  return (
    (low === undefined || low < key || (low === key && span.lowIn)) &&
    (high === undefined || key < high || (high === key && span.highIn))
  );
}

const quoted = (value: unknown): Said => {
  const said = typeof value === "boolean" ? (value ? "是" : "否") : `“${String(value)}”`;
  return { zh: said, en: typeof value === "boolean" ? (value ? "yes" : "no") : said };
};
const other: Said = { zh: "其他值", en: "any other value" };

function namedWays({ column, allowed }: Asked): readonly Way[] {
  const [rest] = column.stretches as readonly [Stretch];
  const of = (value: unknown): Way => {
    const stretch = { mask: column.maskOf(value), point: value as Key };
    return { mask: stretch.mask, first: stretch, last: stretch, named: quoted(value) };
  };
  if (column.kind === "boolean") return [true, false].map(of);
  const listed = (allowed?.spans ?? []).flatMap(span => (span.kind === "equal" ? [span.value] : []));
  if (allowed?.spans && !allowed.not && listed.length === allowed.spans.length) return listed.map(of);
  const points = column.stretches.flatMap(({ point }) => (point === undefined ? [] : [point]));
  const fit = points.filter(point => allowed === undefined || allows(allowed, point));
  return [...fit.map(of), { mask: rest.mask, first: rest, last: rest, named: other, but: points }];
}

/** The ways through a column; none where its cells can't be known before an evaluation. */
export function waysOf(asked: Asked): readonly Way[] {
  const { kind, stretches, ordered } = asked.column;
  if (stretches.length === 0) return [];
  if (kind === "boolean" || (kind === "string" && !ordered)) return namedWays(asked);
  return stretches
    .filter(stretch => !empty(stretch, kind) && permitted(stretch, asked.allowed))
    .map(stretch => ({ mask: stretch.mask, first: stretch, last: stretch }));
}

/** Neighbours become one way; what has no order is listed. */
export function together(ways: readonly Way[]): Said {
  const named = ways.flatMap(way => way.named ?? []);
  if (named.length > 0) {
    return { zh: named.map(({ zh }) => zh).join("或"), en: named.map(({ en }) => en).join(" or ") };
  }
  return between(ways[0]!.first, ways.at(-1)!.last);
}

function between(first: Stretch, last: Stretch): Said {
  const [low, high] = [first.point ?? first.above, last.point ?? last.below];
  if (low === undefined && high === undefined) return { zh: "任何值", en: "whatever it is" };
  if (first.point !== undefined && first.point === last.point) return { zh: `${low}`, en: `${low}` };
  const from = first.point === undefined ? ["大于", "above"] : ["不小于", "at least"];
  const to = last.point === undefined ? ["小于", "below"] : ["不大于", "at most"];
  const [lows, highs] = [low === undefined ? [] : [low], high === undefined ? [] : [high]];
  const say = (n: 0 | 1, and: string) =>
    [...lows.map(end => `${from[n]} ${end}`), ...highs.map(end => `${to[n]} ${end}`)].join(and);
  return { zh: say(0, " 且"), en: say(1, " and ") };
}

const written = (key: Key, kind: Asked["column"]["kind"]): string =>
  kind === "date" ? `date("${key}")` : typeof key === "string" ? JSON.stringify(key) : String(key);

/** A cell that covers these ways and no more, as an author would write it. */
export function cellOver(ways: readonly Way[], { column: { kind } }: Asked): string {
  const write = (key: Key) => written(key, kind);
  if (ways[0]?.named !== undefined) {
    const named = ways.flatMap(({ first: { point } }) => (point === undefined ? [] : [point]));
    const but = ways.find(way => way.but)?.but;
    if (but === undefined) return named.map(write).join(", ");
    const left = but.filter(key => !named.includes(key));
    return left.length === 0 ? "-" : `not(${left.map(write).join(", ")})`;
  }
  const [first, last] = [ways[0]!.first, ways.at(-1)!.last];
  const [low, high] = [first.point ?? first.above, last.point ?? last.below];
  if (low !== undefined && first.point !== undefined && first.point === last.point) return write(low);
  if (low === undefined && high === undefined) return "-";
  if (low === undefined) return `${last.point === undefined ? "<" : "<="} ${write(high!)}`;
  if (high === undefined) return `${first.point === undefined ? ">" : ">="} ${write(low)}`;
  const [open, close] = [first.point === undefined ? "(" : "[", last.point === undefined ? ")" : "]"];
  return `${open}${write(low)}..${write(high)}${close}`;
}
