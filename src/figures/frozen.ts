// A figure as it is frozen: counted anew from the log and not from cells, with the exact middle where it is
// one, the batches that it rests on, and the hashes behind it.

import { hash } from "node:crypto";
import { jcs } from "../define/jcs.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type RunQuery } from "./counted.ts";
import { figureVersion, literalHash, literalsUnder } from "./hash.ts";
import { hiddenBelow, leavesUnder } from "./leaves.ts";
import type { Period } from "./period.ts";
import { type FigureValue, readFigures } from "./read.ts";
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
/**
 * Whether anything dated before the day was recorded in between: bucket by bucket, so that only the batches
 * in between are looked at and never the log.
 */
const late = `
  select exists (
    select from unnest($1::bigint[], $2::bigint[]) with ordinality as mark (former, latest, place)
     cross join lateral (
       select from event e
        where e.bucket = mark.place - 1 and e.batch > mark.former and e.batch <= mark.latest
          and e.happened < to_timestamp($3::float8 / 1000) limit 1) as found
     where mark.former < mark.latest) as late`;

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
 * Reads public figures of one mechanism for publication, in the order of `names`; what they have in common is
 * counted once. What others record meanwhile is waited out: values and hashes rest on one watermark. Throws a
 * FigureRefusal, also for staff figures.
 */
export async function freezeAll(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  { period, asOf, group }: Freezing,
): Promise<readonly Frozen[]> {
  const asked = { period, asOf, group, audience: "public" } as const;
  for (let left = mostTries; ; left -= 1) {
    const was = await watermarkOf(run);
    const [values, lines] = await Promise.all([
      readFigures(run, mechanism, names, { ...asked, recount: true }),
      linesOf(run, mechanism, names, asked),
    ]);
    const watermark = await watermarkOf(run);
    const [row] = await run(late, [was, watermark, asOf]);
    if (row!["late"] === true && left > 0) continue;
    if (row!["late"] === true) throw new Error("the log did not stand still for a reading");
    return names.map((name, at) => ({
      value: values[at]!,
      definition: figureVersion(mechanism, name),
      literal: literalsHash(mechanism, name),
      watermark,
      lines: lines[at],
    }));
  }
}

/** One figure for publication. */
export async function freeze(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  freezing: Freezing,
): Promise<Frozen> {
  const [frozen] = await freezeAll(run, mechanism, [name], freezing);
  return frozen!;
}

/** Of each figure the hashes behind it, where they may be named; those of a tally are read once. */
async function linesOf(
  run: RunQuery,
  mechanism: AnyMechanism,
  names: readonly string[],
  asked: Freezing & { readonly audience: "public" },
): Promise<readonly (readonly string[] | undefined)[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const read = async (leaf: string): Promise<readonly string[]> =>
    (await readProof(run, mechanism, leaf, { ...asked, limit: most })).map(line => line.hash);
  const ofLeaf = (leaf: string): Promise<readonly string[]> => {
    const reading = known.get(leaf) ?? read(leaf);
    known.set(leaf, reading);
    return reading;
  };
  return Promise.all(
    names.map(async name => {
      if (!isProvable(mechanism, name)) return undefined;
      return (await Promise.all(leavesUnder(mechanism, name).map(leaf => ofLeaf(leaf.name)))).flat();
    }),
  );
}
