// A figure's proof as a file: its definition, what it counted, and where each counted event stands in the
// tree of the latest checkpoint.

import type { Plan } from "../../engine/registry.ts";
import { figureVersion, literalsUnder } from "../../figures/hash.ts";
import { leavesUnder } from "../../figures/leaves.ts";
import { type FigureValue, readFigure } from "../../figures/read.ts";
import { readProof } from "../../figures/records.ts";
import { FigureRefusal } from "../../figures/refused.ts";
import { type FigureProof, type ProvedLine, type ProvedPart, rootOfLines } from "../../proof/figure-proof.ts";
import { checkpoints, manyPath, placesOf } from "../../proof/read.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { figureView } from "../views/figure.ts";
import { planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { provedEdition } from "./edition-proof.ts";
import { type EditionRow, editionView, editionsOf, withinText } from "./edition-rows.ts";
import { partedOf, planOfFigure, readingOf } from "./figure-asked.ts";
import type { QueryWords } from "./matters.ts";

/** Most events in one file; a longer one is asked for by periods. */
const mostLines = 20_000;
const chunk = 1000;

const tooLong = () =>
  new FigureRefusal(
    "figure_unproved",
    `背后的事件超过 ${mostLines} 个，一份证明装不下。请按月或按单位分开取：?period=2026-10、?within=列:值。`,
    `More than ${mostLines} events stand behind it. Ask for a month (?period=) or a part ` +
      "(?within=column:value).",
  );
const notPlain = (parts: string) =>
  new FigureRefusal(
    "figure_unproved",
    `这个指标由不同时期或加权的数算出，没有单独的证明。请取它各部分的证明：${parts}。`,
    `This figure compares periods or weighs them and has no proof of its own. Its parts have: ${parts}.`,
  );

/** The matters among these that the caller may open. */
async function openOnes(
  context: Context,
  ids: readonly number[],
  caller: Caller,
): Promise<ReadonlySet<number>> {
  const open = new Set<number>();
  for (let start = 0; start < ids.length; start += chunk) {
    for (const matter of await context.readers.matters(ids.slice(start, start + chunk))) {
      if (sightOf(planOf(context, matter), matter, caller.actor, context.orgs).open) open.add(matter.id);
    }
  }
  return open;
}

type How = Parameters<typeof readFigure>[3];

interface Read {
  readonly value: FigureValue;
  readonly lines: Awaited<ReturnType<typeof readProof>>;
}

/** Puts the lines of all parts at their places in the tree. */
async function placed(context: Context, read: readonly Read[], size: number, caller: Caller) {
  const events = new Map(
    read.flatMap(({ lines }) => lines).map(line => [`${line.matter}.${line.seq}`, line]),
  );
  const places = await placesOf(context.query, [...events.values()]);
  const index = new Map(places.map(one => [`${one.matter}.${one.seq}`, one.index]));
  const open = await openOnes(context, [...new Set(places.map(({ matter }) => matter))], caller);
  const lineOf = ({ matter, seq, hash }: Read["lines"][number]): ProvedLine => {
    const at = index.get(`${matter}.${seq}`) ?? null;
    const named = open.has(matter) ? { matter: String(matter), seq } : { matter: null, seq: null };
    return { ...named, hash, index: at !== null && at < size ? at : null };
  };
  return read.map(({ value, lines }): ProvedPart => ({
    name: value.name,
    title: value.title,
    value: value.value,
    lines: lines.map(lineOf),
  }));
}

/** The tallies under a figure with the hashes that they count. Throws `figure_unproved`, `figure_hidden`. */
async function readParts(context: Context, { mechanism }: Plan, figure: string, how: How): Promise<Read[]> {
  const leaves = leavesUnder(mechanism, figure);
  if (leaves.some(({ shifts, over }) => over !== undefined || [...shifts].some(months => months > 0))) {
    throw notPlain(leaves.map(leaf => `${mechanism.name}.${leaf.name}`).join("、"));
  }
  const read: Read[] = [];
  for (const leaf of leaves) {
    const lines = await readProof(context.query, mechanism, leaf.name, { ...how, limit: mostLines + 1 });
    if (lines.length > mostLines) throw tooLong();
    read.push({ lines, value: await readFigure(context.query, mechanism, leaf.name, how) });
  }
  return read;
}

/**
 * The parts of an edition as they were published; none where later events have changed what counts, or
 * where they are too many for a file: then its own event proves the value alone.
 */
async function publishedParts(context: Context, plan: Plan, figure: string, how: How, row: EditionRow) {
  try {
    const read = await readParts(context, plan, figure, { ...how, recount: true });
    const root = rootOfLines(read.flatMap(({ lines }) => lines.map(line => line.hash)));
    return root === row.input["root"] ? read : [];
  } catch (error) {
    if (error instanceof FigureRefusal) return [];
    throw error;
  }
}

/**
 * The proof of a figure, for its readers: what they may not open stands there by its hash alone. Of an
 * edition what was published, with the event that published it. Throws `figure_hidden` where a part counts
 * persons, `figure_unproved` where it is too long or no plain count.
 */
export async function figureProof(
  context: Context,
  name: string,
  words: QueryWords,
  caller: Caller,
  row?: EditionRow,
): Promise<FigureProof> {
  const { plan, figure } = planOfFigure(context, name);
  const { mechanism } = plan;
  const asked = readingOf(context, words, caller, ["within"]);
  const { within } = partedOf(context, words, plan, figure);
  const how = { ...asked, group: within };
  const read = row
    ? await publishedParts(context, plan, figure, how, row)
    : await readParts(context, plan, figure, how);
  const value = await readFigure(context.query, mechanism, figure, how);
  const [checkpoint = null] = await checkpoints(context.query, null, 1);
  const size = checkpoint?.note.size ?? 0;
  const parts = await placed(context, read, size, caller);
  const edition = row && (await provedEdition(context, row, size));
  const places = [...parts.flatMap(({ lines }) => lines), ...(edition ? [edition] : [])];
  const indices = new Set(places.flatMap(({ index }) => index ?? []));
  const inOrder = [...indices].toSorted((a, b) => a - b);
  const others = inOrder.length > 0 ? await manyPath(context.query, inOrder, size) : [];
  const view = figureView(context, plan, { value }, caller);
  const published = row && editionView(context, plan, figure, row, caller.lang);
  return {
    keymove: "figure",
    format: 1,
    instance: context.instance.id,
    city: context.instance.city.name,
    made: caller.now,
    mechanism: mechanism.name,
    figure,
    title: view.title,
    sentence: view.sentence,
    version: published?.definition ?? view.definition,
    literals: Object.fromEntries(literalsUnder(mechanism, figure)),
    period: view.period.name,
    asOf: asked.asOf,
    within,
    value: published ? published.value : value.value,
    text: published?.text ?? view.text,
    parts,
    ...(edition ? { edition } : {}),
    checkpoint,
    others: others.map(one => one.toString("hex")),
  };
}

const unknownEdition = () =>
  new FigureRefusal(
    "unknown_edition",
    "没有这一版，已发布的各版见 /api/figures/{指标}/editions。",
    "There is no such edition. See /api/figures/{name}/editions.",
  );
const otherDefinition = (definition: string) =>
  new FigureRefusal(
    "figure_unproved",
    `这一版按口径 ${definition} 发布，现在的口径已经改了，请核验整个日志：npx keymove export log。`,
    `This edition was counted by definition ${definition}, which is another one now. Verify the whole log.`,
  );

/** The proof of edition `n`. Throws `unknown_edition`, `figure_unproved` where the definition has changed. */
export async function editionProof(
  context: Context,
  name: string,
  n: string,
  words: QueryWords,
  caller: Caller,
): Promise<FigureProof> {
  const { plan, figure } = planOfFigure(context, name);
  const { period } = readingOf(context, words, caller, ["within"]);
  const { within } = partedOf(context, words, plan, figure);
  const subject = { figure: name, period: period.label, within: withinText(within) };
  const row = (await editionsOf(context.query, subject)).find(one => String(one.n) === n);
  if (row === undefined) throw unknownEdition();
  const { definition, asOf } = row.input;
  if (definition !== figureVersion(plan.mechanism, figure)) throw otherDefinition(String(definition));
  return figureProof(context, name, { ...words, asOf: String(asOf) }, caller, row);
}
