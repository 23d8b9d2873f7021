// The list of erasures as a file, for backups that were made before them: `export erasures`, read by
// `restore`.

import { readFileSync } from "node:fs";
import { erasuresMade } from "../../store/backup/rewind.ts";
import { openPool } from "../../store/connection.ts";
import type { Erasure } from "../../store/erase.ts";
import { CommandProblem, say } from "../command.ts";
import { knownInstance } from "../known-instance.ts";
import { writeFileOf } from "../log-file.ts";

interface Header {
  readonly keymove: "erasures";
  readonly format: 1;
  readonly instance: string;
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** Writes every erasure to a file that its owner alone reads. Throws a CommandProblem. */
export async function exportErasuresTo(appUrl: string, file: string): Promise<void> {
  const { id } = await knownInstance(appUrl);
  const pool = openPool(appUrl, 1);
  try {
    const all = await erasuresMade(pool);
    const header: Header = { keymove: "erasures", format: 1, instance: id };
    const lines = [header, ...all, { end: all.length }].map(line);
    await writeFileOf(
      file,
      (async function* () {
        yield* lines;
      })(),
      0o600,
    );
    say(`删除清单 ${all.length} 条已导出到 ${file} / ${all.length} erasures are in ${file}`);
  } finally {
    await pool.end();
  }
}

const bad = (file: string, zh: string, en: string): CommandProblem =>
  new CommandProblem(
    `${file} ${zh}。请用 npx keymove export erasures 重新导出。`,
    `${file}: ${en}. Export it again with npx keymove export erasures.`,
  );

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw bad(file, "读不到", "it cannot be read");
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

const isErasure = ({ matter, at, by, ground }: Readonly<Record<string, unknown>>): boolean =>
  Number.isSafeInteger(matter) && Number.isFinite(at) && typeof by === "string" && typeof ground === "string";

/** The erasures of a file, which must be of this instance. Throws a CommandProblem that names the line. */
export function readErasures(file: string, instance: string): readonly Erasure[] {
  const lines = textOf(file).split("\n").filter(Boolean).map(parsed);
  const [header = {}, ...rest] = lines;
  if (header["keymove"] !== "erasures" || header["format"] !== 1)
    throw bad(file, "第 1 行不是删除清单", "line 1 is no list of erasures");
  if (header["instance"] !== instance)
    throw bad(file, "第 1 行是另一个城市的清单", "line 1 is of another city");
  const all = rest.slice(0, -1);
  const wrong = all.findIndex(one => !isErasure(one));
  if (wrong >= 0) throw bad(file, `第 ${wrong + 2} 行不是一条删除`, `line ${wrong + 2} is no erasure`);
  if (rest.at(-1)?.["end"] !== all.length)
    throw bad(file, "被截断，没有末行", "it is cut off: its last line is missing");
  return all as unknown as readonly Erasure[];
}
