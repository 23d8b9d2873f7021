// Hot issues as they are watched, and the appeals of one.

import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { hotMembers, hotWatch } from "../operations/hot.ts";
import { perMinute } from "../rate.ts";

/** Adds `/hot` and `/hot/{number}`. */
export function hotRoutes(app: FastifyInstance, context: Context): void {
  app.get("/hot", perMinute(60), async ({ caller }) => hotWatch(context, caller));
  app.get("/hot/:number", perMinute(120), async request =>
    hotMembers(context, (request.params as { number: string }).number, request.caller),
  );
}
