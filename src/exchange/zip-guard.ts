// An .xlsx is a ZIP. Before a parser sees it, its entries are unpacked under a limit and looked through: a
// bomb of a few kilobytes unpacks to gigabytes, and what its directory says of its sizes may be a lie.

import { createInflateRaw } from "node:zlib";
import { UnreadableFile } from "./unreadable.ts";

/** Unpacked bytes of all entries; some 80,000 rows of 15 columns, 1 GB of memory while they are read. */
const unpackedMost = 64 * 1024 * 1024;
const entriesMost = 2000;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const broken = () =>
  new UnreadableFile(
    "这个 .xlsx 文件已损坏，打不开。请用表格软件打开后另存一份再导入。",
    "This .xlsx file is damaged. Open it in a spreadsheet, save a fresh copy and import that.",
  );
const tooLarge = () =>
  new UnreadableFile(
    `这个 .xlsx 解开后超过 ${unpackedMost / 1024 / 1024} MB，不予读取。数据确实多的，请另存为 CSV（没有此限）再导入。`,
    "Unpacked, this .xlsx is too large to be read. If it really holds that much, save it as CSV, which has " +
      "no such limit.",
  );

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Where the directory ends: its record stands within the last 64 kB. */
function endOf(bytes: Buffer): number {
  const last = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= last; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at;
  throw broken();
}

function readEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesMost) throw tooLarge();
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== entryMark) throw broken();
    const [names, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const entry = {
      name: bytes.toString("utf8", at + 46, at + 46 + names),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    };
    at += 46 + names + extra + comment;
    return entry;
  });
}

/** The entry unpacked, piece by piece, whatever its directory says. */
async function* unpacked(bytes: Buffer, { method, packed, at }: ZipEntry): AsyncGenerator<Buffer> {
  if (bytes.readUInt32LE(at) !== localMark) throw broken();
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length || (method !== 0 && method !== 8)) throw broken();
  const content = bytes.subarray(from, from + packed);
  if (method === 0) return yield content;
  const inflate = createInflateRaw();
  inflate.end(content);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch {
    throw broken();
  } finally {
    inflate.destroy();
  }
}

/** Hears every piece of every entry, in latin1: names of elements and cell ranges are ASCII. */
export type Hear = (entry: string, piece: string) => void;

/**
 * Unpacks all entries into `hear`. Throws UnreadableFile on what is damaged or unpacks to more than the
 * limit.
 */
export async function guardZip(bytes: Buffer, hear: Hear): Promise<void> {
  try {
    let left = unpackedMost;
    for (const entry of readEntries(bytes)) {
      for await (const piece of unpacked(bytes, entry)) {
        left -= piece.length;
        if (left < 0) throw tooLarge();
        hear(entry.name, piece.toString("latin1"));
      }
    }
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
}
