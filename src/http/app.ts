// The server: one function builds it whole, tests send requests to it without a port.

import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import Fastify, { type FastifyInstance } from "fastify";
import { api, sendProblem } from "./api.ts";
import { acceptJson, bodyLimit, readForm } from "./body.ts";
import type { Context } from "./context.ts";
import { type Door, openDoor } from "./door.ts";
import { Fault } from "./fault.ts";
import { officeStatic } from "./office-static.ts";
import { secure } from "./security.ts";

export interface Surfaces {
  /** The folder of the built office; none is served without. */
  readonly office?: string;
  /** Adds the pages of the portal, with their own error and not-found pages. */
  portal?(app: FastifyInstance, context: Context, door: Door): Promise<void> | void;
}

/**
 * Behind a proxy of our own network the caller's address is what the proxy says; otherwise nobody is
 * believed.
 */
const proxies = ["loopback", "linklocal", "uniquelocal"];

function server(context: Context): FastifyInstance {
  return Fastify({
    logger: false,
    trustProxy: context.settings.origin === undefined ? false : proxies,
    bodyLimit,
    forceCloseConnections: "idle",
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // Errors before any route is found: an address that cannot be decoded.
    frameworkErrors: (error, request, reply) =>
      void sendProblem(context, error, request as never, reply as never),
  });
}

function health(app: FastifyInstance, context: Context): void {
  app.get("/healthz", async (_request, reply) => {
    try {
      await context.ready();
    } catch {
      throw new Fault("unavailable", { headers: { "retry-after": "2" } });
    }
    const loading = context.loading?.();
    return reply.header("cache-control", "no-store").send(loading ? { ok: true, loading } : { ok: true });
  });
}

/** Builds the server of an instance; the caller listens and closes. */
export async function buildApp(context: Context, surfaces: Surfaces = {}): Promise<FastifyInstance> {
  const app = server(context);
  const door = openDoor(context);
  acceptJson(app);
  app.setErrorHandler((error, request, reply) => sendProblem(context, error, request, reply));
  await secure(app, context.settings);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit, parser: readForm });
  health(app, context);
  await app.register(api, { prefix: "/api", context, door });
  if (surfaces.office !== undefined) await app.register(officeStatic, { folder: surfaces.office });
  if (surfaces.portal === undefined) {
    app.setNotFoundHandler((request, reply) => sendProblem(context, new Fault("not_found"), request, reply));
  } else {
    const { portal } = surfaces;
    await app.register(async pages => portal(pages, context, door));
  }
  return app;
}
