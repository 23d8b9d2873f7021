// Verifying a log without the system that wrote it: a reader of its lines that keeps to itself where each
// matter stands and the peaks of the tree, and stops at the first thing that is wrong.

import { hash } from "node:crypto";
import { versionOf } from "../define/version.ts";
import { genesis } from "../engine/event.ts";
import { EventsRead } from "./events-read.ts";
import { type Flaw, flaw } from "./flaw.ts";
import {
  type Header,
  type Kind,
  type ListedNote,
  beginsEvent,
  kindOf,
  readCheckpoint,
  readDefinitions,
  readEnd,
  readHeader,
} from "./log-line.ts";
import { type Note, type SignedNote, isSigned, listHash } from "./note.ts";

export interface VerifyOptions {
  /**
   * Public keys, 64 hex digits each: what checkpoints must be signed with. Left out, whatever key they name.
   */
  readonly keys?: readonly string[];
  /** Checkpoints that were kept elsewhere. */
  readonly kept?: readonly SignedNote[];
}

export interface Verified {
  /** What is wrong first; undefined when all fits. */
  readonly flaw?: Flaw;
  readonly header?: Header;
  readonly events: number;
  readonly matters: number;
  readonly checkpoints: number;
  readonly definitions: number;
  /** The last checkpoint, and how many events stand behind it. */
  readonly last?: Note;
  readonly behind: number;
  /** The keys that signed. */
  readonly keys: readonly string[];
}

export class LogVerifier {
  readonly #keys: ReadonlySet<string> | undefined;
  readonly #kept: ReadonlyMap<number, Note>;
  readonly #used = new Set<string>();
  #header: Header | undefined;
  #headerHash = "";
  #read: EventsRead | undefined;
  #note: Note | undefined;
  #definitions = 0;
  readonly #known = new Set<string>();
  #isOver = false;
  #line = 0;
  #rest: Buffer = Buffer.alloc(0);
  #flaw: Flaw | undefined;

  constructor({ keys, kept = [] }: VerifyOptions = {}) {
    this.#keys = keys && new Set(keys);
    this.#kept = new Map(kept.map(({ note }) => [note.number, note]));
  }

  get events(): number {
    return this.#read?.events ?? 0;
  }

  /** Where each matter stands, for whoever compares it with rows beside the log. */
  get heads() {
    return this.#read?.heads;
  }

  /** Takes in the next bytes of the file; false once something wrong was found. */
  feed(chunk: Buffer): boolean {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0 && !this.#flaw; end = chunk.indexOf(10, from)) {
      if (this.#rest.length > 0) {
        const whole = Buffer.concat([this.#rest, chunk.subarray(from, end)]);
        this.#rest = Buffer.alloc(0);
        this.#take(whole, 0, whole.length);
      } else this.#take(chunk, from, end);
      from = end + 1;
    }
    if (from < chunk.length) this.#rest = Buffer.concat([this.#rest, chunk.subarray(from)]);
    return this.#flaw === undefined;
  }

  /** What was found, once the file has been fed to its end. */
  finish(): Verified {
    if (!this.#flaw && (!this.#isOver || this.#rest.length > 0)) this.#flaw = this.#cut();
    const read = this.#read;
    return {
      ...(this.#flaw ? { flaw: this.#flaw } : {}),
      ...(this.#header ? { header: this.#header } : {}),
      events: this.events,
      matters: read?.heads.count ?? 0,
      checkpoints: this.#note?.number ?? 0,
      definitions: this.#definitions,
      ...(this.#note ? { last: this.#note } : {}),
      behind: this.events - (this.#note?.size ?? 0),
      keys: [...this.#used],
    };
  }

  #cut(): Flaw {
    const own = this.#read?.segment.own();
    if (own) return own;
    const { matter = 0, seq = 0 } = this.#read?.last ?? {};
    return this.#header
      ? flaw("cut", { ...(matter ? { matter, seq } : {}), line: this.#line })
      : flaw("header", { line: 1, field: "keymove" });
  }

  #take(bytes: Buffer, from: number, to: number): void {
    this.#line += 1;
    // The beginning of most lines: no need to look at what kind they are.
    const isEvent = this.#read !== undefined && beginsEvent(bytes, from);
    if (isEvent && !this.#isOver && this.#definitions === 0) {
      this.#read!.read(bytes, from, to, this.#line);
      return;
    }
    const line = bytes.subarray(from, to);
    if (this.#read === undefined) this.#flaw = this.#first(line.toString());
    else if (this.#isOver) this.#flaw = flaw("end", { line: this.#line, field: "end", more: "+1" });
    else this.#flaw = this.#other(kindOf(line), line);
  }

  #first(line: string): Flaw | undefined {
    this.#header = readHeader(line);
    if (this.#header === undefined) return flaw("header", { line: 1, field: "keymove" });
    this.#headerHash = hash("sha256", line);
    this.#read = new EventsRead(genesis(this.#header.instance));
    return undefined;
  }

  #other(kind: Kind, line: Buffer): Flaw | undefined {
    const read = this.#read!;
    if (kind === "checkpoint") return this.#checkpoint(line.toString());
    if (kind === "definitions") return this.#define(line.toString());
    if (kind === "end") return this.#end(line.toString());
    read.read(line, 0, line.length, this.#line);
    // Events stand before the definitions.
    return this.#definitions > 0 ? (read.segment.own() ?? this.#extra()) : undefined;
  }

  #extra(): Flaw {
    const { last } = this.#read!;
    // A line that is no event at all has no matter to name.
    if (Number.isNaN(last.matter)) return flaw("unreadable", { line: this.#line, field: "definitions" });
    return flaw("extra", last);
  }

  #checkpoint(text: string): Flaw | undefined {
    const { segment } = this.#read!;
    const expected = (this.#note?.number ?? 0) + 1;
    const one = readCheckpoint(text);
    const wrong = (field: string) => flaw("checkpoint", { checkpoint: expected, field, line: this.#line });
    if (one === undefined) return segment.own() ?? wrong("line");
    if (one.note.number > expected && isSigned(one)) {
      // Its events begin the order again, which alone is no fault of theirs.
      const missing = flaw("checkpoint_missing", { checkpoint: expected, line: this.#line });
      const own = segment.own();
      return own && own.field !== "order" ? own : missing;
    }
    if (one.note.number !== expected) return segment.own() ?? wrong("number");
    const found = this.#signed(one, wrong) ?? this.#covers(one, wrong) ?? this.#asKept(one.note);
    if (found) return found;
    this.#note = one.note;
    this.#used.add(one.note.key);
    this.#read!.next();
    return undefined;
  }

  /** Without a signature that holds, the events can only speak for themselves. */
  #signed(one: ListedNote, wrong: (field: string) => Flaw): Flaw | undefined {
    const { note } = one;
    const { segment } = this.#read!;
    if (!isSigned(one)) return segment.own() ?? wrong(this.#misfit(one) ?? "signature");
    if (this.#keys && !this.#keys.has(note.key)) {
      return flaw("key", { checkpoint: note.number, line: this.#line });
    }
    if (note.instance !== this.#header!.instance) return flaw("header", { line: 1, field: "instance" });
    const { size = null, root = null } = this.#note ?? {};
    const before = note.before ?? { size: null, root: null };
    return before.size === size && before.root === root ? undefined : wrong("before");
  }

  /** Which member of a note that is not signed like this differs from what was read. */
  #misfit({ note, list }: ListedNote): string | undefined {
    const read = this.#read!;
    if (note.size !== read.events) return "size";
    if (note.root !== read.tree.root().toString("hex")) return "root";
    if (note.list !== listHash(list)) return "list";
    if (note.instance !== this.#header!.instance) return "instance";
    return (note.before?.root ?? null) === (this.#note?.root ?? null) ? undefined : "before";
  }

  /** The events behind the checkpoint before are those that this one signs. */
  #covers({ note, list }: ListedNote, wrong: (field: string) => Flaw): Flaw | undefined {
    const read = this.#read!;
    const { segment } = read;
    const own = segment.list();
    const isListed = listHash(list) === note.list;
    if (!isListed && own !== undefined && listHash(own) === note.list) return segment.own() ?? wrong("list");
    const isRoot = note.size === read.events && note.root === read.tree.root().toString("hex");
    if (!segment.isFaulty && isRoot && own === list) return undefined;
    const firstLine = this.#line - segment.count;
    const against = isListed && own !== undefined ? segment.against(list, note.number, firstLine) : undefined;
    if (against) return against;
    if (segment.isFaulty) return segment.own(note.number);
    return wrong(note.size === read.events ? "root" : "size");
  }

  #asKept({ number, root, size }: Note): Flaw | undefined {
    const kept = this.#kept.get(number);
    if (kept === undefined || (kept.root === root && kept.size === size)) return undefined;
    const field = kept.root === root ? "size" : "root";
    return flaw("kept", { checkpoint: number, field, line: this.#line });
  }

  #define(text: string): Flaw | undefined {
    const list = readDefinitions(text);
    const damaged = flaw("definitions", { line: this.#line });
    if (list === undefined) return this.#read!.segment.own() ?? damaged;
    this.#definitions += list.length;
    for (const { version } of list) this.#known.add(version);
    if (list.some(({ version, data }) => versionOf(data) !== version)) return damaged;
    return undefined;
  }

  #end(text: string): Flaw | undefined {
    const read = this.#read!;
    const { segment } = read;
    const end = readEnd(text);
    const own = segment.list();
    const root = read.tree.root().toString("hex");
    if (end === undefined) return segment.own() ?? this.#wrongEnd("end", "?");
    const isWhole = !segment.isFaulty && end.root === root;
    if (!isWhole && end.rest !== null && own !== undefined) {
      const have = this.#note?.number ?? 0;
      if (own !== end.rest && end.checkpoints > have) {
        return flaw("checkpoint_missing", { checkpoint: have + 1, line: this.#line });
      }
      const against = segment.against(end.rest, undefined, this.#line - segment.count - this.#definitions);
      if (against) return against;
    }
    this.#isOver = true;
    return segment.own() ?? this.#counts(end, root, own) ?? this.#versions() ?? this.#later();
  }

  #wrongEnd(field: string, more: string): Flaw {
    return flaw("end", { line: this.#line, field, more });
  }

  #counts(end: NonNullable<ReturnType<typeof readEnd>>, root: string, own: string | undefined) {
    const have = {
      events: this.events,
      matters: this.#read!.heads.count,
      checkpoints: this.#note?.number ?? 0,
      definitions: this.#definitions,
      root,
      rest: end.rest === null ? null : (own ?? null),
      header: this.#headerHash,
    };
    const field = (Object.keys(have) as (keyof typeof have)[]).find(name => have[name] !== end[name]);
    if (field === undefined) return undefined;
    if (field === "checkpoints" && have.rest !== end.rest) {
      return flaw("checkpoint_missing", { checkpoint: have.checkpoints + 1, line: this.#line });
    }
    if (field === "header") return flaw("header", { line: 1, field: "city, made" });
    return this.#wrongEnd(field, `${end[field]} ≠ ${have[field]}`);
  }

  /** Every definition that an event was taken under is there. */
  #versions(): Flaw | undefined {
    for (const [version, { matter, seq }] of this.#read!.versions) {
      if (!this.#known.has(version)) return flaw("version", { matter, seq, more: version });
    }
    return undefined;
  }

  /** The log reaches as far as the checkpoints that were kept elsewhere. */
  #later(): Flaw | undefined {
    const numbers = [...this.#kept.keys()];
    const last = this.#kept.get(Math.max(...numbers));
    if (last === undefined || last.number <= (this.#note?.number ?? 0)) return undefined;
    const more = String(Math.max(0, last.size - this.events));
    return flaw("kept_later", { checkpoint: last.number, more });
  }
}
