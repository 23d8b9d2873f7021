import { type Lang, words } from "./words.ts";
import { sayNumber } from "./saying.ts";

/** One period of a trend. `short` is its name where there is little room; no value means nothing was counted. */
export interface TrendPoint {
  label: string;
  short?: string | undefined;
  value: number | undefined;
}

export interface TrendProps {
  name: string;
  /** Oldest first. */
  points: readonly TrendPoint[];
  /** Stands behind every number: % or 件. Values of a share are given as 0 to 100. */
  unit: string;
  target?: number | undefined;
  /** Where the table can be had for Excel. */
  sheetHref?: string | undefined;
  lang: Lang;
}

interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  /** At most so many names stand along the bottom. */
  names: number;
  ticks: number;
  phone: boolean;
}

const wide: Frame = { width: 648, height: 230, left: 48, right: 74, names: 5, ticks: 5, phone: false };
const phone: Frame = { width: 358, height: 210, left: 44, right: 78, names: 3, ticks: 3, phone: true };
const top = 16;
const foot = 34;

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

function Chart({ props, frame, label }: { props: TrendProps; frame: Frame; label: string }) {
  const { points, unit, target, lang } = props;
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const axis = axisOf(target === undefined ? values : [...values, target], unit, frame.ticks);
  const [low = 0, high = 1] = [axis[0], axis.at(-1)];
  const edge = frame.width - frame.right;
  const x = (at: number) => frame.left + (at * (edge - frame.left)) / Math.max(1, points.length - 1);
  const y = (value: number) =>
    frame.height - foot - ((value - low) / (high - low || 1)) * (frame.height - foot - top);
  const named = namedAt(points.length, frame.names);
  const lastAt = points.findLastIndex(({ value }) => value !== undefined);
  const last = points[lastAt]?.value;
  const [lastY, targetY] = apart(y(last ?? low), y(target ?? -1e6));
  return (
    <svg
      className={`chart ${frame.phone ? "for-phone" : "for-wide"}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
    >
      {axis.map(tick => (
        <g key={tick}>
          <line className="grid" x1={frame.left} x2={edge} y1={y(tick)} y2={y(tick)} />
          <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
            {sayNumber(tick)}
            {unit === "%" ? unit : null}
          </text>
        </g>
      ))}
      {target === undefined ? null : (
        <>
          <line className="target" x1={frame.left} x2={edge} y1={y(target)} y2={y(target)} />
          <text className="is-strong" x={edge + 9} y={targetY + 5}>
            {words[lang].target(`${sayNumber(target)}${unit}`)}
          </text>
        </>
      )}
      <path className="trend" d={lineOf(points, x, y)} />
      {points.map(({ label: period, short, value }, at) => (
        <g key={period}>
          {value === undefined ? null : (
            <circle cx={x(at).toFixed(1)} cy={y(value).toFixed(1)} r={at === lastAt ? 5 : 2.5} />
          )}
          {named.has(at) ? (
            <text x={x(at).toFixed(1)} y={frame.height - 12} textAnchor={anchorOf(at, points.length)}>
              {frame.phone || at ? (short ?? period) : period}
            </text>
          ) : null}
        </g>
      ))}
      {last === undefined ? null : (
        <text className="is-strong" x={edge + 9} y={lastY + 5}>
          {sayNumber(last)}
          {unit}
        </text>
      )}
    </svg>
  );
}

const anchorOf = (at: number, count: number) => (at === 0 ? "start" : at === count - 1 ? "end" : "middle");

/** A period without a count breaks the line: a gap is not a zero. */
function lineOf(
  points: readonly TrendPoint[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ value }, at) => {
      if (value === undefined) return "";
      const pen = at > 0 && points[at - 1]?.value !== undefined ? "L" : "M";
      return `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}

/** The note for a section's head: where the axis starts, said whenever it is not zero. */
export function axisNote(props: Pick<TrendProps, "points" | "unit" | "target" | "lang">): string | undefined {
  const values = props.points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0) return undefined;
  const low = axisOf(
    props.target === undefined ? values : [...values, props.target],
    props.unit,
    wide.ticks,
  )[0];
  return low ? words[props.lang].axisFrom(`${sayNumber(low)}${props.unit}`) : undefined;
}

/** A figure's history as a line, drawn once for a desk and once for a phone, with its table folded below. */
export function Trend(props: TrendProps) {
  const { name, points, unit, sheetHref, lang } = props;
  const say = words[lang];
  const counted = points.filter(({ value }) => value !== undefined);
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last) return <p className="note">{say.noData}</p>;
  const said = (point: TrendPoint) => `${point.label} ${sayNumber(point.value ?? 0)}${unit}`;
  const label = say.trendOf(name, said(first), said(last));
  return (
    <>
      <Chart props={props} frame={wide} label={label} />
      <Chart props={props} frame={phone} label={label} />
      <details>
        <summary>{sheetHref ? say.asTableOrSheet : say.asTable}</summary>
        <table className="bars">
          <thead>
            <tr>
              <th scope="col">{say.period}</th>
              <th scope="col" className="is-number">
                {name}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label: period, value }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td className="is-number">
                  {value === undefined ? say.noData : `${sayNumber(value)}${unit}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {sheetHref ? (
          <p className="gap-above">
            <a href={sheetHref}>{say.download}</a>
          </p>
        ) : null}
      </details>
    </>
  );
}
