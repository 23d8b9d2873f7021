// Looking the log over for what seems better than the work was: each night, and whenever somebody asks. One
// of several servers does, by its lease; what it finds the engine opens as findings.

import { hash, randomUUID } from "node:crypto";
import { type Calendar, dayOf, startOfDay } from "../define/calendar.ts";
import { addMonths } from "../define/civil.ts";
import { findings } from "../define/detector.ts";
import { knownFindings } from "../detect/known.ts";
import type { Query } from "../detect/read.ts";
import { type FindingAct, type RoundResult, detectRound } from "../detect/round.ts";
import {
  type RoundStanding,
  beginRound,
  endRound,
  firstEvent,
  lastRound,
  moveRound,
  roundLease,
} from "../detect/rounds.ts";
import { system } from "../engine/matter.ts";
import type { Writer } from "../engine/ports.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Registry } from "../engine/registry.ts";
import { foldFaces } from "../figures/sql/faces.ts";
import type { Database } from "../store/connection.ts";
import { holdLease, releaseLease } from "../store/worker-lease.ts";
import { repeat } from "./repeat.ts";

interface Needs {
  readonly pool: Database;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly writer: Writer;
  readonly now: () => number;
  readonly log: (text: string) => void;
}

export interface Detection {
  /**
   * Looks now, back to `since` (ms), the whole log when it is left out. Answers undefined where another
   * process is looking. Rejects when the database does.
   */
  look(asked?: {
    since?: number | undefined;
    by?: string;
    signal?: AbortSignal;
  }): Promise<RoundResult | undefined>;
  /** Begins to look unless it does already; resolves at once. */
  ask(by: string): void;
  standing(): Promise<RoundStanding | undefined>;
  /** Looks each night; the answer stops it. */
  start(): () => Promise<void>;
}

const leaseMs = 120_000;
/** The first look after a start comes when pages have long been there, ms. */
const soon = 300_000;
const every = 600_000;
/** The night's round begins after two: what was done yesterday has been recorded. */
const nightly = 2 * 3_600_000;

class Looking implements Detection {
  readonly #needs: Needs;
  readonly #holder = randomUUID();
  readonly #stopping = new AbortController();
  readonly #query: Query;
  #running: Promise<RoundResult | undefined> | undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#query = async (text, values) => (await needs.pool.query(text, [...values])).rows;
  }

  standing = (): Promise<RoundStanding | undefined> => lastRound(this.#query);

  look(asked: { since?: number | undefined; by?: string; signal?: AbortSignal } = {}) {
    this.#running ??= this.#round(asked).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  ask(by: string): void {
    if (this.#running !== undefined) return;
    this.look({ by, signal: this.#stopping.signal }).catch((error: unknown) =>
      this.#needs.log(String(error)),
    );
  }

  async #holds(): Promise<boolean> {
    return (await holdLease(this.#needs.pool, roundLease, this.#holder, leaseMs)) !== undefined;
  }

  async #round({ since, by, signal }: { since?: number | undefined; by?: string; signal?: AbortSignal }) {
    const { pool, registry, calendar, now } = this.#needs;
    const query = this.#query;
    const first = since ?? (await firstEvent(query));
    if (first === undefined || !(await this.#holds())) return undefined;
    try {
      await pool.query(foldFaces);
      const round = await beginRound(query, first, now(), by ?? null);
      const lost = new AbortController();
      const mechanisms = [...registry.current.values()].map(({ mechanism }) => mechanism);
      const result = await detectRound(
        {
          query,
          calendar,
          mechanisms,
          known: detector => knownFindings(query, detector),
          act: act => this.#act(act),
          watch: async share => {
            if (!(await this.#holds())) lost.abort();
            await moveRound(query, round, share);
          },
        },
        first,
        now(),
        AbortSignal.any([lost.signal, ...(signal === undefined ? [] : [signal])]),
      );
      // A round that was cut off is not over: the next one begins anew and adds nothing twice.
      if (!lost.signal.aborted && !signal?.aborted) await endRound(query, round, now(), result);
      return result;
    } finally {
      await releaseLease(pool, roundLease, this.#holder).catch(() => undefined); // it runs out by itself
    }
  }

  async #act({ finding, input, key }: FindingAct): Promise<void> {
    const { writer, now } = this.#needs;
    const action = finding === null ? findings.open : findings.grow;
    try {
      await writer.act({
        mechanism: findings.mechanism,
        matter: finding,
        action,
        input,
        actor: system,
        origin: "sweep",
        at: now(),
        key: { text: `${key}/${action}`, body: hash("sha256", key, "buffer") },
      });
    } catch (error) {
      // Decided between our reading and our act: nothing is added any more.
      if (!(error instanceof Refusal && finding !== null)) throw error;
    }
  }

  /** Whether the night's round is due; it reaches back two months, the first one over the whole log. */
  async #due(): Promise<{ readonly since: number | undefined } | undefined> {
    const { calendar, now } = this.#needs;
    const today = dayOf(calendar, now());
    const last = await this.standing();
    if (last === undefined) return { since: undefined };
    const night = startOfDay(calendar, today) + nightly;
    if (now() < night || last.begun >= night) return undefined;
    return { since: last.ended === null ? last.since : startOfDay(calendar, addMonths(today, -1)) };
  }

  start(): () => Promise<void> {
    const night = async (signal: AbortSignal): Promise<void> => {
      const due = await this.#due();
      if (due !== undefined) await this.look({ ...due, signal });
    };
    const stop = repeat(every, night, this.#needs.log, soon);
    return async () => {
      this.#stopping.abort();
      await Promise.allSettled([stop(), this.#running]);
    };
  }
}

/** Opens what looks over a city's log; nothing is read before it is asked. */
export const openDetection = (needs: Needs): Detection => new Looking(needs);
