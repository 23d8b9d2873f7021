// Pictures without what they say of their taking. Every picture is treated alike: whether the field that it
// will be filed under is personal is not known while it is uploaded.

import { bareJpeg } from "./jpeg.ts";
import type { Taken } from "./kinds.ts";

const pngLeft = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);
const pngHead = 8;

function barePng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, pngHead)];
  for (let at = pngHead; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (!pngLeft.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

const webpHead = 12;
/** The flags of an extended WebP that promise Exif and XMP. */
const webpPromises = 0x08 | 0x04;

function bareWebp(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return undefined;
  for (let at = webpHead; at + 8 <= whole;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > whole) return undefined;
    const name = bytes.toString("latin1", at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === "VP8X" && size > 0) chunk[8]! &= ~webpPromises;
    if (name !== "EXIF" && name !== "XMP ") kept.push(chunk);
    at = end;
  }
  if (kept.length === 0) return undefined;
  const head = Buffer.from(bytes.subarray(0, webpHead));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...kept]);
}

const baring: Partial<Record<Taken, (bytes: Buffer) => Buffer | undefined>> = {
  jpeg: bareJpeg,
  png: barePng,
  webp: bareWebp,
};

/** The file as it is kept; undefined for a picture that is cut off or broken. */
export function bare(kind: Taken, bytes: Buffer): Buffer | undefined {
  const make = baring[kind];
  return make === undefined ? bytes : make(bytes);
}
