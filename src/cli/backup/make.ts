// Making a backup: the log and every table that is not derived from it, of one moment, beside a running
// server.

import { exportLog } from "../../proof/export-log.ts";
import type { Note } from "../../proof/note.ts";
import { contents } from "../../store/backup/contents.ts";
import { counters, inOneForm, lastMigration, tableLines } from "../../store/backup/rows.ts";
import type { Instance } from "../../store/instance.ts";
import { type Snapshot, logOf, withSnapshot } from "../../store/log-source.ts";
import { rowTables } from "../../store/tables.ts";
import { say } from "../command.ts";
import { progress } from "../log-file.ts";
import { clearFolder, newFolder, writeContent, writeLines, writeManifest } from "./folder.ts";
import { type BackedFile, type Manifest, logTable, manifestText } from "./manifest.ts";

export interface BackupOptions {
  /** The database as its owner: the running system's login cannot read all tables. */
  readonly adminUrl: string;
  readonly instance: Instance;
  /** New or empty. */
  readonly folder: string;
  readonly gzip: boolean;
  /** ms */
  readonly now: number;
}

const facts = `
  select (select count(*) from event) as events, (select count(*) from matter) as matters,
         coalesce((select round(date_part('epoch', max(recorded)) * 1000) from event), 0)::bigint
           as recorded`;
const lastNote = "select note from checkpoint order by number desc limit 1";

interface Facts {
  readonly events: number;
  readonly matters: number;
  /** The time of the last event: the log's file of a restored city is the same to the byte. */
  readonly recorded: number;
}

async function writeContents(folder: string, { beside }: Snapshot): Promise<Manifest["contents"]> {
  let [files, bytes] = [0, 0];
  for await (const one of contents(beside)) {
    if (!(await writeContent(folder, one.sha256, one.bytes))) continue;
    files += 1;
    bytes += one.bytes.length;
  }
  return { files, bytes };
}

async function write(options: BackupOptions, snapshot: Snapshot): Promise<Manifest> {
  const { instance, folder, gzip, now } = options;
  const { stream, beside } = snapshot;
  await inOneForm(stream);
  const [{ events, matters, recorded }] = (await beside.query<Facts>(facts)).rows as [Facts];
  const [last] = (await beside.query<{ note: string }>(lastNote)).rows;
  const note = last && (JSON.parse(last.note) as Note);
  const ending = gzip ? ".ndjson.gz" : ".ndjson";
  const said = progress(["已备份", "backed up"]);
  const header = { instance: instance.id, city: instance.city.name, made: recorded };
  const lines = exportLog(logOf<Note>(snapshot), header, count => said(count, count / Math.max(1, events)));
  const files: BackedFile[] = [await writeLines(folder, { name: `log${ending}`, table: logTable }, lines)];
  for (const table of rowTables) {
    const name = `tables/${table}${ending}`;
    files.push(await writeLines(folder, { name, table }, await tableLines(snapshot, table)));
    say(`${table}：${files.at(-1)!.lines} 行 / rows`);
  }
  return {
    keymove: "backup",
    format: 1,
    instance: instance.id,
    city: instance.city.name,
    made: now,
    migration: await lastMigration(beside),
    events,
    matters,
    checkpoint: note ? { number: note.number, size: note.size, root: note.root } : null,
    files,
    contents: await writeContents(folder, snapshot),
    counters: await counters(beside, rowTables),
  };
}

/** Writes a backup and answers its manifest. Leaves nothing where it fails. Throws a CommandProblem. */
export async function makeBackup(options: BackupOptions): Promise<Manifest> {
  const { adminUrl, folder } = options;
  newFolder(folder);
  try {
    const manifest = await withSnapshot(adminUrl, snapshot => write(options, snapshot));
    await writeManifest(folder, manifestText(manifest));
    return manifest;
  } catch (error) {
    clearFolder(folder);
    throw error;
  }
}
