// Consents to checks: given by whom a check is about, or their guardian, for one data set and one purpose;
// taken back at any time (个人信息保护法第十五条). What was asked before stays as it was.

import type pg from "pg";
import type { Database } from "../connection.ts";

export interface Consent {
  readonly subject: string;
  readonly dataset: string;
  readonly purpose: string;
}
/** A consent as its giver reads it. */
export interface GivenConsent extends Omit<Consent, "subject"> {
  readonly id: number;
  readonly mechanism: string;
  /** ms */
  readonly given: number;
  readonly withdrawn: number | null;
}

const columns = (some: readonly Consent[]) => [
  some.map(({ subject }) => subject),
  some.map(({ dataset }) => dataset),
  some.map(({ purpose }) => purpose),
];

const give = `
  insert into dataset_consent (subject, dataset, purpose, mechanism, given_by, given)
  select distinct subject, dataset, purpose, $4, $5, to_timestamp($6::float8 / 1000)
    from unnest($1::uuid[], $2::text[], $3::text[]) as asked (subject, dataset, purpose)
  on conflict (subject, dataset, purpose) where withdrawn is null do nothing`;
const standing = `
  select c.id is not null as given
    from unnest($1::uuid[], $2::text[], $3::text[])
         with ordinality as asked (subject, dataset, purpose, at)
    left join dataset_consent c on c.withdrawn is null
      and (c.subject, c.dataset, c.purpose) = (asked.subject, asked.dataset, asked.purpose)
   order by asked.at`;
const ofGiver = `
  select id, dataset, purpose, mechanism, given, withdrawn from dataset_consent
   where given_by = $1 order by given desc, id desc limit 200`;
const withdraw = `
  update dataset_consent set withdrawn = to_timestamp($3::float8 / 1000)
   where id = $2 and given_by = $1 and withdrawn is null`;

/** Records consents; those that stand already stay as they are. */
export async function giveConsents(
  database: Database,
  given: readonly Consent[],
  { mechanism, by, at }: { readonly mechanism: string; readonly by: string | null; readonly at: number },
): Promise<void> {
  if (given.length > 0) await database.query(give, [...columns(given), mechanism, by, at]);
}

/** Whether each of these was given and not taken back. */
export async function standingConsents(
  database: Database,
  asked: readonly Consent[],
): Promise<readonly boolean[]> {
  if (asked.length === 0) return [];
  const { rows } = await database.query<{ given: boolean } & pg.QueryResultRow>(standing, columns(asked));
  return rows.map(({ given }) => given);
}

/** What an account (`person:ID`) consented to, the latest first. */
export const consentsOf = async (database: Database, by: string): Promise<readonly GivenConsent[]> =>
  (await database.query<GivenConsent & pg.QueryResultRow>(ofGiver, [by])).rows;

/** Takes one back; false when it is not theirs or was taken back before. */
export const withdrawConsent = async (
  database: Database,
  by: string,
  id: number,
  at: number,
): Promise<boolean> => (await database.query(withdraw, [by, id, at])).rowCount === 1;
