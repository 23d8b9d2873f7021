import type { FigureView } from "../../http/types.ts";

const width = 96;
const height = 40;

/** The trend as a small line without a scale: up or down, and where it stands now. */
export function Spark({ trend }: Pick<FigureView, "trend">) {
  const known = trend.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
  if (known.length < 2) return null;
  const [first, last] = [known[0]!.at, known.at(-1)!.at];
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = known.map(({ value, at }) => ({
    x: 3 + ((at - first) / (last - first)) * (width - 8),
    y: 4 + (1 - (value - low) / (high - low || 1)) * (height - 8),
  }));
  const end = points.at(-1)!;
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={points.map(({ x, y }, at) => `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("")} />
      <circle cx={end.x} cy={end.y} r="3" />
    </svg>
  );
}
