// The event by which an edition was published, with its place in the tree.

import { genesis } from "../../engine/event.ts";
import { placesOf } from "../../proof/read.ts";
import type { ProvedEdition } from "../../proof/figure-proof.ts";
import type { Context } from "../context.ts";
import type { EditionRow } from "./edition-rows.ts";

const select = `
  select (extract(epoch from e.happened) * 1000)::float8 as happened,
         (extract(epoch from e.recorded) * 1000)::float8 as recorded, e.payload::text as payload,
         encode(e.hash, 'hex') as hash, encode(before.hash, 'hex') as previous
    from event e
    left join event before on before.matter = e.matter and before.seq = e.seq - 1 and before.bucket = e.bucket
   where e.matter = $1::bigint and e.seq = $2::integer and e.bucket = $1::bigint % 64 % 16`;

/** Its place is null while the tree of `size` events does not hold it. */
export async function provedEdition(
  { query, instance }: Context,
  { matter, seq, n }: EditionRow,
  size: number,
): Promise<ProvedEdition> {
  const [row] = await query(select, [matter, seq]);
  const [place] = await placesOf(query, [{ matter, seq }]);
  const index = place?.index ?? null;
  return {
    n,
    matter: String(matter),
    seq,
    happened: Math.round(Number(row!["happened"])),
    recorded: Math.round(Number(row!["recorded"])),
    previous: String(row!["previous"] ?? genesis(instance.id).toString("hex")),
    payload: String(row!["payload"]),
    hash: String(row!["hash"]),
    index: index !== null && index < size ? index : null,
  };
}
