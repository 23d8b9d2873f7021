// A lane: one connection and one loop, the only writer of its buckets in this process. What queues while a
// COMMIT runs becomes the next batch: the commit itself is the gathering window, so there is no timer and
// light load never waits.

import pg from "pg";
import type { Matter } from "../../engine/matter.ts";
import { buckets } from "../../engine/matter.ts";
import { Channel, Full, Lost } from "./channel.ts";
import { Draft, type Ground } from "./draft.ts";
import { Files } from "./files.ts";
import type { Gate } from "./gate.ts";
import { Ids } from "./ids.ts";
import type { Job } from "./job.ts";
import { Keys, repeated } from "./keys.ts";
import { Memory } from "./memory.ts";
import { down, full, tooMany, unsure } from "./refusals.ts";
import type { Term, Terms } from "./terms.ts";
import { heldBy } from "./unique.ts";
import type { Way } from "./way.ts";

/** What a committed batch means to those who wait for it. */
export interface Committed {
  readonly events: number;
  /** Rows of the outbox that it wrote. */
  readonly messages: number;
  /** The matters as they stand now. */
  readonly matters: readonly Matter[];
}

export interface LaneOptions {
  readonly url: string;
  readonly ground: Ground;
  /** Most jobs that wait. */
  readonly queue: number;
  /** Most jobs in a batch. */
  readonly batch: number;
  /** Most matters in memory. */
  readonly cache: number;
  /** After how many ms without an answer the server is given up. */
  readonly silence?: number | undefined;
  readonly now: () => number;
  readonly committed: (batch: Committed) => void;
  readonly terms: Terms;
  readonly way: Way;
  /** Shared by lanes of one machine; on a cluster, whose machines write side by side, each has its own. */
  readonly gate: Gate;
}

const lock =
  "select bucket, epoch from bucket_lease where bucket = any ($1::smallint[]) order by bucket for update";

/**
 * A version moved, a key or an event was there first, a bucket came into another term, or PostgreSQL broke a
 * tie: decide again.
 */
const raced = new Set(["22012", "23505", "40P01", "40001", "55006"]);
const wasRaced = (error: unknown) => error instanceof pg.DatabaseError && raced.has(error.code ?? "");
const mostTries = 5;

export class Lane {
  readonly #options: LaneOptions;
  readonly #channel: Channel;
  readonly #matters: Memory;
  readonly #keys = new Keys();
  readonly #ids = new Ids();
  #queue: Job[] = [];
  #running: Promise<void> | undefined;
  #closing = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#channel = new Channel(options.url, options.way.settings, options.silence);
    // A batch must find in memory what it has just loaded; half of the memory may be of before.
    this.#matters = new Memory(Math.max(options.cache, 2 * options.batch));
  }

  /** Connects; false when the server can't be reached now. */
  async open(): Promise<boolean> {
    if (!(await this.#channel.open())) return false;
    await this.#options.terms.load(this.#channel);
    return true;
  }

  /** Takes a job in, or rejects it at once when too many wait or the database is down. */
  push(job: Job): void {
    if (this.#closing || this.#channel.resting) job.reject(down());
    else if (this.#queue.length >= this.#options.queue) job.reject(tooMany());
    else {
      this.#options.gate.grown(this.#queue.push(job));
      this.#running ??= this.#run();
    }
  }

  /** Finishes what waits, then lets go of the connection. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#running;
    await this.#channel.close();
  }

  async #run(): Promise<void> {
    // Callers of the same turn of the event loop share the first batch.
    await new Promise(resolve => setImmediate(resolve));
    const { gate, batch } = this.#options;
    while (this.#queue.length > 0) {
      await gate.pass(() => this.#queue.length);
      if (await this.#channel.open()) await gate.hold(() => this.#flush(this.#queue.splice(0, batch)));
      else for (const job of this.#queue.splice(0)) job.reject(down());
    }
    this.#running = undefined;
  }

  /** Writes the jobs; every one of them is answered or back in the queue afterwards. */
  async #flush(jobs: readonly Job[]): Promise<void> {
    try {
      await this.#write(jobs);
    } catch (error) {
      if (error instanceof Lost) this.#lost(jobs, error);
      else await this.#insist(jobs, 1);
    }
  }

  /**
   * After a lost race: with the buckets locked nobody can be quicker a second time. An error that remains
   * lies in one of the jobs: halving finds it, so that it fails alone.
   */
  async #insist(jobs: readonly Job[], tries: number): Promise<void> {
    try {
      await this.#reserve(jobs);
      await this.#channel.query("begin");
      await this.#write(jobs, true);
    } catch (error) {
      if (error instanceof Lost) return this.#lost(jobs, error);
      // A connection lost now is noticed by the next query.
      await this.#channel.query("rollback").catch(() => {});
      if (wasRaced(error) && tries < mostTries) return this.#insist(jobs, tries + 1);
      if (jobs.length === 1) return jobs[0]!.reject(wasRaced(error) ? tooMany() : error);
      const half = jobs.length >> 1;
      await this.#insist(jobs.slice(0, half), 1);
      await this.#insist(jobs.slice(half), 1);
    }
  }

  #lost(jobs: readonly Job[], why: Lost): void {
    this.#matters.clear();
    for (const job of jobs) job.reject(why instanceof Full ? full() : unsure());
  }

  async #reserve(jobs: readonly Job[]): Promise<void> {
    const slots = jobs.filter(job => job.opens && job.id === 0).map(job => job.slot);
    if (slots.length > 0) await this.#ids.reserve(this.#channel, slots);
  }

  /** Decides and commits. Nobody is told anything before the commit. Throws with nothing written, or Lost. */
  async #write(jobs: readonly Job[], locked = false): Promise<void> {
    if (locked) await this.#lock(jobs);
    else await this.#reserve(jobs);
    const epoch = this.#options.terms.now();
    // That nothing is to be settled would not be noticed by any version check: look afresh.
    for (const { acts, id } of jobs) if (acts.length === 0) this.#matters.delete(id);
    const wanted = jobs.filter(job => !job.opens).map(job => job.id);
    const fresh = await this.#matters.load(this.#channel, wanted, locked);
    const now = this.#options.now();
    const files = await Files.load(this.#channel, jobs, now);
    const held = await this.#held(jobs);
    const draft = new Draft(this.#options.ground, now, id => this.#matters.get(id), files, held);
    const again = this.#decide(draft, jobs);
    if (draft.rows.events > 0) await this.#options.way.write(this.#channel, draft.rows, epoch);
    if (locked) await this.#channel.query("commit");
    this.#tell(draft);
    for (const job of again) if (!this.#answer(job)) this.#queue.unshift(job);
    if (draft.refused.length > 0) await this.#refuse(draft, fresh);
  }

  /**
   * What is unique in other matters. An opening falls where its hash leads, not where its key would: whether
   * the key was answered in another bucket is looked up as well.
   */
  async #held(jobs: readonly Job[]): Promise<ReadonlySet<string>> {
    const keys = jobs.flatMap(({ key, unique }) => (key === undefined || unique === undefined ? [] : [key]));
    await this.#keys.load(this.#channel, keys);
    return heldBy(this.#channel, jobs);
  }

  async #lock(jobs: readonly Job[]): Promise<void> {
    const wanted = [...new Set(jobs.map(job => job.slot % buckets))];
    const { rows } = await this.#channel.query<Term & pg.QueryResultRow>({
      name: "lock",
      text: lock,
      values: [wanted],
    });
    this.#options.terms.learn(rows);
    const keys = jobs.flatMap(({ key }) => (key === undefined ? [] : [key]));
    await this.#keys.load(this.#channel, keys);
  }

  /**
   * Drafts the batch. Returns the jobs whose key has been answered, or is being answered by another of the
   * batch.
   */
  #decide(draft: Draft, jobs: readonly Job[]): readonly Job[] {
    const again: Job[] = [];
    const keyed = new Set<string>();
    for (const job of jobs) {
      const { key } = job;
      if (key && (keyed.has(key.digest) || this.#keys.known(key))) {
        again.push(job);
        continue;
      }
      if (job.opens && job.id === 0) job.id = this.#ids.take(job.slot);
      const refused = draft.refused.length;
      draft.add(job);
      if (key && draft.refused.length === refused) keyed.add(key.digest);
    }
    draft.close();
    return again;
  }

  #tell(draft: Draft): void {
    const matters = [...draft.after()];
    for (const matter of matters) this.#matters.set(matter.id, matter);
    for (const { job, answer } of draft.accepted) {
      if (job.key && answer) this.#keys.remember(job.key, answer);
      job.resolve(answer);
    }
    const { events, messages } = draft.rows;
    // Later, so that a fault of a listener can never be taken for one of the batch.
    if (events > 0) process.nextTick(this.#options.committed, { events, messages, matters });
  }

  /** Answers a job from the memory of keys; false when its key was never answered. */
  #answer(job: Job): boolean {
    const known = job.key && this.#keys.known(job.key);
    if (!job.key || !known) return false;
    try {
      job.resolve(repeated(job.key, known));
    } catch (error) {
      job.reject(error);
    }
    return true;
  }

  /**
   * A refusal is told only when it is sure: the key may have been answered before our memory reaches back,
   * and a matter in memory may have been moved on by another process. A matter that this batch wrote was
   * proven by its commit.
   */
  async #refuse(draft: Draft, fresh: ReadonlySet<number>): Promise<void> {
    try {
      await this.#keys.load(
        this.#channel,
        draft.refused.flatMap(({ job }) => (job.key ? [job.key] : [])),
      );
      const left = draft.refused.filter(({ job }) => !this.#answer(job));
      const doubtful = left.filter(({ job }) => !job.opens && !fresh.has(job.id) && !draft.touches(job.id));
      const ids = doubtful.map(({ job }) => job.id);
      const stale = await this.#matters.stale(this.#channel, ids);
      for (const { job, error } of left) if (!stale.has(job.id)) job.reject(error);
      this.#queue.unshift(...left.filter(({ job }) => stale.has(job.id)).map(({ job }) => job));
    } catch (error) {
      if (error instanceof Lost) this.#matters.clear();
      for (const { job } of draft.refused) job.reject(error instanceof Lost ? unsure() : error);
    }
  }
}
