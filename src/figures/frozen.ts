// A figure as it is frozen: counted anew from the log and not from cells, with the exact middle where it is
// one, the batches that it rests on, and the hashes behind it.

import { hash } from "node:crypto";
import { jcs } from "../define/jcs.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type RunQuery } from "./counted.ts";
import { figureVersion, literalHash, literalsUnder } from "./hash.ts";
import { hiddenBelow, leavesUnder } from "./leaves.ts";
import type { Period } from "./period.ts";
import { type FigureValue, readFigure } from "./read.ts";
import { readProof } from "./records.ts";
import type { Filters } from "./sql/query.ts";

export interface Freezing {
  readonly period: Period;
  /** The instant before which events count, ms; past, so that the day is over. */
  readonly asOf: number;
  readonly group: Filters;
}

export interface Frozen {
  readonly value: FigureValue;
  readonly definition: string;
  /** SHA-256 over the literal and all that it is computed from. */
  readonly literal: string;
  /** By bucket: the last batch that it rests on. */
  readonly watermark: readonly number[];
  /**
   * The hashes of the events that count, tally by tally; undefined where they would tell of few persons, or
   * where the figure compares or weighs readings and its parts have proofs of their own.
   */
  readonly lines: readonly string[] | undefined;
}

const batches = "select array(select batch::float8 from bucket_lease order by bucket) as batches";
/** Whether anything dated before the day was recorded in between. */
const late = `
  select exists (
    select from event e
      join unnest($1::bigint[], $2::bigint[]) with ordinality as mark (former, latest, place)
        on e.bucket = mark.place - 1 and e.batch > mark.former and e.batch <= mark.latest
     where e.happened < to_timestamp($3::float8 / 1000)) as late`;

const most = 5_000_000;
const mostTries = 5;

/** SHA-256 over the literals under a figure, in the order of their names, 64 hex digits. */
export const literalsHash = (mechanism: AnyMechanism, name: string): string =>
  hash("sha256", jcs(literalsUnder(mechanism, name).map(([part, figure]) => [part, literalHash(figure)])));

/** Whether the events behind it may be named and prove it. */
export const isProvable = (mechanism: AnyMechanism, name: string): boolean =>
  hiddenBelow(mechanism, name) === undefined &&
  leavesUnder(mechanism, name).every(
    ({ shifts, over }) => over === undefined && [...shifts].every(n => n === 0),
  );

async function watermarkOf(run: RunQuery): Promise<readonly number[]> {
  const [row] = await run(batches, []);
  return row!["batches"] as readonly number[];
}

/**
 * Reads a public figure for publication. What others record meanwhile is waited out: value and hashes rest on
 * one watermark. Throws a FigureRefusal, also for staff figures.
 */
export async function freeze(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  { period, asOf, group }: Freezing,
): Promise<Frozen> {
  for (let left = mostTries; ; left -= 1) {
    const was = await watermarkOf(run);
    const asked = { period, asOf, group, audience: "public" } as const;
    const value = await readFigure(run, mechanism, name, { ...asked, recount: true });
    const lines = isProvable(mechanism, name) ? await linesOf(run, mechanism, name, asked) : undefined;
    const watermark = await watermarkOf(run);
    const [row] = await run(late, [was, watermark, asOf]);
    if (row!["late"] === true && left > 0) continue;
    if (row!["late"] === true) throw new Error("the log did not stand still for a reading");
    const definition = figureVersion(mechanism, name);
    return { value, definition, literal: literalsHash(mechanism, name), watermark, lines };
  }
}

async function linesOf(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  asked: Freezing & { readonly audience: "public" },
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const leaf of leavesUnder(mechanism, name)) {
    const proof = await readProof(run, mechanism, leaf.name, { ...asked, limit: most });
    for (const { hash: digest } of proof) lines.push(digest);
  }
  return lines;
}
