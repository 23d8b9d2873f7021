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

/** A consent with who gave it, by which mechanism's form, and when (ms). */
export interface GivenBy extends Consent {
  readonly mechanism: string;
  readonly by: string | null;
  readonly at: number;
}

/** The columns of consents as a statement takes them. */
export const consentColumns = (given: readonly GivenBy[]): readonly unknown[] => [
  given.map(({ subject }) => subject),
  given.map(({ dataset }) => dataset),
  given.map(({ purpose }) => purpose),
  given.map(({ mechanism }) => mechanism),
  given.map(({ by }) => by),
  given.map(({ at }) => at),
];

/** Keeps consents from six columns, the first of them by this number; those that stand stay as they are. */
export const givingFrom = (first: number): string => {
  const types = ["uuid", "text", "text", "text", "text", "float8"];
  const columns = types.map((type, at) => `$${first + at}::${type}[]`).join(", ");
  return `
  insert into dataset_consent (subject, dataset, purpose, mechanism, given_by, given)
  select subject, dataset, purpose, mechanism, given_by, to_timestamp(at / 1000)
    from unnest(${columns}) as asked (subject, dataset, purpose, mechanism, given_by, at)
  on conflict (subject, dataset, purpose) where withdrawn is null do nothing`;
};
const give = givingFrom(1);
const ofGiver = `
  select id, dataset, purpose, mechanism, given, withdrawn from dataset_consent
   where given_by = $1 order by given desc, id desc limit 200`;
const withdraw = `
  update dataset_consent set withdrawn = to_timestamp($3::float8 / 1000)
   where id = $2 and given_by = $1 and withdrawn is null`;

/** Records consents; those that stand already stay as they are. */
export async function giveConsents(database: Database, given: readonly GivenBy[]): Promise<void> {
  if (given.length > 0) await database.query(give, [...consentColumns(given)]);
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
