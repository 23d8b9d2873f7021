import type { FigureView } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";

type Points = FigureView["trend"];

interface Scale {
  readonly low: number;
  readonly high: number;
  x(at: number): number;
  y(value: number): number;
}

const width = 640;
const height = 200;
const left = 56;
const right = 76;
const bottom = 26;
const top = 12;

/** A step of 1, 2 or 5 times a power of ten, so that the lines of the grid carry round numbers. */
function roundStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range || 1));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => range / step <= 4) ?? power * 10;
}

function scaleOf(trend: Points): Scale & { readonly lines: readonly number[] } {
  const values = trend.flatMap(({ value }) => value ?? []);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = roundStep(most - least || Math.abs(most) || 1);
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const count = Math.round((high - low) / step);
  const across = (width - left - right) / Math.max(1, trend.length - 1);
  return {
    low,
    high,
    lines: Array.from({ length: count + 1 }, (_, at) => low + at * step),
    x: at => left + at * across,
    y: value => height - bottom - ((value - low) / (high - low)) * (height - bottom - top),
  };
}

/** The line through the values that there are; a gap stays a gap. */
function pathOf(trend: Points, { x, y }: Pick<Scale, "x" | "y">): string {
  let pen = "M";
  return trend
    .map(({ value }, at) => {
      if (value === null) {
        pen = "M";
        return "";
      }
      const point = `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = "L";
      return point;
    })
    .join("");
}

/** Round numbers of the axis; a percent sign belongs to each, other units stand in the figure's text. */
const sayLine = (value: number, unit: string): string =>
  `${value.toLocaleString("en-US", { maximumFractionDigits: 2 })}${unit === "%" ? unit : ""}`;

function Drawing({ figure }: { figure: FigureView }) {
  const say = useWords();
  // Months before the first number stay in the table and take no room here.
  const trend = figure.trend.slice(figure.trend.findIndex(({ value }) => value !== null));
  const scale = scaleOf(trend);
  const last = trend.findLastIndex(({ value }) => value !== null);
  const end = trend[last];
  const every = Math.ceil(trend.length / 6);
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say.figure.trendName(figure.title)}
    >
      {scale.lines.map(value => (
        <g key={value}>
          <line
            className="trend__grid"
            x1={left}
            x2={width - right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text x={left - 8} y={scale.y(value) + 4} textAnchor="end">
            {sayLine(value, figure.unit)}
          </text>
        </g>
      ))}
      {trend.map(({ label }, at) =>
        at % every === 0 ? (
          <text key={label} x={scale.x(at)} y={height - 6} textAnchor={at === 0 ? "start" : "middle"}>
            {label}
          </text>
        ) : null,
      )}
      <path className="trend__line" d={pathOf(trend, scale)} />
      {end && end.value !== null ? (
        <>
          <circle cx={scale.x(last)} cy={scale.y(end.value)} r="4" />
          <text className="trend__end" x={scale.x(last) + 9} y={scale.y(end.value) + 4}>
            {end.text}
          </text>
        </>
      ) : null}
    </svg>
  );
}

/** The trend as a line, and the same numbers as a table for readers and for a sheet. */
export function Trend({ figure }: { figure: FigureView }) {
  const say = useWords();
  const known = figure.trend.filter(({ value }) => value !== null);
  if (known.length < 2) return <p className="note">{say.figure.noTrend}</p>;
  return (
    <>
      <Drawing figure={figure} />
      <details>
        <summary>{say.figure.asTable}</summary>
        <table className="plain-table">
          <caption className="unseen">{say.figure.trendName(figure.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.figure.columns.period}</th>
              <th scope="col" className="is-number">
                {say.figure.columns.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {figure.trend.map(({ label, text }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="is-number">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
