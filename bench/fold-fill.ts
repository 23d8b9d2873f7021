// A log of appeals over three years as one statement makes it: nine acts each, two hundred units of which a
// few have most of the work, and payloads with everything that figures look at.

import { ground } from "./city.ts";
import type { Database } from "../src/store/connection.ts";

const day = 86_400_000;
const spanMs = 3 * 365 * day;
export const actsOfAppeal = 9;

const { mechanism } = ground.registry.current.get("appeal")!;
const optionsOf = (name: string): readonly string[] => {
  const field = mechanism.fields[name];
  return field && "options" in field ? Object.keys(field.options) : [];
};

/** What each act leaves: state, answers, what the engine wrote, clocks. `t` is when it was opened, ms. */
const acts = `
  values (1, 'lodge', 'received', 0.0), (2, 'dispatch', 'dispatched', 0.1),
         (3, 'accept', 'handling', 0.3), (4, 'contact', 'handling', 0.6),
         (5, 'ask', 'supplementing', 1.2), (6, 'supplement', 'handling', 2.1),
         (7, 'draft', 'handling', 3.5), (8, 'answer', 'answered', 4.2),
         (9, 'rate', 'closed', 6.0)`;
const face = (start: string, end: string, due: string) =>
  `json_build_object('start', ${start}, 'due', ${due}, 'end', ${end}, 'expired', late, 'used', 3, 'run', 1)`;
const payload = `
  json_build_object('action', action, 'to', state,
    'input', case seq
      when 1 then json_build_object('kind', 'help', 'topic', topic, 'area', area, 'street', street,
                                    'channel', channel)
      when 2 then json_build_object('handler', handler, 'note', '请尽快到现场查看')
      when 9 then json_build_object('rating', rating, 'settled', 'yes')
      else json_build_object('note', '已到现场查看，问题属实，正在处理。') end,
    'set', case seq
      when 1 then json_build_object('channelGroup', 'internet')
      when 9 then json_build_object('reached', true, 'solved', solved)
      else json_build_object() end,
    'due', case seq
      when 1 then json_build_object('answer', ${face("t", "null", "t + 432000000")})
      when 2 then json_build_object('contact', ${face("t", "null", "t + 86400000")})
      when 4 then json_build_object('contact', ${face("t", "t + 51840000", "t + 86400000")})
      when 8 then json_build_object('answer', ${face("t", "t + 362880000", "t + 432000000")})
      else json_build_object() end)`;

const fill = `
  with made as (
    select n, 64 * n::int8 + n % 64 as id,
           $2::float8 - $3::float8 * (1 - n::float8 / $1) - 7 * 86400000.0 as t,
           (power(random(), 2.2) * 200)::int as unit, random() as chance
      from generate_series(1, $1::int) n),
  shaped as (
    select *, 'org:' || (100 + unit) as handler, 'org:' || (2 + unit % 10) as area,
           '第' || (unit * 7 + n % 5) % 120 || '街道' as street,
           ($4::text[])[1 + (n * 7) % cardinality($4::text[])] as topic,
           ($5::text[])[1 + n % cardinality($5::text[])] as channel, chance < 0.06 as late,
           chance < 0.9 as solved,
           case when chance < 0.85 then 'satisfied' when chance < 0.95 then 'fair'
                else 'dissatisfied' end as rating
      from made)
  insert into event (matter, seq, happened, recorded, mechanism, action, batch, payload, hash, bucket)
  select id, seq, to_timestamp((t + after * 86400000) / 1000), to_timestamp((t + after * 86400000) / 1000),
         'appeal', action, 1 + n / 800, ${payload}, '\\x00', (id % 64 % 16)::smallint
    from shaped, (${acts}) as act (seq, action, state, after)`;

/** Writes the events of so many appeals, the newest closed at \`now\` (ms). */
export async function fillLog(database: Database, appeals: number, now: number): Promise<void> {
  await database.query(fill, [appeals, now, spanMs, optionsOf("topic"), optionsOf("channel")]);
  await database.query(`
    update bucket_lease l
       set batch = (select coalesce(max(batch), 0) from event e where e.bucket = l.bucket)`);
  await database.query("vacuum analyze event");
}
