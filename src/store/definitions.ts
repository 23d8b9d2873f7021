// Keeps the data of every version that events were taken under, so that each can be read and replayed later.

import { plain } from "../define/derive.ts";
import type { AnyEnglish } from "../define/english.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { versionOf } from "../define/version.ts";
import type { Database } from "./connection.ts";

/** A mechanism as it is loaded; `rules` is the hash of the text of its rules. */
export interface Registered {
  readonly definition: AnyMechanism;
  readonly english: AnyEnglish;
  readonly rules: string;
}

/** A calendar's tables, by the name and version that deadlines are recorded with. */
export interface RegisteredCalendar {
  readonly name: string;
  readonly version: string;
  readonly data: unknown;
}

const keep = `
  insert into definition (mechanism, version, revision, data, english, rules, registered)
  values ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000)) on conflict do nothing`;

/** Adds the versions that are not kept yet; `now` in ms. */
export async function registerDefinitions(
  database: Database,
  mechanisms: readonly Registered[],
  now: number,
): Promise<void> {
  for (const { definition, english, rules } of mechanisms) {
    const { name, revision } = definition;
    const [data, beside] = [JSON.stringify(plain(definition)), JSON.stringify(english)];
    await database.query(keep, [name, versionOf(definition), revision, data, beside, rules, now]);
  }
}

/** Adds the calendar unless its version is kept already; `now` in ms. */
export async function registerCalendar(
  database: Database,
  { name, version, data }: RegisteredCalendar,
  now: number,
): Promise<void> {
  await database.query(
    `insert into calendar (name, version, data, registered)
     values ($1, $2, $3, to_timestamp($4::float8 / 1000)) on conflict do nothing`,
    [name, version, JSON.stringify(data), now],
  );
}

/** Tells the revision of every version that is kept. */
export async function revisions(
  database: Database,
): Promise<(mechanism: string, version: string) => number | undefined> {
  const { rows } = await database.query<{ mechanism: string; version: string; revision: number }>(
    "select mechanism, version, revision from definition",
  );
  const known = new Map(rows.map(row => [`${row.mechanism} ${row.version}`, row.revision]));
  return (mechanism, version) => known.get(`${mechanism} ${version}`);
}
