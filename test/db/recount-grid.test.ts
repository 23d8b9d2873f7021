// The figures of grid events and of idle land against a count by hand, straight from the log of the sample.

import type { LoggedEvent, Span } from "./recount/count.ts";
import { type Of, ratio, recounts } from "./recount/by-hand.ts";
import { amounts, counts, gridMeans, gridShares, gridStocks, storiesOf } from "./recount/grid.ts";

/** What is behind a figure: the acts that it counts. */
function behind(log: readonly LoggedEvent[], name: string, span: Span) {
  const count = counts[name] ?? amounts[name]![0];
  return count(storiesOf(log, name.split(".")[0]!, span.asOf), span);
}

function counted(log: readonly LoggedEvent[], name: string, span: Span, of: Of): number | null {
  if (name in gridShares) {
    const [part, whole] = gridShares[name]!;
    return ratio(
      of(part),
      whole.reduce((all, one) => all + of(one), 0),
      100,
    );
  }
  if (name in gridMeans) return ratio(of(gridMeans[name]![0]), of(gridMeans[name]![1]), 1);
  const found = behind(log, name, span);
  if (name in counts) return found.length;
  const [, field, parts] = amounts[name]!;
  return found.reduce((whole, { holds }) => whole + Number(holds[field] ?? 0), 0) / parts;
}

recounts({
  mechanisms: ["gridEvent", "idleLand"],
  figures: [counts, amounts, gridShares, gridMeans].flatMap(some => Object.keys(some)),
  stocks: gridStocks,
  known: ["2026-10-31", "2026-11-13", "2026-11-20"],
  count: counted,
  nought: ["idleLand.late"],
});
