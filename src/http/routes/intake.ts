// The page where calls are taken.

import type { FastifyInstance } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { likelyEntries } from "../operations/entries.ts";
import { intake } from "../operations/intake.ts";
import { perMinute } from "../rate.ts";
import { queryOf } from "./query.ts";

/** Only these may stand in an address. */
function only(words: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const strange = Object.keys(words).find(word => !names.includes(word) && word !== "lang");
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  return words;
}

/** A caller's number comes in the body: addresses are kept in the logs of whatever lies between. */
function phoneIn(body: unknown): string {
  const { phone, csrf: _, ...others } = objectOf(body ?? {});
  const [strange] = Object.keys(others);
  if (strange !== undefined) throw new Fault("bad_body", { field: strange.slice(0, 40) });
  if (typeof phone !== "string") throw new Fault("bad_body", { field: "phone" });
  return phone;
}

/** Adds `/intake` and `/intake/entries`. */
export function intakeRoutes(app: FastifyInstance, context: Context): void {
  app.get("/intake", async request => {
    only(queryOf(request));
    return intake(context, undefined, request.caller);
  });
  app.post("/intake", perMinute(120), async request => {
    return intake(context, phoneIn(request.body), request.caller);
  });
  app.get("/intake/entries", async request =>
    likelyEntries(context, only(queryOf(request), "q")["q"] ?? "", request.caller),
  );
}
