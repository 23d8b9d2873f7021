// A visit to the portal: who asks, in which language and type, on which page. Language and type are the reader's own
// choice, kept in a cookie; nothing else is remembered of anybody who is not signed in.

import "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Lang } from "../types.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { newSecret, same } from "../../people/secret.ts";
import type { SentMessage } from "../../people/table-sender.ts";

export interface Visit {
  readonly context: Context;
  readonly caller: Caller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly big: boolean;
  /** Sent along with every form, and compared when it comes back. */
  readonly csrf: string;
  /** The page that one is on, without the words of the settings. */
  readonly path: string;
}

/** What the portal is given besides the context: the sessions of the server that it stands in. */
export interface Door {
  callerOf(request: FastifyRequest): Promise<Caller> | Caller;
  /** Sets the cookie of a session that was just opened. */
  enter(reply: FastifyReply, cookie: string): void;
  /** Removes the session's cookie. */
  leave(reply: FastifyReply): void;
  /** Whether cookies must be sent over an encrypted line alone. */
  readonly secure: boolean;
  /** The latest messages, newest first: of the sample city alone, since they hold codes in clear. */
  readonly outbox?: (most: number) => Promise<readonly SentMessage[]>;
}

const year = 365 * 86_400;
const settings = {
  lang: ["zh", "en"],
  type: ["usual", "big"],
} as const;

const cookieOf = ({ cookies }: FastifyRequest, name: string): string | undefined => cookies[name];

/** The address of a request without the settings' words: where its switches lead back to. */
export function pathOf(request: FastifyRequest): string {
  const url = new URL(request.url.replace(/^[/\\]+/, "/"), "http://here");
  for (const name of Object.keys(settings)) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
}

/** Keeps a setting that stands in the address and leads back to the same page; false when there is none. */
export function keptSetting(request: FastifyRequest, reply: FastifyReply, secure: boolean): boolean {
  const query = request.query as Readonly<Record<string, unknown>>;
  const chosen = Object.entries(settings).flatMap(([name, values]) => {
    const value = (values as readonly unknown[]).find(one => one === query[name]);
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  if (request.method !== "GET" || chosen.length === 0) return false;
  for (const [name, value] of chosen) {
    void reply.setCookie(`portal-${name}`, value, {
      path: "/",
      maxAge: year,
      sameSite: "lax",
      httpOnly: true,
      secure,
    });
  }
  void reply.redirect(pathOf(request), 303);
  return true;
}

const formCookie = "portal-form";

/** Whose form it is, for somebody without a session: a secret that only their browser and their forms hold. */
function formSecret(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const known = cookieOf(request, formCookie);
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return known;
  const made = newSecret();
  void reply.setCookie(formCookie, made, { path: "/", sameSite: "lax", httpOnly: true, secure });
  return made;
}

/** The visit of a request. */
export async function visitOf(
  context: Context,
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const known = await door.callerOf(request);
  const chosen = cookieOf(request, "portal-lang");
  const lang: Lang = chosen === "zh" || chosen === "en" ? chosen : known.lang;
  const csrf = known.session?.csrf ?? formSecret(request, reply, door.secure);
  const big = cookieOf(request, "portal-type") === "big";
  return { context, caller: { ...known, lang }, request, reply, big, csrf, path: pathOf(request) };
}

/** Whether a form was made for this visit. */
export const isOwnForm = ({ csrf }: Visit, sent: unknown): boolean =>
  typeof sent === "string" && same(Buffer.from(csrf), Buffer.from(sent));
