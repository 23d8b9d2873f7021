// `keymove export log FILE.ndjson[.gz]`: the whole log as one file that `verify` checks without a database.

import type { LogSource } from "../proof/export-log.ts";
import { exportLog } from "../proof/export-log.ts";
import type { Note } from "../proof/note.ts";
import { openCheckpointer } from "../proof/worker.ts";
import { openPool } from "../store/connection.ts";
import type { Instance } from "../store/instance.ts";
import { type StoredLog, withLogSource } from "../store/log-source.ts";
import { keyAtHand } from "./checkpoint-key.ts";
import { queryOf } from "./checkpoints.ts";
import { CommandProblem, say } from "./command.ts";
import { knownInstance } from "./known-instance.ts";
import { progress, writeFileOf } from "./log-file.ts";
import type { Settings } from "./settings.ts";

export const headerOf = ({ id, city }: Instance, made: number) => ({ instance: id, city: city.name, made });

/** Where the key is at hand, what is behind is signed first, so that the file holds nothing unsigned. */
export async function signRest(appUrl: string, instance: Instance, settings: Settings): Promise<void> {
  const key = keyAtHand(settings);
  if (key === undefined) return;
  const pool = openPool(appUrl, 1);
  const needs = { query: queryOf({ pool }), instance: instance.id, key, now: Date.now, log: say };
  try {
    await openCheckpointer({ ...needs, hold: async () => true }).round();
  } catch (error) {
    // A running server was quicker with the same checkpoint.
    if ((error as { code?: string }).code !== "23505") throw error;
  } finally {
    await pool.end();
  }
}

/** Writes the log of the database to the file. Throws a CommandProblem. */
export async function exportLogTo(appUrl: string, file: string, settings: Settings): Promise<void> {
  if (!/\.ndjson(\.gz)?$/.test(file)) {
    throw new CommandProblem(
      "日志导出为 .ndjson 或 .ndjson.gz，例如 npx keymove export log 日志.ndjson.gz",
      "A log is written as .ndjson or .ndjson.gz: npx keymove export log log.ndjson.gz",
    );
  }
  const instance = await knownInstance(appUrl);
  await signRest(appUrl, instance, settings);
  const events = await withLogSource<Note, number>(appUrl, async (log: StoredLog<Note> & LogSource) => {
    const [size, said] = [await log.size(), progress(["已导出", "exported"])];
    const told = (count: number) => said(count, count / Math.max(1, size));
    await writeFileOf(file, exportLog(log, headerOf(instance, Date.now()), told));
    return size;
  });
  say(`日志已导出到 ${file}，共 ${events} 个事件 / the log of ${events} events is in ${file}`);
}
