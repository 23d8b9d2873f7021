// The decision tables of a city: DMN files in its mechanisms' folders, loaded before anything acts, and the
// versions that its officials publish while it runs.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DecisionDefects, type Defect, Shelf } from "../decide/shelf.ts";
import { type Calendar, dayOf, startOfDay } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import { decisionTable } from "../define/decision-table.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { ActRequest, Decider, Reader } from "../engine/ports.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Database } from "../store/connection.ts";
import { type DecisionTableSource, openDecisionTables } from "../store/readers/decision-tables.ts";
import { StartProblem } from "../store/start-problem.ts";
import type { BatchWriter } from "../store/writer/writer.ts";

const ours = fileURLToPath(new URL("../mechanisms", import.meta.url));

function refuseStart(defects: readonly Defect[]): void {
  if (defects.length === 0) return;
  const said = defects.map(({ code, zh, en }) => `  · [${code}] ${zh} ${en}`);
  const zh = `决策表有问题：\n${said.join("\n")}`;
  throw new StartProblem("bad_decisions", zh, `${said.length} problem(s) in the decision tables above.`);
}

/**
 * Loads the DMN files below `root` (`ROOM/NAME/decisions/*.dmn`). Throws a StartProblem with everything that
 * is wrong in them, and with what definitions want of them and do not find.
 */
export async function openShelf(mechanisms: readonly AnyMechanism[], root: string = ours): Promise<Shelf> {
  const files = globSync("*/*/decisions/*.dmn", { cwd: root }).toSorted();
  try {
    const read = files.map(file => readFileSync(join(root, file), "utf8"));
    return await Shelf.open(mechanisms, read);
  } catch (error) {
    if (error instanceof DecisionDefects) refuseStart(error.defects);
    throw error;
  }
}

/** What the engine asks: the value, by which version, and the rows that were hit. */
export const deciderOf = (shelf: Shelf): Decider => ({
  decide: (decision, inputs, at) => {
    const { value, version, fault, trace = [] } = shelf.evaluate(decision, inputs, { at });
    const hits = trace.flatMap(step =>
      step.hits === undefined ? [] : [{ decision: step.decision, rows: step.hits.map(({ row }) => row) }],
    );
    return { value, version: version?.hash ?? null, fault: fault?.code ?? null, hits };
  },
});

interface Needs {
  readonly shelf: Shelf;
  readonly source: DecisionTableSource;
  readonly calendar: Calendar;
  readonly log: (text: string) => void;
}

/** Servers' clocks may differ by so much, and an act of yesterday may still be on its way into the log. */
const settledMs = 60_000;

/**
 * The tables of a city whose servers know nothing of one another. A version begins on a day after the one on
 * which it was published; so whoever reads the log before the first act of a day knows all that decide on it.
 */
export class CityTables {
  readonly shelf: Shelf;
  readonly source: DecisionTableSource;
  readonly #needs: Needs;
  /** The day up to which it is known who decides. */
  #day = Number.NEGATIVE_INFINITY;
  #stamp = "";
  #reading: Promise<void> | undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.shelf = needs.shelf;
    this.source = needs.source;
  }

  /** Reads what was published; many who ask at once read once. */
  refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { source, log } = this.#needs;
    const matters = await source.published();
    const stamp = matters.join(" ");
    if (stamp === this.#stamp) return;
    const files = await source.files(matters);
    const published = matters.flatMap(matter => {
      const xml = files.get(matter);
      return xml === undefined ? [] : [{ matter, xml }];
    });
    for (const { matter } of await this.shelf.take(published)) {
      log(
        `决策表版本 matter:${matter} 与先发布的冲突，不生效。 It clashes with one before it and is left out.`,
      );
    }
    this.#stamp = stamp;
  }

  /** Before an act at this time (ms): every version that decides on its day is known. */
  async before(at: number): Promise<void> {
    const { calendar } = this.#needs;
    const day = dayOf(calendar, at);
    if (day <= this.#day) return;
    // One that had begun to be read before would not do.
    await this.#reading;
    await this.refresh();
    if (at - startOfDay(calendar, day) > settledMs) this.#day = day;
  }

  /** The day of a time, YYYY-MM-DD. */
  dateAt(at: number): string {
    return dateOf(dayOf(this.#needs.calendar, at));
  }
}

/** The tables of a city with its database behind them. Throws a StartProblem as `openShelf` does. */
export async function openTables(
  database: Database,
  mechanisms: readonly AnyMechanism[],
  { calendar, log }: Pick<Needs, "calendar" | "log">,
  root?: string,
): Promise<CityTables> {
  const shelf = await openShelf(mechanisms, root);
  const tables = new CityTables({ shelf, source: openDecisionTables(database), calendar, log });
  await tables.refresh();
  refuseStart(shelf.unmet());
  for (const { zh, en } of shelf.remarks) log(`${zh} ${en}`);
  return tables;
}

/** As the log keeps texts, so that the fingerprint is of what is kept. */
const tidied = (xml: string): string => xml.replace(/\r\n?/g, "\n").trim();

const most = 10;

function refuse(defects: readonly Defect[]): void {
  if (defects.length === 0) return;
  const first = defects.slice(0, most);
  const said = { zh: first.map(({ zh }) => zh).join("\n"), en: first.map(({ en }) => en).join("\n") };
  const fields = first.map(({ code, zh, en }) => ({ code, zh, en, field: "xml" }));
  throw new Refusal("invalid_input", said, fields);
}

/** A version's file is held against the city's tables, and what the matter says of it is read from it. */
async function examined(tables: CityTables, reader: Reader, request: ActRequest): Promise<ActRequest> {
  const { action, matter, at } = request;
  const brings = decisionTable.brings.some(one => one === action);
  if (!brings && action !== decisionTable.publish) return request;
  const held = matter === null ? undefined : await reader.matter(matter);
  const given = brings ? request.input["xml"] : held?.fields["xml"];
  // What is no text, or of one who may not, the engine refuses by itself.
  const keeps = request.actor.roles.some(role => decisionTable.keepers.some(one => one === role));
  if (!keeps || typeof given !== "string" || given.trim() === "") return request;
  await tables.refresh();
  const xml = tidied(given);
  const { model, from, hash, defects } = await tables.shelf.examine(xml, tables.dateAt(at));
  refuse(defects);
  return brings ? { ...request, input: { ...request.input, xml, model, from, hash } } : request;
}

/** The same writer; acts that consult tables know the day's versions, and no bad file comes in. */
export function tableWriter(writer: BatchWriter, tables: CityTables, reader: Reader): BatchWriter {
  const consults = new Set(tables.shelf.uses.map(({ mechanism }) => mechanism.name));
  const ready = async (request: ActRequest): Promise<ActRequest> => {
    if (consults.has(request.mechanism)) await tables.before(request.at);
    return request.mechanism === decisionTable.mechanism ? examined(tables, reader, request) : request;
  };
  return {
    act: async request => writer.act(await ready(request)),
    history: async acts => writer.history(await Promise.all(acts.map(ready))),
    async settle(matters, until) {
      if (consults.size > 0) await tables.before(until);
      return writer.settle(matters, until);
    },
    onCommit: listener => writer.onCommit(listener),
    close: () => writer.close(),
  };
}
