// Shared data for tests: the data sets of test/share loaded from sheets, and a writer whose acts ask them.

import { randomUUID } from "node:crypto";
import type pg from "pg";
import { bytesSource } from "../../src/exchange/bytes.ts";
import { loadSheet, type SheetLoad } from "../../src/cli/dataset-load.ts";
import { admission, admissionEnglish } from "../../src/define/test/admission.ts";
import { type Registry, plan, registry } from "../../src/engine/registry.ts";
import { sealed } from "../../src/people/secret.ts";
import type { DatasetEntry } from "../../src/share/catalogue.ts";
import { openClient, openPool } from "../../src/store/connection.ts";
import { type Readers, openReaders } from "../../src/store/readers/readers.ts";
import { type Shared, consultingWriter, openShared } from "../../src/store/share/shared.ts";
import { type BatchWriter, openWriter } from "../../src/store/writer/writer.ts";
import { testDatabase } from "../harness/database.ts";
import { ground } from "./city.ts";

export const june = Date.parse("2026-06-01T02:00:00Z");

export interface SharedCity {
  readonly pool: pg.Pool;
  readonly client: pg.Client;
  readonly shared: Shared;
  readonly writer: BatchWriter;
  readonly readers: Readers;
  readonly registry: Registry;
  /** Registers a data set and loads a sheet of it, a line per row, as of a moment. */
  load(
    entry: DatasetEntry,
    lines: readonly string[],
    more?: Partial<SheetLoad>,
  ): ReturnType<typeof loadSheet>;
  /** The columns of an entry's sheet, as its first line. */
  head(entry: DatasetEntry): string;
  [Symbol.asyncDispose](): Promise<void>;
}

export const headOf = ({ column, facts }: DatasetEntry): string =>
  [column, ...Object.values(facts).map(fact => fact.column)].join(",");

/** The small admission, or other mechanisms. */
export async function openSharedCity(plans = [plan(admission, admissionEnglish)]): Promise<SharedCity> {
  const { appUrl } = await testDatabase();
  const pool = openPool(appUrl, 6);
  const client = await openClient(appUrl);
  const key = Buffer.alloc(32, 7);
  const shared = openShared(pool, randomUUID(), (...parts) => sealed(key, ...parts));
  const mine = { ...ground, registry: registry(plans), key };
  const lanes = await openWriter({ ...mine, url: appUrl });
  const readers = openReaders(pool);
  const writer = consultingWriter(lanes, { ...mine, matters: readers, checker: shared.checker });
  return {
    pool,
    client,
    shared,
    writer,
    readers,
    registry: mine.registry,
    head: headOf,
    async load(entry, lines, more = {}) {
      await shared.datasets.register(entry, june);
      const found = (await shared.datasets.list()).find(one => one.entry.name === entry.name)!;
      return loadSheet({
        client,
        dataset: found,
        source: bytesSource(Buffer.from([headOf(entry), ...lines].join("\r\n"))),
        name: `${entry.name}.csv`,
        seal: shared.seal,
        today: "2026-06-01",
        asOf: june,
        at: june,
        leaveOut: false,
        fewer: false,
        fault: () => {},
        ...more,
      });
    },
    async [Symbol.asyncDispose]() {
      await writer.close();
      await client.end();
      await pool.end();
    },
  };
}
