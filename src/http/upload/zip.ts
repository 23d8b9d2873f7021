// What a zip archive says of its members, read from its directory alone: nothing is ever unpacked here.

export interface Member {
  readonly name: string;
  /** Bytes once unpacked, as the archive claims. */
  readonly size: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const commentMost = 0xffff;

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endSize - commentMost);
  for (let at = bytes.length - endSize; at >= first; at--) if (bytes.readUInt32LE(at) === endMark) return at;
  return -1;
}

/** The members of an archive; undefined when its directory cannot be read. */
export function membersOf(bytes: Buffer): readonly Member[] | undefined {
  const end = endOf(bytes);
  if (end < 0) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const members: Member[] = [];
  for (let n = 0; n < count; n++) {
    if (at + entrySize > end || bytes.readUInt32LE(at) !== entryMark) return undefined;
    const [name, extra, comment] = [28, 30, 32].map(place => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const text = bytes.toString("utf8", at + entrySize, at + entrySize + name);
    members.push({ name: text, size: bytes.readUInt32LE(at + 24) });
    at += entrySize + name + extra + comment;
  }
  return members;
}
