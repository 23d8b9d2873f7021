// Writing a log as a file: what the source streams, with each checkpoint behind its last event and an end
// that counts. Memory stays flat whatever the length.

import { hash } from "node:crypto";
import {
  EventLine,
  type Header,
  type ListedNote,
  checkpointLine,
  definitionsLine,
  endLine,
  headerLine,
} from "./log-line.ts";
import { listText, listed } from "./note.ts";
import { mostListed } from "./segment.ts";
import { Growth } from "./tree.ts";

/** A log at one moment: all of it is read from the same snapshot. */
export interface LogSource {
  /** Lines of events, in the order of the tree: those that checkpoints have taken in, or the others. */
  events(covered: boolean): AsyncIterable<Buffer>;
  checkpoints(): AsyncIterable<ListedNote>;
  /** Every definition that is kept, as JSON. */
  definitions(): Promise<readonly string[]>;
  matters(): Promise<number>;
  /** The roots of the tree's complete parts at the last checkpoint. */
  peaks(): Promise<{ readonly size: number; readonly peaks: Buffer }>;
}

/** Hears how many events were written. */
export type Progress = (events: number) => void;

const line = (text: string): Buffer => Buffer.from(`${text}\n`);

/** The part of a chunk up to the end of its nth line; all of it and fewer lines where it has not so many. */
function cut(chunk: Buffer, lines: number): { readonly end: number; readonly lines: number } {
  let [end, found] = [0, 0];
  while (found < lines) {
    const at = chunk.indexOf(10, end);
    if (at < 0) return { end: chunk.length, lines: found };
    [end, found] = [at + 1, found + 1];
  }
  return { end, lines: found };
}

/** The list and the growth of the tree by events behind the last checkpoint. */
class Rest {
  readonly #tree: Growth;
  readonly #line = new EventLine();
  readonly #leaves: { bucket: number; batch: number; leaves: string }[] = [];
  #part: Buffer = Buffer.alloc(0);
  count = 0;

  constructor(size: number, peaks: Buffer) {
    this.#tree = new Growth(size, peaks);
  }

  take(chunk: Buffer): void {
    let bytes = this.#part.length > 0 ? Buffer.concat([this.#part, chunk]) : chunk;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      this.#event(bytes, end);
      bytes = bytes.subarray(end + 1);
    }
    this.#part = bytes;
  }

  #event(bytes: Buffer, end: number): void {
    const event = this.#line;
    if (!event.read(bytes, 0, end))
      throw new Error(`the log wrote a line that it cannot read: ${event.member}`);
    this.#tree.append(event.hash);
    this.count += 1;
    if (this.count > mostListed) return;
    const { bucket, batch, matter, seq } = event;
    const leaf = listed(matter, seq, event.hash.toString("hex"));
    const last = this.#leaves.at(-1);
    if (last?.bucket === bucket && last.batch === batch) last.leaves += ` ${leaf}`;
    else this.#leaves.push({ bucket, batch, leaves: leaf });
  }

  root = (): string => this.#tree.root().toString("hex");
  list = (): string | null => (this.count > mostListed ? null : listText(this.#leaves));
}

/** The bytes of a log's file. Throws what the source throws. */
export async function* exportLog(
  source: LogSource,
  header: Header,
  progress: Progress = () => {},
): AsyncGenerator<Buffer> {
  const first = headerLine(header);
  yield line(first);
  let events = 0;
  let checkpoints = 0;
  const notes = source.checkpoints()[Symbol.asyncIterator]();
  let next = (await notes.next()).value as ListedNote | undefined;
  for await (const chunk of source.events(true)) {
    for (let rest: Buffer = chunk; rest.length > 0;) {
      const { end, lines } = cut(rest, next ? next.note.size - events : Number.POSITIVE_INFINITY);
      yield rest.subarray(0, end);
      rest = rest.subarray(end);
      events += lines;
      progress(events);
      if (next === undefined || events < next.note.size) continue;
      yield line(checkpointLine(next));
      checkpoints += 1;
      next = (await notes.next()).value as ListedNote | undefined;
    }
  }
  // Where events have gone from the log, checkpoints are left over: they tell of it.
  for (; next !== undefined; next = (await notes.next()).value as ListedNote | undefined) {
    yield line(checkpointLine(next));
    checkpoints += 1;
  }
  const { size, peaks } = await source.peaks();
  const rest = new Rest(size, peaks);
  for await (const chunk of source.events(false)) {
    rest.take(chunk);
    progress(events + rest.count);
    yield chunk;
  }
  const definitions = await source.definitions();
  for (const one of definitions) yield line(definitionsLine(`[${one}]`));
  const counted = {
    events: events + rest.count,
    matters: await source.matters(),
    checkpoints,
    definitions: definitions.length,
    root: rest.root(),
    rest: rest.list(),
    header: hash("sha256", first),
  };
  yield line(endLine(counted));
}
