// The session: who is signed in, signing in by password or by code, choosing a post, signing out.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import { Fault } from "../fault.ts";
import {
  choosePost,
  sendCode,
  sessionView,
  signInCitizen,
  signInOfficial,
  signOut,
} from "../operations/sign-in.ts";
import type { SessionView } from "../types.ts";

type Body = Readonly<Record<string, unknown>>;

function textOf(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value.length <= 500) return value;
  throw new Fault("bad_body", { field: name });
}

/** The cookie that this body opens: of an account, of a telephone, or of another post. */
async function entered(context: Context, body: Body, request: FastifyRequest): Promise<string> {
  const { caller } = request;
  if ("post" in body) return choosePost(context, body["post"] === null ? "" : textOf(body, "post"), caller);
  if ("phone" in body) return signInCitizen(context, textOf(body, "phone"), textOf(body, "code"), caller);
  return signInOfficial(context, textOf(body, "account"), textOf(body, "password"), caller);
}

/** The session as it is after this request, with the token that the next one must carry. */
async function viewAfter(
  context: Context,
  door: Door,
  cookie: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SessionView> {
  const session = (await context.people.sessions.find(cookie, request.caller.now)) ?? null;
  const caller = { ...request.caller, session, cookie };
  return sessionView(context, door.csrfOf(request, reply, caller), caller);
}

/** Adds `/session` and `/session/code`. */
export function sessionRoutes(app: FastifyInstance, context: Context, door: Door): void {
  const open = { config: { open: true } };
  app.get("/session", async (request, reply) => {
    return sessionView(context, door.csrfOf(request, reply, request.caller), request.caller);
  });
  app.post("/session", open, async (request, reply) => {
    const cookie = await entered(context, objectOf(request.body), request);
    door.enter(reply, cookie);
    return viewAfter(context, door, cookie, request, reply);
  });
  app.post("/session/code", open, async (request, reply) => {
    await sendCode(context, textOf(objectOf(request.body), "phone"), request.caller);
    return reply.code(204).send();
  });
  app.delete("/session", open, async (request, reply) => {
    await signOut(context, request.caller);
    door.leave(reply);
    return reply.code(204).send();
  });
}
