// Closed matters with what was chosen for them, the newest first; the latest answers of a unit; and what was
// chosen against what was shown.

import type { ClosedMatter, ClosedSource } from "../../text/closed.ts";
import type { HeldTexts } from "../../text/corpus.ts";
import type { Database } from "../connection.ts";
import { type HeldRow, heldColumns, heldOf } from "./texts.ts";

const page = `
  select ${heldColumns},
         (select e.payload->'input' from event e
           where e.matter = m.id and e.bucket = m.bucket and e.action = any ($3::text[])
           order by e.seq desc limit 1) as chosen
    from matter m
   where m.mechanism = $1 and m.state = any ($2::text[])
     and ($4::float8 is null or (m.opened, m.id) < (to_timestamp($4::float8 / 1000), $5::bigint))
   order by m.opened desc, m.id desc limit $6`;
const count = "select count(*) as count from matter where mechanism = $1 and state = any ($2::text[])";

/** Over a pool or a client. */
export function openClosed(database: Database): ClosedSource {
  return {
    async page({ mechanism, states, acts }, limit, before?: Pick<HeldTexts, "opened" | "id">) {
      const values = [mechanism, states, acts, before?.opened ?? null, before?.id ?? null, limit];
      type Row = HeldRow & { readonly chosen: ClosedMatter["chosen"] | null };
      const { rows } = await database.query<Row>(page, values);
      return rows.map(({ chosen, ...row }) => ({ ...heldOf(row), chosen: chosen ?? {} }));
    },
    async count({ mechanism, states }) {
      const { rows } = await database.query<{ count: number }>(count, [mechanism, states]);
      return rows[0]!.count;
    },
  };
}
