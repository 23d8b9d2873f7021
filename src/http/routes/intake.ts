// The page where calls are taken.

import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { likelyEntries } from "../operations/entries.ts";
import { intake } from "../operations/intake.ts";
import { queryOf } from "./query.ts";

function only(words: Readonly<Record<string, string>>, name: string): string | undefined {
  const strange = Object.keys(words).find(word => word !== name && word !== "lang");
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  return words[name];
}

/** Adds `/intake` and `/intake/entries`. */
export function intakeRoutes(app: FastifyInstance, context: Context): void {
  app.get("/intake", async request => intake(context, only(queryOf(request), "phone"), request.caller));
  app.get("/intake/entries", async request =>
    likelyEntries(context, only(queryOf(request), "q") ?? "", request.caller),
  );
}
