// A visit to the portal: who asks, in which language and type, on which page. Language and type are the
// reader's own choice, kept in a cookie; nothing else is remembered of anybody who is not signed in.

import "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Lang } from "../types.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { FileFacts } from "../../store/uploads.ts";

/** What came with a form, or was carried along by it. */
export interface FormFiles {
  /** By their references, those that wait for this visitor. */
  readonly waiting: ReadonlyMap<string, FileFacts>;
  /** Why a file of a field was not taken. */
  readonly errors: Readonly<Record<string, string>>;
}
const noFiles: FormFiles = { waiting: new Map(), errors: {} };

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
  /** The files that came with a form, or earlier with it. */
  readonly files: FormFiles;
}

const year = 365 * 86_400;
const settings = {
  lang: ["zh", "en"],
  type: ["usual", "big"],
} as const;

const cookieOf = ({ cookies }: FastifyRequest, name: string): string | undefined => cookies[name];

/**
 * The address of a request without the settings' words: where its switches lead back to. It begins with one
 * slash, since two would name another host: also after `/./` and the like were resolved.
 */
export function pathOf(request: Pick<FastifyRequest, "url">): string {
  const url = new URL(request.url.replace(/^[/\\]+/, "/"), "http://here");
  for (const name of Object.keys(settings)) url.searchParams.delete(name);
  return `${url.pathname.replace(/^[/\\]+/, "/")}${url.search}`;
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
  const csrf = door.csrfOf(request, reply, known);
  const big = cookieOf(request, "portal-type") === "big";
  return {
    context,
    caller: { ...known, lang },
    request,
    reply,
    big,
    csrf,
    path: pathOf(request),
    files: noFiles,
  };
}

/** Whether a form was made for this visit. */
export function isOwnForm({ caller, request }: Visit, door: Door): boolean {
  try {
    door.checkCsrf(request, caller);
    return true;
  } catch {
    return false;
  }
}
