// Who stands at the door: the caller of a request, from its cookie or its token, and the cookies that are
// given out.

import type { FastifyReply, FastifyRequest } from "fastify";
import { sealed, newSecret, same } from "../people/secret.ts";
import { type Caller, actorOfSession, actorOfToken } from "./caller.ts";
import type { Context } from "./context.ts";
import { Fault } from "./fault.ts";
import { languageOf } from "./language.ts";

/** What pages and API are given of sessions. */
export interface Door {
  /** Throws `bad_token` for an Authorization header that is no token of ours. */
  callerOf(request: FastifyRequest): Promise<Caller>;
  /** Sets the cookie of a session that was just opened. */
  enter(reply: FastifyReply, cookie: string): void;
  /** Removes the session's cookie. */
  leave(reply: FastifyReply): void;
  /** Whether cookies must be sent over an encrypted line alone. */
  readonly secure: boolean;
  /**
   * The token that forms and calls of this request's caller must carry; sets a cookie for those not signed
   * in.
   */
  csrfOf(request: FastifyRequest, reply: FastifyReply, caller: Caller): string;
  /** Throws `bad_csrf` unless the request carries the token of its caller. Tokens of machines need none. */
  checkCsrf(request: FastifyRequest, caller: Caller): void;
}

/** An IPv6 subscriber has a whole /64, so the rest of the address tells nobody apart. */
export function addressOf({ ip }: FastifyRequest): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const filled = tail === undefined ? groups : [...groups, "0", "0", "0", "0"];
  return `${filled.slice(0, 4).join(":")}::/64`;
}

const bearer = (request: FastifyRequest): string | undefined => {
  const header = request.headers.authorization;
  return header === undefined ? undefined : (/^Bearer (\S{1,200})$/i.exec(header)?.[1] ?? "");
};

async function callerOf(context: Context, cookieName: string, request: FastifyRequest): Promise<Caller> {
  const base = { lang: languageOf(request), now: context.now(), address: addressOf(request) };
  const nobody: Caller = { ...base, actor: null, session: null, cookie: null, token: null };
  const text = bearer(request);
  if (text !== undefined) {
    const token = await context.people.tokens.find(text);
    if (token === undefined) throw new Fault("bad_token");
    return { ...nobody, token, actor: actorOfToken(token) };
  }
  const cookie = request.cookies[cookieName];
  const session = cookie === undefined ? undefined : await context.people.sessions.find(cookie, base.now);
  if (cookie === undefined || session === undefined) return nobody;
  return { ...nobody, session, cookie, actor: actorOfSession(session, context.people.key) };
}

/**
 * Nobody is signed in yet: a random value in a cookie, signed so that another site's cookie cannot take its
 * place.
 */
const signed = (key: Uint8Array, value: string): string =>
  `${value}.${sealed(key, "csrf", value).toString("base64url")}`;
const isSigned = (key: Uint8Array, given: string | undefined): given is string =>
  given !== undefined && same(Buffer.from(given), Buffer.from(signed(key, given.split(".")[0] ?? "")));

function sentToken({ headers, body }: FastifyRequest): string {
  const header = headers["x-csrf-token"];
  const field = typeof body === "object" && body !== null ? (body as { csrf?: unknown }).csrf : undefined;
  const sent = header ?? field;
  return typeof sent === "string" ? sent : "";
}

/** The door of an instance. */
export function openDoor(context: Context): Door {
  const secure = context.settings.origin?.startsWith("https:") ?? false;
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  // The prefix makes browsers refuse a cookie that another host of the domain has set.
  const prefix = secure ? "__Host-" : "";
  const [cookieName, csrfName] = [`${prefix}keymove`, `${prefix}keymove-form`];
  const { key } = context.people;
  const known = new WeakMap<FastifyRequest, Promise<Caller>>();
  return {
    secure,
    callerOf(request) {
      const found = known.get(request) ?? callerOf(context, cookieName, request);
      known.set(request, found);
      return found;
    },
    enter: (reply, cookie) => void reply.setCookie(cookieName, cookie, options),
    leave: reply => void reply.clearCookie(cookieName, options),
    csrfOf(request, reply, { session }) {
      if (session !== null) return session.csrf;
      const given = request.cookies[csrfName];
      if (isSigned(key, given)) return given;
      const fresh = signed(key, newSecret());
      void reply.setCookie(csrfName, fresh, options);
      return fresh;
    },
    checkCsrf(request, { session, token }) {
      if (token !== null) return;
      const expected = session?.csrf ?? request.cookies[csrfName];
      const valid = session !== null || isSigned(key, expected);
      const sent = sentToken(request);
      if (!valid || !same(Buffer.from(sent), Buffer.from(expected ?? ""))) throw new Fault("bad_csrf");
    },
  };
}
