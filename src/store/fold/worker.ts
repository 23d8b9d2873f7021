// Folds figures behind the log: one process for all, whoever holds the lease. Live, after a loss, for a new
// figure and for all of them anew it is one way: from where the marks stand, in the order of the log.

import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import type pg from "pg";
import { foldCalendar } from "../../figures/fold/calendar.ts";
import { Wakeful } from "../wakeful.ts";
import { holdLease, releaseLease } from "../worker-lease.ts";
import { type Declaring, type Declarations, declarationsOf } from "./declared.ts";
import { type Ends, readEnds } from "./log.ts";
import { foldLease, marksReach, syncMarks } from "./marks.ts";
import { type Group, PortionReader, foldPortion, groupOf, hasReached, inTransaction } from "./portion.ts";

export interface FoldNeeds extends Declaring {
  readonly pool: pg.Pool;
  readonly log: (text: string) => void;
}

export interface FigureFold {
  /**
   * Resolves once everything that was committed before the call is folded, by us or by whoever holds the
   * lease, or after `patience` ms. Never rejects.
   */
  fresh(patience?: number): Promise<void>;
  /** Folds what is missing now and whenever it is woken, until `close`. */
  start(): void;
  /** Something was committed: fold it soon, once it was started. */
  wake(): void;
  close(): Promise<void>;
}

const leaseMs = 10_000;
const renewAfter = 3_000;
/**
 * What is acted within this time is folded together, ms: many acts move few cells. Whoever reads has it
 * folded at once.
 */
const gathering = 1_000;
/** Other servers commit too, and their leases end: look this often, ms. */
const idle = 1_000;
const afterFailure = 5_000;
const polling = 25;
const askAgain = 1_000;

/** A fold of this process, as long as it holds the lease under one epoch and one org tree. */
interface Term {
  readonly epoch: number;
  readonly declared: Declarations;
  groups: Group[];
}

export function openFold(needs: FoldNeeds): FigureFold {
  return new Worker(needs);
}

class Worker implements FigureFold {
  readonly #needs: FoldNeeds;
  readonly #holder = randomUUID();
  readonly #stop = new AbortController();
  readonly #loop = new Wakeful(() => this.#round());
  #term: Term | undefined;
  #declared: Declarations | undefined;
  #heldAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | undefined;
  #again = false;
  #failed = "";

  constructor(needs: FoldNeeds) {
    this.#needs = needs;
  }

  async fresh(patience = 300): Promise<void> {
    const enough = new AbortController();
    const waited = after(patience, undefined, { signal: enough.signal }).catch(() => {});
    await Promise.race([this.#caughtUp(enough.signal).catch(this.#tell), waited]);
    enough.abort();
  }

  start(): void {
    this.#loop.wake();
  }

  wake(): void {
    this.#loop.wakeIn(gathering);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#loop.close();
    await this.#running?.catch(() => {}); // the loop or a reader has told of it
    if (this.#term) await releaseLease(this.#needs.pool, foldLease, this.#holder).catch(() => {});
  }

  async #round() {
    const started = performance.now();
    try {
      await this.#catchUp();
      this.#failed = "";
      const left = gathering - (performance.now() - started);
      await after(Math.max(0, left), undefined, { signal: this.#stop.signal }).catch(() => {});
      return { pause: idle };
    } catch (error) {
      this.#tell(error);
      return { pause: afterFailure };
    }
  }

  readonly #tell = (error: unknown): void => {
    const text = String(error);
    if (text !== this.#failed)
      this.#needs.log(`指标折算中断，稍后继续 / folding of figures stopped and goes on later: ${text}`);
    this.#failed = text;
  };

  /** What is committed while a pass runs may be behind it: whoever asks now waits for one more look. */
  #catchUp(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#work().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#stop.signal.aborted) {
      this.#again = false;
      try {
        if (await this.#hold()) await this.#pass();
      } catch (error) {
        // What is in memory may be ahead of what was written: begin again from the marks.
        this.#term = undefined;
        throw error;
      }
    }
  }

  /**
   * Where another holds the lease, waits until that one has come as far as the log is now. It may have died
   * with the lease in its hands: every second it is asked for again.
   */
  async #caughtUp(signal: AbortSignal): Promise<void> {
    const { pool } = this.#needs;
    const { batches } = await readEnds(pool);
    await this.#catchUp();
    const tallies = declarationsOf(this.#needs, this.#declared).tallies.map(({ tally }) => tally);
    for (let asked = performance.now(); !signal.aborted && !(await marksReach(pool, tallies, batches));) {
      await after(polling, undefined, { signal }).catch(() => {});
      if (performance.now() - asked < askAgain) continue;
      asked = performance.now();
      await this.#catchUp();
    }
  }

  async #hold(): Promise<boolean> {
    const { pool } = this.#needs;
    const declared = (this.#declared = declarationsOf(this.#needs, this.#declared));
    const isNew = this.#term === undefined;
    if (isNew || performance.now() - this.#heldAt > renewAfter) {
      const epoch = await holdLease(pool, foldLease, this.#holder, leaseMs);
      this.#heldAt = performance.now();
      if (epoch === undefined) {
        this.#term = undefined;
        return false;
      }
      if (this.#term?.epoch !== epoch) this.#term = { epoch, declared, groups: await this.#begin(declared) };
    }
    if (this.#term!.declared !== declared)
      this.#term = { epoch: this.#term!.epoch, declared, groups: await this.#begin(declared) };
    return true;
  }

  async #begin(declared: Declarations): Promise<Group[]> {
    const marks = await inTransaction(this.#needs.pool, database => syncMarks(database, declared.tallies));
    const known = marks.filter(({ tally }) => declared.has(tally));
    const byMarks = Map.groupBy(known, ({ batches }) => batches.join());
    return [...byMarks.values()].map(some => {
      const tallies = some.map(({ tally }) => tally);
      return groupOf(declared.folds(tallies), tallies, some[0]!.batches);
    });
  }

  /** Folds up to where the log ends now; groups that have come equally far go on as one. */
  async #pass(): Promise<void> {
    const term = this.#term!;
    const ends = await readEnds(this.#needs.pool);
    const readers = new Map(term.groups.map(group => [group, new PortionReader()]));
    const behind = () => term.groups.filter(group => !hasReached(group, ends));
    for (let some = behind(); some.length > 0 && !this.#stop.signal.aborted; some = behind()) {
      for (const group of some) await this.#portion(term, group, ends, readers.get(group)!);
    }
    if (term.groups.length > 1) this.#join(term);
  }

  async #portion(term: Term, group: Group, ends: Ends, reader: PortionReader): Promise<void> {
    const { pool, timeZone } = this.#needs;
    if (performance.now() - this.#heldAt > renewAfter) {
      await holdLease(pool, foldLease, this.#holder, leaseMs);
      this.#heldAt = performance.now();
    }
    const { above } = term.declared;
    const holding = { name: foldLease, holder: this.#holder, epoch: term.epoch };
    await foldPortion(pool, group, ends, reader, { calendar: foldCalendar(timeZone), above, holding });
  }

  #join(term: Term): void {
    const equal = Map.groupBy(term.groups, ({ batches }) => batches.join());
    if (equal.size === term.groups.length) return;
    term.groups = [...equal.values()].map(some => {
      if (some.length === 1) return some[0]!;
      const tallies = some.flatMap(group => group.tallies);
      return groupOf(term.declared.folds(tallies), tallies, some[0]!.batches);
    });
  }
}
