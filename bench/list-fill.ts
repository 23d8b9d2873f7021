// A ledger of appeals over three years as one statement makes it: mostly settled, the last weeks alive, two
// hundred units of which a few have most of the work.

import { plans } from "../test/store/city.ts";
import type { Database } from "../src/store/connection.ts";

const day = 86_400_000;
const span = 3 * 365 * day;
/** Older matters are settled. */
const aliveMs = 9 * day;

const { mechanism, version } = plans[0]!;
const optionsOf = (name: string): readonly string[] => {
  const field = mechanism.fields[name];
  return field && "options" in field ? Object.keys(field.options) : [];
};

const fill = `
  with made as (
    select n, 64 * n + n % 64 as id,
           to_timestamp(($2::float8 - $3::float8 * (1 - n::float8 / $1)) / 1000) as opened,
           (power(random(), 2.2) * 200)::int as unit, random() as chance
      from generate_series(1, $1::int) n),
  shaped as (
    select *, extract(epoch from opened) * 1000 as opened_ms,
           case when to_timestamp(($2::float8 - $4::float8) / 1000) < opened
                then case when chance < 0.05 then 'received' when chance < 0.2 then 'dispatched'
                          when chance < 0.8 then 'handling' else 'answered' end
                else case when chance < 0.7 then 'solved' when chance < 0.97 then 'closed' else 'ended' end
           end as state
      from made)
  insert into matter (id, mechanism, version, seq, state, fields, clocks, passed, takers, head, origin, asker,
                      handler, opened, happened, due, settled, bucket)
  select id, 'appeal', $5::text, 3, state,
         jsonb_build_object('kind', ($7::text[])[1 + n % cardinality($7::text[])],
           'topic', ($6::text[])[1 + (n * 7) % cardinality($6::text[])],
           'area', 'org:' || (2 + n % 10), 'handler', 'org:' || (100 + unit), 'channel', 'portal',
           'rating', case when n % 9 = 0 then 'dissatisfied' else 'satisfied' end),
         jsonb_build_object('answer', jsonb_build_object('run', 1, 'start', opened_ms, 'since', opened_ms,
           'due', opened_ms + 7 * 86400000, 'calendar', 'cn',
           'expired', alive and opened_ms + 7 * 86400000 < $2,
           'end', case when alive then null else opened_ms + 3 * 86400000 end)),
         jsonb_build_object('lodge', jsonb_build_array(1, opened_ms),
           'dispatch', jsonb_build_array(1, opened_ms)),
         jsonb_build_object('lodge', jsonb_build_array('citizen:' || n)), decode(md5(n::text), 'hex'), 'act',
         'person:' || (n % 400000), 'org:' || (100 + unit), opened, opened + interval '1 hour',
         case when alive and opened_ms + 7 * 86400000 > $2 then opened + interval '7 days' end, not alive,
         (id % 64 % 16)::smallint
    from (select *, state in ('received', 'dispatched', 'handling', 'answered') as alive
            from shaped) as shaped`;

/** One event for each matter, a batch of a bucket for every 500: what the follower follows. */
const events = `
  insert into event (matter, seq, happened, recorded, mechanism, action, batch, payload, hash, bucket)
  select id, 1, opened, opened, mechanism, 'lodge',
         1 + (row_number() over (partition by bucket order by id)) / 500,
         '{}', head, bucket from matter`;

const people = `
  insert into person_data (matter, seq, data, bucket)
  select id, 1, json_build_object('name', json_build_object('value', chr(29579 + (id / 64 % 300)::int)
           || chr(24314 + (id / 64 % 7)::int) || chr(22269 + (id / 64 % 90)::int)),
         'phone', json_build_object('value', '139' || lpad((id / 64 % 100000000)::text, 8, '0'))), bucket
    from matter`;

/** Writes so many matters, the newest opened at \`now\` (ms). */
export async function fillMatters(database: Database, count: number, now: number): Promise<void> {
  await database.query(fill, [count, now, span, aliveMs, version, optionsOf("topic"), optionsOf("kind")]);
  await database.query(events);
  await database.query(people);
  await database.query(`
    update bucket_lease l
       set batch = (select coalesce(max(batch), 0) from event e where e.bucket = l.bucket)`);
  await database.query("vacuum analyze");
}
