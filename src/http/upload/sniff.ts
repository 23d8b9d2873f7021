// What a file is, by its content; its name and its sender's word are not asked.

import type { Other, Taken } from "./kinds.ts";
import { membersOf } from "./zip.ts";

type Found = Taken | Other;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString("latin1", from, to);

/** The first bytes of each kind, as latin1. */
const marks: readonly (readonly [start: string, kind: Found])[] = [
  ["\xff\xd8\xff", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["%PDF-", "pdf"],
  ["GIF8", "gif"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old"],
  ["Rar!\x1a\x07", "archive"],
  ["7z\xbc\xaf\x27\x1c", "archive"],
  ["\x1f\x8b", "archive"],
  ["MZ", "program"],
  ["\x7fELF", "program"],
  ["#!", "program"],
];

/** Office files of this city never come near it: so much would be a trap for whoever opens it. */
const unpackedMost = 300 * 1024 ** 2;

function packed(bytes: Buffer): Found {
  const members = membersOf(bytes);
  if (members === undefined) return "archive";
  const names = new Set(members.map(({ name }) => name));
  if (members.reduce((sum, { size }) => sum + size, 0) > unpackedMost) return "swollen";
  if (!names.has("[Content_Types].xml")) return "archive";
  if ([...names].some(name => name.endsWith("vbaProject.bin"))) return "macro";
  if (names.has("word/document.xml")) return "docx";
  return names.has("xl/workbook.xml") ? "xlsx" : "archive";
}

function boxed(bytes: Buffer): Found | undefined {
  if (ascii(bytes, 4, 8) !== "ftyp") return undefined;
  return /^(hei[cxms]|hev[cx]|mif1|msf1|avi[fs])/.test(ascii(bytes, 8, 12)) ? "heic" : "video";
}

const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const markup = /^\s*<(!doctype|html|head|body|script|svg|\?xml|iframe|!--)/i;

function decoded(bytes: Buffer): string | undefined {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit; if none does it is no text.
    }
  }
  return undefined;
}

function written(bytes: Buffer): Found {
  const text = decoded(bytes);
  if (text === undefined || control.test(text)) return "unknown";
  return markup.test(text) ? "page" : "text";
}

/** The kind of a content. A sheet in CSV is a text until its name says so. */
export function sniff(bytes: Buffer): Found {
  const start = ascii(bytes, 0, 16);
  const marked = marks.find(([mark]) => start.startsWith(mark))?.[1];
  if (marked !== undefined) return marked;
  if (start.startsWith("PK\x03\x04")) return packed(bytes);
  if (start.startsWith("RIFF") && ascii(bytes, 8, 12) === "WEBP") return "webp";
  return boxed(bytes) ?? written(bytes);
}
