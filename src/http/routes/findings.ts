// Findings as they are checked, and the evidence of one.

import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { evidenceOf } from "../operations/evidence.ts";
import { lookNow, openFindingsView } from "../operations/findings.ts";
import { perMinute } from "../rate.ts";

/** Adds `/findings`, `/findings/look` and `/findings/{number}`. */
export function findingRoutes(app: FastifyInstance, context: Context): void {
  app.get("/findings", perMinute(60), async ({ caller }) => openFindingsView(context, caller));
  // It reads the whole log.
  app.post("/findings/look", perMinute(6), async ({ caller }) => ({
    looked: await lookNow(context, caller),
  }));
  app.get("/findings/:number", perMinute(60), async request =>
    evidenceOf(context, (request.params as { number: string }).number, request.caller),
  );
}
