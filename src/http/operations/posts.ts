// Posts as their holders and keepers see and change them. A holder hands over, names a stand-in and leaves;
// the keeper of the unit's posts and the administrator do so for others. Every change is a row of the access
// log, and counts from the next request on.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { dayFromDate, isDate } from "../../define/civil.ts";
import type { OrgRef } from "../../define/fields.ts";
import type { Access } from "../../people/access-log.ts";
import { PostProblem } from "../../people/post-problem.ts";
import type { KeptPost } from "../../people/post-register.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { KeptPostView, OfficialView, PostsView } from "../types.ts";
import { postRoles, roleTitle } from "../views/role.ts";
import { namesOf } from "../views/row.ts";
import { pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { isAdministrator, keptOrgs, officialId } from "./keeping.ts";

const most = 100;
const officialsMost = 20;

const keeps = (context: Context, caller: Caller, org: OrgRef): boolean =>
  keptOrgs(context, caller)?.has(org) ?? true;

function viewOf(context: Context, caller: Caller, post: KeptPost, self: string): KeptPostView {
  const { id, org, title, english, roles, holdings, standIns } = post;
  const keeper = keeps(context, caller, org);
  return {
    id,
    org,
    orgName: namesOf(context).org(org, caller.lang),
    title: pick(caller.lang, title, english),
    roles: roles.map(name => ({ name, title: roleTitle(context, name, caller.lang) })),
    holders: holdings.map(({ person, name, since, until }) => ({
      person,
      name,
      since,
      until,
      self: person === self,
    })),
    standIns: standIns.map(one => ({
      ...one,
      mayEnd: one.until > caller.now && (keeper || one.holder === self || one.person === self),
    })),
    keeps: keeper,
  };
}

/** The caller's posts and those that they keep. Throws `posts_not_yours`. */
export async function listPosts(context: Context, words: string, caller: Caller): Promise<PostsView> {
  const self = officialId(caller);
  const { posts, register } = context.people;
  const orgs = keptOrgs(context, caller);
  const keeper = orgs === null || orgs.size > 0;
  const [mine, found] = await Promise.all([
    posts.heldBy(self, caller.now),
    keeper ? register.seek(orgs && [...orgs], words.trim().slice(0, 60), most + 1) : [],
  ]);
  const ids = [...new Set([...mine.map(({ id }) => id), ...found.slice(0, most)])];
  const kept = new Map((await register.kept(ids, caller.now)).map(post => [post.id, post]));
  const views = (list: readonly string[]) =>
    list.flatMap(id => (kept.has(id) ? [viewOf(context, caller, kept.get(id)!, self)] : []));
  const roles = isAdministrator(caller) ? [...postRoles(context)].toSorted() : [];
  return {
    mine: views(mine.map(({ id }) => id)),
    unit: views(found.slice(0, most)),
    more: found.length > most,
    keeper,
    roles: roles.map(name => ({ name, title: roleTitle(context, name, caller.lang) })),
  };
}

/** One post with its whole history, for who holds, keeps or audits it. */
export async function postHistory(context: Context, id: string, caller: Caller): Promise<KeptPostView> {
  const self = officialId(caller);
  const post = await context.people.register.history(id);
  if (post === undefined) throw new PostProblem("unknown_post");
  const concerned = post.holdings.some(({ person }) => person === self) || keeps(context, caller, post.org);
  if (!concerned) throw new PostProblem("posts_not_yours");
  return viewOf(context, caller, post, self);
}

/** Officials by name or account, for who has a post to hand over or keeps some. */
export async function listOfficials(
  context: Context,
  words: string,
  caller: Caller,
): Promise<readonly OfficialView[]> {
  officialId(caller);
  const sought = words.trim().slice(0, 40);
  if (sought === "") return [];
  const { register } = context.people;
  const found = await register.officials(sought, officialsMost, caller.now);
  const posts = await register.kept([...new Set(found.flatMap(one => one.posts))], caller.now);
  const names = namesOf(context);
  const said = new Map(
    posts.map(({ id, org, title, english }) => [
      id,
      `${names.org(org, caller.lang)} ${pick(caller.lang, title, english)}`,
    ]),
  );
  return found.map(({ posts: held, ...one }) => ({
    ...one,
    posts: held.flatMap(id => said.get(id) ?? []).join(pick(caller.lang, "、", ", ")),
  }));
}

export type PostBody = Readonly<Record<string, unknown>>;

function textOf(body: PostBody, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value.length <= 60) return value;
  throw new Fault("bad_body", { field: name });
}

/** "2026-12-01", or with a time of day "2026-12-01T08:30", as the city's clocks say it; nothing for now. */
function momentOf({ calendar }: Context, body: PostBody, name: string, end: boolean, now: number): number {
  const value = body[name] ?? null;
  if (value === null || value === "") return now;
  const [date = "", time] = textOf(body, name).split("T");
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? "00:00");
  if (!isDate(date) || clock === null) throw new PostProblem("bad_moment", name);
  // Until a day is until it ends; from today on is from now on.
  const day = dayFromDate(date) + (end && time === undefined ? 1 : 0);
  const at = startOfDay(calendar, day) + (Number(clock[1]) * 60 + Number(clock[2])) * 60_000;
  return !end && time === undefined && day === dayOf(calendar, now) ? now : at;
}

interface Ground {
  readonly context: Context;
  readonly caller: Caller;
  readonly self: string;
  readonly post: KeptPost;
  readonly keeper: boolean;
}

async function groundOf(context: Context, id: string, caller: Caller): Promise<Ground> {
  const self = officialId(caller);
  const [post] = await context.people.register.kept([id], caller.now);
  if (post === undefined) throw new PostProblem("unknown_post");
  return { context, caller, self, post, keeper: keeps(context, caller, post.org) };
}

/** The person whose holding is meant: the caller, or for a keeper the one that is named. */
function holderOf({ self, keeper }: Ground, body: PostBody): string {
  const named = body["holder"] === undefined ? self : textOf(body, "holder");
  if (named !== self && !keeper) throw new PostProblem("posts_not_yours");
  return named;
}

/** Logs a change once it stands, and lets the engine's tree of posts know. */
async function done(
  { context, caller, self, post }: Ground,
  act: Access,
  purpose: string,
): Promise<PostsView> {
  const actor = signedIn(caller);
  await context.people.accessLog.add({
    at: caller.now,
    person: `person:${self}`,
    post: actor.post,
    act,
    purpose: `post:${post.id} ${purpose}`,
    address: caller.address,
  });
  await context.orgs.refresh();
  return listPosts(context, "", caller);
}

const say = (at: number): string => new Date(at).toISOString();

type Change = (ground: Ground, body: PostBody) => Promise<PostsView>;

const handOver: Change = async (ground, body) => {
  const { context, caller, post } = ground;
  const [from, to] = [holderOf(ground, body), textOf(body, "person")];
  const at = momentOf(context, body, "at", false, caller.now);
  await context.people.changes.handOver({ post: post.id, from, to, at }, caller.now);
  return done(ground, "post-handed", `person:${from} → person:${to} ${say(at)}`);
};

const standIn: Change = async (ground, body) => {
  const { context, caller, post, self } = ground;
  const [holder, person] = [holderOf(ground, body), textOf(body, "person")];
  const since = momentOf(context, body, "since", false, caller.now);
  const until = momentOf(context, body, "until", true, caller.now);
  const named = { post: post.id, holder, person, since, until, by: `person:${self}` };
  await context.people.changes.nameStandIn(named, caller.now);
  return done(
    ground,
    "stand-in-named",
    `person:${person} for person:${holder} ${say(since)} – ${say(until)}`,
  );
};

const endStandIn: Change = async (ground, body) => {
  const { context, caller, post, self, keeper } = ground;
  const one = post.standIns.find(({ id }) => id === textOf(body, "standIn"));
  if (one === undefined) throw new PostProblem("unknown_stand_in");
  if (!keeper && one.holder !== self && one.person !== self) throw new PostProblem("posts_not_yours");
  await context.people.changes.endStandIn(one.id, caller.now);
  return done(ground, "stand-in-ended", `person:${one.person} for person:${one.holder}`);
};

const leave: Change = async (ground, body) => {
  const { context, caller, post } = ground;
  const holder = holderOf(ground, body);
  const at = momentOf(context, body, "at", false, caller.now);
  await context.people.changes.endHolding(holder, post.id, at, caller.now);
  return done(ground, "holding-ended", `person:${holder} ${say(at)}`);
};

const setRoles: Change = async (ground, body) => {
  const { context, caller, post } = ground;
  if (!isAdministrator(caller)) throw new PostProblem("posts_not_yours");
  const roles = body["roles"];
  const fit = Array.isArray(roles) && roles.length <= 40 && roles.every(one => typeof one === "string");
  if (!fit) throw new Fault("bad_body", { field: "roles" });
  const before = await context.people.changes.setRoles(post.id, roles as string[], postRoles(context));
  return done(ground, "post-roles", `${before.join(" ")} → ${roles.toSorted().join(" ")}`);
};

const changes = {
  "hand-over": [handOver, ["holder", "person", "at"]],
  "stand-in": [standIn, ["holder", "person", "since", "until"]],
  "end-stand-in": [endStandIn, ["standIn"]],
  leave: [leave, ["holder", "at"]],
  roles: [setRoles, ["roles"]],
} as const satisfies Readonly<Record<string, readonly [Change, readonly string[]]>>;

/** What can be done to a post, as addresses name it. */
export type PostChangeName = keyof typeof changes;
export const postChangeNames = Object.keys(changes) as readonly PostChangeName[];

/** Changes a post and answers the caller's posts as they then are. Throws PostProblems and Faults. */
export async function changePost(
  context: Context,
  id: string,
  name: PostChangeName,
  body: PostBody,
  caller: Caller,
): Promise<PostsView> {
  const [change, words] = changes[name];
  const strange = Object.keys(body).find(word => ![...words, "csrf"].includes(word as never));
  if (strange !== undefined) throw new Fault("bad_body", { field: strange.slice(0, 40) });
  return change(await groundOf(context, id, caller), body);
}
