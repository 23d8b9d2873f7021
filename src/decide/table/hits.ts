// What a table gives when rows are hit: one policy, one function.

import { order, same } from "../feel/values.ts";
import { EvaluationFault } from "../defect.ts";
import type { Aggregation, HitPolicy } from "../model.ts";

export interface Hits {
  /** The rows that are hit, from 0, in order. */
  readonly rows: readonly number[];
  readonly outputOf: (row: number) => unknown;
  /** What the table gives where no row is hit. */
  readonly otherwise: (() => unknown) | undefined;
  /** The place of a row's output among the listed ones: the first is the weightiest. */
  readonly rankOf: (output: unknown) => readonly number[];
}
type Gives = (hits: Hits) => unknown;

const listed = (rows: readonly number[], between: string) => rows.map(row => row + 1).join(between);

function several(rows: readonly number[]): EvaluationFault {
  const zh = `第 ${listed(rows, "、")} 行同时命中，而本表要求只命中一行；请由工作人员办理，并修改表。`;
  const en = `rows ${listed(rows, ", ")} are hit together, though the table wants one; a person decides.`;
  return new EvaluationFault("decision_several_rows", { zh, en }, { row: rows[1]! + 1 });
}

function disagreeing(rows: readonly number[]): EvaluationFault {
  const zh = `第 ${listed(rows, "、")} 行同时命中，结果却不同；请由工作人员办理，并修改表。`;
  const en = `rows ${listed(rows, ", ")} are hit together and differ in their results; a person decides.`;
  return new EvaluationFault("decision_rows_disagree", { zh, en }, { row: rows[1]! + 1 });
}

const first: Gives = ({ rows, outputOf }) => outputOf(rows[0]!);

const unique: Gives = hits => {
  if (hits.rows.length > 1) throw several(hits.rows);
  return first(hits);
};

const any: Gives = ({ rows, outputOf }) => {
  const [one, ...others] = rows.map(outputOf);
  if (others.some(other => same(one, other) !== true)) throw disagreeing(rows);
  return one;
};

function byRank(hits: Hits): readonly unknown[] {
  const ranked = hits.rows.map(row => {
    const output = hits.outputOf(row);
    return { output, rank: hits.rankOf(output) };
  });
  return ranked
    .toSorted((a, b) => {
      const at = a.rank.findIndex((rank, n) => rank !== b.rank[n]);
      return at < 0 ? 0 : a.rank[at]! - b.rank[at]!;
    })
    .map(({ output }) => output);
}

const all: Gives = ({ rows, outputOf }) => rows.map(outputOf);

const unfit = new EvaluationFault("decision_aggregate", {
  zh: "命中各行的结果不都是能合计的数；请由工作人员办理，并修改表。",
  en: "not every row that was hit gives something that can be added or compared; a person decides.",
});

function extreme(values: readonly unknown[], wanted: -1 | 1): unknown {
  return values.reduce((best, value) => {
    const found = order(value, best);
    if (found === null) throw unfit;
    return found === wanted ? value : best;
  });
}

function sum(values: readonly unknown[]): number {
  if (!values.every(value => typeof value === "number")) throw unfit;
  return values.reduce((total, value) => total + value, 0);
}

const collected: Readonly<Record<Aggregation, Gives>> = {
  "+": hits => sum(hits.rows.map(hits.outputOf)),
  "<": hits => extreme(hits.rows.map(hits.outputOf), -1),
  ">": hits => extreme(hits.rows.map(hits.outputOf), 1),
  "#": ({ rows }) => rows.length,
};

const ofOne: Partial<Record<HitPolicy, Gives>> = {
  U: unique,
  A: any,
  F: first,
  P: hits => byRank(hits)[0],
};
const ofSeveral: Partial<Record<HitPolicy, Gives>> = { R: all, C: all, O: byRank };

/**
 * What a policy gives. Where no row is hit and no default stands, a policy of one row gives nothing, one of
 * several an empty list, a count 0.
 */
export function givesOf(hit: HitPolicy, aggregation: Aggregation | undefined): Gives {
  const list = ofSeveral[hit];
  const gives = aggregation ? collected[aggregation] : (ofOne[hit] ?? list)!;
  const empty = aggregation === "#" ? 0 : list && !aggregation ? [] : null;
  return hits => (hits.rows.length > 0 ? gives(hits) : hits.otherwise ? hits.otherwise() : empty);
}
