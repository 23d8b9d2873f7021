// Writes what a portion of events has posted. One worker writes at a time, so a ledger's line may be read and
// written back; cells are merged where they stand.

import { postedOf, stepOf } from "../../figures/fold/calendar.ts";
import { type CellPlace, type PostedThing, type Postings, stepsOf } from "../../figures/fold/postings.ts";
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
           select coalesce(array_agg(step order by step), '{}'),
                  coalesce(array_agg(amount order by step), '{}')
             from (select step, sum(amount) as amount
                     from (select * from unnest(held.steps, held.amounts) as one (step, amount)
                           union all
                           select * from unnest(excluded.steps, excluded.amounts) as other (step, amount)) u
                    group by step having abs(sum(amount)) > ${nothing}) kept)`;

const heldThings = `
  select key.n::int as n, held.days, held.amounts
    from unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[])
         with ordinality as key (tally, level, span, g0, g1, thing, n)
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
  const crossed: Line[] = [];
  for (let from = 0; from < things.length; from += most)
    crossed.push(...(await countThings(database, things.slice(from, from + most))));
  const lines = [...postings.cells().map(cell => ({ cell, steps: stepsOf(cell) })), ...gathered(crossed)];
  const moved = lines.flatMap(({ cell, steps }) => {
    const kept = steps.filter(([, amount]) => Math.abs(amount) > nothing);
    return kept.length > 0 ? [{ cell, steps: kept.toSorted(([a], [b]) => a - b) }] : [];
  });
  for (let from = 0; from < moved.length; from += most)
    await addCells(database, moved.slice(from, from + most));
}

type Steps = readonly (readonly [step: number, amount: number])[];

interface Line {
  readonly cell: CellPlace & { readonly bin: number };
  readonly steps: Steps;
}

/** The lines of each cell as one. */
function gathered(lines: readonly Line[]): readonly Line[] {
  const byCell = Map.groupBy(lines, ({ cell: { tally, level, span, g0, g1 } }) =>
    [tally, level, span, g0, g1].join("\0"),
  );
  return [...byCell.values()].map(some => {
    const steps = new Map<number, number>();
    for (const [step, amount] of some.flatMap(line => line.steps))
      steps.set(step, (steps.get(step) ?? 0) + amount);
    return { cell: some[0]!.cell, steps: [...steps] };
  });
}

/** The ledger's lines as they become; answers the days on which things begin and cease to count. */
async function countThings(database: Database, some: readonly PostedThing[]): Promise<readonly Line[]> {
  const at = [...places(some), some.map(one => one.thing)];
  const { rows } = await database.query<{ n: number; days: number[]; amounts: number[] }>(heldThings, at);
  const held = new Map(
    rows.map(({ n, days, amounts }) => [n - 1, days.map((day, i) => [day, amounts[i]!] as const)]),
  );
  const ledger = some.map((thing, i) => ({
    was: held.get(i) ?? [],
    is: merged(held.get(i) ?? [], thing.days),
  }));
  await database.query(writeThings, [
    ...at,
    ledger.map(({ is }) => listed(is.map(([day]) => day))),
    ledger.map(({ is }) => listed(is.map(([, amount]) => amount))),
  ]);
  return ledger.map(({ was, is }, i) => ({
    cell: { ...some[i]!, bin: 0 },
    steps: [
      ...crossings(was).map(([day, step]) => [stepOf(0, day), -step] as const),
      ...crossings(is).map(([day, step]) => [stepOf(0, day), step] as const),
    ],
  }));
}

async function addCells(database: Database, some: readonly Line[]): Promise<void> {
  await database.query(cells, [
    ...places(some.map(({ cell }) => cell)),
    some.map(({ cell }) => cell.bin),
    some.map(({ steps }) => steps.reduce((sum, [, amount]) => sum + amount, 0)),
    some.map(({ steps }) => steps.reduce((last, [step]) => Math.max(last, postedOf(step)), earliest)),
    some.map(({ steps }) => listed(steps.map(([step]) => step))),
    some.map(({ steps }) => listed(steps.map(([, amount]) => amount))),
  ]);
}

/** Before any day on which anything can be posted. */
const earliest = -(2 ** 19);
