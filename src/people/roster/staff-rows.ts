// Writes staff into the database: who is there is kept as they are, what is missing is added.

import type { Database } from "../../store/connection.ts";
import { newPassword } from "../new-password.ts";
import { hashPassword } from "../passwords.ts";
import { newPersonId } from "../secret.ts";
import { type Scope } from "./org-plan.ts";
import { type StaffRow, postName } from "./staff-file.ts";
import { type StaffPlan, planStaff } from "./staff-plan.ts";

export interface NewPerson {
  readonly account: string;
  readonly name: string;
  /** Set when it was made here: to be shown once, since it is kept nowhere. */
  readonly password?: string;
}
export interface AddedStaff extends StaffPlan {
  readonly newcomers: readonly NewPerson[];
}

// Any number will do, as long as every process uses the same.
const staffing = 5_391_003;

async function addPeople(
  database: Database,
  rows: readonly StaffRow[],
  password: string | undefined,
  now: number,
): Promise<readonly NewPerson[]> {
  const people = await Promise.all(
    rows.map(async ({ account, name }) => {
      const own = password ?? newPassword();
      // Each for itself also when all are given the same: equal hashes would tell who has not changed it.
      return { id: newPersonId(), account, name, own, hash: await hashPassword(own) };
    }),
  );
  await database.query(
    `insert into person (id, account, name, password, created)
     select id, account, name, hash, $2
       from json_to_recordset($1) as row (id bigint, account text, name text, hash text)`,
    [JSON.stringify(people.map(({ own: _, ...person }) => person)), new Date(now)],
  );
  return people.map(({ account, name, own }) =>
    password === undefined ? { account, name, password: own } : { account, name },
  );
}

async function addPosts(database: Database, rows: readonly StaffRow[]): Promise<void> {
  const posts = rows.map(({ org, title, english, roles }, n) => ({
    n,
    key: postName(org, title),
    org,
    title,
    english,
    roles,
  }));
  await database.query(
    `insert into post (key, org, title, english, roles)
     select row.key, org.id, title, row.english, roles
       from json_to_recordset($1) as row
              (n integer, key text, org text, title text, english text, roles text[])
       join org on org.key = row.org order by n`,
    [JSON.stringify(posts)],
  );
}

const hold = `
  insert into holding (person, post, since)
  select person.id, min(post.id), $2
    from json_to_recordset($1) as row (account text, org text, title text)
    join person on person.account = row.account
    join org on org.key = row.org join post on post.org = org.id and post.title = row.title
   group by person.id, org.id, post.title
  on conflict (person, post, since) do update set until = null`;

async function addHoldings(database: Database, { lines }: StaffPlan, now: number): Promise<void> {
  const held = lines
    .filter(({ is }) => is !== "unchanged")
    .map(({ row: { account, org, title } }) => ({ account, org, title }));
  await database.query(hold, [JSON.stringify(held), new Date(now)]);
}

/**
 * Adds staff within the caller's transaction, `now` in ms; `password` is everybody's first one, or each gets
 * one of their own. What is there stays as it is. Throws a SheetRefused `bad_staff_file`, or a SignInProblem
 * `invalid_account` on a password that is none.
 */
export async function addStaff(
  database: Database,
  rows: readonly StaffRow[],
  {
    scope = null,
    password,
    now,
  }: { readonly scope?: Scope; readonly password?: string; readonly now: number },
): Promise<AddedStaff> {
  // Two at once would both find a person missing, and show two passwords of which one is good.
  await database.query("select pg_advisory_xact_lock($1)", [staffing]);
  const plan = await planStaff(database, rows, scope, now);
  const newcomers = await addPeople(database, plan.people, password, now);
  await addPosts(database, plan.posts);
  await addHoldings(database, plan, now);
  return { ...plan, newcomers };
}
