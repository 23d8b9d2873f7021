// The addresses of decision tables.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { knownOf } from "../body.ts";
import type { Context } from "../context.ts";
import { attached } from "../download.ts";
import { checkTable, listTables, oneTable, tableFile } from "../operations/decision-tables.ts";
import { tryDraft, tryTable } from "../operations/decision-trial.ts";
import { perMinute } from "../rate.ts";

const named = (request: FastifyRequest) =>
  request.params as { readonly hash: string; readonly number: string };

/** What is sent of a table that is being typed, and how many past cases it is tried on. */
const words = ["xml", "grids", "texts", "from", "most", "csrf"];

/** Adds `/decision-tables`. */
export function decisionTableRoutes(app: FastifyInstance, context: Context): void {
  app.get("/decision-tables", perMinute(120), async ({ caller }) => listTables(context, caller));
  // While somebody types, half a second apart.
  app.post("/decision-tables/check", perMinute(240), async request =>
    checkTable(context, knownOf(request.body, words), request.caller),
  );
  app.post("/decision-tables/trial", perMinute(20), async request =>
    tryTable(context, knownOf(request.body, words), request.caller),
  );
  app.post("/decision-tables/drafts/:number/trial", perMinute(20), async request =>
    tryDraft(context, named(request).number, knownOf(request.body, words), request.caller),
  );
  app.get("/decision-tables/:hash", perMinute(120), async request =>
    oneTable(context, named(request).hash, request.caller),
  );
  app.get("/decision-tables/:hash/file.dmn", perMinute(60), async (request, reply) => {
    const { name, text } = await tableFile(context, named(request).hash);
    return reply
      .type("application/xml; charset=utf-8")
      .header("content-disposition", attached(name))
      .send(text);
  });
}
