// How posts change hands: hand-over (移交), stand-in (代办), the end of a holding, other roles. Nothing is
// deleted: what was stays as history, and who acts for a post at a moment is read from it.

import { isPostId } from "./posts.ts";
import { PostProblem } from "./post-problem.ts";
import type { Query } from "./query.ts";

export interface HandOver {
  readonly post: string;
  /** Ids of persons. */
  readonly from: string;
  readonly to: string;
  /** When the old holding ends and the new one begins, ms. */
  readonly at: number;
}

export interface StandIn {
  readonly post: string;
  readonly holder: string;
  readonly person: string;
  readonly since: number;
  readonly until: number;
  /** `person:ID` of who named them. */
  readonly by: string;
}

export interface PostChanges {
  /** From `at` on the post is another's. What was planned before and has not begun is replaced. */
  handOver(change: HandOver, now: number): Promise<void>;
  /** Names somebody who acts for the post in its holder's place; answers the stand-in's id. */
  nameStandIn(standIn: StandIn, now: number): Promise<string>;
  /** Ends a stand-in now, or before it begins. */
  endStandIn(id: string, now: number): Promise<void>;
  /** Ends a holding. */
  endHolding(person: string, post: string, at: number, now: number): Promise<void>;
  /** Gives a post other roles; answers the ones it had. */
  setRoles(post: string, roles: readonly string[], known: ReadonlySet<string>): Promise<readonly string[]>;
}

/** The role of those who read everything and change nothing (审计员). */
export const auditorRole = "auditor";
/** The role of those who keep the posts of their unit and of the units below (岗位管理员). */
export const keeperRole = "keeper";
/** Roles that posts may carry without any mechanism declaring them. */
export const ownRoles: ReadonlySet<string> = new Set([auditorRole, keeperRole]);

const year = 366 * 86_400_000;
// A request is on its way for a moment; the moment that it names is now.
const slack = 60_000;

function checkedMoment(at: number, now: number, field: string): number {
  if (!Number.isFinite(at) || at < now - slack || at > now + year) throw new PostProblem("bad_moment", field);
  return Math.max(at, now);
}

/** Whether roles may stand on one post: known ones, and an auditor's beside no other. */
export const rolesFit = (roles: readonly string[], known: ReadonlySet<string>): boolean =>
  roles.length > 0 &&
  roles.every(role => known.has(role) || ownRoles.has(role)) &&
  (!roles.includes(auditorRole) || roles.length === 1);

async function checkPerson(db: Query, person: string): Promise<void> {
  const fits = /^[1-9]\d{0,15}$/.test(person);
  const text = "select administrator from person where id = $1 and account is not null";
  const found = fits ? (await db.query<{ administrator: boolean }>(text, [person])).rows[0] : undefined;
  if (found === undefined) throw new PostProblem("unknown_person", "person");
  if (found.administrator) throw new PostProblem("administrator_holds_no_post", "person");
}

function checkPost(post: string): number {
  if (!isPostId(post)) throw new PostProblem("unknown_post", "post");
  return Number(post);
}

const holds = `
  select from holding where person = $1 and post = $2 and since <= $3 and (until is null or until > $3)`;

// A plan that has not begun ends as it begins, so that nobody ever acts by it. Two who hand the same holding
// over at once have read the same end of it, and the second finds another.
const running = `
  select until from holding
   where person = $1 and post = $2 and since <= $3 and (until is null or until > $3)`;
const handing = `
  with ended as (
    update holding set until = $4
     where person = $1 and post = $2 and since <= $5 and until is not distinct from $6 returning 1),
  undone as (
    update holding set until = since
     where post = $2 and follows = $1 and since > $5 and (until is null or until > since)
       and (person, since) <> ($3, $4) and exists (select from ended))
  insert into holding (person, post, since, follows)
  select $3, $2, $4, $1 from ended limit 1
  on conflict (person, post, since) do update set until = null, follows = excluded.follows`;

const naming = `
  insert into stand_in (post, holder, person, since, until, named_by)
  select $1, $2, $3, $4, $5, $6
   where not exists (
     select from stand_in where post = $1 and holder = $2 and since < $5 and least(until, ended) > $4)
  returning id`;

async function handOver(db: Query, change: HandOver, now: number): Promise<void> {
  const post = checkPost(change.post);
  const at = new Date(checkedMoment(change.at, now, "at"));
  const { from, to } = change;
  if (from === to) throw new PostProblem("same_person", "person");
  await checkPerson(db, to);
  const already = `${holds} and follows is distinct from $4`;
  if ((await db.query(already, [to, post, at, from])).rowCount)
    throw new PostProblem("already_held", "person");
  const [found] = (await db.query<{ until: unknown }>(running, [from, post, new Date(now)])).rows;
  if (found === undefined) throw new PostProblem("not_held", "post");
  const until = found.until === null ? null : new Date(Number(found.until));
  const { rowCount } = await db.query(handing, [from, post, to, at, new Date(now), until]);
  if (rowCount !== 1) throw new PostProblem("not_held", "post");
}

async function nameStandIn(db: Query, standIn: StandIn, now: number): Promise<string> {
  const post = checkPost(standIn.post);
  const { holder, person, until, by } = standIn;
  const since = new Date(checkedMoment(standIn.since, now, "since"));
  const inYear = until - since.getTime() <= year;
  if (!Number.isFinite(until) || until <= since.getTime() || !inYear)
    throw new PostProblem("bad_span", "until");
  if (holder === person) throw new PostProblem("same_person", "person");
  await checkPerson(db, person);
  if (!(await db.query(holds, [holder, post, since])).rowCount) throw new PostProblem("not_held", "post");
  if ((await db.query(holds, [person, post, since])).rowCount)
    throw new PostProblem("already_held", "person");
  const values = [post, holder, person, since, new Date(until), by];
  const { rows } = await db.query<{ id: unknown }>(naming, values);
  if (rows[0] === undefined) throw new PostProblem("stood_in", "since");
  return String(rows[0].id);
}

/** The changes of posts in this database. Each throws a PostProblem on what cannot be. */
export function postChanges(db: Query): PostChanges {
  return {
    handOver: (change, now) => handOver(db, change, now),
    nameStandIn: (standIn, now) => nameStandIn(db, standIn, now),
    async endStandIn(id, now) {
      if (!/^[1-9]\d{0,14}$/.test(id)) throw new PostProblem("unknown_stand_in");
      const text = "update stand_in set ended = $2 where id = $1 and least(until, ended) > $2";
      const { rowCount } = await db.query(text, [id, new Date(now)]);
      if (rowCount !== 1) throw new PostProblem("unknown_stand_in");
    },
    async endHolding(person, post, given, now) {
      const at = new Date(checkedMoment(given, now, "at"));
      const text = `update holding set until = $3 where person = $1 and post = $2 and since <= $4
        and (until is null or until > $3)`;
      const { rowCount } = await db.query(text, [person, checkPost(post), at, new Date(now)]);
      if (rowCount !== 1) throw new PostProblem("not_held", "post");
    },
    async setRoles(post, roles, known) {
      if (!rolesFit(roles, known)) throw new PostProblem("bad_roles", "roles");
      const { rows } = await db.query<{ before: string[] }>(
        `update post set roles = $2
           from (select id, roles as before from post where id = $1 for update) as old
          where post.id = old.id returning before`,
        [checkPost(post), [...new Set(roles)].toSorted()],
      );
      if (rows[0] === undefined) throw new PostProblem("unknown_post", "post");
      return rows[0].before;
    },
  };
}
