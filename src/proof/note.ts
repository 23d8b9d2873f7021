// A checkpoint's note: how far the log went, and its root. Signed as RFC 8785 text; kept in the database and,
// above all, elsewhere.

import { hash } from "node:crypto";
import { jcs } from "../define/jcs.ts";
import { type SigningKey, signedBy } from "./key.ts";

export interface Note {
  readonly instance: string;
  /** 1, 2, 3, … */
  readonly number: number;
  /** How many leaves the tree has. */
  readonly size: number;
  /** The root, 64 hex digits. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The checkpoint before it; null for the first. */
  readonly before: { readonly size: number; readonly root: string } | null;
  /**
   * SHA-256 of the list of its own leaves (`listOf`), 64 hex digits: it names an event that no longer fits.
   */
  readonly list: string;
  /** The public key, 64 hex digits. */
  readonly key: string;
}

export interface SignedNote {
  readonly note: Note;
  /** 64 bytes as 128 hex digits. */
  readonly signature: string;
}

/** A batch's leaves of a checkpoint: "64.1:0123456789abcdef 128.1:…" */
export interface ListedBatch {
  readonly bucket: number;
  readonly batch: number;
  readonly leaves: string;
}

export const noteText = (note: Note): string => jcs(note);

export const signNote = (note: Note, key: SigningKey): SignedNote => ({
  note,
  signature: key.sign(noteText(note)).toString("hex"),
});

/** Whether the key that it names signed it. */
export const isSigned = ({ note, signature }: SignedNote): boolean =>
  /^[0-9a-f]{128}$/.test(signature) && signedBy(note.key, noteText(note), Buffer.from(signature, "hex"));

/** A leaf of a list: the event, and the first 16 digits of its hash. */
export const listed = (matter: number | string, seq: number, digest: string): string =>
  `${matter}.${seq}:${digest.slice(0, 16)}`;

/** "bucket/batch leaf leaf;bucket/batch leaf", in the order of the tree. */
export const listText = (batches: readonly ListedBatch[]): string =>
  batches.map(({ bucket, batch, leaves }) => `${bucket}/${batch} ${leaves}`).join(";");

export const listHash = (text: string): string => hash("sha256", text);

/** A line of the file of checkpoints that is kept elsewhere. */
export const noteLine = ({ note, signature }: SignedNote): string =>
  `{"note":${noteText(note)},"signature":"${signature}"}`;

const whole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const digits = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const members = ["at", "before", "instance", "key", "list", "number", "root", "size"];

/** The note that this value is; undefined when a member is missing, strange or too many. */
export function asNote(value: unknown): Note | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const note = value as Record<string, unknown>;
  const before = note["before"] as Record<string, unknown> | null;
  const fits =
    Object.keys(note).toSorted().join() === members.join() &&
    [note["at"], note["number"], note["size"]].every(whole) &&
    [note["key"], note["list"], note["root"]].every(digits) &&
    typeof note["instance"] === "string" &&
    (before === null ||
      (typeof before === "object" &&
        Object.keys(before).toSorted().join() === "root,size" &&
        whole(before["size"]) &&
        digits(before["root"])));
  return fits ? (note as unknown as Note) : undefined;
}

/** A line of a file of checkpoints; undefined when it is none. */
export function readNoteLine(line: string): SignedNote | undefined {
  try {
    const { note, signature } = JSON.parse(line) as Record<string, unknown>;
    const read = asNote(note);
    return read && typeof signature === "string" ? { note: read, signature } : undefined;
  } catch {
    return undefined;
  }
}
