// What a bulk check leaves in the log: a row for each question and outcome, and whom it was about.

import type pg from "pg";
import { reasonNumber } from "./bulk-sql.ts";
import type { BulkCall, Put } from "./bulk.ts";
import type { CheckLog, CheckRow } from "./check-log.ts";

const asWell = ["asked", "noConsent"] as const;

/** The log's rows of one question: those who were asked about, and those whose consent was missing. */
async function rowsOf(
  client: pg.ClientBase,
  call: BulkCall,
  put: Put,
  n: number,
): Promise<readonly CheckRow[]> {
  const { actor, at, mechanism, action } = call;
  const refused = put.forbidden ?? put.unable;
  const { rows } = await client.query<{ denied: boolean; people: number; about: string }>(
    `select q${n} = ${reasonNumber("noConsent")} as denied, count(distinct ${put.subject})::integer as people,
            encode(sha256(convert_to(
              string_agg(distinct ${put.subject}::text, e'\\n'), 'UTF8')), 'hex') as about
       from asked join answered using (n) where ${put.subject} is not null group by 1 order by 1`,
  );
  const check = call.checks[put.check]!;
  return rows.map(({ denied, people, about }) => ({
    at,
    person: actor.person,
    post: actor.post,
    org: actor.org,
    mechanism,
    action,
    matter: null,
    dataset: put.name,
    version: put.version,
    question: check.asks,
    purpose: check.purpose,
    outcome: denied ? asWell[1] : (refused ?? asWell[0]),
    people,
    about,
  }));
}

/** Logs a run whose people stand in `asked` and whose answers in `answered`. */
export async function logBulk(
  client: pg.ClientBase,
  log: CheckLog,
  call: BulkCall,
  put: readonly Put[],
): Promise<void> {
  for (const [n, one] of put.entries()) {
    const rows = await rowsOf(client, call, one, n);
    if (rows.length === 0) continue;
    const first = await log.addRows(rows);
    for (const [at, { outcome }] of rows.entries()) {
      const denied = outcome === asWell[1];
      await client.query(
        `insert into check_about (call, subject, owner)
         select distinct $1::bigint, ${one.subject}, coalesce(owner, '') from asked join answered using (n)
          where ${one.subject} is not null and (q${n} = ${reasonNumber("noConsent")}) = $2`,
        [first + at, denied],
      );
    }
  }
}
