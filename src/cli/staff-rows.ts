// Writes staff into the database: who is there is kept as they are, what is missing is added.

import type { OrgRef } from "../define/fields.ts";
import { hashPassword } from "../people/passwords.ts";
import { newPersonId } from "../people/secret.ts";
import { SignInProblem } from "../people/sign-in-problem.ts";
import type { Database } from "../store/connection.ts";
import { CommandProblem } from "./command.ts";
import { newPassword } from "./new-password.ts";
import { type Fault, faultAt, refuseFaults } from "./sheet.ts";
import { type StaffRow, postName, staffSheet } from "./staff-file.ts";

export interface NewPerson {
  readonly account: string;
  /** Set when it was made here: to be shown once, since it is kept nowhere. */
  readonly password?: string;
}
export interface AddedStaff {
  readonly people: readonly NewPerson[];
  readonly posts: number;
  /** How often somebody was given a post. */
  readonly holdings: number;
}

interface StoredPerson {
  readonly account: string;
  readonly id: unknown;
  readonly name: string | null;
}
interface StoredPost {
  readonly id: number;
  readonly org: string;
  readonly title: string;
  readonly roles: readonly string[];
}
interface Stored {
  readonly people: ReadonlyMap<string, StoredPerson>;
  /** By `postName`. */
  readonly posts: ReadonlyMap<string, StoredPost>;
}

// Any number will do, as long as every process uses the same.
const staffing = 5_391_003;

async function read(database: Database, rows: readonly StaffRow[]): Promise<Stored> {
  const people = await database.query<StoredPerson>(
    "select account, id, name from person where account = any ($1)",
    [rows.map(({ account }) => account)],
  );
  const posts = await database.query<StoredPost>(
    `select post.id, org.key as org, post.title, post.roles
       from post join org on org.id = post.org where org.key = any ($1) order by post.id desc`,
    [rows.map(({ org }) => org)],
  );
  return {
    people: new Map(people.rows.map(one => [one.account, one])),
    posts: new Map(posts.rows.map(one => [postName(one.org, one.title), one])),
  };
}

/** A row that says otherwise than what stands is refused: an account given to somebody else opens doors. */
function disagreements({ row, ...one }: StaffRow, { people, posts }: Stored): readonly Fault[] {
  const name = people.get(one.account)?.name ?? one.name;
  const roles = posts.get(postName(one.org, one.title))?.roles.toSorted().join(" ");
  return [
    ...(name.normalize("NFKC").trim() === one.name
      ? []
      : [
          faultAt(
            row,
            `账号“${one.account}”已有，姓名是${name}；不是同一人请换一个账号，是同一人请照此填写。`,
            `the account “${one.account}” is there already and is ${name}'s.`,
          ),
        ]),
    ...(roles === undefined || roles === one.roles.join(" ")
      ? []
      : [
          faultAt(
            row,
            `岗位“${one.title}”已有，roles 是 ${roles}；请照此填写，职责不同的请另起岗位名称。`,
            `the post “${one.title}” is there already with the roles ${roles}. Another needs another title.`,
          ),
        ]),
  ];
}

async function hashed(password: string, given: boolean): Promise<string> {
  try {
    return await hashPassword(password);
  } catch (error) {
    if (!(error instanceof SignInProblem) || !given) throw error;
    const name = "KEYMOVE_STAFF_PASSWORD";
    throw new CommandProblem(`环境变量 ${name}：${error.zh}`, `${name}: ${error.en}`);
  }
}

const firstEach = <T>(list: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  [...new Map(list.toReversed().map(one => [nameOf(one), one])).values()].toReversed();

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
      return { id: newPersonId(), account, name, own, hash: await hashed(own, password !== undefined) };
    }),
  );
  await database.query(
    `insert into person (id, account, name, password, created)
     select id, account, name, hash, $2
       from json_to_recordset($1) as row (id bigint, account text, name text, hash text)`,
    [JSON.stringify(people.map(({ own: _, ...person }) => person)), new Date(now)],
  );
  return people.map(({ account, own }) =>
    password === undefined ? { account, password: own } : { account },
  );
}

async function addPosts(
  database: Database,
  rows: readonly StaffRow[],
  orgs: ReadonlyMap<string, OrgRef>,
): Promise<void> {
  const posts = rows.map(({ org, title, english, roles }) => ({
    key: postName(org, title),
    org: Number(orgs.get(org)!.slice("org:".length)),
    title,
    english,
    roles,
  }));
  await database.query(
    `insert into post (key, org, title, english, roles)
     select key, org, title, english, roles
       from json_to_recordset($1) as row (key text, org integer, title text, english text, roles text[])`,
    [JSON.stringify(posts)],
  );
}

async function addHoldings(database: Database, rows: readonly StaffRow[], now: number): Promise<number> {
  const { people, posts } = await read(database, rows);
  const held = rows.map(({ account, org, title }) => ({
    person: String(people.get(account)!.id),
    post: posts.get(postName(org, title))!.id,
  }));
  const { rowCount } = await database.query(
    `insert into holding (person, post, since)
     select person, post, $2 from json_to_recordset($1) as row (person bigint, post integer)
      where not exists (select from holding as old where old.person = row.person and old.post = row.post
                           and (old.until is null or old.until > $2))`,
    [JSON.stringify(held), new Date(now)],
  );
  return rowCount ?? 0;
}

/**
 * Adds staff within the caller's transaction; `orgs` are the references by key, `password` is everybody's
 * first one, or each gets one of their own. What is there stays as it is. Throws a StartProblem
 * `bad_staff_file`, or a CommandProblem on a password that is none.
 */
export async function addStaff(
  database: Database,
  rows: readonly StaffRow[],
  orgs: ReadonlyMap<string, OrgRef>,
  password: string | undefined,
  now: number,
): Promise<AddedStaff> {
  // Two at once would both find a person missing, and show two passwords of which one is good.
  await database.query("select pg_advisory_xact_lock($1)", [staffing]);
  const stored = await read(database, rows);
  refuseFaults(
    rows.flatMap(row => disagreements(row, stored)),
    staffSheet,
  );
  const newcomers = firstEach(rows, ({ account }) => account).filter(one => !stored.people.has(one.account));
  const newPosts = firstEach(rows, ({ org, title }) => postName(org, title)).filter(
    one => !stored.posts.has(postName(one.org, one.title)),
  );
  const people = await addPeople(database, newcomers, password, now);
  await addPosts(database, newPosts, orgs);
  return { people, posts: newPosts.length, holdings: await addHoldings(database, rows, now) };
}
