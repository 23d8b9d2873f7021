// How a mechanism stands as a whole: what is overdue at which unit, what came and went in a span of days.
// Each question walks one index for a bounded number of rows, whatever the size of the ledger.

/** Rows that one question walks at most; there are "at least" so many beyond. */
export const standingMost = 10_000;
/** Likewise for reds, of which each row is read for its unit. */
export const redsMost = 5_000;

type Query = readonly [text: string, values: readonly unknown[]];

export interface RedsAsked {
  readonly mechanism: string;
  /** The field that names the unit. */
  readonly unit: string;
  /** States that are a red card whatever the clocks say. */
  readonly cards: readonly string[];
  readonly now: number;
}

/**
 * Overdue matters by unit: rows of `org` (null where none is named) and `reds`. What is settled has no
 * deadline in a list, so the index by deadline holds hardly anything else before now.
 */
export const redsQuery = ({ mechanism, unit, cards, now }: RedsAsked): Query => [
  // The light is asked of what was walked: asked within, it makes the planner read and sort all that is
  // overdue.
  `select org, count(*)::int as reds from (
     select walked.facts->>$2 as org from
       (select facts, light from listed
         where mechanism = $1 and due < to_timestamp($4::float8 / 1000) order by due
         limit ${redsMost}) as walked
      where light = 'over'
     union all
     (select facts->>$2 as org from listed
       where mechanism = $1 and state = any ($3::text[]) and light = 'over'
         and due >= to_timestamp($4::float8 / 1000) limit ${redsMost})) as red
   group by org order by reds desc, org`,
  [mechanism, unit, [...cards], now],
];

export interface WeekAsked {
  readonly mechanism: string;
  /** The beginning of the span, ms, and its end. */
  readonly from: number;
  readonly now: number;
}

/** One row: `opened`, `opened_before`, `settled`, `settled_before`, `overdue`, `walked`. */
export function weekQuery({ mechanism, from, now }: WeekAsked): Query {
  const moment = (place: string, back = "") => `to_timestamp(${place}::float8 / 1000)${back}`;
  const span = (column: string, back = "") =>
    `mechanism = $1 and ${column} >= ${moment("$2", back)} and ${column} <= ${moment("$3", back)}`;
  const opened = (back = "") =>
    `select count(*) from (select opened from listed where ${span("opened", back)}
       order by opened limit ${standingMost}) as firsts`;
  const settled = (back = "") =>
    `select count(*) filter (where light in ('done', 'ended')) as settled, count(*) as walked
       from (select light from listed where ${span("happened", back)} order by happened limit ${standingMost})
         as firsts`;
  const before = " - interval '7 days'";
  return [
    `select (${opened()})::int as opened, (${opened(before)})::int as opened_before,
            this.settled::int as settled, past.settled::int as settled_before,
            (select count(*) from (select light from listed where ${span("due")}
              order by due limit ${standingMost}) as firsts where light = 'over')::int as overdue,
            greatest(this.walked, past.walked)::int as walked
       from (${settled()}) as this, (${settled(before)}) as past`,
    [mechanism, from, now],
  ];
}
