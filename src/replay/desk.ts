// Where what-ifs are asked: one runs at a time, the others wait in the order in which they came; any of
// them can be stopped.

import { type Calendar, type YearTables, plainWeekends, tableCalendar } from "../define/calendar.ts";
import type { Orgs } from "../engine/orgs.ts";
import type { Registry } from "../engine/registry.ts";
import { periodOf } from "../figures/period.ts";
import type { Change, Problem } from "./change.ts";
import { type Checked, checkChange } from "./check.ts";
import type { Found } from "./found.ts";
import type { Passage } from "./ports.ts";
import { runReplay } from "./run.ts";

type State = "queued" | "running" | "done" | "cancelled" | "failed";

interface RunPatch {
  readonly state?: State;
  readonly started?: number;
  readonly ended?: number;
  readonly done?: number;
  readonly total?: number;
  readonly result?: unknown;
  readonly fault?: Problem;
}

interface NewRun {
  readonly mechanism: string;
  readonly change: unknown;
  readonly period: string;
  readonly by: string;
  readonly post: string | null;
  readonly at: number;
}

/** What the desk asks of the table of runs; the store implements it. */
export interface RunTable {
  add(run: NewRun): Promise<number>;
  change(id: number, patch: RunPatch): Promise<void>;
  remove(id: number): Promise<void>;
  dropBefore(instant: number): Promise<void>;
  failBefore(instant: number, fault: Problem): Promise<void>;
  calendars(): Promise<
    readonly { readonly name: string; readonly version: string; readonly data: unknown }[]
  >;
}

interface Passing {
  readonly run: number;
  readonly mechanism: string;
  readonly before: number | null;
}

export interface ReplayGround<Runs extends RunTable = RunTable> {
  readonly runs: Runs;
  readonly registry: Registry;
  readonly orgs: Orgs;
  readonly calendar: Calendar;
  pass<T>(passing: Passing, work: (passage: Passage) => Promise<T>): Promise<T>;
  now(): number;
  log(text: string): void;
}

/** What was asked, by whom. */
export interface Asking {
  readonly change: Change;
  readonly period: string;
  readonly by: string;
  readonly post: string | null;
}

const day = 86_400_000;
/** A run that nobody ends for so long was cut off with its server. */
const cutOff = day / 48;
const progressEvery = 500;

const stopped: Problem = {
  zh: "服务器停机，推演没有做完。请重新开始。",
  en: "The server stopped before the run was done. Start it again.",
};

function tablesOf(data: unknown): { readonly timeZone: string; readonly years: YearTables } {
  const { timeZone = "Asia/Shanghai", years = {} } = data as { timeZone?: string; years?: YearTables };
  return { timeZone, years };
}

export class ReplayDesk<Runs extends RunTable = RunTable> {
  readonly #ground: ReplayGround<Runs>;
  readonly #stops = new Map<number, AbortController>();
  #queue: Promise<void> = Promise.resolve();

  constructor(ground: ReplayGround<Runs>) {
    this.#ground = ground;
  }

  get runs(): Runs {
    return this.#ground.runs;
  }

  /** What is wrong with a document, or the change that it asks. */
  check(given: unknown): Checked {
    return checkChange(this.#ground.registry, this.#ground.orgs, given);
  }

  /** Puts a run in the queue and answers its number. Throws a FigureRefusal `bad_period`. */
  async ask({ change, period, by, post }: Asking): Promise<number> {
    const { runs, calendar, now } = this.#ground;
    periodOf(period, calendar.timeZone);
    const id = await runs.add({ mechanism: change.mechanism, change, period, by, post, at: now() });
    const stop = new AbortController();
    this.#stops.set(id, stop);
    this.#queue = this.#queue.then(() => this.#turn(id, { change, period }, stop));
    return id;
  }

  /** The end of everything that waits or runs now. */
  idle(): Promise<void> {
    return this.#queue;
  }

  /** Stops a run, or takes it out of the queue; nothing is left of it. */
  stop(id: number): void {
    this.#stops.get(id)?.abort();
  }

  /** Forgets a run with all that it left. */
  async remove(id: number): Promise<void> {
    this.stop(id);
    await this.#ground.runs.remove(id);
  }

  /** Drops what runs of yesterday have left, and says of those whose server died that they are over. */
  async tidy(): Promise<void> {
    const { runs, now } = this.#ground;
    await runs.dropBefore(now() - day);
    await runs.failBefore(now() - cutOff, stopped);
  }

  async close(): Promise<void> {
    for (const stop of this.#stops.values()) stop.abort(new Error(stopped.zh));
    await this.#queue;
  }

  async #turn(id: number, asked: Pick<Asking, "change" | "period">, stop: AbortController): Promise<void> {
    const { runs, now, log } = this.#ground;
    try {
      stop.signal.throwIfAborted();
      await runs.change(id, { state: "running", started: now() });
      const result = await this.#run(id, asked, stop.signal);
      await runs.change(id, { state: "done", ended: now(), result });
    } catch (error) {
      const cancelled = stop.signal.aborted;
      if (!cancelled) log(`推演 ${id} 没有做完 / what-if ${id} failed: ${String(error)}`);
      const fault: Problem = {
        zh: "推演时程序出错，没有做完，请联系维护人员。",
        en: "The run failed by a fault of ours. Tell those who keep this server.",
      };
      const patch = cancelled ? { state: "cancelled" as const } : { state: "failed" as const, fault };
      // A database that is gone can't be told; `tidy` says it later.
      await runs.change(id, { ...patch, ended: now() }).catch((lost: unknown) => log(String(lost)));
    } finally {
      this.#stops.delete(id);
    }
  }

  async #run(
    id: number,
    { change, period: label }: Pick<Asking, "change" | "period">,
    signal: AbortSignal,
  ): Promise<Found> {
    const { runs, registry, orgs, calendar, pass, now } = this.#ground;
    const period = periodOf(label, calendar.timeZone);
    const known = new Map(
      (await runs.calendars()).map(({ name, version, data }) => [
        `${name}/${version}`,
        calendarFrom(name, version, data),
      ]),
    );
    const ground = { registry, orgs, calendar, calendarOf: (named: string) => known.get(named) };
    const passing = { run: id, mechanism: change.mechanism, before: period.to };
    const told = { at: 0 };
    const progress = (done: number, total: number): void => {
      if (performance.now() - told.at < progressEvery && done < total) return;
      told.at = performance.now();
      runs.change(id, { done, total }).catch((error: unknown) => this.#ground.log(String(error)));
    };
    return pass(passing, passage =>
      runReplay(ground, passage, { change, period, now: now() }, { progress, signal }),
    );
  }
}

function calendarFrom(name: string, version: string, data: unknown): Calendar {
  const { timeZone, years } = tablesOf(data);
  return Object.keys(years).length > 0
    ? tableCalendar({ name, version, timeZone, years })
    : { ...plainWeekends(name, timeZone), version };
}
