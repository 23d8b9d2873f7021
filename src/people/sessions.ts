// Sessions: a random cookie, stored as its hash. They end when unused, and in any case after a working day.

import { Gathering } from "../store/gathering.ts";
import type { Query } from "./query.ts";
import { type ActingPost, type ActingRow, type Post, actingPostOf } from "./posts.ts";
import { newSecret, secretHash } from "./secret.ts";
import { seldom } from "./seldom.ts";
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
const sweptEvery = 60_000;

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
  readonly id: Buffer;
  readonly expires: unknown;
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
  select session.id, session.expires, session.person, person.name, person.administrator, person.phone,
         person.anonymous, session.post, session.csrf, session.seen
  from session join person on person.id = session.person
  where session.id = any ($1)`;

// One by one within the statement, so that the person and the post reach the indexes behind the view.
const actingFor = `
  select asked.n, found.*
  from unnest($1::bigint[], $2::integer[], $3::timestamptz[]) with ordinality as asked (person, post, at, n)
  cross join lateral (
    select post.id, post.org, post.title, post.english, post.roles, acting.holder, acting.place
    from acting join post on post.id = acting.post
    where acting.person = asked.person and acting.post = asked.post
      and acting.since <= asked.at and (acting.until is null or acting.until > asked.at)
    order by acting.holder nulls first limit 1) as found`;

interface Acts {
  readonly person: unknown;
  readonly post: number;
  readonly now: number;
}

/** The lookups of many callers, each of every kind as one statement. */
interface Lookups {
  readonly session: Gathering<Buffer, Row | undefined>;
  readonly post: Gathering<Acts, ActingPost | null>;
}

function lookups(db: Query): Lookups {
  const session = new Gathering(async (ids: readonly Buffer[]) => {
    const { rows } = await db.query<Row>({ name: "session", text: lookup }, [ids]);
    const byId = new Map(rows.map(row => [row.id.toString("hex"), row]));
    return ids.map(id => byId.get(id.toString("hex")));
  });
  const post = new Gathering(async (asked: readonly Acts[]) => {
    const { rows } = await db.query<ActingRow & { readonly n: unknown }>(
      { name: "acting", text: actingFor },
      [asked.map(({ person }) => person), asked.map(one => one.post), asked.map(({ now }) => new Date(now))],
    );
    const byPlace = new Map(rows.map(({ n, ...row }) => [Number(n), actingPostOf(row)]));
    return asked.map((_, at) => byPlace.get(at + 1) ?? null);
  });
  return { session, post };
}

async function find(db: Query, by: Lookups, cookie: string, now: number): Promise<Session | undefined> {
  if (!/^[\w-]{43}$/.test(cookie)) return undefined;
  const id = secretHash(cookie);
  const row = await by.session.ask(id);
  if (!row || Number(row.expires) <= now || Number(row.seen) <= now - idle) return undefined;
  // Once a minute is enough, and spares a write with every page.
  if (Number(row.seen) < now - seenEvery) {
    await db.query("update session set seen = $2 where id = $1", [id, new Date(now)]);
  }
  const post = row.post === null ? null : await by.post.ask({ person: row.person, post: row.post, now });
  const { name, administrator, anonymous, csrf } = row;
  const person = { id: String(row.person), name, administrator };
  const citizen = post === null && (row.phone !== null || anonymous);
  return { person, citizen, anonymous, post, csrf };
}

/**
 * The sessions of this database. Each is looked up again for every request: one that was closed, or whose
 * person lost the post, is over from that moment on.
 */
export function sessions(db: Query): Sessions {
  const by = lookups(db);
  const isTimeToSweep = seldom(sweptEvery);
  return {
    async open(person, post, now) {
      const [cookie, csrf] = [newSecret(), newSecret()];
      // Who signs in sweeps out the sessions that are over, so the table holds no more than a day of them.
      if (isTimeToSweep(now)) {
        const over = [new Date(now), new Date(now - idle)];
        await db.query("delete from session where expires <= $1 or seen <= $2", over);
      }
      await db.query(
        `insert into session (id, person, post, csrf, created, seen, expires)
         values ($1, $2, $3, $4, $5, $5, $6)`,
        [secretHash(cookie), person, post, csrf, new Date(now), new Date(now + absolute)],
      );
      return { cookie, csrf };
    },
    find: (cookie, now) => find(db, by, cookie, now),
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
