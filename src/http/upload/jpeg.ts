// A JPEG picture without what it says of its taking: place, time, camera, owner, and the film that some
// telephones hide behind the picture. The pixels, the colours' profile and which way is up remain.

const start = Buffer.from([0xff, 0xd8]);
const stop = Buffer.from([0xff, 0xd9]);

/** Frames, tables and what decoding needs; of the applications' own only JFIF (0), ICC (2) and Adobe (14). */
function isKept(marker: number, data: Buffer): boolean {
  if (marker === 0xe2) return data.toString("latin1", 0, 12) === "ICC_PROFILE\0";
  if (marker === 0xe0 || marker === 0xee) return true;
  return (marker < 0xe0 || marker > 0xef) && marker !== 0xfe;
}

/** Which way is up, 1 to 8 as Exif has it (tag 0x0112); undefined when it does not say. */
function orientationOf(data: Buffer): number | undefined {
  if (data.toString("latin1", 0, 6) !== "Exif\0\0" || data.length < 14) return undefined;
  const tiff = data.subarray(6);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  if (directory + 2 > tiff.length) return undefined;
  for (let n = 0; n < short(directory); n++) {
    const entry = directory + 2 + 12 * n;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return undefined;
}

/** An Exif block that says which way is up and nothing else. */
function exifWith(orientation: number): Buffer {
  const tiff = Buffer.from("4d4d002a000000080001011200030000000100000000000000000000", "hex");
  tiff.writeUInt16BE(orientation, 18);
  const data = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff.subarray(0, 26)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Where the coded picture that begins at `from` ends: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/** The picture alone; undefined when it is cut off or no JPEG that can be read through. */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  let orientation: number | undefined;
  let drawn = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // filling between markers
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    const data = bytes.subarray(at + 4, end);
    if (marker === 0xe1) orientation ??= orientationOf(data);
    if (isKept(marker, data)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(bytes, end);
    if (next < 0) return undefined;
    kept.push(bytes.subarray(end, next));
    drawn = true;
    at = next;
    if (bytes[next + 1] === 0xd9) break;
  }
  if (!drawn) return undefined;
  const turned = orientation !== undefined && orientation > 1 && orientation <= 8;
  return Buffer.concat([start, ...(turned ? [exifWith(orientation!)] : []), ...kept, stop]);
}
