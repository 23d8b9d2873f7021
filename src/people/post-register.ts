// Reads who holds which post, who stands in for whom, and what was before.

import { type Post, type PostRow, isPostId, postOf } from "./posts.ts";
import type { Query } from "./query.ts";

export interface Holding {
  readonly person: string;
  readonly name: string;
  readonly since: number;
  readonly until: number | null;
  /** Whom they took the post over from. */
  readonly follows: string | null;
}
export interface StandingIn {
  readonly id: string;
  readonly holder: string;
  readonly holderName: string;
  readonly person: string;
  readonly name: string;
  readonly since: number;
  readonly until: number;
}
export interface KeptPost extends Post {
  /** The latest first; with those that are over only where the whole history was asked for. */
  readonly holdings: readonly Holding[];
  readonly standIns: readonly StandingIn[];
}
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  /** The ids of the posts that they hold. */
  readonly posts: readonly string[];
}

export interface PostRegister {
  /** Posts by ids, with who holds and stands in for them at `now` or later; in the order of the ids. */
  kept(ids: readonly string[], now: number): Promise<readonly KeptPost[]>;
  /** One with everybody who ever held it or stood in. */
  history(id: string): Promise<KeptPost | undefined>;
  /** Ids of posts of these orgs, or of all (null), whose title, holder or account holds the words. */
  seek(orgs: readonly string[] | null, words: string, most: number): Promise<readonly string[]>;
  /** Officials by a part of their name or the beginning of their account; administrators are none of them. */
  officials(words: string, most: number, now: number): Promise<readonly Official[]>;
  /**
   * For whom each of these persons stood in at a post and a moment: the holder's name; undefined for none.
   */
  stoodFor(acts: readonly ActedFor[]): Promise<readonly (string | undefined)[]>;
}

export interface ActedFor {
  readonly person: string;
  readonly post: string;
  readonly at: number;
}

const holdings = `
  select h.post, h.person, p.name, h.since, h.until, h.follows from holding h join person p on p.id = h.person
   where h.post = any ($1) and coalesce(h.until, 'infinity') > $2 and (h.until is null or h.until > h.since)
   order by h.since desc`;
const standIns = `
  select s.id, s.post, s.holder, holder.name as holder_name, s.person, p.name, s.since,
         least(s.until, s.ended, h.until) as until
    from stand_in s join person p on p.id = s.person join person holder on holder.id = s.holder
    join holding h on h.person = s.holder and h.post = s.post and h.since <= s.since
     and (h.until is null or h.until > s.since)
   where s.post = any ($1) and least(s.until, s.ended, h.until) > $2
     and least(s.until, s.ended, h.until) > s.since
   order by s.since desc`;
const seek = `
  select post.id from post join org on org.id = post.org
   where ($1::int[] is null or post.org = any ($1))
     and ($2 = '' or position($2 in lower(org.name || post.title || post.english)) > 0 or exists (
       select from holding h join person p on p.id = h.person
        where h.post = post.id and h.until is null and (position($2 in lower(p.name)) > 0 or p.account = $2)))
   order by org.position, post.id limit $3`;
const officials = `
  select p.id, p.name, p.account,
         array(select a.post from acting a where a.person = p.id and a.holder is null and a.since <= $3
                  and (a.until is null or a.until > $3) order by a.post) as posts
    from person p where p.account is not null and not p.administrator
     and (position($1 in lower(p.name)) > 0 or starts_with(p.account, $1))
   order by p.name, p.id limit $2`;
const stoodFor = `
  select act.n, holder.name
    from json_to_recordset($1) as act (n integer, person bigint, post integer, at timestamptz)
    join stand_in s on s.person = act.person and s.post = act.post
     and s.since <= act.at and least(s.until, s.ended) > act.at
    join person holder on holder.id = s.holder
   where not exists (select from holding h where h.person = act.person and h.post = act.post
                        and h.since <= act.at and (h.until is null or h.until > act.at))`;

const idOf = (value: unknown): string => String(value);

async function kept(db: Query, ids: readonly string[], after: Date | string): Promise<readonly KeptPost[]> {
  const numbers = ids.filter(isPostId).map(Number);
  const text = "select id, org, title, english, roles from post where id = any ($1)";
  const [posts, held, stood] = await Promise.all([
    db.query<PostRow>(text, [numbers]),
    db.query<Record<string, unknown>>(holdings, [numbers, after]),
    db.query<Record<string, unknown>>(standIns, [numbers, after]),
  ]);
  const byId = new Map(posts.rows.map(row => [row.id, row]));
  return numbers.flatMap((id): KeptPost[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const own = ({ post }: Record<string, unknown>) => Number(post) === id;
    return [
      {
        ...postOf(row),
        holdings: held.rows.filter(own).map(holdingOf),
        standIns: stood.rows.filter(own).map(standInOf),
      },
    ];
  });
}

const holdingOf = ({ person, name, since, until, follows }: Record<string, unknown>): Holding => ({
  person: idOf(person),
  name: String(name ?? ""),
  since: Number(since),
  until: until === null ? null : Number(until),
  follows: follows === null ? null : idOf(follows),
});

const standInOf = (row: Record<string, unknown>): StandingIn => ({
  id: idOf(row["id"]),
  holder: idOf(row["holder"]),
  holderName: String(row["holder_name"] ?? ""),
  person: idOf(row["person"]),
  name: String(row["name"] ?? ""),
  since: Number(row["since"]),
  until: Number(row["until"]),
});

/** The register of this database's posts. */
export function postRegister(db: Query): PostRegister {
  return {
    kept: (ids, now) => kept(db, ids, new Date(now)),
    history: async id => (await kept(db, [id], "-infinity"))[0],
    async seek(orgs, words, most) {
      const within = orgs?.map(org => Number(org.slice("org:".length))) ?? null;
      const { rows } = await db.query<{ id: unknown }>(seek, [within, words.toLowerCase(), most]);
      return rows.map(({ id }) => idOf(id));
    },
    async officials(words, most, now) {
      type Row = { id: unknown; name: string | null; account: string; posts: unknown[] };
      const { rows } = await db.query<Row>(officials, [words.toLowerCase(), most, new Date(now)]);
      return rows.map(({ id, name, account, posts }) => ({
        id: idOf(id),
        name: name ?? account,
        account,
        posts: posts.map(idOf),
      }));
    },
    async stoodFor(acts) {
      if (acts.length === 0) return [];
      const asked = acts.map(({ at, ...act }, n) => ({ n, ...act, at: new Date(at).toISOString() }));
      const { rows } = await db.query<{ n: number; name: string | null }>(stoodFor, [JSON.stringify(asked)]);
      const names = new Map(rows.map(({ n, name }) => [n, name ?? ""]));
      return acts.map((_, n) => names.get(n));
    },
  };
}
