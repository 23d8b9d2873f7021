// The terms of the buckets, as far as this process knows them. A term begins when another server takes a
// bucket over; a batch names the terms that it was decided in, and is decided again where one of them is
// over.

import { buckets } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";

export interface Term {
  readonly bucket: number;
  readonly epoch: number;
}

/** The epoch of a bucket's term. */
export type EpochOf = (bucket: number) => number;

const all = "select bucket, epoch from bucket_lease";

export class Terms {
  #epochs: readonly number[] = Array.from({ length: buckets }, () => 0);

  learn(terms: Iterable<Term>): void {
    const epochs = [...this.#epochs];
    for (const { bucket, epoch } of terms) epochs[bucket] = epoch;
    this.#epochs = epochs;
  }

  async load(database: Database): Promise<void> {
    this.learn((await database.query<{ bucket: number; epoch: number }>({ name: "terms", text: all })).rows);
  }

  /** The terms as they are known now, whatever is learned later. */
  now(): EpochOf {
    const epochs = this.#epochs;
    return bucket => epochs[bucket]!;
  }
}
