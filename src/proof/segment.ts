// The events between two checkpoints as they were read, and what is wrong with them: the signed list of the
// later checkpoint says which events they were, so that the first wrong one has a name.

import { type Flaw, type FlawCode, flaw } from "./flaw.ts";
import type { ListedBatch } from "./note.ts";

/** What an event shows by itself, before any checkpoint is asked. */
export interface Fault {
  /** The member, as `rules` of flaw.ts has it; "line" where the line cannot be read. */
  readonly field: string;
  /** The member at which an unreadable line stops; what of the contents it may be. */
  readonly detail?: string;
  readonly matter?: number;
  readonly seq?: number;
  readonly line: number;
  /** The hash by the contents, where it is not the recorded one. */
  readonly computed?: string;
}

interface Entry {
  readonly bucket: number;
  readonly batch: number;
  /** "64.1" */
  readonly name: string;
  /** The first 16 digits of the hash. */
  readonly digest: string;
}

/** Whoever verifies holds the names of so many events at once. */
export const mostListed = 50_000;

const entriesOf = (batches: readonly ListedBatch[]): Entry[] =>
  batches.flatMap(({ bucket, batch, leaves }) =>
    leaves.split(" ").map(leaf => {
      const [name = "", digest = ""] = leaf.split(":");
      return { bucket, batch, name, digest };
    }),
  );

/** The batches of a list; text that is none makes entries that fit nothing. */
const batchesOf = (text: string): ListedBatch[] =>
  text === ""
    ? []
    : text.split(";").map(part => {
        const space = part.indexOf(" ");
        const [bucket, batch] = part.slice(0, space).split("/").map(Number);
        return { bucket: bucket ?? -1, batch: batch ?? -1, leaves: part.slice(space + 1) };
      });

/** The line of an event, as the list needs it. */
export interface Named {
  readonly bucket: number;
  readonly batch: number;
  readonly matterFrom: number;
  readonly matterTo: number;
  readonly seqFrom: number;
  readonly seqTo: number;
  readonly hashFrom: number;
}

const [dot, colon, space] = [0x2e, 0x3a, 0x20];
/** Digits of a hash in a list. */
const named = 16;

export class Segment {
  count = 0;
  #bucket = -1;
  #batch = -1;
  /** The list of what was read, as `listText` writes it. */
  #list = Buffer.alloc(64 * 1024);
  #length = 0;
  /** By place in the segment. */
  readonly #faults = new Map<number, Fault>();

  /** Begins anew, behind a checkpoint. */
  clear(): void {
    this.count = 0;
    this.#batch = -1;
    this.#length = 0;
    this.#faults.clear();
  }

  /** Takes in an event as its line has it: its name and the beginning of its recorded hash. */
  add(line: Named, bytes: Buffer): void {
    this.#begin(line);
    if (this.count > mostListed) return;
    const list = this.#list;
    let at = this.#length;
    for (let i = line.matterFrom; i < line.matterTo; i += 1) list[at++] = bytes[i]!;
    list[at++] = dot;
    for (let i = line.seqFrom; i < line.seqTo; i += 1) list[at++] = bytes[i]!;
    list[at++] = colon;
    for (let i = line.hashFrom; i < line.hashFrom + named; i += 1) list[at++] = bytes[i]!;
    this.#length = at;
  }

  /** Takes in a line that cannot be read, as an event that no list knows. */
  addUnread(lineNumber: number): void {
    this.#begin({ bucket: Math.max(this.#bucket, 0), batch: Math.max(this.#batch, 0) });
    if (this.count <= mostListed) this.#write(`?.${lineNumber}:`);
  }

  #write(text: string): void {
    this.#length += this.#list.write(text, this.#length, "latin1");
  }

  #begin({ bucket, batch }: Pick<Named, "bucket" | "batch">): void {
    this.count += 1;
    if (this.count > mostListed) return;
    if (this.#length + 128 > this.#list.length) {
      this.#list = Buffer.concat([this.#list, Buffer.alloc(this.#list.length)]);
    }
    if (bucket === this.#bucket && batch === this.#batch) this.#list[this.#length++] = space;
    else this.#write(`${this.count > 1 ? ";" : ""}${bucket}/${batch} `);
    [this.#bucket, this.#batch] = [bucket, batch];
  }

  /** Remembers what is wrong with the event that was added last; the first fault of an event stays. */
  fault(fault: Fault): void {
    if (!this.#faults.has(this.count - 1)) this.#faults.set(this.count - 1, fault);
  }

  get isFaulty(): boolean {
    return this.#faults.size > 0;
  }

  /** The list of what was read; undefined where it is too long. */
  list(): string | undefined {
    return this.count > mostListed ? undefined : this.#list.toString("latin1", 0, this.#length);
  }

  /** The first event that is wrong by itself. */
  own(checkpoint?: number): Flaw | undefined {
    const [first] = this.#faults.values();
    if (first === undefined) return undefined;
    const { matter, seq, line, field } = first;
    const by = checkpoint === undefined ? {} : { checkpoint };
    const place = { ...(matter ? { matter } : {}), ...(seq ? { seq } : {}), line, ...by };
    if (field === "line") return flaw("unreadable", { ...place, field: first.detail ?? "" });
    return flaw("rule", { ...place, field });
  }

  /** The first event that is not as the list says. The list must be the signed one. */
  against(list: string, checkpoint: number | undefined, firstLine: number): Flaw | undefined {
    const [wanted, read] = [list, this.list() ?? ""].map(text => entriesOf(batchesOf(text))) as [
      Entry[],
      Entry[],
    ];
    const places = new Map(read.map(({ name }, i) => [name, i] as const).toReversed());
    const twice = new Set(read.filter(({ name }, i) => places.get(name) !== i).map(({ name }) => name));
    const names = new Set(wanted.map(({ name }) => name));
    const by = checkpoint === undefined ? {} : { checkpoint };
    const told = (code: FlawCode, { name }: Entry, at: number, field?: string) => {
      const [matter, seq] = name.split(".").map(Number);
      const event = { matter: matter!, seq: seq!, line: firstLine + at };
      return flaw(code, { ...event, ...by, ...(field === undefined ? {} : { field }) });
    };
    for (let i = 0; i < Math.max(wanted.length, read.length); i += 1) {
      const [want, have, fault] = [wanted[i], read[i], this.#faults.get(i)];
      if (want === undefined) return told(places.get(have!.name) === i ? "extra" : "doubled", have!, i);
      if (have === undefined) return told("missing", want, i);
      if (fault?.field === "line") return told("unreadable", want, i, fault.detail ?? "");
      if (want.name === have.name) {
        const wrong = sameName(want, have, fault);
        if (wrong) return told(wrong[0], want, i, wrong[1]);
        continue;
      }
      const [isKnown, isLater] = [names.has(have.name), places.has(want.name)];
      if (isLater && !isKnown) return told("extra", have, i);
      if (isLater && twice.has(have.name)) return told("doubled", have, i);
      if (isLater) return told("order", want, i);
      if (isKnown) return told("missing", want, i);
      const [matter, seq] = [
        want.name.split(".")[0] !== have.name.split(".")[0],
        want.name.split(".")[1] !== have.name.split(".")[1],
      ];
      if (want.digest === have.digest)
        return told("number", want, i, matter && seq ? "matter, seq" : matter ? "matter" : "seq");
      // Another event stands in its place.
      return told("missing", want, i);
    }
    return undefined;
  }
}

/** What is wrong with an event at its right place. */
function sameName(want: Entry, have: Entry, fault: Fault | undefined): [FlawCode, string?] | undefined {
  if (want.bucket !== have.bucket) return ["place", "bucket"];
  if (want.batch !== have.batch) return ["place", "batch"];
  const computed = fault?.computed;
  if (want.digest === have.digest) {
    if (computed !== undefined) return ["contents", fault!.detail ?? fault!.field];
    return fault && ["rule", fault.field];
  }
  if (computed === undefined) return ["rewritten"];
  return [computed.startsWith(want.digest) ? "hash" : "both"];
}
