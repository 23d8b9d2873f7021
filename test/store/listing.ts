// Lists over a ledger of a test, followed as a city's are.

import { expect } from "vitest";
import { china } from "../../src/cities/calendar.ts";
import { standingOf } from "../../src/http/views/row.ts";
import { openFollower } from "../../src/store/listing/follow.ts";
import { openLists } from "../../src/store/readers/pages.ts";
import { citizen, desk, ground, handler, lodging } from "./city.ts";
import { type Ledger, noon, request } from "./ledger.ts";

export const secret = new Uint8Array(32).fill(9);

export function listing({ pool, readers }: Ledger, now = () => noon) {
  const follower = openFollower({
    database: pool,
    readers,
    registry: ground.registry,
    calendar: china,
    numberKey: secret,
    secret,
    standing: (plan, matter, at) => standingOf({ calendar: china }, plan, matter, at),
    now,
    log: text => expect.unreachable(text),
  });
  // A busy machine may take longer than a reader is made to wait: what is listed is asked here, not how soon.
  return { follower, lists: openLists(pool, { fresh: () => follower.fresh(20_000) }) };
}

const topics = ["roads", "noise", "parking"];

/** Appeals in several states, of several topics, people and units. */
export async function filled(ledger: Ledger, count: number): Promise<number[]> {
  const { writer } = ledger;
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const at = noon + n * 1000;
      const input = {
        ...lodging,
        topic: topics[n % 3],
        kind: n % 2 ? "help" : "complaint",
        name: n % 4 ? "李四" : "王建国",
      };
      const { matter } = await writer.act(
        request("appeal", null, "lodge", input, citizen(1 + (n % 5)), { at }),
      );
      const units = { handler: n % 3 ? "org:3" : "org:4", ...(n % 6 === 1 ? { helpers: ["org:4"] } : {}) };
      if (n % 2) await writer.act(request("appeal", matter, "dispatch", units, desk, { at: at + 100 }));
      if (n % 6 === 1) await writer.act(request("appeal", matter, "accept", {}, handler, { at: at + 200 }));
      return matter;
    }),
  );
}
