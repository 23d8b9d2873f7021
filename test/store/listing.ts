// Lists over a ledger of a test, followed as a city's are.

import { expect } from "vitest";
import { china } from "../../src/cities/calendar.ts";
import { standingOf } from "../../src/http/views/row.ts";
import { openFollower } from "../../src/store/listing/follow.ts";
import { openLists } from "../../src/store/readers/pages.ts";
import { ground } from "./city.ts";
import { type Ledger, noon } from "./ledger.ts";

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
  return { follower, lists: openLists(pool, follower) };
}
