// A backup into an empty database, in one transaction: the log, the tables, then the matters as their events
// make them. Where the log is cut at a checkpoint, what belongs to later events stays out.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { inOrder, loadAttachments, loadTable, scratch } from "../../store/backup/load.ts";
import { type Differing, differences, projectMatters } from "../../store/backup/matters.ts";
import {
  causelessEvents,
  forgetCodes,
  goOnFromCut,
  isEmpty,
  noteErasures,
} from "../../store/backup/rewind.ts";
import { inOneForm, lastMigration, setCounters } from "../../store/backup/rows.ts";
import type { Erasure } from "../../store/erase.ts";
import type { TableName } from "../../store/tables.ts";
import { CommandProblem, say } from "../command.ts";
import { initialising } from "../init.ts";
import { progress } from "../log-file.ts";
import { contentPath } from "./folder.ts";
import { bytesOf } from "./lines.ts";
import { LogLoading, type LoadedLog } from "./load-log.ts";
import { type BackedFile, type Manifest, logTable } from "./manifest.ts";

export interface RestoreOptions {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The number of a checkpoint behind which nothing is restored. */
  readonly upTo?: number;
  /** Erasures made after the backup. */
  readonly erasures?: readonly Erasure[];
}

export interface Restored extends LoadedLog {
  /** Matters whose backed-up row was not what their events say: theirs is now. */
  readonly healed: readonly Differing[];
}

async function assertEmpty(client: pg.ClientBase, { migration }: Manifest): Promise<void> {
  if (!(await isEmpty(client))) {
    throw new CommandProblem(
      "目标数据库里已有城市，不能在上面恢复，什么也没有改动。请用空的数据库（另设 DATABASE_URL 或 KEYMOVE_HOME）。",
      "There is a city in this database; nothing was changed. " +
        "Restore into an empty one: set DATABASE_URL or KEYMOVE_HOME.",
    );
  }
  const has = await lastMigration(client);
  if (has === migration) return;
  throw new CommandProblem(
    `目标数据库是空的，但已升级到 ${has}，备份是 ${migration} 的。请用全新的数据库（另设 DATABASE_URL 或 KEYMOVE_HOME），恢复后会自动升级。`,
    `This database is empty, but it stands at ${has} and the backup at ${migration}. ` +
      "Use a new one; it is brought forward afterwards.",
  );
}

/** A checkpoint that was made among thousands of events may have taken in an act without its cause. */
async function assertCausesThere(client: pg.ClientBase, upTo: number): Promise<void> {
  const [one, ...more] = await causelessEvents(client);
  if (one === undefined) return;
  throw new CommandProblem(
    `第 ${upTo} 号存证点切在一批办理中间：件 ${one.matter} 的第 ${one.seq} 步由件 ${one.by} 的第 ${one.bySeq} 步引起，后者在这一点之后` +
      `（另有 ${more.length} 处）。什么也没有写入，请改用更晚的存证点，例如 ${upTo + 1}。`,
    `Checkpoint ${upTo} lies amid acts that caused one another: matter ${one.matter}, event ${one.seq} ` +
      `was caused by matter ${one.by}, event ${one.bySeq}, which comes later. ` +
      `Nothing was written; take a later one, such as ${upTo + 1}.`,
  );
}

async function loadRows(client: pg.ClientBase, options: RestoreOptions): Promise<void> {
  const { folder, manifest, upTo, erasures = [] } = options;
  const cut = upTo !== undefined;
  const files = new Map(manifest.files.map(file => [file.table, file]));
  const tables = [...files.keys()].filter((table): table is TableName => table !== logTable);
  // What was erased is known before anything that it erased comes in.
  const ordered = (await inOrder(client, tables)).toSorted((one, other) => rank(one) - rank(other));
  for (const table of ordered) {
    const lines = () => bytesOf(folder, files.get(table)!.name);
    // Migrations put the first rows into some.
    await client.query(`delete from ${table}`);
    if (table === "attachment") {
      await loadAttachments(client, lines(), { cut }, sha256 => readFile(join(folder, contentPath(sha256))));
    } else await loadTable(client, table, lines(), { cut });
    if (table === "erasure") await noteErasures(client, erasures);
  }
}

const rank = (table: TableName): number => (table === "erasure" ? 0 : 1);

async function work(client: pg.ClientBase, options: RestoreOptions): Promise<Restored> {
  const { folder, manifest, upTo } = options;
  await client.query("select pg_advisory_xact_lock($1)", [initialising]);
  await assertEmpty(client, manifest);
  await inOneForm(client);
  await client.query(scratch);
  const log = manifest.files.find((file): file is BackedFile => file.table === logTable)!;
  const said = progress(["已装入", "loaded"]);
  const share = (events: number) => said(events, events / Math.max(1, manifest.events));
  const loading = new LogLoading(client, manifest.checkpoint?.number ?? 0, upTo);
  const loaded = await loading.load(bytesOf(folder, log.name), share);
  if (upTo !== undefined) await assertCausesThere(client, upTo);
  await client.query("analyze event");
  await loadRows(client, options);
  say("按日志重建每件的当前记录 / matters are made anew of their events");
  await projectMatters(client);
  await forgetCodes(client);
  const healed = upTo === undefined ? await differences(client) : [];
  if (loaded.cut.events > 0) await goOnFromCut(client, loaded.cut.since);
  await setCounters(client, manifest.counters);
  return { ...loaded, healed };
}

/**
 * Restores into the empty database of `client`, its owner's single connection, all or nothing. The backup
 * must have been checked. Throws a CommandProblem.
 */
export async function restore(client: pg.ClientBase, options: RestoreOptions): Promise<Restored> {
  await client.query("begin");
  try {
    const restored = await work(client, options);
    await client.query("commit");
    return restored;
  } catch (error) {
    await client.query("rollback").catch(() => {}); // the first error is the one to tell
    throw error;
  }
}
