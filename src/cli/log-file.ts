// Log files on disk: written, read piece by piece, packed or not.

import { createReadStream, createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { CommandProblem, say } from "./command.ts";

const piece = 1024 * 1024;
const saidEvery = 2000;
const number = (value: number): string => Math.round(value).toLocaleString("en-US");

const gone = (file: string, error: unknown): CommandProblem =>
  new CommandProblem(
    `${file} 读不到或写不进：${String((error as Error).message)}。请核对路径和权限。`,
    `${file} cannot be read or written. Check its path and permissions.`,
  );

/** Says every two seconds how far something is: how many events, what share, how many a second. */
export function progress(verb: readonly [zh: string, en: string]): (events: number, share?: number) => void {
  const started = performance.now();
  let last = started;
  return (events, share) => {
    const now = performance.now();
    if (now - last < saidEvery) return;
    last = now;
    const rate = number((events / (now - started)) * 1000);
    const part = share === undefined ? "" : `，${Math.floor(share * 100)} %`;
    say(`${verb[0]} ${number(events)} 个事件${part}，每秒 ${rate} / ${verb[1]}`);
  };
}

/** Writes the bytes to a file, packed where its name ends in .gz. Throws a CommandProblem. */
export async function writeFileOf(file: string, bytes: AsyncIterable<Buffer>, mode = 0o666): Promise<void> {
  const packing: Writable[] = file.endsWith(".gz") ? [createGzip({ level: 4 })] : [];
  try {
    await pipeline([bytes, ...packing, createWriteStream(file, { mode })] as unknown as [Readable, Writable]);
  } catch (error) {
    throw (error as { syscall?: string }).syscall === undefined ? error : gone(file, error);
  }
}

async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await handle.close();
  }
}

/** Reads a file piece by piece, unpacked where it is packed; `share` says how much of it has been read. */
export async function* readFileOf(file: string): AsyncGenerator<{ chunk: Buffer; share: number }> {
  try {
    const { size } = await stat(file);
    const raw = createReadStream(file, { highWaterMark: piece });
    const packed = await isPacked(file);
    const bytes = packed ? raw.pipe(createGunzip({ chunkSize: piece })) : raw;
    raw.on("error", error => bytes.destroy(error));
    for await (const chunk of bytes)
      yield { chunk: chunk as Buffer, share: raw.bytesRead / Math.max(1, size) };
  } catch (error) {
    const { code = "", syscall } = error as { code?: string; syscall?: string };
    if (code.startsWith("Z_")) {
      throw new CommandProblem(
        `${file} 的压缩数据损坏或被截断，不能核验。`,
        `${file} is damaged or cut off: it cannot be unpacked.`,
      );
    }
    throw syscall === undefined ? error : gone(file, error);
  }
}
