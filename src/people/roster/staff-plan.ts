// What a sheet of staff does to those who are there: people, posts and holdings are added, and nothing of
// what stands is changed. An account that is given to somebody else opens doors.

import type { OrgRef } from "../../define/fields.ts";
import { type RowFault, refuseFaults } from "../../exchange/typed-rows.ts";
import type { Database } from "../../store/connection.ts";
import { ownRoles } from "../changes.ts";
import type { Scope } from "./org-plan.ts";
import { type StaffRow, postName, staffSheet } from "./staff-file.ts";

export interface StaffLine {
  readonly row: StaffRow;
  /** A new person, somebody who gets one more post, or nothing new. */
  readonly is: "added" | "changed" | "unchanged";
  /** The post itself is new, and this is its first row. */
  readonly newPost: boolean;
}
export interface StaffPlan {
  readonly lines: readonly StaffLine[];
  /** One row of each person, and of each post, that is not there yet. */
  readonly people: readonly StaffRow[];
  readonly posts: readonly StaffRow[];
}

interface StoredPerson {
  readonly account: string;
  readonly name: string | null;
  readonly administrator: boolean;
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
  /** By `holdingName`. */
  readonly held: ReadonlySet<string>;
}

const holdingName = (account: string, org: string, title: string): string =>
  JSON.stringify([account, org, title]);

async function read(database: Database, rows: readonly StaffRow[], now: number): Promise<Stored> {
  const accounts = rows.map(({ account }) => account);
  const people = await database.query<StoredPerson>(
    "select account, name, administrator from person where account = any ($1)",
    [accounts],
  );
  const posts = await database.query<StoredPost>(
    `select post.id, org.key as org, post.title, post.roles
       from post join org on org.id = post.org where org.key = any ($1) order by post.id desc`,
    [rows.map(({ org }) => org)],
  );
  const held = await database.query<{ account: string; org: string; title: string }>(
    `select person.account, org.key as org, post.title
       from holding join person on person.id = holding.person join post on post.id = holding.post
       join org on org.id = post.org
      where person.account = any ($1) and (holding.until is null or holding.until > $2)`,
    [accounts, new Date(now)],
  );
  return {
    people: new Map(people.rows.map(one => [one.account, one])),
    posts: new Map(posts.rows.map(one => [postName(one.org, one.title), one])),
    held: new Set(held.rows.map(({ account, org, title }) => holdingName(account, org, title))),
  };
}

function personFaults(
  { row, account, name }: StaffRow,
  known: StoredPerson | undefined,
): readonly RowFault[] {
  if (known === undefined) return [];
  const before = known.name ?? "";
  return [
    ...(before.normalize("NFKC").trim() === name
      ? []
      : [
          {
            row,
            zh: `账号“${account}”已有，姓名是${before}；不是同一人请换一个账号，是同一人请照此填写。`,
            en: `the account “${account}” is there already and is ${before}'s.`,
          },
        ]),
    ...(known.administrator
      ? [
          {
            row,
            zh: `账号“${account}”是系统管理员，不办业务，不能任岗，请另选一人。`,
            en: `“${account}” is a system administrator, who holds no post.`,
          },
        ]
      : []),
  ];
}

function postFaults({ row, title, roles }: StaffRow, known: StoredPost | undefined): readonly RowFault[] {
  const before = known?.roles.toSorted().join(" ");
  if (before === undefined || before === roles.join(" ")) return [];
  return [
    {
      row,
      zh: `岗位“${title}”已有，角色是 ${before}；请照此填写，职责不同的请另起岗位名称。`,
      en: `the post “${title}” is there already with the roles ${before}. Another needs another title.`,
    },
  ];
}

/** Who keeps some units only: their keys, and the roles that new posts of theirs may carry. */
interface Kept {
  readonly orgs: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

async function keptOf(database: Database, scope: Scope): Promise<Kept | null> {
  if (scope === null) return null;
  const ids = [...scope].map((ref: OrgRef) => Number(ref.slice("org:".length)));
  const orgs = await database.query<{ key: string }>("select key from org where id = any ($1)", [ids]);
  // A role reaches as far as its mechanism says, not as far as the unit: a keeper hands out none that the
  // unit has not, and none of those that watch over others.
  const roles = await database.query<{ role: string }>(
    "select distinct unnest(roles) as role from post where org = any ($1)",
    [ids],
  );
  return {
    orgs: new Set(orgs.rows.map(({ key }) => key)),
    roles: new Set(roles.rows.map(({ role }) => role).filter(role => !ownRoles.has(role))),
  };
}

function keeperFaults(one: StaffRow, kept: Kept | null, newPost: boolean): readonly RowFault[] {
  if (kept === null) return [];
  const { row, org, title } = one;
  if (!kept.orgs.has(org)) {
    return [
      {
        row,
        zh: `单位“${org}”不在您管理的范围内；这一行请交系统管理员或该单位的岗位管理员办理。`,
        en: `the org “${org}” is not one that you keep. An administrator can add this.`,
      },
    ];
  }
  const strange = newPost ? one.roles.filter(role => !kept.roles.has(role)) : [];
  if (strange.length === 0) return [];
  return [
    {
      row,
      zh: `新岗位“${title}”的角色 ${strange.join("、")} 在本单位和下级单位还没有，须由系统管理员设置。`,
      en: `your units have no such roles for “${title}” (${strange.join(", ")}): ask an administrator.`,
    },
  ];
}

const firstEach = <T>(list: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T> =>
  new Map(list.toReversed().map(one => [nameOf(one), one]));
const inOrder = (rows: Iterable<StaffRow>): readonly StaffRow[] =>
  [...rows].toSorted((a, b) => a.row - b.row);

/**
 * What rows would do at `now` (ms), for who keeps `scope`. Throws a SheetRefused `bad_staff_file` where a row
 * says otherwise than what stands, or reaches beyond the scope.
 */
export async function planStaff(
  database: Database,
  rows: readonly StaffRow[],
  scope: Scope,
  now: number,
): Promise<StaffPlan> {
  const stored = await read(database, rows, now);
  const kept = await keptOf(database, scope);
  const post = ({ org, title }: StaffRow) => postName(org, title);
  const faults = rows.flatMap(row => [
    ...personFaults(row, stored.people.get(row.account)),
    ...postFaults(row, stored.posts.get(post(row))),
    ...keeperFaults(row, kept, !stored.posts.has(post(row))),
  ]);
  refuseFaults(faults, staffSheet);
  const people = inOrder(
    firstEach(
      rows.filter(({ account }) => !stored.people.has(account)),
      one => one.account,
    ).values(),
  );
  const posts = inOrder(
    firstEach(
      rows.filter(one => !stored.posts.has(post(one))),
      post,
    ).values(),
  );
  const lines = rows.map((row): StaffLine => {
    const held = stored.held.has(holdingName(row.account, row.org, row.title));
    const known = stored.people.has(row.account) ? "changed" : "added";
    return { row, is: held ? "unchanged" : known, newPost: posts.includes(row) };
  });
  return { lines, people, posts };
}
