import type { FigurePart, FigureView } from "../../http/types.ts";

/** A part can stand over and under the line; it is listed once. */
export const partsOf = ({ parts }: Pick<FigureView, "parts">): readonly FigurePart[] => [
  ...new Map(parts.map(part => [part.name, part])).values(),
];

const sum = (parts: readonly FigurePart[]): number =>
  parts.reduce((whole, { value }) => whole + (value ?? 0), 0);

/**
 * What stands under the line of a share: the parts after the first, or all of them where only together they
 * make the whole (on time, of on time and late). Undefined when the parts do not add up to the whole.
 */
export function underOf(
  figure: Pick<FigureView, "parts" | "denominator">,
): readonly FigurePart[] | undefined {
  const all = partsOf(figure);
  const rest = all.slice(1);
  return [rest, all].find(parts => parts.length > 0 && sum(parts) === figure.denominator);
}
