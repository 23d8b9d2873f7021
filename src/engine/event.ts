// The event: what an act leaves for ever. Its hash covers everything that a reader or a figure relies on;
// this file is the only definition of the preimage.
//
//   alg u8 (1 SHA-256, 2 SM3)
//   ‖ hash of the matter's previous event, 32 bytes (for the first event: hash of the instance id)
//   ‖ matter i64 ‖ seq i32 ‖ happened ms i64 ‖ recorded ms i64, big-endian
//   ‖ RFC 8785 text of the body

import { hash } from "node:crypto";
import type { Checked } from "../define/checked.ts";
import type { Consulted } from "../define/decided.ts";
import type { Duration } from "../define/duration.ts";
import type { Value } from "../define/fields.ts";
import { jcs } from "../define/jcs.ts";

/**
 * Who made the event: a person's act, the engine's sweep (expiry), a link or delivery, an import, the sample
 * city.
 */
export type Origin = "act" | "sweep" | "link" | "import" | "sample";

/** What made the engine act: the event over there, or the clock here. 64-bit ids are strings in the text. */
export interface Cause {
  readonly matter?: string;
  readonly seq?: number;
  readonly hash?: string;
  /** `mechanism.link` or `mechanism.notice` of the definition over there. */
  readonly by?: string;
  readonly clock?: string;
}

/**
 * A clock after an act. Times are milliseconds since 1970, amounts are in the unit of the limit (ms below a
 * day).
 */
export interface ClockFace {
  readonly start: number;
  /** Counting goes on from here: the start, or the last resumption. */
  readonly since: number;
  /** What was left of the limit at `since`. */
  readonly left: number;
  /** null while paused. The deadline is exclusive: an act at this very moment is late. */
  readonly due: number | null;
  readonly end: number | null;
  readonly expired: boolean;
  /** Counted up to `since`, and in the end up to `end`. */
  readonly used: number;
  /** 1, or more when the matter was handled again. */
  readonly run: number;
  /** `name/version` of the calendar that the deadline was computed by. */
  readonly calendar: string;
  /** 暂定: the calendar of that year has not been announced. */
  readonly provisional?: true;
  /** The limit that this run began with, where it depends on a choice that may be changed later. */
  readonly limit?: Duration;
  /** How the run before it ended, when the clock was renewed rather than stopped. */
  readonly before?: ClockFace;
  /**
   * What the calendar that came late would have made of the deadline: earlier, so it was not moved (rules
   * 0.1).
   */
  readonly earlier?: number;
}

/** What a sample was drawn from: enough for anybody to draw again (docs/decisions/0005). */
export interface Draw {
  /** The event of this matter, by its number, whose hash decided. */
  readonly after: number;
  /** Where the matter was drawn: how many could be. */
  readonly size?: number;
  /** Their opaque ids in order; of more than 32 the SHA-256 of their lines. */
  readonly pool?: readonly string[] | string;
}

export type Values = Readonly<Record<string, Value>>;

export interface EventBody {
  readonly mechanism: string;
  readonly version: string;
  readonly origin: Origin;
  readonly cause: Cause | null;
  readonly post: string | null;
  readonly actor: string;
  readonly org: string | null;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  /** Answers that are neither personal nor private text. */
  readonly input: Values;
  /** What `compute` and a clock's lift wrote. */
  readonly set: Values;
  /** The faces of the clocks that this event moved. */
  readonly due: Readonly<Record<string, ClockFace>>;
  /** field → hex of SHA-256(salt ‖ RFC 8785 text of the value); salt and value stand in `person_data`. */
  readonly commitments: Readonly<Record<string, string>>;
  /** By check, where the step asked shared data: answer, reason, and how the data stood then. */
  readonly checks?: Readonly<Record<string, Checked>>;
  /** By consultation, where the step consulted decisions: version, what was read, rows hit. */
  readonly decisions?: Readonly<Record<string, Consulted>>;
  /** By sample, where the step entered a state of which some are drawn. */
  readonly draws?: Readonly<Record<string, Draw>>;
}

/** An event without its place in the chain. */
export interface Draft {
  readonly happened: number;
  readonly body: EventBody;
}

export interface ChainedEvent extends Draft {
  readonly matter: number;
  readonly seq: number;
  readonly recorded: number;
  /** RFC 8785 text of the body, as stored and hashed. */
  readonly payload: string;
  readonly hash: Buffer;
}

const sha256 = 1;
/** Bytes before the body in a preimage. */
export const headLength = 1 + 32 + 8 + 4 + 8 + 8;

/** An integer up to 2^53 as 8 bytes, big-endian. */
function writeLong(target: Buffer, value: number, at: number): void {
  target.writeInt32BE(Math.floor(value / 0x1_0000_0000), at);
  target.writeUInt32BE(value >>> 0, at + 4);
}

/** Writes what stands before the body into the first `headLength` bytes; `previous` are 32 bytes. */
export function writeHead(
  target: Buffer,
  previous: Uint8Array,
  matter: number,
  seq: number,
  happened: number,
  recorded: number,
): void {
  target[0] = sha256;
  target.set(previous, 1);
  writeLong(target, matter, 33);
  target.writeInt32BE(seq, 41);
  writeLong(target, happened, 45);
  writeLong(target, recorded, 53);
}

/**
 * The hash of an event at its place in the matter's chain. `previous` is 32 bytes, `payload` RFC 8785 text.
 */
export function eventHash(
  previous: Uint8Array,
  matter: number,
  seq: number,
  happened: number,
  recorded: number,
  payload: string,
): Buffer {
  const preimage = Buffer.allocUnsafe(headLength + Buffer.byteLength(payload));
  writeHead(preimage, previous, matter, seq, happened, recorded);
  preimage.write(payload, headLength);
  return hash("sha256", preimage, "buffer");
}

/** The 32 bytes before a matter's first event. */
export const genesis = (instanceId: string): Buffer => hash("sha256", instanceId, "buffer");

/** Opens to the value only with the salt: 128 random bits, kept beside the value and erased with it. */
export function commitment(salt: Uint8Array, value: unknown): string {
  return hash("sha256", Buffer.concat([salt, Buffer.from(jcs(value))]), "hex");
}

/** Puts a draft at its place in the chain. */
export function chain(
  draft: Draft,
  matter: number,
  seq: number,
  recorded: number,
  previous: Uint8Array,
): ChainedEvent {
  const payload = jcs(draft.body);
  const digest = eventHash(previous, matter, seq, draft.happened, recorded, payload);
  return { ...draft, matter, seq, recorded, payload, hash: digest };
}
