// Sessions: a random cookie, stored as its hash. They end when unused, and in any case after a working day.

import type { Query } from "./query.ts";
import { type ActingPost, type ActingRow, type Post, actingPostOf } from "./posts.ts";
import { newSecret, secretHash } from "./secret.ts";
import { SignInProblem } from "./sign-in-problem.ts";

export interface Session {
  readonly person: { readonly id: string; readonly name: string | null; readonly administrator: boolean };
  /** Signed in with a proved telephone number; an official who holds no post at the moment is none. */
  readonly citizen: boolean;
  /** Came with a query code: they follow the one matter that it belongs to, and open no other. */
  readonly anonymous: boolean;
  /** The post that they act for; null when none was chosen, or when they no longer hold it. */
  readonly post: ActingPost | null;
  readonly csrf: string;
}
export interface OpenedSession {
  readonly cookie: string;
  readonly csrf: string;
}

export interface Sessions {
  /** A new session. An official who holds one post acts for it, who holds several chooses. */
  open(person: string, post: string | null, now: number): Promise<OpenedSession>;
  /** The session of a cookie, while it lasts. */
  find(cookie: string, now: number): Promise<Session | undefined>;
  /** Goes on for another post under a new cookie; null for none. Throws `not_your_post`. */
  choosePost(cookie: string, post: Post | null, now: number): Promise<OpenedSession>;
  close(cookie: string): Promise<void>;
}

const idle = 2 * 3_600_000;
const absolute = 12 * 3_600_000;
const seenEvery = 60_000;

const notYours = () =>
  new SignInProblem(
    "not_your_post",
    {
      zh: "您没有担任这个岗位，请从您的岗位中选择。",
      en: "You do not hold this post. Choose one of your own.",
    },
    { field: "post" },
  );

interface Row {
  readonly person: unknown;
  readonly name: string | null;
  readonly administrator: boolean;
  readonly phone: string | null;
  readonly anonymous: boolean;
  readonly post: number | null;
  readonly csrf: string;
  readonly seen: unknown;
}

const lookup = `
  select session.person, person.name, person.administrator, person.phone, person.anonymous,
         session.post, session.csrf, session.seen
  from session join person on person.id = session.person
  where session.id = $1 and session.expires > $2 and session.seen > $3`;

// By itself, so that the person and the post reach the indexes behind the view.
const actingFor = `
  select post.id, post.org, post.title, post.english, post.roles, acting.holder, acting.place
  from acting join post on post.id = acting.post
  where acting.person = $1 and acting.post = $2
    and acting.since <= $3 and (acting.until is null or acting.until > $3)
  order by acting.holder nulls first limit 1`;

async function postOfSession(db: Query, { person, post }: Row, now: number): Promise<ActingPost | null> {
  if (post === null) return null;
  const { rows } = await db.query<ActingRow>(actingFor, [person, post, new Date(now)]);
  return rows[0] ? actingPostOf(rows[0]) : null;
}

async function find(db: Query, cookie: string, now: number): Promise<Session | undefined> {
  if (!/^[\w-]{43}$/.test(cookie)) return undefined;
  const id = secretHash(cookie);
  const { rows } = await db.query<Row>(lookup, [id, new Date(now), new Date(now - idle)]);
  const row = rows[0];
  if (!row) return undefined;
  // Once a minute is enough, and spares a write with every page.
  if (Number(row.seen) < now - seenEvery) {
    await db.query("update session set seen = $2 where id = $1", [id, new Date(now)]);
  }
  const post = await postOfSession(db, row, now);
  const { name, administrator, anonymous, csrf } = row;
  const person = { id: String(row.person), name, administrator };
  const citizen = post === null && (row.phone !== null || anonymous);
  return { person, citizen, anonymous, post, csrf };
}

/** The sessions of this database. */
export function sessions(db: Query): Sessions {
  return {
    async open(person, post, now) {
      const [cookie, csrf] = [newSecret(), newSecret()];
      // Who signs in sweeps out the sessions that are over, so the table holds no more than a day of them.
      const over = [new Date(now), new Date(now - idle)];
      await db.query("delete from session where expires <= $1 or seen <= $2", over);
      await db.query(
        `insert into session (id, person, post, csrf, created, seen, expires)
         values ($1, $2, $3, $4, $5, $5, $6)`,
        [secretHash(cookie), person, post, csrf, new Date(now), new Date(now + absolute)],
      );
      return { cookie, csrf };
    },
    find: (cookie, now) => find(db, cookie, now),
    async choosePost(cookie, post, now) {
      const opened = { cookie: newSecret(), csrf: newSecret() };
      const { rowCount } = await db.query(
        `update session set id = $2, csrf = $3, post = $4, seen = $5
         where id = $1 and expires > $5 and ($4::integer is null or exists (
           select from acting where acting.person = session.person and acting.post = $4
             and since <= $5 and (until is null or until > $5)))`,
        [secretHash(cookie), secretHash(opened.cookie), opened.csrf, post && Number(post.id), new Date(now)],
      );
      if (rowCount !== 1) throw notYours();
      return opened;
    },
    async close(cookie) {
      await db.query("delete from session where id = $1", [secretHash(cookie)]);
    },
  };
}
