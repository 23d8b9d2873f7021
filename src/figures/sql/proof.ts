// What stands behind a cell: the matters for reading on, and the list of hashes that an outsider checks in
// the chain.

import type { Tally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import type { Query } from "./query.ts";
import { type Asked, countedTables } from "./rows.ts";

export interface AskedPage extends Asked {
  /** At most this many lines; all when left out. */
  readonly limit?: number;
  /** The last line of the page before. */
  readonly after?: { readonly matter: number; readonly seq: number };
}

/**
 * Every contribution: `{ period, matter, seq, hash, columns, entity, value }`, `columns` in the order of
 * `by`, as the matter holds them: null where it holds none, the JSON of a list.
 */
export function toRows(mechanism: AnyMechanism, tally: Tally, asked: Asked): Query {
  const { text, parameters } = countedTables(mechanism, tally, asked);
  const shown = `matter::float8 as matter, seq, ${hash}, ${columns(tally)}, entity, value::float8 as value`;
  const select = `select period, ${shown}`;
  return {
    text: `${text}\n${select} from counted l order by period, matter, seq, entity`,
    values: parameters.values,
  };
}

/**
 * The matters of a cell, one line for each act that counts: `{ matter, seq, happened, action, state, columns,
 * hash }`.
 */
export const toMatters = (mechanism: AnyMechanism, tally: Tally, asked: AskedPage): Query =>
  page(mechanism, tally, asked, `happened, action, state, ${columns(tally)}, ${hash}`);

/** The proof of a cell, in order: `{ matter, seq, hash }`, each once. */
export const toProof = (mechanism: AnyMechanism, tally: Tally, asked: AskedPage): Query =>
  page(mechanism, tally, asked, hash);

/** Of the event itself, looked up for the lines that are shown. */
const hash =
  "(select e.hash from event e where e.matter = l.matter and e.seq = l.seq and e.bucket = l.bucket) as hash";

const columns = (tally: Tally): string =>
  `array[${(tally.by ?? []).map((_, i) => `k${i}`).join(", ")}]::text[] as columns`;

/** Paged by key and never by offset, so that the last page costs what the first one does. */
function page(
  mechanism: AnyMechanism,
  tally: Tally,
  { limit, after, ...asked }: AskedPage,
  shown: string,
): Query {
  const { text, parameters } = countedTables(mechanism, tally, asked);
  const { put } = parameters;
  const later = after ? `where (matter, seq) > (${put(after.matter)}::int8, ${put(after.seq)}::int4)` : "";
  const most = limit === undefined ? "" : ` limit ${put(limit)}::int8`;
  return {
    text: `${text}
select matter::float8 as matter, seq, ${shown}
  from (select distinct on (matter, seq) * from counted ${later} order by matter, seq) l
 order by l.matter, l.seq${most}`,
    values: parameters.values,
  };
}
