// Rows 1, 13, 39, 40 and 42 of the list of figures that the platform owes, each counted a second time by a
// statement that was written by hand from the events alone, on random histories and as of random days.

import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstDay, history } from "../../test/figures/history.ts";
import { sketchAppeal } from "../../test/figures/sketch-appeal.ts";
import { sketchTask } from "../../test/figures/sketch-task.ts";
import { type TestDatabase, testDatabase } from "../../test/harness/database.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { allTime, stepAt } from "./period.ts";
import { type RunQuery, readFigure } from "./read.ts";

let database: TestDatabase;
let db: pg.Client;
const run: RunQuery = async (text, values) => (await db.query(text, [...values])).rows;
const zone = "Asia/Shanghai";

beforeAll(async () => {
  database = await testDatabase();
  db = new pg.Client({ connectionString: database.adminUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

/** $1 mechanism, $2 the period's first instant, $3 its end, $4 the instant of reading. */
const known = `known as (select * from event where mechanism = $1 and happened < $4::timestamptz)`;
/** The matters that first took an act in the period, and what they hold as of the reading. */
const cohort = (act: string) => `with ${known},
  entered as (select matter from known where action = '${act}' group by matter
               having min(happened) >= $2::timestamptz and min(happened) < $3::timestamptz),
  e as (select entered.matter,
          (select payload->>'to' from known k where k.matter = entered.matter
            order by seq desc limit 1) as state,
          (select array_agg(action) from known k where k.matter = entered.matter) as acts from entered)`;
const held = (field: string) => `(select coalesce(payload->'set'->>'${field}', payload->'input'->>'${field}')
    from known k where k.matter = e.matter
     and coalesce(payload->'set'->>'${field}', payload->'input'->>'${field}') is not null
   order by seq desc limit 1)`;
const face = (clock: string) => `(select payload->'due'->'${clock}' from known k where k.matter = e.matter
     and payload->'due'->'${clock}' is not null order by seq desc limit 1)`;
const met = (clock: string) => `((${face(clock)})->>'end')::float8 is not null
   and coalesce(((${face(clock)})->>'end')::float8 < ((${face(clock)})->>'due')::float8, true)`;
const dispatched = (which = "true") => `${cohort("dispatch")} select count(*) n from e where ${which}`;
const issued = (which = "true") => `${cohort("issue")} select count(*) n from e where ${which}`;
const warned = (which = "true") => `${cohort("warn")} select count(*) n from e where ${which}`;
const flow = (...acts: string[]) => `with ${known} select count(*) n from known
  where action = any('{${acts.join()}}') and happened >= $2::timestamptz and happened < $3::timestamptz`;
const called = `'callBack' = any(acts) and ${held("reached")} = 'true'`;
const kept = `coalesce(${held("excluded")}, 'false') <> 'true'`;
const solved = `${called} and ${held("solved")} = 'true'`;
const satisfied = `${called} and ${held("rating")} in ('satisfied', 'fair')`;
const inTime = `'contact' = any(acts) and ${met("contact")}`;
/** The first answer of each matter, with the face of its clock just then. */
const answers = (which: string) => `with ${known}, a as (
    select distinct on (matter) matter, happened, payload->'due'->'answer' as face from known
     where action = 'answer' order by matter, seq)
  select count(*) n from a where happened >= $2::timestamptz and happened < $3::timestamptz
     and ${which.replaceAll("END", "(face->>'end')::float8").replaceAll("DUE", "(face->>'due')::float8")}`;
/** Standing at the end of the period, or at the reading where that is earlier. */
const standing = (states: string, which = "true") => `with
    known as (select * from event where mechanism = $1 and happened < least($3::timestamptz, $4::timestamptz)
              and $2::timestamptz is not null),
    e as (select distinct on (matter) matter, payload->>'to' as state from known order by matter, seq desc)
  select count(*) n from e where state = any('{${states}}') and ${which}`;
const ranOut = (clock: string) => `((${face(clock)})->>'end') is null
   and ((${face(clock)})->>'due')::float8
         < extract(epoch from least($3::timestamptz, $4::timestamptz)) * 1000`;

const appealRows: Readonly<Record<string, string>> = {
  contacts: flow("lodge", "again"),
  matters: `${cohort("lodge")} select count(*) n from e where state <> 'merged'`,
  onTime: answers("END < DUE"),
  late: answers("END >= DUE"),
  overdue: standing("received,dispatched,handling", ranOut("answer")),
  dispatched: dispatched(),
  responded: dispatched(inTime),
  reached: dispatched(called),
  solved: dispatched(solved),
  satisfied: dispatched(satisfied),
  excluded: dispatched(`${held("excluded")} = 'true'`),
  dispatchedKept: dispatched(kept),
  respondedKept: dispatched(`${inTime} and ${kept}`),
  reachedKept: dispatched(`${called} and ${kept}`),
  solvedKept: dispatched(`${solved} and ${kept}`),
  satisfiedKept: dispatched(`${satisfied} and ${kept}`),
  answered: dispatched("'answer' = any(acts)"),
  calledBack: dispatched("'callBack' = any(acts)"),
  unrated: dispatched(`'callBack' = any(acts) and ${held("reached")} = 'false'`),
  solvedAtOnce: dispatched(`${solved} and not 'redo' = any(acts)`),
  sentBack: dispatched("'sendBack' = any(acts)"),
  redone: dispatched("'redo' = any(acts)"),
};
const taskRows: Readonly<Record<string, string>> = {
  items: standing("issued,running,reported,cleared"),
  itemsLate: standing("issued,running", ranOut("due")),
  cards: flow("warn"),
  carded: warned(),
  mended: warned(met("fix")),
  issued: issued(),
  cleared: issued("state = 'cleared'"),
  extended: issued("'extend' = any(acts)"),
};
/** share → [over, under, …]; the same fraction of the same counts. */
const shares: Readonly<Record<string, readonly string[]>> = {
  onTimeShare: ["onTime", "onTime", "late", "overdue"],
  responseShare: ["responded", "dispatched"],
  responseShareKept: ["respondedKept", "dispatchedKept"],
  solvedShare: ["solved", "reached"],
  solvedShareKept: ["solvedKept", "reachedKept"],
  satisfiedShare: ["satisfied", "reached"],
  satisfiedShareKept: ["satisfiedKept", "reachedKept"],
  calledBackShare: ["calledBack", "answered"],
  solvedAtOnceShare: ["solvedAtOnce", "reached"],
  sentBackShare: ["sentBack", "dispatched"],
  redoneShare: ["redone", "answered"],
  mendedShare: ["mended", "carded"],
  clearedShare: ["cleared", "issued"],
  extendedShare: ["extended", "issued"],
};

async function store(mechanism: AnyMechanism, log: ReturnType<typeof history>): Promise<void> {
  await db.query("truncate event, face");
  await db.query("update face_position set batch = 0");
  const rows = log.map(event => ({
    ...event,
    happened: new Date(event.happened),
    bucket: (event.matter % 64) % 16,
  }));
  await db.query(
    `insert into event
     select matter, seq, happened, happened, $2, action, 1, payload, decode(hash, 'hex'), bucket
       from json_to_recordset($1::json) as e(matter int8, seq int, happened timestamptz, action text,
         payload json, hash text, bucket int2)`,
    [JSON.stringify(rows), mechanism.name],
  );
}

const day = 86_400_000;

test.each([
  { mechanism: sketchAppeal as AnyMechanism, rows: appealRows },
  { mechanism: sketchTask as AnyMechanism, rows: taskRows },
])(
  "$mechanism.name: each row is what is counted by hand",
  { timeout: 240_000 },
  async ({ mechanism, rows }) => {
    const chosen = fc.record({
      stream: fc.infiniteStream(fc.nat(1_000_000)),
      read: fc.nat(120),
      month: fc.nat(5),
    });
    const nonzero = new Set<string>();
    const property = fc.asyncProperty(chosen, async ({ stream, read, month }) => {
      await store(
        mechanism,
        history(mechanism, n => stream.next().value % n, 200),
      );
      const asOf = firstDay + read * day;
      const spans = [allTime(zone), stepAt("month", Math.floor(firstDay / day) + 1 + 30 * month, zone)];
      for (const period of spans) {
        const found: Record<string, number> = {};
        const from = period.from === null ? "-infinity" : new Date(period.from);
        const to = period.to === null ? "infinity" : new Date(period.to);
        for (const [name, text] of Object.entries(rows)) {
          const value = { period, asOf, audience: "staff" } as const;
          const figure = await readFigure(run, mechanism, name, value);
          const { rows: counted } = await db.query(text, [mechanism.name, from, to, new Date(asOf)]);
          found[name] = Number(counted[0].n);
          expect([name, period.label, figure.value]).toEqual([name, period.label, found[name]]);
          if (found[name]) nonzero.add(name);
        }
        for (const [name, [over = "", ...under]] of Object.entries(shares)) {
          if (rows[over] === undefined) continue;
          const { value } = await readFigure(run, mechanism, name, { period, asOf, audience: "staff" });
          const whole = under.reduce((sum, part) => sum + found[part]!, 0);
          // Rules 0.6: nothing to divide by has no value, neither 0 nor 100 %.
          const share = whole === 0 ? null : Math.round((found[over]! * 10_000) / whole) / 100;
          expect([name, value]).toEqual([name, share]);
        }
      }
    });
    await fc.assert(property, { numRuns: 40, seed: 13 });
    expect(Object.keys(rows).filter(name => !nonzero.has(name))).toEqual([]);
  },
);
