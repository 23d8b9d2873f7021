// Reading the events of a log one after the other: each hash over its preimage, each matter's chain, each
// bucket's batches, and what every event keeps to.

import { hash } from "node:crypto";
import { headLength, writeHead } from "../engine/event.ts";
import { bucketOf } from "../engine/matter.ts";
import { BodyReader, memberNames } from "./body.ts";
import { Heads } from "./heads.ts";
import { EventLine } from "./log-line.ts";
import { type Fault, Segment } from "./segment.ts";
import { Growth } from "./tree.ts";

const spanOf = (name: string): number => 2 * memberNames.indexOf(name);
const [fromSpan, toSpan, mechanismSpan, versionSpan] = ["from", "to", "mechanism", "version"].map(spanOf) as [
  number,
  number,
  number,
  number,
];

/** An event by name and line. */
export interface Seen {
  readonly matter: number;
  readonly seq: number;
  readonly line: number;
}

/**
 * Texts that come again and again, as small numbers from 1, found by their bytes without a string being made.
 */
class Words {
  readonly #known: Buffer[] = [];
  readonly #slots = new Int32Array(slots);

  number(bytes: Buffer, from: number, to: number): number {
    let mark = 0;
    for (let i = from; i < to; i += 1) mark = (Math.imul(mark, 31) + bytes[i]!) | 0;
    for (let slot = mark & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const known = this.#slots[slot]!;
      if (known === 0) return this.#add(bytes.subarray(from, to), slot);
      if (isWord(this.#known[known - 1]!, bytes, from, to)) return known;
    }
  }

  #add(word: Buffer, slot: number): number {
    // Names of states and versions are some hundreds; a file of endless other ones is no log.
    if (this.#known.length >= slots / 2) return 0;
    this.#known.push(Buffer.from(word));
    this.#slots[slot] = this.#known.length;
    return this.#known.length;
  }
}

const slots = 1 << 16;

function isWord(word: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i += 1) if (word[i] !== bytes[from + i]) return false;
  return true;
}

export class EventsRead {
  readonly heads = new Heads();
  readonly tree = new Growth();
  segment = new Segment();
  events = 0;
  /** Where each version of a definition was first used. */
  readonly versions = new Map<string, Seen>();
  readonly #versions: boolean[] = [];
  readonly #digest = Buffer.alloc(32);
  /** The last event that could be read. */
  readonly last = { matter: 0, seq: 0, line: 0 };
  readonly #genesis: Buffer;
  readonly #line = new EventLine();
  readonly #body = new BodyReader();
  readonly #words = new Words();
  #preimage = Buffer.alloc(8192);
  /** By bucket: the last batch, and when it was recorded. */
  readonly #batches = new Map<number, { batch: number; recorded: number }>();
  #before = { bucket: -1, batch: -1, matter: -1, seq: -1 };

  /** `genesis` are the 32 bytes before a matter's first event. */
  constructor(genesis: Buffer) {
    this.#genesis = genesis;
  }

  /** Begins the events behind a checkpoint. */
  next(): void {
    this.segment.clear();
    this.#before = { bucket: -1, batch: -1, matter: -1, seq: -1 };
  }

  /** Takes in the line of an event, from byte `from` to `to`. */
  read(bytes: Buffer, from: number, to: number, lineNumber: number): void {
    const line = this.#line;
    this.events += 1;
    if (!line.read(bytes, from, to)) {
      this.segment.addUnread(lineNumber);
      this.segment.fault({ field: "line", detail: line.member, line: lineNumber });
      return;
    }
    const { matter, seq, bucket, batch } = line;
    this.segment.add(line, bytes);
    const wrong = this.#placeFault() ?? this.#chainFault(bytes);
    if (wrong !== undefined) this.segment.fault({ matter, seq, line: lineNumber, ...wrong });
    [this.last.matter, this.last.seq, this.last.line] = [matter, seq, lineNumber];
    const before = this.#before;
    [before.bucket, before.batch, before.matter, before.seq] = [bucket, batch, matter, seq];
  }

  /** Its bucket and batch, and its place among the others. */
  #placeFault(): Omit<Fault, "line"> | undefined {
    const { matter, seq, bucket, batch, recorded } = this.#line;
    const before = this.#before;
    if (!(matter > 0 && seq > 0)) return { field: "matter" };
    if (bucket !== bucketOf(matter)) return { field: "bucket" };
    const isSame = bucket === before.bucket && batch === before.batch;
    if (bucket < before.bucket || (bucket === before.bucket && batch < before.batch))
      return { field: "order" };
    if (isSame && (matter < before.matter || (matter === before.matter && seq <= before.seq))) {
      return { field: "order" };
    }
    const known = this.#batches.get(bucket);
    if (!isSame && batch !== (known?.batch ?? 0) + 1) return { field: "batch" };
    if (!isSame) this.#batches.set(bucket, { batch, recorded });
    // What was committed together was recorded at one moment.
    else if (recorded !== known?.recorded) return { field: "recorded" };
    return undefined;
  }

  /** Its hash over the preimage with the hash before it, and what it keeps to. */
  #chainFault(bytes: Buffer): Omit<Fault, "line"> | undefined {
    const { heads } = this;
    const { matter, seq, happened, recorded, payloadFrom, payloadTo } = this.#line;
    const found = heads.at(matter);
    const isFirst = found < 0;
    const at = isFirst ? heads.add(matter) : found;
    const previous = isFirst ? this.#genesis : heads.hash.subarray(32 * at, 32 * at + 32);
    const isHash = this.#hashes(bytes, previous);
    const isBody = this.#body.read(bytes, payloadFrom, payloadTo);
    const [lastSeq, lastHappened] = isFirst ? [0, happened] : [heads.seq[at]!, heads.happened[at]!];
    const back = happened < lastHappened || happened > recorded;
    const wrong = this.#wrong(isHash, isBody, back, seq !== lastSeq + 1);
    this.#line.hash.copy(heads.hash, 32 * at);
    heads.seq[at] = seq;
    heads.happened[at] = happened;
    if (wrong === undefined) this.tree.append(this.#line.hash);
    const said = isBody ? this.#bodyFault(bytes, at, isFirst) : undefined;
    return wrong ?? said;
  }

  #wrong(isHash: boolean, isBody: boolean, back: boolean, gap: boolean): Omit<Fault, "line"> | undefined {
    if (!isHash) {
      const computed = this.#digest.toString("hex");
      const detail = isBody ? (back ? "happened" : "happened/recorded/payload") : "payload";
      return { field: gap ? "seq" : "hash", detail, computed };
    }
    if (gap) return { field: "seq" };
    if (!isBody) return { field: "payload" };
    return back ? { field: "happened" } : undefined;
  }

  /** Whether the recorded hash is that of the preimage; `#digest` holds what it should be. */
  #hashes(bytes: Buffer, previous: Uint8Array): boolean {
    const { matter, seq, happened, recorded, payloadFrom, payloadTo } = this.#line;
    const length = headLength + payloadTo - payloadFrom;
    if (length > this.#preimage.length) this.#preimage = Buffer.alloc(2 * length);
    writeHead(this.#preimage, previous, matter, seq, happened, recorded);
    bytes.copy(this.#preimage, headLength, payloadFrom, payloadTo);
    this.#digest.write(hash("sha256", this.#preimage.subarray(0, length), "binary"), 0, "latin1");
    return this.#digest.equals(this.#line.hash);
  }

  /** A matter stays of its mechanism and goes on from the state that it was left in. */
  #bodyFault(bytes: Buffer, at: number, isFirst: boolean): Omit<Fault, "line"> | undefined {
    const { spans } = this.#body;
    const { heads } = this;
    const word = (span: number) => this.#words.number(bytes, spans[span]!, spans[span + 1]!);
    const [mechanism, from] = [word(mechanismSpan), word(fromSpan)];
    const hasMoved = !isFirst && from !== heads.state[at];
    const isOther = !isFirst && mechanism !== heads.mechanism[at];
    heads.mechanism[at] = mechanism;
    heads.state[at] = word(toSpan);
    const version = word(versionSpan);
    if (this.#versions[version] !== true) {
      const { matter, seq } = this.#line;
      const text = bytes.toString("latin1", spans[versionSpan]! + 1, spans[versionSpan + 1]! - 1);
      this.#versions[version] = true;
      if (!this.versions.has(text)) this.versions.set(text, { matter, seq, line: 0 });
    }
    if (isOther) return { field: "mechanism" };
    return hasMoved ? { field: "from" } : undefined;
  }
}
