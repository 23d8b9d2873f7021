// Carries what acts cause elsewhere: at least once, applied exactly once. A refusal ends a row, since the
// same act would be refused again; a failure sets it back, longer each time.

import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../connection.ts";
import { type Rest, Wakeful } from "../wakeful.ts";
import { deliver, more } from "./deliver.ts";
import { type Delivery, isFinal } from "./delivery.ts";
import { Outbox, type Waiting, nameOf } from "./outbox.ts";

export interface RelayOptions extends Omit<Delivery, "now" | "registers"> {
  readonly database: Database;
  /** ms since 1970. */
  readonly now?: () => number;
  readonly log?: (text: string) => void;
}

export interface Relay {
  /** Delivers what waits now and what that causes in turn, until nothing is due; how many rows ended. */
  drain(): Promise<number>;
  /** Delivers what waits, and then soon after it is woken or a row comes due; until `close`. */
  start(): void;
  /** Tells that a batch has written rows to the outbox. */
  wake(): void;
  close(): Promise<void>;
}

const page = 200;
/** A row that is claimed and not ended comes due again after this time, ms. */
const claimed = 60_000;
/** Other processes write to the outbox too: look at least this often, ms. */
const longestPause = 10_000;
const firstRetry = 1_000;
/** What is sent within this time is claimed and delivered together, ms: its acts share batches. */
const gathering = 200;
const longestRetry = 3_600_000;
/** No row is set to come due later than this from now, ms, with room for servers whose clocks differ. */
const latest = longestRetry + 300_000;

/**
 * Messages to one matter or person are delivered in their order, and what is opened or numbered for one.
 * What is counted comes in any order, so that hundreds for one matter share a batch.
 */
const target = (row: Waiting): string => {
  const { message, matter } = row;
  if (message.kind === "echo") return nameOf(row);
  if (message.kind === "act") return message.matter;
  if (message.kind === "notice") return message.person;
  if (message.kind === "open") return `matter:${matter}`;
  return `${message.kind}/${matter}`;
};

interface Work {
  readonly outbox: Outbox;
  readonly delivery: Delivery;
  readonly log: (text: string) => void;
}

async function deliverOne({ outbox, delivery, log }: Work, row: Waiting): Promise<boolean> {
  const { now } = delivery;
  try {
    const outcome = await deliver(delivery, outbox, row);
    if (outcome === more) await outbox.setBack(row, now());
    else await outbox.end(row, now(), outcome);
    return true;
  } catch (error) {
    if (isFinal(error)) {
      await outbox.end(row, now(), error.code);
      return true;
    }
    log(`消息未送达，稍后重试 / a message was not delivered and will be repeated: ${String(error)}`);
    await outbox.setBack(row, now() + Math.min(longestRetry, firstRetry * 2 ** (row.attempts - 1)));
    return false;
  }
}

/**
 * One page: rows of the same target one after another, others side by side. Answers how many ended, of
 * how many.
 */
async function round(work: Work): Promise<{ readonly ended: number; readonly rows: number }> {
  const { now } = work.delivery;
  const rows = await work.outbox.claim(now(), now() + claimed, now() + latest, page);
  const chains = Map.groupBy(rows, target);
  let ended = 0;
  const deliveries = [...chains.values()].map(async chain => {
    for (const row of chain) if (await deliverOne(work, row)) ended += 1;
  });
  // Whoever hears of a failure may begin anew: nothing of this round is under way any more.
  const failed = (await Promise.allSettled(deliveries)).find(one => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return { ended, rows: rows.length };
}

export function openRelay({ database, now = Date.now, log = () => {}, ...rest }: RelayOptions): Relay {
  const outbox = new Outbox(database);
  const work: Work = { outbox, delivery: { ...rest, now, registers: new Map() }, log };
  const stop = new AbortController();
  let started = false;

  async function drain(): Promise<number> {
    for (let total = 0; ;) {
      const { ended, rows } = await round(work);
      total += ended;
      if (rows === 0) return total;
    }
  }

  // What a delivery causes in turn wakes us by its commit, so nothing is looked for twice.
  async function once(): Promise<Rest> {
    try {
      await pause(gathering, undefined, { signal: stop.signal });
      while (!stop.signal.aborted && (await round(work)).rows === page);
      const next = await outbox.next();
      return { pause: Math.min(longestPause, Math.max(0, (next ?? Number.POSITIVE_INFINITY) - now())) };
    } catch (error) {
      if (stop.signal.aborted) return { pause: longestPause };
      log(`待发队列暂时不可用 / the outbox cannot be read and will be tried again: ${String(error)}`);
      return { pause: firstRetry };
    }
  }

  const loop = new Wakeful(once);
  return {
    drain,
    start() {
      started = true;
      loop.wake();
    },
    wake: () => void (started && loop.wake()),
    close() {
      stop.abort();
      return loop.close();
    },
  };
}
