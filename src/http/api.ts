// The API: who may come in, how often, what is asked of every call, and the addresses.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "./caller.ts";
import type { Context } from "./context.ts";
import type { Door } from "./door.ts";
import { Fault } from "./fault.ts";
import { languageOf } from "./language.ts";
import { problemOf } from "./problem.ts";
import { limitRate } from "./rate.ts";
import { ballotRoutes } from "./routes/ballots.ts";
import { entitlementRoutes } from "./routes/entitlements.ts";
import { pollRoutes } from "./routes/polls.ts";
import { datasetRoutes } from "./routes/datasets.ts";
import { decisionTableRoutes } from "./routes/decision-tables.ts";
import { fileRoutes } from "./routes/files.ts";
import { importRoutes } from "./routes/imports.ts";
import { editionRoutes } from "./routes/editions.ts";
import { findingRoutes } from "./routes/findings.ts";
import { hotRoutes } from "./routes/hot.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { listRoutes } from "./routes/lists.ts";
import { matterRoutes } from "./routes/matters.ts";
import { overviewRoutes } from "./routes/overviews.ts";
import { paperRoutes } from "./routes/papers.ts";
import { postRoutes } from "./routes/posts.ts";
import { proofRoutes } from "./routes/proof.ts";
import { readingRoutes } from "./routes/reading.ts";
import { replayRoutes } from "./routes/replays.ts";
import { rosterRoutes } from "./routes/rosters.ts";
import { selectionRoutes } from "./routes/selections.ts";
import { sessionRoutes } from "./routes/session.ts";
import { suggestionRoutes } from "./routes/suggestions.ts";
import { textRoutes } from "./routes/texts.ts";
import { enrolmentRoutes } from "./routes/enrolment.ts";
import { themedRoutes } from "./routes/themed.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; known to every handler of the API. */
    caller: Caller;
    /** Why nobody could be made out; told once the request has been counted. */
    strange: unknown;
  }
  interface FastifyContextConfig {
    /** Open to those who are not signed in, although it changes something: signing in does. */
    readonly open?: boolean;
    /** Nothing of a session is used, so none has to prove that the call is its own. */
    readonly unknown?: boolean;
  }
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Answers an error as problem+json in the caller's language. */
export function sendProblem(context: Context, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const log = (text: string) => context.log(`${request.method} ${request.routeOptions.url ?? "?"}: ${text}`);
  const { problem, headers } = problemOf(error, languageOf(request), log);
  return reply
    .code(problem.status)
    .headers(headers)
    .type("application/problem+json")
    .send(JSON.stringify(problem));
}

/**
 * Throws `sign_in_needed` or `bad_csrf`: nothing is changed by somebody unknown or by another site's page.
 */
function checkCaller(door: Door, request: FastifyRequest): void {
  const { caller, routeOptions } = request;
  if (safeMethods.has(request.method) || request.is404 || routeOptions.config.unknown) return;
  if (caller.actor === null && !routeOptions.config.open) throw new Fault("sign_in_needed");
  door.checkCsrf(request, caller);
}

interface Pattern {
  readonly methods: Set<string>;
  readonly matches: RegExp;
}

/** Remembers the addresses as they are added, so that a wrong method is told from a wrong address. */
function watchRoutes(app: FastifyInstance): (path: string) => readonly string[] {
  const patterns = new Map<string, Pattern>();
  app.addHook("onRoute", ({ url, method }) => {
    const source = url.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+");
    const pattern = patterns.get(url) ?? { methods: new Set(), matches: new RegExp(`^${source}/?$`) };
    for (const one of [method].flat()) pattern.methods.add(one);
    patterns.set(url, pattern);
  });
  return path =>
    [...patterns.values()].filter(({ matches }) => matches.test(path)).flatMap(({ methods }) => [...methods]);
}

/** Adds everything below `/api`. */
export async function api(
  app: FastifyInstance,
  { context, door }: { context: Context; door: Door },
): Promise<void> {
  const methodsAt = watchRoutes(app);
  app.setErrorHandler((error, request, reply) => sendProblem(context, error, request, reply));
  app.decorateRequest("caller");
  app.decorateRequest("strange");
  app.addHook("onRequest", async (request, reply) => {
    void reply.header("cache-control", "no-store").header("vary", "cookie, authorization, accept-language");
    await door.callerOf(request).then(
      caller => void (request.caller = caller),
      (error: unknown) => void (request.strange = error),
    );
  });
  await limitRate(app, context, door);
  // Before the body is read: what reads it may ask who sends it.
  app.addHook("preParsing", async request => {
    if (request.strange !== undefined) throw request.strange;
  });
  app.addHook("preHandler", async request => checkCaller(door, request));
  app.setNotFoundHandler((request, reply) => {
    const allowed = [...new Set(methodsAt(request.url.split("?")[0] ?? ""))];
    const fault =
      allowed.length > 0
        ? new Fault("method_not_allowed", { headers: { allow: allowed.join(", ") } })
        : new Fault("not_found");
    return sendProblem(context, fault, request, reply);
  });
  sessionRoutes(app, context, door);
  readingRoutes(app, context);
  proofRoutes(app, context);
  editionRoutes(app, context);
  overviewRoutes(app, context);
  listRoutes(app, context);
  postRoutes(app, context);
  intakeRoutes(app, context);
  suggestionRoutes(app, context);
  textRoutes(app, context);
  themedRoutes(app, context);
  enrolmentRoutes(app, context);
  hotRoutes(app, context);
  entitlementRoutes(app, context);
  ballotRoutes(app, context);
  pollRoutes(app, context);
  selectionRoutes(app, context);
  findingRoutes(app, context);
  datasetRoutes(app, context);
  decisionTableRoutes(app, context);
  await app.register(fileRoutes, { context });
  await app.register(importRoutes, { context });
  await app.register(replayRoutes, { context });
  await app.register(rosterRoutes, { context });
  paperRoutes(app, context);
  matterRoutes(app, context);
}
