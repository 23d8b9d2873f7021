// What a firm is entitled to, for programs.

import type { FastifyInstance } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { entitlements } from "../operations/entitlements.ts";
import { perMinute } from "../rate.ts";

/** Adds `GET /entitlements`, the benefits, and `POST /entitlements`, the same measured on what is stated. */
export function entitlementRoutes(app: FastifyInstance, context: Context): void {
  app.get("/entitlements", async request => entitlements(context, null, request.caller));
  app.post("/entitlements", perMinute(60), async request =>
    entitlements(context, objectOf(request.body), request.caller),
  );
}
