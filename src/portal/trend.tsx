import { sayNumber } from "./saying.ts";
import {
  axisOf,
  counted,
  deskFrame,
  type Frame,
  phoneFrame,
  planChart,
  type TrendPoint,
} from "./trend-layout.ts";
import { type Lang, words } from "./words.ts";

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

type Plan = ReturnType<typeof planChart>;

/** 92%, but 11 件 and 11 appeals. */
const amount = (value: number, unit: string): string =>
  unit === "%" ? `${sayNumber(value)}%` : `${sayNumber(value)} ${unit}`.trimEnd();

function Scale({ plan, props }: { plan: Plan; props: TrendProps }) {
  const { unit, target, lang } = props;
  const { axis, left, edge, y, targetY } = plan;
  return (
    <>
      {axis.map(tick => (
        <g key={tick}>
          <line className="grid" x1={left} x2={edge} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {sayNumber(tick)}
            {unit === "%" ? unit : null}
          </text>
        </g>
      ))}
      {target === undefined ? null : (
        <>
          <line className="target" x1={left} x2={edge} y1={y(target)} y2={y(target)} />
          <text className="is-strong" x={edge + 9} y={targetY + 5}>
            {words[lang].target(amount(target, unit))}
          </text>
        </>
      )}
    </>
  );
}

function Chart({ props, frame, label }: { props: TrendProps; frame: Frame; label: string }) {
  const { points, unit, target } = props;
  const plan = planChart(points, unit, target, frame);
  const { x, y, edge, lastAt, lastY, named, line } = plan;
  return (
    <svg
      className={`chart ${frame.phone ? "for-phone" : "for-wide"}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
    >
      <Scale plan={plan} props={props} />
      <path className="trend" d={line} />
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
      <text className="is-strong" x={edge + 9} y={lastY + 5}>
        {amount(points[lastAt]?.value ?? 0, unit)}
      </text>
    </svg>
  );
}

const anchorOf = (at: number, count: number) => (at === 0 ? "start" : at === count - 1 ? "end" : "middle");

/** The note for a section's head: where the axis starts, said whenever it is not zero. */
export function axisNote(props: Pick<TrendProps, "points" | "unit" | "target" | "lang">): string | undefined {
  const values = counted(props.points);
  if (values.length === 0) return undefined;
  const low = axisOf(
    props.target === undefined ? values : [...values, props.target],
    props.unit,
    deskFrame.ticks,
  )[0];
  return low ? words[props.lang].axisFrom(amount(low, props.unit)) : undefined;
}

/** A figure's history as a line, drawn once for a desk and once for a phone, with its table folded below. */
export function Trend(props: TrendProps) {
  const { name, points, unit, sheetHref, lang } = props;
  const say = words[lang];
  const known = points.filter(({ value }) => value !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return <p className="note">{say.noData}</p>;
  const said = (point: TrendPoint) => `${point.label} ${amount(point.value ?? 0, unit)}`;
  const label = say.trendOf(name, said(first), said(last));
  return (
    <>
      <Chart props={props} frame={deskFrame} label={label} />
      <Chart props={props} frame={phoneFrame} label={label} />
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
                <td className="is-number">{value === undefined ? say.noData : amount(value, unit)}</td>
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
