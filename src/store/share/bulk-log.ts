// What a bulk check leaves in the log: a row for each question and outcome, and whom it was about.

import { hash } from "node:crypto";
import type pg from "pg";
import { reasonNumber } from "./bulk-sql.ts";
import type { BulkCall, Put } from "./bulk.ts";
import type { CheckLog } from "./check-log.ts";

/** Those who were asked about, and those whose consent was missing. */
const parts = [false, true] as const;

interface Part {
  readonly people: number;
  /** Their subjects, in order, a line for each. */
  readonly about: string;
}

/** How many people a question was about, and who they are, of those whose consent was missing or not. */
async function partOf(client: pg.ClientBase, { people }: Put, n: number, denied: boolean): Promise<Part> {
  const { rows } = await client.query<{ people: number; about: string | null }>(
    `select count(*)::integer as people, string_agg(subject::text, e'\\n' order by subject) as about
       from (select distinct subject from ${people.table} join ${people.answers} as answered using (n)
              where (q${n} = ${reasonNumber("noConsent")}) = $1) as them`,
    [denied],
  );
  return { people: rows[0]!.people, about: rows[0]!.about ?? "" };
}

const note = ({ people }: Put, n: number): string => `
  insert into check_about (call, subject, owner)
  select distinct $1::bigint, subject, coalesce(owner, '')
    from ${people.table} join ${people.answers} as answered using (n)
   where (q${n} = ${reasonNumber("noConsent")}) = $2`;

/** Logs a run whose people stand in the tables of its connections, with what was answered of them. */
export async function logBulk(
  clients: readonly pg.ClientBase[],
  log: CheckLog,
  call: BulkCall,
  put: readonly Put[],
): Promise<void> {
  const { actor, at, mechanism, action, checks } = call;
  for (const [n, one] of put.entries()) {
    for (const denied of parts) {
      const found = await Promise.all(clients.map(client => partOf(client, one, n, denied)));
      const people = found.reduce((sum, part) => sum + part.people, 0);
      if (people === 0) continue;
      const check = checks[one.check]!;
      const first = await log.addRows([
        {
          at,
          person: actor.person,
          post: actor.post,
          org: actor.org,
          mechanism,
          action,
          matter: null,
          dataset: one.name,
          version: one.version,
          question: check.asks,
          purpose: check.purpose,
          outcome: denied ? "noConsent" : (one.forbidden ?? one.unable ?? "asked"),
          people,
          // Connections hold ranges of people, one after the other: their lines together are in order.
          about: hash("sha256", found.flatMap(({ about }) => (about === "" ? [] : [about])).join("\n")),
        },
      ]);
      await Promise.all(clients.map(client => client.query(note(one, n), [first, denied])));
    }
  }
}
