// A ledger for one test: a private database, a writer on it, readers beside it.

import type pg from "pg";
import { openPool } from "../../src/store/connection.ts";
import { type Readers, openReaders } from "../../src/store/readers/readers.ts";
import { type BatchWriter, type WriterOptions, openWriter } from "../../src/store/writer/writer.ts";
import { testDatabase } from "../harness/database.ts";
import { ground } from "./city.ts";

export interface Ledger {
  readonly url: string;
  readonly adminUrl: string;
  readonly writer: BatchWriter;
  readonly pool: pg.Pool;
  readonly readers: Readers;
  /** Another writer on the same database, as another process would open it. */
  second(options?: Partial<WriterOptions>): Promise<BatchWriter>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openLedger(options: Partial<WriterOptions> = {}): Promise<Ledger> {
  const database = await testDatabase();
  const url = database.appUrl;
  const open = (more: Partial<WriterOptions>) => openWriter({ ...ground, url, ...more });
  const writer = await open(options);
  const pool = openPool(url, 4);
  const writers = [writer];
  return {
    url,
    adminUrl: database.adminUrl,
    writer,
    pool,
    readers: openReaders(pool),
    async second(more = {}) {
      const other = await open(more);
      writers.push(other);
      return other;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(writers.map(one => one.close()));
      await pool.end();
    },
  };
}

export { noon, refusalOf, request } from "./ledger-request.ts";
