// Appeals with their words, as the full sample's grammar writes them: as many as wanted, and some more that
// are not stored: what is asked by.

import { dayFromDate } from "../src/define/civil.ts";
import { type FullAppeal } from "../src/cities/sample/full/writers.ts";
import { fullAppeals } from "../src/cities/sample/full/appeals.ts";
import type { Database } from "../src/store/connection.ts";

const portion = 5_000;

const matters = `
  insert into matter (id, mechanism, version, seq, state, fields, clocks, passed, takers, head,
                      origin, asker, handler, opened, happened, due, settled, bucket)
  select id, 'appeal', $1, 1, 'handling', jsonb_build_object('topic', topic, 'area', area), '{}', '{}', '{}',
         decode(md5(id::text), 'hex'), 'sample', 'person:' || id, null,
         to_timestamp(at / 1000), to_timestamp(at / 1000), null, false, (id % 64 % 16)::smallint
    from unnest($2::bigint[], $3::text[], $4::text[], $5::float8[]) as made (id, topic, area, at)`;
const texts = `
  insert into person_data (matter, seq, data, bucket)
  select id, 1, json_build_object('content', json_build_object('salt', '00', 'value', content),
                                  'place', json_build_object('salt', '00', 'value', place)),
         (id % 64 % 16)::smallint
    from unnest($1::bigint[], $2::text[], $3::text[]) as made (id, content, place)`;

export interface Asked {
  readonly text: string;
  readonly area: string;
}

const idOf = (n: number): number => 64 * (n + 1) + (n % 64);
const areaOf = ({ place }: FullAppeal): string => `org:${place.district}`;

async function store(
  client: Database,
  version: string,
  from: number,
  some: readonly FullAppeal[],
  now: number,
) {
  const ids = some.map((_, index) => idOf(from + index));
  const areas = some.map(areaOf);
  // Within the year that hints look at.
  const at = some.map((_, index) => now - ((from + index) % 360) * 86_400_000);
  await client.query(matters, [version, ids, some.map(({ thing }) => thing.topic), areas, at]);
  await client.query(texts, [ids, some.map(({ content }) => content), some.map(({ where }) => where)]);
}

/** Stores so many, and answers every hundredth of the rest as what somebody types. */
export async function fillTexts(
  client: Database,
  version: string,
  count: number,
  asked: number,
  now: number,
): Promise<readonly Asked[]> {
  const city = { seed: "bench", first: dayFromDate("2025-05-01"), appeals: count + asked };
  const rest: Asked[] = [];
  let [from, some]: [number, FullAppeal[]] = [0, []];
  let seen = 0;
  const every = Math.floor((count + asked) / asked);
  for (const appeal of fullAppeals(city)) {
    seen += 1;
    if (seen % every === 0 && rest.length < asked) {
      rest.push({ text: appeal.content, area: areaOf(appeal) });
      continue;
    }
    if (some.push(appeal) < portion) continue;
    await store(client, version, from, some, now);
    [from, some] = [from + some.length, []];
  }
  await store(client, version, from, some, now);
  return rest;
}
