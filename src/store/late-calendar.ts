// Deadlines that leaned on a year without its notice, once a calendar has come that knows more
// (docs/decisions/0004): asked for when a server starts, since that is when a calendar arrives.

import type { Calendar } from "../define/calendar.ts";
import { named } from "../engine/clocks.ts";
import type { Writer } from "../engine/ports.ts";
import type { Database } from "./connection.ts";

const page = 500;
const provisional = `
  select id from matter
   where due is not null and id > $1
     and jsonb_path_exists(clocks, '$.* ? (@.provisional == true && @.calendar != $calendar)', $2::jsonb)
   order by id limit ${page}`;

/**
 * Settles the matters with a deadline that was provisional under another calendar; how many of them changed.
 * Rejects when the log cannot be written.
 */
export async function settleProvisional(
  database: Database,
  writer: Writer,
  calendar: Calendar,
  until: number,
): Promise<number> {
  const known = JSON.stringify({ calendar: named(calendar) });
  let changed = 0;
  for (let last = 0; ;) {
    const { rows } = await database.query<{ id: number }>(provisional, [last, known]);
    if (rows.length === 0) return changed;
    const ids = rows.map(({ id }) => id);
    changed += await writer.settle(ids, until);
    last = ids.at(-1)!;
  }
}
