// Writes the sample city's posts and people: each in one statement, and none that is there already.

import type { OrgRef } from "../define/fields.ts";
import { agedBefore, type SampleCitizen, type SampleOfficial } from "../cities/sample/people.ts";
import type { SamplePost } from "../cities/sample/posts.ts";
import { newPersonId } from "../people/secret.ts";
import type { Database } from "../store/connection.ts";

type Ids = ReadonlyMap<string, string>;

/** The ids of the posts by key. */
export async function insertPosts(
  database: Database,
  posts: readonly SamplePost[],
  orgs: ReadonlyMap<string, OrgRef>,
): Promise<Ids> {
  const rows = posts.map(post => ({ ...post, org: Number(orgs.get(post.org)!.slice("org:".length)) }));
  await database.query(
    `insert into post (key, org, title, english, roles)
     select key, org, title, english, roles
       from json_to_recordset($1) as row (key text, org integer, title text, english text, roles text[])
     on conflict (key) do nothing`,
    [JSON.stringify(rows)],
  );
  const { rows: stored } = await database.query<{ key: string; id: number }>("select key, id from post");
  return new Map(stored.map(({ key, id }) => [key, String(id)]));
}

/**
 * The ids of officials by account and of citizens by telephone. All officials get the one hash, also those
 * who are there, since a start that was cut off has shown its password to nobody.
 */
export async function insertPeople(
  database: Database,
  people: { readonly officials: readonly SampleOfficial[]; readonly citizens: readonly SampleCitizen[] },
  password: string,
  since: number,
): Promise<Ids> {
  const officials = people.officials.map(({ account, name, administrator }) => ({
    id: newPersonId(),
    account,
    name,
    administrator,
  }));
  const citizens = people.citizens.map(({ phone }) => ({
    id: newPersonId(),
    phone,
    made: new Date(since - agedBefore(phone)),
  }));
  const made = new Date(since);
  await database.query(
    `insert into person (id, account, name, administrator, password, created)
     select id, account, name, administrator, $2, $3
       from json_to_recordset($1) as row (id bigint, account text, name text, administrator boolean)
     on conflict (account) do update set password = excluded.password`,
    [JSON.stringify(officials), password, made],
  );
  await database.query(
    `insert into person (id, phone, created) select id, phone, made
       from json_to_recordset($1) as row (id bigint, phone text, made timestamptz)
     on conflict (phone) do nothing`,
    [JSON.stringify(citizens)],
  );
  const { rows } = await database.query<{ name: string; id: unknown }>(
    `select coalesce(account, phone) as name, id from person
      where account = any ($1) or phone = any ($2)`,
    [officials.map(({ account }) => account), citizens.map(({ phone }) => phone)],
  );
  return new Map(rows.map(({ name, id }) => [name, String(id)]));
}

/** Gives every official their posts from a moment on. */
export async function givePosts(
  database: Database,
  officials: readonly SampleOfficial[],
  people: Ids,
  posts: Ids,
  since: number,
): Promise<void> {
  const rows = officials.flatMap(({ account, posts: held }) =>
    held.map(post => ({ person: people.get(account)!, post: posts.get(post)! })),
  );
  await database.query(
    `insert into holding (person, post, since) select person, post, $2
       from json_to_recordset($1) as row (person bigint, post integer)
     on conflict do nothing`,
    [JSON.stringify(rows), new Date(since)],
  );
}
