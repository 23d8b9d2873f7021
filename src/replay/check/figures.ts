// Figures: those that are there, with other members. What a literal may say is checked where figures are.

import type { Plan } from "../../engine/registry.ts";
import { isOutside } from "../../define/figure.ts";
import type { Problem } from "../change.ts";
import { isRecord, known, noSuch, partsOf, problem, shown } from "./said.ts";

/** What is wrong with the `figures` of a change. */
export function figureChangeProblems({ mechanism }: Plan, given: unknown): readonly Problem[] {
  const { entries, problems } = partsOf("figures", given);
  const figures = mechanism.figures ?? {};
  const found = entries.flatMap(([name, change]) => {
    const figure = known(figures, name);
    const where = `figures.${shown(name)}`;
    if (figure === undefined) return [noSuch("figures", ["指标", "figure"], name, Object.keys(figures))];
    if (isOutside(figure)) {
      return [
        problem(
          `${where} 是外部公布的数，不由本系统计算，不能推演。`,
          `\`${where}\` is published elsewhere and not computed here, so it can't be replayed.`,
        ),
      ];
    }
    if (isRecord(change) && Object.keys(change).length > 0) return [];
    return [
      problem(
        `${where} 要写改动的部分，如 { "weights": { … } }；删去一项写 null。`,
        `\`${where}\` says what differs, as { "weights": { … } }; null takes a member away.`,
      ),
    ];
  });
  return [...problems, ...found];
}
