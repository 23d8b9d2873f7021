// History into the log: preview, then every row through the engine as events dated when they happened,
// marked as imported, sending no notices. A second run of the same file finds the first answers and writes
// nothing.

import { jcs } from "../define/jcs.ts";
import type { World } from "../engine/act.ts";
import type { ActRequest, Writer } from "../engine/ports.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Plan } from "../engine/registry.ts";
import { historyAct, problemsOf, refusedRow } from "./check-row.ts";
import type { CsvFile, FileRow } from "./csv.ts";
import { type PlannedRow, type Reading, type RowProblem, planRow } from "./row.ts";

export interface ImportJob {
  readonly file: CsvFile;
  readonly plan: Plan;
  readonly world: World;
  readonly reading: Reading;
  /** A hash under the instance's key: a plain one of somebody's words could be guessed at. */
  readonly seal: (text: string) => Uint8Array;
}
export interface Line {
  readonly line: number;
  readonly key: string;
  readonly problem: RowProblem;
}
export interface Preview {
  readonly rows: number;
  /** Rows that can enter. */
  readonly ready: number;
  /** The acts that they hold, by name. */
  readonly acts: Readonly<Record<string, number>>;
  /** Problems by code and column, most frequent first. */
  readonly problems: readonly { readonly code: string; readonly column: string; readonly rows: number }[];
  /** Values that the map does not know, by column. */
  readonly unknown: Readonly<Record<string, readonly string[]>>;
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

async function* judgedRows({ file, plan, world, reading }: ImportJob): AsyncGenerator<Judged> {
  const seen = new Set<string>();
  for await (const fileRow of file.rows()) {
    const row = planRow(fileRow.row, reading);
    const own = ownProblems(fileRow, file.columns.length, row.key, seen);
    const problems = [...own, ...row.problems];
    const blocked = problems.some(problem => !problem.left);
    if (!blocked) problems.push(...refusedRow(plan, world, row));
    yield { ...row, problems, line: fileRow.line, enters: !problems.some(problem => !problem.left) };
  }
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

/** Reads the whole file and writes nothing. */
export async function previewImport(job: ImportJob): Promise<Preview> {
  const acts: Record<string, number> = {};
  const problems = new Map<string, { code: string; column: string; rows: number }>();
  const unknown: Record<string, Set<string>> = {};
  const first: { line: number; row: PlannedRow }[] = [];
  let rows = 0;
  let ready = 0;
  for await (const row of judgedRows(job)) {
    rows += 1;
    if (row.enters) ready += 1;
    if (row.enters) for (const { action } of row.acts) acts[action] = (acts[action] ?? 0) + 1;
    if (first.length < 3) first.push({ line: row.line, row });
    for (const { code, column, value } of row.problems) {
      const counted = problems.get(`${code} ${column}`) ?? { code, column, rows: 0 };
      problems.set(`${code} ${column}`, { ...counted, rows: counted.rows + 1 });
      if (code === "unknown_value" || code === "unknown_org") (unknown[column] ??= new Set()).add(value);
    }
  }
  return {
    rows,
    ready,
    acts,
    problems: [...problems.values()].toSorted((a, b) => b.rows - a.rows),
    unknown: Object.fromEntries(
      Object.entries(unknown).map(([column, values]) => [column, [...values].slice(0, 50)]),
    ),
    first,
  };
}

/**
 * How many rows are under way at once: enough to fill the writer's batches, few enough to keep memory flat.
 */
const underWay = 1000;

/**
 * Brings the rows in. `report` hears of every problem, `progress` of every finished row. Rejects only when
 * the log cannot be written; a refused row is a line of the report.
 */
export async function runImport(
  job: ImportJob,
  writer: Writer,
  report: (line: Line) => void,
  progress: (done: number) => void,
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
  for await (const row of judgedRows(job)) {
    const work: Promise<void> = finish(row).catch(error => void (failed ??= error));
    running.add(work);
    void work.finally(() => {
      running.delete(work);
      room?.();
    });
    if (running.size >= underWay) await new Promise<void>(done => (room = done));
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

async function writeRow({ plan, reading, seal }: ImportJob, writer: Writer, row: Judged) {
  const mechanism = plan.mechanism.name;
  // A changed row under the same number is refused and named in the report.
  const key = { text: `import/${reading.map.name}/${row.key}`, body: seal(jcs(row.acts)) };
  const acts = row.acts.map((act): ActRequest => ({ ...historyAct(act), mechanism, matter: null, key }));
  try {
    const { repeated } = await patiently(() => writer.history(acts));
    return { problems: [], acts: repeated ? 0 : acts.length, repeated };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problems = error.code === "key_reused" ? [changedRow] : problemsOf(error, row.acts[0]!);
    return { problems, acts: 0, repeated: false };
  }
}

/** A full queue is waited out: an import has time, citizens go first. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let wait = 20; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "busy" || wait >= 2000) throw error;
      await new Promise(done => setTimeout(done, wait));
    }
  }
}
