// Writes what a portion of events has posted. One worker writes at a time, so a ledger's line may be read and
// written back; cells are merged where they stand.

import { postedOf, stepOf } from "../../figures/fold/calendar.ts";
import type { CellPlace, PostedCell, PostedThing, Postings } from "../../figures/fold/postings.ts";
import { crossings, merged } from "../../figures/fold/things.ts";
import type { Database } from "../connection.ts";

/** Rows of one statement. */
const most = 5000;
/** What is left of sums that take each other away, by the inexactness of fractions. */
const nothing = 1e-7;

// What was posted on a day for the same start adds up; what was taken back wholly leaves no step.
const cells = `
  insert into figure_cell as held (tally, level, span, g0, g1, bin, total, last, steps, amounts)
  select tally, level, span, g0, g1, bin, total, last, steps::integer[], amounts::float8[]
    from unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::float8[],
                $8::integer[], $9::text[], $10::text[])
         as given (tally, level, span, g0, g1, bin, total, last, steps, amounts)
  on conflict (tally, level, span, g0, g1, bin) do update
     set total = held.total + excluded.total, last = greatest(held.last, excluded.last),
         (steps, amounts) = (
           select coalesce(array_agg(step order by step), '{}'), coalesce(array_agg(amount order by step), '{}')
             from (select step, sum(amount) as amount
                     from (select * from unnest(held.steps, held.amounts) as one (step, amount)
                           union all
                           select * from unnest(excluded.steps, excluded.amounts) as other (step, amount)) taken
                    group by step having abs(sum(amount)) > ${nothing}) kept)`;

const heldThings = `
  select key.n::int as n, held.days, held.amounts
    from unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality as key (tally, level, span, g0, g1, thing, n)
    join figure_thing held using (tally, level, span, g0, g1, thing)`;
const writeThings = `
  insert into figure_thing (tally, level, span, g0, g1, thing, days, amounts)
  select tally, level, span, g0, g1, thing, days::integer[], amounts::integer[]
    from unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::text[]) as given (tally, level, span, g0, g1, thing, days, amounts)
  on conflict (tally, level, span, g0, g1, thing) do update
     set days = excluded.days, amounts = excluded.amounts`;

const places = (some: readonly CellPlace[]): unknown[] => [
  some.map(one => one.tally),
  some.map(one => one.level),
  some.map(one => one.span),
  some.map(one => one.g0),
  some.map(one => one.g1),
];
const listed = (numbers: readonly number[]): string => `{${numbers.join(",")}}`;

/** Writes all postings, inside a transaction. */
export async function writePostings(database: Database, postings: Postings): Promise<void> {
  const things = postings.things();
  for (let from = 0; from < things.length; from += most)
    await countThings(database, things.slice(from, from + most), postings);
  const posted = postings.cells().filter(({ steps }) => steps.size > 0);
  for (let from = 0; from < posted.length; from += most)
    await addCells(database, posted.slice(from, from + most));
}

/** The ledger's lines as they become; the days on which things begin and cease to count go to the cells. */
async function countThings(
  database: Database,
  some: readonly PostedThing[],
  postings: Postings,
): Promise<void> {
  const at = [...places(some), some.map(one => one.thing)];
  const { rows } = await database.query<{ n: number; days: number[]; amounts: number[] }>(heldThings, at);
  const held = new Map(
    rows.map(({ n, days, amounts }) => [n - 1, days.map((day, i) => [day, amounts[i]!] as const)]),
  );
  const lines = some.map((thing, i) => {
    const was = held.get(i) ?? [];
    const is = merged(was, thing.days);
    for (const [day, step] of crossings(was)) postings.add(thing, thing.span, 0, stepOf(0, day), -step);
    for (const [day, step] of crossings(is)) postings.add(thing, thing.span, 0, stepOf(0, day), step);
    return is;
  });
  await database.query(writeThings, [
    ...at,
    lines.map(days => listed(days.map(([day]) => day))),
    lines.map(days => listed(days.map(([, amount]) => amount))),
  ]);
}

async function addCells(database: Database, some: readonly PostedCell[]): Promise<void> {
  const lines = some.map(({ steps }) => {
    const sorted = [...steps]
      .filter(([, amount]) => Math.abs(amount) > nothing)
      .toSorted(([a], [b]) => a - b);
    return {
      total: sorted.reduce((sum, [, amount]) => sum + amount, 0),
      last: sorted.reduce((last, [step]) => Math.max(last, postedOf(step)), earliest),
      steps: listed(sorted.map(([step]) => step)),
      amounts: listed(sorted.map(([, amount]) => amount)),
    };
  });
  await database.query(cells, [
    ...places(some),
    some.map(one => one.bin),
    lines.map(line => line.total),
    lines.map(line => line.last),
    lines.map(line => line.steps),
    lines.map(line => line.amounts),
  ]);
}

/** Before any day on which anything can be posted. */
const earliest = -(2 ** 19);
