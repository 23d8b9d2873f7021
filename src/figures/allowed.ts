// What a reader may ask of a figure: for staff or for all, by which columns, in which order.

import type { Figure } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { columnsOf } from "./leaves.ts";
import { FigureRefusal } from "./refused.ts";

/** The refusal of an internal figure to the public. */
export const staffOnly = (name: string, { title }: Figure) =>
  new FigureRefusal(
    "figure_hidden",
    `“${title}”是内部指标，请以工作人员身份登录后查看。`,
    `"${name}" is a figure for staff. Sign in as an official to read it.`,
  );

/** Throws a FigureRefusal: `unknown_column`, or `figure_hidden` for what would give small numbers away. */
export function checkColumns(
  mechanism: AnyMechanism,
  name: string,
  asked: readonly string[],
  hidden: boolean,
): void {
  const known = columnsOf(mechanism, name);
  const strange = asked.find(column => !known.includes(column));
  if (strange !== undefined) {
    const list = known.join("、") || "—";
    throw new FigureRefusal(
      "unknown_column",
      `指标“${name}”不能按“${strange.slice(0, 40)}”查看，可用的列：${list}。`,
      `"${name}" has no column "${strange.slice(0, 40)}". Its columns: ${known.join(", ") || "—"}.`,
    );
  }
  // Other combinations than the published levels could be subtracted from one another.
  if (hidden && asked.some((column, i) => column !== known[i])) {
    throw new FigureRefusal(
      "figure_hidden",
      `指标“${name}”涉及个人，只能按${known.join("、")}的顺序逐级查看。`,
      `"${name}" counts persons and is open only level by level: ${known.join(", then ")}.`,
    );
  }
}
