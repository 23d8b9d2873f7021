// The file of a log, line by line (NDJSON): a header; events in the order of the tree, each on one line with
// its payload last as the raw RFC 8785 text, so that a reader may slice it; each checkpoint behind its last
// event; the definitions; and an end that counts. Written by `export log`, read by `verify` and by restores.

import { hash } from "node:crypto";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type SignedNote, asNote, noteText } from "./note.ts";

export interface Header {
  readonly instance: string;
  readonly city: string;
  /** When the file was made, ms. */
  readonly made: number;
}

export interface End {
  readonly events: number;
  readonly matters: number;
  readonly checkpoints: number;
  readonly definitions: number;
  /** The root over all events of the file. */
  readonly root: string;
  /** The list of the events behind the last checkpoint; null where they are too many to list. */
  readonly rest: string | null;
  /** SHA-256 of the header line. */
  readonly header: string;
}

export interface ListedNote extends SignedNote {
  /** The leaves of this checkpoint, whose hash the note holds. */
  readonly list: string;
}

export const headerLine = ({ instance, city, made }: Header): string =>
  JSON.stringify({ keymove: "log", format: 1, instance, city, made });

export const checkpointLine = ({ note, signature, list }: ListedNote): string =>
  `{"checkpoint":{"note":${noteText(note)},"signature":"${signature}","list":${JSON.stringify(list)}}}`;

/** Definitions as RFC 8785 or JSON text of a list; the line holds the hash of that text. */
export const definitionsLine = (list: string): string =>
  `{"definitions":${list},"hash":"${hash("sha256", list)}"}`;

export const endLine = (end: End): string => {
  const { events, matters, checkpoints, definitions, root, rest, header } = end;
  return JSON.stringify({ end: { events, matters, checkpoints, definitions, root, rest, header } });
};

function parsed(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The header that this line is, to the byte. */
export function readHeader(line: string): Header | undefined {
  const { instance, city, made } = parsed(line) as unknown as Header;
  return headerLine({ instance, city, made }) === line ? { instance, city, made } : undefined;
}

/** The checkpoint that this line is, to the byte. */
export function readCheckpoint(line: string): ListedNote | undefined {
  const { note, signature, list } = Object(parsed(line)["checkpoint"]) as ListedNote;
  const read = asNote(note);
  if (read === undefined || typeof signature !== "string" || typeof list !== "string") return undefined;
  const one = { note: read, signature, list };
  return checkpointLine(one) === line ? one : undefined;
}

export interface Definition {
  readonly mechanism: string;
  readonly version: string;
  readonly data: AnyMechanism;
}

/** The definitions of this line; undefined when the line is no such line or its hash does not fit. */
export function readDefinitions(line: string): readonly Definition[] | undefined {
  const found = /^\{"definitions":(\[.*\]),"hash":"([0-9a-f]{64})"\}$/s.exec(line);
  if (found === null || hash("sha256", found[1]!) !== found[2]) return undefined;
  const list = parsed(line)["definitions"];
  return Array.isArray(list) ? (list as readonly Definition[]) : undefined;
}

/** The end that this line is, to the byte. */
export function readEnd(line: string): End | undefined {
  const end = Object(parsed(line)["end"]) as End;
  return endLine(end) === line ? end : undefined;
}

const parts = [
  '{"matter":"',
  '","seq":',
  ',"happened":',
  ',"recorded":',
  ',"bucket":',
  ',"batch":',
  ',"hash":"',
  '","payload":',
];
const [matterPart, seqPart, happenedPart, recordedPart, bucketPart, batchPart, hashPart, payloadPart] =
  parts.map(part => Buffer.from(part)) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

const prefixes = [
  ["event", Buffer.from('{"matter":"')],
  ["checkpoint", Buffer.from('{"checkpoint":{')],
  ["definitions", Buffer.from('{"definitions":')],
  ["end", Buffer.from('{"end":{')],
] as const;
/** By what a line is known whose beginning is damaged. */
const traces = [
  ["checkpoint", Buffer.from('"note":{"at":')],
  ["event", Buffer.from('"payload":{')],
  ["definitions", Buffer.from('"english":')],
  ["end", Buffer.from('"matters":')],
] as const;
export type Kind = (typeof prefixes)[number][0];

/** What kind of line this is, or was before it was damaged. */
export function kindOf(line: Buffer): Kind {
  const whole = prefixes.find(([, prefix]) => line.subarray(0, prefix.length).equals(prefix));
  return (whole ?? traces.find(([, trace]) => line.includes(trace)))?.[0] ?? "event";
}

/** Whether an event's line begins at this byte: what most lines are. */
export const beginsEvent = (bytes: Buffer, from: number): boolean =>
  matterPart.compare(bytes, from, from + matterPart.length) === 0;

/** What a byte stands for as a digit of a hash; 16 where it is none. */
const digits = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = "0123456789abcdef".indexOf(String.fromCharCode(byte));
  return at < 0 ? 16 : at;
});

/** Reads one event's line after the other, in place: its numbers, and where its texts stand. */
export class EventLine {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  matter = 0;
  seq = 0;
  happened = 0;
  recorded = 0;
  bucket = 0;
  batch = 0;
  /** The recorded hash, 32 bytes; overwritten by the next line. */
  readonly hash = Buffer.alloc(32);
  /** Where the texts of matter, seq and hash begin, and where those of the first two end. */
  matterFrom = 0;
  matterTo = 0;
  seqFrom = 0;
  seqTo = 0;
  hashFrom = 0;
  payloadFrom = 0;
  payloadTo = 0;
  /** The member at which the reading stopped. */
  member = "";

  /** Whether bytes `from` to `to` are an event's line, to the byte; the payload is not looked into. */
  read(bytes: Buffer, from: number, to: number): boolean {
    this.#bytes = bytes;
    this.#at = from;
    if (!this.#is(matterPart, "matter") || !this.#number()) return false;
    this.matter = this.#value;
    this.matterFrom = from + matterPart.length;
    this.matterTo = this.#at;
    if (!this.#is(seqPart, "seq") || !this.#number()) return false;
    this.seq = this.#value;
    this.seqFrom = this.matterTo + seqPart.length;
    this.seqTo = this.#at;
    if (!this.#is(happenedPart, "happened") || !this.#number()) return false;
    this.happened = this.#value;
    if (!this.#is(recordedPart, "recorded") || !this.#number()) return false;
    this.recorded = this.#value;
    if (!this.#is(bucketPart, "bucket") || !this.#number()) return false;
    this.bucket = this.#value;
    if (!this.#is(batchPart, "batch") || !this.#number()) return false;
    this.batch = this.#value;
    if (!this.#is(hashPart, "hash") || !this.#digits()) return false;
    this.payloadFrom = this.#at + payloadPart.length;
    this.payloadTo = to - 1;
    return this.#is(payloadPart, "payload") && this.payloadTo > this.payloadFrom && bytes[to - 1] === 0x7d;
  }

  #is(part: Buffer, member: string): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    this.member = member;
    for (let i = 0; i < part.length; i += 1) if (bytes[at + i] !== part[i]) return false;
    this.#at = at + part.length;
    return true;
  }

  #value = 0;

  #number(): boolean {
    const bytes = this.#bytes;
    const isMinus = bytes[this.#at] === 0x2d;
    const from = isMinus ? this.#at + 1 : this.#at;
    let at = from;
    let value = 0;
    for (let digit = bytes[at]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[(at += 1)]! - 0x30) {
      value = value * 10 + digit;
    }
    this.#value = isMinus ? -value : value;
    this.#at = at;
    // No leading zero, no sign before it: one number has one text.
    const length = at - from;
    return length > 0 && length < 17 && (length === 1 ? !isMinus || value > 0 : bytes[from] !== 0x30);
  }

  #digits(): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    const digest = this.hash;
    for (let i = 0; i < 32; i += 1) {
      const high = digits[bytes[at + 2 * i]!]!;
      const low = digits[bytes[at + 2 * i + 1]!]!;
      if (high > 15 || low > 15) return false;
      digest[i] = high * 16 + low;
    }
    this.hashFrom = at;
    this.#at = at + 64;
    return true;
  }
}
