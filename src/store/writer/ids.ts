// Ids of new matters: 64·n + slot, n counted per bucket in `bucket_lease.next` and reserved in blocks,
// since an id enters the hash of the first event and must be known before it is written. A restart leaves a
// gap, which does no harm.

import { buckets, slots } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";

const block = 1024;

const reserve = "update bucket_lease set next = next + $2 where bucket = $1 returning next - $2 as first";

interface Block {
  next: number;
  end: number;
}

/** The ids that a lane may give out in its buckets. */
export class Ids {
  readonly #blocks = new Map<number, Block>();

  /** Makes sure that there is an id for each of these slots. */
  async reserve(database: Database, wanted: readonly number[]): Promise<void> {
    const count = new Map<number, number>();
    for (const slot of wanted) count.set(slot % buckets, (count.get(slot % buckets) ?? 0) + 1);
    const short = [...count].filter(([bucket, want]) => this.#left(bucket) < want).map(([bucket]) => bucket);
    for (const bucket of short) {
      const query = { name: "reserve", text: reserve, values: [bucket, block] };
      const { first } = (await database.query<{ first: number }>(query)).rows[0]!;
      this.#blocks.set(bucket, { next: first, end: first + block });
    }
  }

  #left(bucket: number): number {
    const found = this.#blocks.get(bucket);
    return found === undefined ? 0 : found.end - found.next;
  }

  take(slot: number): number {
    const found = this.#blocks.get(slot % buckets);
    if (found === undefined || found.next >= found.end) throw new Error(`no id reserved for slot ${slot}`);
    found.next += 1;
    return slots * (found.next - 1) + slot;
  }
}
