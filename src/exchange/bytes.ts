// What the bytes of a file are, whatever its name says.

import { createReadStream } from "node:fs";
import type { Said } from "../define/value.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Gives the bytes of a file from the start, each time it is called. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

export const fileSource =
  (path: string): ByteSource =>
  () =>
    createReadStream(path);

export const bytesSource = (bytes: Uint8Array): ByteSource =>
  async function* () {
    // In pieces, so that a large file is decoded without a second copy of the whole.
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  };

/** All bytes of a source, at most `most`. Throws UnreadableFile beyond. */
export async function allBytes(source: ByteSource, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source()) {
    size += piece.length;
    if (size > most) {
      const limit = `${most / 1024 / 1024} MB`;
      throw new UnreadableFile(
        `文件超过 ${limit}，请另存为 CSV 后用命令行导入，或分成几个文件。`,
        `The file is larger than ${limit}. Save it as CSV and import it by the command, or divide it.`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const kinds = (bytes: Buffer): "xlsx" | "ole" | "pdf" | "html" | "text" => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "ole";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  const text = bytes.toString("latin1").trimStart().slice(0, 200).toLowerCase();
  return /^(<!doctype html|<html|<table|<\?xml)/.test(text) ? "html" : "text";
};

const refused = (zh: string, en: string): never => {
  throw new UnreadableFile(zh, en);
};

/** Both an old .xls and an .xlsx under a password are such a container; only the latter has this entry. */
const encrypted = Buffer.from("EncryptedPackage", "utf16le");

/** Whether the file is a workbook or text. Throws UnreadableFile with the way out for everything else. */
export async function kindOf(source: ByteSource): Promise<"xlsx" | "csv"> {
  let start = Buffer.alloc(0);
  for await (const piece of source()) {
    start = Buffer.concat([start, piece]);
    if (start.length >= 65_536) break;
  }
  if (start.length === 0) refused("这是一个空文件，请核对后重新选择。", "The file is empty. Choose another.");
  switch (kinds(start)) {
    case "xlsx":
      return "xlsx";
    case "ole":
      return start.includes(encrypted) || (await allBytes(source, 64 * 1024 * 1024)).includes(encrypted)
        ? refused(
            "文件设有打开密码，无法读取。请在表格软件里取消密码后另存，再导入。",
            "The file opens by a password and cannot be read. Save it without one, then import it.",
          )
        : refused(
            "这是旧版 .xls 文件。请在表格软件里另存为 .xlsx 或 CSV，再导入。",
            "This is an old .xls file. Save it as .xlsx or CSV, then import it.",
          );
    case "pdf":
      return refused(
        "这是 PDF 文件，不是表格。请用生成它的原表格导入。",
        "This is a PDF, not a sheet. Import the sheet that it was made from.",
      );
    case "html":
      return refused(
        "这是网页格式的文件（有些系统导出的 .xls 就是网页）。请用表格软件打开，另存为 .xlsx 再导入。",
        "This is a web page; some systems call it .xls. Open it in a spreadsheet and save it as .xlsx.",
      );
    default:
      return "csv";
  }
}

/** The name of a file without any path, as it may be shown and kept. */
export const bareName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"<>:|?*]/g, "")
    .replace(/^\.+/, "")
    .slice(-120) || "未命名";

/** A sentence when the name of a file says another kind than its bytes. */
export function lyingName(name: string, kind: "xlsx" | "csv"): readonly Said[] {
  const end = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (end === kind || (kind === "csv" && ["txt", "tsv", ""].includes(end))) return [];
  const [zh, en] = kind === "xlsx" ? ["Excel 工作簿", "an Excel workbook"] : ["文本（CSV）", "text (CSV)"];
  return [
    {
      zh: `文件名以 .${end} 结尾，内容其实是${zh}，已按${zh}读取。`,
      en: `Its name ends in .${end}, but the file is ${en} and was read as such.`,
    },
  ];
}
