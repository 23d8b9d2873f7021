// The files of a backup as they are written: readable by their owner alone, hashed on their way, on the disk
// before they count as written.

import { type Hash, createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { open, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { CommandProblem } from "../command.ts";
import { type BackedFile, linesPerBlock, manifestName } from "./manifest.ts";

const owner = 0o600;

/** Counts lines and hashes them block by block while they pass. */
export class Blocks {
  lines = 0;
  readonly blocks: string[] = [];
  #hash: Hash = createHash("sha256");
  #open = false;

  take(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      this.lines += 1;
      if (this.lines % linesPerBlock !== 0) continue;
      this.#hash.update(chunk.subarray(from, at + 1));
      this.#end();
      from = at + 1;
    }
    if (from === chunk.length) return;
    this.#hash.update(chunk.subarray(from));
    this.#open = true;
  }

  #end(): void {
    this.blocks.push(this.#hash.digest("hex").slice(0, 16));
    this.#hash = createHash("sha256");
    this.#open = false;
  }

  finish(): readonly string[] {
    if (this.#open) this.#end();
    return this.blocks;
  }
}

/** The sentence for what the disk refuses; anything else as it is. */
export function diskProblem(error: unknown, path: string): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string };
  if (syscall === undefined) return error;
  const [zh, en] =
    code === "ENOSPC" || code === "EDQUOT"
      ? ["磁盘已满", "the disk is full"]
      : [`写不进去（${code}）`, `it cannot be written (${code})`];
  return new CommandProblem(
    `备份没有做成：${path} ${zh}。已写的部分已经删除，数据库没有改动。请腾出空间或换一个目录再做。`,
    `No backup was made: ${path}: ${en}. What was written is removed; the database was only read. ` +
      "Make room or name another folder.",
  );
}

/** Makes the folder, which must be new or empty. Throws a CommandProblem. */
export function newFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    throw diskProblem(error, folder);
  }
  throw new CommandProblem(
    `${folder} 里已经有文件。备份要写进新的或空的目录，例如加上日期。`,
    `There are files in ${folder}. A backup goes into a new or empty folder; put the date in its name.`,
  );
}

/** Removes what a backup has begun. */
export function clearFolder(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Writes lines to a file, packed where its name ends in .gz. Throws a CommandProblem. */
export async function writeLines(
  folder: string,
  { name, table }: Pick<BackedFile, "name" | "table">,
  source: AsyncIterable<Buffer>,
): Promise<BackedFile> {
  const path = join(folder, name);
  const [blocks, whole] = [new Blocks(), createHash("sha256")];
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      blocks.take(chunk);
      yield chunk;
    }
  }
  async function* hashed(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      whole.update(chunk);
      yield chunk;
    }
  }
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const packing: NodeJS.ReadWriteStream[] = name.endsWith(".gz") ? [createGzip({ level: 4 })] : [];
    const out: Writable = createWriteStream(path, { mode: owner, flush: true });
    await pipeline([source, counted, ...packing, hashed, out] as unknown as [
      NodeJS.ReadableStream,
      Writable,
    ]);
  } catch (error) {
    throw diskProblem(error, path);
  }
  return { name, table, lines: blocks.lines, bytes, sha256: whole.digest("hex"), blocks: blocks.finish() };
}

export const contentPath = (sha256: string): string => join("attachments", sha256.slice(0, 2), sha256);

/** Writes the content of an attachment; false when it is there already. */
export async function writeContent(folder: string, sha256: string, bytes: Buffer): Promise<boolean> {
  const path = join(folder, contentPath(sha256));
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (existsSync(path)) return false;
    await writeFile(path, bytes, { mode: owner, flush: true });
    return true;
  } catch (error) {
    throw diskProblem(error, path);
  }
}

/** Writes the manifest in one step: it stands there whole, or not at all. */
export async function writeManifest(folder: string, text: string): Promise<void> {
  const path = join(folder, manifestName);
  try {
    await writeFile(`${path}.part`, text, { mode: owner, flush: true });
    await rename(`${path}.part`, path);
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    throw diskProblem(error, path);
  }
}
