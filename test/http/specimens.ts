// Small files of each kind, made by hand: real enough for a browser, and with what a telephone writes into
// its pictures.

/** A JPEG block: its marker, its length, its data. */
const block = (marker: number, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const bytes = (...values: number[]): Buffer => Buffer.from(values);

/**
 * The place of the taking: a word that must be gone, since the bytes of a real one are hard to tell apart.
 */
export const place = "GPS 36.7068N 119.1619E";

/** Exif with a way up and a place, as the telephone of a citizen writes it. */
function exif(orientation: number): Buffer {
  const directory = Buffer.from("49492a0008000000010012010300010000000000000000000000", "hex");
  directory.writeUInt16LE(orientation, 18);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), directory, Buffer.from(place)]);
}

const counts = (first: number): Buffer => bytes(first, ...Array.from({ length: 15 }, () => 0));
const grey = [
  block(0xdb, bytes(0), Buffer.alloc(64, 1)),
  block(0xc0, bytes(8, 0, 16, 0, 16, 1, 1, 0x11, 0)),
  block(0xc4, bytes(0), counts(1), bytes(0)),
  block(0xc4, bytes(0x10), counts(1), bytes(0)),
  block(0xda, bytes(1, 1, 0, 0, 63, 0)),
  bytes(0),
];

/** A grey picture of 16 × 16; `way` is its orientation, `shade` makes it another file. */
export function jpeg({ way = 6, shade = 1 } = {}): Buffer {
  const [tables, ...rest] = grey;
  const own = Buffer.from(tables!);
  own[5] = shade;
  return Buffer.concat([
    bytes(0xff, 0xd8),
    block(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
    block(0xe1, exif(way)),
    block(0xed, Buffer.from(`Photoshop ${place}`)),
    block(0xfe, Buffer.from(`a remark ${place}`)),
    own,
    ...rest,
    bytes(0xff, 0xd9),
    Buffer.from(`a hidden film ${place}`),
  ]);
}

const chunk = (name: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(name), data, Buffer.alloc(4)]);
};
export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.alloc(13)),
    chunk("tEXt", Buffer.from(place)),
    chunk("eXIf", exif(1)),
    chunk("IDAT", bytes(1, 2, 3)),
    chunk("IEND", Buffer.alloc(0)),
    Buffer.from(place),
  ]);

export function webp(): Buffer {
  const part = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, "latin1");
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const flags = Buffer.alloc(10);
  flags[0] = 0x0c;
  const parts = [
    part("VP8X", flags),
    part("VP8 ", Buffer.alloc(11, 7)),
    part("EXIF", exif(1)),
    part("XMP ", Buffer.from(place)),
  ];
  const body = Buffer.concat([Buffer.from("WEBP"), ...parts]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export const pdf = (): Buffer => Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** A zip archive that holds empty members of these names and says that they are of this size. */
export function zip(names: readonly string[], size = 0): Buffer {
  const local = names.map(name => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const directory = names.map(name => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...directory, end]);
}
export const docx = (size = 0): Buffer => zip(["[Content_Types].xml", "word/document.xml"], size);
export const xlsx = (...more: string[]): Buffer => zip(["[Content_Types].xml", "xl/workbook.xml", ...more]);

export const program = (): Buffer => Buffer.from("MZ\x90\0\x03\0\0\0", "latin1");
export const heic = (): Buffer => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1");
export const oldWord = (): Buffer => Buffer.from("d0cf11e0a1b11ae1", "hex");

interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: Buffer | string;
}
export interface SentFile extends Part {
  readonly filename: string;
  readonly type: string;
}

/** A multipart body with the header that announces it. */
export function multipart(parts: readonly Part[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = "----keymove-specimen";
  const pieces = parts.flatMap(({ name, filename, type, content }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"`;
    const kind = type === undefined ? "" : `Content-Type: ${type}\r\n`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${kind}\r\n`;
    return [Buffer.from(head), Buffer.from(content), Buffer.from("\r\n")];
  });
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}
