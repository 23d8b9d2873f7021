// The only way into the log: acts of many callers, written in batches by a few lanes. A lane owns the
// buckets whose number leaves its own when divided by the number of lanes, so one matter's acts always
// follow one another.

import type { ActRequest, Answer, Writer } from "../../engine/ports.ts";
import { buckets, bucketOf } from "../../engine/matter.ts";
import type { Ground } from "./draft.ts";
import { Gate } from "./gate.ts";
import { type Job, actJob, settleJob } from "./job.ts";
import { uniqueHash } from "./unique.ts";
import { type Committed, Lane } from "./lane.ts";
import { Terms } from "./terms.ts";
import { type Way, byStatement } from "./way.ts";

export interface WriterOptions extends Ground {
  /** The database as the running system's login. */
  readonly url: string;
  /** Connections that write; 2 unless told otherwise: a third makes batches smaller and none sooner. */
  readonly lanes?: number;
  /** Most acts that wait in a lane before new ones are refused as busy; 5000 unless told otherwise. */
  readonly queue?: number;
  /** Most acts in one transaction; 500 unless told otherwise. */
  readonly batch?: number;
  /** Most matters held in memory; 10,000 unless told otherwise: some 5 KB each. */
  readonly cache?: number;
  /** The terms of the buckets, where whoever leads them tells of new ones. */
  readonly terms?: Terms;
  /** How batches are written; by one statement unless told otherwise. */
  readonly way?: Way;
  /** After how many ms without an answer the database is given up; 30,000 unless told otherwise. */
  readonly silence?: number;
  /** The clock that `recorded` is read from, ms since 1970. */
  readonly now?: () => number;
}

export interface BatchWriter extends Writer {
  /** Calls after every committed batch. */
  onCommit(listener: (batch: Committed) => void): void;
  /** Finishes what waits and refuses what comes. */
  close(): Promise<void>;
}

class Lanes implements BatchWriter {
  readonly #lanes: readonly Lane[];
  readonly #ground: Ground;
  readonly #listeners: ((batch: Committed) => void)[] = [];

  constructor({
    url,
    lanes = 2,
    queue = 5000,
    batch = 500,
    cache = 10_000,
    silence,
    now = Date.now,
    terms = new Terms(),
    way = byStatement,
    ...ground
  }: WriterOptions) {
    const count = way.oneBucket ? buckets : Math.min(lanes, buckets);
    const committed = (done: Committed): void => {
      for (const listener of this.#listeners) listener(done);
    };
    const options = { url, ground, queue, batch, cache: Math.ceil(cache / count), silence, now, committed };
    this.#ground = ground;
    const shared = new Gate();
    this.#lanes = Array.from(
      { length: count },
      () => new Lane({ ...options, terms, way, gate: way.oneBucket ? new Gate() : shared }),
    );
  }

  async open(): Promise<this> {
    const reached = await Promise.all(this.#lanes.map(lane => lane.open()));
    if (reached.every(Boolean)) return this;
    await this.close();
    throw new Error("the writer could not connect to the database");
  }

  act(request: ActRequest): Promise<Answer> {
    return this.#push(ends => actJob([request], ends, uniqueHash(this.#ground, request))) as Promise<Answer>;
  }

  history(acts: readonly ActRequest[]): Promise<Answer> {
    if (acts.length === 0) throw new RangeError("a history has at least one act");
    const unique = uniqueHash(this.#ground, acts[0]!);
    return this.#push(ends => actJob(acts, ends, unique)) as Promise<Answer>;
  }

  async settle(matters: readonly number[], until: number): Promise<number> {
    const settled = await Promise.allSettled(
      matters.map(id => this.#push(ends => settleJob(id, until, ends))),
    );
    const failed = settled.find(one => one.status === "rejected");
    if (failed && settled.every(one => one.status === "rejected")) throw failed.reason;
    return settled.filter(one => one.status === "fulfilled" && one.value !== undefined).length;
  }

  #push(make: (ends: Pick<Job, "resolve" | "reject">) => Job): Promise<Answer | undefined> {
    return new Promise((resolve, reject) => {
      const job = make({ resolve, reject });
      this.#lanes[bucketOf(job.slot) % this.#lanes.length]!.push(job);
    });
  }

  onCommit(listener: (batch: Committed) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map(lane => lane.close()));
  }
}

/** Opens a writer. Rejects when the database can't be reached; later it reconnects by itself. */
export const openWriter = (options: WriterOptions): Promise<BatchWriter> => new Lanes(options).open();
