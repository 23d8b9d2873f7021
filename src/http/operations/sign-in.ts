// Signing in and out, choosing the post to act for. Each leaves a row in the access log; too many tries
// from one address have to wait, whatever account or number they name.

import { fromNumber, toNumber } from "../../engine/number.ts";
import { tooManyTries } from "../../people/sign-in-problem.ts";
import { SignInProblem } from "../../people/sign-in-problem.ts";
import type { Attempts } from "../../people/attempts.ts";
import type { ActingPost, Post } from "../../people/posts.ts";
import type { Session } from "../../people/sessions.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { PostView, SessionView } from "../types.ts";
import { namesOf } from "../views/row.ts";
import { pick } from "../views/words.ts";

function hold(attempts: Attempts, { address, now }: Caller): void {
  const wait = attempts.take(address, now);
  if (wait > 0) throw tooManyTries(wait);
}

type LogRow = Parameters<Context["people"]["accessLog"]["add"]>[0];

const log = ({ people }: Context, { now, address }: Caller, row: Pick<LogRow, "act" | "person" | "post">) =>
  people.accessLog.add({ at: now, address, ...row });

/** Runs a proof of identity; a refused one is logged before it is answered. */
async function proved(context: Context, caller: Caller, proof: () => Promise<string>): Promise<string> {
  try {
    return await proof();
  } catch (error) {
    if (error instanceof SignInProblem) {
      await log(context, caller, { act: "sign-in-refused", person: null, post: null });
    }
    throw error;
  }
}

async function opened(context: Context, caller: Caller, person: string, post: Post | null): Promise<string> {
  const { sessions } = context.people;
  // A cookie that was there before must not become the session of somebody who signs in.
  if (caller.cookie !== null) await sessions.close(caller.cookie);
  const { cookie } = await sessions.open(person, post?.id ?? null, caller.now);
  await log(context, caller, { act: "sign-in", person: `person:${person}`, post: post && `post:${post.id}` });
  return cookie;
}

/** The cookie of a new session of an official, who acts for their post at once when they hold one only. */
export async function signInOfficial(
  context: Context,
  account: string,
  password: string,
  caller: Caller,
): Promise<string> {
  const { people } = context;
  hold(people.perAddress.signIn, caller);
  const person = await proved(context, caller, () => people.accounts.signIn(account, password, caller.now));
  const [only, another] = await people.posts.heldBy(person, caller.now);
  return opened(context, caller, person, only !== undefined && another === undefined ? only : null);
}

/** Sends a code to a telephone. Throws `invalid_phone`, `too_many_tries`, `code_not_sent`. */
export async function sendCode(context: Context, phone: string, caller: Caller): Promise<void> {
  hold(context.people.perAddress.code, caller);
  await context.people.codes.send(phone, caller.now);
}

/** The cookie of a new session of the citizen whose number the code proves. */
export async function signInCitizen(
  context: Context,
  phone: string,
  code: string,
  caller: Caller,
): Promise<string> {
  const { people } = context;
  hold(people.perAddress.signIn, caller);
  const proof = await proved(context, caller, () => people.codes.prove(phone, code, caller.now));
  return opened(context, caller, await people.accounts.citizen(proof, caller.now), null);
}

/**
 * The cookie of a session that follows one matter, by its number and the query code of who filed it without a
 * telephone. Throws `query_code_refused`, `too_many_tries`.
 */
export async function signInByCode(
  context: Context,
  number: string,
  code: string,
  caller: Caller,
): Promise<string> {
  const { people, readers, instance } = context;
  hold(people.perAddress.signIn, caller);
  const id = fromNumber(instance.numberKey, number);
  const matter = id === null ? undefined : await readers.matter(id);
  // However a number is written, it is guessed at under one name.
  const tried = id === null ? number : toNumber(instance.numberKey, id);
  const person = await proved(context, caller, () =>
    people.queryCodes.prove(tried, matter?.asker ?? undefined, code, caller.now),
  );
  return enterAnonymously(context, person, caller);
}

/** Counts a filing without a telephone: no code that was sent bounds these. Throws `too_many_tries`. */
export const holdNameless = ({ people }: Context, caller: Caller): void =>
  hold(people.perAddress.nameless, caller);

/** The cookie of whoever filed without a telephone. Where they sat is not kept: it would lead to them. */
export const enterAnonymously = (context: Context, person: string, caller: Caller): Promise<string> =>
  opened(context, { ...caller, address: "" }, person, null);

/**
 * The new cookie of a session that goes on for another post; an empty one is no post. Throws
 * `not_your_post`.
 */
export async function choosePost(context: Context, post: string, caller: Caller): Promise<string> {
  const { people } = context;
  const { session, cookie } = caller;
  if (session === null || cookie === null) throw new Fault("sign_in_needed");
  const found = post === "" ? null : await people.posts.find(post);
  if (found === undefined) throw new Fault("bad_body", { field: "post" });
  const chosen = await people.sessions.choosePost(cookie, found, caller.now);
  const row = { person: `person:${session.person.id}`, post: found && `post:${found.id}` };
  await log(context, caller, { act: "post-chosen", ...row });
  return chosen.cookie;
}

/** Ends the session, if there is one. */
export async function signOut(context: Context, caller: Caller): Promise<void> {
  const { session, cookie, actor } = caller;
  if (session === null || cookie === null) return;
  await context.people.sessions.close(cookie);
  await log(context, caller, {
    act: "sign-out",
    person: `person:${session.person.id}`,
    post: actor?.post ?? null,
  });
}

type Shown = Post & Partial<ActingPost>;

/** Posts in words, with the holder in whose place somebody acts. */
async function postViews(context: Context, posts: readonly Shown[], { lang }: Caller): Promise<PostView[]> {
  const holders = posts.flatMap(({ standsFor }) => standsFor ?? []);
  const names = holders.length > 0 ? await context.people.accounts.names(holders) : new Map();
  return posts.map(({ id, org, title, english, roles, standsFor }) => ({
    id,
    org,
    orgName: namesOf(context).org(org, lang),
    roles,
    title: pick(lang, title, english),
    ...(standsFor ? { standsFor: names.get(standsFor) ?? "" } : {}),
  }));
}

async function postsOf({ people }: Context, session: Session | null, now: number) {
  return session === null || session.citizen ? [] : people.posts.heldBy(session.person.id, now);
}

/** Who is signed in, for which post, and the token that their forms must carry. */
export async function sessionView(context: Context, csrf: string, caller: Caller): Promise<SessionView> {
  const { session, token, lang } = caller;
  const { city, sample } = context.instance;
  const loading = context.loading?.();
  const own = await postsOf(context, session, caller.now);
  const acting = token?.post ?? session?.post ?? null;
  const [posts, [post = null]] = await Promise.all([
    postViews(context, own, caller),
    postViews(context, acting ? [acting] : [], caller),
  ]);
  const person = session && {
    id: session.person.id,
    name: session.person.name ?? "",
    citizen: session.citizen,
    ...(session.person.administrator ? { administrator: true as const } : {}),
  };
  return {
    person: person ?? (token && { id: token.id, name: token.label, citizen: false }),
    post,
    posts,
    csrf,
    city: {
      name: pick(lang, city.name, city.english ?? city.name),
      sample,
      ...(loading === undefined ? {} : { loading }),
    },
  };
}
