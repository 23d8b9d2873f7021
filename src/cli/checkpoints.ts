// Checkpoints of a running server: one process makes them by lease; each that is told a file keeps a copy of
// them there, outside the database.

import { randomUUID } from "node:crypto";
import { appendFile, open } from "node:fs/promises";
import { noteLine, readNoteLine } from "../proof/note.ts";
import { checkpointsAfter } from "../proof/read.ts";
import type { Query } from "../proof/checkpoint.ts";
import {
  type Checkpointer,
  checkpointEvents,
  checkpointEvery,
  openCheckpointer,
  signingKeyOf,
} from "../proof/worker.ts";
import { holdLease, releaseLease } from "../store/worker-lease.ts";
import { keyAtHand, makeKey, sayKey } from "./checkpoint-key.ts";
import type { OpenCity } from "./city.ts";
import { say } from "./command.ts";
import type { Settings } from "./settings.ts";

const leaseName = "checkpoints";
const leaseMs = 30_000;
/** A line is some 700 bytes. */
const tail = 8192;

type City = Pick<OpenCity, "pool" | "instance" | "writer">;

export const queryOf =
  ({ pool }: Pick<OpenCity, "pool">): Query =>
  async (text, values) =>
    (await pool.query(text, [...values])).rows as Readonly<Record<string, unknown>>[];

/** The number of the last checkpoint in a file; 0 when the file is new. */
async function lastIn(path: string): Promise<number> {
  const file = await open(path, "a+");
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, tail));
    await file.read(bytes, 0, bytes.length, size - bytes.length);
    const last = bytes.toString().trimEnd().split("\n").at(-1) ?? "";
    return readNoteLine(last)?.note.number ?? 0;
  } finally {
    await file.close();
  }
}

/** Writes what the file lacks to its end. */
async function keep(query: Query, path: string): Promise<void> {
  for (;;) {
    const after = await lastIn(path);
    const notes = await checkpointsAfter(query, after, 500);
    if (notes.length === 0) return;
    await appendFile(path, notes.map(note => `${noteLine(note)}\n`).join(""));
  }
}

/** The key of this server, made where nothing has ever been signed; said once. */
async function keyOf(query: Query, settings: Settings) {
  const signs = await signingKeyOf(query);
  const key = keyAtHand(settings) ?? (signs === undefined ? makeKey(settings) : undefined);
  if (signs ?? key?.public) sayKey(signs ?? key!.public);
  return key;
}

/**
 * Makes checkpoints from now on, every ten seconds or ten thousand events; the answer stops it. A database
 * that is away is told of once.
 */
export function keepCheckpoints(city: City, settings: Settings): () => Promise<void> {
  const { pool, instance, writer } = city;
  const query = queryOf(city);
  const holder = randomUUID();
  const stop = new AbortController();
  const hold = async () => (await holdLease(pool, leaseName, holder, leaseMs)) !== undefined;
  let worker: Checkpointer | undefined;
  let [running, failed, events]: [Promise<void> | undefined, boolean, number] = [undefined, false, 0];
  const work = async (): Promise<void> => {
    events = 0;
    const needs = { query, instance: instance.id, hold, now: Date.now, log: say };
    worker ??= openCheckpointer({ ...needs, key: await keyOf(query, settings) });
    await worker.round(stop.signal);
    if (settings.checkpointFile !== undefined) await keep(query, settings.checkpointFile);
    failed = false;
  };
  const tell = (error: unknown): void => {
    if (!failed && !stop.signal.aborted) {
      say(`存证点没有做成，稍后再试 / no checkpoint, will be tried again: ${String(error)}`);
    }
    failed = true;
  };
  const go = (): void => {
    if (!stop.signal.aborted)
      running ??= work()
        .catch(tell)
        .finally(() => (running = undefined));
  };
  writer.onCommit(batch => {
    events += batch.events;
    if (events >= checkpointEvents) go();
  });
  const timer = setInterval(go, checkpointEvery);
  go();
  return async () => {
    stop.abort();
    clearInterval(timer);
    await running;
    await releaseLease(pool, leaseName, holder).catch(() => {}); // a lost database lets go by itself
  };
}
