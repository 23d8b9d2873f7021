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
  /** A row that is claimed and neither held nor ended comes due again after this time, ms. */
  readonly claimed?: number;
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
  readonly claimed: number;
}

/** Holds a row while it is worked on, however long that takes. */
async function holding<T>({ outbox, delivery, claimed }: Work, row: Waiting, done: Promise<T>): Promise<T> {
  let held = Promise.resolve(true);
  const again = (): void => {
    held = held.then(mine => mine && outbox.hold(row, delivery.now() + claimed)).catch(() => true);
  };
  const timer = setInterval(again, claimed / 3);
  try {
    return await done;
  } finally {
    clearInterval(timer);
    await held; // so that the claim's end is known to whoever sets it back
  }
}

/** What a whole city may have to be worked through for: others do not wait for it. */
const isLong = ({ message: { kind } }: Waiting): boolean => kind === "drive" || kind === "poll";

async function deliverOne(work: Work, row: Waiting): Promise<boolean> {
  const { outbox, delivery, log } = work;
  const { now } = delivery;
  try {
    const delivered = deliver(delivery, outbox, row);
    const outcome = await (isLong(row) ? holding(work, row, delivered) : delivered);
    if (outcome === more) await outbox.goOn(row, now());
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

interface Round {
  readonly rows: number;
  /** How many ended of those that take no long work. */
  readonly ended: number;
  /** What is still under way: how many of them ended. */
  readonly long: readonly Promise<number>[];
}

async function inOrder(work: Work, chain: readonly Waiting[]): Promise<number> {
  let ended = 0;
  for (const row of chain) if (await deliverOne(work, row)) ended += 1;
  return ended;
}

/** Waits for all: whoever hears of a failure may begin anew, since nothing of it is under way any more. */
async function sumOf(counts: readonly Promise<number>[]): Promise<number> {
  const settled = await Promise.allSettled(counts);
  return settled.reduce((sum, one) => {
    if (one.status === "rejected") throw one.reason;
    return sum + one.value;
  }, 0);
}

/** One page: rows of the same target one after another, others side by side. */
async function round(work: Work): Promise<Round> {
  const { now } = work.delivery;
  const rows = await work.outbox.claim(now(), now() + work.claimed, now() + latest, page);
  const chains = [...Map.groupBy(rows, target).values()];
  const [long, short] = [chains.filter(one => isLong(one[0]!)), chains.filter(one => !isLong(one[0]!))];
  const under = long.map(chain => inOrder(work, chain));
  // Heard of by whoever waits for them, however late that is.
  for (const one of under) one.catch(() => {});
  return { rows: rows.length, ended: await sumOf(short.map(chain => inOrder(work, chain))), long: under };
}

const unread = (error: unknown): string =>
  `待发队列暂时不可用 / the outbox cannot be read and will be tried again: ${String(error)}`;

/** Long work goes on beside what comes due; its end may leave a row that is due at once. */
function beside(
  aside: Set<Promise<void>>,
  one: Promise<number>,
  log: (text: string) => void,
  wake: () => void,
): void {
  const ends = one.then(
    () => {},
    (error: unknown) => log(unread(error)),
  );
  const settled: Promise<void> = ends.then(() => {
    aside.delete(settled);
    wake();
  });
  aside.add(settled);
}

export function openRelay(options: RelayOptions): Relay {
  const { database, now = Date.now, log = () => {}, claimed = 60_000, ...rest } = options;
  const outbox = new Outbox(database);
  const work: Work = { outbox, delivery: { ...rest, now, registers: new Map() }, log, claimed };
  const stop = new AbortController();
  const aside = new Set<Promise<void>>();
  let started = false;

  async function drain(): Promise<number> {
    for (let total = 0; ;) {
      const { ended, rows, long } = await round(work);
      total += ended + (await sumOf(long));
      if (rows === 0) return total;
    }
  }

  // What a delivery causes in turn wakes us by its commit, so nothing is looked for twice.
  async function once(): Promise<Rest> {
    try {
      await pause(gathering, undefined, { signal: stop.signal });
      for (let full = true; full && !stop.signal.aborted;) {
        const { rows, long } = await round(work);
        for (const one of long) beside(aside, one, log, () => loop.wake());
        full = rows === page;
      }
      const next = await outbox.next();
      return { pause: Math.min(longestPause, Math.max(0, (next ?? Number.POSITIVE_INFINITY) - now())) };
    } catch (error) {
      if (stop.signal.aborted) return { pause: longestPause };
      log(unread(error));
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
    async close() {
      stop.abort();
      await loop.close();
      await Promise.all(aside);
    },
  };
}
