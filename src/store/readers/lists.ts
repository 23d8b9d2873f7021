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

/**
 * Unsettled matters. A clock that ran out is no deadline any more, so the overdue are read for themselves.
 */
const unsettled = (where: string): readonly string[] =>
  ["null", "not null"].map(
    due => `(select m.id from matter m where ${where} and not m.settled and m.due is ${due}
     order by m.due, m.id limit $4)`,
  );

const inState = unsettled("m.mechanism = waiting.mechanism and m.state = waiting.state").map(
  found => `
    (select found.id from unnest($3::text[], $5::text[]) as waiting (mechanism, state)
      cross join lateral ${found} found)`,
);

// Each way of being concerned has its index and its own first page; the pages are put together by id.
const concerns = [...unsettled("m.handler = any ($1::text[])"), ...unsettled("m.asker = $2"), ...inState];
const inbox = `
  select ${storedColumns} from matter where id in (
    ${concerns.join("\n    union ")})
  order by due nulls last, id`;

/**
 * Unsettled ones: of each concern `limit` by the nearest deadline and `limit` without one, which stand
 * last.
 */
export function inboxQuery({ orgs, asker, states, limit }: InboxRequest): Query {
  const wanted = states.flatMap(one => one.states.map(state => ({ mechanism: one.mechanism, state })));
  const [mechanisms, names] = [wanted.map(one => one.mechanism), wanted.map(one => one.state)];
  return [inbox, [[...orgs], asker ?? null, mechanisms, Math.min(limit, most), names]];
}
