// The matters and the hashes behind a number: page by page, and never for a public figure about persons.

import { type Tally, isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type RunQuery, readingOf } from "./counted.ts";
import { leavesUnder } from "./leaves.ts";
import type { Period } from "./period.ts";
import { figureOf } from "./read.ts";
import { FigureRefusal } from "./refused.ts";
import { foldFaces } from "./sql/faces.ts";
import { toMatters, toProof } from "./sql/proof.ts";
import type { Filters } from "./sql/query.ts";

export interface RecordsAsked {
  readonly period: Period;
  /** The instant before which events count, ms. */
  readonly asOf: number;
  readonly group?: Filters;
  readonly audience?: "public" | "staff";
  readonly limit: number;
  /** The last line of the page before. */
  readonly after?: { readonly matter: number; readonly seq: number };
}

/** One act (flow) or matter (stock, cohort) that counts, as it stood when it was judged. */
export interface MatterLine {
  readonly matter: number;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly happened: number;
  /** The act that counts, or the last one up to the day of reading. */
  readonly action: string;
  readonly state: string;
  /** column → value; null where it holds none, the JSON text of a list. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** The hash of that event, 64 hex digits. */
  readonly hash: string;
}

export type ProofLine = Pick<MatterLine, "matter" | "seq" | "hash">;

/**
 * The matters behind a tally, by number. Throws a FigureRefusal, also for a formula: open its parts instead.
 */
export async function readMatters(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  asked: RecordsAsked,
): Promise<readonly MatterLine[]> {
  const tally = openTally(mechanism, name, asked);
  await run(foldFaces, []);
  const { text, values } = toMatters(mechanism, tally, pageOf(tally, asked));
  const by = tally.by ?? [];
  return (await run(text, values)).map(row => ({
    ...lineOf(row),
    // The pool may give times as it likes: as a Date, or as milliseconds.
    happened: new Date(row["happened"] as Date | number).getTime(),
    action: String(row["action"]),
    state: String(row["state"]),
    columns: Object.fromEntries((row["columns"] as (string | null)[]).map((value, i) => [by[i]!, value])),
  }));
}

/** The hashes that prove a tally, in order, each event once; checked against the chains of the matters. */
export async function readProof(
  run: RunQuery,
  mechanism: AnyMechanism,
  name: string,
  asked: RecordsAsked,
): Promise<readonly ProofLine[]> {
  const tally = openTally(mechanism, name, asked);
  await run(foldFaces, []);
  const { text, values } = toProof(mechanism, tally, pageOf(tally, asked));
  return (await run(text, values)).map(lineOf);
}

const lineOf = (row: Readonly<Record<string, unknown>>): ProofLine => ({
  matter: Number(row["matter"]),
  seq: Number(row["seq"]),
  hash: Buffer.from(row["hash"] as Uint8Array).toString("hex"),
});

const pageOf = (tally: Tally, { period, asOf, group = {}, limit, after }: RecordsAsked) => ({
  readings: [readingOf(tally, period, asOf)],
  columns: group,
  limit,
  ...(after ? { after } : {}),
});

function openTally(
  mechanism: AnyMechanism,
  name: string,
  { group = {}, audience = "public" }: RecordsAsked,
): Tally {
  const figure = figureOf(mechanism, name);
  if (!isTally(figure)) {
    const parts = leavesUnder(mechanism, name).map(leaf => leaf.name);
    throw new FigureRefusal(
      "unknown_figure",
      `“${figure.title}”由其他指标算出，请查看：${parts.join("、") || "—"}。`,
      `"${name}" is computed from other figures; open one of: ${parts.join(", ") || "—"}.`,
    );
  }
  const known = figure.by ?? [];
  const strange = Object.keys(group).find(column => !known.includes(column));
  if (strange !== undefined) {
    throw new FigureRefusal(
      "unknown_column",
      `指标“${name}”没有列“${strange.slice(0, 40)}”，可用的列：${known.join("、") || "—"}。`,
      `"${name}" has no column "${strange.slice(0, 40)}". Its columns: ${known.join(", ") || "—"}.`,
    );
  }
  if (audience === "public" && (figure.hideBelow !== undefined || figure.audience === "staff")) {
    throw new FigureRefusal(
      "figure_hidden",
      `指标“${name}”涉及个人或仅供内部使用，不公开明细。`,
      `"${name}" counts persons or is for staff: its records are not public.`,
    );
  }
  return figure;
}
