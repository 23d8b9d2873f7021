// History into the log: preview, then every row through the engine as events dated when they happened,
// marked as imported, sending no notices. A second run of the same file finds the first answers and writes
// nothing.

import { jcs } from "../define/jcs.ts";
import type { World } from "../engine/act.ts";
import type { ActRequest, Writer } from "../engine/ports.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Plan } from "../engine/registry.ts";
import { historyAct, problemsOf, refusedRow } from "./check-row.ts";
import type { FileRow } from "./csv.ts";
import { type MatterFinder, NamedMatters } from "./named-matters.ts";
import { patiently } from "./patiently.ts";
import { type PlannedRow, type Reading, type RowProblem, planRow } from "./row.ts";

/** Where rows come from: a CSV, or a sheet of a workbook. */
export interface Rows {
  readonly columns: readonly string[];
  rows(): AsyncIterable<FileRow>;
}

export interface ImportJob {
  readonly file: Rows;
  readonly plan: Plan;
  readonly world: World;
  readonly reading: Reading;
  /** A hash under the instance's key: a plain one of somebody's words could be guessed at. */
  readonly seal: (text: string) => Uint8Array;
  /** Finds the matters that cells name; needed where the map opens some on the way. */
  readonly finder?: MatterFinder;
}
export interface Line {
  readonly line: number;
  readonly key: string;
  readonly problem: RowProblem;
}
export interface Unknown {
  readonly column: string;
  readonly value: string;
  /** "unknown_value", "unknown_org" or "unknown_person". */
  readonly code: string;
  readonly rows: number;
}
export interface Preview {
  readonly rows: number;
  /** Rows that can enter. */
  readonly ready: number;
  /** The acts that they hold, by name. */
  readonly acts: Readonly<Record<string, number>>;
  /** Problems by code and column, most frequent first. */
  readonly problems: readonly { readonly code: string; readonly column: string; readonly rows: number }[];
  /** Values that are not known, each once, the most frequent first. */
  readonly unknown: readonly Unknown[];
  /** Matters of other mechanisms that would be opened on the way. */
  readonly opened: Readonly<Record<string, number>>;
  /** The first problems, row by row. */
  readonly lines: readonly Line[];
  /** The first rows as they will be read. */
  readonly first: readonly { readonly line: number; readonly row: PlannedRow }[];
}
export interface Imported {
  readonly rows: number;
  readonly entered: number;
  /** Rows that an earlier run had brought in. */
  readonly already: number;
  readonly out: number;
  readonly acts: number;
}

interface Judged extends PlannedRow {
  readonly line: number;
  readonly enters: boolean;
}

const blocks = (problems: readonly RowProblem[]): boolean => problems.some(({ left }) => !left);

/**
 * The rows with what is wrong with them. `played`: each is played through the engine in memory, as a preview
 * needs it; a run leaves that to the writer, which decides all the same.
 */
async function* judgedRows(job: ImportJob, named: NamedMatters, played: boolean): AsyncGenerator<Judged> {
  const { file, plan, world, reading } = job;
  const seen = new Set<string>();
  for await (const fileRow of file.rows()) {
    const planned = planRow(fileRow.row, reading);
    const own = ownProblems(fileRow, file.columns.length, planned.key, seen);
    const clear = !blocks(own) && !blocks(planned.problems);
    const row = clear ? await named.resolve(planned) : planned;
    const problems = [...own, ...row.problems];
    if (played && !blocks(problems)) problems.push(...refusedRow(plan, world, row));
    yield { ...row, problems, line: fileRow.line, enters: !blocks(problems) };
  }
}

const noFinder: MatterFinder = { find: async () => [] };

function namedMatters({ reading, world, seal, finder = noFinder }: ImportJob, writer?: Writer): NamedMatters {
  const plans = reading.plans ?? (() => undefined);
  const naming = { collection: reading.map.name, plans, world, finder, seal };
  return new NamedMatters(writer === undefined ? naming : { ...naming, writer });
}

function ownProblems({ cells, row }: FileRow, wanted: number, key: string, seen: Set<string>): RowProblem[] {
  const problems: RowProblem[] = [];
  if (cells !== wanted) {
    const zh = `这一行有 ${cells} 个单元格，表头有 ${wanted} 个。`;
    const en = `The line has ${cells} cells, the head has ${wanted}.`;
    problems.push({ code: "ragged", column: "", value: String(cells), zh, en });
  }
  if (key !== "" && seen.has(key)) {
    const zh = "编号在文件中重复，只导入第一行。";
    const en = "The key stands twice; the first row counts.";
    problems.push({ code: "repeated", column: "", value: key, zh, en });
  }
  for (const value of Object.values(row)) {
    if (!value.includes("\u0000")) continue;
    const zh = "含有空字符，请用文本编辑器清理。";
    problems.push({ code: "control", column: "", value: "", zh, en: "The line holds a NUL character." });
    break;
  }
  seen.add(key);
  return problems;
}

const unknowns = new Set(["unknown_value", "unknown_org", "unknown_person"]);
/** Problems and values that a preview holds; the rest is only counted. */
const heldMost = 1000;

/** Counts by a name, keeping the first of each. */
class Counted<T extends object> {
  readonly #counts = new Map<string, T & { rows: number }>();

  add(name: string, one: T): void {
    const known = this.#counts.get(name);
    if (known !== undefined) known.rows += 1;
    else if (this.#counts.size < heldMost) this.#counts.set(name, { ...one, rows: 1 });
  }

  /** The most frequent first. */
  all(): readonly (T & { readonly rows: number })[] {
    return [...this.#counts.values()].toSorted((a, b) => b.rows - a.rows);
  }
}

/** Reads the whole file and writes nothing. `turn` is awaited now and then, so that others have theirs. */
export async function previewImport(job: ImportJob, turn = async (): Promise<void> => {}): Promise<Preview> {
  const acts: Record<string, number> = {};
  const problems = new Counted<{ code: string; column: string }>();
  const unknown = new Counted<{ code: string; column: string; value: string }>();
  const first: { line: number; row: PlannedRow }[] = [];
  const lines: Line[] = [];
  const named = namedMatters(job);
  let rows = 0;
  let ready = 0;
  for await (const row of judgedRows(job, named, true)) {
    rows += 1;
    if (rows % 100 === 0) await turn();
    if (row.enters) ready += 1;
    if (row.enters) for (const { action } of row.acts) acts[action] = (acts[action] ?? 0) + 1;
    if (first.length < 3) first.push({ line: row.line, row });
    for (const problem of row.problems) {
      const { code, column, value } = problem;
      problems.add(`${code} ${column}`, { code, column });
      if (unknowns.has(code)) unknown.add(JSON.stringify([column, value]), { code, column, value });
      if (lines.length < heldMost) lines.push({ line: row.line, key: row.key, problem });
    }
  }
  const opened = Object.fromEntries(named.opened);
  return { rows, ready, acts, problems: problems.all(), unknown: unknown.all(), opened, lines, first };
}

/** Somebody stopped the run; what was done stays, and a later run continues. */
export class ImportStopped extends Error {}

/**
 * How many rows are under way at once: enough to fill the writer's batches, few enough to keep memory flat.
 */
const underWay = 1000;

/**
 * Brings the rows in. `report` hears of every problem, `progress` of every finished row. Rejects when the
 * log cannot be written, or when `stopped` says so: what was under way is finished first, and the next run
 * goes on from there. A refused row is a line of the report.
 */
export async function runImport(
  job: ImportJob,
  writer: Writer,
  report: (line: Line) => void,
  progress: (done: number) => void,
  stopped: () => boolean = () => false,
): Promise<Imported> {
  const totals = { rows: 0, entered: 0, already: 0, out: 0, acts: 0 };
  const running = new Set<Promise<void>>();
  let failed: unknown;
  let room: (() => void) | undefined;
  const finish = async (row: Judged) => {
    const outcome = row.enters
      ? await writeRow(job, writer, row)
      : { problems: [], acts: 0, repeated: false };
    for (const problem of [...row.problems, ...outcome.problems])
      report({ line: row.line, key: row.key, problem });
    totals.acts += outcome.acts;
    if (outcome.acts > 0) totals.entered += 1;
    else if (outcome.repeated) totals.already += 1;
    else totals.out += 1;
    progress((totals.rows += 1));
  };
  for await (const row of judgedRows(job, namedMatters(job, writer), false)) {
    const work: Promise<void> = finish(row).catch(error => void (failed ??= error));
    running.add(work);
    void work.finally(() => {
      running.delete(work);
      room?.();
    });
    if (running.size >= underWay) await new Promise<void>(done => (room = done));
    if (stopped()) failed ??= new ImportStopped();
    if (failed) break;
  }
  await Promise.all(running);
  if (failed) throw failed;
  return totals;
}

const changedRow: RowProblem = {
  code: "changed_row",
  column: "",
  value: "",
  zh: "这一行与上次以同一编号导入的不同；已入库的记录不改，请核对两份文件。",
  en: "Another row came in under this number before. What is in stays as it is; compare the two files.",
};

async function writeRow({ plan, world, reading, seal }: ImportJob, writer: Writer, row: Judged) {
  const mechanism = plan.mechanism.name;
  // A changed row under the same number is refused and named in the report.
  const key = { text: `import/${reading.map.name}/${row.key}`, body: seal(jcs(row.acts)) };
  const acts = row.acts.map((act): ActRequest => ({ ...historyAct(act), mechanism, matter: null, key }));
  try {
    const { repeated } = await patiently(() => writer.history(acts));
    return { problems: [], acts: repeated ? 0 : acts.length, repeated };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "key_reused") return { problems: [changedRow], acts: 0, repeated: false };
    // Played again in memory, the row tells which of its acts is refused.
    const played = refusedRow(plan, world, row);
    const problems = played.length > 0 ? played : problemsOf(error, row.acts[0]!);
    return { problems, acts: 0, repeated: false };
  }
}
