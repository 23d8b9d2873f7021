// What stands beside the log must say the same: each matter's row is where its last event left it.

import { type Flaw, flaw } from "./flaw.ts";
import type { Heads } from "./heads.ts";

interface Row {
  readonly id: number;
  readonly seq: number;
  readonly head: Buffer;
}

/** The first row of a matter that is not what its events say; undefined when all are. */
export async function rowFlaw(heads: Heads, rows: AsyncIterable<Row>): Promise<Flaw | undefined> {
  const seen = new Set<number>();
  for await (const { id, seq, head } of rows) {
    const at = heads.at(id);
    if (at < 0) return flaw("projection", { matter: id, field: "id" });
    if (heads.seq[at] !== seq) return flaw("projection", { matter: id, field: "seq" });
    if (!head.equals(heads.hash.subarray(32 * at, 32 * at + 32))) {
      return flaw("projection", { matter: id, field: "head" });
    }
    seen.add(id);
  }
  for (const matter of seen.size < heads.count ? heads.matters() : []) {
    if (!seen.has(matter)) return flaw("projection", { matter, field: "id" });
  }
  return undefined;
}
