import { sayNumber } from "./saying.ts";

/**
 * One period of a trend. `short` is its name where there is little room; no value means nothing was
 * counted.
 */
export interface TrendPoint {
  label: string;
  short?: string | undefined;
  value: number | undefined;
}

/** The paper of one drawing, in pixels. */
export interface Frame {
  width: number;
  height: number;
  right: number;
  /** At most so many names stand along the bottom. */
  names: number;
  ticks: number;
  phone: boolean;
}

/** One drawing for a desk and one for a phone, so that letters keep their size on both. */
export const deskFrame: Frame = { width: 648, height: 230, right: 74, names: 5, ticks: 5, phone: false };
export const phoneFrame: Frame = { width: 358, height: 210, right: 78, names: 3, ticks: 3, phone: true };
const head = 16;
const foot = 34;
/** Width of a digit of the scale, and its distance from the drawing. */
const digit = 7.5;
const besideScale = 16;

/** Round steps that cover the values: 1, 2 or 5 times a power of ten. A share never climbs over 100. */
export function axisOf(values: readonly number[], unit: string, ticks: number): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const rough = (high - low || Math.abs(high) || 1) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find(factor => factor * power >= rough) ?? 10);
  const first = Math.max(0, Math.floor(low / step) * step);
  const last = unit === "%" ? Math.min(100, Math.ceil(high / step) * step) : Math.ceil(high / step) * step;
  const count = Math.max(1, Math.round((last - first) / step));
  return Array.from({ length: count + 1 }, (_, at) => Number((first + at * step).toFixed(6)));
}

/** Where the names along the bottom stand: the two ends and what fits evenly between them. */
function namedAt(count: number, most: number): Set<number> {
  const gaps = Math.min(most, count) - 1;
  if (gaps < 1) return new Set([0]);
  return new Set(Array.from({ length: gaps + 1 }, (_, at) => Math.round((at * (count - 1)) / gaps)));
}

/** Two labels at the right edge push apart when they would touch. */
function apart(lastY: number, targetY: number): [number, number] {
  const gap = targetY - lastY;
  if (Math.abs(gap) >= 16) return [lastY, targetY];
  const shift = (16 - Math.abs(gap)) / 2;
  return gap >= 0 ? [lastY - shift, targetY + shift] : [lastY + shift, targetY - shift];
}

/** A period without a count breaks the line: a gap is not a zero. */
function lineOf(points: readonly TrendPoint[], x: (at: number) => number, y: (value: number) => number) {
  const steps = points.map(({ value }, at) => {
    if (value === undefined) return "";
    const pen = at > 0 && points[at - 1]?.value !== undefined ? "L" : "M";
    return `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return steps.join("");
}

/** The values that were counted. */
export function counted(points: readonly TrendPoint[]): number[] {
  return points.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** Where everything of a chart stands on its paper, in pixels. There must be at least one value. */
export function planChart(
  points: readonly TrendPoint[],
  unit: string,
  target: number | undefined,
  frame: Frame,
) {
  const values = counted(points);
  const axis = axisOf(target === undefined ? values : [...values, target], unit, frame.ticks);
  const [low = 0, high = 1] = [axis[0], axis.at(-1)];
  const longest = Math.max(...axis.map(tick => sayNumber(tick).length)) + (unit === "%" ? 1.5 : 0);
  const left = Math.ceil(longest * digit + besideScale);
  const edge = frame.width - frame.right;
  const floor = frame.height - foot;
  const x = (at: number) => left + (at * (edge - left)) / Math.max(1, points.length - 1);
  const y = (value: number) => floor - ((value - low) / (high - low || 1)) * (floor - head);
  const lastAt = points.findLastIndex(({ value }) => value !== undefined);
  const [lastY, targetY] = apart(y(points[lastAt]?.value ?? low), y(target ?? -1e6));
  const named = namedAt(points.length, frame.names);
  return { axis, left, edge, x, y, lastAt, lastY, targetY, named, line: lineOf(points, x, y) };
}
