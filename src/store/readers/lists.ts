// Lists and to-do lists as SQL: filters that an index serves, and pages that begin after the last row of
// the page before.

import { storedColumns } from "../matter-row.ts";

/** The last row of a page, after which the next one begins; `opened` in ms. */
export interface After {
  readonly opened: number;
  readonly id: number;
}
export interface ListRequest {
  readonly mechanism: string;
  readonly state?: string;
  /** The org that it was dispatched to. */
  readonly handler?: string;
  /** `person:ID` of the citizen who opened it. */
  readonly asker?: string;
  readonly after?: After;
  readonly limit: number;
}

/** What may wait for somebody: matters of these orgs, of this citizen, or in these states of a mechanism. */
export interface InboxRequest {
  readonly orgs: readonly string[];
  readonly asker?: string;
  readonly states: readonly { readonly mechanism: string; readonly states: readonly string[] }[];
  readonly limit: number;
}

type Query = [text: string, values: readonly unknown[]];

const most = 1000;

/** Newest first. */
export function listQuery({ mechanism, state, handler, asker, after, limit }: ListRequest): Query {
  const values: unknown[] = [mechanism, Math.min(limit, most)];
  const wanted = ["mechanism = $1"];
  const equal = { state, handler, asker };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) wanted.push(`${column} = $${values.push(value)}`);
  }
  if (after !== undefined) {
    const opened = `to_timestamp($${values.push(after.opened)}::float8 / 1000)`;
    wanted.push(`(opened, id) < (${opened}, $${values.push(after.id)}::bigint)`);
  }
  const where = wanted.join(" and ");
  return [
    `select ${storedColumns} from matter where ${where} order by opened desc, id desc limit $2`,
    values,
  ];
}

// Each way of being concerned has its index and its own first page; the pages are put together by id.
const inbox = `
  select ${storedColumns} from matter where id in (
    (select id from matter where handler = any ($1::text[]) and not settled order by due, id limit $4)
    union
    (select id from matter where asker = $2 and not settled order by due, id limit $4)
    union
    (select m.id from matter m
       join unnest($3::text[], $5::text[]) as waiting (mechanism, state)
         on m.mechanism = waiting.mechanism and m.state = waiting.state
      where not m.settled order by m.due, m.id limit $4))
  order by due nulls last, id limit $4`;

/** Unsettled ones, the nearest deadline first; ascending order puts those without a deadline last. */
export function inboxQuery({ orgs, asker, states, limit }: InboxRequest): Query {
  const waiting = states.flatMap(one => one.states.map(state => ({ mechanism: one.mechanism, state })));
  const [mechanisms, names] = [waiting.map(one => one.mechanism), waiting.map(one => one.state)];
  return [inbox, [[...orgs], asker ?? null, mechanisms, Math.min(limit, most), names]];
}
