// Posts carry the roles and belong to orgs; people hold them for a time. An official always acts for one
// post.

import type { OrgRef } from "../define/fields.ts";
import type { Query } from "./query.ts";

export interface Post {
  readonly id: string;
  readonly org: OrgRef;
  readonly title: string;
  readonly english: string;
  readonly roles: readonly string[];
}
/** A post as somebody acts for it at a moment. */
export interface ActingPost extends Post {
  /** The id of the holder whom they stand in for; null for a holder. */
  readonly standsFor: string | null;
  /**
   * The ids of those whose place they take: the holder stood in for, and holders before who handed it over.
   */
  readonly place: readonly string[];
}
export interface NewPost {
  /** The instance's own stable name of the post. */
  readonly key: string;
  readonly org: OrgRef;
  readonly title: string;
  readonly english: string;
  readonly roles: readonly string[];
}

export interface Posts {
  /** Adds a post, or changes the one of this key; answers its id. */
  create(post: NewPost): Promise<string>;
  find(id: string): Promise<Post | undefined>;
  /** The roles that an org's posts carry, whoever holds them; orgs without posts are missing. */
  rolesByOrg(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Every post by its id, with the name of its org. */
  all(): Promise<readonly (Post & { readonly orgName: string })[]>;
  /** The posts that a person holds or stands in for at this moment. */
  heldBy(person: string, now: number): Promise<readonly ActingPost[]>;
  /** From now on the person holds the post; nothing changes when they do already. */
  give(person: string, post: string, now: number): Promise<void>;
  /** From now on they no longer hold it. Their sessions for it lose it at once. */
  end(person: string, post: string, now: number): Promise<void>;
}

export interface PostRow {
  readonly id: number;
  readonly org: number;
  readonly title: string;
  readonly english: string;
  readonly roles: string[];
}

/** A row of `acting` with its post. */
export interface ActingRow extends PostRow {
  readonly holder: unknown;
  readonly place: readonly unknown[];
}

export const postOf = ({ id, org, title, english, roles }: PostRow): Post => ({
  id: String(id),
  org: `org:${org}`,
  title,
  english,
  roles,
});

export const actingPostOf = ({ holder, place, ...row }: ActingRow): ActingPost => ({
  ...postOf(row),
  standsFor: holder === null ? null : String(holder),
  place: place.map(String),
});

/** Post ids are 32-bit: anything else names no post, and must not reach the database as one. */
export const isPostId = (id: string): boolean => /^[1-9]\d{0,9}$/.test(id) && Number(id) < 2 ** 31;

const columns = "post.id, post.org, post.title, post.english, post.roles";

/** The posts of this database. */
export function posts(db: Query): Posts {
  return {
    async create({ key, org, title, english, roles }) {
      const { rows } = await db.query<{ id: number }>(
        `insert into post (key, org, title, english, roles) values ($1, $2, $3, $4, $5)
         on conflict (key) do update set org = excluded.org, title = excluded.title,
           english = excluded.english, roles = excluded.roles
         returning id`,
        [key, Number(org.slice("org:".length)), title, english, roles],
      );
      return String(rows[0]!.id);
    },
    async find(id) {
      if (!isPostId(id)) return undefined;
      const { rows } = await db.query<PostRow>(`select ${columns} from post where id = $1`, [Number(id)]);
      return rows[0] && postOf(rows[0]);
    },
    async rolesByOrg() {
      const { rows } = await db.query<{ org: number; roles: string[] }>(
        `select org, array_agg(distinct role order by role) as roles
         from post, unnest(roles) as role group by org`,
      );
      return new Map(rows.map(({ org, roles }) => [`org:${org}`, roles]));
    },
    async all() {
      const { rows } = await db.query<PostRow & { org_name: string }>(
        `select ${columns}, org.name as org_name from post join org on org.id = post.org order by post.id`,
      );
      return rows.map(row => ({ ...postOf(row), orgName: row.org_name }));
    },
    async heldBy(person, now) {
      // Who holds a post and stands in for its other holder as well acts as the holder they are.
      const { rows } = await db.query<ActingRow>(
        `select distinct on (post.id) ${columns}, holder, place from acting join post on post.id = acting.post
         where person = $1 and since <= $2 and (until is null or until > $2)
         order by post.id, holder nulls first`,
        [person, new Date(now)],
      );
      return rows.map(actingPostOf);
    },
    async give(person, post, now) {
      await db.query(
        `insert into holding (person, post, since) select $1, $2, $3
         where not exists (select from holding where person = $1 and post = $2 and until is null)`,
        [person, Number(post), new Date(now)],
      );
    },
    async end(person, post, now) {
      const text = "update holding set until = $3 where person = $1 and post = $2 and until is null";
      await db.query(text, [person, Number(post), new Date(now)]);
    },
  };
}
